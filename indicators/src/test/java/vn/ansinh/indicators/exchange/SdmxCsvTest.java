package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.exchange.Samples.AREAS;
import static vn.ansinh.indicators.exchange.Samples.DEFINITIONS;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Lineage;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.testkit.CodecLaws;

/** Proves that figures come back from the columns as they were, and that the structure says what the columns hold. */
class SdmxCsvTest {

    private static final SdmxCsv WRITER = SdmxCsv.of("BINHLUC", "SOCIAL", "1.0.0");
    private static final Instant PREPARED = Instant.parse("2026-01-31T08:00:00.5Z");

    /** What SDMX asks of an id. */
    private static final String ID = "[A-Za-z0-9_@$-]+";

    private static Observation figure(String definition, String period, String value, Vintage vintage, String words) {
        ReportingPeriod when = ReportingPeriod.parse(period);
        return new Observation(
                DEFINITIONS.find(definition).orElseThrow(),
                AREAS.find("352", when.lastDay()).orElseThrow(),
                when,
                Measured.parse(value, Quantity::parse),
                vintage,
                Boundaries.CURRENT,
                words,
                "");
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    /** Reads the columns back; written from the field guide and the table in the Javadoc, not from the writer. */
    private static List<Observation> read(
            String csv, Map<String, IndicatorDefinition> definitions, Map<String, AreaUnit> areas) {
        return rows(csv).stream()
                .map(row -> new Observation(
                        definitions.get(
                                row.getField("INDICATOR").replace('@', ':').replace('$', '.')),
                        areas.get(row.getField("REF_AREA")),
                        period(row.getField("TIME_PERIOD")),
                        Measured.parse(row.getField("TEXT_FORM"), Quantity::parse),
                        Vintage.valueOf(row.getField("VINTAGE").toUpperCase(Locale.ROOT)),
                        Boundaries.valueOf(row.getField("BOUNDARIES").toUpperCase(Locale.ROOT)),
                        plain(row.getField("DATA_SOURCE")),
                        plain(row.getField("COMMENT_OBS"))))
                .toList();
    }

    private static String plain(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    private static ReportingPeriod period(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return ReportingPeriod.parse(text.replace("-S", "-H"));
        }
        LocalDate first = LocalDate.parse(text.substring(0, slash));
        return ReportingPeriod.days(
                first, first.plus(Period.parse(text.substring(slash + 1))).minusDays(1));
    }

    /** Reads figures like these. */
    private static List<Observation> read(String csv, Collection<Observation> like) {
        Map<String, IndicatorDefinition> definitions = like.stream()
                .map(Observation::definition)
                .collect(Collectors.toMap(IndicatorDefinition::code, Function.identity(), (one, same) -> one));
        Map<String, AreaUnit> areas = like.stream()
                .map(Observation::area)
                .collect(Collectors.toMap(AreaUnit::toString, Function.identity(), (one, same) -> one));
        return read(csv, definitions, areas);
    }

    /** A figure with other words or another value, as somebody reports it. */
    private static Observation reported(Observation figure, Measured<Quantity> value, String source, String note) {
        return new Observation(
                figure.definition(),
                figure.area(),
                figure.period(),
                value,
                figure.vintage(),
                figure.boundaries(),
                source,
                note,
                Lineage.REPORTED);
    }

    private static void assertComesBack(Collection<Observation> figures) {
        assertThat(read(WRITER.write(figures), figures))
                .isEqualTo(figures.stream()
                        .map(each -> reported(each, each.value(), each.source(), each.note()))
                        .toList());
    }

    @Test
    void theTableIsThis() {
        List<Observation> figures = List.of(
                figure("STUNTING:WHO", "2023", "210/1000", Vintage.FINAL, "Sở Y tế, \"báo cáo\""),
                figure("STUNTING:WHO", "2024-H1", "~19.50%", Vintage.PRELIMINARY, "b"),
                figure("JOBS:new", "2021/2024", "0", Vintage.ESTIMATE, "b"),
                figure("JOBS:new", "2024-Q3", "(suppressed)", Vintage.FINAL, "b"),
                figure("JOBS:new", "2024-01-01/2024-09-30", "(missing: not reported)", Vintage.FINAL, "b"));
        assertThat(WRITER.write(figures)).isEqualTo("""
                        STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,VINTAGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,TEXT_FORM,BOUNDARIES,DERIVATION,DATA_SOURCE,COMMENT_OBS
                        dataflow,BINHLUC:SOCIAL(1.0.0),I,A,352,STUNTING@WHO,final,2023,21,A,%,0,1,210/1000,current,reported,"Sở Y tế, ""báo cáo""\",
                        dataflow,BINHLUC:SOCIAL(1.0.0),I,S,352,STUNTING@WHO,preliminary,2024-S1,19.5,P,%,0,2,~19.50%,current,reported,b,
                        dataflow,BINHLUC:SOCIAL(1.0.0),I,_O,352,JOBS@new,estimate,2021-01-01/P4Y,0,E,workers,0,0,0,current,reported,b,
                        dataflow,BINHLUC:SOCIAL(1.0.0),I,Q,352,JOBS@new,final,2024-Q3,,Q,workers,0,,(suppressed),current,reported,b,
                        dataflow,BINHLUC:SOCIAL(1.0.0),I,_O,352,JOBS@new,final,2024-01-01/P274D,,O,workers,0,,(missing: not reported),current,reported,b,
                        """);
        assertComesBack(figures);
    }

    @Test
    void figuresKeepTheLawsOfFiles() {
        Observation jobs = figure("JOBS:new", "2023", "1", Vintage.FINAL, "b");
        laws(List.of(jobs))
                .text("the source", words -> reported(jobs, jobs.value(), words, ""))
                .text("the note", words -> reported(jobs, jobs.value(), "b", words))
                .measured(Quantity.parse("0"), value -> reported(jobs, value, "b", ""))
                .check();
        laws(Catalog.publishedFigures()).checkValues();
    }

    private static CodecLaws<Observation> laws(List<Observation> figures) {
        return CodecLaws.of(
                figure -> WRITER.write(List.of(figure)),
                csv -> {
                    try {
                        return read(csv, figures).get(0);
                    } catch (RuntimeException e) {
                        throw new IllegalArgumentException("these columns are no figure", e);
                    }
                },
                figures.stream()
                        .map(each -> reported(each, each.value(), each.source(), each.note()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "(missing), O",
        "(suppressed), Q",
        "(not applicable), M",
        "(zero denominator), M",
        "(not estimable), O",
        "(undecidable), O",
        "0, A",
        "5, A"
    })
    void noReasonIsAZero(String value, String status) {
        NamedCsvRecord row = rows(WRITER.write(List.of(figure("JOBS:new", "2023", value, Vintage.FINAL, "b"))))
                .get(0);
        assertThat(row.getField("OBS_STATUS")).isEqualTo(status);
        assertThat(row.getField("OBS_VALUE")).isEqualTo(value.startsWith("(") ? "" : value);
        assertThat(row.getField("TEXT_FORM")).isEqualTo(value);
    }

    @Test
    void everyPublishedFigureAndEveryKindOfFigureComesBack() {
        assertComesBack(Catalog.publishedFigures());
        List<Observation> all = ScorecardSamples.saying("chữ").figures();
        assertThat(all.stream()
                        .flatMap(each -> each.value().asOptional().stream().map(Object::getClass)))
                .contains(Quantity.Count.class, Quantity.Proportion.class, Quantity.Published.class);
        assertComesBack(all);
    }

    @Test
    void codesThatDifferStayDifferent() {
        Observation like = figure("JOBS:new", "2023", "1", Vintage.FINAL, "b");
        List<Observation> figures = Stream.of("A.B-C:d-e", "A-B.C:d-e", "A-B-C:d.e", "A-B-C:d-e")
                .map(code -> Observation.of(
                        IndicatorDefinition.own(
                                code,
                                Text.of("a", "a"),
                                like.definition().measure(),
                                IndicatorDefinition.Direction.NEITHER,
                                IndicatorDefinition.Combining.FLOW),
                        like.area(),
                        like.period(),
                        Quantity.parse("1"),
                        "b"))
                .toList();
        assertComesBack(figures);
        assertThat(rows(WRITER.write(figures)).stream().map(row -> row.getField("INDICATOR")))
                .containsExactly("A$B-C@d-e", "A-B$C@d-e", "A-B-C@d$e", "A-B-C@d-e");
    }

    @Test
    void theNumberIsThatOfTheFigure() {
        List<Observation> figures = Catalog.publishedFigures();
        List<NamedCsvRecord> rows = rows(WRITER.write(figures));
        int printed = 0;
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).value().asOptional().orElse(null) instanceof Quantity.Published number) {
                assertThat(new BigDecimal(rows.get(i).getField("OBS_VALUE"))).isEqualByComparingTo(number.printed());
                printed++;
            }
        }
        assertThat(printed).isGreaterThan(20);
    }

