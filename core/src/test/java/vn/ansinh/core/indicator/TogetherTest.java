package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Several formulas in one pass: each gives what it gives alone, from streams, columns, groups and rolled-up groups. */
class TogetherTest {

    record Resident(int commune, long persons, boolean insured) {}

    private static final IndicatorDefinition SHARE =
            Figures.definition("HI:share", IndicatorDefinition.Kind.PROPORTION, IndicatorDefinition.Combining.STOCK);
    private static final IndicatorDefinition COUNT =
            Figures.definition("POOR:count", IndicatorDefinition.Kind.COUNT, IndicatorDefinition.Combining.STOCK);

    private static final Indicator<Resident> COVERAGE = Indicator.<Resident>of(SHARE)
            .excluding("empty", each -> each.persons() == 0)
            .numerator(Resident::insured)
            .build();
    private static final Indicator<Object> RECORDS = Indicator.of(COUNT).build();
    private static final Together<Resident> BOTH = Together.of(COVERAGE, RECORDS);

    private static List<Resident> residents(List<Integer> seeds) {
        return seeds.stream()
                .map(each -> new Resident(each % 3, each % 5, each % 2 == 0))
                .toList();
    }

    @Property
    void eachGivesWhatItGivesAlone(
            @ForAll @Size(max = 50) List<@IntRange(max = 1000) Integer> seeds,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        List<Resident> residents = residents(seeds);
        Columns<Resident> columns = Columns.of(residents.size(), () -> residents::get);
        Grouped<Integer, Breakdown> alone = residents.stream().collect(COVERAGE.by(Resident::commune));
        Grouped<Integer, Together.Results> both = residents.stream().collect(BOTH.by(Resident::commune));

        assertThat(both.part(each -> each.get(COVERAGE))).isEqualTo(alone);
        assertThat(both.total().get(RECORDS).tally().numerator()).isEqualTo(residents.size());
        assertThat(both.rolledUp(each -> each / 2).part(each -> each.get(COVERAGE)))
                .isEqualTo(alone.rolledUp(each -> each / 2));
        assertThat(BOTH.over(columns, Resident::commune, GroupKeys.of(List.of(0, 1, 2)), threads))
                .isEqualTo(both);
        assertThat(residents.parallelStream().collect(BOTH.collector()))
                .isEqualTo(both.total())
                .isEqualTo(BOTH.over(columns));
    }

    /** A code, of whose class a test makes a copy that can be unloaded. */
    private static final class First implements Columns.Code<Object> {

        private static final long serialVersionUID = 1;

        First() {}

        @Override
        public int of(Object record) {
            return 0;
        }
    }

    private static WeakReference<Class<?>> readByACopyOfTheCode() throws IOException, ReflectiveOperationException {
        try (InputStream bytes =
                Objects.requireNonNull(TogetherTest.class.getResourceAsStream("TogetherTest$First.class"))) {
            Class<?> copy = MethodHandles.lookup()
                    .defineHiddenClass(bytes.readAllBytes(), true)
                    .lookupClass();
            @SuppressWarnings("unchecked")
            Columns.Code<Object> code =
                    (Columns.Code<Object>) copy.getDeclaredConstructor().newInstance();
            assertThat(RECORDS.over(Columns.of(1, () -> row -> "record"), code, GroupKeys.of(List.of("all")), 1)
                            .total()
                            .tally()
                            .numerator())
                    .isEqualTo(1);
            return new WeakReference<>(copy);
        }
    }

    @Test
    void aFormulaThatLivesOnKeepsNoProgramLoadedThatHasReadByIt() throws Exception {
        WeakReference<Class<?>> code = readByACopyOfTheCode();
        for (int i = 0; i < 200 && !code.refersTo(null); i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(code.refersTo(null)).isTrue();
    }

    @Test
    void columnsLongerThanARunAreReadWhole() {
        List<Resident> residents = residents(IntStream.range(0, 10_001).boxed().toList());

        assertThat(BOTH.over(
                        Columns.of(residents.size(), () -> residents::get),
                        Resident::commune,
                        GroupKeys.of(List.of(0, 1, 2)),
                        2))
                .isEqualTo(residents.stream().collect(BOTH.by(Resident::commune)));
    }

    @Test
    void aTogetherMayBeOneOfAnother() {
        Together<Resident> nested = Together.of(BOTH, RECORDS);
        List<Resident> residents = residents(List.of(1, 2, 3));

        assertThat(residents.stream().collect(nested.collector()).get(BOTH))
                .isEqualTo(residents.stream().collect(BOTH.collector()));
        assertThat(BOTH).hasToString("[HI:share, POOR:count]");
        assertThat(BOTH.formulas()).hasSize(2);
    }

    record Card(String holder, Resident resident) {}

    @Property
    void aFormulaReadsAPartOfALargerRecord(@ForAll @Size(max = 50) List<@IntRange(max = 1000) Integer> seeds) {
        List<Resident> residents = residents(seeds);
        List<Card> cards = residents.stream()
                .map(each -> new Card("a" + each.persons(), each))
                .toList();
        Grouped<Integer, Together.Results> direct = residents.stream().collect(BOTH.by(Resident::commune));
        Formula<Card, Together.Results> mapped = BOTH.from(Card::resident);

        assertThat(cards.stream().collect(mapped.by(each -> each.resident().commune())))
                .isEqualTo(direct);
        assertThat(mapped.over(
                        Columns.of(cards.size(), () -> cards::get),
                        each -> each.resident().commune(),
                        GroupKeys.of(List.of(0, 1, 2)),
                        2))
                .isEqualTo(direct);
        assertThat(cards.stream()
                        .collect(Together.<Card>of(COVERAGE.from(Card::resident), RECORDS)
                                .collector())
                        .get(COVERAGE))
                .isEqualTo(direct.total().get(COVERAGE));
    }

    @Test
    void thePartOfARecordIsReadOnce() {
        AtomicInteger read = new AtomicInteger();
        Resident one = new Resident(0, 1, true);
        Formula<Integer, Together.Results> mapped = BOTH.from(each -> {
            read.incrementAndGet();
            return one;
        });

        assertThat(IntStream.range(0, 7)
                        .boxed()
                        .collect(mapped.collector())
                        .get(RECORDS)
                        .read())
                .isEqualTo(7);
        assertThat(read).hasValue(7);
        assertThat(mapped.code()).isEqualTo(BOTH.code());
    }

    @Test
    void whatIsNotTogetherIsRefused() {
        Together.Results both = List.of(new Resident(0, 1, true)).stream().collect(BOTH.collector());
        Together<Resident> one = Together.of(COVERAGE);

        assertThatIllegalArgumentException().isThrownBy(() -> Together.of(COVERAGE, COVERAGE));
        assertThatIllegalArgumentException().isThrownBy(() -> Together.<Resident>of(List.of()));
        assertThatThrownBy(() -> both.get(one)).isInstanceOf(NoSuchElementException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> both.plus(new Together.Results(ImmutableMap.of())));
    }
}
