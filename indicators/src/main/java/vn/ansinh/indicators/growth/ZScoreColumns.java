package vn.ansinh.indicators.growth;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The scores of many children in columns, filled by {@link GrowthStandard#score(MeasurementColumns, ZScoreColumns)} and usable again
 * for the next children. Row {@code i} of every array is the child of row {@code i} of the measurements.
 *
 * <p>The arrays are live: they are not copied, and the next filling overwrites them. Not thread-safe.
 */
public final class ZScoreColumns {

    /** The outcome of a plausible score. */
    public static final byte PLAUSIBLE = -1;

    /** The outcome of an implausible score. */
    public static final byte IMPLAUSIBLE = -2;

    private static final GrowthIndicator[] INDICATORS = GrowthIndicator.values();
    private static final NoScore[] REASONS = NoScore.values();

    private final double[][] raw;
    private final int[][] hundredths;
    private final byte[][] outcome;
    private final double[] adjustedLengthCm;
    private final byte[] positionUsed;
    private final boolean[] standingBelowNineMonths;

    /**
     * Makes room for scores.
     *
     * @param rows the number of children, 0 or above
     * @throws IllegalArgumentException if it is negative
     */
    public ZScoreColumns(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("a number of rows is 0 or above; found " + rows);
        }
        raw = new double[INDICATORS.length][rows];
        hundredths = new int[INDICATORS.length][rows];
        outcome = new byte[INDICATORS.length][rows];
        adjustedLengthCm = new double[rows];
        positionUsed = new byte[rows];
        standingBelowNineMonths = new boolean[rows];
        for (byte[] each : outcome) {
            Arrays.fill(each, (byte) NoScore.SEX_UNKNOWN.ordinal());
        }
        for (double[] each : raw) {
            Arrays.fill(each, Double.NaN);
        }
        Arrays.fill(adjustedLengthCm, Double.NaN);
    }

    /**
     * Returns the number of children.
     *
     * @return the number of rows
     */
    public int rows() {
        return adjustedLengthCm.length;
    }

    /**
     * Returns the scores before rounding.
     *
     * @param indicator the indicator
     * @return the live array; {@code NaN} where there is no score
     */
    public double[] raw(GrowthIndicator indicator) {
        return raw[indicator.ordinal()];
    }

    /**
     * Returns the rounded scores in hundredths.
     *
     * @param indicator the indicator
     * @return the live array; 0 where there is no score, which only {@link #outcome} tells from a score of 0
     */
    public int[] hundredths(GrowthIndicator indicator) {
        return hundredths[indicator.ordinal()];
    }

    /**
     * Returns what became of each child: {@link #PLAUSIBLE}, {@link #IMPLAUSIBLE}, or the ordinal of the {@link NoScore} that says why
     * there is no score. Before the first filling it is {@link NoScore#SEX_UNKNOWN}.
     *
     * @param indicator the indicator
     * @return the live array
     */
    public byte[] outcome(GrowthIndicator indicator) {
        return outcome[indicator.ordinal()];
    }

    /**
     * Returns the lengths or heights after the 0.7 cm rule.
     *
     * @return the live array, in cm; {@code NaN} where none is known
     */
    public double[] adjustedLengthCm() {
        return adjustedLengthCm;
    }

    /**
     * Returns the positions that were used: 1 lying, 2 standing, 0 not known or not believed.
     *
     * @return the live array
     */
    public byte[] positionUsed() {
        return positionUsed;
    }

    /**
     * Returns which children were said to stand below 9 months of age.
     *
     * @return the live array
     */
    public boolean[] standingBelowNineMonths() {
        return standingBelowNineMonths;
    }

    void put(int row, Reading child) {
        adjustedLengthCm[row] = child.length();
        positionUsed[row] = child.position();
        standingBelowNineMonths[row] = child.tooYoungToStand();
    }

    /** Puts a score, {@code NaN} where there is a reason for none. */
    void put(int row, GrowthIndicator indicator, @Nullable NoScore why, double z) {
        int rounded = ZScore.rounded(z);
        raw(indicator)[row] = z;
        hundredths(indicator)[row] = rounded;
        if (why != null) {
            outcome(indicator)[row] = (byte) why.ordinal();
        } else {
            outcome(indicator)[row] = indicator.isImplausible(rounded) ? IMPLAUSIBLE : PLAUSIBLE;
        }
    }

    /**
     * Returns the scores of one child as objects.
     *
     * @param row the row, from 0
     * @return the scores
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public ZScores at(int row) {
        return ZScores.of(
                adjustedLengthCm[row],
                positionUsed[row],
                standingBelowNineMonths[row],
                result(GrowthIndicator.LENGTH_FOR_AGE, row),
                result(GrowthIndicator.WEIGHT_FOR_AGE, row),
                result(GrowthIndicator.WEIGHT_FOR_LENGTH, row));
    }

    private ScoreResult result(GrowthIndicator indicator, int row) {
        byte found = outcome(indicator)[row];
        return found >= 0
                ? REASONS[found]
                : new ZScore(hundredths(indicator)[row], raw(indicator)[row], found == IMPLAUSIBLE);
    }

    /** Returns the number of rows only: facts about children belong in no log. */
    @Override
    public String toString() {
        return "ZScoreColumns[" + rows() + " rows]";
    }
}
