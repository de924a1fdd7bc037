package vn.ansinh.indicators.poverty;

import java.time.LocalDate;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.testkit.ClassifierLaws;
import vn.ansinh.testkit.Limit;
import vn.ansinh.testkit.contract.ClassifierContract;

/** The poverty classes keep the contract of the test kit, and change exactly where the law says. */
class PovertyStandardContractTest implements ClassifierContract<HouseholdFacts, PovertyClass> {

    private static final long HIGHEST = 20_000_000;

    private record Household(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {}

    private static LawView lawOf(String day) {
        return Catalog.law().onRecord().applyingOn(LocalDate.parse(day));
    }

    @Override
    public Classifier<HouseholdFacts, PovertyClass> classifier() {
        return PovertyStandard.under(lawOf("2023-06-01"));
    }

    @Override
    public Arbitrary<Facts<HouseholdFacts>> facts() {
        return Combinators.combine(
                        Arbitraries.of(AreaType.class),
                        Arbitraries.longs().between(0, 4_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6))
                .as((area, income, known, deprived, unknown, learnt) -> new Facts<>(
                        new Household(
                                area,
                                known ? OptionalLong.of(income) : OptionalLong.empty(),
                                new Deprivations(deprived, unknown)),
                        new Household(
                                area, OptionalLong.of(income), Deprivations.of(deprived + Math.min(learnt, unknown)))));
    }

    /** The kit finds the lines in the provisions that the verdicts cite. */
    @ParameterizedTest
    @CsvSource({
        "2018-06-01, 0",
        "2018-06-01, 3",
        "2020-06-01, 5",
        "2021-06-01, 2",
        "2023-06-01, 0",
        "2023-06-01, 3",
        "2024-06-01, 6"
    })
    void alongTheIncomeTheClassChangesWhereTheLawSays(String day, int deprivations) {
        for (AreaType area : AreaType.values()) {
            ClassifierLaws.checkAlong(
                    PovertyStandard.under(lawOf(day)),
                    "income",
                    0,
                    HIGHEST,
                    income -> new Household(area, OptionalLong.of(income), Deprivations.of(deprivations)));
        }
    }

    @ParameterizedTest
    @CsvSource({"RURAL, poverty.income-line.rural", "URBAN, poverty.income-line.urban"})
    void thePoorAreThoseAtMostAtTheLine(AreaType area, String line) {
        LawView law = lawOf("2023-06-01");
        ClassifierLaws.checkLimit(
                PovertyStandard.under(law),
                "income",
                Limit.atMost(law.value(line).longValueExact()).within(0, 2_000_001),
                income -> new Household(area, OptionalLong.of(income), Deprivations.of(3)),
                PovertyClass.POOR,
                PovertyClass.AVERAGE);
    }
}
