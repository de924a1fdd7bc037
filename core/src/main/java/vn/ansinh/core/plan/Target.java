package vn.ansinh.core.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.Function;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Quantity.Count;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;

/**
 * What a promise says in numbers. Comparison is exact: 95.15 % does not meet "at least 95.2 %" however it is shown, and
 * 8.5 % does not meet "below 8.5 %".
 *
 * <table>
 *   <caption>The targets and their text forms</caption>
 *   <tr><th>Target</th><th>Text form</th></tr>
 *   <tr><td>{@link Bounded}</td>
 *       <td>{@code at least 95.2%}, {@code above 90%}, {@code at most 3%}, {@code below 8.5%}</td></tr>
 *   <tr><td>{@link About}</td><td>{@code about 16750 (tolerance 5%, assumption)}</td></tr>
 *   <tr><td>{@link All}</td><td>{@code all}</td></tr>
 *   <tr><td>{@link Accumulated}</td>
 *       <td>{@code accumulated over 2021/2025: about 16750 (tolerance 5%, assumption); yearly mean 3350}</td></tr>
 *   <tr><td>{@link Reduction}</td><td>{@code reduced by at least 60%; ambition 65%}</td></tr>
 * </table>
 *
 * <p>All targets are immutable and thread-safe.
 */
public sealed interface Target {

    /**
     * Tells whether a number meets the target, exactly. For a {@link Reduction} the number is the cut, for an
     * {@link Accumulated} target the total.
     *
     * @param value the number
     * @return true if it does
     */
    boolean isMetBy(Exact value);

    /**
     * Returns the number that decides: the bound itself, or what is left of it after the tolerance.
     *
     * @return the exact number
     */
    Exact bound();

    /**
     * Tells whether the bound is a percentage.
     *
     * @return false for counts
     */
    boolean isPercent();

    /**
     * Returns the direction in which the indicator must move to meet the target.
     *
     * @return higher or lower
     */
    Direction favours();

    /**
     * Tells whether larger compared numbers are better. It differs from {@link #favours()} for a {@link Reduction} only:
     * the indicator falls, the cut grows.
     *
     * @return true if a larger number can turn "not met" into "met"
     */
    default boolean largerIsBetter() {
        return favours() == Direction.HIGHER_IS_BETTER;
    }

    /**
     * Describes the target for readers, in a few words.
     *
     * @return for instance {@code khoảng 16.750 | about 16,750}
     */
    Text label();

    /**
     * Describes the target in full: with tolerance, yearly mean and ambition.
     *
     * @return for instance {@code khoảng 16.750 (dung sai 5%, giả định) | about 16,750 (tolerance 5%, assumption)}
     */
    default Text fullLabel() {
        return label();
    }

    /**
     * Applies the function for the way the target is assessed; together they cover every case.
     *
     * @param <R> the type of the result
     * @param level for a target on the level at one time: {@link Level} and {@link All}
     * @param accumulated for a sum over a period
     * @param reduction for a cut against a baseline
     * @return what the function returns
     */
    <R> R fold(
            Function<? super Target, ? extends R> level,
            Function<? super Accumulated, ? extends R> accumulated,
            Function<? super Reduction, ? extends R> reduction);

