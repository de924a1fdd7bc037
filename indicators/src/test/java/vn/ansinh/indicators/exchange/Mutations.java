package vn.ansinh.indicators.exchange;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Small random damage to a valid file: a few places, each with letters cut out and others put in. */
final class Mutations {

    private record Edit(int place, int cut, String put) {}

    private Mutations() {}

    /**
     * Returns damaged copies of a text.
     *
     * @param valid the text
     * @param letters the letters that are put in
     */
    static Arbitrary<String> of(String valid, String letters) {
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, valid.length())
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 3)),
                                Tuple.of(1, Arbitraries.integers().between(4, 200))),
                        Arbitraries.strings().withChars(letters.toCharArray()).ofMaxLength(3))
                .as(Edit::new);
        return edit.list().ofMinSize(1).ofMaxSize(4).map(edits -> {
            StringBuilder text = new StringBuilder(valid);
            for (Edit each : edits) {
                int from = Math.min(each.place(), text.length());
                text.replace(from, Math.min(from + each.cut(), text.length()), each.put());
            }
            return text.toString();
        });
    }
}
