package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.ansinh.testkit.Attacker.Knowledge;

/** The attacker finds a second value exactly where counting through all numbers finds one. */
class AttackerTest {

    private static final int MOST = 3;

    /** Up to five numbers from 0 to 3, each known to be so, and some sums or limits of them. */
    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void theAttackerIsAsGoodAsTryingAllNumbers(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(5);
        long[] truth = random.longs(size, 0, MOST + 1).toArray();
        List<Knowledge> known = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            known.add(new Knowledge(new int[] {number}, 0, MOST));
        }
        for (int each = random.nextInt(5); each > 0; each--) {
            int[] numbers = some(random, size);
            long sum = IntStream.of(numbers).mapToLong(number -> truth[number]).sum();
            known.add(new Knowledge(numbers, sum - random.nextInt(2), sum + random.nextInt(2)));
        }
        int[] target = some(random, size);

        assertThat(new Attacker(truth, known).otherSum(target).isPresent()).isEqualTo(trying(truth, known, target));
    }

    private static int[] some(Random random, int size) {
        return IntStream.range(0, size).filter(any -> random.nextBoolean()).toArray();
    }

    private static boolean trying(long[] truth, List<Knowledge> known, int[] target) {
        long all = Math.round(Math.pow(MOST + 1, truth.length));
        for (long code = 0; code < all; code++) {
            long[] values = new long[truth.length];
            long rest = code;
            for (int number = 0; number < values.length; number++) {
                values[number] = rest % (MOST + 1);
                rest /= MOST + 1;
            }
            boolean fits = known.stream()
                    .allMatch(each ->
                            sum(values, each.numbers()) >= each.least() && sum(values, each.numbers()) <= each.most());
            if (fits && sum(values, target) != sum(truth, target)) {
                return true;
            }
        }
        return false;
    }

    private static long sum(long[] values, int[] numbers) {
        return IntStream.of(numbers).mapToLong(number -> values[number]).sum();
    }

    @Test
    void aSecondValueMayBeTwoAway() {
        // a + b, b + c and c + a + 2d are known; a moves by two steps or none if d is to stay whole.
        long[] truth = {4, 4, 4, 4};
        List<Knowledge> known = List.of(
                new Knowledge(new int[] {0, 1}, 8, 8),
                new Knowledge(new int[] {1, 2}, 8, 8),
                new Knowledge(new int[] {2, 0, 3}, 12, 12));

        assertThat(new Attacker(truth, known).otherSum(new int[] {3}).orElseThrow()[3] % 2)
                .isZero();
    }
}