    /**
     * Reads the text form of any target.
     *
     * @param text the text form, such as {@code at least 95.2%}
     * @return the target
     * @throws IllegalArgumentException if the text has no such form, or a bound is negative or malformed
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Target parse(String text) {
        if (text.equals("all")) {
            return new All();
        }
        if (text.startsWith(Accumulated.PREFIX)) {
            return Accumulated.read(text.substring(Accumulated.PREFIX.length()));
        }
        if (text.startsWith(Reduction.PREFIX)) {
            return Reduction.read(text.substring(Reduction.PREFIX.length()));
        }
        return Level.parse(text);
    }

    private static Text written(Bound bound) {
        return Text.of(written(bound, Notation.VIETNAMESE), written(bound, Notation.ENGLISH));
    }

    private static String written(Bound bound, Notation notation) {
        String plain = bound.isPercent() ? bound.toString().replace("%", "") : bound.toString();
        int dot = plain.indexOf('.');
        Rounding shown = Rounding.halfUp(dot < 0 ? 0 : Math.min(20, plain.length() - dot - 1));
        return bound.isPercent() ? notation.writePercent(bound.exact(), shown) : notation.write(bound.exact(), shown);
    }

    private static Text phrase(Text words, Bound bound) {
        Text number = written(bound);
        return Text.of(words.vi() + " " + number.vi(), words.en() + " " + number.en());
    }

    private static void requireNotNegative(Bound bound) {
        if (bound.exact().signum() < 0) {
            throw new IllegalArgumentException("a target is at least 0; found " + bound);
        }
    }

    /** A target on the level of an indicator, with a bound that is stated as a number. */
    sealed interface Level extends Target {

        /**
         * Reads the text form of a level.
         *
         * @param text the text form, such as {@code below 8.5%}
         * @return the level
         * @throws IllegalArgumentException if the text has no such form
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Level parse(String text) {
            Optional<Level> bounded = Bounded.read(text);
            Optional<Level> level = bounded.isPresent() ? bounded : About.read(text);
            if (level.isEmpty()) {
                throw new IllegalArgumentException(
                        "a target is written \"at least 95.2%\", \"above 90%\", \"at most 3%\", \"below 8.5%\","
                                + " \"all\", \"about 16750 (tolerance 5%, assumption)\", \"nearly 60000 (tolerance"
                                + " 5%, assumption)\", \"accumulated over 2021/2025: …\" or \"reduced by at least"
                                + " 60%; ambition 65%\"; found \"" + text + "\"");
            }
            return level.get();
        }

        /**
         * Returns the stated number.
         *
         * @return the number that the plan names
         */
        Bound stated();

        @Override
        default Exact bound() {
            return stated().exact();
        }

        @Override
        default boolean isPercent() {
            return stated().isPercent();
        }

        @Override
        default <R> R fold(
                Function<? super Target, ? extends R> level,
                Function<? super Accumulated, ? extends R> accumulated,
                Function<? super Reduction, ? extends R> reduction) {
            return level.apply(this);
        }
    }

    /**
     * A bound that is stated as an exact number: at least, above, at most, below.
     *
     * @param relation how the value must stand to the bound
     * @param stated the bound, at least 0
     */
    record Bounded(Relation relation, Bound stated) implements Level {

        /** How a value must stand to a bound. */
        public enum Relation {
            /** Met at the bound and above it. */
            AT_LEAST(Text.of("ít nhất", "at least"), Direction.HIGHER_IS_BETTER, true),
            /** Met above the bound, not at it. */
            ABOVE(Text.of("trên", "above"), Direction.HIGHER_IS_BETTER, false),
            /** Met at the bound and below it. */
            AT_MOST(Text.of("không quá", "at most"), Direction.LOWER_IS_BETTER, true),
            /** Met below the bound, not at it. */
            BELOW(Text.of("dưới", "below"), Direction.LOWER_IS_BETTER, false);

            private final Text label;
            private final Direction favours;
            private final boolean metAtBound;

            Relation(Text label, Direction favours, boolean metAtBound) {
                this.label = label;
                this.favours = favours;
                this.metAtBound = metAtBound;
            }

            /** Returns the words of the text form, such as {@code at least}. */
            @Override
            @JsonValue
            public String toString() {
                return label.en();
            }
        }

        /**
         * Checks the bound.
         *
         * @param relation how the value must stand to the bound
         * @param stated the bound
         * @throws IllegalArgumentException if it is negative
         */
        public Bounded {
            requireNotNegative(stated);
        }

        private static Optional<Level> read(String text) {
            for (Relation relation : Relation.values()) {
                String prefix = relation + " ";
                if (text.startsWith(prefix)) {
                    return Optional.of(new Bounded(relation, Bound.parse(text.substring(prefix.length()))));
                }
            }
            return Optional.empty();
        }

