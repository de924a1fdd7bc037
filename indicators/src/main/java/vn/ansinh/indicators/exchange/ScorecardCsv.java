package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Comparison;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.plan.Target;

/**
 * Writes a scorecard as a table in CSV: UTF-8, commas, a header line, one row a target and, for a standing target, one
 * more for each earlier period. Texts are in the reader's language; the words of {@code verdict}, {@code firmness},
 * {@code figure}, {@code vintage}, {@code boundaries} and {@code reasons} never change.
 *
 * <table>
 *   <caption>The columns; a cell that does not apply is empty</caption>
 *   <tr><th>Column</th><th>Content</th></tr>
 *   <tr><td>{@code plan}, {@code as_of}</td><td>id of the plan, day of the assessment</td></tr>
 *   <tr><td>{@code synthetic}, {@code stand_in}</td><td>{@code true} if anything is made up; if the figures are those of
 *       another area</td></tr>
 *   <tr><td>{@code target}, {@code clause}, {@code policy_area}</td><td>id of the target, where the plan states it</td></tr>
 *   <tr><td>{@code definition}, {@code name}, {@code unit}</td><td>what is measured; {@code %} for percentages</td></tr>
 *   <tr><td>{@code asked}, {@code deadline}, {@code binding}</td><td>the target in its text form, such as {@code at least
 *       95.2%}</td></tr>
 *   <tr><td>{@code responsible}</td><td>the leading bodies, parted by semicolons</td></tr>
 *   <tr><td>{@code area_code}, {@code area}, {@code period}</td><td>whose figure, and when</td></tr>
 *   <tr><td>{@code figure}</td><td>{@code known}, or why there is no value: {@code missing}, {@code suppressed}, {@code not
 *       applicable}, {@code zero denominator}, {@code not estimable}, {@code undecidable}; {@code none} if no figure could
 *       be used at all</td></tr>
 *   <tr><td>{@code value}, {@code bound}, {@code gap}</td><td>the numbers compared: the level, the cut or the sum, in
 *       percent where the target is, rounded half up to 10 decimals. A zero is {@code 0}; what is not known is empty</td></tr>
 *   <tr><td>{@code low}, {@code high}</td><td>what the value may stand for: limits of an estimate, ends of the rounding of a
 *       printed figure; empty for cuts</td></tr>
 *   <tr><td>{@code numerator}, {@code denominator}</td><td>the counts of the figure, exactly</td></tr>
 *   <tr><td>{@code vintage}, {@code boundaries}</td><td>{@code final}, {@code current} and the like</td></tr>
 *   <tr><td>{@code verdict}, {@code firmness}</td><td>{@code met}, {@code not met}, {@code on track}, {@code off track},
 *       {@code cannot tell}; {@code exact}, {@code beyond rounding} and the like</td></tr>
 *   <tr><td>{@code latest}</td><td>{@code false} for an earlier period of a standing target</td></tr>
 *   <tr><td>{@code pace_per_year}</td><td>what must still be gained a year, in the unit of {@code value}</td></tr>
 *   <tr><td>{@code reasons}</td><td>why nobody can tell: words such as {@code before deadline}, parted by semicolons</td></tr>
 *   <tr><td>{@code sources}</td><td>who published the figures, parted by semicolons</td></tr>
 * </table>
 *
 * <p>No text is taken for a formula by a spreadsheet: one that starts with {@code = + - @}, their wide forms, a tab, a
 * line end or an apostrophe, and is no plain number, gets an apostrophe in front. Whoever reads the table back drops one
 * leading apostrophe. Columns of numbers are never changed.
 */
