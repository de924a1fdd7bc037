package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.core.Measured.Reason;

/** Proves that a value that is not there keeps its reason, and a suppressed one says nothing else. */
class MeasuredTest {

    private static final Measured<Integer> FIVE = Measured.known(5);
    private static final Measured<Integer> MISSING = Measured.unknown(Reason.MISSING, "not reported");

    @Test
    void mapsTheValueAndKeepsTheReason() {
        assertThat(FIVE.map(value -> value + 1)).isEqualTo(Measured.known(6));
        assertThat(MISSING.map(value -> value + 1)).isEqualTo(MISSING);
    }

    @Test
    void foldsIntoOneResult() {
        assertThat(FIVE.<String>fold(value -> "value " + value, (reason, detail) -> "none"))
                .isEqualTo("value 5");
        assertThat(MISSING.<String>fold(value -> "value " + value, (reason, detail) -> reason + ", " + detail))
                .isEqualTo("missing, not reported");
    }

    @Test
    void givesTheValueOrThrowsTheReason() {
        assertThat(FIVE.orElseThrow()).isEqualTo(5);
        assertThat(FIVE.asOptional()).contains(5);
        assertThat(MISSING.asOptional()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(MISSING::orElseThrow)
                .withMessageContaining("(missing: not reported)");
    }

    @Test
    void aSuppressedValueCarriesNoDetail() {
        assertThat(Measured.unknown(Reason.SUPPRESSED, " ")).hasToString("(suppressed)");
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.unknown(Reason.SUPPRESSED, "3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(suppressed); SUPPRESSED; ''",
                "(missing: not reported by the commune); MISSING; not reported by the commune",
                "(zero denominator); ZERO_DENOMINATOR; ''",
                "(not applicable: a: b (c)); NOT_APPLICABLE; a: b (c)",
                "(undecidable:  x ); UNDECIDABLE; x",
            })
    void isReadWithItsReason(String text, Reason reason, String detail) {
        assertThat(Measured.<Quantity>parse(text, Quantity::parse)).isEqualTo(Measured.unknown(reason, detail));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void missingZeroAndSuppressedAreDifferentAnswers(Reason reason) {
        assertThat(Measured.<Quantity>unknown(reason, "")).isNotEqualTo(Measured.known(Quantity.Count.of(0)));
        assertThat(Measured.<Quantity>parse("0", Quantity::parse)).isEqualTo(Measured.known(Quantity.Count.of(0)));
        for (Reason other : Reason.values()) {
            assertThat(Measured.unknown(reason, "").equals(Measured.unknown(other, "")))
                    .isEqualTo(reason == other);
        }
    }
}