        @Override
        public boolean isMetBy(Exact value) {
            int compared = value.compareTo(bound());
            return compared == 0
                    ? relation.metAtBound
                    : compared > 0 == (relation.favours == Direction.HIGHER_IS_BETTER);
        }

        @Override
        public Direction favours() {
            return relation.favours;
        }

        @Override
        public Text label() {
            return phrase(relation.label, stated);
        }

        /** Returns the text form, such as {@code at least 95.2%}. */
        @Override
        @JsonValue
        public String toString() {
            return relation + " " + stated;
        }
    }

    /**
     * About ({@code khoảng}) or nearly ({@code gần}) a number. Only the unfavourable side is bounded: 20,000 jobs meet
     * "about 16,750". No legal text says how far below still counts, so the tolerance is a parameter with a status.
     *
     * @param stated the number named, at least 0
     * @param wording the word used
     * @param favours which way is better: the other way is bounded
     * @param tolerance how far off, on the unfavourable side, still meets the target; at least 0 % and below 100 %
     * @param status how well the tolerance is known; {@link Status#ASSUMPTION} unless somebody stated it
     */
    record About(Bound stated, Wording wording, Direction favours, Percentage tolerance, Status status)
            implements Level {

        /** The word that makes a number approximate. */
        public enum Wording {
            /** {@code khoảng}. */
            ABOUT(Text.of("khoảng", "about")),
            /** {@code gần}: just short of. */
            NEARLY(Text.of("gần", "nearly"));

            private final Text label;

            Wording(Text label) {
                this.label = label;
            }
        }

        private static final String LESS = ", less is better";

        /**
         * Checks the parts.
         *
         * @param stated the number named
         * @param wording the word used
         * @param favours which way is better
         * @param tolerance how far off still meets the target
         * @param status how well the tolerance is known
         * @throws IllegalArgumentException if the number is negative, the tolerance is not 0 % to below 100 %, or
         *     neither way is better
         */
        public About {
            requireNotNegative(stated);
            if (tolerance.percent().signum() < 0 || tolerance.compareTo(Percentage.HUNDRED) >= 0) {
                throw new IllegalArgumentException("a tolerance is 0% to below 100%; found " + tolerance);
            }
            if (favours == Direction.NEITHER) {
                throw new IllegalArgumentException("\"about\" bounds the unfavourable side: say which way is better");
            }
        }

        /**
         * Returns "about" a number of which more is better, with an assumed tolerance.
         *
         * @param stated the number named
         * @param tolerance how far below still meets the target
         * @return the target
         * @throws IllegalArgumentException if a part is out of range
         */
        public static About about(Bound stated, Percentage tolerance) {
            return new About(stated, Wording.ABOUT, Direction.HIGHER_IS_BETTER, tolerance, Status.ASSUMPTION);
        }

        private static Optional<Level> read(String text) {
            for (Wording wording : Wording.values()) {
                String prefix = wording.label.en() + " ";
                int bracket = text.indexOf(" (tolerance ");
                if (text.startsWith(prefix) && bracket >= prefix.length() && text.endsWith(")")) {
                    String number = text.substring(prefix.length(), bracket);
                    boolean less = number.endsWith(LESS);
                    String[] inside = text.substring(bracket + " (tolerance ".length(), text.length() - 1)
                            .split(", ", 2);
                    if (inside.length == 2) {
                        return Optional.of(new About(
                                Bound.parse(less ? number.substring(0, number.length() - LESS.length()) : number),
                                wording,
                                less ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER,
                                Percentage.parse(inside[0]),
                                Status.parse(inside[1])));
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        public Exact bound() {
            Exact kept = favours == Direction.HIGHER_IS_BETTER
                    ? Exact.ONE.minus(tolerance.exact())
                    : Exact.ONE.plus(tolerance.exact());
            return stated.exact().times(kept);
        }

        @Override
        public boolean isMetBy(Exact value) {
            int compared = value.compareTo(bound());
            return favours == Direction.HIGHER_IS_BETTER ? compared >= 0 : compared <= 0;
        }

        @Override
        public Text label() {
            Text number = phrase(wording.label, stated);
            return favours == Direction.HIGHER_IS_BETTER
                    ? number
                    : Text.of(number.vi() + " trở xuống", number.en() + " or less");
        }

        @Override
        public Text fullLabel() {
            Text number = label();
            Text allowed = written(tolerance);
            return Text.of(
                    number.vi() + " (dung sai " + allowed.vi() + ", "
                            + status.label().vi() + ")",
                    number.en() + " (tolerance " + allowed.en() + ", "
                            + status.label().en() + ")");
        }

        /** Returns the text form, such as {@code about 16750 (tolerance 5%, assumption)}. */
        @Override
        @JsonValue
        public String toString() {
            return wording.label.en() + " " + stated + (favours == Direction.LOWER_IS_BETTER ? LESS : "")
                    + " (tolerance " + tolerance + ", " + status + ")";
        }
    }

    /** All: every member of the population, 100 %. One short is not met. */
    record All() implements Target {

        @Override
        public boolean isMetBy(Exact value) {
            return value.compareTo(Exact.ONE) >= 0;
        }

        @Override
        public Exact bound() {
            return Percentage.HUNDRED.exact();
        }

        @Override
        public boolean isPercent() {
            return true;
        }

        @Override
        public Direction favours() {
            return Direction.HIGHER_IS_BETTER;
        }

        @Override
        public Text label() {
            return Text.of("toàn bộ", "all");
        }

        @Override
        public <R> R fold(
                Function<? super Target, ? extends R> level,
                Function<? super Accumulated, ? extends R> accumulated,
                Function<? super Reduction, ? extends R> reduction) {
            return level.apply(this);
        }

        /** Returns the text form {@code all}. */
        @Override
        @JsonValue
        public String toString() {
            return "all";
        }
    }

    /**
     * A sum over a period, such as jobs created in 2021-2025. A sum that only grows meets its target as soon as it is
     * reached. The yearly mean is the plan's own arithmetic, not a floor for each year.
     *
     * @param over the period over which values add up
     * @param total the target for the sum
     * @param yearlyMean the mean a year that the plan names, if any
     */
    record Accumulated(ReportingPeriod over, Level total, Optional<Count> yearlyMean) implements Target {

        private static final String PREFIX = "accumulated over ";
        private static final String MEAN = "; yearly mean ";

        /**
         * Checks that the sum is one of counts.
         *
         * @param over the period
         * @param total the target for the sum
         * @param yearlyMean the mean a year, or empty
         * @throws IllegalArgumentException if the total is a percentage: rates do not add up
         */
        public Accumulated {
            if (total.isPercent()) {
                throw new IllegalArgumentException("counts add up over a period, rates do not; found " + total);
            }
        }

        private static Accumulated read(String text) {
            int colon = text.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("a sum is written \"accumulated over 2021/2025: at least 16750\";"
                        + " found \"" + PREFIX + text + "\"");
            }
            int mean = text.indexOf(MEAN);
            return new Accumulated(
                    ReportingPeriod.parse(text.substring(0, colon)),
                    Level.parse(text.substring(colon + 2, mean < 0 ? text.length() : mean)),
                    mean < 0 ? Optional.empty() : Optional.of(Count.parse(text.substring(mean + MEAN.length()))));
        }

        @Override
        public boolean isMetBy(Exact value) {
            return total.isMetBy(value);
        }

        @Override
        public Exact bound() {
            return total.bound();
        }

        @Override
        public boolean isPercent() {
            return false;
        }

        @Override
        public Direction favours() {
            return total.favours();
        }

        @Override
        public Text label() {
            return Text.of(
                    total.label().vi() + ", cộng dồn " + over.label().vi(),
                    total.label().en() + " over " + over.label().en());
        }

        @Override
        public Text fullLabel() {
            Text named = total.fullLabel();
            Text years = over.label();
            Text sum =
                    Text.of(named.vi() + ", cộng dồn " + years.vi(), named.en() + ", accumulated over " + years.en());
            if (yearlyMean.isEmpty()) {
                return sum;
            }
            Text mean = written(yearlyMean.get());
            return Text.of(sum.vi() + ", bình quân mỗi năm " + mean.vi(), sum.en() + ", yearly mean " + mean.en());
        }

        @Override
        public <R> R fold(
                Function<? super Target, ? extends R> level,
                Function<? super Accumulated, ? extends R> accumulated,
                Function<? super Reduction, ? extends R> reduction) {
            return accumulated.apply(this);
        }

        /** Returns the text form, such as {@code accumulated over 2021/2025: at least 16750; yearly mean 3350}. */
        @Override
        @JsonValue
        public String toString() {
            return PREFIX + over + ": " + total + (yearlyMean.isPresent() ? MEAN + yearlyMean.get() : "");
        }
    }

    /**
     * A cut against a baseline: "reduced by 60 to 65 % of 2021" is met at a cut of 60 %, and 65 % is the ambition. The
     * cut is (baseline - value) / baseline, exactly; the baseline stands in the {@link PlanTarget}.
     *
     * @param floor the cut that meets the target, above 0 % and at most 100 %
     * @param ambition the cut hoped for, at least the floor and at most 100 %; empty if none is named
     */
    record Reduction(Percentage floor, Optional<Percentage> ambition) implements Target {

        private static final String PREFIX = "reduced by at least ";
        private static final String AMBITION = "; ambition ";

        /**
         * Checks the parts.
         *
         * @param floor the cut that meets the target
         * @param ambition the cut hoped for, or empty
         * @throws IllegalArgumentException if the floor is not above 0 % and at most 100 %, or the ambition is not
         *     between the floor and 100 %
         */
        public Reduction {
            if (floor.percent().signum() <= 0 || floor.compareTo(Percentage.HUNDRED) > 0) {
                throw new IllegalArgumentException("a cut is above 0% and at most 100%; found " + floor);
            }
            if (ambition.isPresent()
                    && (ambition.get().compareTo(floor) < 0 || ambition.get().compareTo(Percentage.HUNDRED) > 0)) {
                throw new IllegalArgumentException("an ambition lies between the cut of " + floor
                        + " that meets the target and 100%; found " + ambition.get());
            }
        }

        private static Reduction read(String text) {
            int ambition = text.indexOf(AMBITION);
            return ambition < 0
                    ? new Reduction(Percentage.parse(text), Optional.empty())
                    : new Reduction(
                            Percentage.parse(text.substring(0, ambition)),
                            Optional.of(Percentage.parse(text.substring(ambition + AMBITION.length()))));
        }

        @Override
        public boolean isMetBy(Exact cut) {
            return cut.compareTo(bound()) >= 0;
        }

        @Override
        public Exact bound() {
            return floor.exact();
        }

        @Override
        public boolean isPercent() {
            return true;
        }

        @Override
        public Direction favours() {
            return Direction.LOWER_IS_BETTER;
        }

        @Override
        public boolean largerIsBetter() {
            return true;
        }

        @Override
        public Text label() {
            return phrase(Text.of("giảm ít nhất", "reduced by at least"), floor);
        }

        @Override
        public Text fullLabel() {
            Text cut = label();
            if (ambition.isEmpty()) {
                return cut;
            }
            Text hoped = written(ambition.get());
            return Text.of(cut.vi() + " (phấn đấu " + hoped.vi() + ")", cut.en() + " (ambition " + hoped.en() + ")");
        }

        @Override
        public <R> R fold(
                Function<? super Target, ? extends R> level,
                Function<? super Accumulated, ? extends R> accumulated,
                Function<? super Reduction, ? extends R> reduction) {
            return reduction.apply(this);
        }

        /** Returns the text form, such as {@code reduced by at least 60%; ambition 65%}. */
        @Override
        @JsonValue
        public String toString() {
            return PREFIX + floor + (ambition.isPresent() ? AMBITION + ambition.get() : "");
        }
    }
}
