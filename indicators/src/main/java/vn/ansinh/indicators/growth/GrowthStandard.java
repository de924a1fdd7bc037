package vn.ansinh.indicators.growth;

import java.util.Objects;

/**
 * A standard of the growth of children, which turns measurements into z-scores.
 *
 * <p>{@link #who2006()} follows the WHO Child Growth Standards (2006; <i>Methods and development</i>, ISBN 92 4 154693 X) as WHO's own
 * tool {@code anthro} 1.1.0.9000 computes them:
 *
 * <ul>
 *   <li>A standing position below 9 months is not believed: the height is used as measured. Otherwise a standing height below 731 days
 *       gets 0.7 cm more, a lying length from 731 days on 0.7 cm less.
 *   <li>Length-for-age below 731 days and height-for-age from then on; weight-for-age; weight-for-length or weight-for-height by age, by
 *       position if the age is not known, by a limit of 87 cm if neither is known; interpolated between tenths of a cm.
 *   <li>Beyond 3 standard deviations the scores of weight go on in steps of the distance between 2 and 3 (restricted form).
 *   <li>Scores are rounded to two decimals, and limits look at the rounded score.
 * </ul>
 *
 * <p>Differences from the reference, on purpose: a negative age is an error of its record and stops no whole file; a weight above 1,000 kg or
 * a length above 1,000 cm has no score; a missing score says why. As in the reference, a weight of 0 kg has no weight-for-age but a
 * weight-for-length/height, of about -13 to -16 and always implausible; ages from 1,826.25 days on have no score, other than in the older
 * igrowup macros.
 *
 * <p>Immutable and thread-safe. The last digits of a raw score may differ between platforms, by the
 * precision of {@link Math#pow}; rounding to two decimals takes such a difference away, short of an exact tie.
 */
public final class GrowthStandard {

    private final LmsTable lengthForAge;
    private final LmsTable weightForAge;
    private final LmsTable weightForLength;
    private final LmsTable weightForHeight;

    private GrowthStandard(String folder) {
        lengthForAge = LmsTable.bundled(folder + "length-height-for-age.bin", Reading.LAST_DAY + 1);
        weightForAge = LmsTable.bundled(folder + "weight-for-age.bin", Reading.LAST_DAY + 1);
        weightForLength = LmsTable.bundled(
                folder + "weight-for-length.bin", tenths(Reading.LENGTH_FROM_CM, Reading.LENGTH_TO_CM));
        weightForHeight = LmsTable.bundled(
                folder + "weight-for-height.bin", tenths(Reading.HEIGHT_FROM_CM, Reading.HEIGHT_TO_CM));
    }

    private static int tenths(int from, int to) {
        return 10 * (to - from) + 1;
    }

    private static final class Who2006 {
        private static final GrowthStandard STANDARD = new GrowthStandard("who-2006/");
    }

    /**
     * Returns the WHO Child Growth Standards of 2006. The tables are read on first use.
     *
     * @return the standard, always the same one
     */
    public static GrowthStandard who2006() {
        return Who2006.STANDARD;
    }

    LmsTable lengthForAge() {
        return lengthForAge;
    }

    LmsTable weightForAge() {
        return weightForAge;
    }

    LmsTable weightForLength() {
        return weightForLength;
    }

    LmsTable weightForHeight() {
        return weightForHeight;
    }

    /**
     * Scores one child.
     *
     * @param child what was measured
     * @return the scores, or why there are none
     */
    public ZScores score(Measurement child) {
        Reading reading = Reading.of(child);
        NoScore noLengthForAge = reading.whyNoLengthForAge();
        NoScore noWeightForAge = reading.whyNoWeightForAge();
        NoScore noWeightForLength = reading.whyNoWeightForLength();
        return ZScores.of(
                reading.length(),
                reading.position(),
                reading.tooYoungToStand(),
                noLengthForAge != null
                        ? noLengthForAge
                        : ZScore.of(GrowthIndicator.LENGTH_FOR_AGE, lengthForAge(reading)),
                noWeightForAge != null
                        ? noWeightForAge
                        : ZScore.of(GrowthIndicator.WEIGHT_FOR_AGE, weightForAge(reading)),
                noWeightForLength != null
                        ? noWeightForLength
                        : ZScore.of(GrowthIndicator.WEIGHT_FOR_LENGTH, weightForLength(reading)));
    }

