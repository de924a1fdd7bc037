package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.exchange.LawReader.WorkedCase;
import vn.ansinh.testkit.LawBookLaws;

/** Every worked case of the law files comes out as its file says, and the traps of the law are absent. */
class LawCasesTest {

    static Stream<WorkedCase> cases() {
        return Catalog.workedCases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyWorkedCaseComesOutAsItsFileSays(WorkedCase worked) {
        LawBook.Looking looking =
                worked.inForceAt().map(Catalog.law()::inForceAt).orElseGet(Catalog.law()::onRecord);
        LawView view = looking.applyingOn(worked.applyingOn());

        if (worked.expect().isEmpty()) {
            assertThatThrownBy(() -> product(worked, view)).isInstanceOf(UnsettledLawException.class);
        } else {
            assertThat(product(worked, view))
                    .isEqualByComparingTo(worked.expect().get());
        }
    }

    private static BigDecimal product(WorkedCase worked, LawView view) {
        return worked.product().stream()
                .map(factor -> factor.matches("[0-9].*") ? new BigDecimal(factor) : view.value(factor))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    @Test
    void aBackdatedLevelIsNotSeenBeforeItCameIntoForce() {
        LawBook law = Catalog.law();
        LocalDate july = LocalDate.of(2023, 7, 15);

        assertThat(law.inForceAt(LocalDate.of(2023, 8, 1)).applyingOn(july).value("meritorious.level"))
                .isEqualByComparingTo("1624000");
        assertThat(law.inForceAt(LocalDate.of(2023, 9, 10)).applyingOn(july).value("meritorious.level"))
                .isEqualByComparingTo("2055000");
    }

    @Test
    void theLineOf2035IsAnErrorAndNotTheLastKnown() {
        LawView view = Catalog.law().inForceAt(LocalDate.of(2035, 1, 1)).applyingOn(LocalDate.of(2035, 1, 1));

        assertThatThrownBy(() -> view.value("poverty.income-line.rural"))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining("poverty.income-line.rural")
                .hasMessageContaining("2035-01-01")
                .hasMessageContaining("351/2025/NĐ-CP");
    }

    @Test
    void theBundledBookKeepsTheLawsOfTheTestKit() {
        LawBookLaws.check(Catalog.law());
    }
}
