package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Observation;

/**
 * Writes figures as JSON for the resource {@code dataValueSets} of a DHIS2 server. DHIS2 knows other codes than this library,
 * and each server its own: the application says which is which.
 *
 * <pre>{@code
 * Loaded<String> json = DataValueSets.builder()
 *         .orgUnit(AreaUnit.Key.parse("352"), "DiszpKrYNg8")
 *         .counts(stunting, DataValueSets.Element.of("f7n9E0hX8qk"), DataValueSets.Element.of("Ix2HsbDMLea"))
 *         .value(newJobs, DataValueSets.Element.of("pBOMPrpg1QX"))
 *         .stocksAs(ReportingPeriod.Kind.YEAR)
 *         .build()
 *         .write(figures);
 * }</pre>
 *
 * <p>DHIS2 has no word for why there is no value, for a range or for the day of a plan period. What cannot be said to it is not
 * written, never as 0, and listed as a problem: figures without a value, estimates (their limits would be lost), periods other
 * than a year, half, quarter, month or day, definitions and units that are not mapped, and figures that would take the same
 * place. A zero is written as {@code 0}; the server keeps it only if the data element is set to store zeros.
 *
 * <p>Source: DHIS2 developer manual, web API, data values (JSON) and date and period format.
 */
public final class DataValueSets {

    private static final String FILE = "dataValueSets";

    /**
     * A place for numbers on the server.
     *
     * @param dataElement id of the data element
     * @param categoryOptionCombo id of the category option combination; the server's default if empty
     */
    public record Element(String dataElement, Optional<String> categoryOptionCombo) {

        /**
         * Checks the ids.
         *
         * @param dataElement id of the data element
         * @param categoryOptionCombo id of the category option combination, or empty
         * @throws IllegalArgumentException if one is blank
         */
        public Element {
            requireId(dataElement, "a data element");
            categoryOptionCombo.ifPresent(id -> requireId(id, "a category option combination"));
        }

        /**
         * Returns a data element without categories.
         *
         * @param dataElement its id
         * @return the element
         * @throws IllegalArgumentException if the id is blank
         */
        public static Element of(String dataElement) {
            return new Element(dataElement, Optional.empty());
        }

        /**
         * Returns a data element in a category option combination.
         *
         * @param dataElement its id
         * @param categoryOptionCombo id of the combination
         * @return the element
         * @throws IllegalArgumentException if an id is blank
         */
        public static Element of(String dataElement, String categoryOptionCombo) {
            return new Element(dataElement, Optional.of(categoryOptionCombo));
        }
    }

    private record Counts(Element numerator, Element denominator) {}

    /** Where a number goes; the server holds one number there. */
    private record Place(Element element, String period, String orgUnit) {}

    private record DataValue(Place place, String value) {}

    private final ImmutableMap<AreaUnit.Key, String> orgUnits;
    private final ImmutableMap<String, Element> values;
    private final ImmutableMap<String, Counts> counts;
    private final Optional<ReportingPeriod.Kind> stocksAs;
    private final Optional<String> dataSet;

    private DataValueSets(Builder builder) {
        this.orgUnits = ImmutableMap.copyOf(builder.orgUnits);
        this.values = ImmutableMap.copyOf(builder.values);
        this.counts = ImmutableMap.copyOf(builder.counts);
        this.stocksAs = builder.stocksAs;
        this.dataSet = builder.dataSet;
    }

    private static void requireId(String id, String what) {
        if (id.isBlank()) {
            throw new IllegalArgumentException(what + " has an id on the server; this one is blank");
        }
    }

    /**
     * Starts a mapping.
     *
     * @return an empty one
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Says which code here is which id on the server. A later saying about the same replaces an earlier one. */
    public static final class Builder {

        private final Map<AreaUnit.Key, String> orgUnits = new LinkedHashMap<>();
        private final Map<String, Element> values = new LinkedHashMap<>();
        private final Map<String, Counts> counts = new LinkedHashMap<>();
        private Optional<ReportingPeriod.Kind> stocksAs = Optional.empty();
        private Optional<String> dataSet = Optional.empty();

        private Builder() {}

        /**
         * Maps a unit.
         *
         * @param area its code and first day
         * @param orgUnit id of the organisation unit
         * @return this
         * @throws IllegalArgumentException if the id is blank
         */
        public Builder orgUnit(AreaUnit.Key area, String orgUnit) {
            requireId(orgUnit, "an organisation unit");
            orgUnits.put(area, orgUnit);
            return this;
        }

        /**
         * Maps the value of a definition: counts and other numbers as they are, percentages in percent, rounded half up to 10
         * decimals. A printed figure is written as printed.
         *
         * @param definition the definition
         * @param element where the value goes
         * @return this
         */
        public Builder value(IndicatorDefinition definition, Element element) {
            values.put(definition.code(), element);
            return this;
        }

