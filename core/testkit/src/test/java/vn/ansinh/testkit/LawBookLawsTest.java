package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;

/** A law book keeps its laws, and every law rejects a way of asking that breaks it. */
class LawBookLawsTest {

    /** A level of 1, raised to 2 by an act that came into force two months after the day to which it reaches back. */
    private static final LawBook BOOK = LawBook.of(
            List.of(new Parameter(
                    "test.level",
                    Text.of("mức thử", "test level"),
                    "VND/month",
                    false,
                    ImmutableList.of(
                            provision("1", "2021-01-01", "2025-01-01", "2021-01-01"),
                            provision("2", "2023-07-01", "2025-01-01", "2023-09-05")))),
            List.of());

    private static Provision provision(String value, String from, String until, String inForce) {
        return new Provision(
                new BigDecimal(value),
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(until)),
                Optional.of(LocalDate.parse(inForce)),
                new LegalReference("1/2021", "Điều 1", Optional.empty()),
                LocalDate.parse("2026-01-01"),
                Status.VERIFIED,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theLibraryKeepsEveryLaw() {
        LawBookLaws.check(BOOK);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, LawBookLaws.Asking mutant) {
        LawViolation violation = catchThrowableOfType(LawViolation.class, () -> LawBookLaws.check(BOOK, mutant));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
    }

    static Stream<Arguments> mutants() {
        LawBookLaws.Asking truth = (id, inForceAt, day) ->
                BOOK.inForceAt(inForceAt).applyingOn(day).find(id);
        LawBookLaws.Asking losesTheLawInTheMiddleOfAYear = (id, inForceAt, day) ->
                inForceAt.equals(day) && day.getDayOfYear() > 300 ? Optional.empty() : truth.ask(id, inForceAt, day);
        LawBookLaws.Asking carriesTheLastValueOn = (id, inForceAt, day) -> truth.ask(id, inForceAt, day)
                .or(() -> BOOK.parameter(id).provisions().stream().reduce((earlier, later) -> later));
        LawBookLaws.Asking hasOneClock =
                (id, inForceAt, day) -> BOOK.onRecord().applyingOn(day).find(id);
        LawBookLaws.Asking neverReachesBack =
                (id, inForceAt, day) -> truth.ask(id, inForceAt.isBefore(day) ? inForceAt : day, day);
        LawBookLaws.Asking looksADayEarly = (id, inForceAt, day) -> truth.ask(id, inForceAt, day)
                .or(() -> truth.ask(id, inForceAt, day.plusDays(1))
                        .filter(each -> inForceAt.isBefore(LocalDate.of(2024, 1, 1))));
        LawBookLaws.Asking carriesOnForADay = (id, inForceAt, day) ->
                truth.ask(id, inForceAt, day).or(() -> truth.ask(id, inForceAt, day.minusDays(1)));
        return Stream.of(
                Arguments.of("L5", looksADayEarly),
                Arguments.of("L5", carriesOnForADay),
                Arguments.of("L1", losesTheLawInTheMiddleOfAYear),
                Arguments.of("L2", carriesTheLastValueOn),
                Arguments.of("L3", hasOneClock),
                Arguments.of("L4", neverReachesBack));
    }
}
