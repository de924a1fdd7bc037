package vn.ansinh.core.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;

/**
 * What exactly a figure says: what is counted, out of what, how it is shown, who answers for it.
 *
 * <p>One indicator ({@code trained-labour-rate}) may have several definitions ({@code LAB-TRAINED:ADM}, {@code
 * LAB-TRAINED:LFS-certificate}) whose figures differ by 45 points. Figures of different definitions are never merged,
 * compared or held against each other's targets: {@link #requireSameAs} refuses and names both.
 *
 * @param code the definition code, unique, such as {@code LAB-TRAINED:ADM}
 * @param indicator the code of the indicator it defines, such as {@code trained-labour-rate}
 * @param name the name
 * @param measure what kind of number it is, and how it is shown
 * @param direction which way is better
 * @param combining how values of several periods make one
 * @param concept what is counted, out of what, in which population
 * @param custody who produces it, from what, how often
 * @param externalCodes its codes in official lists; only verified ones
 * @param related codes of definitions that are easily taken for this one, or express the same in another form
 * @param openQuestions what is not settled about it
 */
public record IndicatorDefinition(
        String code,
        String indicator,
        Text name,
        Measure measure,
        Direction direction,
        Combining combining,
        Concept concept,
        Custody custody,
        ImmutableList<ExternalCode> externalCodes,
        ImmutableList<String> related,
        ImmutableList<Text> openQuestions)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]*:[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern INDICATOR = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*+");

    /** Which kind of number an indicator is. */
    public enum Kind {
        /** A percentage whose numerator is part of its denominator. */
        PROPORTION,
        /** A percentage of two independent counts; it may exceed 100. */
        RATIO,
        /** Whole things. */
        COUNT,
        /** Any other number with a unit of its own: income per head, a level, an index. */
        NUMBER;

        /**
         * Tells whether figures of this kind are percentages.
         *
         * @return true for proportions and ratios
         */
        public boolean isPercent() {
            return this == PROPORTION || this == RATIO;
        }

        /** Returns the word of the text form, such as {@code proportion}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which way is better. */
    public enum Direction {
        /** More is better: coverage. */
        HIGHER_IS_BETTER,
        /** Less is better: poverty. */
        LOWER_IS_BETTER,
        /** Neither. */
        NEITHER;

        /** Returns the words of the text form, such as {@code higher is better}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How the values of several periods make one value of the whole. */
    public enum Combining {
        /** The last day counts: the number of poor households. */
        STOCK,
        /** Periods add up: jobs created; for shares, numerators and denominators add up. */
        FLOW,
        /**
         * The mean of the periods, which must be of one length: mean population. Shares do not average: their numerators
         * and denominators add up.
         */
        MEAN;

        /** Returns the word of the text form, such as {@code stock}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The kind of number, its unit, and how it is shown.
     *
     * @param kind the kind of number
     * @param unit the unit, such as {@code hộ | households}; empty exactly for percentages
     * @param shown decimals and way of rounding when shown
     */
    public record Measure(Kind kind, Optional<Text> unit, Rounding shown) {

        /**
         * Checks that a unit is named exactly when the number is no percentage.
         *
         * @param kind the kind of number
         * @param unit the unit, or empty for percentages
         * @param shown decimals and way of rounding when shown
         * @throws IllegalArgumentException if a percentage names a unit or another number does not
         */
        public Measure {
            if (kind.isPercent() == unit.isPresent()) {
                throw new IllegalArgumentException(
                        kind.isPercent()
                                ? "a " + kind + " is a percentage and names no unit; found " + unit.orElseThrow()
                                : "a " + kind + " names its unit, such as households");
            }
        }

        /**
         * Returns the measure of a share, in percent.
         *
         * @param decimals decimals shown
         * @return the measure
         */
        public static Measure proportion(int decimals) {
            return new Measure(Kind.PROPORTION, Optional.empty(), Rounding.halfUp(decimals));
        }

        /**
         * Returns the measure of a percentage of two independent counts.
         *
         * @param decimals how many decimals are shown, rounded half up
         * @return the measure
         */
        public static Measure ratio(int decimals) {
            return new Measure(Kind.RATIO, Optional.empty(), Rounding.halfUp(decimals));
        }

        /**
         * Returns the measure of a count.
         *
         * @param unit what is counted
         * @return the measure
         */
        public static Measure count(Text unit) {
            return new Measure(Kind.COUNT, Optional.of(unit), Rounding.halfUp(0));
        }
    }

    /**
     * What is counted, out of what.
     *
     * @param numerator what is counted
     * @param denominator out of what; empty for counts and plain numbers
     * @param populationBase whom the figure speaks of
     */
    public record Concept(Statement numerator, Optional<Statement> denominator, Statement populationBase) {}

    /**
     * Who produces the figures, from what, how often.
     *
     * @param frequency how often
     * @param sourceSystem from which register, report or survey
     * @param responsible which body answers for it
     */
    public record Custody(Text frequency, Text sourceSystem, Statement responsible) {}

    /**
     * The code of an indicator in an official list. Lists re-use numbers, so a code means nothing without its scheme
     * and first day.
     *
     * @param scheme the list, such as {@code national list (Law 01/2021/QH15)}
     * @param code the code in it
     * @param from the day from which the code has this meaning
     * @param source where it was read
     */
    public record ExternalCode(String scheme, String code, LocalDate from, String source) implements Serializable {}

    /**
     * Checks the parts against each other.
     *
     * @param code the definition code
     * @param indicator the indicator's code
     * @param name the name
     * @param measure the kind of number
     * @param direction which way is better
     * @param combining how periods combine
     * @param concept what is counted
     * @param custody who produces it
     * @param externalCodes codes in official lists
     * @param related codes of related definitions
     * @param openQuestions what is not settled
     * @throws IllegalArgumentException if a code is malformed, or a percentage has no denominator or another number has
     *     one
     */
    public IndicatorDefinition {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a definition code has the form INDICATOR:definition, such as LAB-TRAINED:ADM; found \"" + code
                            + "\"");
        }
        if (!INDICATOR.matcher(indicator).matches()) {
            throw new IllegalArgumentException(
                    "an indicator code is written in small letters with hyphens, such as trained-labour-rate; found \""
                            + indicator + "\"");
        }
        if (measure.kind().isPercent() != concept.denominator().isPresent()) {
            throw new IllegalArgumentException(code + " is a " + measure.kind()
                    + (measure.kind().isPercent()
                            ? " and must say what its denominator is"
                            : " and has no denominator"));
        }
    }

    /**
     * Returns a definition of an application's own, of which no more is said than this. Numerator, denominator, who answers
     * for it and how often stay {@linkplain Status#OPEN open}, and whoever shows the figure sees that.
     *
     * @param code the definition code, such as {@code BIRTH-REG:within-60-days}
     * @param name the name
     * @param measure the kind of number
     * @param direction which way is better
     * @param combining how periods combine
     * @return the definition; its indicator is the first part of the code in small letters
     * @throws IllegalArgumentException if the code is malformed
     */
    public static IndicatorDefinition own(
            String code, Text name, Measure measure, Direction direction, Combining combining) {
        Text open = Text.of("chưa nêu", "not said");
        Statement unsaid = new Statement(open, Status.OPEN, Optional.empty());
        return new IndicatorDefinition(
                code,
                code.substring(0, Math.max(0, code.indexOf(':'))).toLowerCase(Locale.ROOT),
                name,
                measure,
                direction,
                combining,
                new Concept(unsaid, measure.kind().isPercent() ? Optional.of(unsaid) : Optional.empty(), unsaid),
                new Custody(open, open, unsaid),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /**
     * Checks that a quantity is of this definition's kind.
     *
     * @param quantity the quantity
     * @return the same quantity
     * @throws IllegalArgumentException if it is not: a count where the definition is a share, a printed share above
     *     100 % where the numerator is part of the denominator
     */
    public Quantity requireKind(Quantity quantity) {
        boolean published = quantity instanceof Quantity.Published || quantity instanceof Quantity.Estimate;
        boolean fits = switch (measure.kind()) {
            case PROPORTION ->
                quantity instanceof Quantity.Proportion || published && quantity.isPercent() && withinShare(quantity);
            case RATIO -> quantity.isPercent();
            case COUNT ->
                quantity instanceof Quantity.Count
                        || (published && !quantity.isPercent()
                                        || quantity instanceof Quantity.Mean && combining == Combining.MEAN)
                                && quantity.exact().signum() >= 0;
            case NUMBER ->
                quantity instanceof Quantity.Count
                        || quantity instanceof Quantity.Mean
                        || published && !quantity.isPercent();
        };
        if (!fits) {
            throw new IllegalArgumentException(code + " is a " + measure.kind()
                    + measure.unit().map(unit -> " of " + unit.en()).orElse(" in percent") + "; " + quantity
                    + " is not (a share is written 952/1000 or ~95.2% and lies between 0 and 100 %, a ratio 103:100, a"
                    + " count 16750)");
        }
        return quantity;
    }

    private static boolean withinShare(Quantity quantity) {
        return quantity.exact().signum() >= 0 && quantity.exact().compareTo(Exact.ONE) <= 0;
    }

    /**
     * Refuses to go on unless the other definition is this one.
     *
     * @param other the other definition
     * @param act what was attempted, such as {@code merge}
     * @throws DefinitionMismatchException if the codes differ; the message names both
     */
    public void requireSameAs(IndicatorDefinition other, String act) {
        if (!code.equals(other.code)) {
            throw new DefinitionMismatchException(this, other, act);
        }
    }

    private Object writeReplace() {
        return new Form(
                code,
                indicator,
                name,
                measure.kind(),
                measure.unit().stream().collect(ImmutableList.toImmutableList()),
                measure.shown(),
                direction,
                combining,
                concept.numerator().toString(),
                concept.denominator().stream().map(Statement::toString).collect(ImmutableList.toImmutableList()),
                concept.populationBase().toString(),
                custody.frequency(),
                custody.sourceSystem(),
                custody.responsible().toString(),
                externalCodes,
                related,
                openQuestions);
    }

    /** The serial form: what is optional is a list, a statement its text form. */
    private record Form(
            String code,
            String indicator,
            Text name,
            Kind kind,
            ImmutableList<Text> unit,
            Rounding shown,
            Direction direction,
            Combining combining,
            String numerator,
            ImmutableList<String> denominator,
            String populationBase,
            Text frequency,
            Text sourceSystem,
            String responsible,
            ImmutableList<ExternalCode> externalCodes,
            ImmutableList<String> related,
            ImmutableList<Text> openQuestions)
            implements Serializable {

        private Object readResolve() {
            return new IndicatorDefinition(
                    code,
                    indicator,
                    name,
                    new Measure(kind, unit.stream().findFirst(), shown),
                    direction,
                    combining,
                    new Concept(
                            Statement.parse(numerator),
                            denominator.stream().findFirst().map(Statement::parse),
                            Statement.parse(populationBase)),
                    new Custody(frequency, sourceSystem, Statement.parse(responsible)),
                    externalCodes,
                    related,
                    openQuestions);
        }
    }

    /**
     * Returns the version of the definition: a hash of everything it says. It needs no number that somebody must remember to
     * raise: whatever changes in the definition, its version does.
     *
     * @return 64 hexadecimal digits, the SHA-256 of one line a part in the order of the components
     */
    public String version() {
        Canonical text = new Canonical("ansinh-definition 1")
                .line("code", code)
                .line("indicator", indicator)
                .line("name", name)
                .line("kind", measure.kind())
                .line("unit", measure.unit().map(Text::toString).orElse(""))
                .line("shown", measure.shown())
                .line("direction", direction)
                .line("combining", combining)
                .line("numerator", concept.numerator())
                .line(
                        "denominator",
                        concept.denominator().map(Statement::toString).orElse(""))
                .line("population", concept.populationBase())
                .line("frequency", custody.frequency())
                .line("system", custody.sourceSystem())
                .line("responsible", custody.responsible());
        externalCodes.forEach(each -> text.line("external", each.scheme(), each.code(), each.from(), each.source()));
        related.forEach(each -> text.line("related", each));
        openQuestions.forEach(each -> text.line("open", each));
        return text.hash();
    }

    /** Returns the definition code. */
    @Override
    public String toString() {
        return code;
    }
}
