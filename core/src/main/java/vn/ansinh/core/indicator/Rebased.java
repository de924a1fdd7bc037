package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;

/**
 * The figure of a unit in the boundaries of a day, put together from figures in the boundaries of another day by {@link
 * Rebasing}; or the reason why that cannot be done. How it was derived is part of its type, and part of the {@link Lineage}
 * of every observation made from it.
 */
public sealed interface Rebased {

    /**
     * Returns the unit asked for.
     *
     * @return the unit
     */
    AreaUnit area();

    /**
     * Returns the day whose boundaries are meant.
     *
     * @return the day
     */
    LocalDate day();

    /**
     * Returns the period of the figure.
     *
     * @return the period
     */
    ReportingPeriod period();

    /**
     * Applies the function for the case at hand.
     *
     * @param <R> the type of the result
     * @param unchanged for one figure that covers exactly this territory
     * @param added for a sum of whole units
     * @param apportioned for a sum in which a unit was divided by stated weights
     * @param refused for the reason why there is none
     * @return what the function returns
     */
    <R> R fold(
            Function<? super Unchanged, ? extends R> unchanged,
            Function<? super Added, ? extends R> added,
            Function<? super Apportioned, ? extends R> apportioned,
            Function<? super Refused, ? extends R> refused);

    /**
     * Returns the figure as an observation of the unit asked for.
     *
     * @return the observation; its lineage says that and from what it was re-based
     * @throws NoSuchElementException if re-basing was refused; the message says why
     * @throws IllegalStateException if an apportioned count is not whole: {@link Apportioned#observation(int)} says how it is
     *     to be rounded
     */
    default Observation observation() {
        return fold(Unchanged::made, Added::made, Apportioned::made, refused -> {
            throw new NoSuchElementException(refused.message().en());
        });
    }

    /**
     * One figure covers exactly this territory: the unit has not changed, or has only another name, code or rank. So the
     * figure stands whatever it is, a printed rate or an estimate too.
     *
     * @param area the unit asked for
     * @param day the day whose boundaries are meant
     * @param figure the figure
     */
    record Unchanged(AreaUnit area, LocalDate day, Observation figure) implements Rebased {

        @Override
        public ReportingPeriod period() {
            return figure.period();
        }

        @Override
        public <R> R fold(
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Added, ? extends R> added,
                Function<? super Apportioned, ? extends R> apportioned,
                Function<? super Refused, ? extends R> refused) {
            return unchanged.apply(this);
        }

        private Observation made() {
            return figure.area().equals(area)
                    ? figure
                    : observed(this, figure.definition(), figure.value(), ImmutableList.of(figure), ImmutableSet.of());
        }
    }

    /**
     * Whole units were added, exactly.
     *
     * @param area the unit asked for
     * @param day the day whose boundaries are meant
     * @param period the period
     * @param tally the sum
     * @param figures the figures that were added
     */
    record Added(AreaUnit area, LocalDate day, ReportingPeriod period, Tally tally, ImmutableList<Observation> figures)
            implements Rebased {

        @Override
        public <R> R fold(
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Added, ? extends R> added,
                Function<? super Apportioned, ? extends R> apportioned,
                Function<? super Refused, ? extends R> refused) {
            return added.apply(this);
        }

        private Observation made() {
            return observed(this, tally.definition(), tally.measured(), figures, ImmutableSet.of());
        }
    }

    /**
     * A unit was divided by stated weights. Counts that come out of this need not be whole: they are kept as exact fractions,
     * and are no {@link Tally}, because nobody counted them.
     *
     * @param area the unit asked for
     * @param day the day whose boundaries are meant
     * @param period the period
     * @param definition what was measured
     * @param numerator the exact numerator
     * @param denominator the exact denominator; 0 for counts, which have none
     * @param figures the figures that went in
     * @param weights the weights used
     */
    record Apportioned(
            AreaUnit area,
            LocalDate day,
            ReportingPeriod period,
            IndicatorDefinition definition,
            Exact numerator,
            Exact denominator,
            ImmutableList<Observation> figures,
            ImmutableSet<Apportionment> weights)
            implements Rebased {

        @Override
        public <R> R fold(
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Added, ? extends R> added,
                Function<? super Apportioned, ? extends R> apportioned,
                Function<? super Refused, ? extends R> refused) {
            return apportioned.apply(this);
        }

        /**
         * Returns the value.
         *
         * @return the exact count or share; {@link Measured.Reason#ZERO_DENOMINATOR} if nobody is in the denominator
         */
        public Measured<Exact> value() {
            if (definition.measure().kind() == Kind.COUNT) {
                return Measured.known(numerator);
            }
            return denominator.signum() == 0
                    ? Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "")
                    : Measured.known(numerator.dividedBy(denominator));
        }

        /**
         * Returns the figure as an observation with a rounded value, which stands for its rounding interval like any printed
         * figure and never merges again.
         *
         * @param decimals digits after the decimal mark, of the percentage or of the count, 0 to 20
         * @return the observation, marked as apportioned
         * @throws IllegalArgumentException if the decimals are out of range
         */
        public Observation observation(int decimals) {
            Rounding shown = Rounding.halfUp(decimals);
            boolean percent = definition.measure().kind().isPercent();
            return observed(
                    this,
                    definition,
                    value().map(exact ->
                            new Quantity.Published(shown.round(percent ? exact.times(Exact.HUNDRED) : exact), percent)),
                    figures,
                    weights);
        }

