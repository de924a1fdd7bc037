package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Lineage;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;

/**
 * The laws of a figure's hash. The cases come from the user's own figure: rebuilt, with other inputs and parameters, and with
 * each of its parts changed in turn.
 *
 * <p>Passing: {@code LineageLaws.check(observation)}.
 */
public final class LineageLaws {

    /** Again. */
    public static final Law H1 = new Law("H1", "computing a figure again from the same parts gives the same hash");

    /** Any order. */
    public static final Law H2 = new Law("H2", "the order of inputs and parameters does not change a hash");

    /** Every part. */
    public static final Law H3 =
            new Law("H3", "changing any part of a figure, or of what it was made from, changes its hash");

    /** Nothing of what is withheld. */
    public static final Law H4 = new Law("H4", "a suppressed figure has no hash");

    private static final ImmutableList<Lineage.Input> INPUTS = ImmutableList.of(
            new Lineage.Input("register of households", 41_200, "d1"),
            new Lineage.Input("register of persons", 130_000, "d2"),
            new Lineage.Input("register of persons", 7, "d3"));

    private static final ImmutableList<Lineage.Parameter> PARAMETERS = ImmutableList.of(
            parameter("poverty-line.rural", 1_500_000, LocalDate.of(2022, 1, 1), "Điều 3"),
            parameter("poverty-line.urban", 2_000_000, LocalDate.of(2022, 1, 1), "Điều 3"));

    private LineageLaws() {}

    private static Lineage.Parameter parameter(String name, long value, LocalDate from, String article) {
        return new Lineage.Parameter(
                name,
                BigDecimal.valueOf(value),
                from,
                Optional.of(from),
                new LegalReference("made-up act", article, Optional.empty()));
    }

    /** A way to hash figures. */
    @FunctionalInterface
    public interface Subject {

        /**
         * Returns the hash of a figure.
         *
         * @param figure the figure, whose lineage says how it was derived
         * @param inputs what went in
         * @param parameters the parameters used
         * @return the hash, or why there is none
         */
        Measured<String> hash(Observation figure, List<Lineage.Input> inputs, List<Lineage.Parameter> parameters);
    }

    /** This library's own way. */
    static final Subject LIBRARY =
            (figure, inputs, parameters) -> made(figure, inputs, parameters).hash();

    /** The figure with other inputs and parameters; a suppressed one has none. */
    static Observation made(Observation figure, List<Lineage.Input> inputs, List<Lineage.Parameter> parameters) {
        Lineage lineage = figure.lineage();
        return inputs.isEmpty() && parameters.isEmpty()
                ? figure
                : figure.madeFrom(
                        lineage.equals(Lineage.REPORTED)
                                ? Lineage.of(inputs, parameters)
                                : new Lineage(
                                        lineage.derivation(),
                                        lineage.boundaries(),
                                        ImmutableList.copyOf(inputs),
                                        ImmutableList.copyOf(parameters)));
    }

    /**
     * Checks all laws on a figure, as this library hashes it.
     *
     * @param figure a figure with a value
     * @throws IllegalArgumentException if the figure has no value
     * @throws LawViolation if a law is broken
     */
    public static void check(Observation figure) {
        check(figure, LIBRARY);
    }

    /**
     * Checks all laws on a figure and a way to hash.
     *
     * @param figure a figure with a value
     * @param subject the way to hash
     * @throws IllegalArgumentException if the figure has no value
     * @throws LawViolation if a law is broken
     */
    public static void check(Observation figure, Subject subject) {
        if (!figure.isKnown()) {
            throw new IllegalArgumentException("the laws need a figure with a value; found " + figure);
        }
        String whole = known(subject.hash(figure, INPUTS, PARAMETERS));
        if (!known(subject.hash(rebuilt(figure), List.copyOf(INPUTS), List.copyOf(PARAMETERS)))
                .equals(whole)) {
            throw H1.violatedBecause("the same figure has two hashes");
        }
        if (!known(subject.hash(figure, reversed(INPUTS), PARAMETERS)).equals(whole)
                || !known(subject.hash(figure, INPUTS, reversed(PARAMETERS))).equals(whole)) {
            throw H2.violatedBecause("inputs or parameters in reverse order change the hash");
        }
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put(whole, "the figure as it is");
        otherFigures(figure)
                .forEach((part, other) -> requireNew(seen, part, known(subject.hash(other, INPUTS, PARAMETERS))));
        otherInputs().forEach((part, other) -> requireNew(seen, part, known(subject.hash(figure, other, PARAMETERS))));
        otherParameters().forEach((part, other) -> requireNew(seen, part, known(subject.hash(figure, INPUTS, other))));
        Observation withheld = with(figure, Measured.unknown(Reason.SUPPRESSED, ""), Lineage.REPORTED);
        if (!subject.hash(withheld, List.of(), List.of()).equals(Measured.unknown(Reason.SUPPRESSED, ""))) {
            throw H4.violatedBecause("a suppressed figure has a hash, by which its value can be found by trying");
        }
    }

