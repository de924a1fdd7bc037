package vn.ansinh.indicators.poverty;

import java.util.OptionalLong;

/**
 * What the poverty standard looks at. An application's own household implements this, or is mapped to it.
 *
 * <p>Implementations keep these facts out of {@code toString}: they are personal data.
 */
public interface HouseholdFacts {

    /**
     * Returns the kind of area where the household lives.
     *
     * @return rural or urban
     */
    AreaType areaType();

    /**
     * Returns the mean monthly income of a member.
     *
     * @return whole đồng a person a month, at least 0; empty if it is not known, which is not zero
     */
    OptionalLong incomePerPerson();

    /**
     * Returns in how many indicators of basic social services the household is deprived.
     *
     * @return the counts, by the indicators of the standard in force
     */
    Deprivations deprivations();
}
