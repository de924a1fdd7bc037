package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;

/** Proves which quantities a definition admits, that its parts agree, and that a register names what it lacks. */
class IndicatorDefinitionTest {

    private static final IndicatorDefinition ADM =
            Figures.definition("LAB-TRAINED:ADM", Kind.PROPORTION, Combining.STOCK);
    private static final IndicatorDefinition LFS =
            Figures.definition("LAB-TRAINED:LFS-certificate", Kind.PROPORTION, Combining.STOCK);
    private static final IndicatorDefinition JOBS = Figures.definition("JOBS:ADM", Kind.COUNT, Combining.FLOW);

    @ParameterizedTest
    @CsvSource({
        // quantity, proportion, ratio, count, number
        "16750, false, false, true, true",
        "0, false, false, true, true",
        "952/1000, true, true, false, false",
        "0/5, true, true, false, false",
        "103:100, false, true, false, false",
        "-3:100, false, true, false, false",
        "mean 5001:4, false, false, false, true",
        "~95.2%, true, true, false, false",
        "~0%, true, true, false, false",
        "~100%, true, true, false, false",
        "~100.0%, true, true, false, false",
        "~100.1%, false, true, false, false",
        "~-0.1%, false, true, false, false",
        "~16750, false, false, true, true",
        "~15.67E+6, false, false, true, true",
        "~0, false, false, true, true",
        "~-5, false, false, false, true",
        "~3.5, false, false, true, true",
    })
    void admitsTheQuantitiesOfItsKind(String text, boolean proportion, boolean ratio, boolean count, boolean number) {
        assertAdmits(Kind.PROPORTION, text, proportion);
        assertAdmits(Kind.RATIO, text, ratio);
        assertAdmits(Kind.COUNT, text, count);
        assertAdmits(Kind.NUMBER, text, number);
    }

    private static void assertAdmits(Kind kind, String text, boolean admitted) {
        IndicatorDefinition definition = Figures.definition("A:B", kind, Combining.STOCK);
        Quantity quantity = Quantity.parse(text);
        if (admitted) {
            assertThat(definition.requireKind(quantity)).isSameAs(quantity);
        } else {
            assertThatIllegalArgumentException()
                    .as(text + " of " + kind)
                    .isThrownBy(() -> definition.requireKind(quantity))
                    .withMessageContaining("A:B is a " + kind)
                    .withMessageContaining(quantity.toString());
        }
    }

