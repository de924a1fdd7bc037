package vn.ansinh.core.indicator;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;

/**
 * One figure: what a definition came to in an area and a period, how settled it is, and who says so.
 *
 * @param definition what was measured
 * @param area where
 * @param period when; a stock is observed on a day
 * @param value the quantity, or why there is none
 * @param vintage how settled the figure is
 * @param boundaries whether the unit existed when the period ended, or the figure was compiled for its former
 *     territory
 * @param source who published it; not blank; {@link #SYNTHETIC} if it is made up
 * @param note anything to know about it, or empty
 * @param lineage what it was made from; {@link Lineage#REPORTED} if it stands as its source gives it
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Observation(
        IndicatorDefinition definition,
        AreaUnit area,
        ReportingPeriod period,
        Measured<Quantity> value,
        Vintage vintage,
        Boundaries boundaries,
        String source,
        String note,
        Lineage lineage) {

    /** The source of a made-up figure. */
    public static final String SYNTHETIC = "synthetic";

    /** How settled a figure is; a later one replaces an earlier one. */
    public enum Vintage {
        /** Said before the period ended or the counts were in. */
        ESTIMATE(Text.of("ước tính", "estimate")),
        /** Counted, and still to be checked. */
        PRELIMINARY(Text.of("sơ bộ", "preliminary")),
        /** The official figure. */
        FINAL(Text.of("chính thức", "final"));

        private final Text label;

        Vintage(Text label) {
            this.label = label;
        }

        /**
         * Returns the official wording.
         *
         * @return the label in both languages
         */
        public Text label() {
            return label;
        }

        /** Returns the word of the text form, such as {@code final}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose territory a figure covers. */
    public enum Boundaries {
        /** The unit as it was on the last day of the period. */
        CURRENT,
        /** The territory of a unit that no longer existed on the last day of the period; a derived figure. */
        FORMER,
        /** The territory of a unit that did not exist yet on the last day of the period; a derived figure. */
        LATER;

        /** Returns the word of the text form, such as {@code former}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the parts against each other.
     *
     * @param definition what was measured
     * @param area where
     * @param period when
     * @param value the quantity, or why there is none
     * @param vintage how settled the figure is
     * @param boundaries whose territory it covers
     * @param source who published it
     * @param note anything to know about it
     * @param lineage what it was made from
     * @throws IllegalArgumentException if the quantity is not of the definition's kind, the source is blank, the
     *     unit did not exist on the last day of the period although current boundaries are claimed (or the reverse), or a
     *     suppressed figure names what it was made from
     */
    public Observation {
        Optional<Quantity> quantity = value.asOptional();
        if (quantity.isPresent()) {
            definition.requireKind(quantity.get());
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a figure names its source");
        }
        boolean exists = area.existsOn(period.lastDay());
        boolean former = area.validTo().isPresent() && area.validTo().get().isBefore(period.lastDay());
        if (boundaries == Boundaries.CURRENT && !exists) {
            throw new IllegalArgumentException(area.name().en() + " (" + area + ") did not exist on " + period.lastDay()
                    + "; give the figure of the unit of that day, or mark it as compiled for former boundaries");
        }
        if (boundaries == Boundaries.FORMER && !former) {
            throw new IllegalArgumentException(area.name().en() + " (" + area + ") had not ended by " + period.lastDay()
                    + "; former boundaries are for units that had");
        }
        if (boundaries == Boundaries.LATER && (exists || former)) {
            throw new IllegalArgumentException(area.name().en() + " (" + area + ") had begun by " + period.lastDay()
                    + "; later boundaries are for units that had not");
        }
        if (isSuppressed(value) && !lineage.saysNothing()) {
            throw new IllegalArgumentException(
                    "a suppressed figure says nothing from which it could be computed back; leave its lineage out");
        }
    }

    /**
     * Takes a figure as its source gives it.
     *
     * @param definition what was measured
     * @param area where
     * @param period when
     * @param value the quantity, or why there is none
     * @param vintage how settled the figure is
     * @param boundaries whose territory it covers
     * @param source who published it
     * @param note anything to know about it
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public Observation(
            IndicatorDefinition definition,
            AreaUnit area,
            ReportingPeriod period,
            Measured<Quantity> value,
            Vintage vintage,
            Boundaries boundaries,
            String source,
            String note) {
        this(definition, area, period, value, vintage, boundaries, source, note, Lineage.REPORTED);
    }

    private static boolean isSuppressed(Measured<Quantity> value) {
        return value instanceof Measured.Unknown<Quantity> none && none.reason() == Measured.Reason.SUPPRESSED;
    }

    /**
     * Returns a final figure in current boundaries without a note.
     *
     * @param definition what was measured
     * @param area where
     * @param period when
     * @param value the quantity
     * @param source who published it
     * @return the observation
     * @throws IllegalArgumentException if the parts contradict each other
     */
    public static Observation of(
            IndicatorDefinition definition, AreaUnit area, ReportingPeriod period, Quantity value, String source) {
        return new Observation(
                definition, area, period, Measured.known(value), Vintage.FINAL, Boundaries.CURRENT, source, "");
    }

    /**
     * Returns a final figure, without a note, for the territory of a unit that had ended when the period did.
     *
     * @param definition what was measured
     * @param area the former unit
     * @param period when
     * @param value the quantity
     * @param source who published it
     * @return the observation, marked {@link Boundaries#FORMER}
     * @throws IllegalArgumentException if the parts contradict each other, such as a unit that had not ended
     */
    public static Observation ofFormer(
            IndicatorDefinition definition, AreaUnit area, ReportingPeriod period, Quantity value, String source) {
        return new Observation(
                definition, area, period, Measured.known(value), Vintage.FINAL, Boundaries.FORMER, source, "");
    }

    /**
     * Returns the same figure with what it was made from.
     *
     * @param lineage its inputs and the parameters used
     * @return the observation
     * @throws IllegalArgumentException if the figure is suppressed
     */
    public Observation madeFrom(Lineage lineage) {
        return new Observation(definition, area, period, value, vintage, boundaries, source, note, lineage);
    }

    /**
     * Returns the text over which {@link #hash} is taken: one line for each part of the figure, its definition with {@link
     * IndicatorDefinition#version version}, and its lineage, as {@link Lineage} says.
     *
     * @return the text; {@link Measured.Reason#SUPPRESSED} for a suppressed figure
     */
    public Measured<String> canonicalText() {
        return isSuppressed(value)
                ? Measured.unknown(Measured.Reason.SUPPRESSED, "")
                : Measured.known(Lineage.canonical(this).toString());
    }

    /**
     * Returns a hash by which anyone can see that two figures are the same in every part, and made from the same: the SHA-256
     * of {@link #canonicalText} in UTF-8. Computing the figure again gives the same hash; another value, vintage, area,
     * period, definition, input or parameter gives another.
     *
     * @return 64 hexadecimal digits; {@link Measured.Reason#SUPPRESSED} for a suppressed figure, from whose hash its value
     *     could be found by trying
     */
    public Measured<String> hash() {
        return canonicalText().map(Canonical::sha256);
    }

    /**
     * Tells whether the figure was compiled for a territory that was not the unit's during the whole period: that of a unit
     * that had ended, or that did not yet exist on the first day.
     *
     * @return true for such a derived figure
     */
    public boolean isRebased() {
        return boundaries != Boundaries.CURRENT
                || !area.existsOn(period.firstDay())
                || lineage.derivation().isRebased();
    }

    /**
     * Tells whether stated weights, and not counts alone, divided something among areas to arrive at the figure.
     *
     * @return true for such an apportioned figure
     */
    public boolean isApportioned() {
        return lineage.derivation() == Lineage.Derivation.APPORTIONED;
    }

    /**
     * Tells whether the figure is made up: its source is {@link #SYNTHETIC}.
     *
     * @return true for a made-up figure
     */
    public boolean isSynthetic() {
        return source.equals(SYNTHETIC);
    }

    /**
     * Tells whether there is a value.
     *
     * @return false if the figure is on record as missing, suppressed, or the like
     */
    public boolean isKnown() {
        return value instanceof Measured.Known;
    }

    /** Returns definition, area, period, value and vintage in one line, and how it was derived if it was. */
    @Override
    public String toString() {
        return definition + " " + area + " " + period + " = " + value + " (" + vintage
                + (lineage.derivation() == Lineage.Derivation.REPORTED ? "" : ", " + lineage.derivation()) + ")";
    }
}
