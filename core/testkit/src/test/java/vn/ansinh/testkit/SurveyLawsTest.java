package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.Interval;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.core.survey.SurveyTally;
import vn.ansinh.core.survey.SurveyVariable;

/** The estimates of this library keep the laws, and every law rejects a subject that breaks it. */
class SurveyLawsTest {

    private static final SurveyVariable POOR = SurveyVariable.proportion("poor");
    private static final SurveyVariable SCORE = SurveyVariable.mean("score", 2);
    private static final SurveyDesign FULL =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(1);

    /** 60 records in 2 strata of 5 clusters, each with a twin; some without a value, some of weight zero. */
    private static List<SurveyRecord<String>> records(SurveyDesign design) {
        return IntStream.range(0, 60)
                .map(each -> each / 2)
                .mapToObj(each -> new SurveyRecord<>(
                        design.stratified() ? "stratum-" + each % 2 : "",
                        design.clustered() ? "cluster-" + each % 5 : "",
                        design.weighted() ? 7 * (each % 4) : 1,
                        each % 3 == 0 ? ImmutableSet.of("all", "north") : ImmutableSet.of("all"),
                        each % 7 == 0
                                ? ImmutableMap.of(POOR, 0L)
                                : ImmutableMap.of(POOR, each % 13 == 1 ? 1L : 0L, SCORE, 31L * (each % 6) - 77)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theEstimatesOfThisLibraryKeepEveryLaw(SurveyDesign design) {
        SurveyLaws.check(design, records(design));
        SurveyLaws.check(design, records(design), new Keeping(design));
    }

    static Stream<SurveyDesign> designs() {
        return Stream.of(
                SurveyDesign.SIMPLE,
                SurveyDesign.SIMPLE.withWeights(2),
                SurveyDesign.SIMPLE.withStrata(),
                SurveyDesign.SIMPLE.withClusters(),
                SurveyDesign.SIMPLE.withStrata().withWeights(0),
                FULL);
    }

    @Test
    void recordsWithoutAnyEstimateProveNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyLaws.check(FULL, List.<SurveyRecord<String>>of()))
                .withMessageContaining("the laws need records that give an estimate");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Keeping mutant) {
        LawViolation violation =
                catchThrowableOfType(LawViolation.class, () -> SurveyLaws.check(FULL, records(FULL), mutant));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
        assertThat(violation).hasMessageMatching("(?s).*(poor|score) in (all|north).*");
        assertThat(violation).hasMessageNotContaining("cluster-").hasMessageNotContaining("stratum-");
    }

    static Stream<Arguments> mutants() {
        return Stream.of(
                Arguments.of("S1", new AddsUpInFloatingPoint()),
                Arguments.of("S2", new MergesAsASet()),
                Arguments.of("S2", new MergesIntoTheFirstPart()),
                Arguments.of("S3", new ForgetsWhatOtherThreadsFound()),
                Arguments.of("S4", new TakesWeightsForPersons()),
                Arguments.of("S5", new SaysZeroOfNobody()),
                Arguments.of("S5", new FailsOnNobody()),
                Arguments.of("S6", new LetsLimitsLeaveTheScale()),
                Arguments.of("S6", new MovesTheLimits()),
                Arguments.of("S7", new IgnoresTheWeights()),
                Arguments.of("S8", new IsSureOfOneUnit()),
                Arguments.of("S8", new IsSureOfNone()),
                Arguments.of("S8", new IsSureOfEqualValues()),
                Arguments.of("S8", new TakesOneUnitForNobody()),
                Arguments.of("S9", new IsSureOfUnitsThatAgree()),
                Arguments.of("S9", new IsSureOfUnitsThatNearlyAgree()));
    }

    /** Keeps all records and estimates soundly. */
    private static class Keeping implements SurveyLaws.Subject<String, List<SurveyRecord<String>>> {

        private final SurveyDesign design;

        Keeping(SurveyDesign design) {
            this.design = design;
        }

        Keeping() {
            this(FULL);
        }

        @Override
        public List<SurveyRecord<String>> tally(Stream<SurveyRecord<String>> records) {
            return new ArrayList<>(records.toList());
        }

        @Override
        public List<SurveyRecord<String>> plus(List<SurveyRecord<String>> one, List<SurveyRecord<String>> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return total(rows).estimate(domain, variable);
        }

        Measured<Estimate> asWho(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return total(rows).estimate(domain, variable, EstimationPolicy.WHO_PARITY, Interval.DEFAULT_LEVEL);
        }

        SurveyTally<String> total(List<SurveyRecord<String>> rows) {
            return rows.stream().collect(SurveyTally.collecting(design));
        }

        static Estimate with(Estimate sound, double value, double error, double lower, double upper) {
            return new Estimate(
                    value,
                    error,
                    new Interval(lower, upper, sound.interval().level()),
                    sound.degreesOfFreedom(),
                    sound.weighted(),
                    sound.unweighted(),
                    sound.standardDeviation());
        }
    }

    private static final class AddsUpInFloatingPoint extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            double weights = 0;
            double sum = 0;
            for (SurveyRecord<String> row : rows) {
                Long value = row.values().get(variable);
                if (value != null && row.domains().contains(domain)) {
                    weights += row.weight() / 10.0;
                    sum += row.weight() / 10.0 * value / 100.0;
                }
            }
            double value = sum / weights;
            return super.estimate(rows, domain, variable)
                    .map(sound -> with(sound, value, sound.standardError(), value, value));
        }
    }

    private static final class MergesAsASet extends Keeping {
        @Override
        public List<SurveyRecord<String>> plus(List<SurveyRecord<String>> one, List<SurveyRecord<String>> other) {
            return List.copyOf(new LinkedHashSet<>(super.plus(one, other)));
        }
    }

    private static final class MergesIntoTheFirstPart extends Keeping {
        @Override
        public List<SurveyRecord<String>> plus(List<SurveyRecord<String>> one, List<SurveyRecord<String>> other) {
            one.addAll(other);
            return one;
        }
    }

    private static final class ForgetsWhatOtherThreadsFound extends Keeping {
        @Override
        public List<SurveyRecord<String>> tally(Stream<SurveyRecord<String>> records) {
            return records.collect(Collector.<SurveyRecord<String>, List<SurveyRecord<String>>>of(
                    ArrayList::new, List::add, (one, other) -> one));
        }
    }

    private static final class TakesWeightsForPersons extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .map(sound -> with(
                            sound,
                            sound.value(),
                            sound.standardError() / Math.sqrt(sound.weighted().doubleValue()),
                            sound.interval().lower(),
                            sound.interval().upper()));
        }
    }

    private static final class SaysZeroOfNobody extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            Estimate zero = new Estimate(0, 0, new Interval(0, 0, 0.95), 0, BigDecimal.ONE, 1, OptionalDouble.empty());
            return super.estimate(rows, domain, variable)
                    .fold(
                            Measured::known,
                            (reason, detail) -> reason == Reason.ZERO_DENOMINATOR
                                    ? Measured.known(zero)
                                    : Measured.unknown(reason, detail));
        }
    }

    private static final class FailsOnNobody extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            if (total(rows).weighted(domain, variable).signum() == 0) {
                throw new ArithmeticException("/ by zero");
            }
            return super.estimate(rows, domain, variable);
        }
    }

    private static final class LetsLimitsLeaveTheScale extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .map(sound -> with(
                            sound,
                            sound.value(),
                            sound.standardError(),
                            sound.value() - 3 * sound.standardError(),
                            sound.value() + 3 * sound.standardError()));
        }
    }

    private static final class MovesTheLimits extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .map(sound -> with(
                            sound,
                            sound.value(),
                            sound.standardError(),
                            (sound.value() + sound.interval().upper()) / 2,
                            sound.interval().upper()));
        }
    }

    private static final class IgnoresTheWeights extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            double value = rows.stream()
                    .filter(row -> row.domains().contains(domain))
                    .flatMap(row -> Stream.ofNullable(row.values().get(variable)))
                    .mapToLong(Long::longValue)
                    .average()
                    .orElse(0);
            return super.estimate(rows, domain, variable)
                    .map(sound -> variable.equals(POOR) ? with(sound, value, sound.standardError(), 0, 1) : sound);
        }
    }

    private static final class IsSureOfOneUnit extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return asWho(rows, domain, variable);
        }
    }

    private static final class IsSureOfNone extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .map(sound -> sound.standardError() == 0
                            ? with(sound, sound.value(), 0, sound.value(), sound.value())
                            : sound);
        }
    }

    private static final class IsSureOfEqualValues extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .fold(
                            Measured::known,
                            (reason, detail) -> detail.equals("all values are equal")
                                    ? asWho(rows, domain, variable)
                                    : Measured.unknown(reason, detail));
        }
    }

    private static final class IsSureOfUnitsThatAgree extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .map(sound -> sound.standardError() == 0 && sound.value() > 0 && sound.value() < 1
                            ? asWho(rows, domain, variable).orElseThrow()
                            : sound);
        }
    }

    private static final class IsSureOfUnitsThatNearlyAgree extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .map(sound -> sound.standardError() > 0
                            ? asWho(rows, domain, variable).orElseThrow()
                            : sound);
        }
    }

    private static final class TakesOneUnitForNobody extends Keeping {
        @Override
        public Measured<Estimate> estimate(List<SurveyRecord<String>> rows, String domain, SurveyVariable variable) {
            return super.estimate(rows, domain, variable)
                    .fold(Measured::known, (reason, detail) -> Measured.unknown(Reason.ZERO_DENOMINATOR, ""));
        }
    }
}
