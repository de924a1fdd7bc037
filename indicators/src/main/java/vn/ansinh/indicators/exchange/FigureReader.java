package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Quantity.Count;
import vn.ansinh.core.Quantity.Published;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;

/**
 * Reads figures from CSV.
 *
 * <table>
 *   <caption>The columns, in any order</caption>
 *   <tr><th>Column</th><th>Content</th></tr>
 *   <tr><td>{@code indicator}, {@code definition}</td><td>codes of the definition; they must belong together</td></tr>
 *   <tr><td>{@code area_code}, {@code area}</td><td>code and name; the name guards against a wrong code</td></tr>
 *   <tr><td>{@code period}</td><td>{@link ReportingPeriod#parse text form}: {@code 2025-12-31}, {@code 2025}; files whose
 *       figures are all of days may call it {@code date}</td></tr>
 *   <tr><td>{@code value}</td><td>the number as printed, with a tilde if a count is rounded ({@code ~911E+5}); or {@code
 *       (missing)}, {@code (suppressed)}, without counts beside it; may be empty if both counts are there</td></tr>
 *   <tr><td>{@code unit}</td><td>{@code %}, or the definition's unit</td></tr>
 *   <tr><td>{@code numerator}, {@code denominator} (optional)</td><td>the counts; with both, the figure is exact and the
 *       printed value must agree</td></tr>
 *   <tr><td>{@code vintage}</td><td>{@code estimate}, {@code preliminary} or {@code final}</td></tr>
 *   <tr><td>{@code boundaries} (optional)</td><td>{@code former} for the territory of a unit that had ended</td></tr>
 *   <tr><td>{@code source}</td><td>who says so</td></tr>
 *   <tr><td>{@code note} (optional)</td><td>anything to know</td></tr>
 * </table>
 */
public final class FigureReader {

    private static final ImmutableList<String> REQUIRED = ImmutableList.of(
            "indicator", "definition", "area_code", "area", "period", "value", "unit", "vintage", "source");
    private static final ImmutableList<String> OPTIONAL =
            ImmutableList.of("numerator", "denominator", "boundaries", "note");

    private static final Map<String, String> OTHER_NAMES = Map.of("date", "period");

    private static final Form<Vintage> VINTAGE = Form.wordOf(Vintage.class);
    private static final Form<Boundaries> BOUNDARIES = Form.wordOf(Boundaries.class);

    /** The marked letters of Vietnamese, each behind the letter that it is without its marks. */
    private static final String MARKED =
            "aàáảãạăằắẳẵặâầấẩẫậ dđ eèéẻẽẹêềếểễệ iìíỉĩị oòóỏõọôồốổỗộơờớởỡợ uùúủũụưừứửữự yỳýỷỹỵ";

    private final IndicatorDefinitions definitions;
    private final AreaUnits areas;
    private final Notation notation;
    private final Form<Count> count;

    private FigureReader(IndicatorDefinitions definitions, AreaUnits areas, Notation notation) {
        this.definitions = definitions;
        this.areas = areas;
        this.notation = notation;
        this.count = number(notation::readCount);
    }