        /**
         * Maps the numerator and the denominator of a percentage, from which the server computes it: so they add up there too.
         *
         * @param definition the definition
         * @param numerator where the numerator goes
         * @param denominator where the denominator goes
         * @return this
         * @throws IllegalArgumentException if it is no percentage, or both would go to the same place
         */
        public Builder counts(IndicatorDefinition definition, Element numerator, Element denominator) {
            if (!definition.measure().kind().isPercent() || numerator.equals(denominator)) {
                throw new IllegalArgumentException(
                        "a percentage has a numerator and a denominator, each with a place of its" + " own; found "
                                + definition + " at " + numerator + " and " + denominator);
            }
            counts.put(definition.code(), new Counts(numerator, denominator));
            return this;
        }

        /**
         * Says how stocks, which are observed on a day, are entered: the stock of 31 December 2025 as that of the year 2025.
         * A day that is not the last of such a period is then a problem. Without this, a day is written as a day.
         *
         * @param kind year, half, quarter or month
         * @return this
         * @throws IllegalArgumentException for another kind
         */
        public Builder stocksAs(ReportingPeriod.Kind kind) {
            switch (kind) {
                case YEAR, HALF, QUARTER, MONTH -> stocksAs = Optional.of(kind);
                default ->
                    throw new IllegalArgumentException(
                            "stocks are entered by year, half, quarter or month; found " + kind);
            }
            return this;
        }

        /**
         * Names the data set, which the server then checks the data elements against.
         *
         * @param dataSet its id
         * @return this
         * @throws IllegalArgumentException if the id is blank
         */
        public Builder dataSet(String dataSet) {
            requireId(dataSet, "a data set");
            this.dataSet = Optional.of(dataSet);
            return this;
        }

        /**
         * Ends the mapping.
         *
         * @return the writer
         * @throws IllegalArgumentException if the value of a definition goes where one of its counts goes
         */
        public DataValueSets build() {
            values.forEach((code, element) -> {
                Counts pair = counts.get(code);
                if (pair != null && (element.equals(pair.numerator()) || element.equals(pair.denominator()))) {
                    throw new IllegalArgumentException(
                            "the value of " + code + " and a count of it go to " + element + "; map one elsewhere");
                }
            });
            return new DataValueSets(this);
        }
    }

    /**
     * Writes figures.
     *
     * @param figures the figures
     * @return the document of the figures that could be written, in the order given, and a problem for every other; the place
     *     of a problem is the number of the figure, from 1, with its definition, area and period
     */
    public Loaded<String> write(Collection<Observation> figures) {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, List<DataValue>> written = new LinkedHashMap<>();
        List<Observation> all = ImmutableList.copyOf(figures);
        for (int i = 0; i < all.size(); i++) {
            try {
                written.put(i, values(all.get(i)));
            } catch (Refusal e) {
                problems.add(problem(i, all.get(i), e));
            }
        }
        Map<Place, List<Integer>> takers = new LinkedHashMap<>();
        written.forEach((figure, cells) -> cells.forEach(each ->
                takers.computeIfAbsent(each.place(), any -> new ArrayList<>()).add(figure)));
        takers.values().stream().filter(rivals -> rivals.size() > 1).forEach(rivals -> {
            String numbers =
                    rivals.stream().map(each -> Integer.toString(each + 1)).collect(Collectors.joining(", "));
            for (int rival : rivals) {
                if (written.remove(rival) != null) {
                    problems.add(problem(
                            rival,
                            all.get(rival),
                            new Refusal(
                                    Code.DUPLICATE_ENTRY,
                                    Text.of(
                                            "các số liệu " + numbers + " cùng một chỗ trên máy chủ; giữ một số liệu",
                                            "figures " + numbers + " take the same place on the server; keep one"))));
                }
            }
        });
        return new Loaded<>(
                Optional.of(json(all, written)),
                all.size(),
                all.size() - written.size(),
                ImmutableList.copyOf(problems));
    }

    private static Problem problem(int index, Observation figure, Refusal why) {
        return new Problem(
                FILE,
                "figure " + (index + 1) + " (" + figure.definition() + " " + figure.area() + " " + figure.period()
                        + ")",
                why.code(),
                "",
                why.remedy());
    }

    private List<DataValue> values(Observation figure) {
        String code = figure.definition().code();
        Optional<Element> single = Optional.ofNullable(values.get(code));
        Optional<Counts> pair = Optional.ofNullable(counts.get(code));
        if (single.isEmpty() && pair.isEmpty()) {
            throw new Refusal(
                    Code.UNKNOWN_REFERENCE,
                    Text.of("khai báo phần tử dữ liệu của " + code, "map " + code + " to a data element"));
        }
        AreaUnit.Key area = figure.area().key();
        String orgUnit = Optional.ofNullable(orgUnits.get(area))
                .orElseThrow(() -> new Refusal(
                        Code.UNKNOWN_AREA,
                        Text.of("khai báo đơn vị tổ chức của " + area, "map " + area + " to an organisation unit")));
        String period = period(figure.period());
        Quantity quantity = figure.value().fold(known -> known, (reason, detail) -> {
            throw new Refusal(
                    Code.ABSENT,
                    Text.of(
                            "không có giá trị (" + reason.label().vi() + "); DHIS2 không ghi được lý do, không gửi"
                                    + " số này",
                            "there is no value (" + reason
                                    + "), and DHIS2 has no word for the reason; leave it out there"));
        });
        ImmutableList.Builder<DataValue> cells = ImmutableList.builder();
        single.ifPresent(element -> cells.add(new DataValue(new Place(element, period, orgUnit), value(quantity))));
        pair.ifPresent(elements -> {
            List<String> both = counts(quantity);
            cells.add(new DataValue(new Place(elements.numerator(), period, orgUnit), both.get(0)));
            cells.add(new DataValue(new Place(elements.denominator(), period, orgUnit), both.get(1)));
        });
        return cells.build();
    }

