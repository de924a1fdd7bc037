package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ansinh.indicators.exchange.Samples.AREAS;
import static vn.ansinh.indicators.exchange.Samples.DEFINITIONS;
import static vn.ansinh.indicators.exchange.Samples.assertTellsWhatToDo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hisp.dhis.model.datavalueset.DataValue;
import org.hisp.dhis.model.datavalueset.DataValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.indicators.exchange.DataValueSets.Element;

/** Proves by the classes of DHIS2's own client that what is written is read there, and that nothing is dropped in silence. */
class DataValueSetsTest {

    private static final IndicatorDefinition STUNTING = definition("STUNTING:WHO");
    private static final IndicatorDefinition JOBS = definition("JOBS:new");

    private static final DataValueSets WRITER = mapping().build();

    private static DataValueSets.Builder mapping() {
        return DataValueSets.builder()
                .orgUnit(AreaUnit.Key.parse("352"), "ouBinhLuc01")
                .counts(STUNTING, Element.of("deStunted01", "cocUnder500"), Element.of("deMeasured1"))
                .value(JOBS, Element.of("deJobsNew01"));
    }

    private static IndicatorDefinition definition(String code) {
        return DEFINITIONS.find(code).orElseThrow();
    }

    private static Observation figure(IndicatorDefinition definition, String period, String value) {
        return figure(definition, period, value, Vintage.FINAL, "health centre");
    }

    private static Observation figure(
            IndicatorDefinition definition, String period, String value, Vintage vintage, String source) {
        ReportingPeriod when = ReportingPeriod.parse(period);
        return new Observation(
                definition,
                AREAS.find("352", when.lastDay()).orElseThrow(),
                when,
                Measured.parse(value, Quantity::parse),
                vintage,
                Boundaries.CURRENT,
                source,
                "");
    }

