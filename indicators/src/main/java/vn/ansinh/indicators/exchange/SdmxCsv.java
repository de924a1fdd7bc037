package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Vintage;

/**
 * Writes figures as SDMX-CSV 2.0 (the data format of SDMX 3.0), and the structure that they refer to as an SDMX-JSON 2.0
 * structure message: dataflow, data structure definition, concepts and code lists.
 *
 * <table>
 *   <caption>The columns</caption>
 *   <tr><th>Column</th><th>Content</th></tr>
 *   <tr><td>{@code STRUCTURE}, {@code STRUCTURE_ID}, {@code ACTION}</td><td>{@code dataflow}, such as {@code
 *       BINHLUC:SOCIAL(1.0.0)}, and {@code I} (information)</td></tr>
 *   <tr><td>{@code FREQ}</td><td>{@code A}, {@code S}, {@code Q}, {@code M}, {@code D} for year, half, quarter, month, day;
 *       {@code _O} for other periods</td></tr>
 *   <tr><td>{@code REF_AREA}</td><td>key of the unit, such as {@code 13501@2025-07-01}: codes are re-used</td></tr>
 *   <tr><td>{@code INDICATOR}</td><td>code of the definition, its colon written {@code @} and its dots {@code $}, because an
 *       SDMX code has neither: {@code LAB-TRAINED@ADM}</td></tr>
 *   <tr><td>{@code VINTAGE}</td><td>{@code estimate}, {@code preliminary}, {@code final}</td></tr>
 *   <tr><td>{@code TIME_PERIOD}</td><td>{@code 2025}, {@code 2025-S1}, {@code 2025-Q3}, {@code 2025-07}, {@code 2025-12-31},
 *       {@code 2021-01-01/P5Y}, {@code 2025-01-01/P273D}</td></tr>
 *   <tr><td>{@code OBS_VALUE}</td><td>the number, in percent for percentages, rounded half up to 10 decimals; empty where
 *       there is none, and {@code 0} for a zero</td></tr>
 *   <tr><td>{@code OBS_STATUS}</td><td>{@code A} normal, {@code P} provisional, {@code E} estimated; without a value {@code O}
 *       missing, {@code Q} suppressed, {@code M} cannot exist (not applicable, nobody in the denominator)</td></tr>
 *   <tr><td>{@code UNIT_MEASURE}, {@code UNIT_MULT}, {@code DECIMALS}</td><td>{@code %} or the unit in English; always {@code
 *       0}; decimals to show</td></tr>
 *   <tr><td>{@code TEXT_FORM}</td><td>the figure exactly, as {@link Measured#parse} reads it back: {@code 952/1000}, {@code
 *       ~95.2%}, {@code (missing: not reported)}</td></tr>
 *   <tr><td>{@code BOUNDARIES}, {@code DERIVATION}</td><td>whose territory; {@code reported}, {@code computed}, {@code
 *       rebased}, {@code apportioned}</td></tr>
 *   <tr><td>{@code DATA_SOURCE}, {@code COMMENT_OBS}</td><td>who says so, and what to know about it</td></tr>
 * </table>
 *
 * <p>Everything but the inputs and parameters of a computed figure comes back from the columns. Texts are quoted as RFC 4180
 * says; unit, source and comment get an apostrophe in front where a spreadsheet would take them for a formula, as {@link
 * ScorecardCsv} does.
 *
 * <p>Source: SDMX-CSV field guide, data messages, version 2.0 (SDMX 3.0.0); SDMX code list CL_OBS_STATUS.
 */
