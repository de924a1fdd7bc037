package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.exchange.Samples.assertTellsWhatToDo;
import static vn.ansinh.indicators.exchange.Samples.replaceOnce;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.ExternalCode;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** Proves that a broken definition is reported with its place, rule and remedy while the others are kept. */
class DefinitionReaderTest {

    private static final String FILE = "wells.json";

    private static final String VALID = """
            {
              "topic": {"vi": "Giếng", "en": "Wells"},
              "definitions": [
                {
                  "code": "WELLS:safe", "indicator": "safe-wells", "name": {"vi": "Tỷ lệ giếng sạch", "en": "Safe wells"},
                  "kind": "proportion", "direction": "higher is better", "combining": "mean",
                  "shown": {"decimals": 2, "rounding": "HALF_EVEN"},
                  "numerator": {"vi": "giếng sạch", "en": "safe wells", "status": "verified", "source": "Act 1, article 2"},
                  "denominator": {"vi": "mọi giếng", "en": "all wells", "status": "not found"},
                  "populationBase": {"vi": "giếng của xã", "en": "wells of the commune", "status": "recalled"},
                  "frequency": {"vi": "quý", "en": "quarterly"}, "sourceSystem": {"vi": "sổ", "en": "register"},
                  "responsible": {"vi": "xã", "en": "commune", "status": "open"},
                  "codes": [{"scheme": "list", "code": "0203", "from": "2022-01-01", "source": "Act 3"}],
                  "related": ["WELLS:number"],
                  "openQuestions": [{"vi": "Ai đo?", "en": "Who measures?"}]
                },
                {
                  "code": "WELLS:number", "indicator": "wells", "name": {"vi": "Số giếng", "en": "Number of wells"},
                  "kind": "count", "unit": {"vi": "giếng", "en": "wells"}, "direction": "neither", "combining": "flow",
                  "shown": {"decimals": 0, "rounding": "DOWN"},
                  "numerator": {"vi": "giếng đếm được", "en": "wells counted", "status": "assumption"},
                  "populationBase": {"vi": "cả huyện", "en": "the district", "status": "derived"},
                  "frequency": {"vi": "năm", "en": "yearly"}, "sourceSystem": {"vi": "kiểm kê", "en": "stocktaking"},
                  "responsible": {"vi": "huyện", "en": "district", "status": "secondary"}
                }
              ]
            }
            """;

    private static Loaded<IndicatorDefinitions> read(String json) {
        return DefinitionReader.read(TextFile.of(FILE, json));
    }

