package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.ExternalCode;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;

/** Proves that whatever changes in a definition, its version does. */
class DefinitionVersionTest {

    private static final Statement SAID = said("hộ");
    private static final Measure SHARE = new Measure(Kind.PROPORTION, Optional.empty(), Rounding.halfUp(1));

    private static Statement said(String words) {
        return new Statement(Text.of(words, words), Status.VERIFIED, Optional.empty());
    }

    private static Concept concept(Statement numerator, Statement denominator, Statement base) {
        return new Concept(numerator, Optional.of(denominator), base);
    }

    private static ExternalCode code(String scheme, String code, int year, String source) {
        return new ExternalCode(scheme, code, LocalDate.of(year, 1, 1), source);
    }

    private static IndicatorDefinition with(
            String code, String name, Measure measure, Direction direction, Combining combining, Concept concept) {
        return with(
                code,
                name,
                measure,
                direction,
                combining,
                concept,
                custody("a", "b", "c"),
                List.of(),
                List.of(),
                List.of());
    }

    private static Custody custody(String frequency, String system, String responsible) {
        return new Custody(Text.of(frequency, frequency), Text.of(system, system), said(responsible));
    }

    private static IndicatorDefinition with(
            String code,
            String name,
            Measure measure,
            Direction direction,
            Combining combining,
            Concept concept,
            Custody custody,
            List<ExternalCode> external,
            List<String> related,
            List<Text> open) {
        return new IndicatorDefinition(
                code,
                "poverty-rate",
                Text.of(name, name),
                measure,
                direction,
                combining,
                concept,
                custody,
                ImmutableList.copyOf(external),
                ImmutableList.copyOf(related),
                ImmutableList.copyOf(open));
    }

    private static IndicatorDefinition more(
            Custody custody, List<ExternalCode> external, List<String> related, List<Text> open) {
        return with(
                "A:B",
                "n",
                SHARE,
                Direction.NEITHER,
                Combining.STOCK,
                concept(SAID, SAID, SAID),
                custody,
                external,
                related,
                open);
    }

    @Test
    void everyChangeIsAnotherVersion() {
        Concept concept = concept(SAID, SAID, SAID);
        Statement other = said("người");
        Statement recalled = new Statement(SAID.text(), Status.RECALLED, Optional.empty());
        Custody custody = custody("a", "b", "c");
        List<IndicatorDefinition> definitions = List.of(
                with("A:B", "n", SHARE, Direction.NEITHER, Combining.STOCK, concept),
                with("A:C", "n", SHARE, Direction.NEITHER, Combining.STOCK, concept),
                with("A:B", "m", SHARE, Direction.NEITHER, Combining.STOCK, concept),
                with(
                        "A:B",
                        "n",
                        new Measure(Kind.RATIO, Optional.empty(), Rounding.halfUp(1)),
                        Direction.NEITHER,
                        Combining.STOCK,
                        concept),
                with(
                        "A:B",
                        "n",
                        new Measure(Kind.PROPORTION, Optional.empty(), Rounding.halfUp(2)),
                        Direction.NEITHER,
                        Combining.STOCK,
                        concept),
                with("A:B", "n", SHARE, Direction.LOWER_IS_BETTER, Combining.STOCK, concept),
                with("A:B", "n", SHARE, Direction.NEITHER, Combining.FLOW, concept),
                with("A:B", "n", SHARE, Direction.NEITHER, Combining.STOCK, concept(other, SAID, SAID)),
                with("A:B", "n", SHARE, Direction.NEITHER, Combining.STOCK, concept(SAID, other, SAID)),
                with("A:B", "n", SHARE, Direction.NEITHER, Combining.STOCK, concept(SAID, SAID, other)),
                with("A:B", "n", SHARE, Direction.NEITHER, Combining.STOCK, concept(SAID, SAID, recalled)),
                more(custody("x", "b", "c"), List.of(), List.of(), List.of()),
                more(custody("a", "x", "c"), List.of(), List.of(), List.of()),
                more(custody("a", "b", "x"), List.of(), List.of(), List.of()),
                more(custody, List.of(code("s", "1", 2022, "t")), List.of(), List.of()),
                more(custody, List.of(code("s", "1", 2023, "t")), List.of(), List.of()),
                more(custody, List.of(code("s", "2", 2022, "t")), List.of(), List.of()),
                more(custody, List.of(code("s", "1", 2022, "u")), List.of(), List.of()),
                more(custody, List.of(), List.of("A:D"), List.of()),
                more(custody, List.of(), List.of(), List.of(Text.of("A:D", "A:D"))));
        assertThat(definitions).extracting(IndicatorDefinition::version).doesNotHaveDuplicates();
        assertThat(Stream.of(1, 2)
                        .map(again -> with("A:B", "n", SHARE, Direction.NEITHER, Combining.STOCK, concept)
                                .version()))
                .containsOnly(definitions.get(0).version())
                .allMatch(version -> version.matches("[0-9a-f]{64}"));
    }
}
