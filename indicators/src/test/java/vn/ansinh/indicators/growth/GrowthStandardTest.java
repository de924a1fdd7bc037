package vn.ansinh.indicators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Sex;

/** What must hold of every score, why there is none, and the forms, grades and classes that follow. */
class GrowthStandardTest {

    private static final GrowthStandard WHO = GrowthStandard.who2006();

    private static Measurement.Builder girl(double days) {
        return Measurement.builder().sex(Sex.FEMALE).age(ChildAge.ofDays(days));
    }

    private static Measurement.Builder of(int sex, int day) {
        return girl(day).sex(Sex.values()[sex - 1]);
    }

    private static double raw(ScoreResult result) {
        return result.score().orElseThrow().raw();
    }

    @Property
    void theMedianScoresZero(@ForAll @IntRange(min = 1, max = 2) int sex, @ForAll @IntRange(max = 1826) int day) {
        ZScores scores = WHO.score(of(sex, day)
                .weightKg(WHO.weightForAge().m(WHO.weightForAge().index(sex, day)))
                .lengthCm(WHO.lengthForAge().m(WHO.lengthForAge().index(sex, day)))
                .build());
        assertThat(raw(scores.weightForAge())).isZero();
        assertThat(raw(scores.lengthForAge())).isZero();
    }

    @Property
    void theMedianOfAWeightForItsLengthScoresZero(
            @ForAll @IntRange(min = 1, max = 2) int sex, @ForAll @IntRange(max = 550) int tenths) {
        Measurement.Builder child = Measurement.builder().sex(Sex.values()[sex - 1]);
        ZScores lying = WHO.score(child.lengthCm((450 + tenths) / 10.0)
                .weightKg(WHO.weightForLength().m(WHO.weightForLength().index(sex, tenths)))
                .position(Measurement.Position.LYING)
                .build());
        ZScores standing = WHO.score(child.lengthCm((650 + tenths) / 10.0)
                .weightKg(WHO.weightForHeight().m(WHO.weightForHeight().index(sex, tenths)))
                .position(Measurement.Position.STANDING)
                .build());
        assertThat(raw(lying.weightForLength())).isCloseTo(0, within(1e-9));
        assertThat(raw(standing.weightForLength())).isCloseTo(0, within(1e-9));
    }

    @Property
    void aHeavierOrLongerChildScoresHigher(
            @ForAll @IntRange(min = 1, max = 2) int sex,
            @ForAll @IntRange(max = 1826) int day,
            @ForAll @DoubleRange(min = 65, max = 109) double length,
            @ForAll @DoubleRange(min = 0.5, max = 60) double weight,
            @ForAll @DoubleRange(min = 0.01, max = 1) double more) {
        ZScores less = WHO.score(of(sex, day).weightKg(weight).lengthCm(length).build());
        ZScores heavier =
                WHO.score(of(sex, day).weightKg(weight + more).lengthCm(length).build());
        ZScores longer =
                WHO.score(of(sex, day).weightKg(weight).lengthCm(length + more).build());
        assertThat(raw(heavier.weightForAge())).isGreaterThan(raw(less.weightForAge()));
        assertThat(raw(heavier.weightForLength())).isGreaterThan(raw(less.weightForLength()));
        assertThat(raw(longer.lengthForAge())).isGreaterThan(raw(less.lengthForAge()));
        // far outside the tables' deviations the restricted form need not fall with the length
        if (Math.abs(raw(less.weightForLength())) <= 3 && Math.abs(raw(longer.weightForLength())) <= 3) {
            assertThat(raw(longer.weightForLength())).isLessThan(raw(less.weightForLength()));
        }
    }

    /** At 3 standard deviations the restricted form takes over without a step. */
    @Property
    void theRestrictedFormGoesOnWhereTheOtherStops(
            @ForAll @IntRange(min = 1, max = 2) int sex, @ForAll @IntRange(max = 1826) int day) {
        double l = WHO.weightForAge().l(WHO.weightForAge().index(sex, day));
        double m = WHO.weightForAge().m(WHO.weightForAge().index(sex, day));
        double s = WHO.weightForAge().s(WHO.weightForAge().index(sex, day));
        for (int sign : new int[] {-1, 1}) {
            double third = m * Math.pow(1 + sign * 3 * l * s, 1 / l);
            double second = m * Math.pow(1 + sign * 2 * l * s, 1 / l);
            for (double near : new double[] {-1e-9, 0, 1e-9}) {
                assertThat(raw(WHO.score(of(sex, day).weightKg(third + near).build())
                                .weightForAge()))
                        .isCloseTo(sign * 3, within(1e-7));
            }
            assertThat(raw(WHO.score(of(sex, day)
                                    .weightKg(third + (third - second))
                                    .build())
                            .weightForAge()))
                    .isCloseTo(sign * 4, within(1e-9));
        }
    }

