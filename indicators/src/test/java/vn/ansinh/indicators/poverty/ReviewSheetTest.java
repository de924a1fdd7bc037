package vn.ansinh.indicators.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Sex;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.poverty.Member.Activity;
import vn.ansinh.indicators.poverty.Member.Contract;
import vn.ansinh.indicators.poverty.ReviewSheet.AdultAge;
import vn.ansinh.indicators.poverty.ReviewSheet.AdultEducation;
import vn.ansinh.indicators.poverty.ReviewSheet.Answer;
import vn.ansinh.indicators.poverty.ReviewSheet.BetweenRows;
import vn.ansinh.indicators.poverty.ReviewSheet.JobWording;
import vn.ansinh.indicators.poverty.ReviewSheet.Options;
import vn.ansinh.indicators.poverty.ReviewSheet.PaidByState;
import vn.ansinh.indicators.poverty.ReviewSheet.RainWater;
import vn.ansinh.indicators.poverty.ReviewSheet.SeatedPit;
import vn.ansinh.indicators.poverty.ReviewedHousehold.Column;
import vn.ansinh.indicators.poverty.ReviewedHousehold.Roof;
import vn.ansinh.indicators.poverty.ReviewedHousehold.Toilet;
import vn.ansinh.indicators.poverty.ReviewedHousehold.Wall;
import vn.ansinh.indicators.poverty.ReviewedHousehold.Water;

