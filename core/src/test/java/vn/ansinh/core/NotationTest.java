package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that numbers are read and written by the rules of one notation, and refused when they break them. */
class NotationTest {

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Numbers.practical().filter(number -> number.scale() >= 0 && number.scale() <= 20);
    }

    @Property(tries = 1000)
    void readsWhatItWroteAtTheScaleShown(@ForAll Notation notation, @ForAll("decimals") BigDecimal number) {
        String written = notation.write(Exact.of(number), Rounding.halfUp(number.scale()));
        assertThat(notation.readNumber(written)).isEqualTo(number);
    }

    @Property(tries = 500)
    void readsTheRoundedNumberItWrote(
            @ForAll Notation notation,
            @ForAll @IntRange(min = -2_000_000_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1000) int denominator,
            @ForAll @IntRange(max = 6) int decimals) {
        Rounding shown = Rounding.halfUp(decimals);
        Exact exact = Exact.of(numerator, denominator);
        assertThat(notation.readNumber(notation.write(exact, shown))).isEqualTo(shown.round(exact));
    }

    @Property(tries = 500)
    void readsTheCountItWrote(@ForAll Notation notation, @ForAll @LongRange(min = 0) long count) {
        Quantity.Count value = Quantity.Count.of(count);
        assertThat(notation.readCount(notation.write(value.exact(), Rounding.halfUp(0))))
                .isEqualTo(value);
    }

    @Property(tries = 500)
    void readsThePercentageItWrote(@ForAll Notation notation, @ForAll("decimals") BigDecimal number) {
        String written =
                notation.writePercent(new Exact(number, BigDecimal.valueOf(100)), Rounding.halfUp(number.scale()));
        assertThat(notation.readPublished(written)).isEqualTo(new Quantity.Published(number, true));
    }

    @Property(tries = 300)
    void readsCountsWithoutMarksBetweenThousands(@ForAll Notation notation, @ForAll @LongRange(min = 0) long count) {
        assertThat(notation.readCount(Long.toString(count)).value()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PLAIN; 16750; 16750",
                "VIETNAMESE; 16.750; 16750",
                "ENGLISH; 16,750; 16750",
                "VIETNAMESE; 3.350; 3350",
                "VIETNAMESE; 1.234.567; 1234567",
                "ENGLISH; 1,234,567; 1234567",
                "VIETNAMESE; 0; 0",
                "VIETNAMESE; 999; 999",
            })
    void readsCounts(Notation notation, String text, long count) {
        assertThat(notation.readCount(text).value()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PLAIN; 95.20; 95.20",
                "PLAIN; 3.350; 3.350",
                "VIETNAMESE; 95,20; 95.20",
                "VIETNAMESE; 1,5; 1.5",
                "VIETNAMESE; 1.234,5; 1234.5",
                "VIETNAMESE; 1234,5; 1234.5",
                "ENGLISH; 1,234.5; 1234.5",
                "ENGLISH; 0.952; 0.952",
                "PLAIN; -5; -5",
                "PLAIN; \u22125; -5",
                "VIETNAMESE; \u22121.234,5; -1234.5",
                "ENGLISH; -1,234.5; -1234.5",
            })
    void readsNumbersAndKeepsTheirDecimals(Notation notation, String text, BigDecimal number) {
        assertThat(notation.readNumber(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"95,2%", "95,2 %", "95,2\u00a0%", "95,2\u202f%"})
    void readsPrintedPercentagesWithABlankBeforeTheSignOrNone(String text) {
        assertThat(Notation.VIETNAMESE.readPublished(text)).isEqualTo(Quantity.Published.percent("95.2"));
    }

    @Test
    void readsPrintedNumbersWithoutAPercentSign() {
        assertThat(Notation.VIETNAMESE.readPublished("15,67")).isEqualTo(Quantity.Published.number("15.67"));
        assertThat(Notation.PLAIN.readPublished("\u22120.3%")).isEqualTo(Quantity.Published.percent("-0.3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "VIETNAMESE;1.67.50",
                "VIETNAMESE;16.75",
                "VIETNAMESE;16.7500",
                "VIETNAMESE;0.952",
                "VIETNAMESE;.750",
                "VIETNAMESE;16..750",
                "VIETNAMESE;16.750.",
                "VIETNAMESE;1234.567",
                "VIETNAMESE;1,234.567",
                "VIETNAMESE;1,234,567",
                "VIETNAMESE; 5",
                "VIETNAMESE;5 ",
                "VIETNAMESE;+5",
                "VIETNAMESE;--5",
                "VIETNAMESE;- 5",
                "VIETNAMESE;5,",
                "VIETNAMESE;,5",
                "VIETNAMESE;1E3",
                "VIETNAMESE;\u0661\u0662",
                "VIETNAMESE;16\u00a0750",
                "ENGLISH;95,2",
                "ENGLISH;0,952",
                "ENGLISH;16,75",
                "ENGLISH;16.750,5",
                "PLAIN;16,750",
                "PLAIN;1.67.50",
                "PLAIN;1,5",
                "PLAIN;1E3",
                "PLAIN;\uff15",
                "PLAIN;95.2%",
            })
    void refusesNumbersThatBreakItsRules(Notation notation, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notation.readNumber(text))
                .withMessageContaining("\"" + text + "\"")
                .withMessageContaining(notation.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "VIETNAMESE; 1,5",
                "VIETNAMESE; 5,0",
                "VIETNAMESE; -5",
                "PLAIN; 16.750",
                "ENGLISH; 16.750",
                "VIETNAMESE; 95,2%",
                "PLAIN; 9223372036854775808",
                "VIETNAMESE; 9.223.372.036.854.775.808"
            })
    void refusesCountsWithDecimalsSignsOrTooManyDigits(Notation notation, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notation.readCount(text))
                .withMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"95,2%%", "95,2  %", "%95,2", "%", "", "95,2\t%", "95,2%\n", "95,2% ", "95.2%", "~95,2%"})
    void refusesPrintedPercentagesThatBreakItsRules(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Notation.VIETNAMESE.readPublished(text));
    }

    @Test
    void namesTheCountThatAPlainNumberWouldBeInVietnamese() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notation.PLAIN.readCount("3.350"))
                .withMessageContaining("3350 in vietnamese");
    }

    @Test
    void namesEveryOtherReadingOfANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notation.VIETNAMESE.readNumber("16.75"))
                .withMessageContaining("16.75 in plain notation and 16.75 in english notation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notation.PLAIN.readNumber("16,750"))
                .withMessageContaining("16.750 in vietnamese notation and 16750 in english notation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notation.VIETNAMESE.readNumber("1.67.50"))
                .withMessageNotContaining("it would be");
    }

    @Test
    void refusesAThousandDigitsWithoutRepeatingThem() {
        String digits = "7".repeat(1000);
        for (Notation notation : Notation.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> notation.readNumber(digits))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(300));
            assertThatIllegalArgumentException().isThrownBy(() -> notation.readNumber("7".repeat(101)));
            assertThatIllegalArgumentException().isThrownBy(() -> notation.readPublished(digits + "%"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PLAIN; 16750; 0; 16750",
                "VIETNAMESE; 16750; 0; 16.750",
                "ENGLISH; 16750; 0; 16,750",
                "VIETNAMESE; 999; 0; 999",
                "VIETNAMESE; 1234567.855; 2; 1.234.567,86",
                "ENGLISH; 1234567.855; 2; 1,234,567.86",
                "PLAIN; 1234567.855; 2; 1234567.86",
                "VIETNAMESE; -0.5; 1; -0,5",
                "VIETNAMESE; -0.04; 1; 0,0",
                "VIETNAMESE; 5; 3; 5,000",
            })
    void writesNumbers(Notation notation, BigDecimal number, int decimals, String written) {
        assertThat(notation.write(Exact.of(number), Rounding.halfUp(decimals))).isEqualTo(written);
    }

    @Test
    void writesPercentages() {
        assertThat(Notation.VIETNAMESE.writePercent(Exact.of(952, 1000), Rounding.halfUp(1)))
                .isEqualTo("95,2%");
        assertThat(Notation.ENGLISH.writePercent(Exact.of(952, 1000), Rounding.halfUp(2)))
                .isEqualTo("95.20%");
        assertThat(Notation.VIETNAMESE.writePercent(Exact.of(-1, 3), Rounding.halfUp(1)))
                .isEqualTo("-33,3%");
    }

    @ParameterizedTest
    @CsvSource({"vi, VIETNAMESE", "vi-VN, VIETNAMESE", "en, ENGLISH", "tr, ENGLISH", "und, ENGLISH"})
    void isThatOfTheReader(String tag, Notation notation) {
        assertThat(Notation.of(Locale.forLanguageTag(tag))).isEqualTo(notation);
    }
}
