package vn.ansinh.indicators.living;

import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;

/** The formulas of water, housing support and reception. Hygienic water is not water that meets the standard. */
public final class LivingIndicators {

    /** Rural households using hygienic water ({@code WATER-HYGIENIC:households}). */
    public static final Indicator<Household> HYGIENIC_WATER = Indicator.<Household>of(
                    Catalog.definitions().get("WATER-HYGIENIC:households"))
            .population(each -> each.rural() != NO)
            .unknownWhen(each -> each.rural() == UNKNOWN || each.hygienicWater() == UNKNOWN)
            .numerator(each -> each.hygienicWater() == YES)
            .build();

    /** People, urban and rural, using hygienic water ({@code WATER-HYGIENIC:population}): households by their persons. */
    public static final Indicator<Household> PEOPLE_WITH_HYGIENIC_WATER = Indicator.<Household>of(
                    Catalog.definitions().get("WATER-HYGIENIC:population"))
            .unknownWhen(each -> each.hygienicWater() == UNKNOWN)
            .numerator(each -> each.hygienicWater() == YES)
            .weightedBy(Household::persons)
            .build();

    /** Rural households whose water meets the national technical standard ({@code WATER-CLEAN:QCVN}). */
    public static final Indicator<Household> STANDARD_WATER = Indicator.<Household>of(
                    Catalog.definitions().get("WATER-CLEAN:QCVN"))
            .population(each -> each.rural() != NO)
            .unknownWhen(each -> each.rural() == UNKNOWN || each.standardWater() == UNKNOWN)
            .numerator(each -> each.standardWater() == YES)
            .build();

    /** Poor households given housing support ({@code HOUSING-SUPPORT:poor}). */
    public static final Indicator<Dwelling> HOUSING_OF_POOR = Indicator.<Dwelling>of(
                    Catalog.definitions().get("HOUSING-SUPPORT:poor"))
            .population(each -> each.poor().and(each.supported()) != NO)
            .unknownWhen(each -> each.poor().and(each.supported()) == UNKNOWN)
            .build();

    /** Households of people with meritorious service given housing support ({@code HOUSING-SUPPORT:meritorious}). */
    public static final Indicator<Dwelling> HOUSING_OF_MERITORIOUS = Indicator.<Dwelling>of(
                    Catalog.definitions().get("HOUSING-SUPPORT:meritorious"))
            .population(each -> each.meritorious().and(each.supported()) != NO)
            .unknownWhen(each -> each.meritorious().and(each.supported()) == UNKNOWN)
            .build();

    /** Households of social-protection beneficiaries given housing support ({@code HOUSING-SUPPORT:social-protection}). */
    public static final Indicator<Dwelling> HOUSING_OF_PROTECTED = Indicator.<Dwelling>of(
                    Catalog.definitions().get("HOUSING-SUPPORT:social-protection"))
            .population(each -> each.socialProtection().and(each.supported()) != NO)
            .unknownWhen(each -> each.socialProtection().and(each.supported()) == UNKNOWN)
            .build();

    /** Communes, households or people within radio signal ({@code RADIO:coverage}); one record for each. */
    public static final Indicator<ReceptionUnit> RADIO = Indicator.<ReceptionUnit>of(
                    Catalog.definitions().get("RADIO:coverage"))
            .unknownWhen(each -> each.radioSignal() == UNKNOWN)
            .numerator(each -> each.radioSignal() == YES)
            .build();

    /** Communes, households or people within television signal ({@code TELEVISION:coverage}); one record for each. */
    public static final Indicator<ReceptionUnit> TELEVISION = Indicator.<ReceptionUnit>of(
                    Catalog.definitions().get("TELEVISION:coverage"))
            .unknownWhen(each -> each.televisionSignal() == UNKNOWN)
            .numerator(each -> each.televisionSignal() == YES)
            .build();

    private LivingIndicators() {}
}
