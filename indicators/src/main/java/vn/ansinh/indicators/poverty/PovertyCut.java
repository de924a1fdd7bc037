package vn.ansinh.indicators.poverty;

import java.math.BigDecimal;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Tally;

/**
 * By how much poverty fell between two reviews. There is no official formula, and three readings are in use: the cut of the number
 * of households and of the rate, each against the opening value ("giảm 60-65%" of the plan is the first), and the percentage
 * points of the rate ("giảm 1-1,5%/năm"). A rise is negative.
 *
 * <p>Both reviews are of one definition: under another standard the number changes without any household changing.
 *
 * @param opening the counts at the opening
 * @param closing the counts at the closing
 */
public record PovertyCut(Tally opening, Tally closing) {

    /**
     * Checks the definitions.
     *
     * @param opening the counts at the opening
     * @param closing the counts at the closing
     * @throws DefinitionMismatchException if the definitions differ, such as the standards of 2016-2021 and 2022-2025
     */
    public PovertyCut {
        opening.definition().requireSameAs(closing.definition(), "compare");
    }

    /**
     * Returns the relative cut of the number of households.
     *
     * @return opening minus closing, over opening; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody was poor at the opening
     */
    public Measured<Quantity> ofHouseholds() {
        return cut(BigDecimal.valueOf(opening.numerator()), BigDecimal.valueOf(closing.numerator()));
    }

    /**
     * Returns the relative cut of the rate.
     *
     * @return opening minus closing rate, over the opening rate; {@link Measured.Reason#ZERO_DENOMINATOR} if the opening rate is 0
     *     or a review has no households
     * @throws IllegalArgumentException if the definition is a count
     */
    public Measured<Quantity> ofRate() {
        requireRate();
        return cut(openingCrossed(), closingCrossed());
    }

    /**
     * Returns by how many percentage points the rate fell.
     *
     * @return opening minus closing rate; {@link Measured.Reason#ZERO_DENOMINATOR} if a review has no households
     * @throws IllegalArgumentException if the definition is a count
     */
    public Measured<Quantity> points() {
        requireRate();
        return opening.denominator() == 0 || closing.denominator() == 0
                ? none()
                : Measured.known(new Quantity.Ratio(
                        openingCrossed().subtract(closingCrossed()),
                        BigDecimal.valueOf(opening.denominator()).multiply(BigDecimal.valueOf(closing.denominator()))));
    }

    private BigDecimal openingCrossed() {
        return BigDecimal.valueOf(opening.numerator()).multiply(BigDecimal.valueOf(closing.denominator()));
    }

    private BigDecimal closingCrossed() {
        return BigDecimal.valueOf(closing.numerator()).multiply(BigDecimal.valueOf(opening.denominator()));
    }

    private void requireRate() {
        if (opening.definition().measure().kind() != IndicatorDefinition.Kind.PROPORTION) {
            throw new IllegalArgumentException(opening.definition() + " is a "
                    + opening.definition().measure().kind() + "; the cut of a rate needs the rate's definition");
        }
    }

    private static Measured<Quantity> cut(BigDecimal opening, BigDecimal closing) {
        return opening.signum() == 0 ? none() : Measured.known(new Quantity.Ratio(opening.subtract(closing), opening));
    }

    private static Measured<Quantity> none() {
        return Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "");
    }
}
