package vn.ansinh.indicators.growth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    private static final byte LYING = 1;
    private static final byte STANDING = 2;

    private static final int LAST_DAY = 1826;
    private static final int FIRST_DAY_OF_HEIGHT = 731;
    private static final double MONTHS_BEYOND = 60;
    private static final double MONTHS_OF_STANDING = 9;
    private static final double LYING_MINUS_STANDING_CM = 0.7;
    private static final double HEIGHT_WITHOUT_AGE_CM = 87;
    private static final double GREATEST = 1000;

    private static final int LENGTH_FROM_CM = 45;
    private static final int LENGTH_TO_CM = 110;
    private static final int HEIGHT_FROM_CM = 65;
    private static final int HEIGHT_TO_CM = 120;

    private final LmsTable lengthForAge;
    private final LmsTable weightForAge;
    private final LmsTable weightForLength;
    private final LmsTable weightForHeight;

    private GrowthStandard(String folder) {
        lengthForAge = LmsTable.bundled(folder + "length-height-for-age.bin", LAST_DAY + 1);
        weightForAge = LmsTable.bundled(folder + "weight-for-age.bin", LAST_DAY + 1);
        weightForLength = LmsTable.bundled(folder + "weight-for-length.bin", 10 * (LENGTH_TO_CM - LENGTH_FROM_CM) + 1);
        weightForHeight = LmsTable.bundled(folder + "weight-for-height.bin", 10 * (HEIGHT_TO_CM - HEIGHT_FROM_CM) + 1);
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
        ZScoreColumns one = new ZScoreColumns(1);
        score(MeasurementColumns.of(child), one);
        return one.at(0);
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
        double age = known(children.age()[row]);
        double months = children.ageUnit().months(age);
        double days = children.ageUnit().days(age);
        byte told = children.position()[row];
        boolean tooYoungToStand = told == STANDING && months < MONTHS_OF_STANDING;
        byte position = tooYoungToStand ? 0 : told;
        double length = adjusted(known(children.lengthCm()[row]), days, position);
        double weight = known(children.weightKg()[row]);
        byte sex = children.sex()[row];
        boolean oedema = children.oedema()[row];

        scores.standingBelowNineMonths()[row] = tooYoungToStand;
        scores.positionUsed()[row] = position;
        scores.adjustedLengthCm()[row] = length;

        @Nullable NoScore general = whyNone(months, days, sex);
        @Nullable NoScore why = general == null ? whyNoLengthForAge(days, length) : general;
        double z = why == null ? lengthForAge(sex, (int) days, length) : Double.NaN;
        put(scores, GrowthIndicator.LENGTH_FOR_AGE, row, z, why);

        // oedema comes before what is not known, but not for a child that is older than the tables
        @Nullable NoScore ofWeight = oedema && !(days > LAST_DAY) && !(months < 0) ? NoScore.OEDEMA : general;
        why = ofWeight == null ? whyNoWeightForAge(days, weight) : ofWeight;
        z = why == null ? weightForAge(sex, (int) days, weight) : Double.NaN;
        put(scores, GrowthIndicator.WEIGHT_FOR_AGE, row, z, why);

        boolean standing = usesHeight(days, position, length);
        why = ofWeight == null ? whyNoWeightForLength(weight, length, standing) : ofWeight;
        z = why == null ? weightForLength(sex, standing, length, weight) : Double.NaN;
        put(scores, GrowthIndicator.WEIGHT_FOR_LENGTH, row, z, why);
    }

    private static double known(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static double adjusted(double length, double days, byte position) {
        if (days < FIRST_DAY_OF_HEIGHT && position == STANDING) {
            return length + LYING_MINUS_STANDING_CM;
        }
        return days >= FIRST_DAY_OF_HEIGHT && position == LYING ? length - LYING_MINUS_STANDING_CM : length;
    }

    private static boolean usesHeight(double days, byte position, double length) {
        if (!Double.isNaN(days)) {
            return days >= FIRST_DAY_OF_HEIGHT;
        }
        return position == 0 ? length >= HEIGHT_WITHOUT_AGE_CM : position == STANDING;
    }

    private static @Nullable NoScore whyNone(double months, double days, byte sex) {
        if (months < 0) {
            return NoScore.AGE_NEGATIVE;
        }
        if (months >= MONTHS_BEYOND || days > LAST_DAY) {
            return NoScore.AGE_BEYOND_STANDARD;
        }
        return sex == 0 ? NoScore.SEX_UNKNOWN : null;
    }

    private static @Nullable NoScore whyNoLengthForAge(double days, double length) {
        if (Double.isNaN(days)) {
            return NoScore.AGE_UNKNOWN;
        }
        if (Double.isNaN(length)) {
            return NoScore.LENGTH_UNKNOWN;
        }
        return length > 0 && length <= GREATEST ? null : NoScore.LENGTH_OUT_OF_RANGE;
    }

    private static @Nullable NoScore whyNoWeightForAge(double days, double weight) {
        if (Double.isNaN(days)) {
            return NoScore.AGE_UNKNOWN;
        }
        if (Double.isNaN(weight)) {
            return NoScore.WEIGHT_UNKNOWN;
        }
        return weight > 0 && weight <= GREATEST ? null : NoScore.WEIGHT_OUT_OF_RANGE;
    }

    private static @Nullable NoScore whyNoWeightForLength(double weight, double length, boolean standing) {
        if (Double.isNaN(weight)) {
            return NoScore.WEIGHT_UNKNOWN;
        }
        if (!(weight >= 0 && weight <= GREATEST)) {
            return NoScore.WEIGHT_OUT_OF_RANGE;
        }
        if (Double.isNaN(length)) {
            return NoScore.LENGTH_UNKNOWN;
        }
        boolean inside = standing
                ? length >= HEIGHT_FROM_CM && length <= HEIGHT_TO_CM
                : length >= LENGTH_FROM_CM && length <= LENGTH_TO_CM;
        return inside ? null : NoScore.LENGTH_OUT_OF_RANGE;
    }

    private double lengthForAge(byte sex, int day, double length) {
        return plain(length, lengthForAge.l(sex, day), lengthForAge.m(sex, day), lengthForAge.s(sex, day));
    }

    private double weightForAge(byte sex, int day, double weight) {
        return restricted(weight, weightForAge.l(sex, day), weightForAge.m(sex, day), weightForAge.s(sex, day));
    }

    private double weightForLength(byte sex, boolean standing, double length, double weight) {
        LmsTable table = standing ? weightForHeight : weightForLength;
        int first = 10 * (standing ? HEIGHT_FROM_CM : LENGTH_FROM_CM);
        int tenths = (int) (10 * length);
        double part = (length - tenths / 10.0) / 0.1;
        int low = tenths - first;
        double l = table.l(sex, low);
        double m = table.m(sex, low);
        double s = table.s(sex, low);
        if (part > 0) {
            int up = (int) (10 * length + 1) - first;
            l += part * (table.l(sex, up) - l);
            m += part * (table.m(sex, up) - m);
            s += part * (table.s(sex, up) - s);
        }
        return restricted(weight, l, m, s);
    }

    private static double plain(double y, double l, double m, double s) {
        return (Math.pow(y / m, l) - 1) / (s * l);
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

    private static void put(ZScoreColumns scores, GrowthIndicator indicator, int row, double z, @Nullable NoScore why) {
        int hundredths = why == null ? (int) Math.rint(100 * z) : 0;
        scores.raw(indicator)[row] = z;
        scores.hundredths(indicator)[row] = hundredths;
        scores.outcome(indicator)[row] = why != null
                ? (byte) why.ordinal()
                : indicator.isImplausible(hundredths) ? ZScoreColumns.IMPLAUSIBLE : ZScoreColumns.PLAUSIBLE;
    }

    /** Returns the name of the standard. */
    @Override
    public String toString() {
        return "GrowthStandard[WHO 2006]";
    }
}
