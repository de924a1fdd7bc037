package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.Birth;

/** The records of this library keep the laws, and every law rejects a record or refusal that breaks it. */
class DiscretionLawsTest {

    private record Plain(String name, LocalDate birth) {}

    private static final Plain PERSON = new Plain("Nguyễn Thị A", LocalDate.of(1975, 3, 2));

    @Test
    void birthsTellNothing() {
        Birth birth = Birth.on(LocalDate.of(1975, 3, 2));

        DiscretionLaws.checkText(birth, "1975", "03-02");
        DiscretionLaws.checkRefusal(() -> birth.requireBornOn(LocalDate.of(1970, 1, 1)), "1975-03-02", "1975");
    }

    @Test
    void aFactOfOneLetterProvesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> DiscretionLaws.checkText(PERSON, "A"));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Runnable mutant) {
        LawViolation violation = catchThrowableOfType(LawViolation.class, mutant::run);

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
        assertThat(violation).hasMessageNotContaining("Nguyễn").hasMessageNotContaining("1975");
    }

    static Stream<Arguments> mutants() {
        Runnable showsItself = () -> DiscretionLaws.checkText(PERSON, "nguyễn thị a");
        Runnable repeatsTheFact = () -> DiscretionLaws.checkRefusal(
                () -> {
                    throw new IllegalArgumentException("born on " + PERSON.birth());
                },
                "1975-03-02");
        Runnable repeatsItInTheCause = () -> DiscretionLaws.checkRefusal(
                () -> {
                    throw new IllegalArgumentException("row 3", new IllegalStateException(PERSON.name()));
                },
                PERSON.name());
        Runnable saysNothing = () -> DiscretionLaws.checkRefusal(
                () -> {
                    throw new IllegalArgumentException();
                },
                PERSON.name());
        Runnable refusesNothing = () -> DiscretionLaws.checkRefusal(() -> {}, PERSON.name());
        return Stream.of(
                Arguments.of("N1", showsItself),
                Arguments.of("N2", repeatsTheFact),
                Arguments.of("N2", repeatsItInTheCause),
                Arguments.of("N2", saysNothing),
                Arguments.of("N2", refusesNothing));
    }
}
