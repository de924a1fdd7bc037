package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;

/** An indicator over records: every record is in one place, whatever the order, the split, the threads or the source. */
class IndicatorTest {

    record Resident(String commune, int persons, boolean resides, boolean serves, Boolean insured, boolean abroad) {}

    private static final IndicatorDefinition SHARE =
            Figures.definition("HI:share", IndicatorDefinition.Kind.PROPORTION, IndicatorDefinition.Combining.STOCK);
    private static final IndicatorDefinition COUNT =
            Figures.definition("POOR:count", IndicatorDefinition.Kind.COUNT, IndicatorDefinition.Combining.STOCK);
    private static final IndicatorDefinition RATIO =
            Figures.definition("CARDS:ratio", IndicatorDefinition.Kind.RATIO, IndicatorDefinition.Combining.STOCK);

    private static final IndicatorDefinition NUMBER =
            Figures.definition("LOANS:number", IndicatorDefinition.Kind.NUMBER, IndicatorDefinition.Combining.FLOW);

    record Clinic(long first, long third) {}

    private static Breakdown over(Indicator.Builder<Clinic> indicator, Clinic... clinics) {
        return Stream.of(clinics).collect(indicator.build().collector());
    }

    private static final Indicator<Resident> COVERAGE = Indicator.<Resident>of(SHARE)
            .population(Resident::resides)
            .excluding("insured by the army", Resident::serves)
            .unknownWhen(each -> each.insured() == null)
            .numerator(each -> each.insured())
            .excepting("abroad", Resident::abroad)
            .weightedBy(Resident::persons)
            .build();

