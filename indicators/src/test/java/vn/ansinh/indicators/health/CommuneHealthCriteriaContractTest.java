package vn.ansinh.indicators.health;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.health.CommuneScore.Points;
import vn.ansinh.testkit.contract.ClassifierContract;

/** The criteria keep the contract of classifiers on score sheets near the thresholds, some of them with criteria not yet scored. */
class CommuneHealthCriteriaContractTest implements ClassifierContract<CommuneScore, Belonging> {

    /** The most points of each criterion of Decision 1300/QĐ-BYT, in hundredths. */
    private static final List<Integer> MOST = List.of(1400, 1000, 1200, 900, 1900, 1200, 600, 1100, 300, 400);

    @Override
    public Classifier<CommuneScore, Belonging> classifier() {
        return CommuneHealthCriteria.under(Catalog.law().onRecord().applyingOn(LocalDate.of(2024, 12, 31)));
    }

    @Override
    public Arbitrary<Facts<CommuneScore>> facts() {
        List<Arbitrary<Points>> sheet = new ArrayList<>();
        for (int most : MOST) {
            Arbitrary<Integer> share =
                    Arbitraries.oneOf(Arbitraries.integers().between(0, 100), Arbitraries.of(50, 80, 100));
            Arbitrary<Integer> leftOut = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 25));
            sheet.add(Combinators.combine(share, leftOut)
                    .as((reached, out) -> new Points(
                            BigDecimal.valueOf((long) reached * most * (100 - out), 6),
                            BigDecimal.valueOf((long) out * most, 4))));
        }
        Arbitrary<Set<Integer>> scored =
                Arbitraries.integers().between(1, MOST.size()).set().ofMinSize(5);
        return Combinators.combine(
                        Combinators.combine(sheet).as(points -> points),
                        scored,
                        Arbitraries.of(YesNo.YES, YesNo.NO, YesNo.NO),
                        Arbitraries.of(true, false))
                .as((points, numbers, disqualified, told) -> {
                    ImmutableMap.Builder<Integer, Points> all = ImmutableMap.builder();
                    for (int index = 0; index < points.size(); index++) {
                        all.put(index + 1, points.get(index));
                    }
                    CommuneScore complete = new CommuneScore(all.buildOrThrow(), disqualified);
                    return new Facts<>(
                            new CommuneScore(
                                    ImmutableMap.copyOf(Maps.filterKeys(complete.criteria(), numbers::contains)),
                                    told ? disqualified : YesNo.UNKNOWN),
                            complete);
                });
    }
}
