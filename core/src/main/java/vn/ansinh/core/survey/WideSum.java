package vn.ansinh.core.survey;

import java.math.BigInteger;

/**
 * An exact sum that no overflow can reach: 128 bits, and a carry of any size. The static methods are for 128-bit sums that
 * stand as two words, the high one first, in an array of many; those refuse to exceed 128 bits.
 */
final class WideSum {

    private final long[] words = new long[2];
    private BigInteger carry = BigInteger.ZERO;

    /** Adds a 128-bit sum. */
    void add(long[] from, int at) {
        add(from[at], from[at + 1]);
    }

    /** Adds the product of two 128-bit sums of one array. */
    void addProduct(long[] from, int one, int other) {
        if (fitsLong(from, one) && fitsLong(from, other)) {
            long a = from[one + 1];
            long b = from[other + 1];
            add(Math.multiplyHigh(a, b), a * b);
        } else {
            carry = carry.add(get(from, one).multiply(get(from, other)));
        }
    }

    private void add(long high, long low) {
        if (!tryAdd(words, 0, high, low)) {
            carry = carry.add(get(words, 0));
            words[0] = high;
            words[1] = low;
        }
    }

    BigInteger get() {
        return carry.add(get(words, 0));
    }

    static void add(long[] words, int at, long value) {
        require(tryAdd(words, at, value >> 63, value));
    }

    static void addProduct(long[] words, int at, long a, long b) {
        require(tryAdd(words, at, Math.multiplyHigh(a, b), a * b));
    }

    /** Adds the sums of some words of an array to those of another. */
    static void sum(long[] words, int at, long[] from, int index, int width) {
        for (int word = 0; word < width; word += 2) {
            long high = from[index + word];
            long low = from[index + word + 1];
            if ((high | low) != 0) {
                require(tryAdd(words, at + word, high, low));
            }
        }
    }

    static boolean isZero(long[] words, int at) {
        return words[at] == 0 && words[at + 1] == 0;
    }

    static BigInteger get(long[] words, int at) {
        if (fitsLong(words, at)) {
            return BigInteger.valueOf(words[at + 1]);
        }
        return BigInteger.valueOf(words[at])
                .shiftLeft(Long.SIZE)
                .add(BigInteger.valueOf(words[at + 1] >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(words[at + 1] & 1));
    }

    private static boolean fitsLong(long[] words, int at) {
        return words[at] == words[at + 1] >> 63;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new ArithmeticException("a total exceeds 128 bits");
        }
    }

    /** Adds, or changes nothing and returns false if the sum exceeds 128 bits. */
    private static boolean tryAdd(long[] words, int at, long high, long low) {
        long sum = words[at + 1] + low;
        long top = words[at] + high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        if (((words[at] ^ top) & (high ^ top)) < 0) {
            return false;
        }
        words[at] = top;
        words[at + 1] = sum;
        return true;
    }
}
