package vn.ansinh.core.poverty;

import java.math.BigInteger;
import java.util.function.Function;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Additive;

/**
 * A result whose measures are means over a population, so that the measure of the whole is the mean of the groups' measures,
 * weighted by their populations. Each group then has a share in the whole, and the shares add up to 1.
 *
 * @param <R> the type itself
 */
public sealed interface Decomposable<R extends Decomposable<R>> extends Additive<R>
        permits IncomePoverty, MultidimensionalPoverty {

    /**
     * Returns how many are counted, poor or not.
     *
     * @return the sum of the weights, at least 0
     */
    long population();

    /**
     * Returns the share of this group in a measure of the whole: its population times its measure, over those of the whole.
     *
     * <pre>{@code
     * commune.contributionTo(district, each -> each.gap("poor"))
     * }</pre>
     *
     * @param whole the result of the whole to which this group belongs
     * @param measure a measure that is a mean over the population: a headcount, a gap, an adjusted headcount; not the intensity,
     *     which is a mean over the poor
     * @return the share, exactly; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody of the whole is poor, or nobody is counted
     */
    @SuppressWarnings("unchecked")
    default Measured<Quantity.Ratio> contributionTo(
            R whole, Function<? super R, ? extends Measured<? extends Quantity>> measure) {
        Fraction part = total((R) this, measure);
        Fraction all = total(whole, measure);
        return new Fraction(
                        part.numerator().multiply(all.denominator()),
                        part.denominator().multiply(all.numerator()))
                .measured();
    }

    private static <R extends Decomposable<R>> Fraction total(
            R result, Function<? super R, ? extends Measured<? extends Quantity>> measure) {
        if (result.population() == 0) {
            return new Fraction(BigInteger.ZERO, BigInteger.ONE);
        }
        Fraction mean = Fraction.of(measure.apply(result).orElseThrow().exact());
        return new Fraction(mean.numerator().multiply(BigInteger.valueOf(result.population())), mean.denominator());
    }
}
