package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.indicators.Catalog;

/** JSON that is written to bring a reader down is refused with problems, in little time and memory, by each reader. */
@Timeout(60)
class HostileJsonTest {

    /** The readers of files. */
    enum Reader {
        PLAN(file -> PlanReader.read(file, Catalog.definitions(), Catalog.areas())),
        DEFINITIONS(DefinitionReader::read),
        LAW(LawReader::read);

        private final Function<TextFile, Loaded<?>> reads;

        Reader(Function<TextFile, Loaded<?>> reads) {
            this.reads = reads;
        }

        Loaded<?> read(String json) {
            Loaded<?> loaded = reads.apply(TextFile.of("hostile.json", json));
            assertThat(loaded.problems())
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(1_001)
                    .allSatisfy(each -> {
                        assertThat(each.place()).hasSizeLessThan(200);
                        assertThat(each.toString()).hasSizeLessThan(2_000);
                    });
            return loaded;
        }
    }

    static Stream<Arguments> unparsable() {
        Map<String, String> texts = Map.of(
                "brackets without end", "[".repeat(1_000_000),
                "objects without end", "{\"a\":".repeat(1_000_000),
                "501 brackets", "[".repeat(501) + "]".repeat(501),
                "a number of 1,001 digits", "{\"a\": " + "9".repeat(1_001) + "}",
                "a name of 50,001 letters", "{\"" + "a".repeat(50_001) + "\": 1}",
                "half a letter", "{\"a\": \"\\uD83",
                "nothing but blanks and a comma", " ".repeat(1_000_000) + ",");
        return texts.entrySet().stream()
                .flatMap(each ->
                        Stream.of(Reader.values()).map(reader -> Arguments.of(reader, each.getKey(), each.getValue())));
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void whatIsTooLongIsReportedWithItsLine(Reader reader) {
        Loaded<?> loaded = reader.read("{\n\n  \"a\":\n" + "9".repeat(2_000) + "}");
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).startsWith("line 4, "));
    }

    static Stream<Arguments> bundled() {
        return Stream.of(
                Arguments.of(Reader.PLAN, "plans/binh-luc-2021-2025.json"),
                Arguments.of(Reader.DEFINITIONS, "definitions/health.json"),
                Arguments.of(Reader.LAW, "law/commune-health.json"));
    }

    /** Each object of a file is read to its end: a key that nobody asks for is told, wherever it stands. */
    @ParameterizedTest
    @MethodSource("bundled")
    void aKeyTooManyIsToldInEveryObject(Reader reader, String path) throws IOException {
        String json;
        try (InputStream file = Catalog.class.getResourceAsStream(path)) {
            json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(reader.reads.apply(TextFile.of(path, json)).problems()).isEmpty();
        int objects = 0;
        for (int begin = json.indexOf('{'); begin >= 0; begin = json.indexOf('{', begin + 1)) {
            objects++;
            String more = json.substring(0, begin + 1) + "\"zz\": 1, " + json.substring(begin + 1);
            assertThat(reader.read(more).problems())
                    .filteredOn(problem -> problem.code() == Code.UNKNOWN_KEY)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.place()).endsWith("/zz"));
        }
        assertThat(objects).isGreaterThan(50);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unparsable")
    void whatIsTooDeepOrTooLongIsNoJson(Reader reader, String what, String json) {
        Loaded<?> loaded = reader.read(json);
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(Code.NOT_JSON);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.read()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theDeepestValueIsOfTheWrongShapeAndNoMore(Reader reader) {
        assertThat(reader.read("[".repeat(500) + "]".repeat(500)).problems())
                .extracting(Problem::code)
                .containsExactly(Code.WRONG_SHAPE);
        assertThat(reader.read("{\"a\":".repeat(499) + "1" + "}".repeat(499)).problems())
                .extracting(Problem::code)
                .contains(Code.UNKNOWN_KEY, Code.ABSENT);
    }

    /** Places are told with every name that leads there: a million of them under a long name must not be held at once. */
    @ParameterizedTest
    @EnumSource
    void aLongNameOverManyValuesCostsNoMoreThanItsLetters(Reader reader) {
        String name = "n".repeat(50_000);
        String values = "1,".repeat(500_000) + "1";
        assertThat(reader.read("{\"" + name + "\": [" + values + "]}").problems())
                .filteredOn(each -> each.code() == Code.UNKNOWN_KEY)
                .singleElement()
                .satisfies(each -> assertThat(each.place()).startsWith("/nnn").endsWith("…"));
        String deep = ("{\"" + "n".repeat(1_000) + "\":").repeat(400) + "[" + values + "]" + "}".repeat(400);
        assertThat(reader.read(deep).problems()).extracting(Problem::code).contains(Code.UNKNOWN_KEY);
    }

    @ParameterizedTest
    @EnumSource
    void ofVeryManyProblemsTheFirstAreListedAndTheOthersCounted(Reader reader) {
        Loaded<?> doubled = reader.read("{\"a\": 0" + ", \"a\": 0".repeat(200_000) + "}");
        assertThat(doubled.problems())
                .hasSize(1_001)
                .startsWith(doubled.problems().get(0));
        assertThat(doubled.problems().get(0).code()).isEqualTo(Code.DUPLICATE_KEY);
        assertThat(doubled.problems().get(1_000).remedy().en()).matches("199[0-9]{3} more problems .*");
        Loaded<?> unknown = reader.read(IntStream.range(0, 200_000)
                .mapToObj(i -> "\"k" + i + "\": 0")
                .collect(Collectors.joining(",", "{", "}")));
        assertThat(unknown.problems()).hasSize(1_001);
        assertThat(unknown.problems().get(999).code()).isEqualTo(Code.UNKNOWN_KEY);
        assertThat(unknown.problems().get(1_000).remedy().vi()).matches("sau chỗ này còn 199[0-9]{3} lỗi .*");
    }

    @ParameterizedTest
    @EnumSource
    void aTextOfMillionsOfLettersIsQuotedInPart(Reader reader) {
        for (String key : new String[] {"id", "topic", "targets", "definitions", "acts", "parameters"}) {
            reader.read("{\"" + key + "\": \"" + "9".repeat(5_000_000) + "\"}");
        }
    }

    /** The same through an application's own mapper. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1E-999999999",
                "99999999999999999999",
                "1.5",
                "\"NaN\"",
                "{\"@class\": \"java.lang.Thread\"}",
                "[\"java.lang.Thread\", {}]",
                "{\"kind\": \"?\"}",
                "null"
            })
    void aMapperTakesNoNumberThatIsNone(String number) {
        JsonMapper mapper = JsonMapper.builder().addModule(new GuavaModule()).build();
        Tally tally = new Tally(Catalog.definitions().get("IMM-FULL:under-1"), 1710, 1800);
        Observation observation = Catalog.publishedFigures().get(0);
        String asTally = mapper.writeValueAsString(tally);
        String asObservation = mapper.writeValueAsString(observation);
        assertThat(mapper.readValue(asTally, Tally.class)).isEqualTo(tally);
        assertThat(asTally).contains(":1710").contains(":1800");
        assertThat(asObservation).contains("\"value\":\"");

        assertThatThrownBy(() -> mapper.readValue(asTally.replace(":1710", ":" + number), Tally.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> mapper.readValue(
                        asObservation.replaceFirst("\"value\":\"[^\"]*\"", "\"value\":" + number), Observation.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aMapperRefusesEndlessNesting() {
        JsonMapper mapper = JsonMapper.builder().addModule(new GuavaModule()).build();
        for (Class<?> type : new Class<?>[] {Tally.class, Breakdown.class, Observation.class}) {
            for (String open : new String[] {"[", "{\"definition\":", "{\"value\":", "{\"unknown\":"}) {
                assertThatThrownBy(() -> mapper.readValue(open.repeat(100_000), type))
                        .isInstanceOf(JacksonException.class);
            }
        }
    }
}
