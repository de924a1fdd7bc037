package vn.ansinh.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Grouped;

/** Verdicts counted by category: by weight, by groups, and what is refused. */
class CategoryFormulaTest {

    private record House(String commune, Optional<Boolean> resident, long persons) {}

    private static final List<House> HOUSES = List.of(
            new House("A", Optional.of(true), 4),
            new House("A", Optional.of(false), 3),
            new House("A", Optional.empty(), 2),
            new House("B", Optional.of(true), 5),
            new House("C", Optional.empty(), 0));

    private static Verdict<Belonging> classify(House house) {
        return Condition.of(house.resident(), Text.of("nơi ở", "the residence")).verdict();
    }

    private static final CategoryFormula<House, Belonging> HOUSEHOLDS =
            CategoryFormula.of("households", Belonging.class, CategoryFormulaTest::classify);
    private static final CategoryFormula<House, Belonging> PERSONS =
            CategoryFormula.of("persons", Belonging.class, CategoryFormulaTest::classify, House::persons);

    @Test
    void recordsAreCountedOrWhatTheyStandFor() {
        assertThat(HOUSES.stream().collect(HOUSEHOLDS.collector()))
                .hasToString("belongs 2, does_not_belong 1, undecided 2");
        assertThat(HOUSES.stream().collect(PERSONS.collector()))
                .hasToString("belongs 9, does_not_belong 3, undecided 2");
    }

    @Test
    void aGroupOfWhichNobodyIsCountedIsAGroup() {
        Grouped<String, CategoryCounts<Belonging>> byCommune = HOUSES.stream().collect(PERSONS.by(House::commune));
        assertThat(byCommune.get("A")).hasToString("belongs 4, does_not_belong 3, undecided 2");
        assertThat(byCommune.get("B")).isEqualTo(new CategoryCounts<>(ImmutableMap.of(Belonging.BELONGS, 5L), 0));
        assertThat(byCommune.get("C")).hasToString("undecided 0");
    }

    @Test
    void negativeWeightsAndCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        List.of(new House("A", Optional.of(true), -1)).stream().collect(PERSONS.collector()))
                .withMessage("a record stands for at least 0; a weight is negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryCounts<>(ImmutableMap.of(Belonging.BELONGS, -1L), 0))
                .withMessage("counts are at least 0; found [-1] and 0 undecided");
        assertThatIllegalArgumentException().isThrownBy(() -> new CategoryCounts<Belonging>(ImmutableMap.of(), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryCounts<>(ImmutableMap.of(Belonging.BELONGS, Long.MIN_VALUE), -1));
    }

    @Test
    void moreThanALongHoldsIsNoCount() {
        CategoryCounts<Belonging> most =
                new CategoryCounts<>(ImmutableMap.of(Belonging.BELONGS, Long.MAX_VALUE - 1), 1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(CategoryCounts.of(List.of(Belonging.DOES_NOT_BELONG))));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() ->
                        List.of(new House("A", Optional.of(true), Long.MAX_VALUE), new House("A", Optional.of(true), 1))
                                .stream()
                                .collect(PERSONS.collector()));
    }
}
