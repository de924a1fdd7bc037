package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Reason;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.plan.Target;
import vn.ansinh.indicators.exchange.ScorecardText;

/** The main program says what the published figures say, and its made-up report shows every kind of answer. */
class BinhLucScorecardTest {

    @Test
    void publishedFiguresHeldAgainstThePlan() {
        Scorecard card = BinhLucScorecard.published();

        assertThat(card.rows()).hasSize(19);
        assertThat(card.rows().stream()
                        .filter(row -> row.verdict() != Verdict.CANNOT_TELL)
                        .map(row -> tuple(
                                row.target().id(),
                                row.area().code(),
                                row.figure().orElseThrow().value().toString(),
                                row.verdict(),
                                row.comparison().orElseThrow().firmness())))
                .containsExactly(
                        tuple("trained-labour-rate", "VN", "~70%", Verdict.MET, Firmness.WITHIN_ROUNDING),
                        tuple("health-insurance", "VN", "~92.04%", Verdict.NOT_MET, Firmness.BEYOND_ROUNDING),
                        tuple("fully-immunised", "35", "~99.0%", Verdict.MET, Firmness.BEYOND_ROUNDING),
                        tuple("underweight", "VN", "~13.9%", Verdict.NOT_MET, Firmness.BEYOND_ROUNDING),
                        tuple("stunting", "VN", "~18.9%", Verdict.MET, Firmness.BEYOND_ROUNDING));
    }

    @Test
    void unusableFiguresSayWhy() {
        Scorecard card = BinhLucScorecard.published();

        assertThat(kinds(card.row("poor-households")))
                .contains(Reason.Kind.OTHER_QUANTITY, Reason.Kind.OTHER_DEFINITION, Reason.Kind.BASELINE_MISSING);
        assertThat(card.row("poor-households").explain(Locale.ENGLISH))
                .contains("1.36% (POV-RATE:2022-2025) is a rate, and the plan counts");
        assertThat(card.row("employed-after-training").explain(Locale.ENGLISH))
                .contains("LAB-AFTER-TRAINING:PROGRAMME-1956")
                .contains("LAB-AFTER-TRAINING:PLAN");
        assertThat(kinds(card.row("radio-coverage"))).containsExactly(Reason.Kind.NONE_PUBLISHED);
    }

    @Test
    void theSyntheticReportShowsEveryKindOfTargetAndVerdictAndEveryFirmnessWithoutASurvey() throws IOException {
        List<Assessment> rows = BinhLucScorecard.synthetic().stream()
                .flatMap(card -> card.rows().stream())
                .toList();

        assertThat(rows.stream().map(Assessment::verdict)).contains(Verdict.values());
        assertThat(rows.stream().flatMap(row -> row.comparison().stream()).map(Assessment.Comparison::firmness))
                .contains(Firmness.EXACT, Firmness.BEYOND_ROUNDING, Firmness.WITHIN_ROUNDING);
        assertThat(rows.stream()
                        .map(row -> row.target().target())
                        .<Object>map(target ->
                                target instanceof Target.Bounded bounded ? bounded.relation() : target.getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        Target.Bounded.Relation.AT_LEAST,
                        Target.Bounded.Relation.ABOVE,
                        Target.Bounded.Relation.AT_MOST,
                        Target.Bounded.Relation.BELOW,
                        Target.About.class,
                        Target.All.class,
                        Target.Accumulated.class,
                        Target.Reduction.class));
        assertThat(rows.stream().filter(row -> row.superseded().isPresent()).map(Assessment::verdict))
                .as("a superseded target keeps its verdict")
                .containsExactly(Verdict.MET);
    }

    @Test
    void theProgramIsTheSameInEveryLocaleOfThePlatform() {
        String vietnamese = ScorecardText.in(Locale.forLanguageTag("vi"), false).write(BinhLucScorecard.published());

        assertThat(vietnamese).contains("Nếu ở đây").contains("92,04%").contains("khoảng 16.750");
        assertThat(vietnamese).doesNotContain("\u001B");
        assertThat(ScorecardText.in(Locale.ENGLISH, true).write(BinhLucScorecard.published()))
                .contains("If it were here")
                .contains("\u001B[32m");
    }

    private static List<Reason.Kind> kinds(Assessment row) {
        return row.reasons().stream().map(Reason::kind).toList();
    }
}
