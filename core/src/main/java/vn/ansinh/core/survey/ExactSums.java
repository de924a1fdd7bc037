package vn.ansinh.core.survey;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Many exact sums. Each is a word and a carry, the number of times that the word ran over: {@code word + carry * 2^64}. As long as no
 * word has run over there are no carries to hold or to add. A sum up to 127 bits is
 * kept, a larger one refused.
 */
final class ExactSums {

    private static final long[] NONE = {};

    private long[] words = NONE;
    private long[] carries = NONE;

    /** Makes room for so many sums, the new ones 0. */
    void widen(int length) {
        if (words.length < length) {
            words = Arrays.copyOf(words, length);
        }
    }

    /** Sets all sums to 0. */
    void clear() {
        Arrays.fill(words, 0);
        Arrays.fill(carries, 0);
    }

    void add(int at, long value) {
        long sum = words[at] + value;
        if (((words[at] ^ sum) & (value ^ sum)) < 0) {
            carry(at, value < 0 ? -1 : 1);
        }
        words[at] = sum;
    }

    void add(int at, BigInteger value) {
        add(at, value.longValue());
        if (value.bitLength() >= Long.SIZE) {
            BigInteger word = BigInteger.valueOf(value.longValue());
            carry(at, value.subtract(word).shiftRight(Long.SIZE).longValueExact());
        }
    }

    void addProduct(int at, long one, long other) {
        long low = one * other;
        long carry = Math.multiplyHigh(one, other) - (low >> 63);
        add(at, low);
        carry(at, carry);
    }

    /** Adds the sums of another, each to the one of the same place. */
    void addAll(ExactSums other) {
        widen(other.words.length);
        long[] into = words;
        long[] from = other.words;
        long ranOver = 0;
        for (int i = 0; i < from.length; i++) {
            long sum = into[i] + from[i];
            ranOver |= (into[i] ^ sum) & (from[i] ^ sum);
            into[i] = sum;
        }
        if (ranOver < 0) {
            carryAll(from);
        }
        for (int i = 0; i < other.carries.length; i++) {
            carry(i, other.carries[i]);
        }
    }

    /** Sets the carries of words to which others have just been added. */
    private void carryAll(long[] added) {
        for (int i = 0; i < added.length; i++) {
            long before = words[i] - added[i];
            if (((before ^ words[i]) & (added[i] ^ words[i])) < 0) {
                carry(i, added[i] < 0 ? -1 : 1);
            }
        }
    }

    private void carry(int at, long carry) {
        if (carry == 0) {
            return;
        }
        if (carries.length <= at) {
            carries = Arrays.copyOf(carries, words.length);
        }
        long sum = carries[at] + carry;
        if (((carries[at] ^ sum) & (carry ^ sum)) < 0) {
            throw new ArithmeticException("a total exceeds 127 bits");
        }
        carries[at] = sum;
    }

    /** Returns these sums in runs of a width, the run i moved to the place of the same index. */
    ExactSums rearranged(int[] places, int width) {
        ExactSums moved = new ExactSums();
        moved.widen((Arrays.stream(places).max().orElse(-1) + 1) * width);
        for (int from = 0; from < words.length; from++) {
            int to = moved(from, places, width);
            moved.words[to] = words[from];
            moved.carry(to, carryOf(from));
        }
        return moved;
    }

    /** Tells whether the others, {@link #rearranged} so, have these sums. */
    boolean areIn(ExactSums others, int[] places, int width) {
        for (int from = 0; from < words.length; from++) {
            int to = moved(from, places, width);
            if (words[from] != others.word(to) || carryOf(from) != others.carryOf(to)) {
                return false;
            }
        }
        return true;
    }

    private static int moved(int at, int[] places, int width) {
        return places[at / width] * width + at % width;
    }

    boolean isZero(int at) {
        return isWord(at) && word(at) == 0;
    }

    /** Tells whether the sum is its word alone. */
    boolean isWord(int at) {
        return carryOf(at) == 0;
    }

    private long carryOf(int at) {
        return at < carries.length ? carries[at] : 0;
    }

    /** Returns the word of a sum; a place beyond the last sum is 0. */
    long word(int at) {
        return at < words.length ? words[at] : 0;
    }

    BigInteger get(int at) {
        BigInteger word = BigInteger.valueOf(word(at));
        return isWord(at)
                ? word
                : BigInteger.valueOf(carries[at]).shiftLeft(Long.SIZE).add(word);
    }
}
