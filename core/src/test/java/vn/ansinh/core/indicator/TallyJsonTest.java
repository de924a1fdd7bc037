package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;

/** What was counted on one machine is read and added up on another, through a Jackson 2 or a Jackson 3 mapper. */
class TallyJsonTest {

    private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModules(new GuavaModule(), new JavaTimeModule(), new Jdk8Module())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();
    private static final JsonMapper JACKSON_3 = JsonMapper.builder()
            .addModule(new tools.jackson.datatype.guava.GuavaModule())
            .build();

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
    private static final Grouped<String, Breakdown> GROUPS = PEOPLE.stream().collect(COVERAGE.by(Person::commune));

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(IndicatorDefinition.class, DEFINITION),
                Arguments.of(Tally.class, GROUPS.total().tally()),
                Arguments.of(Breakdown.class, GROUPS.get("A")),
                Arguments.of(new TypeReference<Grouped<String, Breakdown>>() {}.getType(), GROUPS),
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
        String three = JACKSON_3.writeValueAsString(value);
        String two = JACKSON_2.writeValueAsString(value);
        assertThat(JACKSON_3.readTree(two)).isEqualTo(JACKSON_3.readTree(three));
        assertThat(JACKSON_3.<Object>readValue(two, JACKSON_3.constructType(type)))
                .isEqualTo(value);
        assertThat(JACKSON_2.<Object>readValue(three, JACKSON_2.constructType(type)))
                .isEqualTo(value);
    }

    @Test
    void partsThatWereSentHomeAddUp() {
        Grouped<String, Breakdown> sum = PEOPLE.stream()
                .map(each -> Stream.of(each).collect(COVERAGE.by(Person::commune)))
                .map(JACKSON_3::writeValueAsString)
                .map(json -> JACKSON_3.readValue(json, new TypeReference<Grouped<String, Breakdown>>() {}))
                .reduce(Grouped::plus)
                .orElseThrow();
        assertThat(sum).isEqualTo(GROUPS);
        assertThat(sum.get("A").excepted()).containsEntry("abroad", 1L);
    }

    @Test
    void aTallyThatCannotBeIsRefused() {
        String json = JACKSON_3.writeValueAsString(new Tally(DEFINITION, 1, 2));
        String wrong = json.replace("\"denominator\":2", "\"denominator\":0");
        assertThat(wrong).isNotEqualTo(json);
        assertThatThrownBy(() -> JACKSON_3.readValue(wrong, Tally.class))
                .hasMessageContaining("the numerator of a proportion is part of its denominator");
        assertThat(Optional.of(json)).get().asString().contains("\"CARDS:share\"");
    }
}