    /**
     * Scores many children, without an object per child.
     *
     * @param children what was measured
     * @param scores where the scores go, as many rows as children
     * @throws IllegalArgumentException if the numbers of rows differ
     */
    public void score(MeasurementColumns children, ZScoreColumns scores) {
        score(children, scores, 0, children.rows());
    }

    /**
     * Scores a run of children, so that several threads may share the same columns: runs that do not overlap may be scored at the same
     * time.
     *
     * @param children what was measured
     * @param scores where the scores go, as many rows as children
     * @param from the first row
     * @param to the row after the last
     * @throws IllegalArgumentException if the numbers of rows differ
     * @throws IndexOutOfBoundsException if the run is not within the rows
     */
    public void score(MeasurementColumns children, ZScoreColumns scores, int from, int to) {
        if (children.rows() != scores.rows()) {
            throw new IllegalArgumentException(
                    "scores have a row per child; found " + scores.rows() + " for " + children.rows());
        }
        Objects.checkFromToIndex(from, to, children.rows());
        for (int row = from; row < to; row++) {
            scoreRow(children, scores, row);
        }
    }

    private void scoreRow(MeasurementColumns children, ZScoreColumns scores, int row) {
        Reading reading = Reading.of(children, row);
        scores.put(row, reading);
        NoScore why = reading.whyNoLengthForAge();
        scores.put(row, GrowthIndicator.LENGTH_FOR_AGE, why, why == null ? lengthForAge(reading) : Double.NaN);
        why = reading.whyNoWeightForAge();
        scores.put(row, GrowthIndicator.WEIGHT_FOR_AGE, why, why == null ? weightForAge(reading) : Double.NaN);
        why = reading.whyNoWeightForLength();
        scores.put(row, GrowthIndicator.WEIGHT_FOR_LENGTH, why, why == null ? weightForLength(reading) : Double.NaN);
    }

    private double lengthForAge(Reading child) {
        int row = lengthForAge.index(child.sex(), (int) child.days());
        return plain(child.length(), lengthForAge.l(row), lengthForAge.m(row), lengthForAge.s(row));
    }

    private double weightForAge(Reading child) {
        int row = weightForAge.index(child.sex(), (int) child.days());
        return restricted(child.weight(), weightForAge.l(row), weightForAge.m(row), weightForAge.s(row));
    }

    private double weightForLength(Reading child) {
        return child.usesHeight()
                ? interpolated(weightForHeight, Reading.HEIGHT_FROM_CM, child)
                : interpolated(weightForLength, Reading.LENGTH_FROM_CM, child);
    }

    private static double interpolated(LmsTable table, int firstCm, Reading child) {
        int tenths = (int) (10 * child.length());
        double part = (child.length() - tenths / 10.0) / 0.1;
        int low = table.index(child.sex(), tenths - 10 * firstCm);
        double l = table.l(low);
        double m = table.m(low);
        double s = table.s(low);
        if (part > 0) {
            int up = table.index(child.sex(), (int) (10 * child.length() + 1) - 10 * firstCm);
            l += part * (table.l(up) - l);
            m += part * (table.m(up) - m);
            s += part * (table.s(up) - s);
        }
        return restricted(child.weight(), l, m, s);
    }

    /** The power of length-for-age is 1 throughout; it changes nothing and is left out. */
    private static double plain(double y, double l, double m, double s) {
        double ratio = y / m;
        return ((l == 1 ? ratio : Math.pow(ratio, l)) - 1) / (s * l);
    }

    private static double restricted(double y, double l, double m, double s) {
        double z = plain(y, l, m, s);
        if (z > 3) {
            double third = atDeviation(3, l, m, s);
            return 3 + (y - third) / (third - atDeviation(2, l, m, s));
        }
        if (z < -3) {
            double third = atDeviation(-3, l, m, s);
            return -3 + (y - third) / (atDeviation(-2, l, m, s) - third);
        }
        return z;
    }

    private static double atDeviation(int deviations, double l, double m, double s) {
        return m * Math.pow(1 + l * s * deviations, 1 / l);
    }

    /** Returns the name of the standard. */
    @Override
    public String toString() {
        return "GrowthStandard[WHO 2006]";
    }
}
