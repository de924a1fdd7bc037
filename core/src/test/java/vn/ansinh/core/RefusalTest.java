package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that texts and numbers that break a rule of the vocabulary are refused, never read as something else. */
class RefusalTest {

    private static final List<Function<String, ?>> NUMBERS = List.of(
            Quantity.Count::parse,
            Quantity.Proportion::parse,
            Quantity.Ratio::parse,
            Quantity.Mean::parse,
            Quantity.Published::parse,
            Quantity::parse,
            Percentage::parse,
            Percentage::ofPercent,
            Bound::parse,
            Quantity.Published::percent,
            Quantity.Published::number);

    private static void assertRefusedEverywhere(String text) {
        for (Function<String, ?> reader : NUMBERS) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> reader.apply(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "~",
                "~%",
                "/",
                ":",
                "1/",
                "/1",
                "1:",
                ":1",
                "NaN",
                "Infinity",
                "null",
                "0x10",
                " 5",
                "5 ",
                "5\n",
                "+5",
                "--5",
                "1,5",
                "1_000",
                "1e2",
                "1E",
                "1E1000",
                "1E+",
                ".5",
                "5.",
                "5.%",
                "5 %",
                "~ 5",
                "5%%",
                "1/2/3",
                "1:2:3",
                "1/2:3",
                "~~5",
                "~1/2",
                "-1/5",
                "1/-5",
                "1.0/5",
                "7/5",
                "0/0",
                "5/0",
                "5:0",
                "5:-1",
                "0:0",
                "0:0E+5",
                "\u0661\u0662",
                "\u0661/\u0662",
                "\u0661:\u0662",
                "~\u0661",
                "\u0661%",
                "\uff11",
                "\u22125",
                "1E101",
                "1E-101",
                "1E101:1",
                "1:1E101",
                "1:1E-101",
                "~1E101",
                "~1E-101%",
                "1E101%",
            })
    void noNumber(String text) {
        assertRefusedEverywhere(text);
    }

    @Test
    void aThousandDigits() {
        String digits = "7".repeat(1000);
        for (String text : List.of(
                digits,
                digits + "%",
                "0." + digits,
                "0." + digits + "%",
                "~" + digits,
                "~" + digits + "%",
                digits + ":1",
                "mean " + digits + ":1",
                "mean 1:" + digits,
                "1:" + digits,
                "1/" + digits,
                digits + "/" + digits)) {
            assertRefusedEverywhere(text);
        }
    }

    @Test
    void oneHundredDigitsAreTheLimit() {
        String digits = "7".repeat(100);
        assertThat(Percentage.parse(digits + "%").percent()).isEqualByComparingTo(digits);
        assertThat(Quantity.Ratio.parse(digits + ":1").numerator()).isEqualByComparingTo(digits);
        assertThat(Quantity.Published.number(digits).printed()).isEqualByComparingTo(digits);
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.parse(digits + "7%"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Ratio.parse(digits + "7:1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Published.number(digits + "7"));
    }

    @Test
    void anExponentOfOneHundredIsTheLimit() {
        assertThat(Quantity.Published.number("1E100").printed()).isEqualByComparingTo(BigDecimal.TEN.pow(100));
        assertThat(Quantity.Ratio.parse("1E-100:1E100").denominator()).isEqualByComparingTo(BigDecimal.TEN.pow(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity.Published(BigDecimal.ONE.scaleByPowerOfTen(101), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Percentage(BigDecimal.ONE.scaleByPowerOfTen(-101)));
    }

    @Test
    void numbersBeyondComputing() {
        BigDecimal huge = BigDecimal.ONE.scaleByPowerOfTen(10_001);
        BigDecimal tiny = BigDecimal.ONE.scaleByPowerOfTen(-10_001);
        BigDecimal longest = BigDecimal.TEN.pow(10_000).subtract(BigDecimal.ONE);
        assertThat(Exact.of(longest).numerator()).isEqualTo(longest);
        for (BigDecimal beyond : List.of(huge, tiny, BigDecimal.TEN.pow(10_000).add(BigDecimal.ONE))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Exact.of(beyond));
            assertThatIllegalArgumentException().isThrownBy(() -> new Exact(BigDecimal.ONE, beyond));
            assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse(beyond.toString()));
        }
    }

    @Test
    void quantitiesBeyondPracticalSize() {
        BigDecimal huge = BigDecimal.ONE.scaleByPowerOfTen(101);
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity.Ratio(huge, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity.Ratio(BigDecimal.ONE, huge));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity.Mean(huge, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.parse("1E100%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "1/", "/1", "1/0", "1/-1", "1/2/3", "1:2", " 1", "1,5", "+1", "\u0661", "1E1000000"})
    void noExactNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"58.0", "0.0", "-58.5", "58", "5.8E1", "58,5", "58.5 "})
    void noDecimalBound(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bound.Decimal.parse(text));
    }

    @Test
    void theLargestCountAndOneMore() {
        assertThat(Quantity.Count.parse("9223372036854775807").value()).isEqualTo(Long.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.Count.parse("9223372036854775808"))
                .withMessageContaining("9223372036854775807");
    }

    @Test
    void negativeCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.Count.of(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Count.parse("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse("-1"));
    }

    @Test
    void aPartAboveTheWholeIsTakenForARatio() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("7/5"))
                .withMessageContaining("7/5")
                .withMessageContaining("7:5");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Proportion.of(-1, 5));
    }

