package vn.ansinh.indicators.health;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Condition;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.core.rule.Verdict.Finding;

/**
 * Whether a score meets the national commune-health criteria (bộ tiêu chí quốc gia về y tế xã): the total reaches a share of the
 * most points, so does each criterion, and no disqualifying point was found. Decision 1300/QĐ-BYT of 2023: 80 % of 100, 50 % of
 * each of ten criteria. To meet them is not yet to be recognised.
 *
 * <p>Immutable and thread-safe.
 */
public final class CommuneHealthCriteria implements Classifier<CommuneScore, Belonging> {

    private static final String POINTS = "commune-health.points.";

    private final Provision totalShare;
    private final Provision criterionShare;
    private final ImmutableSortedMap<Integer, BigDecimal> most;

    private CommuneHealthCriteria(LawView law, Map<Integer, BigDecimal> most) {
        totalShare = law.provision("commune-health.total-share");
        criterionShare = law.provision("commune-health.criterion-share");
        this.most = ImmutableSortedMap.copyOf(most, Comparator.naturalOrder());
    }

    /**
     * Returns the criteria that a view of the law selects.
     *
     * @param law the view; the days in force of the decisions are not on record, so look at the law on record
     * @return the criteria
     * @throws UnsettledLawException if the law on record settles no points for the day, such as before 2023-03-09
     */
    public static CommuneHealthCriteria under(LawView law) {
        ImmutableMap.Builder<Integer, BigDecimal> most = ImmutableMap.builder();
        for (Parameter each : law.book().parameters()) {
            if (each.id().startsWith(POINTS)) {
                most.put(Integer.valueOf(each.id().substring(POINTS.length())), law.value(each.id()));
            }
        }
        return new CommuneHealthCriteria(law, most.buildOrThrow());
    }

    /**
     * Returns the criteria of a day whose shares are on record and whose points are not, such as those of 2014.
     *
     * @param law the view; look at the law on record
     * @param most the most points of each criterion, by its number
     * @return the criteria
     * @throws UnsettledLawException if the law on record settles no shares for the day, such as before 2014-11-07
     * @throws IllegalArgumentException if no criterion is given, or one has no points
     */
    public static CommuneHealthCriteria under(LawView law, Map<Integer, BigDecimal> most) {
        if (most.isEmpty() || most.values().stream().anyMatch(each -> each.signum() <= 0)) {
            throw new IllegalArgumentException("every criterion has more than 0 points; found " + most);
        }
        return new CommuneHealthCriteria(law, most);
    }

    /**
     * Says whether a score meets the criteria. A criterion that was not scored leaves it undecided, unless what is known fails
     * already; the total then counts it with all its points.
     *
     * @param score the score sheet
     * @return belongs if it meets the criteria
     * @throws IllegalArgumentException if a criterion does not exist or has more points than it can have
     */
    @Override
    public Verdict<Belonging> classify(CommuneScore score) {
        score.criteria().forEach((number, points) -> applicable(number, points));
        ImmutableMap<Integer, CommuneScore.Points> criteria = score.criteria();
        Condition clean = switch (score.disqualified()) {
            case YES -> Condition.of(false);
            case NO -> Condition.of(true);
            case UNKNOWN -> Condition.unknown(Text.of("có điểm liệt không", "whether a point disqualifies"));
        };
        Condition[] conditions = new Condition[most.size() + 2];
        int next = 0;
        conditions[next++] = clean;
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal applicable = BigDecimal.ZERO;
        BigDecimal open = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> each : most.entrySet()) {
            int number = each.getKey();
            CommuneScore.Points points = criteria.get(number);
            if (points == null) {
                open = open.add(each.getValue());
                conditions[next++] =
                        Condition.unknown(Text.of("điểm của tiêu chí " + number, "the points of criterion " + number));
            } else {
                BigDecimal own = applicable(number, points);
                reached = reached.add(points.reached());
                applicable = applicable.add(own);
                conditions[next++] = share(
                        points.reached(), own, criterionShare, Text.of("tiêu chí " + number, "criterion " + number));
            }
        }
        Text total = Text.of("tổng điểm", "the total");
        Condition best = share(reached.add(open), applicable.add(open), totalShare, total);
        conditions[next] = open.signum() > 0 && best.met().orElseThrow() ? Condition.unknown(total) : best;
        return Condition.all(conditions).verdict();
    }

    private BigDecimal applicable(int number, CommuneScore.Points points) {
        BigDecimal all = most.get(number);
        if (all == null) {
            throw new IllegalArgumentException(
                    "there is no criterion " + number + "; the criteria are " + most.keySet());
        }
        BigDecimal own = all.subtract(points.notApplicable());
        if (points.reached().compareTo(own) > 0) {
            throw new IllegalArgumentException("criterion " + number + " has at most " + own + " points; found "
                    + points.reached() + "; mend the points or what does not apply");
        }
        return own;
    }

    private static Condition share(BigDecimal reached, BigDecimal most, Provision share, Text what) {
        BigDecimal needed = most.multiply(share.value()).movePointLeft(2).stripTrailingZeros();
        String points = reached.toPlainString() + "/" + most.toPlainString();
        return Condition.of(
                reached.compareTo(needed) >= 0,
                new Finding(
                        Text.of(
                                what.vi() + " " + points + " điểm, cần ít nhất " + needed.toPlainString(),
                                what.en() + " has " + points + " points, at least " + needed.toPlainString()
                                        + " are needed"),
                        share));
    }
}
