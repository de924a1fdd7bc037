package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Scorecard;

/**
 * The laws of a scorecard. The cases come from the user's own plan and figures: shuffled, without those of one definition, and
 * without any.
 *
 * <p>Passing: {@code ScorecardLaws.check(plan, figures, day)}. An application that assesses plans in its own way passes that as
 * the subject: {@code ScorecardLaws.check(plan, figures, day, MyAssessor::assess)}.
 */
public final class ScorecardLaws {

    /** Whole. */
    public static final Law K1 = new Law("K1", "a scorecard has one row a target, in the plan's order");

    /** Any order. */
    public static final Law K2 = new Law("K2", "the order of the figures changes no row");

    /** Its own figures. */
    public static final Law K3 =
            new Law("K3", "a row rests on figures of its own definition and of the plan's area alone");

    /** Nothing, no verdict. */
    public static final Law K4 =
            new Law("K4", "without any figure no target is met or missed, and every row gives a reason");

    /** The past. */
    public static final Law K5 = new Law("K5", "a figure of a period that ends after the day changes no row");

    private final Plan plan;
    private final ImmutableList<Observation> figures;
    private final LocalDate asOf;
    private final Subject subject;

    /** A way to assess a plan. */
    @FunctionalInterface
    public interface Subject {

        /**
         * Assesses a plan.
         *
         * @param plan the plan
         * @param figures figures of any definitions and areas
         * @param asOf the day
         * @return the scorecard
         */
        Scorecard assess(Plan plan, List<Observation> figures, LocalDate asOf);
    }

    private ScorecardLaws(Plan plan, List<Observation> figures, LocalDate asOf, Subject subject) {
        this.plan = plan;
        this.figures = ImmutableList.copyOf(figures);
        this.asOf = asOf;
        this.subject = subject;
    }

    /**
     * Checks all laws on a plan, as this library assesses it.
     *
     * @param plan the plan
     * @param figures some figures
     * @param asOf the day
     * @throws LawViolation if a law is broken
     */
    public static void check(Plan plan, List<Observation> figures, LocalDate asOf) {
        check(plan, figures, asOf, Plan::assess);
    }

    /**
     * Checks all laws on a plan and a way to assess it.
     *
     * @param plan the plan
     * @param figures some figures
     * @param asOf the day
     * @param subject how it is assessed
     * @throws LawViolation if a law is broken
     */
    public static void check(Plan plan, List<Observation> figures, LocalDate asOf, Subject subject) {
        ScorecardLaws laws = new ScorecardLaws(plan, figures, asOf, subject);
        laws.oneRowATarget();
        laws.nothingWithoutFigures();
        laws.pastAlone();
        laws.anyOrder();
        laws.ownFigures();
    }

    private void oneRowATarget() {
        List<String> rows = subject.assess(plan, figures, asOf).rows().stream()
                .map(row -> row.target().id())
                .toList();
        List<String> targets = plan.targets().stream().map(PlanTarget::id).toList();
        if (!rows.equals(targets)) {
            throw K1.violatedBecause("the plan has the targets " + targets + ", and the rows are " + rows);
        }
    }

    private void nothingWithoutFigures() {
        for (Assessment row : subject.assess(plan, ImmutableList.of(), asOf).rows()) {
            if (row.verdict() != Verdict.CANNOT_TELL || row.reasons().isEmpty()) {
                throw K4.violatedBecause("without any figure " + row.target().id() + " is " + row.verdict()
                        + (row.reasons().isEmpty() ? " and no reason is given" : ""));
            }
        }
    }

    private void anyOrder() {
        List<Observation> rows = new ArrayList<>(figures);
        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(rows, new Random(seed));
            requireSame(K2, rows, plan.targets(), "with the figures in another order");
        }
    }

    private void ownFigures() {
        Scorecard among = subject.assess(plan, figures, asOf);
        Map<List<Observation>, Scorecard> alone = new HashMap<>();
        for (PlanTarget target : plan.targets()) {
            List<Observation> own = figures.stream()
                    .filter(each -> each.definition().equals(target.definition())
                            && each.area().equals(plan.area()))
                    .toList();
            Assessment by = row(alone.computeIfAbsent(own, each -> subject.assess(plan, each, asOf)), target);
            Assessment is = row(among, target);
            if (by.verdict() != is.verdict() || !by.comparison().equals(is.comparison())) {
                throw K3.violatedBecause(target.id() + " is " + by.verdict() + " by its own figures and " + is.verdict()
                        + " when those of other definitions or areas stand beside them");
            }
        }
    }

    private void pastAlone() {
        List<Observation> past = figures.stream()
                .filter(each -> !each.period().lastDay().isAfter(asOf))
                .toList();
        requireSame(K5, past, plan.targets(), "without the figures of periods that end after " + asOf);
    }

    private void requireSame(Law law, List<Observation> some, List<PlanTarget> targets, String how) {
        Scorecard due = subject.assess(plan, figures, asOf);
        Scorecard is = subject.assess(plan, some, asOf);
        for (PlanTarget target : targets) {
            Assessment before = row(due, target);
            Assessment after = row(is, target);
            if (before.verdict() != after.verdict()
                    || !before.comparison().equals(after.comparison())
                    || !before.figures().equals(after.figures())) {
                throw law.violatedBecause(target.id() + " is " + before.verdict() + ", and " + how + " it is "
                        + after.verdict() + " or rests on other figures");
            }
        }
    }

    private static Assessment row(Scorecard card, PlanTarget target) {
        return card.rows().stream()
                .filter(each -> each.target().equals(target))
                .findFirst()
                .orElseThrow(() -> K1.violatedBecause("the target " + target.id() + " has no row"));
    }
}