/** Each indicator of the sheet turns at its threshold, and an unknown fact is never taken for a value. */
class ReviewSheetTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 1);

    /** The alternative of every option. */
    private static final Options OTHERWISE = new Options(
            RainWater.CLEAN,
            SeatedPit.NOT_HYGIENIC,
            AdultAge.TO_30,
            AdultEducation.EITHER_MISSING,
            PaidByState.TESTED,
            JobWording.NO_STEADY_JOB,
            BetweenRows.ROW_BELOW);

    private static LawView law() {
        return Catalog.law().onRecord().applyingOn(DAY);
    }

    private static ReviewSheet sheet() {
        return ReviewSheet.under(law(), Options.defaults());
    }

    private static Answer ask(ReviewSheet sheet, BasicService indicator, ReviewedHousehold household) {
        return sheet.results(household).get(indicator).answer();
    }

    private static Answer ask(BasicService indicator, Member... members) {
        return ask(sheet(), indicator, home().members(List.of(members)).build());
    }

    private static Answer otherwise(BasicService indicator, Member... members) {
        return ask(
                ReviewSheet.under(law(), OTHERWISE),
                indicator,
                home().members(List.of(members)).build());
    }

    private static ReviewedHousehold.Builder home() {
        return ReviewedHousehold.builder().members(List.of(adult().build()));
    }

    private static Member.Builder adult() {
        return aged(40);
    }

    private static Member.Builder aged(int years) {
        return Member.builder().birth(Birth.on(DAY.minusYears(years)));
    }

    private static Member.Builder child(int months, String kg, String cm) {
        return Member.builder()
                .birth(Birth.on(DAY.minusMonths(months)))
                .sex(Sex.MALE)
                .weight(new BigDecimal(kg))
                .height(new BigDecimal(cm));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_JOB, , DEPRIVED",
        "UNWILLING, , NOT_DEPRIVED",
        "UNABLE, , NOT_DEPRIVED",
        "WORKING, , UNKNOWN",
        "WORKING, WITHOUT_CONTRACT, DEPRIVED",
        "WORKING, WITH_CONTRACT, NOT_DEPRIVED",
        "WORKING, NOT_WAGE_WORK, NOT_DEPRIVED",
        ", WITHOUT_CONTRACT, DEPRIVED",
        ", WITH_CONTRACT, NOT_DEPRIVED",
        ", , UNKNOWN"
    })
    void employmentAsksForJobAndContract(String activity, String contract, Answer expected) {
        Member.Builder member = adult();
        Optional.ofNullable(activity).map(Activity::valueOf).ifPresent(member::activity);
        Optional.ofNullable(contract).map(Contract::valueOf).ifPresent(member::contract);

        assertThat(ask(BasicService.EMPLOYMENT, member.build())).isEqualTo(expected);
    }

    @Test
    void employmentIsAskedFromFifteen() {
        Member at15 = aged(15).activity(Activity.NO_JOB).build();
        Member under15 = Member.builder()
                .birth(Birth.on(DAY.minusYears(15).plusDays(1)))
                .activity(Activity.NO_JOB)
                .build();

        assertThat(ask(BasicService.EMPLOYMENT, at15)).isEqualTo(Answer.DEPRIVED);
        assertThat(ask(BasicService.EMPLOYMENT, under15)).isEqualTo(Answer.NOT_DEPRIVED);
    }

    @Test
    void unsteadyWorkCountsOnlyIfChosen() {
        Member unsteady =
                adult().contract(Contract.NOT_WAGE_WORK).steadyJob(false).build();

        assertThat(ask(BasicService.EMPLOYMENT, unsteady)).isEqualTo(Answer.NOT_DEPRIVED);
        assertThat(otherwise(BasicService.EMPLOYMENT, unsteady)).isEqualTo(Answer.DEPRIVED);
    }

    @Test
    void halfDependantsIsNotDeprived() {
        Member carer = adult().monthlyAllowance(false).build();
        Member child = aged(15).build();
        Member sixteen = aged(16).monthlyAllowance(false).build();
        Member disabled = adult().monthlyAllowance(true).build();
        Member unknown = adult().build();

        assertThat(ask(BasicService.DEPENDANTS, carer, child)).isEqualTo(Answer.NOT_DEPRIVED);
        assertThat(ask(BasicService.DEPENDANTS, carer, child, disabled)).isEqualTo(Answer.DEPRIVED);
        assertThat(ask(BasicService.DEPENDANTS, carer, child, sixteen)).isEqualTo(Answer.NOT_DEPRIVED);
        assertThat(ask(BasicService.DEPENDANTS, carer, child, unknown)).isEqualTo(Answer.UNKNOWN);
        assertThat(ask(BasicService.DEPENDANTS, carer, unknown)).isEqualTo(Answer.NOT_DEPRIVED);
    }

    /** Figures of Mẫu số 3.11 for boys. */
    @ParameterizedTest
    @CsvSource({
        "12,   7.7,  71.0, NOT_DEPRIVED, NOT_DEPRIVED",
        "12,   7.6,  71.0, DEPRIVED, DEPRIVED",
        "12,   7.7,  70.9, DEPRIVED, DEPRIVED",
        "24,   9.7,  81.0, NOT_DEPRIVED, NOT_DEPRIVED",
        "24,   9.7,  80.9, DEPRIVED, DEPRIVED",
        // between the rows of 12 and 15 months: 7.7 and 8.3 kg, 71.0 and 74.1 cm
        "13,   8.0,  74.1, UNKNOWN, NOT_DEPRIVED",
        "13,   8.3,  74.1, NOT_DEPRIVED, NOT_DEPRIVED",
        "13,   7.6,  74.1, DEPRIVED, DEPRIVED",
        // after the last row for weight
        "119, 22.2, 125.0, UNKNOWN, NOT_DEPRIVED",
        "119, 22.2, 122.7, DEPRIVED, DEPRIVED",
        // weight counts below 10 years only
        "120,  1.0, 125.0, NOT_DEPRIVED, NOT_DEPRIVED",
        "120,  1.0, 124.9, DEPRIVED, DEPRIVED",
        "191,  1.0, 155.4, DEPRIVED, DEPRIVED",
        "192,  1.0,   1.0, NOT_DEPRIVED, NOT_DEPRIVED",
    })
    void nutritionFollowsTheTable(int months, String kg, String cm, Answer byDefault, Answer byRowBelow) {
        Member child = child(months, kg, cm).build();

        assertThat(ask(BasicService.NUTRITION, child)).isEqualTo(byDefault);
        assertThat(otherwise(BasicService.NUTRITION, child)).isEqualTo(byRowBelow);
    }

    @Test
    void aMissingMeasureLeavesNutritionUnknown() {
        Member.Builder child =
                Member.builder().birth(Birth.on(DAY.minusMonths(12))).height(new BigDecimal("71.0"));

        assertThat(ask(BasicService.NUTRITION, child.build())).isEqualTo(Answer.UNKNOWN);
        assertThat(ask(
                        BasicService.NUTRITION,
                        child.height(new BigDecimal("60")).build()))
                .isEqualTo(Answer.DEPRIVED);
        assertThat(ask(BasicService.NUTRITION, Member.builder().build())).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void insuranceIsTestedFromSixAndLeavesOutThePaidByState() {
        Member six = aged(6).insured(false).insurancePaidByState(false).build();
        Member five = aged(5).build();
        Member paid = adult().insured(false).insurancePaidByState(true).build();

        assertThat(ask(BasicService.HEALTH_INSURANCE, six)).isEqualTo(Answer.DEPRIVED);
        assertThat(ask(BasicService.HEALTH_INSURANCE, five)).isEqualTo(Answer.NOT_DEPRIVED);
        assertThat(ask(BasicService.HEALTH_INSURANCE, paid)).isEqualTo(Answer.NOT_DEPRIVED);
        assertThat(otherwise(BasicService.HEALTH_INSURANCE, paid)).isEqualTo(Answer.DEPRIVED);
        assertThat(ask(BasicService.HEALTH_INSURANCE, adult().insured(false).build()))
                .isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "15, NOT_DEPRIVED, NOT_DEPRIVED",
        "16, DEPRIVED, DEPRIVED",
        "29, DEPRIVED, DEPRIVED",
        "30, NOT_DEPRIVED, DEPRIVED",
        "31, NOT_DEPRIVED, NOT_DEPRIVED"
    })
    void adultsAreTestedFromSixteenToUnderThirty(int years, Answer byDefault, Answer toThirty) {
        Member member = aged(years).inTraining(false).qualifiedForAge(false).build();

        assertThat(ask(BasicService.ADULT_EDUCATION, member)).isEqualTo(byDefault);
        assertThat(otherwise(BasicService.ADULT_EDUCATION, member)).isEqualTo(toThirty);
    }

    @Test
    void oneOfTrainingAndQualificationSufficesByDefault() {
        Member qualified = aged(20).inTraining(false).qualifiedForAge(true).build();

        assertThat(ask(BasicService.ADULT_EDUCATION, qualified)).isEqualTo(Answer.NOT_DEPRIVED);
        assertThat(otherwise(BasicService.ADULT_EDUCATION, qualified)).isEqualTo(Answer.DEPRIVED);
    }

    @ParameterizedTest
    @CsvSource({"2, NOT_DEPRIVED", "3, DEPRIVED", "15, DEPRIVED", "16, NOT_DEPRIVED"})
    void schoolingIsTestedFromThreeToUnderSixteen(int years, Answer expected) {
        assertThat(ask(
                        BasicService.CHILD_SCHOOLING,
                        aged(years).atSchoolForAge(false).build()))
                .isEqualTo(expected);
    }

    @Test
    void aYearOfBirthSufficesWhereTheDayCannotMatter() {
        Member.Builder out = Member.builder().atSchoolForAge(false);

        assertThat(ask(
                        BasicService.CHILD_SCHOOLING,
                        out.birth(Birth.inYear(2015)).build()))
                .isEqualTo(Answer.DEPRIVED);
        assertThat(ask(
                        BasicService.CHILD_SCHOOLING,
                        out.birth(Birth.inYear(2008)).build()))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void twoOfThreeNonDurablePartsAreDeprived() {
        ReviewedHousehold.Builder house = home().wall(Wall.OTHER);
        assertThat(ask(sheet(), BasicService.HOUSING_QUALITY, house.build())).isEqualTo(Answer.UNKNOWN);

        assertThat(ask(
                        sheet(),
                        BasicService.HOUSING_QUALITY,
                        house.roof(Roof.OTHER).build()))
                .isEqualTo(Answer.DEPRIVED);
        house.roof(Roof.TILE).column(Column.BRICK_OR_STONE);
        assertThat(ask(sheet(), BasicService.HOUSING_QUALITY, house.build())).isEqualTo(Answer.NOT_DEPRIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "16,    0, NOT_DEPRIVED",
        "15.99, 0, DEPRIVED",
        "12,    8, NOT_DEPRIVED",
        "12,    7.9, DEPRIVED",
        "16,     , NOT_DEPRIVED",
        "12,     , UNKNOWN",
        ",     32, NOT_DEPRIVED",
        ",     31, UNKNOWN"
    })
    void eightSquareMetresAreEnoughAndALoftCountsHalf(String floor, String loft, Answer expected) {
        ReviewedHousehold.Builder house = home().members(List.of(adult().build(), adult().build()));
        Optional.ofNullable(floor).map(BigDecimal::new).ifPresent(house::floorArea);
        Optional.ofNullable(loft).map(BigDecimal::new).ifPresent(house::loftArea);

        assertThat(ask(sheet(), BasicService.HOUSING_AREA, house.build())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void waterIsCleanByTheList(Water water) {
        ReviewedHousehold house = home().water(water).build();

        assertThat(ask(sheet(), BasicService.WATER, house))
                .isEqualTo(water == Water.RAIN || water == Water.OTHER ? Answer.DEPRIVED : Answer.NOT_DEPRIVED);
        assertThat(ask(ReviewSheet.under(law(), OTHERWISE), BasicService.WATER, house))
                .isEqualTo(water == Water.OTHER ? Answer.DEPRIVED : Answer.NOT_DEPRIVED);
    }

    @ParameterizedTest
    @EnumSource
    void toiletsAreHygienicByTheList(Toilet toilet) {
        ReviewedHousehold house = home().toilet(toilet).build();
        boolean fails = toilet == Toilet.OTHER || toilet == Toilet.NONE;

        assertThat(ask(sheet(), BasicService.TOILET, house)).isEqualTo(fails ? Answer.DEPRIVED : Answer.NOT_DEPRIVED);
        assertThat(ask(ReviewSheet.under(law(), OTHERWISE), BasicService.TOILET, house))
                .isEqualTo(fails || toilet == Toilet.SEATED_PIT ? Answer.DEPRIVED : Answer.NOT_DEPRIVED);
    }

    @Test
    void oneMemberOnlineAndOneMeansSuffice() {
        Member online = adult().usesInternet(true).build();
        Member offline = adult().usesInternet(false).build();

        assertThat(ask(BasicService.TELECOM, online, adult().build())).isEqualTo(Answer.NOT_DEPRIVED);
        assertThat(ask(BasicService.TELECOM, offline, adult().build())).isEqualTo(Answer.UNKNOWN);
        assertThat(ask(BasicService.TELECOM, offline, offline)).isEqualTo(Answer.DEPRIVED);
        ReviewedHousehold.Builder house = home().sharedMeans(false);
        assertThat(ask(sheet(), BasicService.INFORMATION_MEANS, house.build())).isEqualTo(Answer.UNKNOWN);
        assertThat(ask(
                        sheet(),
                        BasicService.INFORMATION_MEANS,
                        house.personalMeans(false).build()))
                .isEqualTo(Answer.DEPRIVED);
        assertThat(ask(
                        sheet(),
                        BasicService.INFORMATION_MEANS,
                        house.personalMeans(true).build()))
                .isEqualTo(Answer.NOT_DEPRIVED);
    }

    /** Facts of a household are learned one by one; what was decided before stays decided. */
    @Property(tries = 200)
    void learningAFactNeverContradicts(@ForAll long seed, @ForAll boolean defaults) {
        ReviewSheet sheet = ReviewSheet.under(law(), defaults ? Options.defaults() : OTHERWISE);
        Random random = new Random(seed);
        Member.Builder one = Member.builder();
        Member.Builder two = aged(random.nextInt(40));
        ReviewedHousehold.Builder house = ReviewedHousehold.builder();
        List<Runnable> facts = new ArrayList<>(List.of(
                () -> house.wall(any(Wall.values(), random)),
                () -> house.column(any(Column.values(), random)),
                () -> house.roof(any(Roof.values(), random)),
                () -> house.floorArea(BigDecimal.valueOf(random.nextInt(20))),
                () -> house.loftArea(BigDecimal.valueOf(random.nextInt(20))),
                () -> house.water(any(Water.values(), random)),
                () -> house.toilet(any(Toilet.values(), random)),
                () -> house.sharedMeans(random.nextBoolean()),
                () -> house.personalMeans(random.nextBoolean())));
        for (Member.Builder member : List.of(one, two)) {
            facts.addAll(List.of(
                    () -> member.sex(any(Sex.values(), random)),
                    () -> member.weight(BigDecimal.valueOf(2 + random.nextInt(25))),
                    () -> member.height(BigDecimal.valueOf(45 + random.nextInt(110))),
                    () -> member.steadyJob(random.nextBoolean()),
                    () -> member.monthlyAllowance(random.nextBoolean()),
                    () -> member.insured(random.nextBoolean()),
                    () -> member.insurancePaidByState(random.nextBoolean()),
                    () -> member.inTraining(random.nextBoolean()),
                    () -> member.qualifiedForAge(random.nextBoolean()),
                    () -> member.atSchoolForAge(random.nextBoolean()),
                    () -> member.usesInternet(random.nextBoolean())));
        }
        facts.add(() -> one.birth(Birth.on(DAY.minusDays(random.nextInt(15_000)))));
        facts.add(() -> one.contract(any(Contract.values(), random)));
        facts.add(() -> two.activity(any(Activity.values(), random)));
        Collections.shuffle(facts, random);

        var before =
                sheet.results(house.members(List.of(one.build(), two.build())).build());
        for (Runnable fact : facts) {
            fact.run();
            var after = sheet.results(
                    house.members(List.of(one.build(), two.build())).build());
            for (BasicService each : BasicService.values()) {
                if (before.get(each).answer() != Answer.UNKNOWN) {
                    assertThat(after.get(each).answer())
                            .isEqualTo(before.get(each).answer());
                }
            }
            before = after;
        }
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void ofNothingKnownNothingIsDecided() {
        ReviewedHousehold nothing = ReviewedHousehold.builder()
                .members(List.of(Member.builder().build()))
                .build();

        assertThat(sheet().deprivations(nothing)).isEqualTo(new Deprivations(0, 12));
    }

    private record House(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {}

    /** A mother without a contract and her boy of 4: deprived in work, floor area and toilet. */
    @Test
    void aHouseholdEndToEnd() {
        Member mother = adult().contract(Contract.WITHOUT_CONTRACT)
                .monthlyAllowance(false)
                .insured(true)
                .usesInternet(true)
                .build();
        Member boy = child(48, "13", "100").atSchoolForAge(true).insured(true).build();
        ReviewedHousehold.Builder home = ReviewedHousehold.builder()
                .members(List.of(mother, boy))
                .wall(Wall.BRICK_OR_STONE)
                .column(Column.BRICK_OR_STONE)
                .roof(Roof.METAL_SHEET)
                .floorArea(new BigDecimal("15"))
                .loftArea(BigDecimal.ZERO)
                .water(Water.PIPED)
                .personalMeans(true);
        PovertyStandard standard = PovertyStandard.under(law());
        OptionalLong income = OptionalLong.of(1_400_000);

        Deprivations unsure = sheet().deprivations(home.build());
        assertThat(unsure).isEqualTo(new Deprivations(2, 1));
        assertThat(standard.classify(new House(AreaType.RURAL, income, unsure)).category())
                .isEmpty();

        Deprivations sure = sheet().deprivations(home.toilet(Toilet.OTHER).build());
        assertThat(sure).isEqualTo(Deprivations.of(3));
        assertThat(standard.classify(new House(AreaType.RURAL, income, sure)).category())
                .contains(PovertyClass.POOR);
    }

    @Test
    void aResultGivesItsReasonAndItsPlace() {
        ReviewSheet.Result result = sheet().results(home().build()).get(BasicService.HOUSING_AREA);

        assertThat(result.reason().in(Locale.ENGLISH))
                .isEqualTo("unknown; deprived if the floor area is below 8 m2 a person;"
                        + " need the floor area and that of lofts");
        assertThat(result.reason().vi())
                .startsWith("chưa biết; thiếu hụt nếu diện tích nhà ở bình quân dưới 8 m2/người");
        assertThat(result.provision().orElseThrow().value()).isEqualByComparingTo("8");
        assertThat(result.indicator().reference().article()).endsWith("dòng 4.2");
        assertThat(sheet().results(home().build()).keySet()).containsExactly(BasicService.values());
    }

    @Test
    void wrongFactsAreRefusedWithoutRepeatingThem() {
        assertThatThrownBy(() -> adult().weight(new BigDecimal("-71")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("71");
        assertThatThrownBy(() -> adult().activity(Activity.NO_JOB)
                        .contract(Contract.WITH_CONTRACT)
                        .build())
                .hasMessageContaining("terms of work");
        assertThatThrownBy(() -> home().members(List.of()).build()).hasMessageContaining("at least one member");
        assertThatThrownBy(() -> home().loftArea(new BigDecimal("-1")).build()).hasMessageContaining("areas");
        Member unborn = Member.builder().birth(Birth.on(DAY.plusDays(1))).build();
        assertThatThrownBy(() -> ask(BasicService.WATER, unborn)).hasMessageContaining("not born");
    }

    @Test
    void factsStayOutOfLogs() {
        assertThat(adult().build()).hasToString("Member[…]");
        assertThat(home().build()).hasToString("ReviewedHousehold[…]");
        assertThat(sheet().results(home().build()).get(BasicService.WATER)).hasToString("Result[WATER=…]");
    }

    @Test
    void theSheetEndsWithItsStandard() {
        for (String day : List.of("2021-12-31", "2027-01-01")) {
            LawView outside = Catalog.law().onRecord().applyingOn(LocalDate.parse(day));
            assertThatThrownBy(() -> ReviewSheet.under(outside, Options.defaults()))
                    .isInstanceOf(UnsettledLawException.class);
        }
        LawView asLookedAt = Catalog.law().inForceAt(DAY).applyingOn(DAY);
        assertThatThrownBy(() -> ReviewSheet.under(asLookedAt, Options.defaults()))
                .isInstanceOf(UnsettledLawException.class);
    }
}
