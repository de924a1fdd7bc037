package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;

/** Proves that tallies add up to the same counts in any order and grouping, and that nothing else merges. */
class TallyTest {

    private static final IndicatorDefinition SHARE = Figures.definition("POOR:ADM", Kind.PROPORTION, Combining.FLOW);
    private static final IndicatorDefinition OTHER = Figures.definition("POOR:SURVEY", Kind.PROPORTION, Combining.FLOW);
    private static final IndicatorDefinition RATIO = Figures.definition("CARDS:ADM", Kind.RATIO, Combining.FLOW);
    private static final IndicatorDefinition JOBS = Figures.definition("JOBS:ADM", Kind.COUNT, Combining.FLOW);
    private static final IndicatorDefinition INCOME = Figures.definition("INCOME:ADM", Kind.NUMBER, Combining.MEAN);

    @Provide
    Arbitrary<Tally> tallies() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000_000L)
                .flatMap(whole -> Arbitraries.longs().between(0, whole).map(part -> new Tally(SHARE, part, whole)));
    }

    @Provide
    Arbitrary<Tally> ratioTallies() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 1_000_000_000_000L);
        return Combinators.combine(counts, counts).as((above, below) -> new Tally(RATIO, above, below));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void plusIsAssociativeAndCommutative(
            @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void emptyChangesNoSum(@ForAll("tallies") Tally share, @ForAll("ratioTallies") Tally ratio) {
        assertThat(share.plus(Tally.empty(SHARE))).isEqualTo(share);
        assertThat(Tally.empty(SHARE).plus(share)).isEqualTo(share);
        assertThat(ratio.plus(Tally.empty(RATIO))).isEqualTo(ratio);
    }

    @Property(tries = 300)
    void anyOrderOfPartsGivesTheSumOfTheirCounts(
            @ForAll @Size(min = 1, max = 30) List<@From("ratioTallies") Tally> parts, @ForAll Random random) {
        long above = parts.stream().mapToLong(Tally::numerator).sum();
        long below = parts.stream().mapToLong(Tally::denominator).sum();
        List<Tally> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        assertThat(shuffled.stream().reduce(Tally.empty(RATIO), Tally::plus)).isEqualTo(new Tally(RATIO, above, below));
    }

    @Test
    void ratesOfUnequalPartsDoNotAverage() {
        Tally small = new Tally(SHARE, 9, 10);
        Tally large = new Tally(SHARE, 100, 1000);
        assertThat(small.plus(large).measured()).isEqualTo(Measured.known(Quantity.Proportion.of(109, 1010)));
    }

    @ParameterizedTest
    @CsvSource({"POOR:ADM, 952/1000, 952/1000", "CARDS:ADM, 103:100, 103/100", "CARDS:ADM, 1/2, 1/2", "JOBS:ADM, 5, 5"})
    void isTheCountsBehindAnExactQuantity(String code, String quantity, String counts) {
        IndicatorDefinition definition = List.of(SHARE, RATIO, JOBS).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(Tally.of(definition, Quantity.parse(quantity))).hasToString(counts);
    }

    @Test
    void givesBackTheQuantityItCounts() {
        assertThat(Tally.of(SHARE, Quantity.parse("50/100")).measured())
                .isEqualTo(Measured.known(Quantity.Proportion.of(50, 100)));
        assertThat(Tally.of(RATIO, Quantity.parse("103:100")).measured())
                .isEqualTo(Measured.known(Quantity.Ratio.of(103, 100)));
        assertThat(Tally.of(JOBS, Quantity.parse("5")).measured()).isEqualTo(Measured.known(Quantity.Count.of(5)));
    }

    @Test
    void ofNobodyThereIsNoShareButACountOfZero() {
        Measured<Quantity> nobody = Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, "");
        assertThat(Tally.empty(SHARE).measured()).isEqualTo(nobody);
        assertThat(Tally.empty(RATIO).measured()).isEqualTo(nobody);
        assertThat(Tally.empty(JOBS).measured()).isEqualTo(Measured.known(Quantity.Count.of(0)));
    }

    @Test
    void refusesToAddAnotherDefinitionAndNamesBoth() {
        assertThatExceptionOfType(DefinitionMismatchException.class)
                .isThrownBy(() -> Tally.empty(SHARE).plus(Tally.empty(OTHER)))
                .withMessageContaining("cannot merge")
                .withMessageContaining("POOR:ADM")
                .withMessageContaining("POOR:SURVEY");
    }

    @Test
    void onlyARatioMayBeNegative() {
        assertThat(new Tally(RATIO, -10, 150).measured()).isEqualTo(Measured.known(Quantity.Ratio.of(-10, 150)));
        assertThat(new Tally(RATIO, -10, 150).plus(new Tally(RATIO, 4, 50))).isEqualTo(new Tally(RATIO, -6, 200));
        assertThat(Tally.of(RATIO, Quantity.parse("-10:150"))).isEqualTo(new Tally(RATIO, -10, 150));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(RATIO, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(SHARE, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(JOBS, -1, 0));
    }

    @Test
    void throwsWhenACountOverflows() {
        Tally most = new Tally(RATIO, 1, Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(new Tally(RATIO, 0, 1)));
        Tally jobs = new Tally(JOBS, Long.MAX_VALUE, 0);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> jobs.plus(new Tally(JOBS, 1, 0)));
        assertThat(jobs.plus(Tally.empty(JOBS))).isEqualTo(jobs);
    }

    @ParameterizedTest
    @CsvSource({
        "~95.2%, its counts are unknown",
        "5, is a proportion",
        "103:100, is a proportion",
    })
    void refusesQuantitiesThatAreNoCountsOfAShare(String quantity, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.of(SHARE, Quantity.parse(quantity)))
                .withMessageContaining(message)
                .withMessageContaining("POOR:ADM");
    }

    @Test
    void refusesPrintedCountsPartsOfThingsAndMeans() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.of(JOBS, Quantity.parse("~5")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.of(RATIO, Quantity.parse("0.5:1")))
                .withMessageContaining("only whole counts merge");
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.of(INCOME, Quantity.parse("mean 5:2")));
    }

    @Test
    void refusesCountsThatContradictTheDefinition() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(SHARE, -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(RATIO, 1, -5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(SHARE, 7, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(JOBS, 7, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(INCOME, 7, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.empty(INCOME));
        assertThat(new Tally(RATIO, 7, 5)).hasToString("7/5");
    }
}