    /** What DHIS2's client makes of the document; a field that it does not know fails. */
    private static DataValueSet client(Loaded<String> written) {
        try {
            return JsonMapper.builder().build().readValue(written.accepting(), DataValueSet.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theClientReadsWhatIsWritten() {
        Loaded<String> written = WRITER.write(List.of(
                figure(STUNTING, "2024", "210/1000"), figure(JOBS, "2024-Q1", "0"), figure(JOBS, "2024", "16750")));
        assertThat(written.problems()).isEmpty();
        assertThat(client(written).getDataSet()).isNull();
        assertThat(client(written).getDataValues())
                .extracting(
                        DataValue::getDataElement,
                        DataValue::getCategoryOptionCombo,
                        DataValue::getPeriod,
                        DataValue::getOrgUnit,
                        DataValue::getValue,
                        DataValue::getComment)
                .containsExactly(
                        tuple("deStunted01", "cocUnder500", "2024", "ouBinhLuc01", "210", "final; health centre"),
                        tuple("deMeasured1", null, "2024", "ouBinhLuc01", "1000", "final; health centre"),
                        tuple("deJobsNew01", null, "2024Q1", "ouBinhLuc01", "0", "final; health centre"),
                        tuple("deJobsNew01", null, "2024", "ouBinhLuc01", "16750", "final; health centre"));
        assertThat(client(mapping().dataSet("dsSocial001").build().write(List.of()))
                        .getDataSet())
                .isEqualTo("dsSocial001");
    }

    /** The forms of the developer manual's table of periods. */
    @ParameterizedTest
    @CsvSource({"2024, 2024", "2024-H2, 2024S2", "2024-Q1, 2024Q1", "2024-01, 202401", "2024-01-01, 20240101"})
    void periodsAreWrittenInDhis2sForms(String period, String form) {
        assertThat(client(WRITER.write(List.of(figure(JOBS, period, "1"))))
                        .getDataValues()
                        .get(0)
                        .getPeriod())
                .isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2024-12-31, 2024", "HALF, 2024-06-30, 2024S1", "HALF, 2024-12-31, 2024S2", "QUARTER, 2024-09-30, 2024Q3",
        "MONTH, 2024-02-29, 202402", "YEAR, 2024-06-30, ", "MONTH, 2024-02-28, ", "YEAR, 2024-12, 202412"
    })
    void aStockIsThatOfThePeriodItEnds(ReportingPeriod.Kind kind, String day, String form) {
        Loaded<String> written = mapping().stocksAs(kind).build().write(List.of(figure(JOBS, day, "1")));
        assertThat(client(written).getDataValues().stream().map(DataValue::getPeriod))
                .isEqualTo(form == null ? List.of() : List.of(form));
        assertThat(written.problems()).hasSize(form == null ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"~19.5%, 19.5", "~20%, 20", "1/3, 33.3333333333", "1/8, 12.5", "0/8, 0"})
    void thePercentageItselfCanBeSent(String value, String sent) {
        DataValueSets writer = DataValueSets.builder()
                .orgUnit(AreaUnit.Key.parse("352"), "ou")
                .value(STUNTING, Element.of("deRate"))
                .build();
        assertThat(client(writer.write(List.of(figure(STUNTING, "2024", value))))
                        .getDataValues()
                        .get(0)
                        .getValue())
                .isEqualTo(sent);
    }

    @Test
    void whatCannotBeSaidIsListed() {
        List<Observation> figures = List.of(
                figure(STUNTING, "2024", "(suppressed)"),
                figure(JOBS, "2024", "(missing: not reported)"),
                figure(STUNTING, "2023", "~19.5%"),
                figure(JOBS, "2021/2024", "5"),
                figure(JOBS, "2024-01-01/2024-09-30", "5"),
                figure(definition("POOR:2022-2025"), "2024-12-31", "5"),
                figure(JOBS, "2022", "estimate 12 in 10..14, se 1"),
                Observation.of(
                        JOBS,
                        AREAS.find("13504", LocalDate.of(2025, 12, 31)).orElseThrow(),
                        ReportingPeriod.parse("2025-12"),
                        Quantity.parse("1"),
                        "b"),
                figure(JOBS, "2020", "7"),
                figure(JOBS, "2020", "6", Vintage.PRELIMINARY, "b"),
                figure(JOBS, "2019", "8"));
        Loaded<String> written = WRITER.write(figures);
        assertThat(written.read()).isEqualTo(11);
        assertThat(written.accepted()).isEqualTo(1);
        assertThat(written.problems())
                .extracting(Problem::code)
                .containsExactly(
                        Code.ABSENT,
                        Code.ABSENT,
                        Code.ABSENT,
                        Code.CONTRADICTION,
                        Code.CONTRADICTION,
                        Code.UNKNOWN_REFERENCE,
                        Code.CONTRADICTION,
                        Code.UNKNOWN_AREA,
                        Code.DUPLICATE_ENTRY,
                        Code.DUPLICATE_ENTRY);
        assertThat(written.problems().get(0).place()).isEqualTo("figure 1 (STUNTING:WHO 352 2024)");
        assertTellsWhatToDo(written, "dataValueSets");
        assertThat(client(written).getDataValues())
                .extracting(DataValue::getPeriod, DataValue::getValue)
                .containsExactly(tuple("2019", "8"));
    }

    @Property(tries = 200)
    void noTextBreaksOut(@ForAll String words) {
        Loaded<String> written = WRITER.write(List.of(figure(JOBS, "2024", "1", Vintage.FINAL, "x" + words)));
        assertThat(client(written).getDataValues())
                .singleElement()
                .satisfies(value -> assertThat(value.getComment()).isEqualTo("final; x" + words));
    }

    @Test
    void aMappingThatMakesNoSenseIsRefused() {
        Element element = Element.of("a");
        assertThatThrownBy(() -> DataValueSets.builder().counts(JOBS, element, Element.of("b")))
                .hasMessageContaining("a percentage has a numerator and a denominator");
        assertThatThrownBy(() -> DataValueSets.builder().counts(STUNTING, element, element))
                .hasMessageContaining("a place of its own");
        assertThatThrownBy(() -> DataValueSets.builder().stocksAs(ReportingPeriod.Kind.DAYS))
                .hasMessageContaining("year, half, quarter or month");
        assertThatThrownBy(() ->
                        mapping().value(STUNTING, Element.of("deMeasured1")).build())
                .hasMessageContaining("the value of STUNTING:WHO and a count of it");
        assertThatThrownBy(() -> Element.of(" ")).hasMessageContaining("this one is blank");
    }
}