    @Property(tries = 300)
    void noTextBreaksOut(@ForAll("words") String words) {
        List<Observation> figures = List.of(
                figure("JOBS:new", "2023", "1", Vintage.FINAL, words),
                figure("JOBS:new", "2024", "(missing: " + words.strip() + ")", Vintage.FINAL, "b"));
        String csv = WRITER.write(figures);
        assertThat(rows(csv))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getFields()).hasSize(18));
        assertThat(rows(csv).get(0).getField("DATA_SOURCE"))
                .doesNotStartWith("=")
                .doesNotStartWith("@");
        assertThat(plain(rows(csv).get(0).getField("DATA_SOURCE"))).isEqualTo(words);
        JsonNode message = new JsonMapper().readTree(WRITER.structure(figures, Text.of(words, words), PREPARED));
        assertThat(message.at("/data/dataflows/0/name").asString())
                .isEqualTo(Text.of(words, words).en());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n'\",;|ệ1 a{}<\\".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> text + "x");
    }

    private static Stream<JsonNode> all(JsonNode message, String pointer) {
        List<JsonNode> nodes = new ArrayList<>();
        message.at(pointer).forEach(nodes::add);
        return nodes.stream();
    }

    /**
     * How values of the data types are written: the time periods as the official schema of SDMX-JSON 2.0.0 lists them (calendar
     * and reporting periods, time ranges), numbers as XML Schema does; only a time period is never empty.
     */
    private static final Map<String, String> TYPES = Map.of(
            "ObservationalTimePeriod",
            "\\d{4}|\\d{4}-(0[1-9]|1[0-2])|\\d{4}-[ASTQ]\\d|\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d-\\d\\d/P[^T]+",
            "Decimal",
            "([+-]?(\\d+(\\.\\d*)?|\\.\\d+))?",
            "Integer",
            "([+-]?\\d+)?",
            "String",
            "(?s).*");

    @Test
    void theStructureSaysWhatTheColumnsHold() {
        List<Observation> figures = new ArrayList<>(Catalog.publishedFigures());
        for (String period : List.of("2019", "2019-H2", "2019-Q3", "2019-07", "2021/2024", "2019-01-01/2019-09-30")) {
            figures.add(figure("JOBS:new", period, "1", Vintage.FINAL, "b"));
        }
        figures.addAll(ScorecardSamples.saying("chữ").figures());
        List<NamedCsvRecord> rows = rows(WRITER.write(figures));
        JsonNode message =
                new JsonMapper().readTree(WRITER.structure(figures, Text.of("Số liệu", "Figures"), PREPARED));
        assertThat(message.at("/meta/prepared").asString()).isEqualTo("2026-01-31T08:00:00Z");
        assertThat(message.at("/meta/sender/id").asString()).isEqualTo("BINHLUC");

        JsonNode flow = message.at("/data/dataflows/0");
        assertThat(flow.get("agencyID").asString() + ":" + flow.get("id").asString() + "("
                        + flow.get("version").asString() + ")")
                .isEqualTo(rows.get(0).getField("STRUCTURE_ID"));
        JsonNode structure = message.at("/data/dataStructures/0");
        assertThat(flow.get("structure").asString())
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=BINHLUC:"
                        + structure.get("id").asString() + "(1.0.0)");

        List<JsonNode> components = Stream.of(
                        all(structure, "/dataStructureComponents/dimensionList/dimensions"),
                        Stream.of(structure.at("/dataStructureComponents/dimensionList/timeDimension")),
                        all(structure, "/dataStructureComponents/measureList/measures"),
                        all(structure, "/dataStructureComponents/attributeList/attributes"))
                .flatMap(each -> each)
                .toList();
        assertThat(components.stream().map(each -> each.get("id").asString()))
                .containsExactlyElementsOf(rows.get(0).getHeader().subList(3, 18));

        Map<String, Set<String>> codelists = all(message, "/data/codelists")
                .collect(Collectors.toMap(
                        each -> "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=BINHLUC:"
                                + each.get("id").asString() + "(1.0.0)",
                        each -> all(each, "/codes")
                                .map(code -> code.get("id").asString())
                                .collect(Collectors.toSet())));
        Set<String> concepts = all(message, "/data/conceptSchemes/0/concepts")
                .map(each -> "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=BINHLUC:CS_SOCIAL(1.0.0)."
                        + each.get("id").asString())
                .collect(Collectors.toSet());
        int coded = 0;
        for (JsonNode component : components) {
            assertThat(concepts).contains(component.get("conceptIdentity").asString());
            JsonNode enumeration = component.at("/localRepresentation/enumeration");
            if (enumeration.isString()) {
                Set<String> used = rows.stream()
                        .map(row -> row.getField(component.get("id").asString()))
                        .collect(Collectors.toSet());
                assertThat(codelists.get(enumeration.asString()))
                        .isEqualTo(used)
                        .allMatch(code -> code.matches(ID));
                coded++;
            } else {
                String type =
                        component.at("/localRepresentation/format/dataType").asString();
                assertThat(TYPES).containsKey(type);
                assertThat(rows)
                        .allSatisfy(row -> assertThat(
                                        row.getField(component.get("id").asString()))
                                .matches(TYPES.get(type)));
            }
        }
        assertThat(coded).isEqualTo(codelists.size()).isEqualTo(7);
    }

    /**
     * What the official schema of SDMX-JSON 2.0.0 structure messages demands of the parts that are written here, read there and
     * said in other words; names that it does not know are refused, which it does not do itself.
     */
    private static final String DEMANDED = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object", "required": ["meta", "data"], "additionalProperties": false,
              "properties": {
                "meta": {
                  "type": "object", "required": ["id", "prepared", "sender"], "additionalProperties": false,
                  "properties": {
                    "id": {"type": "string", "pattern": "^[A-Za-z0-9_@$-]+$"}, "test": {"type": "boolean"},
                    "prepared": {"type": "string", "pattern": "^[0-9-]{10}T[0-9:]{8}Z$"},
                    "contentLanguages": {"type": "array", "uniqueItems": true, "items": {"enum": ["en", "vi"]}},
                    "sender": {"type": "object", "required": ["id"]}
                  }
                },
                "data": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "dataflows": {"type": "array", "minItems": 1, "items": {"allOf": [{"$ref": "#/$defs/maintained"},
                      {"required": ["structure"]}]}},
                    "dataStructures": {"type": "array", "minItems": 1, "items": {"allOf": [{"$ref": "#/$defs/maintained"},
                      {"properties": {"dataStructureComponents": {
                        "type": "object", "required": ["dimensionList"], "additionalProperties": false,
                        "properties": {
                          "dimensionList": {"additionalProperties": false, "properties": {
                            "id": {"const": "DimensionDescriptor"},
                            "dimensions": {"type": "array", "items": {"$ref": "#/$defs/component"}},
                            "timeDimension": {"allOf": [{"$ref": "#/$defs/component"},
                              {"properties": {"id": {"const": "TIME_PERIOD"}}, "required": ["localRepresentation"]}]}}},
                          "measureList": {"additionalProperties": false, "properties": {
                            "id": {"const": "MeasureDescriptor"},
                            "measures": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/component"}}}},
                          "attributeList": {"additionalProperties": false, "properties": {
                            "id": {"const": "AttributeDescriptor"},
                            "attributes": {"type": "array", "items": {"allOf": [{"$ref": "#/$defs/component"},
                              {"required": ["attributeRelationship"]}]}}}}
                        }}}}]}},
                    "conceptSchemes": {"type": "array", "minItems": 1, "items": {"allOf": [{"$ref": "#/$defs/maintained"},
                      {"properties": {"concepts": {"type": "array", "items": {"$ref": "#/$defs/item"}}}}]}},
                    "codelists": {"type": "array", "minItems": 1, "items": {"allOf": [{"$ref": "#/$defs/maintained"},
                      {"properties": {"codes": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/item"}}}}]}}
                  }
                }
              },
              "$defs": {
                "names": {"type": "object", "required": ["en", "vi"], "additionalProperties": {"type": "string"}},
                "item": {"type": "object", "required": ["id"], "additionalProperties": false, "properties": {
                  "id": {"type": "string", "pattern": "^[A-Za-z0-9_@$-]+$"}, "name": {"type": "string"},
                  "names": {"$ref": "#/$defs/names"}}},
                "maintained": {"type": "object", "required": ["id", "agencyID", "name"], "properties": {
                  "id": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"},
                  "agencyID": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*([.][A-Za-z][A-Za-z0-9_-]*)*$"},
                  "version": {"type": "string", "pattern": "^[0-9]+[.][0-9]+[.][0-9]+$"},
                  "names": {"$ref": "#/$defs/names"}}},
                "component": {
                  "type": "object", "required": ["id", "conceptIdentity"], "additionalProperties": false,
                  "properties": {
                    "id": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"},
                    "position": {"type": "integer", "minimum": 0}, "usage": {"enum": ["mandatory", "optional"]},
                    "attributeRelationship": {"required": ["observation"], "additionalProperties": false,
                      "properties": {"observation": {"type": "object", "maxProperties": 0}}},
                    "conceptIdentity": {"type": "string", "pattern": "^urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept="},
                    "localRepresentation": {"oneOf": [
                      {"required": ["enumeration"], "additionalProperties": false, "properties": {"enumeration":
                        {"type": "string", "pattern": "^urn:sdmx:org.sdmx.infomodel.codelist.Codelist="}}},
                      {"required": ["format"], "additionalProperties": false, "properties": {"format":
                        {"additionalProperties": false, "properties": {"dataType":
                          {"enum": ["String", "Integer", "Decimal", "ObservationalTimePeriod"]}}}}}]}
                  }
                }
              }
            }
            """;

    @Test
    void theStructureHasTheShapeThatTheOfficialSchemaDemands() {
        Schema demanded = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(DEMANDED);
        String message = WRITER.structure(Catalog.publishedFigures(), Text.of("Số liệu", "Figures"), PREPARED);
        assertThat(demanded.validate(message, InputFormat.JSON)).isEmpty();
        for (String required : List.of("\"prepared\"", "\"dimensionList\"", "\"conceptIdentity\"", "\"agencyID\"")) {
            assertThat(demanded.validate(message.replace(required, "\"other\""), InputFormat.JSON))
                    .as(required)
                    .isNotEmpty();
        }
        assertThat(all(
                                new JsonMapper().readTree(message),
                                "/data/dataStructures/0/dataStructureComponents/dimensionList/dimensions")
                        .map(each -> each.get("position").asInt()))
                .containsExactly(0, 1, 2, 3);
        assertThatThrownBy(() -> WRITER.structure(List.of(), Text.of("a", "a"), PREPARED))
                .hasMessageContaining("at least one code");
    }

    @Test
    void whatSdmxCannotNameIsRefused() {
        assertThatThrownBy(() -> SdmxCsv.of("Bình Lục", "SOCIAL", "1.0.0")).hasMessageContaining("an agency is named");
        assertThatThrownBy(() -> SdmxCsv.of("BINHLUC", "A,B", "1.0.0")).hasMessageContaining("a dataflow is named");
        assertThatThrownBy(() -> SdmxCsv.of("BINHLUC", "SOCIAL", "1.0")).hasMessageContaining("three numbers");
        Observation figure = figure("JOBS:new", "2023", "1", Vintage.FINAL, "b");
        assertThatThrownBy(() -> WRITER.write(List.of(figure, figure)))
                .hasMessage("two figures are of JOBS:new in 352 for 2023 (final); keep one");
        AreaUnit odd = new AreaUnit(
                AreaUnit.Key.parse("35,2"),
                Text.of("a", "a"),
                "district",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
        Observation there = Observation.of(figure.definition(), odd, figure.period(), Quantity.parse("1"), "b");
        assertThatThrownBy(() -> WRITER.write(List.of(there))).hasMessageContaining("give it such a code");
    }
}