    private static void requireNew(Map<String, String> seen, String part, String hash) {
        String twin = seen.putIfAbsent(hash, part);
        if (twin != null) {
            throw H3.violatedBecause("the hash is the same for " + twin + " and with another " + part);
        }
    }

    private static String known(Measured<String> hash) {
        return hash.asOptional().orElseThrow(() -> H1.violatedBecause("a figure with a value has no hash"));
    }

    private static <X> List<X> reversed(List<X> all) {
        List<X> other = new ArrayList<>(all);
        Collections.reverse(other);
        return other;
    }

    private static Observation rebuilt(Observation figure) {
        return with(figure, figure.value(), figure.lineage());
    }

    private static Observation with(Observation figure, Measured<Quantity> value, Lineage lineage) {
        return new Observation(
                figure.definition(),
                figure.area(),
                figure.period(),
                value,
                figure.vintage(),
                figure.boundaries(),
                figure.source(),
                figure.note(),
                lineage);
    }

    private static Map<String, Observation> otherFigures(Observation figure) {
        Map<String, Observation> other = new LinkedHashMap<>();
        IndicatorDefinition definition = figure.definition();
        Vintage vintage = figure.vintage();
        String source = figure.source();
        Lineage lineage = figure.lineage();
        LocalDate day = figure.period().lastDay();
        other.put("value", with(figure, Measured.unknown(Reason.MISSING, "lost"), lineage));
        other.put("reason", with(figure, Measured.unknown(Reason.MISSING, ""), lineage));
        other.put("version of the definition", copied(figure, renamed(definition), vintage, source, figure.note()));
        other.put(
                "vintage",
                copied(
                        figure,
                        definition,
                        vintage == Vintage.FINAL ? Vintage.PRELIMINARY : Vintage.FINAL,
                        source,
                        figure.note()));
        other.put("source", copied(figure, definition, vintage, source + ".", figure.note()));
        other.put("note", copied(figure, definition, vintage, source, figure.note() + "."));
        other.put("source of two lines", copied(figure, definition, vintage, source + "\nnote\ta", "b"));
        other.put("note of two lines", copied(figure, definition, vintage, source, "a\nnote\tb"));
        other.put("derivation", with(figure, figure.value(), rebasedTo(day)));
        other.put("day of the boundaries", with(figure, figure.value(), rebasedTo(day.minusDays(1))));
        if (figure.area().key().validFrom().isEmpty() && figure.boundaries() == Boundaries.CURRENT) {
            other.put(
                    "period",
                    new Observation(
                            definition,
                            figure.area(),
                            ReportingPeriod.days(figure.period().firstDay().minusDays(1), day),
                            figure.value(),
                            vintage,
                            figure.boundaries(),
                            source,
                            figure.note(),
                            lineage));
        }
        return other;
    }

    private static Lineage rebasedTo(LocalDate day) {
        return new Lineage(Lineage.Derivation.REBASED, Optional.of(day), ImmutableList.of(), ImmutableList.of());
    }

    private static Map<String, List<Lineage.Input>> otherInputs() {
        Map<String, List<Lineage.Input>> other = new LinkedHashMap<>();
        other.put("number of inputs", INPUTS.subList(0, 2));
        other.put("count of an input", first(INPUTS, new Lineage.Input("register of households", 41_201, "d1")));
        other.put("digest of an input", first(INPUTS, new Lineage.Input("register of households", 41_200, "d9")));
        other.put("name of an input", first(INPUTS, new Lineage.Input("register of Households", 41_200, "d1")));
        return other;
    }

    private static Map<String, List<Lineage.Parameter>> otherParameters() {
        Map<String, List<Lineage.Parameter>> other = new LinkedHashMap<>();
        LocalDate day = LocalDate.of(2022, 1, 1);
        String name = "poverty-line.rural";
        other.put("number of parameters", PARAMETERS.subList(0, 1));
        other.put("value of a parameter", first(PARAMETERS, parameter(name, 1_500_001, day, "Điều 3")));
        other.put("day of a parameter", first(PARAMETERS, parameter(name, 1_500_000, day.plusDays(1), "Điều 3")));
        other.put("article of a parameter", first(PARAMETERS, parameter(name, 1_500_000, day, "Điều 4")));
        return other;
    }

    private static <X> List<X> first(List<X> all, X first) {
        List<X> other = new ArrayList<>(all);
        other.set(0, first);
        return other;
    }

    private static Observation copied(
            Observation figure, IndicatorDefinition definition, Vintage vintage, String source, String note) {
        return new Observation(
                definition,
                figure.area(),
                figure.period(),
                figure.value(),
                vintage,
                figure.boundaries(),
                source,
                note,
                figure.lineage());
    }

    /** The same code with another open question: another version. */
    private static IndicatorDefinition renamed(IndicatorDefinition definition) {
        return new IndicatorDefinition(
                definition.code(),
                definition.indicator(),
                definition.name(),
                definition.measure(),
                definition.direction(),
                definition.combining(),
                definition.concept(),
                definition.custody(),
                definition.externalCodes(),
                definition.related(),
                ImmutableList.<Text>builder()
                        .addAll(definition.openQuestions())
                        .add(Text.of("câu hỏi mới", "a new question"))
                        .build());
    }
}
