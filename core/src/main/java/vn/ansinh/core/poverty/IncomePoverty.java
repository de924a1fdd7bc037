package vn.ansinh.core.poverty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.NoSuchElementException;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;

/**
 * How many are poor by income, and how far below the line: the result of {@link FosterGreerThorbecke}. Results of disjoint
 * parts add up, exactly.
 *
 * @param population how many are counted, poor or not, by weight
 * @param counted how many records are counted
 * @param unknown how many records are left out because the income is not known
 * @param lineIncluded whether an income at the line is poor
 * @param lines by the name of each line, its shortfalls: one for each amount that the line has
 */
public record IncomePoverty(
        long population,
        long counted,
        long unknown,
        boolean lineIncluded,
        ImmutableMap<String, ImmutableList<Shortfall>> lines)
        implements Decomposable<IncomePoverty> {

    /**
     * The poor under one amount of a line, such as that of rural areas.
     *
     * @param line the amount, above 0
     * @param poor how many are poor, by weight
     * @param gaps the sum over the poor of what their income lacks to the line, by weight
     * @param squares the sum of the squares of the same
     */
    public record Shortfall(long line, long poor, long gaps, BigInteger squares) implements Serializable {

        private Shortfall plus(Shortfall other) {
            return new Shortfall(
                    line, Math.addExact(poor, other.poor), Math.addExact(gaps, other.gaps), squares.add(other.squares));
        }
    }

    /**
     * Returns the headcount ratio, the measure of order 0.
     *
     * @param line the name of the line
     * @return the share of the poor in the population; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is counted
     * @throws NoSuchElementException if there is no such line
     */
    public Measured<Quantity.Proportion> headcount(String line) {
        return Fraction.share(poor(line), population);
    }

    /**
     * Returns the poverty gap, the measure of order 1: the mean over the population of what the incomes of the poor lack, as a
     * part of the line; those who are not poor lack 0.
     *
     * @param line the name of the line
     * @return the gap in lowest terms; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is counted
     * @throws NoSuchElementException if there is no such line
     */
    public Measured<Quantity.Ratio> gap(String line) {
        return mean(line, 1);
    }

    /**
     * Returns the squared poverty gap, the measure of order 2, which weighs the poorest most.
     *
     * @param line the name of the line
     * @return the mean square of the gaps in lowest terms; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is counted
     * @throws NoSuchElementException if there is no such line
     */
    public Measured<Quantity.Ratio> squaredGap(String line) {
        return mean(line, 2);
    }

    /**
     * Returns how many are poor.
     *
     * @param line the name of the line
     * @return their number, by weight
     * @throws NoSuchElementException if there is no such line
     */
    public long poor(String line) {
        return shortfalls(line).stream().mapToLong(Shortfall::poor).reduce(0, Math::addExact);
    }

    /**
     * Returns what all the poor together lack to the line: what it would cost to lift each of them up to it.
     *
     * @param line the name of the line
     * @return the sum, in the unit of the incomes, by weight
     * @throws NoSuchElementException if there is no such line
     */
    public long shortfall(String line) {
        return shortfalls(line).stream().mapToLong(Shortfall::gaps).reduce(0, Math::addExact);
    }

    private ImmutableList<Shortfall> shortfalls(String line) {
        ImmutableList<Shortfall> found = lines.get(line);
        if (found == null) {
            throw new NoSuchElementException("the lines are " + lines.keySet() + "; found " + line);
        }
        return found;
    }

    private Measured<Quantity.Ratio> mean(String line, int order) {
        return new Fraction(scaled(line, order), commonLine(line).pow(order).multiply(BigInteger.valueOf(population)))
                .measured();
    }

    /** The sum of the gaps or of their squares, each gap as a part of its line, times the common line to the order. */
    BigInteger scaled(String line, int order) {
        BigInteger common = commonLine(line);
        return shortfalls(line).stream()
                .map(each -> common.divide(BigInteger.valueOf(each.line()))
                        .pow(order)
                        .multiply(order == 1 ? BigInteger.valueOf(each.gaps()) : each.squares()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The least common multiple of the amounts of a line. */
    BigInteger commonLine(String line) {
        return shortfalls(line).stream()
                .map(each -> BigInteger.valueOf(each.line()))
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
    }

    @Override
    public IncomePoverty plus(IncomePoverty other) {
        if (lineIncluded != other.lineIncluded || !amounts().equals(other.amounts())) {
            throw new IllegalArgumentException("only results under the same lines add up; found " + amounts()
                    + (lineIncluded ? " included" : "") + " and " + other.amounts()
                    + (other.lineIncluded ? " included" : ""));
        }
        ImmutableMap.Builder<String, ImmutableList<Shortfall>> sums = ImmutableMap.builder();
        lines.forEach((name, shortfalls) -> {
            ImmutableList.Builder<Shortfall> added = ImmutableList.builder();
            for (int i = 0; i < shortfalls.size(); i++) {
                added.add(shortfalls.get(i).plus(other.lines.get(name).get(i)));
            }
            sums.put(name, added.build());
        });
        return new IncomePoverty(
                Math.addExact(population, other.population),
                Math.addExact(counted, other.counted),
                Math.addExact(unknown, other.unknown),
                lineIncluded,
                sums.buildOrThrow());
    }

    private ImmutableMap<String, ImmutableList<Long>> amounts() {
        return lines.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        each -> each.getKey(),
                        each -> each.getValue().stream()
                                .map(Shortfall::line)
                                .collect(ImmutableList.toImmutableList())));
    }
}
