package vn.ansinh.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.Provision;

/** Unknown parts leave the whole unknown exactly where they can matter. */
class ConditionTest {

    private static final Text NEED = Text.of("ngày sinh", "the date of birth");

    private static Provision years(String age) {
        return Provisions.verified(age, "1/2021", "1");
    }

    private static Condition condition(int index, Optional<Boolean> fact) {
        return Condition.of(fact, Text.of("điều " + index, "fact " + index));
    }

    private static Condition[] conditions(List<Optional<Boolean>> facts) {
        return IntStream.range(0, facts.size())
                .mapToObj(i -> condition(i, facts.get(i)))
                .toArray(Condition[]::new);
    }

    /** Every way to learn the unknown facts. */
    private static Stream<List<Boolean>> learnt(List<Optional<Boolean>> facts) {
        return IntStream.range(0, 1 << facts.size())
                .mapToObj(bits -> IntStream.range(0, facts.size())
                        .mapToObj(i -> facts.get(i).orElse((bits >> i & 1) == 1))
                        .toList())
                .distinct();
    }

    private static Optional<Boolean> agreed(Stream<Boolean> answers) {
        List<Boolean> distinct = answers.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    @Property
    void allIsWhatEveryWayToLearnTheUnknownAgreesOn(@ForAll @Size(max = 6) List<Optional<Boolean>> facts) {
        assertThat(Condition.all(conditions(facts)).met())
                .isEqualTo(agreed(learnt(facts).map(each -> each.stream().allMatch(fact -> fact))));
    }

    @Property
    void anyIsWhatEveryWayToLearnTheUnknownAgreesOn(@ForAll @Size(max = 6) List<Optional<Boolean>> facts) {
        assertThat(Condition.any(conditions(facts)).met())
                .isEqualTo(agreed(learnt(facts).map(each -> each.stream().anyMatch(fact -> fact))));
    }

    @Property
    void theContraryOfAnyIsAllOfTheContraries(@ForAll @Size(max = 6) List<Optional<Boolean>> facts) {
        Condition[] contraries =
                Stream.of(conditions(facts)).map(Condition::not).toArray(Condition[]::new);

        assertThat(Condition.any(conditions(facts)).not()).isEqualTo(Condition.all(contraries));
    }

    @Test
    void onlyWhatCanMatterIsNeeded() {
        Condition unknown = Condition.unknown(NEED);

        assertThat(Condition.all(unknown, Condition.of(false)).needs()).isEmpty();
        assertThat(Condition.all(unknown, Condition.of(true)).needs()).containsExactly(NEED);
        assertThat(Condition.any(unknown, unknown, Condition.of(false)).needs()).containsExactly(NEED);
        assertThat(unknown).hasToString("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "1950-10-01, 2025-10-01, met",
        "1950-10-01, 2025-09-30, not met",
        "1952-02-29, 2027-02-28, not met",
        "1952-02-29, 2027-03-01, met",
        "2030-01-01, 2025-10-01, not met",
    })
    void anAgeIsReachedOnTheBirthday(LocalDate birth, LocalDate day, String expected) {
        assertThat(Condition.aged(Birth.on(birth), years("75"), day, NEED)).hasToString(expected);
    }

    @Test
    void aYearOfBirthIsUnknownOnlyInTheYearOfTheAge() {
        assertThat(Condition.aged(Birth.inYear(1950), years("75"), LocalDate.of(2025, 6, 1), NEED))
                .hasToString("unknown");
        assertThat(Condition.aged(Birth.inYear(1950), years("75"), LocalDate.of(2025, 12, 31), NEED))
                .hasToString("met");
        assertThat(Condition.aged(Birth.inYear(1950), years("75"), LocalDate.of(2024, 12, 31), NEED))
                .hasToString("not met");
    }

    @Test
    void theLastAgeLastsAYear() {
        Birth birth = Birth.on(LocalDate.of(2000, 5, 5));

        assertThat(Condition.pastAge(birth, years("22"), LocalDate.of(2023, 5, 4), NEED))
                .hasToString("not met");
        assertThat(Condition.pastAge(birth, years("22"), LocalDate.of(2023, 5, 5), NEED))
                .hasToString("met");
    }

    @Test
    void aDecidedConditionNeedsNothingAndAnUndecidedOneSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition(Optional.of(true), ImmutableList.of(NEED), ImmutableList.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition(Optional.empty(), ImmutableList.of(), ImmutableList.of()));
    }
}
