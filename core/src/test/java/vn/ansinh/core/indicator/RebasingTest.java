package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;

/** Proves what is added, what is shared out and what is refused when figures move to the boundaries of another day. */
class RebasingTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final IndicatorDefinition POOR = Figures.definition("POOR:ADM", Kind.COUNT, Combining.STOCK);
    private static final IndicatorDefinition RATE = Figures.definition("RATE:ADM", Kind.PROPORTION, Combining.STOCK);
    private static final IndicatorDefinition INCOME = Figures.definition("INCOME:ADM", Kind.NUMBER, Combining.STOCK);

    /** Two communes of district A and one of district B; a and b merge to n, half of c goes to n and the rest to m. */
    private static final AreaUnits AREAS = AreaUnits.of(List.of(
            unit("P", "VN", "province", "-", "-"),
            unit("VN", "", "country", "-", "-"),
            unit("A", "P", "district", "-", "2025-06-30"),
            unit("B", "P", "district", "-", "2025-06-30"),
            unit("a", "A", "commune", "-", "2025-06-30", "n"),
            unit("b", "A", "commune", "-", "2025-06-30", "n"),
            unit("c", "B", "commune", "-", "2025-06-30", "n", "m"),
            unit("n", "P", "commune", "2025-07-01", "-"),
            unit("m", "P", "commune", "2025-07-01", "-"),
            unit("z", "P", "commune", "2025-07-01", "-")));

    private static AreaUnit unit(String code, String above, String type, String from, String to, String... successors) {
        return new AreaUnit(
                new AreaUnit.Key(
                        code, Optional.of(from).filter(day -> day.length() > 1).map(LocalDate::parse)),
                Text.of("đơn vị " + code, "unit " + code),
                type,
                Optional.of(above).filter(named -> !named.isEmpty()),
                Optional.of(to).filter(day -> day.length() > 1).map(LocalDate::parse),
                ImmutableList.copyOf(successors));
    }

    private static Observation figure(IndicatorDefinition definition, String text) {
        String[] parts = text.split(" = ");
        String[] where = parts[0].split(" ");
        ReportingPeriod period = ReportingPeriod.parse(where[1]);
        return new Observation(
                definition,
                AREAS.only(where[0]),
                period,
                Measured.parse(parts[1], Quantity::parse),
                where.length > 2 ? Vintage.PRELIMINARY : Vintage.FINAL,
                Boundaries.CURRENT,
                "source " + where[0],
                "");
    }

    private static List<Observation> figures(IndicatorDefinition definition, String... texts) {
        return Arrays.stream(texts).map(text -> figure(definition, text)).toList();
    }

    private static Apportionment halfAndHalf() {
        return Apportionment.of(
                AREAS.only("c").key(),
                ImmutableMap.of(
                        AREAS.only("n").key(),
                        Exact.parse("1/2"),
                        AREAS.only("m").key(),
                        Exact.parse("1/2")),
                "population of 2024");
    }

    private static String refusal(Rebased rebased) {
        Rebased.Refused refused = (Rebased.Refused) rebased;
        return refused.why() + " " + refused.unit() + " " + refused.on();
    }

    @Test
    void sharesKeepTheirCounts() {
        Rebased.Apportioned rebased = (Rebased.Apportioned) Rebasing.to(FIRST, AREAS)
                .with(halfAndHalf())
                .figure(AREAS.only("n"), figures(RATE, "a 2024 = 1/10", "b 2024 = 2/20", "c 2024 = 3/31"));
        assertThat(rebased.numerator()).isEqualTo(Exact.parse("9/2"));
        assertThat(rebased.denominator()).isEqualTo(Exact.parse("91/2"));
        assertThat(rebased.value()).isEqualTo(Measured.known(Exact.parse("9/91")));
        assertThat(rebased.observation(3).value()).hasToString("~9.890%");
        assertThat(rebased.observation(3).boundaries()).isEqualTo(Boundaries.LATER);
        assertThat(rebased.observation(3).source()).isEqualTo("source a; source b; source c");
    }

    @Test
    void wholeApportionedCountsAreExactAndStillMarked() {
        Observation rebased = Rebasing.to(FIRST, AREAS)
                .with(halfAndHalf())
                .figure(AREAS.only("n"), figures(POOR, "a 2024 = 1", "b 2024 preliminary = 2", "c 2024 = 4"))
                .observation();
        assertThat(rebased.value()).hasToString("5");
        assertThat(rebased.isApportioned()).isTrue();
        assertThat(rebased.isRebased()).isTrue();
        assertThat(rebased.vintage()).isEqualTo(Vintage.PRELIMINARY);
        assertThat(rebased).asString().endsWith("= 5 (preliminary, apportioned)");
    }

    @ParameterizedTest
    @CsvSource({
        "n, a 2024 = 1; b 2024 = 2, MISSING_PART c 2024-12-31",
        "n, a 2024 = 1; b 2024 = 2; c 2024 = 3, DIVIDED c 2025-07-01",
        "m, c 2024 = 3, DIVIDED c 2025-07-01",
        "z, a 2024 = 1, NO_PREDECESSOR z@2025-07-01 2025-07-01",
        "n, A 2024 = 1; c 2024 = 3, DIVIDED c 2025-07-01",
        "n, A 2024 = 1; B 2024 = 3, DIVIDED B 2025-07-01",
        "P, a 2024 = 1; b 2024 = (suppressed); c 2024 = 1, SUPPRESSED b 2024-12-31",
        "P, a 2024 = 1; b 2024 = (missing: lost); c 2024 = 1, NO_VALUE b 2024-12-31",
        "P, a 2024 = 1; b 2024 = ~2; c 2024 = 1, NO_COUNTS b 2024-12-31",
    })
    void refusalsNameUnitAndDay(String unit, String texts, String refusal) {
        assertThat(refusal(Rebasing.to(FIRST, AREAS).figure(AREAS.only(unit), figures(POOR, texts.split("; ")))))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "P, a 2024 = 1; b 2024 = 2; c 2024 = 4, 7",
        "P, A 2024 = 3; c 2024 = 4, 7",
        "P, A 2024 = 3; B 2024 = 4, 7",
        "P, A 2024 = 3; B 2024 = 4; a 2024 = 1; b 2024 = 2; c 2024 = 4, 7",
        "P, P 2024 = 7; a 2024 = 1, 7",
        "VN, A 2024 = 3; B 2024 = 4, 7",
    })
    void aDivisionInsideTheTerritoryDoesNotMatterAndNoUnitCountsTwice(String unit, String texts, String sum) {
        assertThat(Rebasing.to(FIRST, AREAS)
                        .figure(AREAS.only(unit), figures(POOR, texts.split("; ")))
                        .observation()
                        .value())
                .hasToString(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "A, n 2025 = 5; m 2025 = 6, DIVIDED n@2025-07-01 2025-07-01",
        "B, n 2025 = 5; m 2025 = 6, DIVIDED n@2025-07-01 2025-07-01",
        "B, n 2025 = 5, MISSING_PART m@2025-07-01 2025-12-31",
        "a, n 2025 = 5, DIVIDED n@2025-07-01 2025-07-01",
    })
    void whatWasMergedIsNotTakenApart(String unit, String texts, String refusal) {
        assertThat(refusal(Rebasing.to(LAST, AREAS).figure(AREAS.only(unit), figures(POOR, texts.split("; ")))))
                .isEqualTo(refusal);
    }

    @Test
    void whatWasMergedIsTakenApartByStatedWeights() {
        Apportionment back = Apportionment.of(
                AREAS.only("n").key(),
                ImmutableMap.of(
                        AREAS.only("a").key(), Exact.parse("1/5"),
                        AREAS.only("b").key(), Exact.parse("1/5"),
                        AREAS.only("c").key(), Exact.parse("3/5")),
                "population of 2024");
        Rebasing rebasing = Rebasing.to(LAST, AREAS).with(back);
        List<Observation> figures = figures(POOR, "n 2025 = 7", "m 2025 = 6");
        assertThat(((Rebased.Apportioned) rebasing.figure(AREAS.only("A"), figures)).numerator())
                .isEqualTo(Exact.parse("14/5"));
        assertThat(((Rebased.Apportioned) rebasing.figure(AREAS.only("B"), figures)).numerator())
                .isEqualTo(Exact.parse("51/5"));
        assertThat(((Rebased.Apportioned) rebasing.figure(AREAS.only("a"), figures)).value())
                .isEqualTo(Measured.known(Exact.parse("7/5")));
    }

    @Test
    void aDistrictAsOneFigureIsSharedOutByItsOwnWeights() {
        Apportionment district = Apportionment.of(
                AREAS.only("B").key(),
                ImmutableMap.of(
                        AREAS.only("n").key(),
                        Exact.parse("1/4"),
                        AREAS.only("m").key(),
                        Exact.parse("3/4")),
                "population of 2024");
        Rebasing rebasing = Rebasing.to(FIRST, AREAS).with(district);
        List<Observation> figures = figures(POOR, "A 2024 = 3", "B 2024 = 4");
        assertThat(rebasing.figure(AREAS.only("n"), figures).observation().value())
                .hasToString("4");
        assertThat(rebasing.figure(AREAS.only("m"), figures).observation().value())
                .hasToString("3");
    }

    @Test
    void anEmptyDenominatorAddsNothing() {
        assertThat(Rebasing.to(FIRST, AREAS)
                        .figure(
                                AREAS.only("P"),
                                figures(RATE, "a 2024 = 1/10", "b 2024 = (zero denominator)", "c 2024 = 2/10"))
                        .observation()
                        .value())
                .hasToString("3/20");
    }

    @Test
    void plainNumbersAndEstimatesAreNotAdded() {
        assertThat(refusal(
                        Rebasing.to(FIRST, AREAS).figure(AREAS.only("P"), figures(INCOME, "A 2024 = 5", "B 2024 = 6"))))
                .isEqualTo("NO_COUNTS A 2024-12-31");
        Observation alone = figure(INCOME, "P 2024 = 5");
        assertThat(Rebasing.to(FIRST, AREAS)
                        .figure(AREAS.only("P"), List.of(alone))
                        .observation())
                .isSameAs(alone);
    }

    @Test
    void theMostSettledFigureIsUsed() {
        assertThat(Rebasing.to(FIRST, AREAS)
                        .figure(AREAS.only("P"), figures(POOR, "A 2024 preliminary = 100", "A 2024 = 3", "B 2024 = 4"))
                        .observation()
                        .value())
                .hasToString("7");
    }

    @Test
    void aSeriesIsRebasedPeriodByPeriod() {
        assertThat(Rebasing.to(FIRST, AREAS)
                        .series(AREAS.only("P"), figures(POOR, "A 2023 = 3", "A 2024 = 5", "B 2024 = 6"))
                        .values())
                .satisfiesExactly(
                        first -> assertThat(refusal(first)).isEqualTo("MISSING_PART c 2023-12-31"),
                        second -> assertThat(second.observation().value()).hasToString("11"));
    }

    @Test
    void questionsThatMakeNoSenseAreRefusedAtOnce() {
        Rebasing rebasing = Rebasing.to(FIRST, AREAS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rebasing.figure(AREAS.only("A"), figures(POOR, "a 2024 = 1")))
                .withMessageContaining("does not exist on 2025-07-01");
        assertThatIllegalArgumentException().isThrownBy(() -> rebasing.figure(AREAS.only("n"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rebasing.figure(AREAS.only("n"), figures(POOR, "a 2024 = 1", "b 2023 = 1")))
                .withMessageContaining("found 2024 and 2023");
        assertThatExceptionOfType(DefinitionMismatchException.class)
                .isThrownBy(() -> rebasing.figure(
                        AREAS.only("n"), List.of(figure(POOR, "a 2024 = 1"), figure(RATE, "b 2024 = 1/2"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rebasing.with(halfAndHalf())
                        .with(Apportionment.of(
                                AREAS.only("c").key(), halfAndHalf().shares(), "area of land")))
                .withMessageContaining("by population of 2024 and by area of land");
    }

    @ParameterizedTest
    @CsvSource({"1/2, 1/3, sum to 5/6", "1/2, 0, above 0", "3/2, -1/2, above 0"})
    void weightsSumToOne(String one, String other, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.of(
                        AREAS.only("c").key(),
                        ImmutableMap.of(
                                AREAS.only("n").key(),
                                Exact.parse(one),
                                AREAS.only("m").key(),
                                Exact.parse(other)),
                        "source"))
                .withMessageContaining(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.of(
                        AREAS.only("c").key(), ImmutableMap.of(AREAS.only("n").key(), Exact.ONE), " "))
                .withMessageContaining("name no source");
    }

    @Test
    void laterBoundariesAreForUnitsThatHadNotBegun() {
        for (String unit : List.of("A", "P")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Observation(
                            POOR,
                            AREAS.only(unit),
                            ReportingPeriod.parse("2025"),
                            Measured.known(Quantity.Count.of(1)),
                            Vintage.FINAL,
                            Boundaries.LATER,
                            "source",
                            ""))
                    .withMessageContaining("had begun by 2025-12-31");
        }
    }

    @Test
    void aUnitHoldsItselfAndWhatLiesInIt() {
        assertThat(AREAS.holds(AREAS.only("P"), AREAS.only("a"), LAST)).isTrue();
        assertThat(AREAS.holds(AREAS.only("a"), AREAS.only("a"), LAST)).isTrue();
        assertThat(AREAS.holds(AREAS.only("B"), AREAS.only("a"), LAST)).isFalse();
        assertThat(AREAS.holds(AREAS.only("a"), AREAS.only("P"), LAST)).isFalse();
        AreaUnits circle = AreaUnits.of(List.of(unit("1", "2", "x", "-", "-"), unit("2", "1", "x", "-", "-")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> circle.holds(circle.only("1"), circle.only("2"), LAST))
                .withMessageContaining("form a circle");
    }
}
