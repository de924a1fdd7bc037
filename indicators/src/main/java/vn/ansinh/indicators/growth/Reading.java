package vn.ansinh.indicators.growth;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one child in bare figures, after the rules of position: {@code NaN} and 0 stand for what is not known. Short-lived:
 * the compiler keeps it in registers, so that many children are scored without an object for each.
 */
record Reading(
        byte sex,
        double months,
        double days,
        double weight,
        double length,
        byte position,
        boolean tooYoungToStand,
        boolean oedema) {

    static final byte LYING = 1;
    static final byte STANDING = 2;

    static final int LAST_DAY = 1826;
    static final int LENGTH_FROM_CM = 45;
    static final int LENGTH_TO_CM = 110;
    static final int HEIGHT_FROM_CM = 65;
    static final int HEIGHT_TO_CM = 120;

    private static final int FIRST_DAY_OF_HEIGHT = 731;
    private static final double MONTHS_BEYOND = 60;
    private static final double MONTHS_OF_STANDING = 9;
    private static final double LYING_MINUS_STANDING_CM = 0.7;
    private static final double HEIGHT_WITHOUT_AGE_CM = 87;
    private static final double GREATEST = 1000;

    static Reading of(
            byte sex, double age, ChildAge.Unit unit, double weight, double length, byte told, boolean oedema) {
        double months = unit.months(known(age));
        double days = unit.days(known(age));
        boolean tooYoungToStand = told == STANDING && months < MONTHS_OF_STANDING;
        byte position = tooYoungToStand ? 0 : told;
        return new Reading(
                sex,
                months,
                days,
                known(weight),
                adjusted(known(length), days, position),
                position,
                tooYoungToStand,
                oedema);
    }

    static Reading of(Measurement child) {
        return of(
                child.sex().isPresent() ? (byte) (child.sex().get().ordinal() + 1) : 0,
                child.age().isPresent() ? child.age().get().value() : Double.NaN,
                child.age().isPresent() ? child.age().get().unit() : ChildAge.Unit.DAYS,
                child.weightKg().orElse(Double.NaN),
                child.lengthCm().orElse(Double.NaN),
                child.position().isPresent() ? (byte) (child.position().get().ordinal() + 1) : 0,
                child.oedema());
    }

    static Reading of(MeasurementColumns children, int row) {
        return of(
                children.sex()[row],
                children.age()[row],
                children.ageUnit(),
                children.weightKg()[row],
                children.lengthCm()[row],
                children.position()[row],
                children.oedema()[row]);
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

    /** Tells which table of weight is meant: that by height, or that by length. */
    boolean usesHeight() {
        if (!Double.isNaN(days)) {
            return days >= FIRST_DAY_OF_HEIGHT;
        }
        return position == 0 ? length >= HEIGHT_WITHOUT_AGE_CM : position == STANDING;
    }

    @Nullable
    NoScore whyNoLengthForAge() {
        NoScore general = whyNone();
        if (general != null) {
            return general;
        }
        if (Double.isNaN(days)) {
            return NoScore.AGE_UNKNOWN;
        }
        if (Double.isNaN(length)) {
            return NoScore.LENGTH_UNKNOWN;
        }
        return length > 0 && length <= GREATEST ? null : NoScore.LENGTH_OUT_OF_RANGE;
    }

    @Nullable
    NoScore whyNoWeightForAge() {
        NoScore general = whyNoneOfWeight();
        if (general != null) {
            return general;
        }
        if (Double.isNaN(days)) {
            return NoScore.AGE_UNKNOWN;
        }
        if (Double.isNaN(weight)) {
            return NoScore.WEIGHT_UNKNOWN;
        }
        return weight > 0 && weight <= GREATEST ? null : NoScore.WEIGHT_OUT_OF_RANGE;
    }

    @Nullable
    NoScore whyNoWeightForLength() {
        NoScore general = whyNoneOfWeight();
        if (general != null) {
            return general;
        }
        if (Double.isNaN(weight)) {
            return NoScore.WEIGHT_UNKNOWN;
        }
        if (!(weight >= 0 && weight <= GREATEST)) {
            return NoScore.WEIGHT_OUT_OF_RANGE;
        }
        if (Double.isNaN(length)) {
            return NoScore.LENGTH_UNKNOWN;
        }
        boolean inside = usesHeight()
                ? length >= HEIGHT_FROM_CM && length <= HEIGHT_TO_CM
                : length >= LENGTH_FROM_CM && length <= LENGTH_TO_CM;
        return inside ? null : NoScore.LENGTH_OUT_OF_RANGE;
    }

    private @Nullable NoScore whyNone() {
        if (months < 0) {
            return NoScore.AGE_NEGATIVE;
        }
        if (months >= MONTHS_BEYOND || days > LAST_DAY) {
            return NoScore.AGE_BEYOND_STANDARD;
        }
        return sex == 0 ? NoScore.SEX_UNKNOWN : null;
    }

    /** Oedema comes before what is not known, but not for a child that is older than the tables. */
    private @Nullable NoScore whyNoneOfWeight() {
        return oedema && !(days > LAST_DAY) && !(months < 0) ? NoScore.OEDEMA : whyNone();
    }
}
