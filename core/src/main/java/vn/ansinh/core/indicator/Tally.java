package vn.ansinh.core.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;

/**
 * Counts that merge. Adding tallies of disjoint parts (communes, months, shards) gives the tally of the whole, in any
 * order and grouping, exactly; averaging rates is not possible, because a rate is no tally.
 *
 * <p>The text form is {@code 952/1000}, or {@code 952} for counts; the definition is not part of it.
 *
 * @param definition what is counted
 * @param numerator how many, at least 0; of a ratio any whole amount: a drop-out is negative if the last dose outnumbers the first
 * @param denominator out of how many, at least 0; always 0 for counts, which have no denominator
 */
public record Tally(IndicatorDefinition definition, long numerator, long denominator) implements Additive<Tally> {

    /**
     * Checks the counts against the definition.
     *
     * @param definition what is counted
     * @param numerator how many
     * @param denominator out of how many
     * @throws IllegalArgumentException if a count is negative (the numerator of a ratio may be), the numerator of a proportion
     *     exceeds its denominator, a count has a denominator, or the definition is a plain number, which does not merge
     */
    public Tally {
        boolean ratio = definition.measure().kind() == IndicatorDefinition.Kind.RATIO;
        if (denominator < 0 || numerator < 0 && !ratio) {
            throw new IllegalArgumentException(
                    "counts are at least 0; found " + numerator + " and " + denominator + " for " + definition);
        }
        switch (definition.measure().kind()) {
            case PROPORTION -> {
                if (numerator > denominator) {
                    throw new IllegalArgumentException(
                            "the numerator of a proportion is part of its denominator; found " + numerator + " of "
                                    + denominator + " for " + definition);
                }
            }
            case COUNT -> {
                if (denominator != 0) {
                    throw new IllegalArgumentException(
                            definition + " is a count and has no denominator; found " + denominator);
                }
            }
            case NUMBER ->
                throw new IllegalArgumentException(definition + " is a plain number in "
                        + definition.measure().unit().orElseThrow().en() + " and does not merge");
            case RATIO -> {}
        }
    }

    /**
     * Returns a tally of counts as a file writes them. A JSON mapper reads tallies in this way, because by itself it may take a
     * count that is absent for 0, and cut off decimals.
     *
     * @param definition what is counted
     * @param numerator how many
     * @param denominator out of how many
     * @return the tally
     * @throws IllegalArgumentException if a count is no whole number or is 2^63 or more, or the counts do not fit the definition
     */
    @JsonCreator
    public static Tally of(
            @JsonProperty(value = "definition", required = true) @JsonSetter(nulls = Nulls.FAIL)
                    IndicatorDefinition definition,
            @JsonProperty(value = "numerator", required = true) @JsonSetter(nulls = Nulls.FAIL) BigDecimal numerator,
            @JsonProperty(value = "denominator", required = true) @JsonSetter(nulls = Nulls.FAIL)
                    BigDecimal denominator) {
        return new Tally(definition, whole(numerator), whole(denominator));
    }

    private static long whole(BigDecimal count) {
        try {
            return count.longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("counts of a tally are whole numbers below 2^63; found " + count, e);
        }
    }

    /**
     * Returns the tally of nothing, which changes no sum.
     *
     * @param definition what is counted
     * @return zero counts
     * @throws IllegalArgumentException if the definition is a plain number
     */
    public static Tally empty(IndicatorDefinition definition) {
        return new Tally(definition, 0, 0);
    }

    /**
     * Returns the counts behind an exact quantity.
     *
     * @param definition what is counted
     * @param quantity a count, a proportion, or a ratio of whole amounts
     * @return the tally
     * @throws IllegalArgumentException if the quantity is a printed figure, whose counts are unknown, an estimate, a mean, a ratio of
     *     amounts that are not whole, or not of the definition's kind
     */
    public static Tally of(IndicatorDefinition definition, Quantity quantity) {
        definition.requireKind(quantity);
        if (quantity instanceof Quantity.Count count) {
            return new Tally(definition, count.value(), 0);
        }
        if (quantity instanceof Quantity.Proportion share) {
            return new Tally(definition, share.numerator(), share.denominator());
        }
        if (quantity instanceof Quantity.Ratio ratio) {
            return ofRatio(definition, ratio);
        }
        if (quantity instanceof Quantity.Mean) {
            throw new IllegalArgumentException(
                    "the mean " + quantity + " of " + definition + " does not merge; add up the amounts behind it");
        }
        if (quantity instanceof Quantity.Published) {
            throw new IllegalArgumentException("the printed figure " + quantity + " of " + definition
                    + " does not merge: its counts are unknown; use the counts behind it");
        }
        throw new IllegalArgumentException(
                "the estimate " + quantity + " of " + definition + " does not merge; merge the tallies of the survey");
    }

    private static Tally ofRatio(IndicatorDefinition definition, Quantity.Ratio ratio) {
        try {
            return new Tally(
                    definition,
                    ratio.numerator().longValueExact(),
                    ratio.denominator().longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("only whole counts merge; found " + ratio + " for " + definition, e);
        }
    }

    /**
     * Adds the tally of a disjoint part.
     *
     * @param other the other part
     * @return the tally of both
     * @throws DefinitionMismatchException if the definitions differ; the message names both
     * @throws ArithmeticException if a count exceeds a {@code long}
     */
    @Override
    public Tally plus(Tally other) {
        definition.requireSameAs(other.definition, "merge");
        return new Tally(
                definition, Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    /**
     * Returns the result.
     *
     * @return the count, proportion or ratio; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is in the denominator
     */
    public Measured<Quantity> measured() {
        return switch (definition.measure().kind()) {
            case COUNT -> Measured.known(Quantity.Count.of(numerator));
            case PROPORTION ->
                denominator == 0 ? nobody() : Measured.known(Quantity.Proportion.of(numerator, denominator));
            case RATIO, NUMBER ->
                denominator == 0 ? nobody() : Measured.known(Quantity.Ratio.of(numerator, denominator));
        };
    }

    private Measured<Quantity> nobody() {
        return Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "");
    }

    /** Returns the counts, such as {@code 952/1000}. */
    @Override
    public String toString() {
        return definition.measure().kind() == IndicatorDefinition.Kind.COUNT
                ? Long.toString(numerator)
                : numerator + "/" + denominator;
    }
}