    @Provide
    Arbitrary<List<Resident>> residents() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(true, false).injectNull(0.2),
                        Arbitraries.of(true, false))
                .as(Resident::new)
                .list()
                .ofMaxSize(60);
    }

    @Test
    void aRecordStopsAtTheFirstQuestionThatTakesIt() {
        Breakdown all = List.of(
                        new Resident("a", 2, false, true, null, true),
                        new Resident("a", 2, true, true, null, true),
                        new Resident("a", 2, true, false, null, true),
                        new Resident("a", 3, true, false, true, true),
                        new Resident("a", 2, true, false, false, true),
                        new Resident("a", 4, true, false, false, false))
                .stream()
                .collect(COVERAGE.collector());

        assertThat(all.tally()).hasToString("3/7");
        assertThat(all.counted()).isEqualTo(2);
        assertThat(all.outside()).isEqualTo(1);
        assertThat(all.excluded()).containsEntry("insured by the army", 1L);
        assertThat(all.unknown()).isEqualTo(1);
        assertThat(all.excepted()).containsEntry("abroad", 1L);
        assertThat(all.read()).isEqualTo(6);
    }

    @Property
    void everyRecordIsInOnePlaceAndGroupsAddUp(@ForAll("residents") List<Resident> residents) {
        Breakdown whole = residents.stream().collect(COVERAGE.collector());
        Grouped<String, Breakdown> groups = residents.stream().collect(COVERAGE.by(Resident::commune));

        assertThat(whole.read()).isEqualTo(residents.size());
        assertThat(groups.total()).isEqualTo(whole);
        assertThat(groups.rolledUp(each -> "all").groups().values())
                .isEqualTo(residents.isEmpty() ? List.of() : List.of(whole))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void orderSplitAndThreadsChangeNothing(
            @ForAll("residents") List<Resident> residents, @ForAll @IntRange(max = 60) int cut, @ForAll long seed) {
        List<Resident> shuffled = new ArrayList<>(residents);
        Collections.shuffle(shuffled, new Random(seed));
        int at = Math.min(cut, residents.size());
        Grouped<String, Breakdown> groups = residents.stream().collect(COVERAGE.by(Resident::commune));

        assertThat(shuffled.stream().collect(COVERAGE.by(Resident::commune)))
                .isEqualTo(groups)
                .hasSameHashCodeAs(groups);
        assertThat(residents.parallelStream().collect(COVERAGE.by(Resident::commune)))
                .isEqualTo(groups);
        assertThat(residents.subList(0, at).stream()
                        .collect(COVERAGE.by(Resident::commune))
                        .plus(residents.subList(at, residents.size()).stream().collect(COVERAGE.by(Resident::commune))))
                .isEqualTo(groups);
    }

    @Property
    void columnsGiveTheSameAsRecords(
            @ForAll("residents") List<Resident> residents, @ForAll @IntRange(min = 1, max = 5) int threads) {
        Columns<Resident> columns = Columns.of(residents.size(), () -> residents::get);
        GroupKeys<String> communes = GroupKeys.of(List.of("c", "a", "b", "nobody's"));

        assertThat(COVERAGE.over(columns)).isEqualTo(residents.stream().collect(COVERAGE.collector()));
        assertThat(COVERAGE.over(columns, each -> communes.code(each.commune()), communes, threads))
                .isEqualTo(residents.stream().collect(COVERAGE.by(Resident::commune)));
    }

    @Property
    void anExclusionNeverChangesTheRuleOfTheNumerator(@ForAll("residents") List<Resident> residents) {
        Indicator<Resident> everybody = Indicator.<Resident>of(SHARE)
                .population(each -> each.resides() && !each.serves())
                .unknownWhen(each -> each.insured() == null)
                .numerator(each -> each.insured())
                .excepting("abroad", Resident::abroad)
                .weightedBy(Resident::persons)
                .build();

        assertThat(residents.stream().collect(everybody.collector()).tally())
                .isEqualTo(residents.stream().collect(COVERAGE.collector()).tally());
    }

    @Test
    void nobodyIsAZeroDenominatorAndNoGroup() {
        assertThat(List.<Resident>of().stream().collect(COVERAGE.collector()).measured())
                .isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
        Grouped<String, Breakdown> none = List.<Resident>of().stream().collect(COVERAGE.by(Resident::commune));
        assertThat(none.groups()).isEmpty();
        assertThat(none.measured(Breakdown::measured)).isEmpty();
        assertThat(none.total().read()).isZero();
        assertThatThrownBy(() -> none.get("a")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aCountHasNoDenominator() {
        Indicator<Resident> poor =
                Indicator.<Resident>of(COUNT).numerator(each -> !each.abroad()).build();

        assertThat(IntStream.range(0, 5)
                        .mapToObj(i -> new Resident("a", 1, true, false, true, i < 2))
                        .collect(poor.collector())
                        .tally())
                .hasToString("3");
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        Columns<Resident> one = Columns.of(1, () -> row -> new Resident("a", 1, true, false, true, false));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> COVERAGE.over(one, each -> 3, GroupKeys.of(List.of("a", "b")), 1))
                .withMessageContaining("row 0")
                .withMessageContaining("2 groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COVERAGE.over(one, each -> 0, GroupKeys.of(List.of("a")), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> List.of(new Resident("a", -1, true, false, true, false)).stream()
                        .collect(COVERAGE.collector()));
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.of(-1, () -> row -> null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.<Resident>of(SHARE)
                        .excluding("x", Resident::abroad)
                        .excluding("x", Resident::serves));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.of(NUMBER))
                .withMessageContaining("does not merge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.of(RATIO).build())
                .withMessageContaining("outOf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.<Resident>of(SHARE).outOf(each -> 1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.<Resident>of(COUNT).outOf(each -> 1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Indicator.<Resident>of(SHARE).summing(each -> 2).build())
                .withMessageContaining("counts records");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> over(Indicator.<Clinic>of(RATIO).outOf(each -> -1), new Clinic(1, 1)))
                .withMessageContaining("denominator");
    }

    @Test
    void aRatioAddsUpTwoAmountsAndMayBeNegative() {
        Indicator.Builder<Clinic> dropOut = Indicator.<Clinic>of(RATIO)
                .summing(each -> each.first() - each.third())
                .outOf(Clinic::first);

        assertThat(over(dropOut, new Clinic(100, 90), new Clinic(50, 70)).tally())
                .hasToString("-10/150");
        assertThat(over(dropOut, new Clinic(100, 90), new Clinic(50, 70)).measured())
                .isEqualTo(Measured.known(Quantity.Ratio.of(-10, 150)));
        assertThat(over(dropOut, new Clinic(0, 5)).measured())
                .isEqualTo(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
        assertThat(over(
                                dropOut.weightedBy(each -> 3).numerator(each -> each.first() > 60),
                                new Clinic(100, 90),
                                new Clinic(50, 70))
                        .tally())
                .hasToString("30/450");
    }

    @Test
    void aCountMayAddUpAmountsSuchAsMoney() {
        Indicator.Builder<Clinic> paid =
                Indicator.<Clinic>of(COUNT).population(each -> each.third() > 0).summing(Clinic::first);

        assertThat(over(paid, new Clinic(40_000_000, 1), new Clinic(2_500_000, 0), new Clinic(7, 2))
                        .measured())
                .isEqualTo(Measured.known(Quantity.Count.of(40_000_007)));
        assertThatIllegalArgumentException().isThrownBy(() -> over(paid, new Clinic(-1, 1)));
    }

    @Test
    void aWeightBeyondCountingIsAnErrorAndNotASmallNumber() {
        Indicator<Resident> huge =
                Indicator.<Resident>of(SHARE).weightedBy(each -> Long.MAX_VALUE).build();
        Resident one = new Resident("a", 1, true, false, true, false);

        assertThatThrownBy(() -> List.of(one, one).stream().collect(huge.collector()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDefinitionOfOnesOwnSaysWhatItLeavesOpen() {
        IndicatorDefinition own = IndicatorDefinition.own(
                "BIRTH-REG:60-days",
                Text.of("đăng ký khai sinh đúng hạn", "births registered in time"),
                IndicatorDefinition.Measure.ratio(1),
                IndicatorDefinition.Direction.HIGHER_IS_BETTER,
                IndicatorDefinition.Combining.FLOW);
        assertThat(own.indicator()).isEqualTo("birth-reg");
        assertThat(own.measure().kind()).isEqualTo(IndicatorDefinition.Kind.RATIO);
        assertThat(own.concept().denominator().orElseThrow().status()).isEqualTo(Status.OPEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        IndicatorDefinition.own("births", own.name(), own.measure(), own.direction(), own.combining()))
                .withMessageContaining("births");
    }
}
