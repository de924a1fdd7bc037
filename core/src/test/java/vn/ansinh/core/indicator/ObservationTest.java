package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;

/** Proves that a figure agrees with its definition, its source and the life of its unit. */
class ObservationTest {

    private static final IndicatorDefinition POOR = Figures.definition("POOR:ADM", Kind.PROPORTION, Combining.STOCK);

    private static Observation observed(AreaUnit area, String period, Boundaries boundaries, String source) {
        return new Observation(
                POOR,
                area,
                ReportingPeriod.parse(period),
                Measured.known(Quantity.parse("1/2")),
                Vintage.FINAL,
                boundaries,
                source,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "352, 2025-06-30, CURRENT, true",
        "352, 2025-07-01, CURRENT, false",
        "352, 2025, CURRENT, false",
        "352, 2025-06-30, FORMER, false",
        "352, 2025-07-01, FORMER, true",
        "13501, 2025-06-30, CURRENT, false",
        "13501, 2025, CURRENT, true",
        "13501, 2025-06-30, FORMER, false",
        "13501, 2025-07-01, FORMER, false",
    })
    void isOfTheUnitOfItsLastDayOrMarkedAsOfFormerBoundaries(
            String code, String period, Boundaries boundaries, boolean admitted) {
        AreaUnit area = code.equals("352") ? Figures.DISTRICT : Figures.COMMUNE;
        if (admitted) {
            assertThat(observed(area, period, boundaries, "x").boundaries()).isEqualTo(boundaries);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> observed(area, period, boundaries, "x"))
                    .withMessageContaining(area.toString());
        }
    }

    @Test
    void isOfTheKindOfItsDefinition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Observation.of(POOR, Figures.DISTRICT, ReportingPeriod.year(2024), Quantity.Count.of(5), "x"))
                .withMessageContaining("POOR:ADM");
    }

    @Test
    void namesItsSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> observed(Figures.DISTRICT, "2024", Boundaries.CURRENT, " "));
    }

    @Test
    void mayBeOnRecordWithoutAValue() {
        Observation missing = Figures.figure(POOR, "2024 = (missing: not reported)");
        assertThat(missing.isKnown()).isFalse();
        assertThat(missing).hasToString("POOR:ADM 352 2024 = (missing: not reported) (final)");
        assertThat(Figures.figure(POOR, "2024 = 0/5").isKnown()).isTrue();
    }

    @Test
    void isFinalAndInCurrentBoundariesUnlessSaidOtherwise() {
        assertThat(Observation.of(
                        POOR, Figures.DISTRICT, ReportingPeriod.year(2024), Quantity.Proportion.of(1, 2), "source"))
                .isEqualTo(Figures.figure(POOR, "2024 = 1/2"));
    }

    @Test
    void isForTheFormerTerritoryOfAUnitThatHadEnded() {
        Quantity half = Quantity.Proportion.of(1, 2);

        assertThat(Observation.ofFormer(POOR, Figures.DISTRICT, ReportingPeriod.year(2025), half, "x"))
                .isEqualTo(observed(Figures.DISTRICT, "2025", Boundaries.FORMER, "x"))
                .satisfies(figure -> assertThat(figure.isRebased()).isTrue());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.ofFormer(POOR, Figures.DISTRICT, ReportingPeriod.year(2024), half, "x"))
                .withMessageContaining("had not ended");
    }
}
