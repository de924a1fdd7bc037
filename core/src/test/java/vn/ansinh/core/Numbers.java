package vn.ansinh.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of the vocabulary, for the tests of this package. */
final class Numbers {

    private static final BigInteger LARGEST = BigInteger.TEN.pow(100).subtract(BigInteger.ONE);

    private Numbers() {}

    /** Every number of at most 100 digits and an exponent of at most 100. */
    static Arbitrary<BigDecimal> practical() {
        Arbitrary<BigInteger> digits = Arbitraries.bigIntegers().between(LARGEST.negate(), LARGEST);
        Arbitrary<BigInteger> few =
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-100_000), BigInteger.valueOf(100_000));
        return Arbitraries.oneOf(
                Combinators.combine(digits, Arbitraries.integers().between(-100, 100))
                        .as(BigDecimal::new),
                Combinators.combine(few, Arbitraries.integers().between(0, 4)).as(BigDecimal::new));
    }

    static Arbitrary<Percentage> percentages() {
        return practical()
                .filter(number -> number.precision() - number.scale() <= 100)
                .map(Percentage::new);
    }

    static Arbitrary<Quantity.Count> counts() {
        return Arbitraries.longs().greaterOrEqual(0).map(Quantity.Count::of);
    }

    static Arbitrary<Quantity.Proportion> proportions() {
        return Arbitraries.longs()
                .greaterOrEqual(1)
                .flatMap(whole ->
                        Arbitraries.longs().between(0, whole).map(part -> Quantity.Proportion.of(part, whole)));
    }

    static Arbitrary<Quantity.Ratio> ratios() {
        Arbitrary<Quantity.Ratio> any = Combinators.combine(
                        practical(), practical().filter(number -> number.signum() > 0))
                .as(Quantity.Ratio::new)
                .withoutEdgeCases();
        Arbitrary<Quantity.Ratio> special = Arbitraries.of(
                        "0:1", "0.00:3", "1:1", "-1:1", "1:3", "2:6", "-1:3", "1E+100:1E-100", "1E-100:1E+100")
                .map(Quantity.Ratio::parse);
        return Arbitraries.oneOf(any, any, special);
    }

    static Arbitrary<Exact> exact() {
        return ratios().map(ratio -> new Exact(ratio.numerator(), ratio.denominator()));
    }

    static Arbitrary<Bound.Decimal> decimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ONE, LARGEST),
                        Arbitraries.integers().between(1, 100))
                .as(BigDecimal::new)
                .filter(number -> number.stripTrailingZeros().scale() > 0)
                .map(Bound.Decimal::new);
    }

    static Arbitrary<Quantity.Mean> means() {
        return Combinators.combine(practical(), Arbitraries.longs().greaterOrEqual(1))
                .as(Quantity.Mean::new);
    }

    static Arbitrary<Quantity.Published> published() {
        return Combinators.combine(practical(), Arbitraries.of(true, false)).as(Quantity.Published::new);
    }

    static Arbitrary<Quantity.Estimate> estimates() {
        return Combinators.combine(practical(), practical(), practical(), practical(), Arbitraries.of(true, false))
                .as((one, two, three, error, percent) -> {
                    List<BigDecimal> ordered =
                            Stream.of(one, two, three).sorted().toList();
                    return new Quantity.Estimate(ordered.get(1), error.abs(), ordered.get(0), ordered.get(2), percent);
                });
    }

    static Arbitrary<Quantity> quantities() {
        return Arbitraries.oneOf(counts(), proportions(), ratios(), means(), published(), estimates());
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    static Arbitrary<ReportingPeriod> periods() {
        return Combinators.combine(days().withoutEdgeCases(), days())
                .as((one, other) ->
                        one.isBefore(other) ? ReportingPeriod.days(one, other) : ReportingPeriod.days(other, one));
    }

    static Arbitrary<AreaUnit.Key> keys() {
        Arbitrary<String> codes = Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("xãđ")
                .excludeChars('@', '|')
                .ofMinLength(1)
                .ofMaxLength(8);
        return Combinators.combine(codes, days().optional()).as((code, day) -> new AreaUnit.Key(code, day));
    }

    /** Wordings that are not blank: letters composed and decomposed, bars, backslashes, blanks, and anything else. */
    static Arbitrary<String> wordings() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withChars("ab|\\ \u1ed9\u0323\u0302\u0301\to@:()"),
                        Arbitraries.strings().ofMaxLength(20))
                .filter(wording -> !wording.chars()
                        .allMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)));
    }

    /** A number as a fraction in lowest terms, computed without the code under test. */
    record Fraction(BigInteger numerator, BigInteger denominator) {

        Fraction {
            BigInteger common = numerator.gcd(denominator);
            BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }

        static Fraction of(BigDecimal number) {
            return number.scale() > 0
                    ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                    : new Fraction(
                            number.unscaledValue().multiply(BigInteger.TEN.pow(-number.scale())), BigInteger.ONE);
        }

        static Fraction of(Exact ratio) {
            Fraction above = of(ratio.numerator());
            Fraction below = of(ratio.denominator());
            return new Fraction(
                    above.numerator.multiply(below.denominator), above.denominator.multiply(below.numerator));
        }

        static Fraction of(String number) {
            return of(new BigDecimal(number));
        }
    }
}
