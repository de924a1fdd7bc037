package vn.ansinh.indicators.growth;

import java.util.Optional;
import java.util.OptionalDouble;
import vn.ansinh.core.Sex;
import vn.ansinh.core.Text;

/**
 * What was measured of a child at one visit. What is not known is empty and is never taken for some value; oedema that is not
 * told counts as none, as in the reference.
 *
 * <p>Any finite weight and length is accepted: a figure that no child can have, such as a negative weight, gives a {@link NoScore}
 * instead of a score, so that one bad record does not stop a survey. Immutable and thread-safe.
 *
 * @param sex the sex; without it there is no score at all
 * @param age the age; without it there is a weight-for-length/height only
 * @param weightKg the weight in kg
 * @param lengthCm the length (lying) or height (standing) in cm, as measured
 * @param position how the length or height was measured
 * @param oedema whether the child has bilateral pitting oedema, which makes its weight useless
 */
public record Measurement(
        Optional<Sex> sex,
        Optional<ChildAge> age,
        OptionalDouble weightKg,
        OptionalDouble lengthCm,
        Optional<Position> position,
        boolean oedema) {

    /**
     * Checks that the figures are numbers.
     *
     * @param sex the sex; without it there is no score at all
     * @param age the age; without it there is a weight-for-length/height only
     * @param weightKg the weight in kg
     * @param lengthCm the length (lying) or height (standing) in cm, as measured
     * @param position how the length or height was measured
     * @param oedema whether the child has bilateral pitting oedema
     * @throws IllegalArgumentException if weight or length is infinite or not a number
     */
    public Measurement {
        if (!Double.isFinite(weightKg.orElse(0)) || !Double.isFinite(lengthCm.orElse(0))) {
            throw new IllegalArgumentException("weight in kg and length in cm are finite; leave out what is not known");
        }
    }

    /**
     * Starts a measurement of which nothing is known.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a placeholder: facts about a child belong in no log. */
    @Override
    public String toString() {
        return "Measurement[…]";
    }

    /** How a length or height is measured. */
    public enum Position {
        /** Lying: length, expected below 731 days; code 1 in {@link MeasurementColumns}. */
        LYING(Text.of("đo nằm", "lying (recumbent length)")),
        /** Standing: height, expected from 731 days; code 2 in {@link MeasurementColumns}. */
        STANDING(Text.of("đo đứng", "standing (height)"));

        private final Text officialName;

        Position(Text officialName) {
            this.officialName = officialName;
        }

        /**
         * Returns the name.
         *
         * @return the name in both languages
         */
        public Text officialName() {
            return officialName;
        }
    }

    /** Collects what was measured; what is not told stays unknown. Not thread-safe. */
    public static final class Builder {

        private Optional<Sex> sex = Optional.empty();
        private Optional<ChildAge> age = Optional.empty();
        private OptionalDouble weightKg = OptionalDouble.empty();
        private OptionalDouble lengthCm = OptionalDouble.empty();
        private Optional<Position> position = Optional.empty();
        private boolean oedema;

        private Builder() {}

        /**
         * Tells the sex.
         *
         * @param sex the sex
         * @return this builder
         */
        public Builder sex(Sex sex) {
            this.sex = Optional.of(sex);
            return this;
        }

        /**
         * Tells the age.
         *
         * @param age the age
         * @return this builder
         */
        public Builder age(ChildAge age) {
            this.age = Optional.of(age);
            return this;
        }

        /**
         * Tells the weight.
         *
         * @param kg the weight in kg
         * @return this builder
         */
        public Builder weightKg(double kg) {
            this.weightKg = OptionalDouble.of(kg);
            return this;
        }

        /**
         * Tells the length or height; the position stays unknown.
         *
         * @param cm the length or height in cm
         * @return this builder
         */
        public Builder lengthCm(double cm) {
            this.lengthCm = OptionalDouble.of(cm);
            return this;
        }

        /**
         * Tells how the length or height was measured.
         *
         * @param position lying or standing
         * @return this builder
         */
        public Builder position(Position position) {
            this.position = Optional.of(position);
            return this;
        }

        /**
         * Tells whether the child has bilateral pitting oedema.
         *
         * @param oedema true if it has
         * @return this builder
         */
        public Builder oedema(boolean oedema) {
            this.oedema = oedema;
            return this;
        }

        /**
         * Returns what was told.
         *
         * @return the measurement
         * @throws IllegalArgumentException if weight or length is infinite or not a number
         */
        public Measurement build() {
            return new Measurement(sex, age, weightKg, lengthCm, position, oedema);
        }
    }
}
