package vn.ansinh.core.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment.Verdict;

/**
 * A plan assessed: one assessment a target, in the plan's order.
 *
 * @param plan the plan
 * @param asOf the day as of which it was assessed
 * @param standIn true if figures of other areas were held against the targets, as if they were the plan's own
 * @param rows the assessments
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Scorecard(Plan plan, LocalDate asOf, boolean standIn, ImmutableList<Assessment> rows) {

    /**
     * Tells whether the plan, or a figure that was used, is made up.
     *
     * @return true if it tells nothing of a real area
     */
    public boolean isSynthetic() {
        if (plan.synthetic()) {
            return true;
        }
        for (Assessment row : rows) {
            for (Observation figure : row.figures()) {
                if (figure.isSynthetic()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Counts the targets with a verdict.
     *
     * @param verdict the verdict
     * @return how many rows have it
     */
    public int count(Verdict verdict) {
        int count = 0;
        for (Assessment row : rows) {
            if (row.verdict() == verdict) {
                count++;
            }
        }
        return count;
    }

    /**
     * Returns the assessment of a target.
     *
     * @param targetId the target's id
     * @return the row
     * @throws NoSuchElementException if the plan has no such target
     */
    public Assessment row(String targetId) {
        PlanTarget target = plan.target(targetId);
        return rows.stream()
                .filter(row -> row.target().equals(target))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the scorecard has no row of " + targetId));
    }
}