        private Observation made() {
            try {
                Tally tally = new Tally(definition, whole(numerator), whole(denominator));
                return observed(this, definition, tally.measured(), figures, weights);
            } catch (ArithmeticException e) {
                throw new IllegalStateException(
                        "the apportioned counts of " + definition + " for " + area + " in " + period
                                + " are not whole; say how many decimals are to be shown: observation(1)",
                        e);
            }
        }

        private static long whole(Exact number) {
            return number.numerator().divide(number.denominator()).longValueExact();
        }
    }

    /** Why a figure cannot be re-based. */
    enum Why {
        /** A unit was divided, and nobody stated by which weights. */
        DIVIDED(Text.of(
                "bị chia tách mà không có tỷ trọng phân bổ; nêu tỷ trọng và nguồn",
                "was divided and no weights are stated; state weights and their source")),
        /** The figure of a unit that belongs to the territory is not there. */
        MISSING_PART(Text.of(
                "thuộc địa bàn này mà không có số liệu; bổ sung số liệu của đơn vị",
                "belongs to the territory and has no figure; add the figure of this unit")),
        /** A unit ended, and what took over its territory is not on record. */
        NO_SUCCESSOR(Text.of(
                "đã kết thúc mà không ghi đơn vị kế tiếp; bổ sung vào danh mục đơn vị",
                "ended and no successor is on record; add it to the register of units")),
        /** A unit began, and whose territory it took over is not on record. */
        NO_PREDECESSOR(Text.of(
                "được lập mà không ghi đơn vị trước đó; bổ sung vào danh mục đơn vị",
                "began and no predecessor is on record; add it to the register of units")),
        /** A figure has no counts, and rates do not add up. */
        NO_COUNTS(Text.of(
                "chỉ có số đã công bố hoặc ước lượng, không có tử số và mẫu số nên không cộng được; dùng số đếm",
                "has only a printed figure, mean or estimate, which does not add up; use the counts behind it")),
        /** A figure is on record as missing, not applicable, not estimable or undecidable. */
        NO_VALUE(Text.of("không có giá trị; bổ sung số liệu", "has no value; add the figure")),
        /** A figure is withheld, and nothing may be computed from it. */
        SUPPRESSED(Text.of(
                "không công bố để bảo mật nên không cộng được; dùng số liệu chưa ẩn ở nơi được phép",
                "is suppressed and nothing is computed from it; re-base before suppressing"));

        private final Text rule;

        Why(Text rule) {
            this.rule = rule;
        }

        /**
         * Returns what is wrong with the unit, and what to do.
         *
         * @return the words in both languages
         */
        public Text rule() {
            return rule;
        }
    }

    /**
     * The figure cannot be re-based without guessing.
     *
     * @param area the unit asked for
     * @param day the day whose boundaries are meant
     * @param period the period
     * @param why the reason
     * @param unit the unit that stands in the way
     * @param on the day on which it does: when it was divided, ended, began or has no figure
     */
    record Refused(AreaUnit area, LocalDate day, ReportingPeriod period, Why why, AreaUnit unit, LocalDate on)
            implements Rebased {

        @Override
        public <R> R fold(
                Function<? super Unchanged, ? extends R> unchanged,
                Function<? super Added, ? extends R> added,
                Function<? super Apportioned, ? extends R> apportioned,
                Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }

        /**
         * Returns the reason for readers, with unit and day.
         *
         * @return for instance {@code Tien Noi Ward (13354@2020-01-01) on 2025-07-01 was divided and …}
         */
        public Text message() {
            return Text.of(
                    unit.name().vi() + " (" + unit + ") ngày " + on + " "
                            + why.rule().vi(),
                    unit.name().en() + " (" + unit + ") on " + on + " "
                            + why.rule().en());
        }
    }

    private static Observation observed(
            Rebased rebased,
            IndicatorDefinition definition,
            Measured<Quantity> value,
            ImmutableList<Observation> figures,
            ImmutableSet<Apportionment> weights) {
        LocalDate last = rebased.period().lastDay();
        AreaUnit area = rebased.area();
        boolean ended = area.validTo().map(end -> end.isBefore(last)).orElse(false);
        boolean apportioned = !weights.isEmpty() || figures.stream().anyMatch(Observation::isApportioned);
        boolean suppressed = value.fold(known -> false, (reason, detail) -> reason == Measured.Reason.SUPPRESSED);
        String by =
                weights.stream().map(Apportionment::source).sorted().distinct().collect(Collectors.joining("; "));
        return new Observation(
                definition,
                area,
                rebased.period(),
                value,
                figures.stream()
                        .map(Observation::vintage)
                        .min(Comparator.<Vintage>naturalOrder())
                        .orElseThrow(),
                area.existsOn(last) ? Boundaries.CURRENT : ended ? Boundaries.FORMER : Boundaries.LATER,
                figures.stream().map(Observation::source).sorted().distinct().collect(Collectors.joining("; ")),
                by.isEmpty() ? "" : "apportioned by " + by,
                suppressed
                        ? Lineage.REPORTED
                        : new Lineage(
                                apportioned ? Lineage.Derivation.APPORTIONED : Lineage.Derivation.REBASED,
                                Optional.of(rebased.day()),
                                figures.stream().map(Lineage.Input::of).collect(ImmutableList.toImmutableList()),
                                ImmutableList.of()));
    }
}
