package vn.ansinh.indicators.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.health.CommuneScore.Points;

/** The point rule of Decision 1300/QĐ-BYT: 14, 10, 12, 9, 19, 12, 6, 11, 3 and 4 points. */
class CommuneHealthCriteriaTest {

    private static final int[] MOST = {14, 10, 12, 9, 19, 12, 6, 11, 3, 4};

    private static LawView on(String day) {
        return Catalog.law().onRecord().applyingOn(LocalDate.parse(day));
    }

    private static final CommuneHealthCriteria CRITERIA = CommuneHealthCriteria.under(on("2024-12-31"));

    private static ImmutableMap<Integer, Points> full() {
        ImmutableMap.Builder<Integer, Points> all = ImmutableMap.builder();
        for (int i = 0; i < MOST.length; i++) {
            all.put(i + 1, Points.of(Integer.toString(MOST[i])));
        }
        return all.buildOrThrow();
    }

    private static CommuneScore score(YesNo disqualified, Map<Integer, Points> changed) {
        ImmutableMap.Builder<Integer, Points> all = ImmutableMap.builder();
        return new CommuneScore(all.putAll(full()).putAll(changed).buildKeepingLast(), disqualified);
    }

    private static CommuneScore clean(Map<Integer, Points> changed) {
        return score(YesNo.NO, changed);
    }

    private static String verdict(CommuneScore score) {
        return CRITERIA.classify(score).toString();
    }

    private static final String MEETS = Belonging.BELONGS.code();
    private static final String FAILS = Belonging.DOES_NOT_BELONG.code();

    /** 100 - 20 = 80: seven from criterion 1 (14 to 7), nine from 5 (19 to 10), four from 8 (11 to 7). */
    @Test
    void eightyPointsMeetTheTotalAndAQuarterLessDoesNot() {
        assertThat(verdict(clean(Map.of(1, Points.of("7"), 5, Points.of("10"), 8, Points.of("7")))))
                .isEqualTo(MEETS);
        assertThat(verdict(clean(Map.of(1, Points.of("7"), 5, Points.of("10"), 8, Points.of("6.75")))))
                .isEqualTo(FAILS);
    }

    @Test
    void eachCriterionNeedsHalf() {
        assertThat(verdict(clean(Map.of(9, Points.of("1.5"))))).isEqualTo(MEETS);
        assertThat(verdict(clean(Map.of(9, Points.of("1.49"))))).isEqualTo(FAILS);
        assertThat(verdict(clean(Map.of(10, Points.of("2"))))).isEqualTo(MEETS);
        assertThat(verdict(clean(Map.of(10, Points.of("1.75"))))).isEqualTo(FAILS);
        assertThat(verdict(clean(Map.of(10, Points.of("0"))))).isEqualTo(FAILS);
    }

    @Test
    void aDisqualifyingPointFailsEvenAFullScore() {
        assertThat(verdict(score(YesNo.YES, Map.of()))).isEqualTo(FAILS);
        assertThat(verdict(score(YesNo.UNKNOWN, Map.of()))).isEqualTo("undecided");
    }

    /** Half of what applies: 4 of 8 in criterion 3 where 4 of 12 points do not apply. */
    @Test
    void whatDoesNotApplyIsTakenOff() {
        Points four = new Points(BigDecimal.valueOf(4), BigDecimal.valueOf(4));
        assertThat(verdict(clean(Map.of(3, four)))).isEqualTo(MEETS);
        assertThat(verdict(clean(Map.of(3, Points.of("4"))))).isEqualTo(FAILS);
    }

    @Test
    void aCriterionThatWasNotScoredIsNotZero() {
        ImmutableMap<Integer, Points> nine = full().entrySet().stream()
                .filter(each -> each.getKey() != 4)
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        Verdict<Belonging> open = CRITERIA.classify(new CommuneScore(nine, YesNo.NO));
        assertThat(open).hasToString("undecided");
        assertThat(open.needs()).anySatisfy(need -> assertThat(need.en()).isEqualTo("the points of criterion 4"));

        // Even with all 9 points of criterion 4 the total is 79.
        ImmutableMap<Integer, Points> low = ImmutableMap.<Integer, Points>builder()
                .putAll(nine)
                .putAll(Map.of(1, Points.of("7"), 5, Points.of("10"), 8, Points.of("6")))
                .buildKeepingLast();
        assertThat(CRITERIA.classify(new CommuneScore(low, YesNo.NO))).hasToString(FAILS);
    }

    @Test
    void theVerdictNamesPointsThresholdAndDecision() {
        String said = CRITERIA.classify(clean(Map.of(10, Points.of("1")))).explain(Locale.ENGLISH);
        assertThat(said)
                .contains("criterion 10 has 1/4 points, at least 2 are needed")
                .contains("1300/QĐ-BYT");
        assertThat(CRITERIA.classify(clean(Map.of())).explain(Locale.forLanguageTag("vi")))
                .contains("tổng điểm 100/100 điểm, cần ít nhất 80");
    }

    @Test
    void impossiblePointsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CRITERIA.classify(clean(Map.of(9, Points.of("3.5")))))
                .withMessageContaining("criterion 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CRITERIA.classify(clean(Map.of(11, Points.of("1")))))
                .withMessageContaining("no criterion 11");
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Points(BigDecimal.ONE, BigDecimal.valueOf(-1)));
    }

    @Test
    void thePointsOf2014AreNotOnRecordAndCanBeGiven() {
        LawView before = on("2023-03-08");
        assertThatThrownBy(() -> CommuneHealthCriteria.under(before)).isInstanceOf(UnsettledLawException.class);
        CommuneHealthCriteria own =
                CommuneHealthCriteria.under(before, Map.of(1, BigDecimal.valueOf(60), 2, BigDecimal.valueOf(40)));
        CommuneScore score = new CommuneScore(ImmutableMap.of(1, Points.of("60"), 2, Points.of("20")), YesNo.NO);
        assertThat(own.classify(score)).hasToString(MEETS);
        assertThat(own.classify(score).explain(Locale.ENGLISH)).contains("4667/QĐ-BYT");
        LawView tooEarly = on("2014-11-06");
        assertThatThrownBy(() -> CommuneHealthCriteria.under(tooEarly, Map.of(1, BigDecimal.TEN)))
                .isInstanceOf(UnsettledLawException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommuneHealthCriteria.under(before, Map.of(1, BigDecimal.ZERO)));
    }

    private record Scored(CommuneScore score) implements ScoredCommune {}

    @Test
    void communesMeetingTheCriteria() {
        List<Scored> communes = Stream.of(
                        clean(Map.of()),
                        clean(Map.of(9, Points.of("1.5"))),
                        clean(Map.of(9, Points.of("1"))),
                        score(YesNo.YES, Map.of()),
                        score(YesNo.UNKNOWN, Map.of()))
                .map(Scored::new)
                .toList();
        Breakdown found = communes.stream()
                .map(each -> (ScoredCommune) each)
                .collect(HealthIndicators.communesMeeting(CRITERIA).collector());
        assertThat(found.tally()).hasToString("2/4");
        assertThat(found.unknown()).isEqualTo(1);
    }
}
