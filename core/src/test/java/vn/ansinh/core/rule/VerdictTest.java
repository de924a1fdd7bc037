package vn.ansinh.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.rule.Verdict.Alternative;
import vn.ansinh.core.rule.Verdict.Finding;
import vn.ansinh.core.rule.Verdict.Grounds;

/** What a verdict says of its grounds, and what verdicts add up to. */
class VerdictTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static Finding finding() {
        return new Finding(Text.of("12 tuổi", "aged 12"), Provisions.verified("10", "1/2021", "1"));
    }

    private static Verdict<Belonging> belongs() {
        return Verdict.of(
                Belonging.BELONGS,
                () -> new Grounds<>(
                        ImmutableList.of(finding()),
                        Optional.of(new Alternative<>(
                                Belonging.DOES_NOT_BELONG, Text.of("nếu trên 16 tuổi", "if older than 16")))));
    }

    private static Verdict<Belonging> outside() {
        return Condition.of(false).verdict();
    }

    private static Verdict<Belonging> undecided() {
        return Condition.all(
                        Condition.unknown(Text.of("tuổi", "the age")),
                        Condition.unknown(Text.of("nơi ở", "the residence")))
                .verdict();
    }

    @Test
    void aVerdictIsExplainedInBothLanguages() {
        assertThat(belongs().explain(Locale.ENGLISH))
                .isEqualTo(
                        "belongs to the group; aged 12 (1, 1/2021); would be does not belong to the group if older than"
                                + " 16");
        assertThat(belongs().explain(VIETNAMESE))
                .isEqualTo("thuộc đối tượng; 12 tuổi (1, 1/2021); sẽ là không thuộc đối tượng nếu trên 16 tuổi");
        assertThat(undecided().explain(Locale.ENGLISH)).isEqualTo("cannot decide, need the age, the residence");
        assertThat(undecided().explain(VIETNAMESE)).isEqualTo("chưa thể kết luận, cần biết tuổi, nơi ở");
        assertThat(outside().explain(Locale.ENGLISH)).isEqualTo("does not belong to the group");
    }

    @Test
    void aVerdictIsDecidedOrSaysWhatItNeeds() {
        assertThat(belongs().category()).contains(Belonging.BELONGS);
        assertThat(belongs().orElseThrow()).isEqualTo(Belonging.BELONGS);
        assertThat(belongs().needs()).isEmpty();
        assertThat(belongs().grounds().findings()).containsExactly(finding());
        assertThat(belongs()).hasToString("belongs");
        assertThat(Condition.of(true).verdict()).hasToString("belongs");
        assertThat(outside()).hasToString("does_not_belong");
        assertThat(undecided()).hasToString("undecided");
        assertThat(undecided().needs()).hasSize(2);
        assertThatThrownBy(() -> undecided().orElseThrow())
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("cannot decide: need the age, the residence");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Verdict.undecided(ImmutableList.of(), () -> belongs().grounds()))
                .withMessage("an undecided verdict says what must be known");
    }

    @Test
    void findingsAreGivenOnceAndSayNothingInALog() {
        Condition known = Condition.of(true, finding());
        assertThat(Condition.all(known, known).verdict().grounds().findings()).containsExactly(finding());
        assertThat(finding()).hasToString("Finding[…]");
        assertThat(belongs().grounds().notTaken().orElseThrow()).hasToString("Alternative[…]");
    }

    private static IndicatorDefinition definition(Measure measure) {
        return IndicatorDefinition.own(
                "TEST:group", Text.of("nhóm", "group"), measure, Direction.NEITHER, Combining.STOCK);
    }

    private static final CategoryFormula<Verdict<Belonging>, Belonging> COUNTING =
            CategoryFormula.of("verdicts", Belonging.class, verdict -> verdict);

    @Test
    void verdictsAddUpToAFigureOnceAllAreDecided() {
        IndicatorDefinition share = definition(Measure.proportion(1));
        IndicatorDefinition count = definition(Measure.count(Text.of("người", "persons")));
        Set<Belonging> members = Set.of(Belonging.BELONGS);
        Set<Belonging> all = Set.of(Belonging.values());
        CategoryCounts<Belonging> decided =
                List.of(belongs(), outside(), belongs()).parallelStream().collect(COUNTING.collector());
        assertThat(decided.count(Belonging.BELONGS)).isEqualTo(2);
        assertThat(decided.count(Belonging.DOES_NOT_BELONG)).isEqualTo(1);
        assertThat(decided.undecided()).isZero();
        assertThat(decided.tally(share, members, all)).isEqualTo(Measured.known(new Tally(share, 2, 3)));
        assertThat(decided.tally(count, members, Set.of())).isEqualTo(Measured.known(new Tally(count, 2, 0)));
        assertThat(decided).hasToString("belongs 2, does_not_belong 1, undecided 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decided.tally(share, members, Set.of(Belonging.DOES_NOT_BELONG)))
                .withMessageStartingWith("whoever is in the numerator of TEST:group is in its denominator");

        CategoryCounts<Belonging> some = decided.plus(
                List.of(undecided(), outside(), undecided()).parallelStream().collect(COUNTING.collector()));
        assertThat(some.undecided()).isEqualTo(2);
        assertThat(some.count(Belonging.DOES_NOT_BELONG)).isEqualTo(2);
        assertThat(some.tally(share, members, all))
                .isEqualTo(Measured.unknown(Measured.Reason.UNDECIDABLE, "2 of 6 are undecided"));
    }

    @Test
    void countsAreEqualIfAllTheirNumbersAre() {
        CategoryCounts<Belonging> one = CategoryCounts.of(List.of(Belonging.BELONGS, Belonging.DOES_NOT_BELONG));
        assertThat(one)
                .isEqualTo(CategoryCounts.of(List.of(Belonging.DOES_NOT_BELONG, Belonging.BELONGS)))
                .hasSameHashCodeAs(CategoryCounts.of(List.of(Belonging.DOES_NOT_BELONG, Belonging.BELONGS)))
                .isNotEqualTo(CategoryCounts.of(List.of(Belonging.BELONGS)))
                .isNotEqualTo(one.plus(List.of(undecided()).stream().collect(COUNTING.collector())))
                .isNotEqualTo("one");
        assertThat(one.hashCode())
                .isNotEqualTo(CategoryCounts.of(List.of(Belonging.BELONGS)).hashCode())
                .isNotEqualTo(one.plus(List.of(undecided()).stream().collect(COUNTING.collector()))
                        .hashCode());
    }
}