    @Test
    void theReasonIsTold() {
        assertThat(WHO.score(Measurement.builder().build()))
                .extracting(ZScores::lengthForAge, ZScores::weightForAge, ZScores::weightForLength)
                .containsOnly(NoScore.SEX_UNKNOWN);
        Measurement.Builder ageless = Measurement.builder().sex(Sex.MALE);
        assertThat(WHO.score(ageless.build()).lengthForAge()).isEqualTo(NoScore.AGE_UNKNOWN);
        assertThat(WHO.score(ageless.build()).weightForAge()).isEqualTo(NoScore.AGE_UNKNOWN);
        assertThat(WHO.score(ageless.build()).weightForLength()).isEqualTo(NoScore.WEIGHT_UNKNOWN);
        assertThat(WHO.score(girl(1826.24).build()).weightForAge()).isEqualTo(NoScore.WEIGHT_UNKNOWN);
        assertThat(WHO.score(girl(1826.25).weightKg(15).build()).weightForAge()).isEqualTo(NoScore.AGE_BEYOND_STANDARD);
        ZScores zero = WHO.score(girl(400).weightKg(0).lengthCm(0).build());
        assertThat(zero.weightForAge()).isEqualTo(NoScore.WEIGHT_OUT_OF_RANGE);
        assertThat(zero.lengthForAge()).isEqualTo(NoScore.LENGTH_OUT_OF_RANGE);
        assertThat(zero.weightForLength()).isEqualTo(NoScore.LENGTH_OUT_OF_RANGE);
        assertThat(WHO.score(girl(400).weightKg(1001).lengthCm(75).build()).weightForLength())
                .isEqualTo(NoScore.WEIGHT_OUT_OF_RANGE);
        assertThat(WHO.score(girl(400).weightKg(9).build()).weightForLength()).isEqualTo(NoScore.LENGTH_UNKNOWN);
        assertThat(WHO.score(girl(400).build()).lengthForAge()).isEqualTo(NoScore.LENGTH_UNKNOWN);
        assertThat(WHO.score(girl(400).weightKg(0).lengthCm(75).build()).weightForLength())
                .matches(none -> none.score().orElseThrow().implausible())
                .matches(none -> none.plausible().isEmpty());
    }

    @Test
    void oedemaCountsAsSevereUnlessTheChildIsTooOld() {
        ZScores unknown = WHO.score(Measurement.builder().oedema(true).build());
        assertThat(unknown.weightForAge()).isEqualTo(NoScore.OEDEMA);
        assertThat(unknown.grade(NutritionForm.UNDERWEIGHT)).contains(NutritionGrade.II);
        assertThat(unknown.grade(NutritionForm.WASTING)).contains(NutritionGrade.II);
        assertThat(unknown.grade(NutritionForm.STUNTING)).isEmpty();
        assertThat(unknown.excessWeight()).contains(ExcessWeight.NONE);
        assertThat(unknown.atLeastOneForm()).isEmpty();
        assertThat(unknown.stuntedAndWasted()).isEmpty();
        // day 1826.25 is day 1826: no score, but still among the children counted
        assertThat(WHO.score(girl(1826.25).oedema(true).build()).weightForAge()).isEqualTo(NoScore.OEDEMA);
        assertThat(WHO.score(girl(1826.5).oedema(true).build()).weightForAge()).isEqualTo(NoScore.AGE_BEYOND_STANDARD);
    }

