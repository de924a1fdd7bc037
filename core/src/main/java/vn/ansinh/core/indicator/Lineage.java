package vn.ansinh.core.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;

/**
 * What a figure was made from: its inputs, the parameters used, and whether it was moved to other boundaries. With the
 * figure itself it makes up the text over which {@link Observation#hash} is taken.
 *
 * <table>
 *   <caption>The lines of that text, in this order; fields are separated by tabs</caption>
 *   <tr><th>Line</th><th>Fields</th></tr>
 *   <tr><td>{@code ansinh-figure 1}</td><td>the form of the text and its version</td></tr>
 *   <tr><td>{@code definition}</td><td>code, {@link IndicatorDefinition#version version}</td></tr>
 *   <tr><td>{@code area}</td><td>key, the word of the boundaries, the day whose boundaries it follows</td></tr>
 *   <tr><td>{@code period}, {@code value}, {@code vintage}, {@code source}, {@code note}</td><td>the text form</td></tr>
 *   <tr><td>{@code derivation}</td><td>the word</td></tr>
 *   <tr><td>{@code inputs}</td><td>how many</td></tr>
 *   <tr><td>{@code input}, one a line, sorted</td><td>name, how many, digest</td></tr>
 *   <tr><td>{@code parameter}, one a line, sorted</td><td>name, value, applies from, in force from, article, act</td></tr>
 * </table>
 *
 * <p>The text is UTF-8 in composed letters (NFC); each line ends with a line feed; a backslash, tab, line feed or carriage
 * return inside a field is written with a backslash. Sorting is by UTF-16 code units.
 *
 * @param derivation how the figure came to be
 * @param boundaries the day whose boundaries a re-based figure follows; empty exactly if it is not re-based
 * @param inputs what went in, in a fixed order whatever order it is given in
 * @param parameters the parameters used, in a fixed order
 */
