package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.quality.Coherence;
import vn.ansinh.core.quality.CoherenceReport;
import vn.ansinh.core.quality.Finding;
import vn.ansinh.core.quality.Relation;

/** Proves that the check of figures keeps its laws on any figures that agree, and that each law catches its mutant. */
class CoherenceLawsTest {

    private static final List<Relation> RELATIONS = List.of(
            Relation.sum("ALL:n", "POOR:n", "NEAR:n"),
            new Relation.Share("POOR:rate", "POOR:n", "BASE:n"),
            new Relation.Share("NEAR:rate", "NEAR:n", "BASE:n"),
            new Relation.OneBase("POOR:rate", "POOR:n", "NEAR:rate", "NEAR:n"),
            new Relation.Within("POOR:n", "BASE:n"),
            new Relation.NotOfPlan("POOR:rate", "POOR:n", "BASE:n", Exact.parse("1/20")));

    private static IndicatorDefinition definition(String code, Kind kind) {
        IndicatorDefinition model = LineageLawsTest.DEFINITION;
        return new IndicatorDefinition(
                code,
                code.toLowerCase(Locale.ROOT).replace(':', '-'),
                model.name(),
                new IndicatorDefinition.Measure(
                        kind,
                        model.measure().unit().filter(any -> !kind.isPercent()),
                        model.measure().shown()),
                model.direction(),
                model.combining(),
                new IndicatorDefinition.Concept(
                        model.concept().numerator(),
                        Optional.of(model.concept().numerator()).filter(any -> kind.isPercent()),
                        model.concept().populationBase()),
                model.custody(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static Observation figure(String area, String code, Quantity value) {
        return Observation.of(
                definition(code, value.isPercent() ? Kind.PROPORTION : Kind.COUNT),
                new AreaUnit(
                        AreaUnit.Key.parse(area),
                        Text.of(area, area),
                        "commune",
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of()),
                ReportingPeriod.parse("2025"),
                value,
                Observation.SYNTHETIC);
    }

    private static List<Observation> agreeing(long seed, long size) {
        Random random = new Random(seed);
        List<Observation> figures = new ArrayList<>();
        for (String area : List.of("1", "2", "3", "4", "5", "6", "7")) {
            long base = 1 + random.nextLong(size);
            long poor = random.nextLong(base + 1);
            long near = random.nextLong(base - poor + 1);
            figures.add(figure(area, "BASE:n", Quantity.Count.of(base)));
            figures.add(figure(area, "POOR:n", Quantity.Count.of(poor)));
            figures.add(figure(area, "NEAR:n", Quantity.Count.of(near)));
            figures.add(figure(area, "ALL:n", Quantity.Count.of(poor + near)));
            figures.add(figure(area, "POOR:rate", Quantity.Proportion.of(poor, base)));
            figures.add(figure(area, "NEAR:rate", Quantity.Proportion.of(near, base)));
        }
        return figures;
    }

    @Property(tries = 300)
    void theLibraryKeepsTheLawsOnAnyFiguresThatAgree(
            @ForAll long seed, @ForAll @LongRange(min = 1, max = 100_000_000_000L) long size) {
        CoherenceLaws.check(agreeing(seed, size), RELATIONS);
    }

    @Test
    void figuresOrRelationsThatDoNotMeetProveNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> CoherenceLaws.check(agreeing(1, 100), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoherenceLaws.check(agreeing(1, 100), RELATIONS.subList(1, 3)))
                .withMessageContaining("law Q4");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Function<List<Observation>, CoherenceReport> mutant) {
        LawViolation violation = catchThrowableOfType(
                LawViolation.class, () -> CoherenceLaws.check(agreeing(5, 100_000), RELATIONS, mutant));
        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
    }

    static Stream<Arguments> mutants() {
        Coherence sound = Coherence.of(RELATIONS);
        return Stream.of(
                mutant("Q1", figures -> with(sound.check(figures), suspicion(figures.get(0), "a", "b", "c"))),
                mutant(
                        "Q2",
                        figures -> sound.check(figures).findings().isEmpty()
                                ? sound.check(figures)
                                : with(sound.check(figures), suspicion(figures.get(0), "a", "b", "c"))),
                mutant("Q3", CoherenceLawsTest::takesPrintedForExact),
                mutant("Q4", figures -> new CoherenceReport(figures.size(), 1, ImmutableList.of())),
                mutant(
                        "Q5",
                        figures -> sound.check(figures).findings().isEmpty()
                                ? sound.check(figures)
                                : with(
                                        sound.check(figures),
                                        suspicion(
                                                sound.check(figures)
                                                        .findings()
                                                        .get(0)
                                                        .figures()
                                                        .get(0),
                                                "a",
                                                "a",
                                                "c"))));
    }

    private static Arguments mutant(String law, Function<List<Observation>, CoherenceReport> mutant) {
        return Arguments.of(law, mutant);
    }

    private static Finding suspicion(Observation figure, String expected, String found, String remedy) {
        return new Finding(
                Finding.Rule.JUMP,
                ImmutableList.of(figure),
                Text.of(expected, expected),
                Text.of(found, found),
                Text.of(remedy + " vi", remedy + " en"));
    }

    private static CoherenceReport with(CoherenceReport report, Finding more) {
        return new CoherenceReport(
                report.figures(),
                report.compared(),
                ImmutableList.<Finding>builder()
                        .addAll(report.findings())
                        .add(more)
                        .build());
    }

    private static CoherenceReport takesPrintedForExact(List<Observation> figures) {
        return Coherence.of(RELATIONS)
                .check(figures.stream()
                        .map(each -> each.value().orElseThrow() instanceof Quantity.Published printed
                                        && !printed.percent()
                                ? figure(
                                        each.area().code(),
                                        each.definition().code(),
                                        Quantity.Count.of(printed.printed().longValueExact()))
                                : each)
                        .toList());
    }
}
