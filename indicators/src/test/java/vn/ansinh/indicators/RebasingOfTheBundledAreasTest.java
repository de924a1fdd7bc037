package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Apportionment;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Rebased;
import vn.ansinh.core.indicator.Rebasing;
import vn.ansinh.testkit.RebasingLaws;

/**
 * Follows the real units of the former Hà Nam province through the changes of 2020-01-01, 2025-01-01 and 2025-07-01. The
 * figures are made up; which units belong together was read off the file by hand.
 */
class RebasingOfTheBundledAreasTest {

    private static final AreaUnits AREAS = Catalog.areas();
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final IndicatorDefinition POOR = Catalog.definitions().get("POV-HOUSEHOLDS:2022-2025");
    private static final IndicatorDefinition RATE = Catalog.definitions().get("POV-RATE:2022-2025");
    private static final AreaUnit BINH_LUC = AREAS.only("352");

    /** Bình Lục's five successors, with made-up counts of poor among all households. */
    private static final ImmutableMap<String, String> FIVE = ImmutableMap.of(
            "13504", "101/8000", "13501", "202/9000", "13540", "303/10000", "13531", "404/11000", "13558", "505/12000");

    private static Observation figure(IndicatorDefinition definition, String code, String period, String value) {
        ReportingPeriod when = ReportingPeriod.parse(period);
        return Observation.of(
                definition,
                AREAS.find(code, when.lastDay()).orElseThrow(),
                when,
                Quantity.parse(value),
                Observation.SYNTHETIC);
    }

    private static List<Observation> five() {
        List<Observation> figures = new ArrayList<>();
        FIVE.forEach((code, value) -> figures.add(figure(RATE, code, "2025-12-31", value)));
        return figures;
    }

    private static Rebased.Refused refused(Rebased rebased) {
        assertThat(rebased).isInstanceOf(Rebased.Refused.class);
        return (Rebased.Refused) rebased;
    }

    @Test
    void theBundledRegisterKeepsTheLawsOfRebasing() {
        RebasingLaws.check(AREAS);
    }

    @Test
    void theTotalOfBinhLucIsTheSumOfItsFiveSuccessors() {
        Rebased rebased = Rebasing.to(LAST, AREAS).figure(BINH_LUC, five());

        assertThat(rebased).isInstanceOf(Rebased.Added.class);
        Observation total = rebased.observation();
        assertThat(total.value()).hasToString("1515/50000");
        assertThat(total.area()).isEqualTo(BINH_LUC);
        assertThat(total.boundaries()).isEqualTo(Boundaries.FORMER);
        assertThat(total.isRebased()).isTrue();
        assertThat(total.isApportioned()).isFalse();
        assertThat(total.lineage().inputs()).hasSize(5);
        assertThat(total.lineage().boundaries()).contains(LAST);
        assertThat(total).hasToString("POV-RATE:2022-2025 352 2025-12-31 = 1515/50000 (final, rebased)");
    }

