package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import vn.ansinh.core.Text;
import vn.ansinh.core.publication.Reliability.Grade;
import vn.ansinh.core.survey.Estimate;

/**
 * When an estimate is reliable enough to be published. Each demand is optional; an estimate gets the worst grade that any
 * demand gives it. Thresholds are the publisher's: there is no default.
 *
 * <pre>{@code
 * ReliabilityRule rule = ReliabilityRule.none().variation(0.15, 0.30).effectiveSize(30);
 * Reliability how = rule.of(estimate);      // how.grade(), how.reasons()
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ReliabilityRule {

    private static final double NARROW = 0.05;
    private static final double WIDE = 0.30;
    private static final double RELATIVELY_WIDE = 1.30;
    private static final long FEW = 30;
    private static final long FEW_DEGREES = 8;

    private final OptionalDouble cautionAbove;
    private final OptionalDouble unreliableAbove;
    private final OptionalLong leastSize;
    private final OptionalLong leastDegrees;
    private final boolean widths;

    private ReliabilityRule(
            OptionalDouble cautionAbove,
            OptionalDouble unreliableAbove,
            OptionalLong leastSize,
            OptionalLong leastDegrees,
            boolean widths) {
        this.cautionAbove = cautionAbove;
        this.unreliableAbove = unreliableAbove;
        this.leastSize = leastSize;
        this.leastDegrees = leastDegrees;
        this.widths = widths;
    }

    /**
     * Returns the rule that demands nothing, to which demands are added.
     *
     * @return the rule
     */
    public static ReliabilityRule none() {
        return new ReliabilityRule(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty(), false);
    }

    /**
     * Returns the thresholds of the United States' National Center for Health Statistics for a proportion: unreliable with
     * fewer than 30 records or an effective sample size below 30, with confidence limits 0.30 or more apart, or with limits
     * more than 0.05 apart and more than 130 % of the proportion; to be reviewed (here: caution) with fewer than 8 degrees
     * of freedom, and for 0 % and 100 %. The standard is meant for 95 % limits of Korn and Graubard; here the limits of the
     * estimate are taken, whatever they are.
     *
     * <p>J. D. Parker and others, National Center for Health Statistics Data Presentation Standards for Proportions, Vital
     * and Health Statistics, series 2, number 175, 2017.
     *
     * @return the rule
     */
    public static ReliabilityRule nchsProportion() {
        return new ReliabilityRule(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.of(FEW),
                OptionalLong.of(FEW_DEGREES),
                true);
    }

    /**
     * Demands a coefficient of variation: the standard error over the value.
     *
     * @param cautionAbove a share, such as 0.15; above it the estimate is to be used with caution
     * @param unreliableAbove a share, at least the other, such as 0.30; above it the estimate is unreliable
     * @return the rule with that demand
     * @throws IllegalArgumentException if a share is not above 0, or the two are not in order
     */
    public ReliabilityRule variation(double cautionAbove, double unreliableAbove) {
        if (!(cautionAbove > 0 && cautionAbove <= unreliableAbove && Double.isFinite(unreliableAbove))) {
            throw new IllegalArgumentException("coefficients of variation are shares above 0, such as 0.15 and 0.30, in"
                    + " order; found " + cautionAbove + " and " + unreliableAbove);
        }
        return new ReliabilityRule(
                OptionalDouble.of(cautionAbove), OptionalDouble.of(unreliableAbove), leastSize, leastDegrees, widths);
    }

    /**
     * Demands a number of records and, for a share, an {@link #effectiveSize(Estimate) effective sample size}; with less
     * the estimate is unreliable.
     *
     * @param least the smallest size, at least 1
     * @return the rule with that demand
     * @throws IllegalArgumentException if it is below 1
     */
    public ReliabilityRule effectiveSize(long least) {
        return new ReliabilityRule(
                cautionAbove, unreliableAbove, OptionalLong.of(positive(least)), leastDegrees, widths);
    }

    /**
     * Demands degrees of freedom; with fewer the estimate is to be used with caution.
     *
     * @param least the smallest number, at least 1
     * @return the rule with that demand
     * @throws IllegalArgumentException if it is below 1
     */
    public ReliabilityRule degreesOfFreedom(long least) {
        return new ReliabilityRule(cautionAbove, unreliableAbove, leastSize, OptionalLong.of(positive(least)), widths);
    }

    private static long positive(long least) {
        if (least < 1) {
            throw new IllegalArgumentException("the smallest size is at least 1; found " + least);
        }
        return least;
    }

    /**
     * Returns the size of the simple random sample that would have the same standard error: {@code p (1 - p) / se^2} for a
     * share {@code p}, and at most the number of records. Where the standard error is 0, and for means, it is the number of
     * records: the data do not tell.
     *
     * @param estimate a share or a mean
     * @return the effective sample size, not rounded
     */
    public static double effectiveSize(Estimate estimate) {
        double records = estimate.unweighted();
        if (!isShare(estimate) || estimate.standardError() == 0) {
            return records;
        }
        double error = estimate.standardError();
        return Math.min(records, estimate.value() * (1 - estimate.value()) / (error * error));
    }

    private static boolean isShare(Estimate estimate) {
        return estimate.standardDeviation().isEmpty() && estimate.value() >= 0 && estimate.value() <= 1;
    }

    /**
     * Grades an estimate.
     *
     * @param estimate a share or a mean
     * @return the worst grade that a demand gives it, with the reasons
     */
    public Reliability of(Estimate estimate) {
        ListMultimap<Grade, Text> against =
                MultimapBuilder.enumKeys(Grade.class).arrayListValues().build();
        leastSize.stream()
                .filter(least -> !(effectiveSize(estimate) >= least))
                .forEach(least -> against.put(
                        Grade.UNRELIABLE,
                        Text.of("cỡ mẫu hiệu dụng dưới " + least, "effective sample size below " + least)));
        if (widths) {
            limits(estimate, against);
        }
        variation(estimate, against);
        leastDegrees.stream()
                .filter(least -> estimate.degreesOfFreedom() < least)
                .forEach(least -> against.put(
                        Grade.CAUTION,
                        Text.of("dưới " + least + " bậc tự do", "fewer than " + least + " degrees of freedom")));
        Grade grade = against.containsKey(Grade.UNRELIABLE)
                ? Grade.UNRELIABLE
                : against.isEmpty() ? Grade.RELIABLE : Grade.CAUTION;
        return new Reliability(
                grade,
                ImmutableList.<Text>builder()
                        .addAll(against.get(Grade.UNRELIABLE))
                        .addAll(against.get(Grade.CAUTION))
                        .build());
    }

    private void limits(Estimate estimate, ListMultimap<Grade, Text> against) {
        double width = estimate.interval().upper() - estimate.interval().lower();
        if (width >= WIDE) {
            against.put(
                    Grade.UNRELIABLE,
                    Text.of(
                            "khoảng tin cậy rộng từ 30 điểm phần trăm trở lên",
                            "confidence limits 30 percentage points or more apart"));
        } else if (width > NARROW && width > RELATIVELY_WIDE * estimate.value()) {
            against.put(
                    Grade.UNRELIABLE,
                    Text.of(
                            "khoảng tin cậy rộng hơn 130% giá trị ước lượng",
                            "confidence limits further apart than 130% of the estimate"));
        }
        if (estimate.value() == 0 || estimate.value() == 1) {
            against.put(Grade.CAUTION, Text.of("ước lượng bằng 0% hoặc 100%", "the estimate is 0% or 100%"));
        }
    }

    /** A value of 0 has no coefficient of variation; unless its standard error is 0 too, it exceeds any. */
    private void variation(Estimate estimate, ListMultimap<Grade, Text> against) {
        double error = estimate.standardError();
        double size = Math.abs(estimate.value());
        if (unreliableAbove.isPresent() && error > unreliableAbove.getAsDouble() * size) {
            against.put(Grade.UNRELIABLE, exceeds(unreliableAbove.getAsDouble()));
        } else if (cautionAbove.isPresent() && error > cautionAbove.getAsDouble() * size) {
            against.put(Grade.CAUTION, exceeds(cautionAbove.getAsDouble()));
        }
    }

    private static Text exceeds(double share) {
        return Text.of("hệ số biến thiên trên " + share, "coefficient of variation above " + share);
    }
}
