package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.ExternalCode;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.IndicatorDefinitions;

/** Reads indicator definitions from JSON. */
public final class DefinitionReader {

    private DefinitionReader() {}

    /**
     * Reads a file of definitions.
     *
     * @param file the file: an object with {@code topic} and {@code definitions}
     * @return the definitions that could be used, and every problem with the others
     */
    public static Loaded<IndicatorDefinitions> read(TextFile file) {
        JsonTree tree = JsonTree.of(file);
        Optional<JsonTree.Entry> root = tree.root();
        if (root.isEmpty()) {
            return new Loaded<>(Optional.empty(), 0, 0, tree.problems());
        }
        root.get().object("topic", DefinitionReader::text);
        JsonTree.Read<IndicatorDefinition> read = unique(tree, root.get(), "definitions", true);
        root.get().close();
        return new Loaded<>(
                Optional.of(IndicatorDefinitions.of(read.good())), read.read(), read.rejected(), tree.problems());
    }

    /** Reads a list of definitions; a second one with the same code is rejected. */
    static JsonTree.Read<IndicatorDefinition> unique(
            JsonTree tree, JsonTree.Entry entry, String key, boolean required) {
        Map<String, IndicatorDefinition> seen = new LinkedHashMap<>();
        return entry.list(
                key,
                required,
                item -> definition(item).filter(each -> {
                    boolean first = seen.putIfAbsent(each.code(), each) == null;
                    if (!first) {
                        tree.problem(
                                item.pointer() + "/code",
                                Code.DUPLICATE_ENTRY,
                                each.code(),
                                Text.of(
                                        "đặt mã khác cho định nghĩa thứ hai",
                                        "give the second definition a code of its own"));
                    }
                    return first;
                }));
    }

    private static Optional<IndicatorDefinition> definition(JsonTree.Entry entry) {
        Optional<String> code = entry.text("code");
        Optional<String> indicator = entry.text("indicator");
        Optional<Text> name = entry.object("name", DefinitionReader::text);
        Optional<Kind> kind = entry.value("kind", word -> Word.of(Kind.class, word));
        Optional<Optional<Text>> unit = entry.optionalObject("unit", DefinitionReader::text);
        Optional<Direction> direction = entry.value("direction", word -> Word.of(Direction.class, word));
        Optional<Combining> combining = entry.value("combining", word -> Word.of(Combining.class, word));
        Optional<Rounding> shown = entry.object("shown", DefinitionReader::rounding);
        Optional<Statement> numerator = entry.object("numerator", DefinitionReader::statement);
        Optional<Optional<Statement>> denominator = entry.optionalObject("denominator", DefinitionReader::statement);
        Optional<Statement> base = entry.object("populationBase", DefinitionReader::statement);
        Optional<Text> frequency = entry.object("frequency", DefinitionReader::text);
        Optional<Text> sourceSystem = entry.object("sourceSystem", DefinitionReader::text);
        Optional<Statement> responsible = entry.object("responsible", DefinitionReader::statement);
        ImmutableList<ExternalCode> codes =
                entry.list("codes", false, DefinitionReader::externalCode).good();
        ImmutableList<String> related = entry.texts("related").good();
        ImmutableList<Text> questions =
                entry.list("openQuestions", false, DefinitionReader::text).good();
        return entry.make(() -> new IndicatorDefinition(
                code.orElseThrow(),
                indicator.orElseThrow(),
                name.orElseThrow(),
                new Measure(kind.orElseThrow(), unit.orElseThrow(), shown.orElseThrow()),
                direction.orElseThrow(),
                combining.orElseThrow(),
                new Concept(numerator.orElseThrow(), denominator.orElseThrow(), base.orElseThrow()),
                new Custody(frequency.orElseThrow(), sourceSystem.orElseThrow(), responsible.orElseThrow()),
                codes,
                related,
                questions));
    }

    private static Optional<Rounding> rounding(JsonTree.Entry entry) {
        Optional<Integer> decimals = entry.number("decimals");
        Optional<RoundingMode> mode = entry.value("rounding", word -> Word.of(RoundingMode.class, word));
        return entry.make(() -> new Rounding(decimals.orElseThrow(), mode.orElseThrow()));
    }

    private static Optional<ExternalCode> externalCode(JsonTree.Entry entry) {
        Optional<String> scheme = entry.text("scheme");
        Optional<String> code = entry.text("code");
        Optional<LocalDate> from = entry.value("from", DefinitionReader::day);
        Optional<String> source = entry.text("source");
        return entry.make(() ->
                new ExternalCode(scheme.orElseThrow(), code.orElseThrow(), from.orElseThrow(), source.orElseThrow()));
    }

    static Optional<Text> text(JsonTree.Entry entry) {
        Optional<String> vi = entry.text("vi");
        Optional<String> en = entry.text("en");
        return entry.make(() -> Text.of(vi.orElseThrow(), en.orElseThrow()));
    }

    static Optional<Statement> statement(JsonTree.Entry entry) {
        Optional<String> vi = entry.text("vi");
        Optional<String> en = entry.text("en");
        Optional<Status> status = entry.value("status", Status::parse);
        Optional<Optional<String>> source = entry.optionalValue("source", String::strip);
        return entry.make(() ->
                new Statement(Text.of(vi.orElseThrow(), en.orElseThrow()), status.orElseThrow(), source.orElseThrow()));
    }

    static LocalDate day(String text) {
        ReportingPeriod day = ReportingPeriod.parse(text);
        if (day.kind() != ReportingPeriod.Kind.DAY) {
            throw new IllegalArgumentException("a day is written 2025-12-31; found \"" + text + "\"");
        }
        return day.firstDay();
    }
}