public final class ScorecardCsv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,100}([.,][0-9]{1,100})?%?");
    private static final String SUSPICIOUS = "=+-@\t\r\n'＝＋－＠";

    private record Column(String name, Function<Cells, Stream<String>> cell, boolean isText) {}

    private final List<Column> columns;
    private final Locale locale;

    private ScorecardCsv(Locale locale) {
        this.locale = locale;
        this.columns = ImmutableList.of(
                text("plan", cells -> Stream.of(cells.card().plan().id())),
                text("as_of", cells -> Stream.of(cells.card().asOf().toString())),
                text(
                        "synthetic",
                        cells -> Stream.of(Boolean.toString(cells.card().isSynthetic()))),
                text(
                        "stand_in",
                        cells -> Stream.of(Boolean.toString(cells.card().standIn()))),
                text("target", cells -> Stream.of(cells.planned().id())),
                text("clause", cells -> cells.planned().clause().map(PlanTarget.Clause::number).stream()),
                number(
                        "policy_area",
                        cells -> cells.planned().clause().flatMap(PlanTarget.Clause::policyArea).stream()
                                .map(each -> Integer.toString(each))),
                text(
                        "definition",
                        cells -> Stream.of(cells.planned().definition().code())),
                text(
                        "name",
                        cells -> Stream.of(said(cells.planned().definition().name()))),
                text("unit", cells -> Stream.of(unit(cells.planned()))),
                text("asked", cells -> Stream.of(cells.planned().target().toString())),
                text("deadline", cells -> cells.planned().deadline().map(LocalDate::toString).stream()),
                text(
                        "binding",
                        cells -> Stream.of(Boolean.toString(cells.planned().binding()))),
                text(
                        "responsible",
                        cells -> cells.card().plan().leads(cells.planned()).stream()
                                .map(each -> said(each.name()))),
                text("area_code", cells -> Stream.of(cells.row().area().code())),
                text("area", cells -> Stream.of(said(cells.row().area().name()))),
                text("period", cells -> cells.row().period().map(Object::toString).stream()),
                text("figure", cells -> Stream.of(cells.figure())),
                number("value", cells -> cells.compared(Comparison::value)),
                number("bound", cells -> cells.compared(Comparison::bound)),
                number("gap", cells -> cells.compared(Comparison::gap)),
                number("low", cells -> cells.ofInterval(Quantity::low)),
                number("high", cells -> cells.ofInterval(Quantity::high)),
                number("numerator", cells -> cells.counts().limit(1)),
                number("denominator", cells -> cells.counts().skip(1)),
                text("vintage", cells -> cells.row().vintage().map(Object::toString).stream()),
                text(
                        "boundaries",
                        cells -> cells.row().figures().stream()
                                .map(each -> each.boundaries().toString())
                                .distinct()),
                text("verdict", cells -> Stream.of(word(cells.row().verdict()))),
                text(
                        "firmness",
                        cells -> cells.row().comparison().stream()
                                .filter(compared -> cells.row().verdict() != Verdict.CANNOT_TELL)
                                .map(compared -> word(compared.firmness()))),
                text("latest", cells -> Stream.of(Boolean.toString(cells.latest()))),
                number("pace_per_year", cells -> cells.row().pacePerYear().map(cells::shown).stream()),
                text(
                        "reasons",
                        cells -> cells.row().reasons().stream()
                                .map(each -> word(each.kind()))
                                .distinct()),
                text(
                        "sources",
                        cells -> cells.row().figures().stream()
                                .map(Observation::source)
                                .distinct()));
    }

    /**
     * Returns a writer.
     *
     * @param locale the reader's locale for names: Vietnamese for {@code vi}, English otherwise
     * @return the writer
     */
    public static ScorecardCsv in(Locale locale) {
        return new ScorecardCsv(locale);
    }

    /**
     * Writes the table.
     *
     * @param card the scorecard
     * @return the lines, each ending with a line feed
     */
    public String write(Scorecard card) {
        StringWriter written = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (Assessment row : card.rows()) {
                row.earlier().forEach(each -> csv.writeRecord(record(new Cells(card, each, false))));
                csv.writeRecord(record(new Cells(card, row, true)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private List<String> record(Cells cells) {
        return columns.stream()
                .map(column -> {
                    String cell = column.cell().apply(cells).collect(Collectors.joining("; "));
                    return column.isText() ? harmless(cell) : cell;
                })
                .toList();
    }

    private static Column text(String name, Function<Cells, Stream<String>> cell) {
        return new Column(name, cell, true);
    }

    private static Column number(String name, Function<Cells, Stream<String>> cell) {
        return new Column(name, cell, false);
    }

    /**
     * Returns a text that no spreadsheet takes for a formula.
     *
     * @param text the text
     * @return the same, with an apostrophe in front if it begins like a formula (or with an apostrophe) and is no number
     */
    public static String harmless(String text) {
        boolean suspicious = !text.isEmpty() && SUSPICIOUS.indexOf(text.charAt(0)) >= 0;
        return suspicious && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** A number in percent where the target is a percentage, with at most ten decimals. */
    static String decimal(Exact number, boolean percent) {
        return Rounding.halfUp(10)
                .round(percent ? number.times(Exact.HUNDRED) : number)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String said(Text text) {
        return text.in(locale);
    }

    private String unit(PlanTarget planned) {
        return planned.target().isPercent()
                ? "%"
                : planned.definition().measure().unit().map(this::said).orElse("");
    }

    /** The words of a name in capital letters, such as {@code before deadline}. */
    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the cells of a row are taken from. */
    private record Cells(Scorecard card, Assessment row, boolean latest) {

        PlanTarget planned() {
            return row.target();
        }

        String figure() {
            if (row.comparison().isPresent()) {
                return "known";
            }
            return row.figure()
                    .map(figure -> figure.value().fold(known -> "known", (reason, detail) -> reason.toString()))
                    .orElse("none");
        }

        Stream<String> compared(Function<Comparison, Exact> part) {
            return row.comparison().map(part).map(this::shown).stream();
        }

        String shown(Exact number) {
            return decimal(number, planned().target().isPercent());
        }

        /** The one known figure that the row rests on; a cut rests on two. */
        private Optional<Quantity> alone() {
            return row.figures().size() == 1 ? row.figures().get(0).value().asOptional() : Optional.empty();
        }

        Stream<String> ofInterval(Function<Quantity, Exact> end) {
            return alone().stream()
                    .filter(each -> !(planned().target() instanceof Target.Reduction))
                    .filter(each -> each.low().compareTo(each.high()) < 0)
                    .map(each -> decimal(end.apply(each), each.isPercent()));
        }

        Stream<String> counts() {
            return alone().stream()
                    .flatMap(each -> each.fold(
                            count -> Stream.of(count.toString()),
                            share -> Stream.of(Long.toString(share.numerator()), Long.toString(share.denominator())),
                            ratio -> Stream.of(
                                    ratio.numerator().toPlainString(),
                                    ratio.denominator().toPlainString()),
                            mean -> Stream.of(mean.total().toPlainString(), Long.toString(mean.parts())),
                            printed -> Stream.empty(),
                            estimate -> Stream.empty()));
        }
    }
}
