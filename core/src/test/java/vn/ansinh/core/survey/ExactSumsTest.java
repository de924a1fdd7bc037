package vn.ansinh.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums in words and carries are those of {@link BigInteger}, wherever a word runs over. */
class ExactSumsTest {

    private static final int SUMS = 4;

    /** A product that is added to one of the sums. */
    record Product(int at, long one, long other) {

        BigInteger value() {
            return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
        }
    }

    @Provide
    Arbitrary<List<Product>> products() {
        long most = 1L << 60;
        Arbitrary<Long> factors = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(-most, most)),
                Tuple.of(1, Arbitraries.longs().between(-3, 3)),
                Tuple.of(1, Arbitraries.of(most, -most, 1L << 32, -(1L << 32))));
        return Combinators.combine(Arbitraries.integers().between(0, SUMS - 1), factors, factors)
                .as(Product::new)
                .list()
                .ofMaxSize(40);
    }

    private static ExactSums of(List<Product> products) {
        ExactSums sums = new ExactSums();
        sums.widen(SUMS);
        for (Product each : products) {
            if (each.other == 1) {
                sums.add(each.at, each.one);
            } else {
                sums.addProduct(each.at, each.one, each.other);
            }
        }
        return sums;
    }

    private static BigInteger expected(List<Product> products, int at) {
        return products.stream()
                .filter(each -> each.at == at)
                .map(Product::value)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Property
    void productsAddUpExactly(@ForAll("products") List<Product> one, @ForAll("products") List<Product> other) {
        ExactSums sums = of(one);
        sums.addAll(of(other));
        for (int at = 0; at < SUMS; at++) {
            BigInteger whole = expected(one, at).add(expected(other, at));
            assertEquals(whole, sums.get(at));
            assertEquals(whole.signum() == 0, sums.isZero(at));
            assertEquals(whole.bitLength() < Long.SIZE, sums.isWord(at));
        }
        assertEquals(BigInteger.ZERO, sums.get(SUMS));
    }

    @Property
    void sumsOfSumsAndOfTheirProductsAreExact(@ForAll("products") List<Product> products) {
        ExactSums sums = of(products);
        WideSum plain = new WideSum();
        WideSum squares = new WideSum();
        BigInteger expectedPlain = BigInteger.ZERO;
        BigInteger expectedProducts = BigInteger.ZERO;
        for (int at = 0; at < SUMS; at++) {
            plain.add(sums, at);
            squares.addProduct(sums, at, SUMS - 1 - at);
            expectedPlain = expectedPlain.add(expected(products, at));
            expectedProducts = expectedProducts.add(expected(products, at).multiply(expected(products, SUMS - 1 - at)));
            assertEquals(expectedPlain, plain.get());
            assertEquals(expectedProducts, squares.get());
        }
    }

    @Property
    void runsMoveToTheirPlaces(@ForAll("products") List<Product> products) {
        ExactSums moved = of(products).rearranged(new int[] {2, 0}, SUMS / 2);
        IntStream.range(0, SUMS)
                .forEach(at -> assertEquals(
                        expected(products, at),
                        moved.get(at < SUMS / 2 ? at + SUMS : at - SUMS / 2),
                        () -> "sum " + at));
    }

    @Property
    void sumsAreInThoseThatHaveThemAtTheirPlaces(
            @ForAll("products") List<Product> products, @ForAll("products") List<Product> others) {
        int[] places = {2, 0};
        ExactSums sums = of(products);
        assertTrue(sums.areIn(sums.rearranged(places, SUMS / 2), places, SUMS / 2));
        assertEquals(
                IntStream.range(0, SUMS).allMatch(at -> expected(products, at).equals(expected(others, at))),
                sums.areIn(of(others).rearranged(places, SUMS / 2), places, SUMS / 2));
        assertEquals(
                IntStream.range(0, SUMS).allMatch(at -> expected(products, at).signum() == 0),
                sums.areIn(new ExactSums(), places, SUMS / 2));
    }

    /** 1 and 2^64 + 1 have one word. */
    @Test
    void sumsThatDifferByTheirCarriesDiffer() {
        ExactSums sums = of(List.of(new Product(0, 1, 1)));
        ExactSums more = of(List.of(new Product(0, 1, 1), new Product(0, 1L << 32, 1L << 32)));
        assertFalse(sums.areIn(more, new int[] {0, 1}, SUMS / 2));
        assertFalse(more.areIn(sums, new int[] {0, 1}, SUMS / 2));
    }

    @Test
    void aCarryIsClearedWithItsWord() {
        ExactSums sums = of(List.of(new Product(1, Long.MAX_VALUE, Long.MAX_VALUE)));
        sums.clear();
        assertEquals(BigInteger.ZERO, sums.get(1));
    }

    @Test
    void aSumBeyond128BitsIsRefused() {
        ExactSums sums = of(List.of(new Product(0, Long.MIN_VALUE, Long.MIN_VALUE)));
        sums.addAll(of(List.of(new Product(0, Long.MAX_VALUE, Long.MAX_VALUE))));
        ExactSums half = of(List.of(new Product(0, Long.MIN_VALUE, Long.MIN_VALUE)));
        assertEquals(
                "a total exceeds 127 bits",
                assertThrows(ArithmeticException.class, () -> sums.addAll(half)).getMessage());
    }

    /** Words that run over up and down, alone and many at once, and such as reach the end without running over. */
    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 9223372036854775807",
        "9223372036854775807, 1",
        "9223372036854775806, 1",
        "-9223372036854775808, -1",
        "-9223372036854775807, -1",
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775807, -9223372036854775808",
        "-9223372036854775808, 9223372036854775807",
        "-1, 1",
        "0, 0"
    })
    void wordsRunOverIntoTheirCarries(long one, long other) {
        BigInteger expected = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
        ExactSums first = of(List.of(new Product(1, one, 1)));
        first.addAll(of(List.of(new Product(1, other, 1))));
        ExactSums second = of(List.of(new Product(1, one, 1), new Product(1, other, 1)));
        ExactSums third = new ExactSums();
        third.widen(SUMS);
        third.add(1, expected);
        for (ExactSums each : List.of(first, second, third)) {
            assertEquals(expected, each.get(1));
            assertEquals(BigInteger.ZERO, each.get(0));
            assertEquals(expected.signum() == 0, each.isZero(1));
            WideSum sum = new WideSum();
            WideSum squares = new WideSum();
            for (int times = 1; times <= 5; times++) {
                sum.add(each, 1);
                squares.addProduct(each, 1, 1);
                assertEquals(expected.multiply(BigInteger.valueOf(times)), sum.get());
                assertEquals(expected.pow(2).multiply(BigInteger.valueOf(times)), squares.get());
            }
        }
    }

    @Test
    void aWideSumOfProductsOfWordsGoesOnBeyond128Bits() {
        ExactSums sums = of(List.of(new Product(0, Long.MIN_VALUE, 1), new Product(1, Long.MAX_VALUE, 1)));
        WideSum up = new WideSum();
        WideSum down = new WideSum();
        BigInteger square = BigInteger.ONE.shiftLeft(126);
        BigInteger product = square.subtract(BigInteger.ONE.shiftLeft(63)).negate();
        for (int times = 1; times <= 9; times++) {
            up.addProduct(sums, 0, 0);
            down.addProduct(sums, 0, 1);
            assertEquals(square.multiply(BigInteger.valueOf(times)), up.get());
            assertEquals(product.multiply(BigInteger.valueOf(times)), down.get());
        }
    }
}