    @Test
    void eachOfTheFiveReUsesACodeAndIsNamedWithItsRival() {
        assertThat(AREAS.successors(BINH_LUC))
                .extracting(AreaUnit::code)
                .containsExactlyInAnyOrderElementsOf(FIVE.keySet());
        for (String code : FIVE.keySet()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AREAS.only(code))
                    .withMessageContaining(code + "@2025-07-01")
                    .withMessageContaining(" to 2025-06-30) and ")
                    .withMessageEndingWith("name the day that is meant");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AREAS.only(code, ReportingPeriod.year(2025)))
                    .withMessageContaining(code + "@2025-07-01");
            assertThat(AREAS.only(code, ReportingPeriod.half(2025, 2)).key()).hasToString(code + "@2025-07-01");
        }
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> AREAS.only("99999"));
    }

    @Test
    void aMissingSuccessorIsNamed() {
        List<Observation> four = five().subList(0, 4);
        Rebased.Refused refused = refused(Rebasing.to(LAST, AREAS).figure(BINH_LUC, four));

        assertThat(refused.why()).isEqualTo(Rebased.Why.MISSING_PART);
        assertThat(refused.unit().key()).hasToString("13558@2025-07-01");
        assertThat(refused.message().en()).startsWith("Binh Son Commune (13558@2025-07-01) on 2025-12-31 belongs");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(
                        () -> Rebasing.to(LAST, AREAS).figure(BINH_LUC, four).observation())
                .withMessage(refused.message().en());
    }

    @Test
    void aRateWithoutCountsIsNotAdded() {
        List<Observation> figures = five();
        figures.set(2, figure(RATE, "13540", "2025-12-31", "~3.03%"));
        Rebased.Refused refused = refused(Rebasing.to(LAST, AREAS).figure(BINH_LUC, figures));

        assertThat(refused.why()).isEqualTo(Rebased.Why.NO_COUNTS);
        assertThat(refused.unit().code()).isEqualTo("13540");
    }

    @Test
    void aRateStandsWhereTheBoundariesAreTheSame() {
        Observation former = figure(RATE, "352", "2025-03-31", "~3.03%");
        Rebased same = Rebasing.to(LAST, AREAS).figure(BINH_LUC, List.of(former));
        assertThat(same).isEqualTo(new Rebased.Unchanged(BINH_LUC, LAST, former));
        assertThat(same.observation()).isEqualTo(former);

        AreaUnit town = AREAS.find("13501", LAST).orElseThrow();
        Observation before = figure(RATE, "349", "2019", "~3.03%");
        Rebased renamed = Rebasing.to(LocalDate.of(2024, 12, 31), AREAS)
                .figure(AREAS.find("349", LAST).orElseThrow(), List.of(before));
        assertThat(renamed).isInstanceOf(Rebased.Unchanged.class);
        assertThat(renamed.observation())
                .hasToString("POV-RATE:2022-2025 349@2020-01-01 2019 = ~3.03% (final, rebased)");
        assertThat(refused(Rebasing.to(LAST, AREAS).figure(town, List.of(figure(RATE, "13501", "2019", "~3.03%"))))
                        .why())
                .isEqualTo(Rebased.Why.MISSING_PART);
    }

    @Test
    void theNewCommuneIsTheSumOfTheOldOnesBackToTheFirstRecord() {
        AreaUnit binhMy = AREAS.find("13501", FIRST).orElseThrow();
        List<Observation> figures = List.of(
                figure(POOR, "13501", "2024", "10"),
                figure(POOR, "13525", "2024", "20"),
                figure(POOR, "13555", "2024", "30"),
                figure(POOR, "13504", "2024", "1000"),
                figure(POOR, "13501", "2019", "1"),
                figure(POOR, "13537", "2019", "2"),
                figure(POOR, "13549", "2019", "4"),
                figure(POOR, "13525", "2019", "8"),
                figure(POOR, "13555", "2019", "16"));

        assertThat(Rebasing.to(FIRST, AREAS).series(binhMy, figures).values())
                .map(Rebased::observation)
                .map(Observation::toString)
                .containsExactly(
                        "POV-HOUSEHOLDS:2022-2025 13501@2025-07-01 2019 = 31 (final, rebased)",
                        "POV-HOUSEHOLDS:2022-2025 13501@2025-07-01 2024 = 60 (final, rebased)");
        assertThat(Rebasing.to(FIRST, AREAS)
                        .series(binhMy, figures)
                        .firstEntry()
                        .getValue()
                        .observation()
                        .boundaries())
                .isEqualTo(Boundaries.LATER);
    }

    /** Hòa Mạc ward went to both 13324 and 13330 on 2025-07-01. */
    @Test
    void aDividedWardNeedsWeights() {
        List<Observation> figures = List.of(
                figure(POOR, "13324", "2024", "100"),
                figure(POOR, "13330", "2024", "7"),
                figure(POOR, "13345", "2024", "11"),
                figure(POOR, "13351", "2024", "13"),
                figure(POOR, "13360", "2024", "17"),
                figure(POOR, "13327", "2024", "19"),
                figure(POOR, "13339", "2024", "23"));
        AreaUnit duyTien = AREAS.find("13324", FIRST).orElseThrow();
        AreaUnit duyTan = AREAS.find("13330", FIRST).orElseThrow();
        Rebasing rebasing = Rebasing.to(FIRST, AREAS);

        Rebased.Refused refused = refused(rebasing.figure(duyTien, figures));
        assertThat(refused.why()).isEqualTo(Rebased.Why.DIVIDED);
        assertThat(refused.unit().key()).hasToString("13324@2020-01-01");
        assertThat(refused.on()).isEqualTo(FIRST);
        assertThat(refused.message().en())
                .isEqualTo("Hoa Mac Ward (13324@2020-01-01) on 2025-07-01 was divided and no weights are stated; state"
                        + " weights and their source");

        Apportionment weights = Apportionment.of(
                refused.unit().key(),
                ImmutableMap.of(duyTien.key(), Exact.parse("2/3"), duyTan.key(), Exact.parse("1/3")),
                "households of 2024, synthetic");
        Rebased.Apportioned first = (Rebased.Apportioned) rebasing.with(weights).figure(duyTien, figures);
        Rebased.Apportioned second =
                (Rebased.Apportioned) rebasing.with(weights).figure(duyTan, figures);
        // 2/3 × 100 + 11 + 13 + 17, and 1/3 × 100 + 7 + 19 + 23
        assertThat(first.numerator()).isEqualTo(Exact.parse("323/3"));
        assertThat(second.numerator()).isEqualTo(Exact.parse("247/3"));
        assertThat(first.numerator().plus(second.numerator())).isEqualTo(Exact.of(190));
        assertThat(first.observation(1).isApportioned()).isTrue();
        assertThat(first.observation(1).value()).hasToString("~107.7");
        assertThat(first.observation(1).note()).isEqualTo("apportioned by households of 2024, synthetic");
        assertThat(first.observation(1))
                .hasToString("POV-HOUSEHOLDS:2022-2025 13324@2025-07-01 2024 = ~107.7 (final, apportioned)");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(first::observation)
                .withMessageContaining("observation(1)");
    }

    @Test
    void theMergedProvinceIsTheSumOfThree() {
        List<Observation> figures = List.of(
                figure(POOR, "35", "2024", "1"), figure(POOR, "36", "2024", "2"), figure(POOR, "37", "2024", "4"));
        AreaUnit merged = AREAS.find("37", FIRST).orElseThrow();

        assertThat(Rebasing.to(FIRST, AREAS)
                        .figure(merged, figures)
                        .observation()
                        .value())
                .hasToString("7");
        assertThat(refused(Rebasing.to(FIRST, AREAS).figure(merged, figures.subList(0, 2)))
                        .unit()
                        .key())
                .hasToString("37");
    }

    /** The province of today cannot be taken apart, and a commune's figure is no province's. */
    @Test
    void aMergedProvinceIsNotTakenApart() {
        AreaUnit namDinh = AREAS.only("36");
        Rebasing back = Rebasing.to(LAST, AREAS);
        Rebased.Refused whole = refused(back.figure(namDinh, List.of(figure(POOR, "37", "2025-12-31", "7"))));
        assertThat(whole.why()).isEqualTo(Rebased.Why.DIVIDED);
        assertThat(whole.unit().key()).hasToString("37@2025-07-01");
        assertThat(refused(back.figure(namDinh, five())).why()).isEqualTo(Rebased.Why.MISSING_PART);
    }

    @Test
    void aUnitWithoutARecordedSuccessorStopsThoseBesideIt() {
        AreaUnit phuLy = AREAS.find("13285", FIRST).orElseThrow();
        List<Observation> figures = Stream.of("13285", "13294", "13309", "13315")
                .map(code -> figure(POOR, code, "2023", "5"))
                .toList();
        Rebased.Refused refused = refused(Rebasing.to(FIRST, AREAS).figure(phuLy, figures));
        assertThat(refused.why()).isEqualTo(Rebased.Why.NO_SUCCESSOR);
        assertThat(refused.unit().code()).isEqualTo("13288");
        assertThat(refused.on()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void suppressedAndMissingFiguresAreNotAdded() {
        for (Measured.Reason reason : List.of(Measured.Reason.SUPPRESSED, Measured.Reason.MISSING)) {
            List<Observation> figures = five();
            Observation one = figures.get(1);
            figures.set(
                    1,
                    new Observation(
                            one.definition(),
                            one.area(),
                            one.period(),
                            Measured.unknown(reason, ""),
                            one.vintage(),
                            one.boundaries(),
                            one.source(),
                            ""));
            Rebased.Refused refused = refused(Rebasing.to(LAST, AREAS).figure(BINH_LUC, figures));
            assertThat(refused.unit()).isEqualTo(one.area());
            assertThat(refused.why())
                    .isEqualTo(reason == Measured.Reason.SUPPRESSED ? Rebased.Why.SUPPRESSED : Rebased.Why.NO_VALUE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "2024-12-31", "2025-06-30"})
    void anyOrderOfFiguresAndAnyNumberOfStepsGivesTheSameTotal(String from) {
        LocalDate day = LocalDate.parse(from);
        Random random = new Random(7);
        List<Observation> figures = new ArrayList<>();
        long total = 0;
        for (AreaUnit each : AREAS.parts(BINH_LUC, day)) {
            int count = random.nextInt(1000);
            total += count;
            figures.add(figure(POOR, each.code(), from, Integer.toString(count)));
        }
        List<Observation> direct = rebased(FIRST, AREAS.successors(BINH_LUC), figures);
        assertThat(direct).hasSize(5);
        assertThat(direct.stream()
                        .mapToLong(RebasingOfTheBundledAreasTest::count)
                        .sum())
                .isEqualTo(total);

        Collections.shuffle(figures, random);
        assertThat(rebased(FIRST, AREAS.successors(BINH_LUC), figures)).isEqualTo(direct);

        List<Observation> middle = rebased(LAST, AREAS.parts(BINH_LUC, LAST), figures);
        assertThat(middle.stream()
                        .mapToLong(RebasingOfTheBundledAreasTest::count)
                        .sum())
                .isEqualTo(total);
        assertThat(rebased(FIRST, AREAS.successors(BINH_LUC), middle))
                .extracting(RebasingOfTheBundledAreasTest::count)
                .isEqualTo(direct.stream()
                        .map(RebasingOfTheBundledAreasTest::count)
                        .toList());
        assertThat(Rebasing.to(LAST, AREAS)
                        .figure(BINH_LUC, direct)
                        .observation()
                        .value())
                .hasToString(Long.toString(total));
        assertThat(Rebasing.to(LAST, AREAS)
                        .figure(BINH_LUC, figures)
                        .observation()
                        .value())
                .hasToString(Long.toString(total));
    }

    private static List<Observation> rebased(LocalDate day, Iterable<AreaUnit> units, List<Observation> figures) {
        return Rebasing.to(day, AREAS).figures(units, figures).values().stream()
                .map(Rebased::observation)
                .toList();
    }

    private static long count(Observation figure) {
        return ((Quantity.Count) figure.value().orElseThrow()).value();
    }

    private record Household(AreaUnit.Key commune, boolean poor) {}

    @Test
    void communesRollUpToDistrictProvinceAndNation() {
        Indicator<Household> poverty =
                Indicator.<Household>of(RATE).numerator(Household::poor).build();
        List<Household> households = Stream.of("13504", "13504", "13507", "13567")
                .map(code -> new Household(AREAS.find(code, LAST).orElseThrow().key(), code.equals("13504")))
                .toList();
        var communes = households.stream().collect(poverty.by(Household::commune));
        var districts = communes.rolledUp(AREAS.upTo(LAST, "district", "city", "town"));
        var provinces = districts.rolledUp(AREAS.upTo(LAST, "province"));

        assertThat(districts.measured(Breakdown::measured)).hasToString("{347=0/1, 352=2/2, 353=0/1}");
        assertThat(provinces.measured(Breakdown::measured)).hasToString("{35=2/4}");
        assertThat(provinces.rolledUp(AREAS.upTo(LAST, "country")).measured(Breakdown::measured))
                .hasToString("{VN=2/4}");
        assertThat(communes.rolledUp(AREAS.upTo(LAST, "province"))).isEqualTo(provinces);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> communes.rolledUp(AREAS.upTo(FIRST, "province")))
                .withMessageContaining("unit 13504 does not exist on 2025-07-01");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> districts.rolledUp(AREAS.upTo(LAST, "commune")))
                .withMessageContaining("lies in no commune on 2025-06-30");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> AREAS.upTo(LAST, "province").apply(AreaUnit.Key.parse("13504@2024-07-01")))
                .withMessageContaining("Binh Nghia Commune (13504 to 2025-06-30) and Binh Luc Commune");
    }
}