    /**
     * Reads a file of figures.
     *
     * @param file the file
     * @param definitions the definitions that rows may name
     * @param areas the administrative units that rows may name
     * @param notation how the file writes numbers; a number that breaks its rules is a problem, never another number
     * @return the figures that could be used, in the order of the file, and every problem with the other rows. Rows that
     *     give different values for one definition, area, period and vintage are all rejected; of equal ones the first
     *     is kept
     */
    public static Loaded<ImmutableList<Observation>> read(
            TextFile file, IndicatorDefinitions definitions, AreaUnits areas, Notation notation) {
        CsvTable table = CsvTable.of(file, REQUIRED, OPTIONAL, OTHER_NAMES);
        FigureReader reader = new FigureReader(definitions, areas, notation);
        Map<CsvTable.Row, Observation> good = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Optional<Observation> figure = reader.observation(row);
            if (figure.isPresent()) {
                good.put(row, figure.get());
            }
        }
        rejectRivals(good);
        good.keySet().removeIf(table::isRejected);
        return table.loaded(ImmutableList.copyOf(good.values()));
    }

    private static void rejectRivals(Map<CsvTable.Row, Observation> good) {
        Map<List<Object>, List<Map.Entry<CsvTable.Row, Observation>>> bySubject = new LinkedHashMap<>();
        for (Map.Entry<CsvTable.Row, Observation> each : good.entrySet()) {
            List<Object> subject = subject(each.getValue());
            bySubject.putIfAbsent(subject, new ArrayList<>());
            bySubject.get(subject).add(each);
        }
        for (List<Map.Entry<CsvTable.Row, Observation>> rivals : bySubject.values()) {
            if (rivals.size() == 1) {
                continue;
            }
            boolean agree = rivals.stream()
                            .map(each -> each.getValue().value())
                            .distinct()
                            .count()
                    == 1;
            String rows = rivals.stream()
                    .map(each -> Integer.toString(each.getKey().number()))
                    .collect(Collectors.joining(", "));
            for (Map.Entry<CsvTable.Row, Observation> each : rivals.subList(agree ? 1 : 0, rivals.size())) {
                each.getKey()
                        .reject(
                                "value",
                                Code.DUPLICATE_ENTRY,
                                each.getValue().value().toString(),
                                Text.of(
                                        "các dòng " + rows + " cùng nói về một số liệu; giữ một dòng",
                                        "rows " + rows + " speak of the same figure; keep one"));
            }
        }
    }

    private static List<Object> subject(Observation figure) {
        return List.of(figure.definition().code(), figure.area().key(), figure.period(), figure.vintage());
    }

    private Optional<Observation> observation(CsvTable.Row row) {
        Optional<IndicatorDefinition> definition = definition(row);
        Optional<ReportingPeriod> period = row.filled("period", Form.PERIOD);
        Optional<Vintage> vintage = row.filled("vintage", VINTAGE);
        Optional<Boundaries> boundaries = boundaries(row);
        Optional<String> source = row.filled("source");
        Optional<AreaUnit> area = period.isPresent() && (boundaries.isPresent() || isInNoRegister(row))
                ? area(row, period.get(), boundaries.orElse(Boundaries.CURRENT))
                : Optional.empty();
        Optional<Optional<Count>> numerator = row.optional("numerator", count);
        Optional<Optional<Count>> denominator = row.optional("denominator", count);
        if (definition.isEmpty() || numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        boolean unitFits = unitFits(row, definition.get());
        Optional<Measured<Quantity>> value = value(row, definition.get(), numerator.get(), denominator.get());
        if (!unitFits
                || value.isEmpty()
                || area.isEmpty()
                || period.isEmpty()
                || vintage.isEmpty()
                || boundaries.isEmpty()
                || source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Observation(
                    definition.get(),
                    area.get(),
                    period.get(),
                    value.get(),
                    vintage.get(),
                    boundaries.get(),
                    source.get(),
                    note(row, numerator.get(), denominator.get())));
        } catch (IllegalArgumentException e) {
            row.reject("value", e);
            return Optional.empty();
        }
    }

    private static Optional<Boundaries> boundaries(CsvTable.Row row) {
        Optional<Optional<Boundaries>> boundaries = row.optional("boundaries", BOUNDARIES);
        return boundaries.isEmpty()
                ? Optional.empty()
                : Optional.of(boundaries.get().orElse(Boundaries.CURRENT));
    }

    private boolean isInNoRegister(CsvTable.Row row) {
        Optional<String> code = row.cell("area_code");
        return code.isEmpty() || areas.versions(code.get()).isEmpty();
    }

    private <T> Form<T> number(Function<String, T> reads) {
        return new Form<>(
                reads,
                Code.AMBIGUOUS_NUMBER,
                "số phải viết theo lối \"" + notation
                        + "\" đã khai báo cho tệp này (vietnamese: 16.750 và 95,2; plain: 16750"
                        + " và 95.2; english: 16,750 và 95.2)");
    }

    private Optional<IndicatorDefinition> definition(CsvTable.Row row) {
        Optional<String> indicator = row.filled("indicator");
        Optional<String> code = row.filled("definition");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<IndicatorDefinition> definition = definitions.find(code.get());
        if (definition.isEmpty()) {
            String close = String.join(", ", definitions.closest(code.get()));
            row.reject(
                    "definition",
                    Code.UNKNOWN_REFERENCE,
                    code.get(),
                    Text.of("mã gần giống: " + close, "the closest codes are " + close));
        }
        if (definition.isPresent()
                && indicator.isPresent()
                && !definition.get().indicator().equals(indicator.get())) {
            row.reject(
                    "indicator",
                    Code.CONTRADICTION,
                    indicator.get(),
                    Text.of(
                            code.get() + " thuộc chỉ tiêu " + definition.get().indicator(),
                            code.get() + " defines " + definition.get().indicator()));
            return Optional.empty();
        }
        return definition;
    }

    private Optional<AreaUnit> area(CsvTable.Row row, ReportingPeriod period, Boundaries boundaries) {
        Optional<String> code = row.filled("area_code");
        Optional<String> name = row.filled("area");
        if (code.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<AreaUnit> area = boundaries == Boundaries.FORMER
                ? areas.findFormer(code.get(), period.lastDay())
                : areas.find(code.get(), period.lastDay());
        if (area.isEmpty()) {
            row.reject("area_code", Code.UNKNOWN_AREA, code.get(), absent(code.get(), period));
            return area;
        }
        if (!isNameOf(area.get(), name.get())) {
            row.reject(
                    "area",
                    Code.CONTRADICTION,
                    name.get(),
                    Text.of(
                            "mã " + code.get() + " lúc đó là "
                                    + area.get().name().vi(),
                            "the code " + code.get() + " was then "
                                    + area.get().name().en()));
            return Optional.empty();
        }
        return area;
    }

    private Text absent(String code, ReportingPeriod period) {
        String versions = areas.versions(code).stream()
                .map(unit -> unit.name().vi() + " "
                        + unit.key().validFrom().map(Object::toString).orElse("…") + " – "
                        + unit.validTo().map(Object::toString).orElse("…"))
                .collect(Collectors.joining(", "));
        String successors = areas.findFormer(code, period.lastDay()).stream()
                .flatMap(former -> areas.successors(former).stream())
                .map(unit -> unit.code() + " " + unit.name().vi())
                .collect(Collectors.joining(", "));
        return Text.of(
                versions.isEmpty()
                        ? "mã này không có trong danh mục"
                        : "mã này dùng cho " + versions
                                + (successors.isEmpty() ? "" : "; đơn vị kế tiếp: " + successors)
                                + "; chỉ số liệu tính theo địa giới của đơn vị đã hết tồn tại mới ghi boundaries = former",
                versions.isEmpty()
                        ? "the register has no such code"
                        : "the code stands for " + versions
                                + (successors.isEmpty() ? "" : "; its successors are " + successors)
                                + "; only a figure compiled for the territory of a unit that had ended has former in the"
                                + " column boundaries");
    }

    /** The full name in either language, or the name without the kind of unit; marks, case and blanks do not matter. */
    private static boolean isNameOf(AreaUnit unit, String name) {
        String vietnamese = unit.name().vi();
        String english = unit.name().en();
        int kind = english.toLowerCase(Locale.ROOT).indexOf(" " + unit.type().toLowerCase(Locale.ROOT));
        String bare = kind < 0 ? english : english.substring(0, kind);
        if (List.of(vietnamese, english, bare).contains(name)) {
            return true;
        }
        String letters = letters(name);
        if (letters.isEmpty()) {
            return false;
        }
        return letters.equals(letters(vietnamese)) || letters.equals(letters(english)) || letters.equals(letters(bare));
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            char letter = unmarked(c);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    /** The normaliser, which takes long to load, is asked only of letters that are not Vietnamese. */
    private static char unmarked(char letter) {
        if (letter < 0x80) {
            return letter;
        }
        int place = MARKED.indexOf(letter);
        return place < 0
                ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0)
                : MARKED.charAt(MARKED.lastIndexOf(' ', place) + 1);
    }

    private static boolean unitFits(CsvTable.Row row, IndicatorDefinition definition) {
        Optional<String> unit = row.filled("unit");
        if (unit.isEmpty()) {
            return false;
        }
        Optional<Text> expected = definition.measure().unit();
        boolean fits = expected.isEmpty()
                ? unit.get().equals("%")
                : unit.get().equals(expected.get().vi())
                        || unit.get().equals(expected.get().en());
        if (!fits) {
            String named =
                    expected.map(each -> each.en() + " (" + each.vi() + ")").orElse("%");
            row.reject(
                    "unit",
                    Code.CONTRADICTION,
                    unit.get(),
                    Text.of(definition.code() + " tính bằng " + named, definition.code() + " is counted in " + named));
        }
        return fits;
    }

    private Optional<Measured<Quantity>> value(
            CsvTable.Row row, IndicatorDefinition definition, Optional<Count> numerator, Optional<Count> denominator) {
        boolean percent = definition.measure().kind().isPercent();
        Optional<String> cell = row.cell("value");
        if (cell.isPresent() && cell.get().startsWith("(")) {
            return absent(row, numerator.isPresent() || denominator.isPresent());
        }
        Optional<Optional<Published>> printed = row.optional("value", number(text -> printed(text, definition)));
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        if (percent && numerator.isPresent() && denominator.isPresent()) {
            return counted(row, definition, numerator.get(), denominator.get(), printed.get());
        }
        if (printed.get().isEmpty()) {
            row.filled("value");
            return Optional.empty();
        }
        if (!percent && (denominator.isPresent() || numerator.isPresent())) {
            row.reject(
                    "numerator",
                    Code.CONTRADICTION,
                    "",
                    Text.of(
                            definition.code() + " không có tử số, mẫu số; để trống hai ô này",
                            definition.code() + " has no numerator and denominator; leave them empty"));
            return Optional.empty();
        }
        if (definition.measure().kind() == Kind.COUNT && !cell.orElseThrow().startsWith("~")) {
            return known(row.filled("value", count));
        }
        return Optional.of(Measured.known(printed.get().get()));
    }

    private static Optional<Measured<Quantity>> known(Optional<? extends Quantity> quantity) {
        return quantity.isEmpty() ? Optional.empty() : Optional.of(Measured.known(quantity.get()));
    }

    /** A reason why there is no value; counts beside it would give away what it withholds. */
    private static Optional<Measured<Quantity>> absent(CsvTable.Row row, boolean countsBeside) {
        if (countsBeside) {
            row.reject(
                    "value",
                    Code.CONTRADICTION,
                    "",
                    Text.of(
                            "không có giá trị thì để trống numerator và denominator",
                            "where there is no value, leave numerator and denominator empty"));
            return Optional.empty();
        }
        return row.filled(
                "value",
                new Form<>(
                        text -> Measured.parse(text, Quantity::parse),
                        Code.INVALID_VALUE,
                        "viết (missing), (suppressed), (not applicable) hoặc (not estimable)"));
    }

    private Published printed(String text, IndicatorDefinition definition) {
        Published printed = notation.readPublished(text.startsWith("~") ? text.substring(1) : text);
        boolean percent = definition.measure().kind().isPercent();
        if (printed.percent() && !percent) {
            throw new IllegalArgumentException(definition.code() + " is no percentage; leave the percent sign out");
        }
        return new Published(printed.printed(), percent);
    }

    /** With both counts the figure is exact; a printed value beside them must be their rounding. */
    private static Optional<Measured<Quantity>> counted(
            CsvTable.Row row,
            IndicatorDefinition definition,
            Count numerator,
            Count denominator,
            Optional<Published> printed) {
        if (denominator.value() == 0) {
            return nobody(row, numerator, printed);
        }
        Quantity exact;
        try {
            exact = definition.measure().kind() == Kind.PROPORTION
                    ? Quantity.Proportion.of(numerator.value(), denominator.value())
                    : Quantity.Ratio.of(numerator.value(), denominator.value());
        } catch (IllegalArgumentException e) {
            row.reject("numerator", e);
            return Optional.empty();
        }
        boolean agrees = printed.isEmpty()
                || exact.exact().compareTo(printed.get().low()) >= 0
                        && exact.exact().compareTo(printed.get().high()) <= 0;
        if (!agrees) {
            row.reject(
                    "value",
                    Code.CONTRADICTION,
                    printed.get().toString(),
                    Text.of(
                            "tử số và mẫu số cho kết quả khác; sửa số hoặc bỏ trống ô value",
                            "numerator and denominator come to another number; mend it or leave the value empty"));
            return Optional.empty();
        }
        return Optional.of(Measured.known(exact));
    }

    /** Nobody is in the denominator: then nobody is in the numerator, and there is no rate to print. */
    private static Optional<Measured<Quantity>> nobody(CsvTable.Row row, Count numerator, Optional<Published> printed) {
        if (numerator.value() == 0 && printed.isEmpty()) {
            return Optional.of(Measured.unknown(Measured.Reason.ZERO_DENOMINATOR, ""));
        }
        row.reject(
                "denominator",
                Code.CONTRADICTION,
                "0",
                Text.of(
                        "mẫu số bằng 0 thì tử số bằng 0 và không có tỷ lệ; sửa mẫu số hoặc bỏ trống ô value",
                        "with a denominator of 0 the numerator is 0 and there is no rate; mend it or leave the value"
                                + " empty"));
        return Optional.empty();
    }

    private static String note(CsvTable.Row row, Optional<Count> numerator, Optional<Count> denominator) {
        String note = row.cell("note").orElse("");
        if (numerator.isPresent() == denominator.isPresent()) {
            return note;
        }
        String alone = numerator.isPresent()
                ? "numerator as printed: " + numerator.get()
                : "denominator as printed: " + denominator.orElseThrow();
        return note.isEmpty() ? alone : note + "; " + alone;
    }
}
