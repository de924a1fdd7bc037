package vn.ansinh.testkit;

import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * A limit on a whole number, in the words of the rule: {@code Limit.atMost(60)} days. From it the kit derives the numbers at
 * which code breaks: the limit itself, the numbers just below and just above, and numbers far away.
 *
 * <p>A number with decimals is given in its smallest unit: {@code Limit.below(-200)} hundredths of a standard deviation.
 *
 * @param words the words before the number
 * @param bound the number of the rule
 * @param lowest the lowest number that a record can take
 * @param highest the highest number that a record can take
 */
public record Limit(Words words, long bound, long lowest, long highest) {

    private static final long FAR = 1_000;

    /** How a rule names the side that counts. */
    public enum Words {
        /** The bound counts, and what is more. */
        AT_LEAST("at least"),
        /** What is more than the bound counts. */
        ABOVE("above"),
        /** The bound counts, and what is less. */
        AT_MOST("at most"),
        /** What is less than the bound counts. */
        BELOW("below");

        private final String text;

        Words(String text) {
            this.text = text;
        }

        /** Returns the words, such as {@code at most}. */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Checks that both sides of the limit can be reached.
     *
     * @param words the words before the number
     * @param bound the number of the rule
     * @param lowest the lowest number that a record can take
     * @param highest the highest number that a record can take
     * @throws IllegalArgumentException if no number that a record can take counts, or every one does
     */
    public Limit {
        if (counts(words, bound, lowest) == counts(words, bound, highest)) {
            throw new IllegalArgumentException("numbers from " + lowest + " to " + highest
                    + " lie all on one side of \"" + words + " " + bound + "\"; widen them, so that the limit shows");
        }
    }

    private static Limit of(Words words, long bound) {
        return new Limit(words, bound, Math.subtractExact(bound, FAR), Math.addExact(bound, FAR));
    }

    /**
     * The bound and what is more count.
     *
     * @param bound the number of the rule
     * @return the limit, for numbers up to 1,000 away from it
     */
    public static Limit atLeast(long bound) {
        return of(Words.AT_LEAST, bound);
    }

    /**
     * What is more than the bound counts.
     *
     * @param bound the number of the rule
     * @return the limit, for numbers up to 1,000 away from it
     */
    public static Limit above(long bound) {
        return of(Words.ABOVE, bound);
    }

    /**
     * The bound and what is less count.
     *
     * @param bound the number of the rule
     * @return the limit, for numbers up to 1,000 away from it
     */
    public static Limit atMost(long bound) {
        return of(Words.AT_MOST, bound);
    }

    /**
     * What is less than the bound counts.
     *
     * @param bound the number of the rule
     * @return the limit, for numbers up to 1,000 away from it
     */
    public static Limit below(long bound) {
        return of(Words.BELOW, bound);
    }

    /**
     * Says which numbers a record can take, such as 0 to 36,500 days.
     *
     * @param from the lowest
     * @param to the highest
     * @return the limit, for these numbers
     * @throws IllegalArgumentException if they lie all on one side of the limit
     */
    public Limit within(long from, long to) {
        return new Limit(words, bound, from, to);
    }

    /**
     * Tells whether a number is on the side that counts.
     *
     * @param number the number
     * @return whether the rule's words hold for it
     */
    public boolean counts(long number) {
        return counts(words, bound, number);
    }

    private static boolean counts(Words words, long bound, long number) {
        return switch (words) {
            case AT_LEAST -> number >= bound;
            case ABOVE -> number > bound;
            case AT_MOST -> number <= bound;
            case BELOW -> number < bound;
        };
    }

    /**
     * Returns the numbers at which code breaks.
     *
     * @return the limit, its neighbours, numbers farther away, and both ends, in order; only those that a record can take
     */
    public LongStream numbers() {
        TreeSet<Long> numbers = new TreeSet<>();
        for (long off : new long[] {0, 1, 2, 7, 29, 100, 128, 256, FAR, 32_768, 65_536, 1L << 31, 1L << 32}) {
            numbers.add(bound + off);
            numbers.add(bound - off);
        }
        numbers.add(0L);
        numbers.add(lowest);
        numbers.add(highest);
        return numbers.stream().mapToLong(each -> each).filter(each -> lowest <= each && each <= highest);
    }

    /** Returns the rule's words, such as {@code at most 60}. */
    @Override
    public String toString() {
        return words + " " + bound;
    }
}