    private static String value(Quantity quantity) {
        return quantity.fold(
                count -> count.toString(),
                share -> rounded(share),
                ratio -> rounded(ratio),
                mean -> rounded(mean),
                printed -> printed.printed().toPlainString(),
                estimate -> {
                    throw new Refusal(
                            Code.CONTRADICTION,
                            Text.of(
                                    "DHIS2 không ghi được khoảng tin cậy của ước lượng; gửi bằng SDMX",
                                    "the limits of an estimate would be lost in DHIS2; send it as SDMX"));
                });
    }

    private static String rounded(Quantity quantity) {
        return ScorecardCsv.decimal(quantity.exact(), quantity.isPercent());
    }

    private static List<String> counts(Quantity quantity) {
        return quantity.fold(
                DataValueSets::withoutCounts,
                share -> List.of(Long.toString(share.numerator()), Long.toString(share.denominator())),
                ratio -> List.of(plain(ratio.numerator()), plain(ratio.denominator())),
                DataValueSets::withoutCounts,
                DataValueSets::withoutCounts,
                DataValueSets::withoutCounts);
    }

    private static List<String> withoutCounts(Quantity quantity) {
        throw new Refusal(
                Code.ABSENT,
                Text.of(
                        "số liệu " + quantity + " không có tử số và mẫu số; khai báo phần tử cho giá trị",
                        "the figure " + quantity + " has no numerator and denominator; map its value instead"));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private String period(ReportingPeriod observed) {
        ReportingPeriod period = observed;
        if (observed.kind() == ReportingPeriod.Kind.DAY && stocksAs.isPresent()) {
            period = ending(observed.lastDay(), stocksAs.get());
        }
        String form = period.toString();
        return switch (period.kind()) {
            case YEAR -> form;
            case HALF -> form.replace("-H", "S");
            case QUARTER -> form.replace("-", "");
            case MONTH, DAY -> form.replace("-", "");
            case YEARS, DAYS ->
                throw new Refusal(
                        Code.CONTRADICTION,
                        Text.of(
                                "DHIS2 không có kỳ như " + form + "; gửi theo năm, nửa năm, quý, tháng hoặc ngày",
                                "DHIS2 has no period such as " + form
                                        + "; send years, halves, quarters, months or days"));
        };
    }

    private static ReportingPeriod ending(LocalDate day, ReportingPeriod.Kind kind) {
        int year = day.getYear();
        int month = day.getMonthValue();
        ReportingPeriod period = switch (kind) {
            case YEAR -> ReportingPeriod.year(year);
            case HALF -> ReportingPeriod.half(year, (month + 5) / 6);
            case QUARTER -> ReportingPeriod.quarter(year, (month + 2) / 3);
            default -> ReportingPeriod.month(year, month);
        };
        if (!period.lastDay().equals(day)) {
            throw new Refusal(
                    Code.CONTRADICTION,
                    Text.of(
                            day + " không phải ngày cuối của " + period,
                            day + " is not the last day of " + period + "; give the stock of " + period.lastDay()));
        }
        return period;
    }

    private String json(List<Observation> figures, Map<Integer, List<DataValue>> written) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new ScorecardJson.Layout(), text)) {
            json.writeStartObject();
            dataSet.ifPresent(id -> json.writeStringProperty("dataSet", id));
            json.writeArrayPropertyStart("dataValues");
            written.forEach((figure, cells) -> cells.forEach(each -> {
                json.writeStartObject();
                json.writeStringProperty("dataElement", each.place().element().dataElement());
                each.place()
                        .element()
                        .categoryOptionCombo()
                        .ifPresent(id -> json.writeStringProperty("categoryOptionCombo", id));
                json.writeStringProperty("period", each.place().period());
                json.writeStringProperty("orgUnit", each.place().orgUnit());
                json.writeStringProperty("value", each.value());
                json.writeStringProperty("comment", comment(figures.get(figure)));
                json.writeEndObject();
            }));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static String comment(Observation figure) {
        return figure.vintage() + "; " + figure.source() + (figure.note().isEmpty() ? "" : "; " + figure.note());
    }

    /** Thrown when a figure cannot be sent. */
    private static final class Refusal extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        /** The rule that was broken. */
        private final Code code;

        /** What to do, in Vietnamese; the message says it in English. */
        private final String remedyVi;

        Refusal(Code code, Text remedy) {
            super(remedy.en());
            this.code = code;
            this.remedyVi = remedy.vi();
        }

        Code code() {
            return code;
        }

        Text remedy() {
            return Text.of(remedyVi, getMessage());
        }
    }
}
