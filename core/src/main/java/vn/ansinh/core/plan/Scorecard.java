package vn.ansinh.core.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import vn.ansinh.core.plan.Assessment.Verdict;

/**
 * A plan assessed: one assessment a target, in the plan's order.
 *
 * @param plan the plan
 * @param asOf the day as of which it was assessed
 * @param standIn true if figures of other areas were held against the targets, as if they were the plan's own
 * @param rows the assessments
 */
public record Scorecard(Plan plan, LocalDate asOf, boolean standIn, ImmutableList<Assessment> rows) {

    /**
     * Counts the targets with a verdict.
     *
     * @param verdict the verdict
     * @return how many rows have it
     */
    public int count(Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /**
     * Returns the assessment of a target.
     *
     * @param targetId the target's id
     * @return the row
     * @throws java.util.NoSuchElementException if the plan has no such target
     */
    public Assessment row(String targetId) {
        return rows.get(plan.targets().indexOf(plan.target(targetId)));
    }
}
