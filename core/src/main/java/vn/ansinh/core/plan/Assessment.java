package vn.ansinh.core.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;

/**
 * Whether a target was met, how firmly that can be said, and why.
 *
 * <p>Verdict and firmness are two answers: a printed 8.5 % held against "below 8.5 %" is {@link Verdict#NOT_MET}, and
 * {@link Firmness#WITHIN_ROUNDING}, because it may have been 8.46 %. At equal firmness a better value never has a worse
 * verdict. A verdict of {@link Verdict#CANNOT_TELL} always gives at least one reason.
 *
 * @param target the target
 * @param area the area whose figures were used
 * @param asOf the day as of which it was assessed
 * @param standIn true if the figures are those of another area, held against the target as if they were its own
 * @param verdict the answer
 * @param comparison the numbers compared; empty if there was nothing to compare
 * @param basis the figure from which the cut was taken, or from which the trajectory starts; empty if neither applies
 * @param figures the figures that the number compared rests on, in order of time: one, or for a sum its parts
 * @param pacePerYear how much must still be gained a year to meet the target on its deadline; empty when it is met, past
 *     its deadline, or without one
 * @param reasons why nobody can tell; empty for any other verdict
 * @param earlier for a standing target, the assessments of the earlier periods, in order of time
 */
public record Assessment(
        PlanTarget target,
        AreaUnit area,
        LocalDate asOf,
        boolean standIn,
        Verdict verdict,
        Optional<Comparison> comparison,
        Optional<Basis> basis,
        ImmutableList<Observation> figures,
        Optional<Exact> pacePerYear,
        ImmutableList<Reason> reasons,
        ImmutableList<Assessment> earlier) {

    /** The answer. */
    public enum Verdict {
        /** The target is met. */
        MET(Text.of("đạt", "met")),
        /** The target is not met. */
        NOT_MET(Text.of("không đạt", "not met")),
        /** Before the deadline: at or ahead of the declared trajectory. */
        ON_TRACK(Text.of("đúng tiến độ", "on track")),
        /** Before the deadline: behind the declared trajectory. */
        OFF_TRACK(Text.of("chậm tiến độ", "off track")),
        /** Nobody can tell, for the reasons given. */
        CANNOT_TELL(Text.of("chưa thể kết luận", "cannot tell"));

        private final Text label;

        Verdict(Text label) {
            this.label = label;
        }

        /**
         * Returns the wording for users.
         *
         * @return the label in both languages
         */
        public Text label() {
            return label;
        }
    }

    /** How firmly the verdict can be said. */
    public enum Firmness {
        /** The numbers are exact. */
        EXACT(Text.of("chính xác", "exact")),
        /** A printed figure decides, and every number that rounds to it gives the same verdict. */
        BEYOND_ROUNDING(Text.of("ngoài sai số làm tròn", "beyond rounding")),
        /** A printed figure decides, and some number that rounds to it gives the opposite verdict. */
        WITHIN_ROUNDING(Text.of("trong sai số làm tròn", "within rounding")),
        /** An estimate decides, and its whole confidence interval gives the same verdict. */
        BEYOND_SAMPLING(Text.of("ngoài sai số mẫu", "beyond sampling error")),
        /** An estimate decides, and its confidence interval straddles the bound. */
        WITHIN_SAMPLING(Text.of("trong sai số mẫu", "within sampling error"));

        private final Text label;

        Firmness(Text label) {
            this.label = label;
        }

        /**
         * Returns the wording for users.
         *
         * @return the label in both languages
         */
        public Text label() {
            return label;
        }
    }

    /**
     * The numbers compared.
     *
     * @param value the number: the level, the cut, or the sum
     * @param bound the number it was compared with: the target's bound, or before the deadline what the trajectory
     *     asks for by then
     * @param meets whether the number as it stands reaches that bound
     * @param firmness how firmly that can be said
     */
    public record Comparison(Exact value, Exact bound, boolean meets, Firmness firmness) {

        /**
         * Returns value less bound, exactly.
         *
         * @return positive if the value is larger
         */
        public Exact gap() {
            return value.minus(bound);
        }
    }

    /**
     * The figure compared from: the baseline of a cut, or the start of a trajectory.
     *
     * @param on its day
     * @param value the figure
     */
    public record Basis(LocalDate on, Quantity value) {}

    /**
     * Why nobody can tell.
     *
     * @param kind the kind of reason
     * @param text the reason in words
     */
    public record Reason(Kind kind, Text text) {

        /** The kinds of reason. */
        public enum Kind {
            /** No figure of this definition is on record. */
            NONE_PUBLISHED,
            /** There are figures, of another definition. */
            OTHER_DEFINITION,
            /** There is a rate where the plan counts, or a count where it names a rate. */
            OTHER_QUANTITY,
            /** The unit ended before the deadline. */
            UNIT_ENDED,
            /** The figure is on record as missing, suppressed, or not applicable. */
            VALUE_UNKNOWN,
            /** The baseline is not known. */
            BASELINE_MISSING,
            /** There are figures of the definition, but of another time. */
            OTHER_TIME,
            /** The figure counts another area, and the target counts this one. */
            OTHER_SCALE,
            /** The plan declares another baseline than the figure of that day. */
            BASELINE_CONTRADICTED,
            /** The baseline is not above 0, so there is no cut. */
            ZERO_BASELINE,
            /** The deadline lies ahead and the plan declares no trajectory. */
            BEFORE_DEADLINE,
            /** The deadline has passed, and no figure ends on it. */
            NONE_AT_DEADLINE,
            /** A part of the period has no figure. */
            GAP,
            /** The figures of the parts do not merge. */
            NOT_MERGEABLE
        }
    }

    /**
     * Checks that the answer and its grounds agree.
     *
     * @param target the target
     * @param area the area whose figures were used
     * @param asOf the day as of which it was assessed
     * @param standIn true for the figures of another area
     * @param verdict the answer
     * @param comparison the numbers compared, or empty
     * @param basis the figure compared from, or empty
     * @param figures the figures used
     * @param pacePerYear the gain still needed a year, or empty
     * @param reasons why nobody can tell
     * @param earlier the assessments of earlier periods
     * @throws IllegalArgumentException if nobody can tell and no reason is given, or a verdict has no numbers or
     *     contradicts them
     */
    public Assessment {
        if ((verdict == Verdict.CANNOT_TELL) == reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons are given exactly when nobody can tell; found " + verdict
                    + " with " + reasons.size() + " reasons for " + target.id());
        }
        if (verdict != Verdict.CANNOT_TELL && comparison.isEmpty()) {
            throw new IllegalArgumentException("a verdict needs the numbers compared: " + target.id());
        }
        boolean favourable = verdict == Verdict.MET || verdict == Verdict.ON_TRACK;
        if (verdict != Verdict.CANNOT_TELL && comparison.orElseThrow().meets() != favourable) {
            throw new IllegalArgumentException(
                    "the verdict " + verdict + " contradicts the numbers " + comparison.get() + " for " + target.id());
        }
    }

    /**
     * Returns the figure that decided: the latest one used.
     *
     * @return the figure, or empty if there is none
     */
    public Optional<Observation> figure() {
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.get(figures.size() - 1));
    }

    /**
     * Returns the period that the compared number speaks of: that of the deciding figure, or from the first to the last of
     * the figures that make it up.
     *
     * @return the period, or empty if there is no figure
     */
    public Optional<ReportingPeriod> period() {
        Optional<Observation> last = figure();
        return last.isPresent()
                ? Optional.of(ReportingPeriod.days(
                        figures.get(0).period().firstDay(), last.get().period().lastDay()))
                : Optional.empty();
    }

    /**
     * Returns how settled the number compared is: as little as the least settled of the figures that it rests on.
     *
     * @return the vintage, or empty if there is no figure
     */
    public Optional<Observation.Vintage> vintage() {
        Optional<Observation.Vintage> least = Optional.empty();
        for (Observation each : figures) {
            if (least.isEmpty() || each.vintage().compareTo(least.get()) < 0) {
                least = Optional.of(each.vintage());
            }
        }
        return least;
    }

    /**
     * Tells whether a cut reached the ambition beyond its floor.
     *
     * @return empty unless the target names an ambition and there are numbers to compare
     */
    public Optional<Boolean> ambitionMet() {
        if (comparison.isEmpty()
                || !(target.target() instanceof Target.Reduction cut)
                || cut.ambition().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                comparison.get().value().compareTo(cut.ambition().get().exact()) >= 0);
    }

    /**
     * Tells whether the target had been replaced by a later one on the day of the assessment. The verdict is then that
     * of the day before.
     *
     * @return the replacement, or empty
     */
    public Optional<PlanTarget.Supersession> superseded() {
        Optional<PlanTarget.Supersession> later = target.supersession();
        return later.isEmpty() || asOf.isBefore(later.get().on()) ? Optional.empty() : later;
    }

    Assessment because(List<Reason> first) {
        return with(
                ImmutableList.<Reason>builder().addAll(first).addAll(reasons).build(), earlier);
    }

    Assessment after(ImmutableList<Assessment> earlierPeriods) {
        return with(reasons, earlierPeriods);
    }

    private Assessment with(ImmutableList<Reason> because, ImmutableList<Assessment> earlierPeriods) {
        return new Assessment(
                target, area, asOf, standIn, verdict, comparison, basis, figures, pacePerYear, because, earlierPeriods);
    }

    /**
     * Writes the value compared, with as many more decimals as it takes not to look like the bound when it differs.
     *
     * @param locale the reader's locale
     * @return for instance {@code 95,15%}; empty if there was nothing to compare
     */
    public Optional<String> shownValue(Locale locale) {
        return comparison.isPresent() ? Optional.of(new Shown(this, locale).value(comparison.get())) : Optional.empty();
    }

    /**
     * Writes the bound compared with; one that no decimal writes exactly is marked with ≈.
     *
     * @param locale the reader's locale
     * @return for instance {@code 95,2%}; empty if there was nothing to compare
     */
    public Optional<String> shownBound(Locale locale) {
        return comparison.isPresent() ? Optional.of(new Shown(this, locale).bound(comparison.get())) : Optional.empty();
    }

    /**
     * Writes the gap with its sign, in percentage points for percentages.
     *
     * @param locale the reader's locale
     * @return for instance {@code -0,05}; empty if there was nothing to compare
     */
    public Optional<String> shownGap(Locale locale) {
        return comparison.isPresent() ? Optional.of(new Shown(this, locale).gap(comparison.get())) : Optional.empty();
    }

    /**
     * Explains the assessment in one or a few sentences: figures, bound, verdict, firmness, gap, pace, reasons.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @return the explanation
     */
    public String explain(Locale locale) {
        return new Explanation(this, locale).toString();
    }

    /** Returns target, verdict and firmness in one line. */
    @Override
    public String toString() {
        return target.id() + ": " + verdict
                + comparison.map(each -> " (" + each.firmness() + ")").orElse("")
                + (reasons.isEmpty()
                        ? ""
                        : reasons.stream()
                                .map(reason -> reason.kind().toString())
                                .collect(Collectors.joining(", ", " because ", "")));
    }
}
