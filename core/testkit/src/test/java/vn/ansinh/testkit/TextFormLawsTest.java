package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.plan.Target;

/** The vocabulary keeps the laws of text forms, and every law rejects a type that breaks it. */
class TextFormLawsTest {

    @Test
    void theVocabularyKeepsEveryLaw() {
        TextFormLaws.check(Percentage::parse, List.of(Percentage.ofPercent("95.2"), Percentage.ofPercent("-0.5")));
        TextFormLaws.check(
                Quantity::parse,
                Stream.of(
                                "0",
                                "16750",
                                "952/1000",
                                "50/100",
                                "1/2",
                                "103:100",
                                "-1.50:3",
                                "mean 5001:4",
                                "~95.2%",
                                "~95.20%",
                                "~911E+5")
                        .map(Quantity::parse)
                        .toList());
        TextFormLaws.check(
                text -> Measured.parse(text, Quantity::parse),
                List.of(
                        Measured.<Quantity>known(Quantity.Count.of(0)),
                        Measured.unknown(Measured.Reason.MISSING, ""),
                        Measured.unknown(Measured.Reason.NOT_APPLICABLE, "no commune"),
                        Measured.unknown(Measured.Reason.SUPPRESSED, "")));
        TextFormLaws.check(
                ReportingPeriod::parse,
                Stream.of("2025", "2025-H1", "2025-Q4", "2025-02", "2024-02-29", "2021/2025", "2025-01-01/2025-09-30")
                        .map(ReportingPeriod::parse)
                        .toList());
        TextFormLaws.check(Text::parse, List.of(Text.of("hộ", "household"), Text.of("a|b", "c\\d")));
        TextFormLaws.check(
                Statement::parse,
                List.of(
                        new Statement(Text.of("hộ", "household"), Status.RECALLED, Optional.empty()),
                        new Statement(Text.of("a|b", "c"), Status.NOT_FOUND, Optional.of("Luật 89/2015 | Điều 17"))));
        TextFormLaws.check(Rounding::parse, List.of(Rounding.halfUp(1), new Rounding(0, RoundingMode.FLOOR)));
        TextFormLaws.check(Status::parse, List.of(Status.values()));
        TextFormLaws.check(
                Target::parse,
                Stream.of(
                                "at least 95.2%",
                                "below 8.5%",
                                "all",
                                "nearly 60000 (tolerance 5%, assumption)",
                                "accumulated over 2021/2025: at least 5; yearly mean 1",
                                "reduced by at least 60%; ambition 65%")
                        .map(Target::parse)
                        .toList());
    }

    @Test
    void aKeyOfAnAreaKeepsTheLawsOnItsOwnTexts() {
        AreaUnit.Key key = AreaUnit.Key.parse("13501@2025-07-01");

        assertThat(AreaUnit.Key.parse(key.toString())).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Function<String, Object> parse, List<Object> values) {
        LawViolation violation = catchThrowableOfType(LawViolation.class, () -> TextFormLaws.check(parse, values));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
    }

    static Stream<Arguments> mutants() {
        record Rounded(BigDecimal value) {
            @Override
            public String toString() {
                return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
            }
        }
        record Nameless(String name, int id) {
            @Override
            public String toString() {
                return name;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Nameless nameless
                        && nameless.name.equals(name)
                        && Math.min(id, nameless.id) < 2;
            }

            @Override
            public int hashCode() {
                return name.hashCode();
            }
        }
        Function<String, Object> reads = text -> new Rounded(new BigDecimal(text));
        Function<String, Object> readsFirst = text -> new Nameless(text, 1);
        Function<String, Object> crashes = text -> text.equals("a") ? text : text.substring(3, 1);
        return Stream.of(
                Arguments.of("F1", reads, List.of(new Rounded(new BigDecimal("95.15")))),
                Arguments.of("F2", readsFirst, List.of(new Nameless("a", 2), new Nameless("a", 3))),
                Arguments.of("F3", crashes, List.of("a")));
    }
}
