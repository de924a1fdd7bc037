package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.datatype.guava.GuavaModule;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Target;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.exchange.SchemaFiles.Name;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** Proves that the published schemas and the readers take the same files, by a validator that is not ours. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final Path RESOURCES = Path.of("src/main/resources/vn/ansinh/indicators");

    /** What a file can be wrong in without regard to other entries; the schema must see all of it. */
    private static final Set<Code> OF_SHAPE =
            EnumSet.of(Code.UNKNOWN_KEY, Code.ABSENT, Code.WRONG_SHAPE, Code.INVALID_VALUE, Code.NO_SUCH_DATE);

    /** A file with every key of its format. */
    private static final String PLAN = """
            {
              "$schema": "plan.schema.json",
              "id": "p-1", "synthetic": true, "name": {"vi": "a", "en": "a"},
              "area": {"code": "352", "on": "2021-12-31"}, "period": "2021/2025",
              "issuedBy": {"vi": "a", "en": "a"},
              "source": {"vi": "a", "en": "a", "status": "not found", "source": "b"},
              "instruments": [{"number": "1", "title": {"vi": "a", "en": "a"}, "date": "2020-11-05",
                "note": {"vi": "a", "en": "a"}}],
              "agencies": [{"id": "x", "name": {"vi": "a", "en": "a"}}],
              "policyAreas": [{"number": 1, "clause": "II", "name": {"vi": "a", "en": "a"},
                "roles": [{"agency": "x", "role": "lead", "task": {"vi": "a", "en": "a"}}]}],
              "roles": [{"agency": "x", "role": "report", "task": {"vi": "a", "en": "a"}}],
              "indicators": [DEFINITION],
              "targets": [
                {"id": "t", "policyArea": 1, "clause": "II.1", "words": "a", "reading": {"vi": "a", "en": "a"},
                  "definition": "WELLS:own", "target": "at least 10", "deadline": "2025-12-31", "binding": true,
                  "baseline": {"on": "2020-12-31", "definition": "WELLS:own", "value": "5", "status": "open",
                    "note": {"vi": "a", "en": "a"}},
                  "trajectory": [{"on": "2023-12-31", "bound": "7"}],
                  "supersededBy": {"target": "u", "on": "2024-01-01"},
                  "assumptions": [{"vi": "a", "en": "a"}], "openQuestions": [{"vi": "a", "en": "a"}]},
                {"id": "u", "policyArea": 1, "clause": "II.2", "words": "a", "reading": {"vi": "a", "en": "a"},
                  "definition": "WELLS:own", "target": "at least 12", "binding": true}
              ],
              "promises": [{"id": "v", "policyArea": 1, "clause": "II.3", "words": "a", "definition": "WELLS:own"}]
            }
            """;

    private static final String TWO_DEFINITIONS = """
            {"code": "WELLS:own", "indicator": "wells", "name": {"vi": "a", "en": "a"},
              "kind": "count", "unit": {"vi": "a", "en": "a"}, "direction": "higher is better", "combining": "stock",
              "shown": {"decimals": 0, "rounding": "HALF_UP"},
              "numerator": {"vi": "a", "en": "a", "status": "assumption", "source": "b"},
              "populationBase": {"vi": "a", "en": "a", "status": "assumption"},
              "frequency": {"vi": "a", "en": "a"}, "sourceSystem": {"vi": "a", "en": "a"},
              "responsible": {"vi": "a", "en": "a", "status": "assumption"},
              "codes": [{"scheme": "s", "code": "c", "from": "2020-01-01", "source": "b"}],
              "related": ["OTHER:one"], "openQuestions": [{"vi": "a", "en": "a"}]},
            {"code": "SHARE:own", "indicator": "share", "name": {"vi": "a", "en": "a"},
              "kind": "proportion", "direction": "neither", "combining": "flow",
              "shown": {"decimals": 20, "rounding": "DOWN"},
              "numerator": {"vi": "a", "en": "a", "status": "open"},
              "denominator": {"vi": "a", "en": "a", "status": "recalled"},
              "populationBase": {"vi": "a", "en": "a", "status": "derived"},
              "frequency": {"vi": "a", "en": "a"}, "sourceSystem": {"vi": "a", "en": "a"},
              "responsible": {"vi": "a", "en": "a", "status": "secondary"}}
            """;

    private static final String DEFINITIONS = """
            {"$schema": "definitions.schema.json", "topic": {"vi": "a", "en": "a"}, "definitions": [DEFINITION]}
            """;

    private static final String LAW = """
            {"$schema": "law.schema.json", "topic": {"vi": "a", "en": "a"},
              "acts": [{"number": "1/2020", "title": {"vi": "a", "en": "a"}, "issued": "2020-01-01",
                "inForceFrom": "2020-02-01", "link": "https://example.org/1"}],
              "parameters": [{"id": "a.b-c", "name": {"vi": "a", "en": "a"}, "unit": "u", "gaps": true,
                "provisions": [{"value": "1.5", "appliesFrom": "2020-01-01", "appliesUntil": "2021-01-01",
                    "inForceFrom": "2020-02-01", "act": "1/2020", "article": "1", "link": "https://example.org/2",
                    "checkedOn": "2026-01-01", "status": "verified", "note": {"vi": "a", "en": "a"}},
                  {"value": "2", "appliesFrom": "2020-01-01", "act": "1/2020", "article": "2",
                    "checkedOn": "2026-01-01", "status": "verified", "province": "35"}]}],
              "transitions": [{"parameter": "a.b-c", "who": {"vi": "a", "en": "a"}, "keeps": {"vi": "a", "en": "a"},
                "until": "2022-01-01", "act": "1/2020", "article": "3", "link": "https://example.org/3",
                "status": "verified"}],
              "cases": [{"name": {"vi": "a", "en": "a"}, "inForceAt": "2020-03-01", "applyingOn": "2020-03-01",
                "product": ["a.b-c", "2"], "expect": "3", "source": "b"}]}
            """;

    /** Texts of every kind, of which most are of the wrong form wherever they are put. */
    private static final List<String> WORDS =
            List.of("", " ", "x", "Ab", "1", "01/01/2025", "2025-13", "1,5", "ftp://a");

    private static String sample(Name name) {
        return switch (name) {
            case PLAN -> PLAN.replace("DEFINITION", TWO_DEFINITIONS);
            case DEFINITIONS -> DEFINITIONS.replace("DEFINITION", TWO_DEFINITIONS);
            case LAW -> LAW;
            case OBSERVATIONS -> MAPPER.writeValueAsString(figures());
            case TALLIES -> MAPPER.writeValueAsString(counted());
            case SCORECARD -> ScorecardJson.write(ScorecardSamples.saying("chữ").card());
        };
    }

    private static Grouped<String, Breakdown> counted() {
        Indicator<String> coverage = Indicator.<String>of(Catalog.definitions().get("LAB-TRAINED:ADM"))
                .population(name -> !name.isEmpty())
                .excluding("abroad", name -> name.startsWith("x"))
                .unknownWhen(name -> name.startsWith("?"))
                .numerator(name -> name.startsWith("a"))
                .excepting("retired", name -> name.startsWith("z"))
                .build();
        return Stream.of("a", "a2", "b", "x", "z", "?", "").collect(coverage.by(name -> "commune " + name.length()));
    }

    @Test
    void everyScorecardIsValidAndNoOther() {
        Schema schema = schema(Name.SCORECARD);
        Plan plan = Catalog.plans().binhLuc2021To2025();
        String empty = ScorecardJson.write(plan.assess(List.of(), LocalDate.of(2025, 12, 31)));
        assertThat(schema.validate(empty, InputFormat.JSON)).isEmpty();
        assertThat(MAPPER.readTree(empty).get("promises"))
                .hasSize(plan.promises().size());
        List<String> withAnotherKey = new ArrayList<>();
        JsonNode root = MAPPER.readTree(empty);
        damage(root, () -> {
            String json = MAPPER.writeValueAsString(root);
            if (withAnotherKey.size() < 300 && json.contains("\"unknown\"")) {
                withAnotherKey.add(json);
            }
        });
        assertThat(withAnotherKey).hasSize(300).noneMatch(json -> accepts(schema, json));
        assertThat(accepts(schema, empty.replace("\"cannotTell\",", "\"passed\",")))
                .isFalse();
    }

    private static List<Observation> figures() {
        List<Observation> figures = new ArrayList<>(Catalog.publishedFigures());
        figures.addAll(ScorecardSamples.saying("chữ").figures());
        return figures;
    }

    private static Schema schema(Name name) {
        return REGISTRY.getSchema(name.published());
    }

    private static boolean accepts(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }

    private static Loaded<?> read(Name name, String json) {
        TextFile file = TextFile.of("file.json", json);
        return switch (name) {
            case PLAN -> PlanReader.read(file, Samples.DEFINITIONS, Samples.AREAS);
            case DEFINITIONS -> DefinitionReader.read(file);
            case LAW -> LawReader.read(file);
            case OBSERVATIONS, TALLIES, SCORECARD -> throw new IllegalArgumentException("no reader of files");
        };
    }

    @ParameterizedTest
    @EnumSource
    void thePublishedFileIsWhatTheTypesSay(Name name) {
        assertThat(name.published())
                .as("run SchemaFiles.main in the folder of the module to write the files anew")
                .isEqualTo(SchemaFiles.text(name));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsASchema(Name name) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(name.published(), InputFormat.JSON)).isEmpty();
        assertThat(accepts(meta, "{\"type\": \"no type\"}")).isFalse();
    }

    @Test
    void everyBundledFileIsValid() throws IOException {
        Map<Name, Path> folders = Map.of(
                Name.DEFINITIONS, RESOURCES.resolve("definitions"),
                Name.LAW, RESOURCES.resolve("law"),
                Name.PLAN, RESOURCES.resolve("plans"));
        int files = 0;
        for (Map.Entry<Name, Path> each : folders.entrySet()) {
            try (Stream<Path> found = Files.list(each.getValue())) {
                for (Path file :
                        found.filter(path -> path.toString().endsWith(".json")).toList()) {
                    assertThat(schema(each.getKey()).validate(Files.readString(file), InputFormat.JSON))
                            .as(file.toString())
                            .isEmpty();
                    files++;
                }
            }
        }
        assertThat(files).isGreaterThan(20);
        Path made = Path.of("../examples/src/main/resources/synthetic/xa-minh-hoa-2024-2028.json");
        assertThat(schema(Name.PLAN).validate(Files.readString(made), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithEveryKeyIsValidAndIsRead(Name name) {
        assertThat(schema(name).validate(sample(name), InputFormat.JSON)).isEmpty();
        if (name == Name.OBSERVATIONS) {
            assertThat(List.of(MAPPER.readValue(sample(name), Observation[].class)))
                    .isEqualTo(figures());
        } else if (name == Name.TALLIES) {
            assertThat(MAPPER.readValue(sample(name), new TypeReference<Grouped<String, Breakdown>>() {}))
                    .isEqualTo(counted());
        } else if (name != Name.SCORECARD) {
            assertThat(read(name, sample(name)).problems()).isEmpty();
            assertThat(keys(MAPPER.readTree(sample(name)), new TreeSet<>()))
                    .isEqualTo(properties(MAPPER.readTree(name.published()), new TreeSet<>()));
        }
    }

    private static Set<String> keys(JsonNode node, Set<String> into) {
        into.addAll(node.propertyNames());
        node.forEach(each -> keys(each, into));
        return into;
    }

    private static Set<String> properties(JsonNode node, Set<String> into) {
        if (node.has("additionalProperties")) {
            into.addAll(node.get("properties").propertyNames());
        }
        node.forEach(each -> properties(each, into));
        return into;
    }

    /** Every place of the file with every kind of damage: another key, a key less, a value of another type or form. */
    private static List<String> damaged(String json) {
        List<String> damaged = new ArrayList<>();
        JsonNode root = MAPPER.readTree(json);
        damage(root, () -> damaged.add(MAPPER.writeValueAsString(root)));
        return damaged;
    }

    private static void damage(JsonNode node, Runnable keep) {
        if (node instanceof ObjectNode object) {
            object.put("unknown", 1);
            keep.run();
            object.remove("unknown");
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode before = object.get(key);
                // The order of the keys changes by this, which means nothing in JSON.
                object.remove(key);
                keep.run();
                swap(before, other -> object.set(key, other), keep);
                object.set(key, before);
                damage(before, keep);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                JsonNode before = array.get(i);
                swap(before, other -> array.set(place, other), keep);
                array.set(i, before);
                damage(before, keep);
            }
        }
    }

    private static void swap(JsonNode before, Consumer<JsonNode> put, Runnable keep) {
        for (String other : List.of("null", "true", "7.5", "123456789012", "{}", "[]", "[1]", "\"7\"")) {
            put.accept(MAPPER.readTree(other));
            keep.run();
        }
        if (before.isString()) {
            for (String words : WORDS) {
                put.accept(MAPPER.valueToTree(words));
                keep.run();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAN", "DEFINITIONS", "LAW"})
    void theSchemaRefusesEveryShapeThatTheReaderRefusesAndNothingThatItTakes(Name name) {
        Schema schema = schema(name);
        int refused = 0;
        for (String json : damaged(sample(name))) {
            ImmutableList<Problem> problems = read(name, json).problems();
            boolean valid = accepts(schema, json);
            if (problems.stream().map(Problem::code).anyMatch(OF_SHAPE::contains)) {
                assertThat(valid).as("%s%n%s", problems, json).isFalse();
                refused++;
            } else if (!valid) {
                assertThat(problems).as("the schema refuses %s", json).isNotEmpty();
            }
        }
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void aFigureOfAnotherShapeIsRefused() {
        Schema schema = schema(Name.OBSERVATIONS);
        String one = MAPPER.writeValueAsString(List.of(figures().get(0)));
        assertThat(accepts(schema, one)).isTrue();
        List<String> withAnotherKey = new ArrayList<>();
        JsonNode root = MAPPER.readTree(one);
        damage(root, () -> {
            if (MAPPER.writeValueAsString(root).contains("\"unknown\"")) {
                withAnotherKey.add(MAPPER.writeValueAsString(root));
            }
        });
        assertThat(withAnotherKey).hasSizeGreaterThan(10).noneMatch(json -> accepts(schema, json));
        String value = MAPPER.writeValueAsString(figures().get(0).value());
        for (String other : List.of(
                "null",
                "0",
                "\"0\"",
                "{}",
                "{\"value\":\"1\",\"reason\":\"missing\"}",
                "{\"reason\":\"unknown\",\"detail\":\"\"}")) {
            assertThat(accepts(schema, Samples.replaceOnce(one, "\"value\":" + value, "\"value\":" + other)))
                    .as(other)
                    .isFalse();
        }
        assertThat(accepts(
                        schema,
                        Samples.replaceOnce(
                                one, "\"value\":" + value, "\"value\":{\"reason\":\"suppressed\",\"detail\":\"\"}")))
                .isTrue();
    }

    @Test
    void aSchemaThatIsNoTextIsReported() {
        String json = PLAN.replace("DEFINITION", TWO_DEFINITIONS).replace("\"plan.schema.json\"", "1");
        assertThat(read(Name.PLAN, json).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("/$schema"));
    }

    private static final Map<String, Function<String, ?>> FORMS = Map.of(
            "period", ReportingPeriod::parse,
            "quantity", Quantity::parse,
            "bound", Bound::parse,
            "target", Target::parse,
            "day", ReportingPeriod::parseDay);

    private static final Map<String, List<String>> EXAMPLES = Map.of(
            "period",
                    List.of(
                            "2025",
                            "2025-H1",
                            "2025-Q3",
                            "2025-07",
                            "2025-07-31",
                            "2021/2025",
                            "2025-01-01/2025-09-30"),
            "quantity",
                    List.of(
                            "16750",
                            "952/1000",
                            "-1.5:100",
                            "mean 5001:4",
                            "~95.2%",
                            "~15.67E+6",
                            "estimate 12.9% in 11.5..14.6, se 0.8"),
            "bound", List.of("95.2%", "16750", "58.5"),
            "target",
                    List.of(
                            "at least 95.2%",
                            "above 90%",
                            "at most 3%",
                            "below 8.5%",
                            "all",
                            "about 16750 (tolerance 5%, assumption)",
                            "nearly 60000, less is better (tolerance 5%, not found)",
                            "accumulated over 2021/2025: at least 16750; yearly mean 3350",
                            "reduced by at least 60%; ambition 65%"),
            "day", List.of("2025-12-31"));

    private static boolean matches(String form, String text) {
        String schema = "{\"$ref\": \"#/$defs/" + form + "\", \"$defs\": "
                + MAPPER.readTree(Name.PLAN.published()).get("$defs") + "}";
        return accepts(REGISTRY.getSchema(schema), MAPPER.writeValueAsString(text));
    }

    private static boolean reads(String form, String text) {
        try {
            FORMS.get(form).apply(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void everyTextFormIsTakenByBoth() {
        EXAMPLES.forEach((form, texts) -> texts.forEach(text -> {
            assertThat(reads(form, text)).as(text).isTrue();
            assertThat(matches(form, text)).as(text).isTrue();
        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period | 25",
                "period | 2025-Q5",
                "period | 2025-H3",
                "period | 2025-1",
                "period | 2025/",
                "quantity | 1.5",
                "quantity | 1,5",
                "quantity | 95.2%",
                "quantity | -1",
                "quantity | ~",
                "quantity | 1/2/3",
                "quantity | mean 1",
                "quantity | estimate 1",
                "bound | 95,2%",
                "bound | ~5",
                "bound | 1/2",
                "target | 95.2%",
                "target | at least",
                "target | At least 5%",
                "target | at least 5 %",
                "target | about 5",
                "target | nearly 5 (tolerance 5%)",
                "target | about 5 (tolerance 5%, guess)",
                "target | accumulated over 2021: all",
                "target | reduced by 60%",
                "target | all of them",
                "day | 2025",
                "day | 31-12-2025"
            })
    void everyOtherFormIsRefusedByBoth(String form, String text) {
        assertThat(reads(form, text)).isFalse();
        assertThat(matches(form, text)).isFalse();
    }

    /** The schema may take a text that means nothing, such as the 30th of February; it never refuses one that is read. */
    @Property(tries = 500)
    void whatATypeReadsTheSchemaTakes(@ForAll("texts") Tuple2<String, String> each) {
        if (reads(each.get1(), each.get2())) {
            assertThat(matches(each.get1(), each.get2())).as(each.toString()).isTrue();
        }
    }

    @Provide
    Arbitrary<Tuple2<String, String>> texts() {
        return Arbitraries.of(EXAMPLES.keySet())
                .flatMap(form -> Arbitraries.of(EXAMPLES.get(form))
                        .flatMap(text -> CoreArbitraries.damaged(text, "0159.-/%~:E "))
                        .map(text -> Tuple.of(form, text)));
    }
}
