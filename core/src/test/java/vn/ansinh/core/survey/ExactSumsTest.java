package vn.ansinh.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    void products_add_up_exactly(@ForAll("products") List<Product> one, @ForAll("products") List<Product> other) {
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
    void sums_of_sums_and_of_their_products_are_exact(@ForAll("products") List<Product> products) {
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
    void runs_move_to_their_places(@ForAll("products") List<Product> products) {
        ExactSums moved = of(products).rearranged(new int[] {2, 0}, SUMS / 2);
        IntStream.range(0, SUMS)
                .forEach(at -> assertEquals(
                        expected(products, at),
                        moved.get(at < SUMS / 2 ? at + SUMS : at - SUMS / 2),
                        () -> "sum " + at));
    }

    @Test
    void a_carry_is_cleared_with_its_word() {
        ExactSums sums = of(List.of(new Product(1, Long.MAX_VALUE, Long.MAX_VALUE)));
        sums.clear();
        assertEquals(BigInteger.ZERO, sums.get(1));
    }

    @Test
    void a_sum_beyond_128_bits_is_refused() {
        ExactSums sums = of(List.of(new Product(0, Long.MIN_VALUE, Long.MIN_VALUE)));
        sums.addAll(of(List.of(new Product(0, Long.MAX_VALUE, Long.MAX_VALUE))));
        ExactSums half = of(List.of(new Product(0, Long.MIN_VALUE, Long.MIN_VALUE)));
        assertEquals(
                "a total exceeds 128 bits",
                assertThrows(ArithmeticException.class, () -> sums.addAll(half)).getMessage());
    }
}