public record Lineage(
        Derivation derivation,
        Optional<LocalDate> boundaries,
        ImmutableList<Input> inputs,
        ImmutableList<Parameter> parameters) {

    /** A figure as its source gives it: nothing is known of what it was made from. */
    public static final Lineage REPORTED =
            new Lineage(Derivation.REPORTED, Optional.empty(), ImmutableList.of(), ImmutableList.of());

    /** How a figure came to be. */
    public enum Derivation {
        /** It stands as its source gives it. */
        REPORTED(Text.of("theo nguồn", "as reported")),
        /** It was computed from records or other figures. */
        COMPUTED(Text.of("tính từ số liệu gốc", "computed")),
        /** It was moved to the boundaries of another day by adding whole units. */
        REBASED(Text.of("quy về địa giới của ngày khác", "re-based")),
        /** It was moved to the boundaries of another day, and stated weights divided a unit. */
        APPORTIONED(Text.of("quy về địa giới của ngày khác, có phân bổ", "re-based and apportioned"));

        private final Text label;

        Derivation(Text label) {
            this.label = label;
        }

        /**
         * Returns the wording for users.
         *
         * @return the label in both languages
         */
        public Text label() {
            return label;
        }

        /**
         * Tells whether the figure was moved to the boundaries of another day.
         *
         * @return true if whole or divided units were put together
         */
        public boolean isRebased() {
            return this == REBASED || this == APPORTIONED;
        }

        /** Returns the word of the text form, such as {@code rebased}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that went into a figure: records of a file or register, or another figure.
     *
     * @param name what it is, such as {@code household register of 2025-12-31}; no personal data
     * @param count how many records or figures, at least 0
     * @param digest a hash of its content, by which it can be told from another state of the same thing; empty if none was
     *     taken
     */
    public record Input(String name, long count, String digest) {

        /**
         * Checks the parts.
         *
         * @param name what it is
         * @param count how many
         * @param digest a hash of its content, or empty
         * @throws IllegalArgumentException if the name is blank or the count negative
         */
        public Input {
            if (name.isBlank() || count < 0) {
                throw new IllegalArgumentException(
                        "an input has a name and a count of at least 0; found \"" + name + "\" and " + count);
            }
        }

        /**
         * Returns a figure as an input to another.
         *
         * @param figure the figure
         * @return one figure, by definition, area and period, with its hash
         * @throws IllegalArgumentException if it is suppressed: nothing may be computed from it
         */
        public static Input of(Observation figure) {
            return new Input(
                    figure.definition() + " " + figure.area() + " " + figure.period(),
                    1,
                    figure.hash()
                            .asOptional()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "nothing is computed from a suppressed figure; leave " + figure + " out")));
        }

        private String line() {
            return Canonical.lineOf("input", name, count, digest);
        }
    }

    /**
     * A parameter of the law that was used, with its two days.
     *
     * @param name its name, such as {@code poverty-line.rural}
     * @param value its value
     * @param appliesFrom the first day to which it applies
     * @param inForceFrom the day from which its act is in force; empty if not known
     * @param reference act and article
     */
    public record Parameter(
            String name,
            BigDecimal value,
            LocalDate appliesFrom,
            Optional<LocalDate> inForceFrom,
            LegalReference reference) {

        private String line() {
            return Canonical.lineOf(
                    "parameter",
                    name,
                    value.stripTrailingZeros().toPlainString(),
                    appliesFrom,
                    inForceFrom.map(LocalDate::toString).orElse(""),
                    reference.article(),
                    reference.act());
        }
    }

    /**
     * Puts inputs and parameters in a fixed order.
     *
     * @param derivation how the figure came to be
     * @param boundaries the day whose boundaries a re-based figure follows, or empty
     * @param inputs what went in, in any order
     * @param parameters the parameters used, in any order
     * @throws IllegalArgumentException if a re-based figure does not name the day, or another does
     */
    public Lineage {
        if (derivation.isRebased() != boundaries.isPresent()) {
            throw new IllegalArgumentException("exactly a re-based figure names the day whose boundaries it follows");
        }
        if (inputs.size() > 1) {
            inputs = ImmutableList.sortedCopyOf(Comparator.comparing(Input::line), inputs);
        }
        if (parameters.size() > 1) {
            parameters = ImmutableList.sortedCopyOf(Comparator.comparing(Parameter::line), parameters);
        }
    }

    /** Tells whether nothing is known of what the figure was made from, as of {@link #REPORTED}. */
    boolean saysNothing() {
        return derivation == Derivation.REPORTED && inputs.isEmpty() && parameters.isEmpty();
    }

    /**
     * Returns the lineage of a figure that was computed from inputs.
     *
     * @param inputs what went in, in any order
     * @param parameters the parameters used, in any order
     * @return the lineage
     */
    public static Lineage of(Iterable<Input> inputs, Iterable<Parameter> parameters) {
        return new Lineage(
                Derivation.COMPUTED, Optional.empty(), ImmutableList.copyOf(inputs), ImmutableList.copyOf(parameters));
    }

    /**
     * Returns how many records or figures went in.
     *
     * @return the sum over all inputs
     * @throws ArithmeticException if it exceeds a {@code long}
     */
    public long inputCount() {
        return inputs.stream().mapToLong(Input::count).reduce(0, Math::addExact);
    }

    /** The text over which the hash of a figure is taken; never asked for a suppressed one. */
    static Canonical canonical(Observation figure) {
        Lineage lineage = figure.lineage();
        Canonical text = new Canonical("ansinh-figure 1")
                .line(
                        "definition",
                        figure.definition().code(),
                        figure.definition().version())
                .line(
                        "area",
                        figure.area().key(),
                        figure.boundaries(),
                        lineage.boundaries.orElse(figure.period().lastDay()))
                .line("period", figure.period())
                .line("value", figure.value())
                .line("vintage", figure.vintage())
                .line("source", figure.source())
                .line("note", figure.note())
                .line("derivation", lineage.derivation)
                .line("inputs", lineage.inputCount());
        lineage.inputs.forEach(each -> text.add(each.line()));
        lineage.parameters.forEach(each -> text.add(each.line()));
        return text;
    }
}
