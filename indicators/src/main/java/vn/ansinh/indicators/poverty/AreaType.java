package vn.ansinh.indicators.poverty;

import java.util.Locale;
import vn.ansinh.core.Text;

/**
 * The kind of area that decides which income line applies. It is a fact of its own and does not follow from the name of
 * the unit: on 2025-07-01 Bình Mỹ turned from a township into a commune.
 */
public enum AreaType {
    /** Khu vực nông thôn. */
    RURAL(Text.of("khu vực nông thôn", "rural area")),
    /** Khu vực thành thị. */
    URBAN(Text.of("khu vực thành thị", "urban area"));

    private final Text officialName;

    AreaType(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the official name.
     *
     * @return the name in both languages
     */
    public Text officialName() {
        return officialName;
    }

    /** Returns the word of files and parameters, such as {@code rural}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
