package vn.ansinh.core.survey;

import java.math.BigInteger;

/** An exact sum of sums, or of products of two: 128 bits, and a carry of any size. */
final class WideSum {

    private long high;
    private long low;
    private BigInteger carry = BigInteger.ZERO;

    void add(ExactSums from, int at) {
        if (from.isWord(at)) {
            add(from.word(at) >> 63, from.word(at));
        } else {
            carry = carry.add(from.get(at));
        }
    }

    void addProduct(ExactSums from, int one, int other) {
        if (from.isWord(one) && from.isWord(other)) {
            long a = from.word(one);
            long b = from.word(other);
            add(Math.multiplyHigh(a, b), a * b);
        } else {
            carry = carry.add(from.get(one).multiply(from.get(other)));
        }
    }

    private void add(long addedHigh, long addedLow) {
        long lowSum = low + addedLow;
        long highSum = high + addedHigh + (Long.compareUnsigned(lowSum, low) < 0 ? 1 : 0);
        if (((high ^ highSum) & (addedHigh ^ highSum)) < 0) {
            carry = get();
            high = addedHigh;
            low = addedLow;
        } else {
            high = highSum;
            low = lowSum;
        }
    }

    BigInteger get() {
        BigInteger word = BigInteger.valueOf(low);
        if (high == low >> 63) {
            return carry.add(word);
        }
        BigInteger above = BigInteger.valueOf(high).add(low < 0 ? BigInteger.ONE : BigInteger.ZERO);
        return carry.add(above.shiftLeft(Long.SIZE)).add(word);
    }
}
