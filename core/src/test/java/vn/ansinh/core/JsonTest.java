package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.core.Mappers.JACKSON_2;
import static vn.ansinh.core.Mappers.JACKSON_3;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import vn.ansinh.core.plan.Target;

/** The model is written and read by a Jackson 2 and a Jackson 3 mapper alike, with nothing of this library registered. */
class JsonTest {

    private static final Type MEASURED = new TypeReference<Measured<Quantity>>() {}.getType();

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Quantity.class, Quantity.parse("952/1000"), "\"952/1000\""),
                Arguments.of(Quantity.class, Quantity.parse("0"), "\"0\""),
                Arguments.of(Quantity.class, Quantity.parse("~95.2%"), "\"~95.2%\""),
                Arguments.of(
                        Quantity.class,
                        Quantity.parse("estimate 12.9% in 11.5..14.6, se 0.8"),
                        "\"estimate 12.9% in 11.5..14.6, se 0.8\""),
                Arguments.of(Percentage.class, Percentage.parse("95.2%"), "\"95.2%\""),
                Arguments.of(Exact.class, Exact.of(1, 3), "\"1/3\""),
                Arguments.of(ReportingPeriod.class, ReportingPeriod.parse("2021/2025"), "\"2021/2025\""),
                Arguments.of(LocalDate.class, LocalDate.of(2025, 7, 1), "\"2025-07-01\""),
                Arguments.of(Status.class, Status.parse("verified"), "\"verified\""),
                Arguments.of(Target.class, Target.parse("at least 95.2%"), "\"at least 95.2%\""),
                Arguments.of(AreaUnit.Key.class, AreaUnit.Key.parse("13501@2025-07-01"), "\"13501@2025-07-01\""),
                Arguments.of(MEASURED, Measured.known(Quantity.parse("0")), "{\"value\":\"0\"}"),
                Arguments.of(
                        MEASURED,
                        Measured.unknown(Measured.Reason.SUPPRESSED, ""),
                        "{\"reason\":\"suppressed\",\"detail\":\"\"}"),
                Arguments.of(
                        MEASURED,
                        Measured.unknown(Measured.Reason.MISSING, "not reported"),
                        "{\"reason\":\"missing\",\"detail\":\"not reported\"}"),
                Arguments.of(
                        Text.class,
                        Text.of("hộ nghèo", "poor household"),
                        "{\"vi\":\"hộ nghèo\",\"en\":\"poor household\"}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void bothMappersWriteAndReadTheSame(Type type, Object value, String json) throws Exception {
        assertThat(JACKSON_3.write(value)).isEqualTo(json);
        assertThat(JACKSON_2.write(value)).isEqualTo(json);
        assertThat(JACKSON_3.read(json, type)).isEqualTo(value);
        assertThat(JACKSON_2.read(json, type)).isEqualTo(value);
    }

    @Test
    void whatIsNoValueIsRefusedWithTheMessageOfTheType() {
        assertThatThrownBy(() -> JACKSON_3.read("\"at least -5%\"", Target.class))
                .hasMessageContaining("a target is at least 0");
        assertThatThrownBy(() -> JACKSON_2.read("\"at least -5%\"", Target.class))
                .hasMessageContaining("a target is at least 0");
    }
}
