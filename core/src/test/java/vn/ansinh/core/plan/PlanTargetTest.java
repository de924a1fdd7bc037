package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.ansinh.core.plan.Plans.baseline;
import static vn.ansinh.core.plan.Plans.due;
import static vn.ansinh.core.plan.Plans.standing;
import static vn.ansinh.core.plan.Plans.way;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Status;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.plan.PlanTarget.Baseline;

/** Proves that a target whose parts contradict each other cannot be made. */
class PlanTargetTest {

    private static final LocalDate DEADLINE = LocalDate.of(2025, 12, 31);

    private static IndicatorDefinition definition(Kind kind, Direction direction) {
        return Plans.definition("X:ADM", "x", kind, direction, Combining.STOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "at least 50%, PROPORTION, true",
        "at least 50%, RATIO, true",
        "at least 50%, COUNT, false",
        "at least 50%, NUMBER, false",
        "all, RATIO, true",
        "all, COUNT, false",
        "at least 0.952, PROPORTION, false",
        "at least 58.5, NUMBER, true",
        "at least 50, PROPORTION, false",
        "at least 50, RATIO, false",
        "at least 50, COUNT, true",
        "at least 50, NUMBER, true",
        "reduced by at least 50%, COUNT, true",
        "reduced by at least 50%, NUMBER, true",
        "reduced by at least 50%, PROPORTION, true",
    })
    void comparesPercentagesWithPercentagesAndNumbersWithNumbers(String target, Kind kind, boolean fits) {
        IndicatorDefinition definition = definition(kind, Direction.NEITHER);
        if (fits) {
            assertThat(due(definition, target).deadline()).contains(DEADLINE);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> due(definition, target))
                    .withMessageContaining("X:ADM is a " + kind)
                    .withMessageContaining(target);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "at least 50%, HIGHER_IS_BETTER, true",
        "at least 50%, LOWER_IS_BETTER, false",
        "below 50%, LOWER_IS_BETTER, true",
        "below 50%, HIGHER_IS_BETTER, false",
        "all, LOWER_IS_BETTER, false",
        "reduced by at least 50%, LOWER_IS_BETTER, true",
        "reduced by at least 50%, HIGHER_IS_BETTER, false",
        "above 50%, NEITHER, true",
        "below 50%, NEITHER, true",
    })
    void asksForWhatIsBetter(String target, Direction direction, boolean fits) {
        IndicatorDefinition definition = definition(Kind.PROPORTION, direction);
        if (fits) {
            assertThat(standing(definition, target).deadline()).isEmpty();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> standing(definition, target))
                    .withMessageContaining("opposite");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a_b", "a--b", "-a", "a-", "việc-làm", "a b", "a.b"})
    void refusesAMalformedId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanTarget.due(id, Plans.COVER, Target.parse("all"), Plans.PERIOD))
                .withMessageContaining("\"" + id + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "at least 100%, PROPORTION, true",
        "at least 100.1%, PROPORTION, false",
        "at least 100.1%, RATIO, true",
        "above 99.9%, PROPORTION, true",
        "above 100%, PROPORTION, false",
        "above 100%, RATIO, true",
        "below 0%, PROPORTION, false",
        "below 0, COUNT, false",
        "at most 0, COUNT, true",
        "below 1, COUNT, true",
    })
    void isPossible(String target, Kind kind, boolean possible) {
        IndicatorDefinition definition = definition(kind, Direction.NEITHER);
        if (possible) {
            assertThat(due(definition, target).target()).hasToString(target);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> due(definition, target))
                    .withMessageContaining("no figure")
                    .withMessageContaining(target);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, FLOW, 2021/2025, true",
        "COUNT, FLOW, 2022/2025, true",
        "COUNT, FLOW, 2021/2024, false",
        "COUNT, FLOW, 2020/2025, false",
        "COUNT, STOCK, 2021/2025, false",
        "COUNT, MEAN, 2021/2025, false",
        "NUMBER, FLOW, 2021/2025, false",
    })
    void aSumIsOfCountsThatAddUpAndDueOnItsLastDayInsideThePlan(
            Kind kind, Combining combining, String over, boolean fits) {
        IndicatorDefinition definition = Plans.definition("X:ADM", "x", kind, Direction.HIGHER_IS_BETTER, combining);
        String target = "accumulated over " + over + ": at least 5";
        if (fits) {
            assertThat(due(definition, target).deadline()).contains(DEADLINE);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> due(definition, target));
        }
    }

    @Test
    void aStandingSumIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing(Plans.JOBS, "accumulated over 2021/2025: at least 5"))
                .withMessageContaining("none");
    }

    @Test
    void aCutNeedsABaselineOfTheSameDefinitionBeforeTheDeadline() {
        PlanTarget cut = due(Plans.POOR, "reduced by at least 60%");
        assertThat(cut.baseline().map(Baseline::on)).contains(LocalDate.of(2020, 12, 31));
        assertThat(cut.baseline().map(Baseline::status)).contains(Status.ASSUMPTION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(cut, Optional.empty()))
                .withMessageContaining("baseline");
        assertThatExceptionOfType(DefinitionMismatchException.class)
                .isThrownBy(() -> cut.withBaseline(baseline(Plans.HOMES, "2020-12-31", "")))
                .withMessageContaining("POOR:ADM")
                .withMessageContaining("HOMES:ADM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cut.withBaseline(baseline(Plans.POOR, "2025-12-31", "")))
                .withMessageContaining("2025-12-31");
        assertThatNoException().isThrownBy(() -> cut.withBaseline(baseline(Plans.POOR, "2025-12-30", "")));
    }

    private static PlanTarget with(PlanTarget like, Optional<Baseline> baseline) {
        return new PlanTarget(
                like.id(),
                like.clause(),
                like.definition(),
                like.target(),
                like.period(),
                like.deadline(),
                like.binding(),
                baseline,
                like.trajectory(),
                like.supersession(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Test
    void aBaselineIsOfTheKindOfItsDefinition() {
        assertThatIllegalArgumentException().isThrownBy(() -> baseline(Plans.POOR, "2020-12-31", "1/2"));
        assertThatIllegalArgumentException().isThrownBy(() -> baseline(Plans.COVER, "2020-12-31", "5"));
    }

    @Test
    void aSumIsOfADefinitionWhosePeriodsAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> due(Plans.HOMES, "accumulated over 2021/2025: at least 5"))
                .withMessageContaining("HOMES:ADM is a stock");
    }

    @Test
    void aTrajectoryNeedsADeadlineAndAStart() {
        Baseline start = baseline(Plans.COVER, "2020-12-31", "1/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing(Plans.COVER, "all").withTrajectory(start, way()))
                .withMessageContaining("standing");
        PlanTarget tracked = due(Plans.COVER, "all").withTrajectory(start, way());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(tracked, Optional.empty()))
                .withMessageContaining("baseline");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31 = 60%, false",
        "2021-01-01 = 60%, true",
        "2025-12-30 = 60%, true",
        "2025-12-31 = 60%, false",
        "2023-12-31 = 60, false",
    })
    void milestonesLieOnTheWayAndAreOfTheTargetsUnit(String milestone, boolean fits) {
        Baseline start = baseline(Plans.COVER, "2020-12-31", "1/2");
        PlanTarget target = due(Plans.COVER, "all");
        if (fits) {
            assertThat(target.withTrajectory(start, way(milestone)).trajectory())
                    .contains(way(milestone));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> target.withTrajectory(start, way(milestone)))
                    .withMessageContaining("milestone");
        }
    }

    @Test
    void milestonesAreOrderedAndOneADay() {
        assertThat(way("2023-12-31 = 60%", "2022-12-31 = 55%")).isEqualTo(way("2022-12-31 = 55%", "2023-12-31 = 60%"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> way("2022-12-31 = 55%", "2023-12-31 = 60%", "2022-12-31 = 56%"))
                .withMessageContaining("2022-12-31");
    }

    @Test
    void aPlanHasEachIdOnceAndSupersedesByItsOwnTargets() {
        PlanTarget first = PlanTarget.due("first", Plans.COVER, Target.parse("all"), Plans.PERIOD);
        PlanTarget second = PlanTarget.due("second", Plans.COVER, Target.parse("at least 99%"), Plans.PERIOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.plan(Plans.TOWN, first, first))
                .withMessageContaining("first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.plan(Plans.TOWN, Plans.superseded(first, "first", "third", "2024-01-01")))
                .withMessageContaining("third");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plans.plan(Plans.TOWN, Plans.superseded(first, "first", "first", "2024-01-01")));
        assertThat(Plans.plan(Plans.TOWN, Plans.superseded(first, "first", "second", "2024-01-01"), second)
                        .target("second"))
                .isSameAs(second);
    }
}