    @Test
    void denominatorsOfZeroAndBelow() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Proportion.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Proportion.of(-2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Ratio.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.Ratio.of(1, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.952", "95,2%", "95.2", "95.2 %", "95.2%\n"})
    void percentagesNeedADotAndAPercentSign(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "HALF_UP",
                "1",
                "1HALF_UP",
                " 1 HALF_UP",
                "1  HALF_UP",
                "1 half_up",
                "1 HALF_UP ",
                "-1 HALF_UP",
                "21 HALF_UP",
                "1 UNNECESSARY",
                "1.5 HALF_UP",
                "99999999999 HALF_UP",
                "x HALF_UP"
            })
    void noRounding(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void roundingsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.halfUp(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.halfUp(21));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(1, RoundingMode.UNNECESSARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Verified", "VERIFIED", "not_found", "verified ", "true"})
    void noStatus(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Status.parse(text))
                .withMessageContaining("verified, secondary, derived, recalled, assumption, open, not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a | b",
                "[verified]",
                "[verified] ",
                "[verified] a",
                "[verified]a | b",
                "[verified] a | b | ",
                "[verified] a | b | c | d",
                "[checked] a | b",
                "verified] a | b",
                "[verified a | b",
                " [verified] a | b"
            })
    void noStatement(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Statement.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(unknown)",
                "(Missing)",
                "(suppressed: 3 persons)",
                "()",
                "(missing",
                "missing)",
                "missing",
                "(zero_denominator)",
                "( missing)",
                "(95/100)",
                "(missing)x"
            })
    void noMeasuredQuantity(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.<Quantity>parse(text, Quantity::parse));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@2025-07-01",
                "13501@",
                "13501@2025-07",
                "13501@2025",
                "13501@2025-02-30",
                "13501@1/7/2025",
                "13501@2025-07-01@2025-07-01",
                "13 501",
                " 13501",
                "13501\t",
                "13|501",
                "13501@\u0662\u0660\u0662\u0665-07-01"
            })
    void noAreaKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AreaUnit.Key.parse(text));
    }

    @Test
    void aRoundingIsWrittenInAsciiDigitsWithoutLeadingZeros() {
        for (String text : List.of("\u0661 HALF_UP", "+1 HALF_UP", "-0 HALF_UP", "01 HALF_UP")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Rounding.parse(text));
        }
    }

    @Test
    void aQuarterOrHalfThatDoesNotExistIsRefusedHoweverLarge() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.quarter(2025, -1_431_655_764));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.half(2025, -2_147_483_647));
    }

    @Test
    void aTextOfNoBreakSpacesIsBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("\u00a0", "x"));
    }
}
