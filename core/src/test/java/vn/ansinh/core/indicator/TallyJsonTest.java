package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.core.Mappers.JACKSON_2;
import static vn.ansinh.core.Mappers.JACKSON_3;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Mappers;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;

/** What was counted on one machine is read and added up on another, through a Jackson 2 or a Jackson 3 mapper. */
class TallyJsonTest {

    private record Person(String commune, boolean insured, boolean abroad) {}

    private static final IndicatorDefinition DEFINITION = IndicatorDefinition.own(
            "CARDS:share",
            Text.of("tỷ lệ có thẻ", "share with a card"),
            IndicatorDefinition.Measure.proportion(1),
            IndicatorDefinition.Direction.HIGHER_IS_BETTER,
            IndicatorDefinition.Combining.STOCK);
    private static final Indicator<Person> COVERAGE = Indicator.<Person>of(DEFINITION)
            .numerator(Person::insured)
            .excepting("abroad", Person::abroad)
            .build();
    private static final List<Person> PEOPLE =
            List.of(new Person("B", true, false), new Person("A", false, true), new Person("A", false, false));
    private static final Type BY_COMMUNE = new TypeReference<Grouped<String, Breakdown>>() {}.getType();
    private static final Grouped<String, Breakdown> GROUPS = PEOPLE.stream().collect(COVERAGE.by(Person::commune));

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(IndicatorDefinition.class, DEFINITION),
                Arguments.of(Tally.class, GROUPS.total().tally()),
                Arguments.of(Breakdown.class, GROUPS.get("A")),
                Arguments.of(BY_COMMUNE, GROUPS),
                Arguments.of(AreaUnit.class, Figures.DISTRICT),
                Arguments.of(
                        Observation.class,
                        Observation.of(
                                DEFINITION,
                                Figures.DISTRICT,
                                ReportingPeriod.parse("2024"),
                                Quantity.parse("1/2"),
                                "commune health stations")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void bothMappersWriteAndReadTheSame(Type type, Object value) throws Exception {
        String three = JACKSON_3.write(value);
        String two = JACKSON_2.write(value);
        assertThat(JACKSON_3.read(two, Object.class)).isEqualTo(JACKSON_3.read(three, Object.class));
        assertThat(JACKSON_3.read(two, type)).isEqualTo(value);
        assertThat(JACKSON_2.read(three, type)).isEqualTo(value);
    }

    @Test
    void partsThatWereSentHomeAddUp() throws Exception {
        Grouped<String, Breakdown> sum = Grouped.of(GROUPS.nothing(), Map.<String, Breakdown>of());
        for (Person each : PEOPLE) {
            String json = JACKSON_3.write(Stream.of(each).collect(COVERAGE.by(Person::commune)));
            @SuppressWarnings("unchecked")
            Grouped<String, Breakdown> part = (Grouped<String, Breakdown>) JACKSON_3.read(json, BY_COMMUNE);
            sum = sum.plus(part);
        }
        assertThat(sum).isEqualTo(GROUPS);
        assertThat(sum.get("A").excepted()).containsEntry("abroad", 1L);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoCountIsRefusedAndNeverTakenForZero(Mappers mapper) throws Exception {
        String json = mapper.write(new Tally(DEFINITION, 1, 2));
        for (String count :
                List.of("null", "1.5", "-1E-999999", "1e999999999", "9223372036854775808", "\"one\"", "{}")) {
            String wrong = json.replace("\"numerator\":1", "\"numerator\":" + count);
            assertThat(wrong).isNotEqualTo(json);
            assertThatThrownBy(() -> mapper.read(wrong, Tally.class)).as(count).isInstanceOf(Exception.class);
        }
        for (String absent : List.of("\"numerator\":1", "\"denominator\":2")) {
            String wrong = json.replace(absent, "").replace(",,", ",").replace(",}", "}");
            assertThat(wrong).isNotEqualTo(json);
            assertThatThrownBy(() -> mapper.read(wrong, Tally.class)).hasMessageContaining("Missing required");
        }
        assertThat(mapper.read(json.replace("\"numerator\":1", "\"numerator\":1.0"), Tally.class))
                .isEqualTo(new Tally(DEFINITION, 1, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aBreakdownSaysAllOfItsCounts(Mappers mapper) throws Exception {
        String json = mapper.write(GROUPS.get("A"));
        for (String name : List.of("counted", "outside", "unknown")) {
            String absent = json.replaceFirst("\"" + name + "\":[0-9]+,", "");
            String none = json.replaceFirst("\"" + name + "\":[0-9]+", "\"" + name + "\":null");
            assertThat(absent).isNotEqualTo(json);
            assertThatThrownBy(() -> mapper.read(absent, Breakdown.class)).hasMessageContaining("Missing required");
            assertThatThrownBy(() -> mapper.read(none, Breakdown.class)).hasMessageContaining(name);
        }
    }

    @Test
    void aTallyThatCannotBeIsRefused() throws Exception {
        String json = JACKSON_3.write(new Tally(DEFINITION, 1, 2));
        String wrong = json.replace("\"denominator\":2", "\"denominator\":0");
        assertThat(wrong).isNotEqualTo(json);
        assertThatThrownBy(() -> JACKSON_3.read(wrong, Tally.class))
                .hasMessageContaining("the numerator of a proportion is part of its denominator");
        assertThat(json).contains("\"CARDS:share\"");
    }
}
