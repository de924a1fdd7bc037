package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Numbers.Fraction;

/** Proves that arithmetic and comparison of numbers are exact, against fractions in lowest terms. */
class ExactTest {

    @Provide
    Arbitrary<Exact> numbers() {
        return Numbers.exact();
    }

    @Property(tries = 500)
    void comparesExactly(@ForAll("numbers") Exact one, @ForAll("numbers") Exact other) {
        Fraction a = Fraction.of(one);
        Fraction b = Fraction.of(other);
        int expected =
                a.numerator().multiply(b.denominator()).compareTo(b.numerator().multiply(a.denominator()));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(expected);
        assertThat(Integer.signum(other.compareTo(one))).isEqualTo(-expected);
    }

    @Property(tries = 500)
    void comparesCountsThatDifferByOneExactly(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE - 1) long numerator,
            @ForAll @LongRange(min = 1) long denominator) {
        Exact one = Exact.of(numerator, denominator);
        assertThat(one.compareTo(Exact.of(numerator + 1, denominator))).isNegative();
        assertThat(one.compareTo(Exact.of(numerator, denominator))).isZero();
        assertThat(one.compareTo(Exact.of(numerator - 1, denominator))).isPositive();
    }

    @Property(tries = 500)
    void addsExactly(@ForAll("numbers") Exact one, @ForAll("numbers") Exact other) {
        Fraction a = Fraction.of(one);
        Fraction b = Fraction.of(other);
        assertThat(Fraction.of(one.plus(other)))
                .isEqualTo(new Fraction(
                        a.numerator()
                                .multiply(b.denominator())
                                .add(b.numerator().multiply(a.denominator())),
                        a.denominator().multiply(b.denominator())));
    }

    @Property(tries = 500)
    void subtractsExactly(@ForAll("numbers") Exact one, @ForAll("numbers") Exact other) {
        Fraction a = Fraction.of(one);
        Fraction b = Fraction.of(other);
        assertThat(Fraction.of(one.minus(other)))
                .isEqualTo(new Fraction(
                        a.numerator()
                                .multiply(b.denominator())
                                .subtract(b.numerator().multiply(a.denominator())),
                        a.denominator().multiply(b.denominator())));
    }

    @Property(tries = 500)
    void multipliesExactly(@ForAll("numbers") Exact one, @ForAll("numbers") Exact other) {
        Fraction a = Fraction.of(one);
        Fraction b = Fraction.of(other);
        assertThat(Fraction.of(one.times(other)))
                .isEqualTo(new Fraction(
                        a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator())));
    }

    @Property(tries = 500)
    void dividesExactlyByWhatIsAboveZero(@ForAll("numbers") Exact one, @ForAll("numbers") Exact other) {
        if (other.numerator().signum() <= 0) {
            assertThatIllegalArgumentException().isThrownBy(() -> one.dividedBy(other));
            return;
        }
        Fraction a = Fraction.of(one);
        Fraction b = Fraction.of(other);
        assertThat(Fraction.of(one.dividedBy(other)))
                .isEqualTo(new Fraction(
                        a.numerator().multiply(b.denominator()), a.denominator().multiply(b.numerator())));
    }

    @Property(tries = 300)
    void aProportionIsTheRatioOfItsCounts(
            @ForAll @LongRange(min = 0, max = 1_000_000) long part, @ForAll @LongRange(min = 1) long more) {
        long whole = Math.max(part, more);
        if (whole == 0) {
            return;
        }
        assertThat(Fraction.of(Quantity.Proportion.of(part, whole).exact()))
                .isEqualTo(new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole)));
    }

    @Property(tries = 500)
    void numbersOfOneValueAreEqualHoweverWritten(@ForAll("numbers") Exact one, @ForAll("numbers") Exact other) {
        assertThat(one.equals(other)).isEqualTo(Fraction.of(one).equals(Fraction.of(other)));
        Exact tripled = new Exact(
                one.numerator().multiply(BigDecimal.valueOf(3)),
                one.denominator().multiply(BigDecimal.valueOf(3)));
        assertThat(tripled).isEqualTo(one).hasSameHashCodeAs(one).isEqualByComparingTo(one);
    }

    @Property(tries = 500)
    void orderEqualityAndHashAgree(
            @ForAll("numbers") Exact one, @ForAll("numbers") Exact other, @ForAll("numbers") Exact third) {
        assertThat(one.equals(other)).isEqualTo(one.compareTo(other) == 0);
        if (one.equals(other)) {
            assertThat(one).hasSameHashCodeAs(other);
        }
        Exact[] sorted = {one, other, third};
        Arrays.sort(sorted);
        assertThat(sorted[0].compareTo(sorted[1])).isNotPositive();
        assertThat(sorted[1].compareTo(sorted[2])).isNotPositive();
        assertThat(sorted[0].compareTo(sorted[2])).isNotPositive();
        assertThat(sorted[2].minus(sorted[0]).signum()).isEqualTo(Integer.signum(sorted[2].compareTo(sorted[0])));
    }

    @Test
    void hasUpToTenThousandDigits() {
        Exact largest = Exact.of(new BigDecimal("9".repeat(10_000)));
        assertThat(Exact.parse(largest.toString())).isEqualTo(largest).hasSameHashCodeAs(largest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> largest.plus(Exact.ONE).plus(largest));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse("9".repeat(10_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse("1E+10001"));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse("1/0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse("1/-2"));
        assertThatIllegalArgumentException().isThrownBy(() -> Exact.parse("1/2/3"));
    }

    @Property(tries = 500)
    void hasTheSignOfItsNumerator(@ForAll("numbers") Exact number) {
        assertThat(number.signum()).isEqualTo(Fraction.of(number).numerator().signum());
    }

    @Test
    void equalNumbersNeedNotBeEqualFindings() {
        assertThat(Exact.of(1, 2)).isEqualTo(Exact.of(50, 100)).hasSameHashCodeAs(Exact.parse("0.50"));
        assertThat(Quantity.Ratio.of(1, 2)).isNotEqualTo(Quantity.Ratio.of(50, 100));
        assertThat(Quantity.Proportion.of(1, 2)).isNotEqualTo(Quantity.Proportion.of(50, 100));
        assertThat(Quantity.Ratio.of(1, 2).exact())
                .isEqualTo(Quantity.Proportion.of(50, 100).exact());
    }

    @Test
    void aThirdIsExactAndItsDecimalsAreNot() {
        assertThat(Exact.of(1, 3).plus(Exact.of(1, 3)).plus(Exact.of(1, 3)).compareTo(Exact.ONE))
                .isZero();
        assertThat(Exact.of(1, 3).compareTo(Exact.parse("0.33333333333333333333333333333333")))
                .isPositive();
    }

    @Test
    void thePercentAndTheCountAreTheNumbersTheyName() {
        assertThat(Fraction.of(Percentage.parse("95.2%").exact())).isEqualTo(Fraction.of("0.952"));
        assertThat(Fraction.of(Quantity.Count.of(16750).exact())).isEqualTo(Fraction.of("16750"));
        assertThat(Percentage.parse("95.2%").isPercent()).isTrue();
        assertThat(Quantity.Count.of(16750).isPercent()).isFalse();
        assertThat(Quantity.Published.number("5").isPercent()).isFalse();
        assertThat(Quantity.Published.percent("5").isPercent()).isTrue();
    }

    @Test
    void percentagesAndCountsAreOrderedByTheirNumbers() {
        assertThat(Percentage.parse("9.9%")).isLessThan(Percentage.parse("10%"));
        assertThat(Percentage.parse("95.20%"))
                .isEqualByComparingTo(Percentage.parse("95.2%"))
                .isEqualTo(Percentage.parse("95.2%"));
        assertThat(Quantity.Count.of(9)).isLessThan(Quantity.Count.of(10));
    }

    @Test
    void aMeanIsItsTotalOverItsParts() {
        assertThat(Fraction.of(Quantity.parse("mean 5001:4").exact())).isEqualTo(Fraction.of("1250.25"));
        assertThat(Fraction.of(Quantity.parse("mean 7:1").exact())).isEqualTo(Fraction.of("7"));
        assertThat(Quantity.parse("mean 5001:4").isPercent()).isFalse();
    }

    @Test
    void aPercentageIsNamedWithOrWithoutItsSign() {
        assertThat(Percentage.ofPercent("95.20")).isEqualTo(Percentage.parse("95.2%"));
        assertThat(Percentage.HUNDRED.exact().compareTo(Exact.ONE)).isZero();
    }
}
