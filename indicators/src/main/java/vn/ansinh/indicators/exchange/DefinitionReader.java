package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
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

    private static final Form<Kind> KIND = Form.wordOf(Kind.class);
    private static final Form<Direction> DIRECTION = Form.wordOf(Direction.class);
    private static final Form<Combining> COMBINING = Form.wordOf(Combining.class);
    private static final Form<RoundingMode> ROUNDING = Form.wordOf(RoundingMode.class);

    private static final IndicatorDefinitions NONE = IndicatorDefinitions.of(ImmutableList.of());

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
        root.get().words("topic");
        JsonTree.Read<IndicatorDefinition> read = unique(root.get(), "definitions", true, NONE);
        root.get().close();
        return new Loaded<>(
                Optional.of(IndicatorDefinitions.of(read.good())), read.read(), read.rejected(), tree.problems());
    }

    /** Reads a list of definitions; one whose code is taken, by an earlier one or by one of the others, is rejected. */
    static JsonTree.Read<IndicatorDefinition> unique(
            JsonTree.Entry entry, String key, boolean required, IndicatorDefinitions others) {
        Set<String> codes = new HashSet<>();
        return entry.list(key, required, item -> {
            IndicatorDefinition definition = definition(item);
            if (!codes.add(definition.code()) || others.find(definition.code()).isPresent()) {
                throw item.refused(
                        "code",
                        Code.DUPLICATE_ENTRY,
                        definition.code(),
                        Text.of("mã này đã có; đặt mã khác", "the code is taken; choose another"));
            }
            return definition;
        });
    }

    private static IndicatorDefinition definition(JsonTree.Entry entry) {
        Optional<String> code = entry.text("code");
        Optional<String> indicator = entry.text("indicator");
        Optional<Text> name = entry.words("name");
        Optional<Kind> kind = entry.value("kind", KIND);
        Optional<Optional<Text>> unit = entry.optionalWords("unit");
        Optional<Direction> direction = entry.value("direction", DIRECTION);
        Optional<Combining> combining = entry.value("combining", COMBINING);
        Optional<Rounding> shown = entry.object("shown", DefinitionReader::rounding);
        Optional<Statement> numerator = entry.statement("numerator");
        Optional<Optional<Statement>> denominator = entry.optionalStatement("denominator");
        Optional<Statement> base = entry.statement("populationBase");
        Optional<Text> frequency = entry.words("frequency");
        Optional<Text> sourceSystem = entry.words("sourceSystem");
        Optional<Statement> responsible = entry.statement("responsible");
        ImmutableList<ExternalCode> codes =
                entry.list("codes", false, DefinitionReader::externalCode).good();
        ImmutableList<String> related = entry.texts("related", false);
        ImmutableList<Text> questions = entry.listOfWords("openQuestions");
        entry.end();
        return new IndicatorDefinition(
                code.get(),
                indicator.get(),
                name.get(),
                new Measure(kind.get(), unit.get(), shown.get()),
                direction.get(),
                combining.get(),
                new Concept(numerator.get(), denominator.get(), base.get()),
                new Custody(frequency.get(), sourceSystem.get(), responsible.get()),
                codes,
                related,
                questions);
    }

    private static Rounding rounding(JsonTree.Entry entry) {
        Optional<Integer> decimals = entry.number("decimals");
        Optional<RoundingMode> mode = entry.value("rounding", ROUNDING);
        entry.end();
        return new Rounding(decimals.get(), mode.get());
    }

    private static ExternalCode externalCode(JsonTree.Entry entry) {
        Optional<String> scheme = entry.text("scheme");
        Optional<String> code = entry.text("code");
        Optional<LocalDate> from = entry.day("from");
        Optional<String> source = entry.text("source");
        entry.end();
        return new ExternalCode(scheme.get(), code.get(), from.get(), source.get());
    }
}
