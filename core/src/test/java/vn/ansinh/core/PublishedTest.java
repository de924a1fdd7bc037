package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Numbers.Fraction;
import vn.ansinh.core.Quantity.Published;

/** Proves that a printed figure stands for the numbers that round to it, and for no others. */
class PublishedTest {

    @ParameterizedTest
    @CsvSource({
        "~8.5%, 0.0845, 0.085, 0.0855",
        "~8.50%, 0.08495, 0.085, 0.08505",
        "~95%, 0.945, 0.95, 0.955",
        "~15.67E+6, 15665000, 15670000, 15675000",
        "~16750, 16749.5, 16750, 16750.5",
        "~0, -0.5, 0, 0.5",
        "~-0.3, -0.35, -0.3, -0.25",
    })
    void standsForItsRoundingInterval(String printed, String low, String point, String high) {
        Published figure = Published.parse(printed);
        assertThat(Fraction.of(figure.low())).isEqualTo(Fraction.of(low));
        assertThat(Fraction.of(figure.exact())).isEqualTo(Fraction.of(point));
        assertThat(Fraction.of(figure.high())).isEqualTo(Fraction.of(high));
    }

    @Property(tries = 500)
    void everyNumberInsideTheIntervalRoundsToTheFigure(
            @ForAll @IntRange(min = -100_000, max = 100_000) int digits,
            @ForAll @IntRange(min = -6, max = 6) int scale,
            @ForAll @IntRange(min = 1, max = 9_999) int part) {
        BigDecimal printed = BigDecimal.valueOf(digits, scale);
        Published figure = new Published(printed, false);
        BigDecimal low = figure.low().numerator();
        BigDecimal high = figure.high().numerator();
        BigDecimal inside = low.add(high.subtract(low).multiply(BigDecimal.valueOf(part, 4)));
        assertThat(inside.setScale(scale, RoundingMode.HALF_UP)).isEqualTo(printed);
    }

    @Property(tries = 500)
    void noNumberOutsideTheIntervalRoundsToTheFigure(
            @ForAll @IntRange(min = -100_000, max = 100_000) int digits,
            @ForAll @IntRange(min = -6, max = 6) int scale,
            @ForAll @IntRange(min = 1, max = 9_999) int part) {
        BigDecimal printed = BigDecimal.valueOf(digits, scale);
        Published figure = new Published(printed, false);
        BigDecimal beyond = BigDecimal.valueOf(part, scale + 4);
        assertThat(figure.low().numerator().subtract(beyond).setScale(scale, RoundingMode.HALF_UP))
                .isLessThan(printed);
        assertThat(figure.high().numerator().add(beyond).setScale(scale, RoundingMode.HALF_DOWN))
                .isGreaterThan(printed);
    }

    @ParameterizedTest
    @CsvSource({"16750, 16750", "952/1000, 0.952", "103:100, 1.03"})
    void anExactQuantityStandsForItselfAlone(String quantity, String number) {
        Quantity exact = Quantity.parse(quantity);
        assertThat(Fraction.of(exact.low())).isEqualTo(Fraction.of(number));
        assertThat(Fraction.of(exact.exact())).isEqualTo(Fraction.of(number));
        assertThat(Fraction.of(exact.high())).isEqualTo(Fraction.of(number));
    }
}