public final class SdmxCsv {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern AGENCY = Pattern.compile(NAME + "(\\." + NAME + ")*");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]+");

    private enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    /** A column; it is coded if its values have names. */
    private record Component(
            String id,
            Text name,
            Role role,
            String type,
            Function<Observation, String> value,
            Optional<Function<Observation, Text>> label) {

        Component(String id, String vi, String en, Role role, String type, Function<Observation, String> value) {
            this(id, Text.of(vi, en), role, type, value, Optional.empty());
        }

        Component(
                String id,
                String vi,
                String en,
                Role role,
                Function<Observation, String> value,
                Function<Observation, Text> label) {
            this(id, Text.of(vi, en), role, "", value, Optional.of(label));
        }
    }

    private static final ImmutableList<Component> COMPONENTS = ImmutableList.of(
            new Component(
                    "FREQ",
                    "Tần suất",
                    "Frequency",
                    Role.DIMENSION,
                    each -> frequency(each.period()),
                    each -> frequencyName(each.period())),
            new Component(
                    "REF_AREA",
                    "Địa bàn",
                    "Reference area",
                    Role.DIMENSION,
                    each -> code(each.area().key().toString(), "the area"),
                    each -> each.area().name()),
            new Component(
                    "INDICATOR",
                    "Chỉ tiêu",
                    "Indicator",
                    Role.DIMENSION,
                    each -> each.definition().code().replace(':', '@').replace('.', '$'),
                    each -> each.definition().name()),
            new Component(
                    "VINTAGE",
                    "Mức độ chính thức của số liệu",
                    "How settled the figure is",
                    Role.DIMENSION,
                    each -> each.vintage().toString(),
                    each -> each.vintage().label()),
            new Component(
                    "TIME_PERIOD",
                    "Kỳ",
                    "Time period",
                    Role.TIME,
                    "ObservationalTimePeriod",
                    each -> timePeriod(each.period())),
            new Component("OBS_VALUE", "Giá trị", "Observation value", Role.MEASURE, "Decimal", SdmxCsv::value),
            new Component(
                    "OBS_STATUS",
                    "Trạng thái",
                    "Observation status",
                    Role.ATTRIBUTE,
                    each -> ObservationStatus.of(each).code,
                    each -> ObservationStatus.of(each).label),
            new Component(
                    "UNIT_MEASURE",
                    "Đơn vị tính",
                    "Unit of measure",
                    Role.ATTRIBUTE,
                    "String",
                    each -> ScorecardCsv.harmless(
                            each.definition().measure().unit().map(Text::en).orElse("%"))),
            new Component("UNIT_MULT", "Bội số", "Unit multiplier", Role.ATTRIBUTE, "Integer", each -> "0"),
            new Component("DECIMALS", "Số chữ số thập phân", "Decimals", Role.ATTRIBUTE, "Integer", SdmxCsv::decimals),
            new Component(
                    "TEXT_FORM",
                    "Dạng chính xác",
                    "Exact form",
                    Role.ATTRIBUTE,
                    "String",
                    each -> each.value().toString()),
            new Component(
                    "BOUNDARIES",
                    "Địa giới",
                    "Boundaries",
                    Role.ATTRIBUTE,
                    each -> each.boundaries().toString(),
                    each -> boundariesName(each.boundaries())),
            new Component(
                    "DERIVATION",
                    "Cách có số liệu",
                    "Derivation",
                    Role.ATTRIBUTE,
                    each -> each.lineage().derivation().toString(),
                    each -> each.lineage().derivation().label()),
            new Component(
                    "DATA_SOURCE",
                    "Nguồn",
                    "Source",
                    Role.ATTRIBUTE,
                    "String",
                    each -> ScorecardCsv.harmless(each.source())),
            new Component(
                    "COMMENT_OBS",
                    "Ghi chú",
                    "Comment",
                    Role.ATTRIBUTE,
                    "String",
                    each -> ScorecardCsv.harmless(each.note())));

    private final String agency;
    private final String flow;
    private final String version;

    private SdmxCsv(String agency, String flow, String version) {
        this.agency = agency;
        this.flow = flow;
        this.version = version;
    }

    /**
     * Returns a writer for a dataflow. Whoever has a data structure of these columns registered already names its dataflow and
     * needs no structure message.
     *
     * @param agency who maintains the dataflow: letters, digits, hyphens and underscores, parted by dots
     * @param dataflow its id: letters, digits, hyphens and underscores
     * @param version three numbers, such as {@code 1.0.0}
     * @return the writer
     * @throws IllegalArgumentException if one of them has another form
     */
    public static SdmxCsv of(String agency, String dataflow, String version) {
        require(AGENCY, agency, "an agency is named such as BINHLUC or VN.HANAM");
        require(NAME, dataflow, "a dataflow is named such as SOCIAL_POLICY");
        require(VERSION, version, "a version has three numbers, such as 1.0.0");
        return new SdmxCsv(agency, dataflow, version);
    }

    private static void require(Pattern form, String text, String rule) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(rule + "; found \"" + text + "\"");
        }
    }

    private static String code(String text, String what) {
        require(
                CODE,
                text,
                what + " becomes an SDMX code, which has letters, digits and _ @ $ - alone; give it such a code");
        return text;
    }

    /**
     * Writes figures.
     *
     * @param figures the figures
     * @return the lines in the order given, each ending with a line feed, to be saved in UTF-8
     * @throws IllegalArgumentException if two figures are of one definition, area, period and vintage, or the code of an area
     *     can be no SDMX code
     */
    public String write(Collection<Observation> figures) {
        StringWriter written = new StringWriter();
        Set<List<String>> keys = new HashSet<>();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
            List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
            COMPONENTS.forEach(each -> header.add(each.id()));
            csv.writeRecord(header);
            for (Observation figure : figures) {
                List<String> row = new ArrayList<>(List.of("dataflow", agency + ":" + reference(flow), "I"));
                List<String> key = new ArrayList<>();
                for (Component each : COMPONENTS) {
                    String value = each.value().apply(figure);
                    row.add(value);
                    if (each.role() == Role.DIMENSION || each.role() == Role.TIME) {
                        key.add(value);
                    }
                }
                if (!keys.add(key)) {
                    throw new IllegalArgumentException("two figures are of " + figure.definition() + " in "
                            + figure.area() + " for " + figure.period() + " (" + figure.vintage() + "); keep one");
                }
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private String reference(String id) {
        return id + "(" + version + ")";
    }

    private static String frequency(ReportingPeriod period) {
        return switch (period.kind()) {
            case DAY -> "D";
            case MONTH -> "M";
            case QUARTER -> "Q";
            case HALF -> "S";
            case YEAR -> "A";
            case YEARS, DAYS -> "_O";
        };
    }

    private static Text frequencyName(ReportingPeriod period) {
        return switch (period.kind()) {
            case DAY -> Text.of("Ngày", "Daily");
            case MONTH -> Text.of("Tháng", "Monthly");
            case QUARTER -> Text.of("Quý", "Quarterly");
            case HALF -> Text.of("Nửa năm", "Half-yearly");
            case YEAR -> Text.of("Năm", "Annual");
            case YEARS, DAYS -> Text.of("Khác", "Other");
        };
    }

    private static String timePeriod(ReportingPeriod period) {
        return switch (period.kind()) {
            case DAY, MONTH, QUARTER, YEAR -> period.toString();
            case HALF -> period.toString().replace('H', 'S');
            case YEARS ->
                period.firstDay() + "/P"
                        + ChronoUnit.YEARS.between(
                                period.firstDay(), period.lastDay().plusDays(1))
                        + "Y";
            case DAYS -> period.firstDay() + "/P" + period.lengthInDays() + "D";
        };
    }

    private static String value(Observation figure) {
        return figure.value()
                .fold(known -> ScorecardCsv.decimal(known.exact(), known.isPercent()), (reason, detail) -> "");
    }

    private static String decimals(Observation figure) {
        int shown = figure.definition().measure().shown().decimals();
        Function<Quantity, Integer> declared = each -> shown;
        return figure.value()
                .fold(
                        known -> known.<Integer>fold(
                                        declared,
                                        declared,
                                        declared,
                                        declared,
                                        printed -> Math.max(0, printed.printed().scale()),
                                        estimate -> Math.max(0, estimate.value().scale()))
                                .toString(),
                        (reason, detail) -> "");
    }

    /** The codes of the cross-domain code list of observation statuses that figures have. */
    private enum ObservationStatus {
        NORMAL("A", "Giá trị bình thường", "Normal value"),
        PROVISIONAL("P", Vintage.PRELIMINARY.label().vi(), "Provisional value"),
        ESTIMATED("E", Vintage.ESTIMATE.label().vi(), "Estimated value"),
        MISSING("O", Measured.Reason.MISSING.label().vi(), "Missing value"),
        SUPPRESSED("Q", Measured.Reason.SUPPRESSED.label().vi(), "Missing value; suppressed"),
        CANNOT_EXIST("M", Measured.Reason.NOT_APPLICABLE.label().vi(), "Missing value; data cannot exist");

        private final String code;
        private final Text label;

        ObservationStatus(String code, String vi, String en) {
            this.code = code;
            this.label = Text.of(vi, en);
        }

        static ObservationStatus of(Observation figure) {
            return figure.value()
                    .fold(
                            known -> switch (figure.vintage()) {
                                case FINAL -> NORMAL;
                                case PRELIMINARY -> PROVISIONAL;
                                case ESTIMATE -> ESTIMATED;
                            },
                            (reason, detail) -> switch (reason) {
                                case MISSING, NOT_ESTIMABLE, UNDECIDABLE -> MISSING;
                                case SUPPRESSED -> SUPPRESSED;
                                case NOT_APPLICABLE, ZERO_DENOMINATOR -> CANNOT_EXIST;
                            });
        }
    }

    private static Text boundariesName(Observation.Boundaries boundaries) {
        return switch (boundaries) {
            case CURRENT -> Text.of("Đơn vị của ngày cuối kỳ", "The unit of the last day of the period");
            case FORMER -> Text.of("Đơn vị đã hết tồn tại", "A unit that had ended");
            case LATER -> Text.of("Đơn vị chưa có vào ngày cuối kỳ", "A unit that had not begun");
        };
    }

    /**
     * Writes the structure of these figures: dataflow, data structure definition, concepts, and code lists with every code
     * that the figures use, named in Vietnamese and English.
     *
     * @param figures the figures, at least one
     * @param name the name of the dataflow
     * @param prepared when the message is prepared
     * @return the SDMX-JSON 2.0.0 structure message, to be saved in UTF-8
     * @throws IllegalArgumentException if there is no figure, or the code of an area can be no SDMX code
     */
    public String structure(Collection<Observation> figures, Text name, Instant prepared) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException(
                    "a code list has at least one code; give the figures whose structure it is");
        }
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new ScorecardJson.Layout(), written)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("meta");
            json.writeStringProperty("id", "STRUCTURE_" + flow);
            json.writeBooleanProperty("test", false);
            json.writeStringProperty(
                    "prepared", prepared.truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeArrayPropertyStart("contentLanguages");
            json.writeString("en");
            json.writeString("vi");
            json.writeEndArray();
            json.writeObjectPropertyStart("sender");
            json.writeStringProperty("id", agency);
            json.writeEndObject();
            json.writeEndObject();
            json.writeObjectPropertyStart("data");
            json.writeArrayPropertyStart("dataflows");
            json.writeStartObject();
            maintained(json, flow, name);
            json.writeStringProperty("structure", urn("datastructure.DataStructure", structureId()));
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayPropertyStart("dataStructures");
            dataStructure(json, name);
            json.writeEndArray();
            json.writeArrayPropertyStart("conceptSchemes");
            json.writeStartObject();
            maintained(json, conceptsId(), Text.of("Khái niệm", "Concepts"));
            json.writeArrayPropertyStart("concepts");
            for (Component each : COMPONENTS) {
                item(json, each.id(), each.name());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayPropertyStart("codelists");
            for (Component each : COMPONENTS) {
                each.label().ifPresent(label -> codelist(json, each, label, figures));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        return written + "\n";
    }

    private String structureId() {
        return "DSD_" + flow;
    }

    private String conceptsId() {
        return "CS_" + flow;
    }

    private String codelistId(Component component) {
        return "CL_" + flow + "_" + component.id();
    }

    private String urn(String type, String id) {
        return "urn:sdmx:org.sdmx.infomodel." + type + "=" + agency + ":" + reference(id);
    }

    private void maintained(JsonGenerator json, String id, Text name) {
        json.writeStringProperty("id", id);
        json.writeStringProperty("agencyID", agency);
        json.writeStringProperty("version", version);
        names(json, name);
    }

    private static void names(JsonGenerator json, Text name) {
        json.writeStringProperty("name", name.en());
        json.writeObjectPropertyStart("names");
        json.writeStringProperty("en", name.en());
        json.writeStringProperty("vi", name.vi());
        json.writeEndObject();
    }

    private static void item(JsonGenerator json, String id, Text name) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        names(json, name);
        json.writeEndObject();
    }

    private void codelist(
            JsonGenerator json,
            Component component,
            Function<Observation, Text> label,
            Collection<Observation> figures) {
        Map<String, Text> codes = new TreeMap<>();
        figures.forEach(figure -> codes.putIfAbsent(component.value().apply(figure), label.apply(figure)));
        json.writeStartObject();
        maintained(json, codelistId(component), component.name());
        json.writeArrayPropertyStart("codes");
        codes.forEach((id, name) -> item(json, id, name));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void dataStructure(JsonGenerator json, Text name) {
        json.writeStartObject();
        maintained(json, structureId(), name);
        json.writeObjectPropertyStart("dataStructureComponents");
        json.writeObjectPropertyStart("dimensionList");
        json.writeStringProperty("id", "DimensionDescriptor");
        components(json, "dimensions", Role.DIMENSION);
        COMPONENTS.stream().filter(each -> each.role() == Role.TIME).forEach(each -> {
            json.writeName("timeDimension");
            component(json, each);
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("measureList");
        json.writeStringProperty("id", "MeasureDescriptor");
        components(json, "measures", Role.MEASURE);
        json.writeEndObject();
        json.writeObjectPropertyStart("attributeList");
        json.writeStringProperty("id", "AttributeDescriptor");
        components(json, "attributes", Role.ATTRIBUTE);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void components(JsonGenerator json, String list, Role role) {
        json.writeArrayPropertyStart(list);
        COMPONENTS.stream().filter(each -> each.role() == role).forEach(each -> component(json, each));
        json.writeEndArray();
    }

    private void component(JsonGenerator json, Component component) {
        json.writeStartObject();
        json.writeStringProperty("id", component.id());
        if (component.role() == Role.DIMENSION) {
            json.writeNumberProperty("position", COMPONENTS.indexOf(component));
        }
        if (component.role() == Role.ATTRIBUTE || component.role() == Role.MEASURE) {
            json.writeStringProperty("usage", "optional");
        }
        if (component.role() == Role.ATTRIBUTE) {
            json.writeObjectPropertyStart("attributeRelationship");
            json.writeObjectPropertyStart("observation");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeStringProperty("conceptIdentity", urn("conceptscheme.Concept", conceptsId()) + "." + component.id());
        json.writeObjectPropertyStart("localRepresentation");
        if (component.label().isPresent()) {
            json.writeStringProperty("enumeration", urn("codelist.Codelist", codelistId(component)));
        } else {
            json.writeObjectPropertyStart("format");
            json.writeStringProperty("dataType", component.type());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
