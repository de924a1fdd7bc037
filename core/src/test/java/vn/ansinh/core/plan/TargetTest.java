package vn.ansinh.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Quantity.Count;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.plan.Target.Bounded.Relation;

/** Proves what each target asks for, exactly at its bound and on both sides of it, and that its text form keeps it. */
class TargetTest {

    private static final BigDecimal STEP = new BigDecimal("1E-30");

    @Provide
    Arbitrary<Percentage> percentages() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(4)
                .map(Percentage::new);
    }

    private Arbitrary<Percentage> percentages(int least, int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least, 2), BigDecimal.valueOf(most, 2))
                .ofScale(2)
                .map(Percentage::new);
    }

    private Arbitrary<Bound> counts() {
        return Arbitraries.longs().greaterOrEqual(0).map(Count::of);
    }

    private Arbitrary<Target.Level> levels(Arbitrary<Bound> bounds) {
        Arbitrary<Target.Level> about = Combinators.combine(
                        bounds,
                        Arbitraries.of(Target.About.Wording.values()),
                        Arbitraries.of(Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER),
                        percentages(0, 9_999),
                        Arbitraries.of(Status.values()))
                .as(Target.About::new);
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Relation.values()), bounds).as(Target.Bounded::new), about);
    }

    private Arbitrary<Target> sums() {
        Arbitrary<ReportingPeriod> periods = Arbitraries.of("2021/2025", "2025", "2025-H1", "2025-01-01/2025-09-30")
                .map(ReportingPeriod::parse);
        Arbitrary<Optional<Count>> means =
                Arbitraries.longs().greaterOrEqual(0).map(Count::of).optional();
        return Combinators.combine(periods, levels(counts()), means).as(Target.Accumulated::new);
    }

    private Arbitrary<Target> cuts() {
        return percentages(1, 10_000)
                .flatMap(floor -> percentages(floor.percent().movePointRight(2).intValueExact(), 10_000)
                        .optional()
                        .map(ambition -> new Target.Reduction(floor, ambition)));
    }

    @Provide
    Arbitrary<Target> targets() {
        Arbitrary<Bound> bounds = Arbitraries.oneOf(percentages(), counts());
        return Arbitraries.oneOf(levels(bounds), Arbitraries.just(new Target.All()), sums(), cuts());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void comesBackFromItsTextForm(@ForAll("targets") Target target) {
        assertThat(Target.parse(target.toString())).isEqualTo(target);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void isMetOnItsBetterSideOnly(@ForAll("targets") Target target) {
        boolean better = target.isMetBy(shifted(target, target.largerIsBetter() ? STEP : STEP.negate()));
        boolean worse = target.isMetBy(shifted(target, target.largerIsBetter() ? STEP.negate() : STEP));
        assertThat(better).isTrue();
        assertThat(worse).isFalse();
    }

    private static Exact shifted(Target target, BigDecimal step) {
        Exact bound = target.bound();
        return new Exact(bound.numerator().add(step), bound.denominator());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void isMetAtItsBoundUnlessItIsStrict(@ForAll("targets") Target target) {
        Target asked = target instanceof Target.Accumulated sum ? sum.total() : target;
        boolean strict = asked instanceof Target.Bounded bounded
                && (bounded.relation() == Relation.ABOVE || bounded.relation() == Relation.BELOW);
        assertThat(target.isMetBy(target.bound())).isEqualTo(!strict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // target; just below; at; just above the number that decides (exact, by hand); below, at, above met?
                "at least 95.2%; 0.95199999999; 0.952; 0.95200000001; false; true; true",
                "above 90%; 0.89999999999; 0.9; 0.90000000001; false; false; true",
                "at least 70%; 0.69999999999; 0.7; 0.70000000001; false; true; true",
                "at least 55%; 0.54999999999; 0.55; 0.55000000001; false; true; true",
                "at least 95%; 0.94999999999; 0.95; 0.95000000001; false; true; true",
                "below 8.5%; 0.08499999999; 0.085; 0.08500000001; true; false; false",
                "below 19%; 0.18999999999; 0.19; 0.19000000001; true; false; false",
                "at most 3%; 0.02999999999; 0.03; 0.03000000001; true; true; false",
                "all; 0.99999999999; 1; 1.00000000001; false; true; true",
                "at least 58.5; 58.49; 58.5; 58.51; false; true; true",
                "below 58.5; 58.49; 58.5; 58.51; true; false; false",
                "at least 16750; 16749; 16750; 16751; false; true; true",
                "above 16750; 16749; 16750; 16751; false; false; true",
                "at most 100; 99; 100; 101; true; true; false",
                "below 100; 99; 100; 101; true; false; false",
                "about 16750 (tolerance 5%, assumption); 15912; 15912.5; 15913; false; true; true",
                "nearly 60000 (tolerance 5%, assumption); 56999; 57000; 57001; false; true; true",
                "nearly 60000 (tolerance 0%, verified); 59999; 60000; 60001; false; true; true",
                "about 80% (tolerance 10%, open); 0.7199; 0.72; 0.7201; false; true; true",
                "about 100, less is better (tolerance 5%, assumption); 104.9; 105; 105.1; true; true; false",
                "about 10%, less is better (tolerance 5%, assumption); 0.1049; 0.105; 0.1051; true; true; false",
                "accumulated over 2021/2025: about 16750 (tolerance 5%, assumption); 15912; 15912.5; 15913; false; true; true",
                "accumulated over 2021/2025: above 16750; 16749; 16750; 16751; false; false; true",
                "about 17000 (tolerance 5%, assumption); 16149; 16150; 16151; false; true; true",
                "accumulated over 2025: at most 12; 11; 12; 13; true; true; false",
                "reduced by at least 60%; 0.59999999999; 0.6; 0.60000000001; false; true; true",
                "'reduced by at least 60%; ambition 65%'; 0.59999999999; 0.6; 0.64; false; true; true",
            })
    void isMetExactlyFromItsBoundOn(
            String text,
            BigDecimal under,
            BigDecimal at,
            BigDecimal over,
            boolean metUnder,
            boolean metAt,
            boolean metOver) {
        Target target = Target.parse(text);
        assertThat(target.isMetBy(Exact.of(under))).as("%s by %s", text, under).isEqualTo(metUnder);
        assertThat(target.isMetBy(Exact.of(at))).as("%s by %s", text, at).isEqualTo(metAt);
        assertThat(target.isMetBy(Exact.of(over))).as("%s by %s", text, over).isEqualTo(metOver);
        assertThat(target.bound().compareTo(Exact.of(at))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "at least 95.2%, 9515/10000, false",
        "at least 95.2%, 952/1000, true",
        "at least 95.2%, 128519/135000, false",
        "at least 95.2%, 128520/135000, true",
        "below 8.5%, 85/1000, false",
        "below 8.5%, 849/10000, true",
        "all, 134999/135000, false",
        "all, 135000/135000, true",
        "all, 135001:135000, true",
    })
    void isMetByCountsExactlyHoweverTheyAreShown(String target, String quantity, boolean met) {
        assertThat(Target.parse(target).isMetBy(Quantity.parse(quantity).exact()))
                .isEqualTo(met);
    }

    @Test
    void moreThanAboutMeetsAbout() {
        Target jobs = Target.parse("about 16750 (tolerance 5%, assumption)");
        assertThat(jobs.isMetBy(Exact.of(20_000, 1))).isTrue();
        assertThat(jobs.isMetBy(Exact.of(1_000_000_000, 1))).isTrue();
        assertThat(jobs.isMetBy(Exact.of(15_000, 1))).isFalse();
        assertThat(jobs).isEqualTo(Target.About.about(Count.of(16_750), Percentage.parse("5%")));
    }

    @Property(tries = 300)
    void aThirdOfAnyNumberIsComparedWithoutRounding(@ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long third) {
        Target target = new Target.Bounded(Relation.AT_LEAST, Count.of(third));
        assertThat(target.isMetBy(Exact.of(3 * third, 3))).isTrue();
        assertThat(target.isMetBy(Exact.of(3 * third - 1, 3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "at least 95.2%; true; HIGHER_IS_BETTER; true",
                "below 8.5%; true; LOWER_IS_BETTER; false",
                "at most 100; false; LOWER_IS_BETTER; false",
                "above 100; false; HIGHER_IS_BETTER; true",
                "all; true; HIGHER_IS_BETTER; true",
                "nearly 60000 (tolerance 5%, assumption); false; HIGHER_IS_BETTER; true",
                "about 5%, less is better (tolerance 5%, assumption); true; LOWER_IS_BETTER; false",
                "accumulated over 2021/2025: at most 5; false; LOWER_IS_BETTER; false",
                "reduced by at least 60%; true; LOWER_IS_BETTER; true",
            })
    void knowsItsUnitAndItsDirections(String text, boolean percent, Direction favours, boolean larger) {
        Target target = Target.parse(text);
        assertThat(target.isPercent()).isEqualTo(percent);
        assertThat(target.favours()).isEqualTo(favours);
        assertThat(target.largerIsBetter()).isEqualTo(larger);
    }

    @Test
    void foldsByTheWayItIsAssessed() {
        assertThat(List.of("at least 5%", "all", "accumulated over 2025: above 5", "reduced by at least 5%").stream()
                        .map(Target::parse)
                        .map(target -> target.<String>fold(level -> "level", sum -> "sum", cut -> "cut")))
                .containsExactly("level", "level", "sum", "cut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "at least",
                "at least ",
                "At least 5%",
                "at least 95,2%",
                "at least 5.0",
                "at least 0,952",
                "at least -5%",
                "at least -5",
                "at least  5%",
                "at least 5% ",
                "least 5%",
                "ít nhất 5%",
                "ALL",
                "all ",
                "everyone",
                "about 16750",
                "about 16750 (5%, assumption)",
                "about 16750 (tolerance 5%)",
                "about 16750 (tolerance 5, assumption)",
                "about 16750 (tolerance 100%, assumption)",
                "about 16750 (tolerance -1%, assumption)",
                "about 16750 (tolerance 5%, guess)",
                "about -5 (tolerance 5%, assumption)",
                "about 16750 (tolerance 5%, assumption",
                "accumulated over 2021/2025",
                "accumulated over 2021/2025: ",
                "accumulated over 2021/2025: at least 5%",
                "accumulated over 2021/2025: all",
                "accumulated over 2021/2025: at least 5; yearly mean 5%",
                "accumulated over 2021/2025: at least 5; yearly mean",
                "accumulated over 2025-02-30: at least 5",
                "accumulated over 2021/2025: reduced by at least 5%",
                "reduced by at least 0%",
                "reduced by at least 101%",
                "reduced by at least -5%",
                "reduced by at least 60",
                "reduced by at least 60%; ambition 59%",
                "reduced by at least 60%; ambition 101%",
                "reduced by at least 60%; ambition",
                "at least \u0665%",
                "at least 1E101%",
                "above 7/5"
            })
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Target.parse(text));
    }

    @Test
    void refusesABoundBelowZeroAndAnAboutWithoutABetterSide() {
        Percentage negative = Percentage.parse("-1%");
        Percentage five = Percentage.parse("5%");
        for (Relation relation : Relation.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Target.Bounded(relation, negative));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Target.About(five, Target.About.Wording.ABOUT, Direction.NEITHER, five, Status.ASSUMPTION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "at least 95.2% # ít nhất 95,2% # at least 95.2%",
                "above 90% # trên 90% # above 90%",
                "at most 3% # không quá 3% # at most 3%",
                "below 8.5% # dưới 8,5% # below 8.5%",
                "at least 58.5 # ít nhất 58,5 # at least 58.5",
                "at least 1234567 # ít nhất 1.234.567 # at least 1,234,567",
                "all # toàn bộ # all",
                "about 16750 (tolerance 5%, assumption) # khoảng 16.750 # about 16,750",
                "nearly 60000 (tolerance 5%, assumption) # gần 60.000 # nearly 60,000",
                "reduced by at least 60%; ambition 65% # giảm ít nhất 60% # reduced by at least 60%",
                "accumulated over 2021/2025: at least 5000 # ít nhất 5.000, cộng dồn 2021–2025 # at least 5,000 over 2021–2025",
            })
    void isLabelledInBothLanguages(String text, String vi, String en) {
        assertThat(Target.parse(text).label()).isEqualTo(Text.of(vi, en));
    }

    @Test
    void isDescribedInFullWithToleranceMeanAndAmbition() {
        assertThat(Target.parse("about 16750 (tolerance 5%, assumption)").fullLabel())
                .isEqualTo(Text.of("khoảng 16.750 (dung sai 5%, giả định)", "about 16,750 (tolerance 5%, assumption)"));
        Text sum = Target.parse("accumulated over 2021/2025: about 16750 (tolerance 2.5%, verified); yearly mean 3350")
                .fullLabel();
        assertThat(sum.vi()).contains("khoảng 16.750", "2,5%", "2021–2025", "3.350");
        assertThat(sum.en()).contains("about 16,750", "2.5%", "2021–2025", "3,350");
        Text cut = Target.parse("reduced by at least 60%; ambition 65%").fullLabel();
        assertThat(cut.vi()).contains("60%", "65%");
        assertThat(cut.en()).contains("60%", "65%");
        assertThat(Target.parse("below 8.5%").fullLabel())
                .isEqualTo(Target.parse("below 8.5%").label());
    }

    @Test
    void aCutMayBeOfAllAndItsAmbitionMayBeItsFloor() {
        Percentage hundred = Percentage.HUNDRED;
        assertThat(Target.parse("reduced by at least 100%; ambition 100%"))
                .isEqualTo(new Target.Reduction(hundred, Optional.of(hundred)));
        assertThat(Target.parse("reduced by at least 60%; ambition 60%").isMetBy(Exact.of(6, 10)))
                .isTrue();
    }

    @Test
    void refusesAboutLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.About.about(Percentage.parse("-1%"), Percentage.parse("5%")));
    }
}
