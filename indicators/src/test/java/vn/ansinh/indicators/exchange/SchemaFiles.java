package vn.ansinh.indicators.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Status;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Lineage;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Target;

/**
 * The published schemas, made from the types: words of enumerations are the types' own, and each shared part is said
 * once here and written into every file that uses it, because an editor reads one file. {@code main} writes the files.
 */
final class SchemaFiles {

    /** The published files. */
    enum Name {
        PLAN,
        DEFINITIONS,
        LAW,
        OBSERVATIONS,
        TALLIES,
        SCORECARD;

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".schema.json";
        }

        /** The file as it is published with the library. */
        String published() {
            try (InputStream file = SchemaFiles.class.getResourceAsStream("/vn/ansinh/indicators/schema/" + file())) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final String DECIMAL = "-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]{1,6})?";
    private static final String COUNT = "[0-9]{1,19}";
    private static final String PERCENT = DECIMAL + "%";
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    private static final String DAY = MONTH + "-(0[1-9]|[12][0-9]|3[01])";
    private static final String PERIOD = "[0-9]{4}(/[0-9]{4}|-H[12]|-Q[1-4])?|" + MONTH + "|" + DAY + "(/" + DAY + ")?";
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String DOTTED_ID = "[a-z0-9]+([.-][a-z0-9]+)*";
    private static final String BOUND = PERCENT + "|" + COUNT + "|[0-9]+\\.[0-9]+(E[+-]?[0-9]{1,6})?";
    private static final String QUANTITY = "~" + DECIMAL + "%?|" + COUNT + "/" + COUNT + "|" + DECIMAL + ":" + DECIMAL
            + "|mean " + DECIMAL + ":" + COUNT + "|estimate " + DECIMAL + "%? in " + DECIMAL + "\\.\\." + DECIMAL
            + ", se " + DECIMAL + "|" + COUNT;
    private static final String LEVEL = "(" + words(Target.Bounded.Relation.values()) + ") (" + BOUND + ")|("
            + words(Target.About.Wording.values()).toLowerCase(Locale.ROOT) + ") (" + BOUND
            + ")(, less is better)? \\(tolerance " + PERCENT + ", (" + words(Status.values()) + ")\\)";
    private static final String TARGET = "all|" + LEVEL + "|accumulated over (" + PERIOD + "): (" + LEVEL
            + ")(; yearly mean " + COUNT + ")?|reduced by at least " + PERCENT + "(; ambition " + PERCENT + ")?";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SchemaFiles() {}

    /** Writes the files where the library publishes them from. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of("src/main/resources/vn/ansinh/indicators/schema");
        Files.createDirectories(folder);
        for (Name name : Name.values()) {
            Files.writeString(folder.resolve(name.file()), text(name));
        }
    }

    static String text(Name name) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return MAPPER.writer()
                        .with(new DefaultPrettyPrinter()
                                .withArrayIndenter(lines)
                                .withObjectIndenter(lines))
                        .writeValueAsString(schema(name))
                + "\n";
    }

    private static Map<String, Object> schema(Name name) {
        return switch (name) {
            case PLAN -> file(name, "A plan: its targets, promises, bodies and own indicators", plan());
            case DEFINITIONS -> file(name, "Definitions of indicators", definitions());
            case LAW -> file(name, "One topic of the law: acts, dated parameters, transitional rules, cases", law());
            case OBSERVATIONS ->
                file(name, "Figures as a Jackson mapper writes them: a list of observations", observations());
            case TALLIES ->
                file(
                        name,
                        "What was counted by groups, as a Jackson mapper writes it: a Grouped of Breakdowns",
                        tallies());
            case SCORECARD -> file(name, "A scorecard: the assessment of every target of a plan", scorecard());
        };
    }

    private static Map<String, Object> file(Name name, String title, Map<String, Object> root) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:ansinh:schema:" + name.name().toLowerCase(Locale.ROOT) + ":1");
        schema.put("title", title);
        schema.putAll(root);
        Map<String, Object> parts = new TreeMap<>();
        collect(root, parts);
        schema.put("$defs", parts);
        return schema;
    }

    /** Takes in the shared parts that a schema refers to, and those that they refer to. */
    private static void collect(Object schema, Map<String, Object> parts) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                String part = reference.substring(reference.lastIndexOf('/') + 1);
                if (!parts.containsKey(part)) {
                    parts.put(part, part(part));
                    collect(parts.get(part), parts);
                }
            }
            map.values().forEach(each -> collect(each, parts));
        } else if (schema instanceof List<?> list) {
            list.forEach(each -> collect(each, parts));
        }
    }

    private static Map<String, Object> part(String name) {
        return switch (name) {
            case "words" -> text("\\S", "At least one letter");
            case "text" -> object("vi", ref("words"), "en", ref("words"));
            case "statement" ->
                object(
                        "vi", ref("words"),
                        "en", ref("words"),
                        "status", ref("status"),
                        "source?", ref("words"));
            case "status" -> choice(Status.values());
            case "day" -> text(whole(DAY), "A day, such as 2025-12-31");
            case "period" ->
                text(whole(PERIOD), "2025, 2025-H1, 2025-Q3, 2025-07, 2025-07-31, 2021/2025 or 2025-01-01/2025-09-30");
            case "link" -> text("^https?://", "A whole address that begins with http or https");
            case "decimal" -> text("^-?[0-9]{1,30}(\\.[0-9]{1,30})?$", "Plain digits with a dot for decimals: 4.5");
            case "quantity" -> text(whole(QUANTITY), "16750, 952/1000, 103:100 or ~95.2%");
            case "measured" ->
                ordered(
                        "oneOf",
                        List.of(
                                object("value", ref("quantity")),
                                object(
                                        "reason",
                                        choice(Measured.Reason.values()),
                                        "detail",
                                        ordered("type", "string"))),
                        "description",
                        "A quantity, or why there is none");
            case "code" ->
                text(
                        "^[A-Z0-9][A-Z0-9.-]*:[A-Za-z0-9][A-Za-z0-9.-]*$",
                        "INDICATOR:definition, such as LAB-TRAINED:ADM");
            case "indicator" -> text(whole(DOTTED_ID), "The indicator it defines, such as trained-labour-rate");
            case "externalCode" ->
                object("scheme", ref("words"), "code", ref("words"), "from", ref("day"), "source", ref("words"));
            case "measuredDefinition" -> measuredDefinition();
            case "bound" -> text(whole(BOUND), "95.2% or 16750");
            case "target" ->
                text(
                        whole(TARGET),
                        "\"at least 95.2%\", \"above 90%\", \"at most 3%\", \"below 8.5%\", \"all\", \"about 16750"
                                + " (tolerance 5%, assumption)\", \"accumulated over 2021/2025: at least 16750\","
                                + " \"reduced by at least 60%; ambition 65%\"");
            case "definition" -> definition();
            case "breakdown" -> breakdown();
            case "area" -> object("code", ref("words"), "validFrom?", ref("day"), "name", ref("text"));
            case "assessment" -> object(assessment());
            case "number" ->
                object(
                        "exact",
                        text(
                                "^-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?(/[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?)?$",
                                "A fraction; 1 is 100 %"),
                        "decimal",
                        ordered("type", "number", "description", "As shown: in percent where the target is"));
            case "printed" ->
                text(
                        "^(" + QUANTITY + "|\\((" + words(Measured.Reason.values()) + ")(: .*)?\\))$",
                        "A quantity, or in brackets the reason why there is none");
            case "role" -> object("agency", ref("words"), "role", choice(Plan.Role.Kind.values()), "task", ref("text"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Map<String, Object> plan() {
        return object(
                "$schema?", ref("words"),
                "id", text(whole(ID), "Small letters and digits with hyphens, such as binh-luc"),
                "synthetic", flag("true if anything in the plan is made up"),
                "name", ref("text"),
                "area", object("code", ref("words"), "on", ref("day")),
                "period", ref("period"),
                "issuedBy", ref("text"),
                "source", ref("statement"),
                "instruments?",
                        list(object(
                                "number", ref("words"),
                                "title", ref("text"),
                                "date?", ref("day"),
                                "note?", ref("text"))),
                "agencies?", list(object("id", ref("words"), "name", ref("text"))),
                "policyAreas",
                        list(object(
                                "number",
                                integer(),
                                "clause",
                                ref("words"),
                                "name",
                                ref("text"),
                                "roles?",
                                list(ref("role")))),
                "roles?", list(ref("role")),
                "indicators?", list(ref("definition")),
                "targets",
                        list(object(
                                "id",
                                text(whole(ID), "Small letters and digits with hyphens"),
                                "policyArea",
                                integer(),
                                "clause",
                                ref("words"),
                                "words",
                                ref("words"),
                                "reading",
                                ref("text"),
                                "definition",
                                ref("words"),
                                "target",
                                ref("target"),
                                "deadline?",
                                ref("day"),
                                "binding",
                                flag("false for an aspiration"),
                                "baseline?",
                                object(
                                        "on",
                                        ref("day"),
                                        "definition",
                                        ref("words"),
                                        "value?",
                                        ref("quantity"),
                                        "status",
                                        ref("status"),
                                        "note?",
                                        ref("text")),
                                "trajectory?",
                                list(object("on", ref("day"), "bound", ref("bound"))),
                                "supersededBy?",
                                object("target", ref("words"), "on", ref("day")),
                                "assumptions?",
                                list(ref("text")),
                                "openQuestions?",
                                list(ref("text")))),
                "promises?",
                        list(object(
                                "id",
                                ref("words"),
                                "policyArea?",
                                integer(),
                                "clause",
                                ref("words"),
                                "words",
                                ref("words"),
                                "definition",
                                ref("words"))));
    }

    private static Map<String, Object> definitions() {
        return object("$schema?", ref("words"), "topic", ref("text"), "definitions", list(ref("definition")));
    }

    private static Map<String, Object> definition() {
        Map<String, Object> schema = object(
                "code",
                ref("code"),
                "indicator",
                ref("indicator"),
                "name",
                ref("text"),
                "kind",
                choice(IndicatorDefinition.Kind.values()),
                "unit?",
                ref("text"),
                "direction",
                choice(IndicatorDefinition.Direction.values()),
                "combining",
                choice(IndicatorDefinition.Combining.values()),
                "shown",
                object(
                        "decimals",
                        ordered("type", "integer", "minimum", 0, "maximum", 20),
                        "rounding",
                        choice(roundings())),
                "numerator",
                ref("statement"),
                "denominator?",
                ref("statement"),
                "populationBase",
                ref("statement"),
                "frequency",
                ref("text"),
                "sourceSystem",
                ref("text"),
                "responsible",
                ref("statement"),
                "codes?",
                list(ref("externalCode")),
                "related?",
                list(ref("words")),
                "openQuestions?",
                list(ref("text")));
        List<String> percent = Stream.of(IndicatorDefinition.Kind.values())
                .filter(IndicatorDefinition.Kind::isPercent)
                .map(Object::toString)
                .toList();
        schema.put("if", ordered("properties", ordered("kind", ordered("enum", percent))));
        schema.put("then", ordered("properties", ordered("unit", false), "required", List.of("denominator")));
        schema.put("else", ordered("properties", ordered("denominator", false), "required", List.of("unit")));
        return schema;
    }

    private static Map<String, Object> law() {
        return object(
                "$schema?", ref("words"),
                "topic", ref("text"),
                "acts",
                        list(object(
                                "number",
                                ref("words"),
                                "title",
                                ref("text"),
                                "issued?",
                                ref("day"),
                                "inForceFrom?",
                                ref("day"),
                                "link?",
                                ref("link"))),
                "parameters",
                        list(object(
                                "id",
                                text(whole(DOTTED_ID), "Small letters with dots and hyphens"),
                                "name",
                                ref("text"),
                                "unit",
                                ref("words"),
                                "gaps?",
                                flag("true if there are days for which the law sets no value"),
                                "provisions",
                                list(object(
                                        "value",
                                        ref("decimal"),
                                        "appliesFrom",
                                        ref("day"),
                                        "appliesUntil?",
                                        ref("day"),
                                        "inForceFrom?",
                                        ref("day"),
                                        "act",
                                        ref("words"),
                                        "article",
                                        ref("words"),
                                        "link?",
                                        ref("link"),
                                        "checkedOn",
                                        ref("day"),
                                        "status",
                                        ref("status"),
                                        "province?",
                                        ref("words"),
                                        "note?",
                                        ref("text"))))),
                "transitions?",
                        list(object(
                                "parameter",
                                ref("words"),
                                "who",
                                ref("text"),
                                "keeps",
                                ref("text"),
                                "until?",
                                ref("day"),
                                "act",
                                ref("words"),
                                "article",
                                ref("words"),
                                "link?",
                                ref("link"),
                                "status",
                                ref("status"))),
                "cases?",
                        list(object(
                                "name",
                                ref("text"),
                                "inForceAt?",
                                ref("day"),
                                "applyingOn",
                                ref("day"),
                                "product",
                                list(ref("words")),
                                "expect",
                                text(
                                        "^(unknown|-?[0-9]{1,30}(\\.[0-9]{1,30})?)$",
                                        "The result, or unknown if the law does not settle it"),
                                "source",
                                ref("words"))));
    }

    private static Map<String, Object> observations() {
        return list(object(
                "definition", ref("measuredDefinition"),
                "area",
                        object(
                                "key", text("^[^ @|]+(@" + DAY + ")?$", "Code and first day: 13501@2025-07-01"),
                                "name", ref("text"),
                                "type", ref("words"),
                                "parentCode", nullable(ref("words")),
                                "validTo", nullable(ref("day")),
                                "successorCodes", list(ref("words"))),
                "period", ref("period"),
                "value", ref("measured"),
                "vintage", choice(Observation.Vintage.values()),
                "boundaries", choice(Observation.Boundaries.values()),
                "source", ref("words"),
                "note", ordered("type", "string"),
                "lineage",
                        object(
                                "derivation", choice(Lineage.Derivation.values()),
                                "boundaries", nullable(ref("day")),
                                "inputs",
                                        list(object(
                                                "name",
                                                ref("words"),
                                                "count",
                                                ordered("type", "integer", "minimum", 0),
                                                "digest",
                                                ordered("type", "string"))),
                                "parameters",
                                        list(object(
                                                "name",
                                                ordered("type", "string"),
                                                "value",
                                                ordered("type", "number"),
                                                "appliesFrom",
                                                ref("day"),
                                                "inForceFrom",
                                                nullable(ref("day")),
                                                "reference",
                                                object(
                                                        "act",
                                                        ref("words"),
                                                        "article",
                                                        ref("words"),
                                                        "link",
                                                        nullable(ref("link"))))))));
    }

    private static Map<String, Object> tallies() {
        return object("nothing", ref("breakdown"), "groups", each(ref("breakdown")));
    }

    private static Map<String, Object> breakdown() {
        Map<String, Object> records = ordered("type", "integer", "minimum", 0);
        return object(
                "tally",
                object(
                        "definition",
                        ref("measuredDefinition"),
                        "numerator",
                        ordered("type", "integer"),
                        "denominator",
                        records),
                "counted",
                records,
                "outside",
                records,
                "unknown",
                records,
                "excluded",
                each(records),
                "excepted",
                each(records));
    }

    private static Map<String, Object> scorecard() {
        Map<String, Object> records = ordered("type", "integer", "minimum", 0);
        Map<String, Object> target = object(
                "id",
                ref("words"),
                "clause?",
                ref("words"),
                "policyArea?",
                integer(),
                "definition",
                ref("code"),
                "name",
                ref("text"),
                "unit",
                ref("text"),
                "asked",
                ref("target"),
                "deadline?",
                ref("day"),
                "binding",
                flag("false for an aspiration"));
        return object(
                "format", ordered("const", "ansinh-scorecard"),
                "version", ordered("const", 1),
                "plan", object("id", ref("words"), "name", ref("text"), "area", ref("area"), "period", ref("period")),
                "asOf", ref("day"),
                "standIn", flag("true if figures of other areas stand in"),
                "synthetic", flag("true if anything is made up"),
                "counts",
                        object(Stream.of(Assessment.Verdict.values())
                                .flatMap(verdict -> Stream.of(ScorecardJson.word(verdict), records))
                                .toArray()),
                "rows",
                        list(object(Stream.concat(
                                        Stream.of(
                                                "target",
                                                target,
                                                "responsible",
                                                list(object("id", ref("words"), "name", ref("text")))),
                                        Stream.of(assessment()))
                                .toArray())),
                "promises",
                        list(object(
                                "id",
                                ref("words"),
                                "clause",
                                ref("words"),
                                "policyArea?",
                                integer(),
                                "words",
                                ref("words"),
                                "definition",
                                ref("code"),
                                "name",
                                ref("text"))));
    }

    private static Object[] assessment() {
        return new Object[] {
            "area", ref("area"),
            "period?", ref("period"),
            "verdict", choice(named(Assessment.Verdict.values())),
            "firmness?", choice(named(Assessment.Firmness.values())),
            "value?", ref("number"),
            "bound?", ref("number"),
            "gap?", ref("number"),
            "basis?", object("on", ref("day"), "value", ref("quantity")),
            "pacePerYear?", ref("number"),
            "ambitionMet?", flag("whether the ambition beyond the target is met"),
            "figures",
                    list(object(
                            "period",
                            ref("period"),
                            "value",
                            ref("printed"),
                            "vintage",
                            choice(Observation.Vintage.values()),
                            "boundaries",
                            choice(Observation.Boundaries.values()),
                            "rebased",
                            flag("true if it was brought into other boundaries"),
                            "source",
                            ref("words"),
                            "note?",
                            ref("words"))),
            "reasons", list(object("kind", choice(named(Assessment.Reason.Kind.values())), "text", ref("text"))),
            "supersededBy?", object("target", ref("words"), "on", ref("day")),
            "explanation", ref("text"),
            "earlier?", list(ref("assessment"))
        };
    }

    /** The words of constants as a scorecard writes them. */
    private static Object[] named(Enum<?>... constants) {
        return Stream.of(constants).map(ScorecardJson::word).toArray();
    }

    /** An object with any keys and values of one shape. */
    private static Map<String, Object> each(Map<String, Object> values) {
        return ordered("type", "object", "additionalProperties", values);
    }

    /** A definition as a mapper writes it with each figure: grouped, and with null for what is not said. */
    private static Map<String, Object> measuredDefinition() {
        Map<String, Object> statement =
                object("text", ref("text"), "status", ref("status"), "source", nullable(ref("words")));
        return object(
                "code", ref("code"),
                "indicator", ref("indicator"),
                "name", ref("text"),
                "measure",
                        object(
                                "kind",
                                choice(IndicatorDefinition.Kind.values()),
                                "unit",
                                nullable(ref("text")),
                                "shown",
                                text(
                                        "^(1?[0-9]|20) (" + words(roundings()) + ")$",
                                        "Decimals and way of rounding: 1 HALF_UP")),
                "direction", choice(IndicatorDefinition.Direction.values()),
                "combining", choice(IndicatorDefinition.Combining.values()),
                "concept",
                        object("numerator", statement, "denominator", nullable(statement), "populationBase", statement),
                "custody", object("frequency", ref("text"), "sourceSystem", ref("text"), "responsible", statement),
                "externalCodes", list(ref("externalCode")),
                "related", list(ref("words")),
                "openQuestions", list(ref("text")));
    }

    private static Object[] roundings() {
        return Stream.of(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toArray();
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return ordered("anyOf", List.of(schema, ordered("type", "null")));
    }

    private static Map<String, Object> ref(String part) {
        return ordered("$ref", "#/$defs/" + part);
    }

    private static Map<String, Object> text(String pattern, String description) {
        return ordered("type", "string", "pattern", pattern, "description", description);
    }

    private static Map<String, Object> flag(String description) {
        return ordered("type", "boolean", "description", description);
    }

    private static Map<String, Object> integer() {
        return ordered("type", "integer", "minimum", -99_999_999, "maximum", 999_999_999);
    }

    private static Map<String, Object> choice(Object[] values) {
        return ordered("enum", Stream.of(values).map(Object::toString).toList());
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    /** An object of these fields and no others; a field whose name ends in a question mark may be absent. */
    private static Map<String, Object> object(Object... fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (int i = 0; i < fields.length; i += 2) {
            String name = (String) fields[i];
            if (name.endsWith("?")) {
                name = name.substring(0, name.length() - 1);
            } else {
                required.add(name);
            }
            properties.put(name, fields[i + 1]);
        }
        return ordered(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(required),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    private static String whole(String pattern) {
        return "^(" + pattern + ")$";
    }

    private static String words(Object[] values) {
        return Stream.of(values).map(Object::toString).collect(Collectors.joining("|"));
    }
}