    @Test
    void aMeanOfCountsIsNotNegative() {
        IndicatorDefinition mean = Figures.definition("A:B", Kind.COUNT, Combining.MEAN);

        assertThatNoException().isThrownBy(() -> mean.requireKind(Quantity.parse("mean 0:4")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mean.requireKind(Quantity.parse("mean -1:4")))
                .withMessageContaining("A:B is a count");
    }

    @Test
    void refusesAnotherDefinitionAndNamesBoth() {
        assertThatNoException().isThrownBy(() -> ADM.requireSameAs(ADM, "merge"));
        assertThatExceptionOfType(DefinitionMismatchException.class)
                .isThrownBy(() -> ADM.requireSameAs(LFS, "merge"))
                .withMessageContaining("cannot merge LAB-TRAINED:ADM")
                .withMessageContaining("LAB-TRAINED:LFS-certificate")
                .satisfies(mismatch -> {
                    assertThat(mismatch.expectedCode()).isEqualTo("LAB-TRAINED:ADM");
                    assertThat(mismatch.foundCode()).isEqualTo("LAB-TRAINED:LFS-certificate");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "LAB", ":ADM", "LAB:", "lab:ADM", "LAB:ADM:X", "LAB ADM:X", "LAB:Đ", "-A:B", "A:-B", "A:B "})
    void refusesAMalformedCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.definition(code, Kind.COUNT, Combining.FLOW))
                .withMessageContaining("\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jobs", "jobs-", "-jobs", "jobs--new", "việc-làm", "jobs new"})
    void refusesAMalformedIndicator(String indicator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(indicator, JOBS.measure(), JOBS.concept()))
                .withMessageContaining("\"" + indicator + "\"");
    }

    @Test
    void aPercentageHasADenominatorAndNoUnitAndAnyOtherNumberTheReverse() {
        Text persons = Text.of("người", "persons");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(Kind.RATIO, Optional.of(persons), Rounding.halfUp(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(Kind.NUMBER, Optional.empty(), Rounding.halfUp(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> copy("jobs", JOBS.measure(), ADM.concept()));
        assertThatIllegalArgumentException().isThrownBy(() -> copy("jobs", ADM.measure(), JOBS.concept()));
        assertThat(Measure.count(persons)).isEqualTo(new Measure(Kind.COUNT, Optional.of(persons), Rounding.halfUp(0)));
        assertThat(Measure.proportion(2)).isEqualTo(new Measure(Kind.PROPORTION, Optional.empty(), Rounding.halfUp(2)));
    }

    private static IndicatorDefinition copy(String indicator, Measure measure, IndicatorDefinition.Concept concept) {
        return new IndicatorDefinition(
                "JOBS:ADM",
                indicator,
                JOBS.name(),
                measure,
                JOBS.direction(),
                JOBS.combining(),
                concept,
                JOBS.custody(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Test
    void aRegisterFindsByCodeAndNamesTheClosestOnes() {
        IndicatorDefinitions register = IndicatorDefinitions.of(List.of(LFS, JOBS, ADM));
        assertThat(register.all()).containsExactly(JOBS, ADM, LFS);
        assertThat(register.find("JOBS:ADM")).contains(JOBS);
        assertThat(register.find("jobs:adm")).isEmpty();
        assertThat(register.get("LAB-TRAINED:ADM")).isSameAs(ADM);
        assertThat(register.ofIndicator("jobs")).containsExactly(JOBS, ADM, LFS);
        assertThat(register.ofIndicator("poverty")).isEmpty();
        assertThat(register.closest("LAB-TRAINED:ADN"))
                .startsWith("LAB-TRAINED:ADM")
                .hasSize(3);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> register.get("JOB:ADM"))
                .withMessageContaining("\"JOB:ADM\"")
                .withMessageContaining("[JOBS:ADM");
    }

    @Test
    void aRegisterHasEachCodeOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorDefinitions.of(List.of(ADM, ADM)))
                .withMessageContaining("LAB-TRAINED:ADM");
        IndicatorDefinitions one = IndicatorDefinitions.of(List.of(ADM));
        assertThat(one.plus(List.of(LFS)).all()).containsExactly(ADM, LFS);
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(List.of(ADM)));
    }

    @Test
    void theClosestCodesAreThoseWithTheFewestLettersToChange() {
        IndicatorDefinitions register =
                IndicatorDefinitions.of(Stream.of("JOBS:ADM", "JOBS:ADMIN", "JABS:ADMIN", "POOR:SURVEY", "A:B")
                        .map(code -> Figures.definition(code, Kind.COUNT, Combining.FLOW))
                        .toList());
        assertThat(register.closest("JOBS:ADMI")).containsExactly("JOBS:ADM", "JOBS:ADMIN", "JABS:ADMIN");
        assertThat(register.closest("A:C")).startsWith("A:B");
        assertThat(register.closest("")).startsWith("A:B");
    }

    @Test
    void theWordsOfDirectionsAndBoundariesAreThoseOfTheTextForm() {
        assertThat(IndicatorDefinition.Direction.values())
                .extracting(IndicatorDefinition.Direction::toString)
                .containsExactly("higher is better", "lower is better", "neither");
        assertThat(Observation.Boundaries.values())
                .extracting(Observation.Boundaries::toString)
                .containsExactly("current", "former", "later");
        assertThat(Observation.Vintage.PRELIMINARY.label()).isEqualTo(Text.of("sơ bộ", "preliminary"));
    }
}
