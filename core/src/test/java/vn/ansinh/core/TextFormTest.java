package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves that every value type of the vocabulary comes back equal from its text form. */
class TextFormTest {

    @Provide
    Arbitrary<Percentage> percentages() {
        return Numbers.percentages();
    }

    @Provide
    Arbitrary<Quantity.Count> counts() {
        return Numbers.counts();
    }

    @Provide
    Arbitrary<Bound> bounds() {
        return Arbitraries.oneOf(Numbers.percentages(), Numbers.counts(), Numbers.decimals());
    }

    @Provide
    Arbitrary<Quantity.Proportion> proportions() {
        return Numbers.proportions();
    }

    @Provide
    Arbitrary<Quantity.Ratio> ratios() {
        return Numbers.ratios();
    }

    @Provide
    Arbitrary<Exact> exact() {
        return Numbers.exact();
    }

    @Provide
    Arbitrary<Quantity.Mean> means() {
        return Numbers.means();
    }

    @Provide
    Arbitrary<Quantity.Published> published() {
        return Numbers.published();
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return Numbers.quantities();
    }

    @Provide
    Arbitrary<Measured<Quantity>> measured() {
        Arbitrary<Measured<Quantity>> known = Numbers.quantities().map(Measured::known);
        Arbitrary<Measured<Quantity>> unknown = Combinators.combine(
                        Arbitraries.of(Measured.Reason.values()), Arbitraries.strings())
                .as((reason, detail) -> Measured.unknown(reason, reason == Measured.Reason.SUPPRESSED ? "" : detail));
        return Arbitraries.oneOf(known, unknown);
    }

    @Provide
    Arbitrary<Statement> statements() {
        return Combinators.combine(
                        Numbers.wordings(),
                        Numbers.wordings(),
                        Arbitraries.of(Status.values()),
                        Numbers.wordings().optional())
                .as((vi, en, status, source) -> new Statement(Text.of(vi, en), status, source));
    }

    @Provide
    Arbitrary<ReportingPeriod> periods() {
        return Numbers.periods();
    }

    @Provide
    Arbitrary<AreaUnit.Key> keys() {
        return Numbers.keys();
    }

    @Property(tries = 500)
    void percentage(@ForAll("percentages") Percentage value) {
        assertThat(Percentage.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500)
    void count(@ForAll("counts") Quantity.Count value) {
        assertThat(Quantity.Count.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500)
    void bound(@ForAll("bounds") Bound value) {
        assertThat(Bound.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500)
    void proportion(@ForAll("proportions") Quantity.Proportion value) {
        assertThat(Quantity.Proportion.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500)
    void ratio(@ForAll("ratios") Quantity.Ratio value) {
        assertThat(Quantity.Ratio.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500)
    void exact(@ForAll("exact") Exact value) {
        assertThat(Exact.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500)
    void exactBeyondPracticalSize(@ForAll("exact") Exact value) {
        Exact computed = value.plus(Exact.of(1, 3)).times(value).times(value);
        assertThat(Exact.parse(computed.toString())).isEqualTo(computed);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void mean(@ForAll("means") Quantity.Mean value) {
        assertThat(Quantity.Mean.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void publishedWithItsDecimals(@ForAll("published") Quantity.Published value) {
        assertThat(Quantity.Published.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anyQuantity(@ForAll("quantities") Quantity value) {
        assertThat(Quantity.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void measuredQuantity(@ForAll("measured") Measured<Quantity> value) {
        assertThat(Measured.<Quantity>parse(value.toString(), Quantity::parse)).isEqualTo(value);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void statement(@ForAll("statements") Statement value) {
        assertThat(Statement.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void areaKey(@ForAll("keys") AreaUnit.Key value) {
        assertThat(AreaUnit.Key.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 1000)
    void anyPeriod(@ForAll("periods") ReportingPeriod value) {
        assertThat(ReportingPeriod.parse(value.toString())).isEqualTo(value);
    }

    @Property(tries = 500)
    void periodsOfEveryKindInAnyYear(@ForAll @IntRange(min = 1, max = 9998) int year) {
        assertComesBack(ReportingPeriod.year(year));
        assertComesBack(ReportingPeriod.years(year, year + 1));
        for (int half = 1; half <= 2; half++) {
            assertComesBack(ReportingPeriod.half(year, half));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            assertComesBack(ReportingPeriod.quarter(year, quarter));
        }
        for (int month = 1; month <= 12; month++) {
            ReportingPeriod whole = ReportingPeriod.month(year, month);
            assertComesBack(whole);
            assertComesBack(ReportingPeriod.day(whole.lastDay()));
            assertComesBack(
                    ReportingPeriod.days(whole.firstDay(), whole.lastDay().minusDays(1)));
        }
    }

    private static void assertComesBack(ReportingPeriod period) {
        assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Test
    void everyRounding() {
        for (int decimals = 0; decimals <= 20; decimals++) {
            for (RoundingMode mode : RoundingMode.values()) {
                if (mode != RoundingMode.UNNECESSARY) {
                    Rounding rounding = new Rounding(decimals, mode);
                    assertThat(Rounding.parse(rounding.toString())).isEqualTo(rounding);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatus(Status status) {
        assertThat(Status.parse(status.toString())).isSameAs(status);
    }

    @Test
    void theWordsOfTheReasonsDiffer() {
        assertThat(Arrays.stream(Measured.Reason.values()).map(Measured.Reason::toString))
                .containsExactly(
                        "missing", "not applicable", "zero denominator", "suppressed", "not estimable", "undecidable");
    }

    @ParameterizedTest
    @CsvSource({
        "95.20%, 95.2%",
        "100%, 100%",
        "1E2%, 100%",
        "0.00%, 0%",
        "-3.5%, -3.5%",
        "250%, 250%",
    })
    void percentagesAreWrittenPlainlyAndWithoutTrailingZeros(String read, String written) {
        assertThat(Percentage.parse(read)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "16750, Count",
        "952/1000, Proportion",
        "103:100, Ratio",
        "-0.5:1, Ratio",
        "mean 5001:4, Mean",
        "~95.20%, Published",
        "'estimate 12.90% in 11.5..14.60, se 0.8', Estimate",
        "'estimate -1.001 in -1.06..-0.94, se 0.03', Estimate"
    })
    void theMarksOfAQuantityTellItsKind(String text, String kind) {
        Quantity quantity = Quantity.parse(text);
        assertThat(quantity.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(quantity).hasToString(text);
        assertThat(quantity.<String>fold(
                        count -> "Count",
                        proportion -> "Proportion",
                        ratio -> "Ratio",
                        mean -> "Mean",
                        printed -> "Published",
                        estimate -> "Estimate"))
                .isEqualTo(kind);
    }
}