    @Test
    void formsFollowFromPlausibleScores() {
        ZScores thin = WHO.score(girl(1000)
                .weightKg(9)
                .lengthCm(90)
                .position(Measurement.Position.STANDING)
                .build());
        assertThat(thin.has(NutritionForm.STUNTING)).contains(false);
        assertThat(thin.has(NutritionForm.WASTING)).contains(true);
        assertThat(thin.atLeastOneForm()).contains(true);
        assertThat(thin.stuntedAndWasted()).contains(false);
        ZScores well = WHO.score(girl(1000).weightKg(13).lengthCm(92).build());
        assertThat(well.atLeastOneForm()).contains(false);
        assertThat(well.excessWeight()).contains(ExcessWeight.NONE);
        ZScores absurd = WHO.score(girl(1000).weightKg(13).lengthCm(130).build());
        assertThat(absurd.grade(NutritionForm.STUNTING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, NORMAL", "-200, NORMAL", "-201, I", "-300, I", "-301, II", "-400, II", "-401, III", "-600, III"})
    void gradesCutStrictly(int hundredths, NutritionGrade grade) {
        assertThat(NutritionGrade.of(hundredths)).isEqualTo(grade);
        assertThat(grade.isMalnourished()).isEqualTo(hundredths < -200);
        assertThat(grade.isSevere()).isEqualTo(hundredths < -300);
    }

    @ParameterizedTest
    @CsvSource({"-310, NONE", "200, NONE", "201, OVERWEIGHT", "300, OVERWEIGHT", "301, OBESE", "2000, OBESE"})
    void excessCutsStrictly(int hundredths, ExcessWeight excess) {
        assertThat(ExcessWeight.of(hundredths)).isEqualTo(excess);
        assertThat(excess.isOverweight()).isEqualTo(hundredths > 200);
    }

    @ParameterizedTest
    @CsvSource({
        "WHO_UNICEF_2018, STUNTING, 0, VERY_LOW",
        "WHO_UNICEF_2018, STUNTING, 2.5, LOW",
        "WHO_UNICEF_2018, STUNTING, 9.999, LOW",
        "WHO_UNICEF_2018, STUNTING, 10, MEDIUM",
        "WHO_UNICEF_2018, STUNTING, 20, HIGH",
        "WHO_UNICEF_2018, STUNTING, 30, VERY_HIGH",
        "WHO_UNICEF_2018, STUNTING, 100, VERY_HIGH",
        "WHO_UNICEF_2018, WASTING, 2.499, VERY_LOW",
        "WHO_UNICEF_2018, WASTING, 5, MEDIUM",
        "WHO_UNICEF_2018, WASTING, 10, HIGH",
        "WHO_UNICEF_2018, WASTING, 15, VERY_HIGH",
        "WHO_1995, STUNTING, 19.5, LOW",
        "WHO_1995, STUNTING, 20, MEDIUM",
        "WHO_1995, STUNTING, 30, HIGH",
        "WHO_1995, STUNTING, 40, VERY_HIGH",
        "WHO_1995, WASTING, 4.9, ACCEPTABLE",
        "WHO_1995, WASTING, 5, POOR",
        "WHO_1995, WASTING, 10, SERIOUS",
        "WHO_1995, WASTING, 15, CRITICAL",
        "WHO_1995, UNDERWEIGHT, 9.9, LOW",
        "WHO_1995, UNDERWEIGHT, 10, MEDIUM",
        "WHO_1995, UNDERWEIGHT, 20, HIGH",
        "WHO_1995, UNDERWEIGHT, 30, VERY_HIGH",
    })
    void prevalencesAreClassed(SeverityTable table, NutritionForm form, String percent, PrevalenceSeverity expected) {
        assertThat(table.of(form, Percentage.ofPercent(percent).exact())).contains(expected);
    }

    @Test
    void prevalencesAreExactAndTablesDiffer() {
        assertThat(SeverityTable.WHO_UNICEF_2018.of(NutritionForm.STUNTING, Exact.of(2_999_999, 10_000_000)))
                .contains(PrevalenceSeverity.HIGH);
        assertThat(SeverityTable.WHO_UNICEF_2018.of(NutritionForm.UNDERWEIGHT, Exact.ZERO))
                .isEmpty();
        assertThat(SeverityTable.WHO_1995.ofOverweight(Exact.ZERO)).isEmpty();
        assertThat(SeverityTable.WHO_UNICEF_2018.ofOverweight(Exact.of(1, 20))).contains(PrevalenceSeverity.MEDIUM);
        assertThatThrownBy(() -> SeverityTable.WHO_1995.of(NutritionForm.WASTING, Exact.of(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31");
    }

    @Test
    void agesAreRoundedInDaysOnly() {
        assertThat(ChildAge.ofMonths(24).days()).isEqualTo(731);
        assertThat(ChildAge.ofDays(730.49).days()).isEqualTo(730);
        assertThat(ChildAge.ofDays(1826.25).months()).isEqualTo(60);
        ChildAge age = ChildAge.between(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 3, 1));
        assertThat(age).isEqualTo(ChildAge.ofDays(366));
    }

    @Test
    void whatCannotBeIsRefusedWithoutTellingIt() {
        assertThatThrownBy(() -> ChildAge.ofDays(-7))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("7");
        assertThatThrownBy(() -> ChildAge.ofMonths(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChildAge.between(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("2024");
        assertThatThrownBy(() -> girl(1).weightKg(Double.NaN).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> girl(1).lengthCm(Double.NEGATIVE_INFINITY).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ZScore(-205, -2.06, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MeasurementColumns columns(byte sex, double... ages) {
        byte[] sexes = new byte[ages.length];
        Arrays.fill(sexes, sex);
        return new MeasurementColumns(
                sexes,
                ages,
                ChildAge.Unit.DAYS,
                new double[ages.length],
                new double[ages.length],
                new byte[ages.length],
                new boolean[ages.length]);
    }

    @Test
    void columnsAreChecked() {
        assertThatThrownBy(() -> columns((byte) 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 0");
        assertThatThrownBy(() -> new MeasurementColumns(
                        new byte[1],
                        new double[2],
                        ChildAge.Unit.DAYS,
                        new double[1],
                        new double[1],
                        new byte[1],
                        new boolean[1]))
                .isInstanceOf(IllegalArgumentException.class);
        MeasurementColumns two = columns((byte) 1, -0.3, 5);
        assertThatThrownBy(() -> WHO.score(two, new ZScoreColumns(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WHO.score(two, new ZScoreColumns(2), 1, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new ZScoreColumns(-1)).isInstanceOf(IllegalArgumentException.class);
        two.oedema()[0] = true;
        ZScoreColumns scores = new ZScoreColumns(2);
        assertThat(scores.at(1).weightForAge()).isEqualTo(NoScore.SEX_UNKNOWN);
        WHO.score(two, scores);
        assertThat(scores.at(0).weightForAge()).isEqualTo(NoScore.AGE_NEGATIVE);
        assertThat(scores.at(1).weightForAge()).isEqualTo(NoScore.WEIGHT_OUT_OF_RANGE);
    }

    @Test
    void nothingTellsOfAChild() {
        Measurement child = girl(1234).weightKg(12.34).lengthCm(98.76).build();
        ZScores scores = WHO.score(child);
        assertThat(child.toString() + child.age() + scores + scores.weightForAge() + columns((byte) 1, 77))
                .doesNotContain("12", "98", "77", "FEMALE");
        assertThat(new ZScoreColumns(3)).hasToString("ZScoreColumns[3 rows]");
        assertThat(WHO).hasToString("GrowthStandard[WHO 2006]");
    }

    @Test
    void everythingHasANameInBothLanguages() {
        assertThat(NutritionForm.STUNTING.officialName().vi()).isEqualTo("suy dinh dưỡng thể thấp còi");
        assertThat(NutritionGrade.I.officialName().en()).isEqualTo("grade I (moderate)");
        assertThat(ExcessWeight.OBESE.officialName().vi()).isEqualTo("béo phì");
        assertThat(PrevalenceSeverity.VERY_HIGH.officialName().vi()).isEqualTo("rất cao");
        assertThat(SeverityTable.WHO_1995.officialName().en()).contains("1995");
        assertThat(NoScore.OEDEMA.officialName().vi()).isEqualTo("phù hai bên");
        assertThat(GrowthIndicator.WEIGHT_FOR_AGE.officialName().en()).isEqualTo("weight-for-age");
        assertThat(GrowthIndicator.LENGTH_FOR_AGE.isOfWeight()).isFalse();
        assertThat(Sex.FEMALE.officialName().vi()).isEqualTo("nữ");
        assertThat(Measurement.Position.LYING.officialName().vi()).isEqualTo("đo nằm");
        assertThat(Optional.of(WHO.score(girl(9).build()).of(GrowthIndicator.WEIGHT_FOR_AGE)))
                .contains(NoScore.WEIGHT_UNKNOWN);
    }
}