    @Test
    void everyDefinitionOfAValidFileIsKeptInFull() {
        Loaded<IndicatorDefinitions> loaded = read(VALID);
        assertThat(loaded.report(Samples.VIETNAMESE)).isEmpty();
        assertThat(loaded.read()).isEqualTo(2);
        assertThat(loaded.rejected()).isZero();

        IndicatorDefinition safe = loaded.orElseThrow().get("WELLS:safe");
        assertThat(safe.indicator()).isEqualTo("safe-wells");
        assertThat(safe.name()).isEqualTo(Text.of("Tỷ lệ giếng sạch", "Safe wells"));
        assertThat(safe.measure().kind()).isEqualTo(Kind.PROPORTION);
        assertThat(safe.measure().unit()).isEmpty();
        assertThat(safe.measure().shown()).isEqualTo(new Rounding(2, RoundingMode.HALF_EVEN));
        assertThat(safe.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(safe.combining()).isEqualTo(Combining.MEAN);
        assertThat(safe.concept().numerator().status()).isEqualTo(Status.VERIFIED);
        assertThat(safe.concept().numerator().source()).contains("Act 1, article 2");
        assertThat(safe.concept().denominator().orElseThrow().status()).isEqualTo(Status.NOT_FOUND);
        assertThat(safe.concept().populationBase().status()).isEqualTo(Status.RECALLED);
        assertThat(safe.concept().populationBase().source()).isEmpty();
        assertThat(safe.custody().frequency()).isEqualTo(Text.of("quý", "quarterly"));
        assertThat(safe.custody().sourceSystem()).isEqualTo(Text.of("sổ", "register"));
        assertThat(safe.custody().responsible().status()).isEqualTo(Status.OPEN);
        assertThat(safe.externalCodes())
                .containsExactly(new ExternalCode("list", "0203", LocalDate.of(2022, 1, 1), "Act 3"));
        assertThat(safe.related()).containsExactly("WELLS:number");
        assertThat(safe.openQuestions()).containsExactly(Text.of("Ai đo?", "Who measures?"));

        IndicatorDefinition number = loaded.orElseThrow().get("WELLS:number");
        assertThat(number.measure().unit()).contains(Text.of("giếng", "wells"));
        assertThat(number.concept().denominator()).isEmpty();
        assertThat(number.externalCodes()).isEmpty();
        assertThat(number.direction()).isEqualTo(Direction.NEITHER);
    }

    /** One way to break the first definition: what stands there once, what takes its place, and what must be told. */
    private record Way(String from, String to, Code code, String place, String found, String remedy) {}

    static Stream<Way> waysToBreakTheFirstDefinition() {
        String definition = "/definitions/0";
        return Stream.of(
                new Way(
                        "\"code\": \"WELLS:safe\", ",
                        "",
                        Code.ABSENT,
                        definition + "/code",
                        "",
                        "add the key \"code\""),
                new Way(
                        "\"WELLS:safe\"",
                        "\"wells safe\"",
                        Code.CONTRADICTION,
                        definition,
                        "",
                        "INDICATOR:definition|wells safe"),
                new Way(
                        "\"safe-wells\"",
                        "\"Safe wells\"",
                        Code.CONTRADICTION,
                        definition,
                        "",
                        "small letters with hyphens|Safe wells"),
                new Way(
                        "\"vi\": \"Tỷ lệ giếng sạch\", ",
                        "",
                        Code.ABSENT,
                        definition + "/name/vi",
                        "",
                        "add the key \"vi\""),
                new Way(
                        "\"vi\": \"Tỷ lệ giếng sạch\"",
                        "\"vi\": \" \"",
                        Code.INVALID_VALUE,
                        definition + "/name/vi",
                        " ",
                        "at least one letter"),
                new Way(
                        "\"proportion\"",
                        "\"share\"",
                        Code.INVALID_VALUE,
                        definition + "/kind",
                        "share",
                        "proportion, ratio, count, number"),
                new Way(
                        "\"higher is better\"",
                        "\"up\"",
                        Code.INVALID_VALUE,
                        definition + "/direction",
                        "up",
                        "higher is better, lower is better, neither"),
                new Way(
                        "\"mean\"",
                        "\"sum\"",
                        Code.INVALID_VALUE,
                        definition + "/combining",
                        "sum",
                        "stock, flow, mean"),
                new Way(
                        "\"decimals\": 2",
                        "\"decimals\": 2.5",
                        Code.WRONG_SHAPE,
                        definition + "/shown/decimals",
                        "2.5",
                        "a whole number"),
                new Way(
                        "\"decimals\": 2",
                        "\"decimals\": 21",
                        Code.CONTRADICTION,
                        definition + "/shown",
                        "",
                        "0 to 20"),
                new Way("HALF_EVEN", "HALF", Code.INVALID_VALUE, definition + "/shown/rounding", "HALF", "HALF_UP"),
                new Way(
                        "\"status\": \"not found\"",
                        "\"status\": \"unsure\"",
                        Code.INVALID_VALUE,
                        definition + "/denominator/status",
                        "unsure",
                        "verified, secondary, derived, recalled, assumption, open, not found"),
                new Way(
                        ", \"status\": \"recalled\"",
                        "",
                        Code.ABSENT,
                        definition + "/populationBase/status",
                        "",
                        "add the key \"status\""),
                new Way(
                        "\"kind\": \"proportion\"",
                        "\"kind\": \"count\"",
                        Code.CONTRADICTION,
                        definition,
                        "",
                        "names its unit"),
                new Way(
                        "\"kind\": \"proportion\"",
                        "\"kind\": \"proportion\", \"unit\": {\"vi\": \"%\", \"en\": \"%\"}",
                        Code.CONTRADICTION,
                        definition,
                        "",
                        "percentage and names no unit"),
                new Way(
                        "\"denominator\": {\"vi\": \"mọi giếng\", \"en\": \"all wells\", \"status\": \"not found\"},",
                        "",
                        Code.CONTRADICTION,
                        definition,
                        "",
                        "WELLS:safe is a proportion|denominator"),
                new Way(
                        "\"2022-01-01\"",
                        "\"01/01/2022\"",
                        Code.NO_SUCH_DATE,
                        definition + "/codes/0/from",
                        "01/01/2022",
                        "2025-12-31"),
                new Way(
                        "[\"WELLS:number\"]",
                        "[7]",
                        Code.WRONG_SHAPE,
                        definition + "/related/0",
                        "7",
                        "a text in quotes"),
                new Way(
                        "[\"WELLS:number\"]",
                        "\"WELLS:number\"",
                        Code.WRONG_SHAPE,
                        definition + "/related",
                        "WELLS:number",
                        "a list"),
                new Way(
                        "\"openQuestions\": [{\"vi\": \"Ai đo?\", \"en\": \"Who measures?\"}]",
                        "\"openQuestion\": []",
                        Code.UNKNOWN_KEY,
                        definition + "/openQuestion",
                        "openQuestion",
                        "openQuestions"),
                new Way(
                        "\"en\": \"Who measures?\"",
                        "\"en\": \"Who measures?\", \"de\": \"Wer?\"",
                        Code.UNKNOWN_KEY,
                        definition + "/openQuestions/0/de",
                        "de",
                        "vi, en"),
                new Way(
                        "\"kind\": \"proportion\"",
                        "\"kind\": \"proportion\", \"kind\": \"ratio\"",
                        Code.DUPLICATE_KEY,
                        definition + "/kind",
                        "kind",
                        "keep one"));
    }

    @ParameterizedTest
    @MethodSource("waysToBreakTheFirstDefinition")
    void aBrokenDefinitionIsReportedWithItsPlaceAndTheOtherIsKept(Way way) {
        Loaded<IndicatorDefinitions> loaded = read(replaceOnce(VALID, way.from(), way.to()));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).as(problem.toString()).isEqualTo(way.code());
            assertThat(problem.place()).isEqualTo(way.place());
            assertThat(problem.found()).isEqualTo(way.found());
            assertThat(problem.remedy().en()).contains(way.remedy().split("\\|"));
        });
        assertThat(loaded.accepting().all())
                .extracting(IndicatorDefinition::code)
                .containsExactly("WELLS:number");
        assertThat(loaded.read()).isEqualTo(2);
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoDefinitionsWithOneCodeIsRejected() {
        Loaded<IndicatorDefinitions> loaded =
                read(replaceOnce(VALID, "\"code\": \"WELLS:number\"", "\"code\": \"WELLS:safe\""));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.DUPLICATE_ENTRY);
            assertThat(problem.place()).isEqualTo("/definitions/1/code");
            assertThat(problem.found()).isEqualTo("WELLS:safe");
        });
        assertThat(loaded.accepting().get("WELLS:safe").measure().kind()).isEqualTo(Kind.PROPORTION);
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void problemsOfTheFileLeaveItsDefinitionsUsable() {
        Loaded<IndicatorDefinitions> loaded = read(replaceOnce(VALID, "\"topic\"", "\"topics\""));
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder("/topic ABSENT", "/topics UNKNOWN_KEY");
        assertThat(loaded.accepting().all()).hasSize(2);
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        String json = VALID;
        json = replaceOnce(json, "\"topic\": {\"vi\": \"Giếng\", \"en\": \"Wells\"}", "\"topic\": null");
        json = replaceOnce(json, "\"proportion\"", "\"share\"");
        json = replaceOnce(json, "\"status\": \"not found\"", "\"status\": 5");
        json = replaceOnce(json, "\"frequency\": {\"vi\": \"quý\", \"en\": \"quarterly\"}", "\"frequency\": \"quý\"");
        json = replaceOnce(json, "\"neither\"", "\"none\"");
        Loaded<IndicatorDefinitions> loaded = read(json);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "/topic WRONG_SHAPE",
                        "/definitions/0/kind INVALID_VALUE",
                        "/definitions/0/denominator/status WRONG_SHAPE",
                        "/definitions/0/frequency WRONG_SHAPE",
                        "/definitions/1/direction INVALID_VALUE");
        assertThat(loaded.accepting().all()).isEmpty();
        assertThat(loaded.rejected()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{"})
    void aFileWithoutAListOfDefinitionsIsReported(String json) {
        Loaded<IndicatorDefinitions> loaded = read(json);
        assertThat(loaded.problems()).isNotEmpty();
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.value().stream().flatMap(each -> each.all().stream())).isEmpty();
        assertThat(loaded.read()).isZero();
    }

    @Test
    void somethingElseThanAListOfDefinitionsIsOneRejectedEntry() {
        Loaded<IndicatorDefinitions> loaded = read("{\"topic\": {\"vi\": \"a\", \"en\": \"a\"}, \"definitions\": {}}");
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_SHAPE);
            assertThat(problem.place()).isEqualTo("/definitions");
        });
        assertThat(loaded.accepting().all()).isEmpty();
        assertThat(loaded.read()).isEqualTo(1);
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void markAndDecomposedLettersAreNoProblem() {
        String file = "\uFEFF" + Normalizer.normalize(VALID, Normalizer.Form.NFD);
        Loaded<IndicatorDefinitions> loaded =
                DefinitionReader.read(TextFile.of(FILE, file.getBytes(StandardCharsets.UTF_8)));
        assertThat(loaded.orElseThrow().all())
                .isEqualTo(read(VALID).orElseThrow().all());
    }

    @Test
    void bytesThatAreNotUtf8AreReported() {
        byte[] latin = "{\"topic\": \"Sông\"}".getBytes(StandardCharsets.ISO_8859_1);
        Loaded<IndicatorDefinitions> loaded = DefinitionReader.read(TextFile.of(FILE, latin));
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(Code.UNREADABLE);
        assertThat(loaded.value()).isEmpty();
    }

    @Property(tries = 1000)
    void noMutationOfAValidFileEscapesTheAccount(@ForAll("mutants") String json) {
        Loaded<IndicatorDefinitions> loaded = read(json);
        assertThat(loaded.value().map(each -> each.all().size()).orElse(0)).isEqualTo(loaded.accepted());
        assertTellsWhatToDo(loaded, FILE);
    }

    @Provide
    Arbitrary<String> mutants() {
        return CoreArbitraries.damaged(VALID, "{}[]\",:019.-/ \\uaé\u0301");
    }
}
