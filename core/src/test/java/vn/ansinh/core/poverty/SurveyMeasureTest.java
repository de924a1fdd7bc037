package vn.ansinh.core.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.indicator.Together;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.core.survey.SurveyTally;
import vn.ansinh.core.survey.SurveyVariable;

/** The measures from a sample of strata, clusters and weights, with their errors; and formulas that are shipped. */
class SurveyMeasureTest {

    private static final FosterGreerThorbecke<Household> INCOMES = FosterGreerThorbecke.of("income", Household::income)
            .linesBy(Household::area)
            .line("poor", 1_500_000, 2_000_000)
            .unknownWhen(Household::incomeUnknown)
            .weightedBy(Household::persons)
            .build();
    private static final AlkireFoster<Household> INDEX = AlkireFoster.<Household>of("mpi", Household::deprivations)
            .unknown(Household::notKnown)
            .weightedBy(Household::persons)
            .indicator("health", "i0", 3)
            .indicator("health", "i1", 3)
            .indicator("education", "i2", 3)
            .indicator("education", "i3", 3)
            .indicator("living", "i4", 2)
            .indicator("living", "i5", 2)
            .indicator("living", "i6", 2)
            .cutoff(6)
            .build();

    private static SurveyTally<String> tally() {
        return Household.SAMPLE.stream()
                .map(each -> new SurveyRecord<>(
                        each.stratum(),
                        each.cluster(),
                        each.weight(),
                        ImmutableSet.of("all"),
                        ImmutableMap.<SurveyVariable, Long>builder()
                                .putAll(INCOMES.values(each))
                                .putAll(INDEX.values(each))
                                .buildOrThrow()))
                .collect(SurveyTally.collecting(
                        SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(4)));
    }

    /**
     * Computed in Python with fractions by the definition: measures record by record, then Taylor linearisation with two strata of
     * three clusters; the root in 40 decimal digits.
     */
    static Stream<Arguments> expected() {
        return Stream.of(
                Arguments.of(INCOMES.headcount("poor"), 0.7031112043792819, 0.1187724631405153670536),
                Arguments.of(INCOMES.gap("poor"), 0.4051612993046687, 0.1395701655972003945606),
                Arguments.of(INCOMES.squaredGap("poor"), 0.38429218219449907, 0.1430551220601546808715),
                Arguments.of(INDEX.headcount(), 0.7322771033650182, 0.1736913101956454913208),
                Arguments.of(INDEX.adjustedHeadcount(), 0.37808524360493434, 0.1121395644383728980878),
                Arguments.of(INDEX.intensity(), 0.516314441442354, 0.04224793527690167609692),
                Arguments.of(INDEX.censoredHeadcount("i0"), 0.4846351769088659, 0.1533713595341576687311),
                Arguments.of(INDEX.uncensoredHeadcount("i0"), 0.5592582204852113, 0.1267667323936864268121));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void theSampleHasTheseEstimates(SurveyMeasure measure, double value, double error) {
        Estimate found = measure.estimate(tally(), "all", EstimationPolicy.CAUTIOUS, 0.95)
                .orElseThrow();

        assertThat(found.value()).isEqualTo(value, within(1e-12));
        assertThat(found.standardError()).isEqualTo(error, within(1e-12));
        assertThat(found.degreesOfFreedom()).isEqualTo(4);
        assertThat(found.interval().lower()).isLessThan(value);
        assertThat(found.interval().upper()).isGreaterThan(value);
    }

    @Test
    void limitsOfAGapAreThoseOfAMean() {
        Estimate found = INCOMES.gap("poor")
                .estimate(tally(), "all", EstimationPolicy.CAUTIOUS, 0.95)
                .orElseThrow();

        // quantile 0.975 of Student's t with 4 degrees of freedom: 2.776445105198
        assertThat(found.interval().upper() - found.value())
                .isEqualTo(2.776445105198 * found.standardError(), within(1e-11));
        assertThat(found.interval().level()).isEqualTo(0.95);
    }

    @Test
    void aRecordThatSaysNothingHasNoValues() {
        Household silent = new Household("s1", "c1", 0, 0, 0, 127, 1, 1, true);

        assertThat(INCOMES.values(silent)).isEmpty();
        assertThat(INDEX.values(silent)).isEmpty();
    }

    @Test
    void formulasAndResultsCanBeShipped() throws IOException, ClassNotFoundException {
        Together<Household> both = Together.of(INCOMES, INDEX);
        Together.Results results = Household.SAMPLE.stream().collect(both.collector());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(both);
            out.writeObject(results);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Together<?> shipped = (Together<?>) in.readObject();

            assertThat(shipped.code()).isEqualTo(both.code());
            assertThat(results(shipped)).isEqualTo(results);
            assertThat(in.readObject()).isEqualTo(results);
        }
        assertThat(results.get(INCOMES)).isEqualTo(Household.SAMPLE.stream().collect(INCOMES.collector()));
        assertThat(results.get(INDEX)).isEqualTo(Household.SAMPLE.stream().collect(INDEX.collector()));
    }

    @SuppressWarnings("unchecked")
    private static Together.Results results(Together<?> shipped) {
        return Household.SAMPLE.stream().collect(((Together<Household>) shipped).collector());
    }
}
