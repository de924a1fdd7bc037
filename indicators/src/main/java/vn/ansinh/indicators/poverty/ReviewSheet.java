package vn.ansinh.indicators.poverty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.core.Sex;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.poverty.Member.Activity;
import vn.ansinh.indicators.poverty.Member.Contract;
import vn.ansinh.indicators.poverty.ReviewedHousehold.Toilet;
import vn.ansinh.indicators.poverty.ReviewedHousehold.Water;

/**
 * Review sheet B2 (Phiếu B2) of 2022 to 2026: in which of the twelve indicators of basic social services a household is
 * deprived. Source: Circular 07/2021/TT-BLĐTBXH, Phụ lục III and IV, as consolidated in 1315/VBHN-BLĐTBXH; the annex of Decree
 * 07/2021/NĐ-CP itself was not read.
 *
 * <p>A fact that is not known leaves an indicator unknown, unless every value that it can have gives the same answer.
 * Where the sources disagree or are silent, {@link Options} says what counts. The act behind some figures has no in-force
 * date on record, so build the sheet on the law {@linkplain vn.ansinh.core.law.LawBook#onRecord() as it is on record}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReviewSheet {

    private static final String PREFIX = "poverty.sheet.";

    private final LocalDate day;
    private final Options options;
    private final Provision jobAgeFrom;
    private final Provision dependantsShare;
    private final Provision dependantAgeBelow;
    private final Provision nutritionAgeBelow;
    private final Provision weightAgeBelow;
    private final Provision insuranceAgeFrom;
    private final Provision adultAgeFrom;
    private final Provision adultAgeBelow;
    private final Provision schoolAgeFrom;
    private final Provision schoolAgeBelow;
    private final Provision nonDurableFrom;
    private final Provision area;
    private final Provision loftWeight;
    private final ImmutableMap<Sex, Growth> growth;

    /** Whether rain water is clean. The list of the sheet leaves it out, a study note on the decree has it. */
    public enum RainWater {
        /** Rain water is not clean: the wording of the sheet. */
        NOT_CLEAN,
        /** Rain water is clean: the study note. */
        CLEAN
    }

    /** Whether a dug pit with a seat (hố xí đào có bệ ngồi) is hygienic. Sheet B1 names it in code 2, the guide does not. */
    public enum SeatedPit {
        /** It is hygienic: sheet B1. */
        HYGIENIC,
        /** It is not hygienic: the guide of Phụ lục IV, item I.7. */
        NOT_HYGIENIC
    }

    /** Up to which age the education of adults is tested; the sources differ for a member who is 30. */
    public enum AdultAge {
        /** Under 30: the wording of the sheet. */
        UNDER_30,
        /** To 30, with those who are 30: a study note on the decree. */
        TO_30
    }

    /** When an adult is deprived in education. The sheet joins training and qualification by "or", which has two readings. */
    public enum AdultEducation {
        /** An adult who neither is in training nor has the qualification is deprived: as a study note reads the decree. */
        NEITHER,
        /** An adult who lacks one of the two is deprived: the words taken one by one. */
        EITHER_MISSING
    }

    /** Whether members whose health insurance the state budget pays in full are left out of the test. */
    public enum PaidByState {
        /** They are left out, with or without a card: the wording of the sheet. */
        LEFT_OUT,
        /** They are tested as anybody else; whether the annex of the decree leaves them out was not read. */
        TESTED
    }

    /** Whose work counts as none. */
    public enum JobWording {
        /** A member without a job: the wording of the sheet. */
        NO_JOB,
        /** Also a member whose work is not regular and steady: a study note on the decree, otherwise read as the sheet. */
        NO_STEADY_JOB
    }

    /** What counts for an age between two rows of the nutrition table, Mẫu số 3.11, which gives no rule. */
    public enum BetweenRows {
        /**
         * Unknown, unless the rows on either side agree. Between the last row for weight and the age at which weight is
         * no longer tested only a height too low decides.
         */
        UNKNOWN,
        /** The last row at or below the age in whole months: an assumption of this library. */
        ROW_BELOW
    }

    /**
     * What counts where the sources disagree or are silent.
     *
     * @param rainWater whether rain water is clean
     * @param seatedPit whether a dug pit with a seat is hygienic
     * @param adultAge up to which age the education of adults is tested
     * @param adultEducation when an adult is deprived in education
     * @param paidByState whether members insured by the state budget are left out
     * @param jobWording whose work counts as none
     * @param betweenRows what counts between the rows of the nutrition table
     */
    public record Options(
            RainWater rainWater,
            SeatedPit seatedPit,
            AdultAge adultAge,
            AdultEducation adultEducation,
            PaidByState paidByState,
            JobWording jobWording,
            BetweenRows betweenRows) {

        /**
         * Returns the defaults: the wording of the sheet, that is rain water not clean, a seated pit hygienic, adults
         * under 30 who neither train nor are qualified, members paid by the state left out, no job, and unknown between
         * the rows of the nutrition table.
         *
         * @return the first value of each option
         */
        public static Options defaults() {
            return new Options(
                    RainWater.NOT_CLEAN,
                    SeatedPit.HYGIENIC,
                    AdultAge.UNDER_30,
                    AdultEducation.NEITHER,
                    PaidByState.LEFT_OUT,
                    JobWording.NO_JOB,
                    BetweenRows.UNKNOWN);
        }
    }

    /** What the sheet says of a household in one indicator. */
    public enum Answer {
        /** Thiếu hụt. */
        DEPRIVED(Text.of("thiếu hụt", "deprived")),
        /** Không thiếu hụt. */
        NOT_DEPRIVED(Text.of("không thiếu hụt", "not deprived")),
        /** Chưa biết. */
        UNKNOWN(Text.of("chưa biết", "unknown"));

        private final Text officialName;

        Answer(Text officialName) {
            this.officialName = officialName;
        }

        /**
         * Returns the name.
         *
         * @return the name in both languages
         */
        public Text officialName() {
            return officialName;
        }
    }

    /**
     * The answer in one indicator, and why. The place on the sheet is {@link BasicService#reference()}.
     *
     * @param indicator the indicator
     * @param answer deprived, not deprived or unknown
     * @param reason the condition of the sheet with its figures, and what must be known where it is unknown; no facts
     * @param provision the provision that sets the figure; empty for an indicator without a figure
     */
    public record Result(BasicService indicator, Answer answer, Text reason, Optional<Provision> provision) {

        /** Returns the indicator alone: what a household lacks belongs in no log. */
        @Override
        public String toString() {
            return "Result[" + indicator + "=…]";
        }
    }

    /** The rows of the nutrition table for one sex, by age in months. */
    private record Growth(
            ImmutableSortedMap<Integer, BigDecimal> weights, ImmutableSortedMap<Integer, BigDecimal> heights) {

        static Growth of(LawView law, Sex sex) {
            String column = sex == Sex.MALE ? "boy." : "girl.";
            return new Growth(
                    rows(law, "poverty.nutrition.weight." + column), rows(law, "poverty.nutrition.height." + column));
        }

        private static ImmutableSortedMap<Integer, BigDecimal> rows(LawView law, String prefix) {
            return law.book().parameters().stream()
                    .map(Parameter::id)
                    .filter(id -> id.startsWith(prefix))
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Comparator.<Integer>naturalOrder(),
                            id -> Integer.valueOf(id.substring(prefix.length())),
                            law::value));
        }
    }

    private ReviewSheet(LawView law, Options options) {
        this.options = options;
        day = law.day();
        jobAgeFrom = law.provision(PREFIX + "job-age-from");
        dependantsShare = law.provision(PREFIX + "dependants-share");
        dependantAgeBelow = law.provision(PREFIX + "dependant-child-age-below");
        nutritionAgeBelow = law.provision(PREFIX + "nutrition-age-below");
        weightAgeBelow = law.provision(PREFIX + "weight-age-below");
        insuranceAgeFrom = law.provision(PREFIX + "insurance-age-from");
        adultAgeFrom = law.provision(PREFIX + "adult-education-age-from");
        adultAgeBelow = law.provision(PREFIX + "adult-education-age-below");
        schoolAgeFrom = law.provision(PREFIX + "schooling-age-from");
        schoolAgeBelow = law.provision(PREFIX + "schooling-age-below");
        nonDurableFrom = law.provision(PREFIX + "non-durable-parts-from");
        area = law.provision(PREFIX + "housing-area");
        loftWeight = law.provision(PREFIX + "loft-weight");
        growth = Maps.toMap(EnumSet.allOf(Sex.class), sex -> Growth.of(law, sex));
    }

    /**
     * Returns the sheet that a view of the law selects.
     *
     * @param law the view; its day is the day of the review, on which ages are counted
     * @param options what counts where the sources disagree
     * @return the sheet
     * @throws UnsettledLawException if the law on record settles no sheet for the day of the view, as before 2022, from 2027,
     *     and for any day looked at from a day in force
     */
    public static ReviewSheet under(LawView law, Options options) {
        return new ReviewSheet(law, options);
    }

    /**
     * Returns how many indicators a household is deprived in, and how many are unknown.
     *
     * @param household the household
     * @return the counts
     * @throws IllegalArgumentException if a member is not born on the day of the sheet
     */
    public Deprivations deprivations(ReviewedHousehold household) {
        return answers(household).counts();
    }

    /**
     * Returns the answers alone, as they would be recorded on the sheet.
     *
     * @param household the household
     * @return the indicators that are decided
     * @throws IllegalArgumentException if a member is not born on the day of the sheet
     */
    public RecordedDeprivations answers(ReviewedHousehold household) {
        return RecordedDeprivations.of(results(household).values().stream()
                .filter(each -> each.answer() != Answer.UNKNOWN)
                .collect(ImmutableMap.toImmutableMap(Result::indicator, each -> each.answer() == Answer.DEPRIVED)));
    }

    /**
     * Returns the answer in each indicator.
     *
     * @param household the household
     * @return all twelve, in the order of the sheet
     * @throws IllegalArgumentException if a member is not born on the day of the sheet
     */
    public ImmutableMap<BasicService, Result> results(ReviewedHousehold household) {
        household.members().forEach(member -> member.birth().ifPresent(birth -> birth.requireBornOn(day)));
        return Maps.toMap(EnumSet.allOf(BasicService.class), indicator -> result(indicator, household));
    }

    private Result result(BasicService indicator, ReviewedHousehold household) {
        return switch (indicator) {
            case EMPLOYMENT ->
                result(
                        indicator,
                        any(household, this::withoutJob),
                        Text.of(
                                "ít nhất một thành viên từ " + figure(jobAgeFrom) + " tuổi không có "
                                        + (options.jobWording() == JobWording.NO_JOB
                                                ? "việc làm"
                                                : "việc làm thường xuyên, ổn định")
                                        + ", hoặc làm công ăn lương không có hợp đồng lao động",
                                "at least one member of " + figure(jobAgeFrom) + " years or more has no "
                                        + (options.jobWording() == JobWording.NO_JOB ? "job" : "regular, steady job")
                                        + ", or does wage work without a labour contract"),
                        Text.of("tuổi và việc làm của các thành viên", "age and work of the members"),
                        Optional.of(jobAgeFrom));
            case DEPENDANTS ->
                result(
                        indicator,
                        tooManyDependants(household),
                        Text.of(
                                "người phụ thuộc chiếm trên " + figure(dependantsShare) + "% số thành viên",
                                "dependants are more than " + figure(dependantsShare) + "% of the members"),
                        Text.of(
                                "tuổi của các thành viên và trợ cấp xã hội hằng tháng",
                                "age of the members and monthly social allowance"),
                        Optional.of(dependantsShare));
            case NUTRITION ->
                result(
                        indicator,
                        any(household, this::malnourished),
                        Text.of(
                                "ít nhất một trẻ em dưới " + figure(nutritionAgeBelow)
                                        + " tuổi suy dinh dưỡng chiều cao hoặc cân nặng theo tuổi",
                                "at least one child under " + figure(nutritionAgeBelow)
                                        + " is stunted or underweight for the age"),
                        Text.of(
                                "tuổi, giới tính, cân nặng, chiều cao của trẻ em, hoặc cách tính giữa hai dòng của bảng",
                                "age, sex, weight and height of the children, or a rule between two rows of the table"),
                        Optional.of(nutritionAgeBelow));
            case HEALTH_INSURANCE ->
                result(
                        indicator,
                        any(household, this::uninsured),
                        Text.of(
                                "ít nhất một thành viên từ đủ " + figure(insuranceAgeFrom)
                                        + " tuổi trở lên không có bảo hiểm y tế"
                                        + (leavesOut() ? ", không tính người được ngân sách nhà nước đóng" : ""),
                                "at least one member of " + figure(insuranceAgeFrom)
                                        + " years or more has no health insurance"
                                        + (leavesOut()
                                                ? ", leaving out those for whom the state budget pays in full"
                                                : "")),
                        Text.of("tuổi và bảo hiểm y tế của các thành viên", "age and health insurance of the members"),
                        Optional.of(insuranceAgeFrom));
            case ADULT_EDUCATION ->
                result(
                        indicator,
                        any(household, this::untrained),
                        Text.of(
                                "ít nhất một người từ đủ " + figure(adultAgeFrom) + " tuổi đến "
                                        + (under30() ? "dưới " : "") + figure(adultAgeBelow)
                                        + " tuổi không được đào tạo "
                                        + (neither() ? "và" : "hoặc") + " không có bằng cấp phù hợp với độ tuổi",
                                "at least one person from " + figure(adultAgeFrom) + " to "
                                        + (under30() ? "under " : "")
                                        + figure(adultAgeBelow) + " is not in training "
                                        + (neither() ? "and" : "or") + " lacks the qualification right for the age"),
                        Text.of(
                                "tuổi, việc đào tạo và bằng cấp của các thành viên",
                                "age, training and qualification of the members"),
                        Optional.of(under30() ? adultAgeBelow : adultAgeFrom));
            case CHILD_SCHOOLING ->
                result(
                        indicator,
                        any(household, this::outOfSchool),
                        Text.of(
                                "ít nhất một trẻ em từ đủ " + figure(schoolAgeFrom) + " tuổi đến dưới "
                                        + figure(schoolAgeBelow) + " tuổi không học đúng cấp học phù hợp với độ tuổi",
                                "at least one child from " + figure(schoolAgeFrom) + " to under "
                                        + figure(schoolAgeBelow) + " is not at the school level right for the age"),
                        Text.of("tuổi và việc đi học của trẻ em", "age and schooling of the children"),
                        Optional.of(schoolAgeBelow));
            case HOUSING_QUALITY ->
                result(
                        indicator,
                        nonDurable(household),
                        Text.of(
                                "từ " + figure(nonDurableFrom)
                                        + " trở lên trong các bộ phận tường, cột, mái không bền chắc",
                                figure(nonDurableFrom) + " or more of wall, column and roof are not durable"),
                        Text.of("vật liệu của tường, cột và mái", "the material of wall, column and roof"),
                        Optional.of(nonDurableFrom));
            case HOUSING_AREA ->
                result(
                        indicator,
                        cramped(household),
                        Text.of(
                                "diện tích nhà ở bình quân dưới " + figure(area) + " m2/người",
                                "the floor area is below " + figure(area) + " m2 a person"),
                        Text.of("diện tích nhà ở và gác xép", "the floor area and that of lofts"),
                        Optional.of(area));
            case WATER ->
                result(
                        indicator,
                        household.water().map(this::unclean),
                        Text.of(
                                "không tiếp cận được nguồn nước sạch trong sinh hoạt",
                                "the household has no access to clean water for daily use"),
                        Text.of("nguồn nước dùng nhiều nhất", "the source of water used most often"),
                        Optional.empty());
            case TOILET ->
                result(
                        indicator,
                        household.toilet().map(this::unhygienic),
                        Text.of("không sử dụng nhà tiêu hợp vệ sinh", "the household does not use a hygienic toilet"),
                        Text.of("loại nhà tiêu", "the kind of toilet"),
                        Optional.empty());
            case TELECOM ->
                result(
                        indicator,
                        not(any(household, Member::usesInternet)),
                        Text.of(
                                "không có thành viên nào sử dụng dịch vụ internet",
                                "no member uses an internet service"),
                        Text.of("việc dùng internet của các thành viên", "which members use the internet"),
                        Optional.empty());
            case INFORMATION_MEANS ->
                result(
                        indicator,
                        not(or(household.sharedMeans(), household.personalMeans())),
                        Text.of(
                                "không có phương tiện nào trong số: tivi, radio, máy tính để bàn, điện thoại;"
                                        + " máy tính xách tay, máy tính bảng, điện thoại thông minh",
                                "the household has none of: television, radio, desktop computer, telephone;"
                                        + " laptop, tablet, smartphone"),
                        Text.of("phương tiện dùng chung và cá nhân", "the shared and personal means"),
                        Optional.empty());
        };
    }

    private static Result result(
            BasicService indicator,
            Optional<Boolean> deprived,
            Text condition,
            Text need,
            Optional<Provision> provision) {
        Answer answer = deprived.map(each -> each ? Answer.DEPRIVED : Answer.NOT_DEPRIVED)
                .orElse(Answer.UNKNOWN);
        boolean known = answer != Answer.UNKNOWN;
        return new Result(
                indicator,
                answer,
                Text.of(
                        answer.officialName().vi() + "; thiếu hụt nếu " + condition.vi()
                                + (known ? "" : "; cần biết " + need.vi()),
                        answer.officialName().en() + "; deprived if " + condition.en()
                                + (known ? "" : "; need " + need.en())),
                provision);
    }

    private Optional<Boolean> withoutJob(Member member) {
        Optional<Boolean> working =
                member.contract().map(each -> true).or(() -> member.activity().map(each -> each == Activity.WORKING));
        Optional<Boolean> noJob =
                member.contract().map(each -> false).or(() -> member.activity().map(each -> each == Activity.NO_JOB));
        Optional<Boolean> noContract = and(working, member.contract().map(each -> each == Contract.WITHOUT_CONTRACT));
        Optional<Boolean> noSteadyJob =
                options.jobWording() == JobWording.NO_JOB ? Optional.of(false) : and(working, not(member.steadyJob()));
        return and(aged(member, jobAgeFrom), or(or(noJob, noContract), noSteadyJob));
    }

    private Optional<Boolean> tooManyDependants(ReviewedHousehold household) {
        int all = household.members().size();
        int certain = 0;
        int possible = 0;
        for (Member member : household.members()) {
            Optional<Boolean> dependant = or(not(aged(member, dependantAgeBelow)), member.monthlyAllowance());
            certain += dependant.orElse(false) ? 1 : 0;
            possible += dependant.orElse(true) ? 1 : 0;
        }
        return same(Stream.of(certain, possible).map(each -> Optional.of(exceedsShare(each, all))));
    }

    private boolean exceedsShare(int dependants, int members) {
        return BigDecimal.valueOf(dependants)
                        .movePointRight(2)
                        .compareTo(dependantsShare.value().multiply(BigDecimal.valueOf(members)))
                > 0;
    }

    /** Every age in months and sex that is possible is tried. */
    private Optional<Boolean> malnourished(Member member) {
        int grown = 12 * nutritionAgeBelow.value().intValueExact();
        int youngest = member.birth().map(birth -> months(birth.latest())).orElse(0);
        int oldest =
                Math.min(member.birth().map(birth -> months(birth.earliest())).orElse(grown), grown);
        Set<Sex> sexes = member.sex().<Set<Sex>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Sex.class));
        return same(IntStream.rangeClosed(Math.min(youngest, oldest), oldest)
                .boxed()
                .flatMap(age ->
                        sexes.stream().map(sex -> age >= grown ? Optional.of(false) : malnourished(member, sex, age))));
    }

    private Optional<Boolean> malnourished(Member member, Sex sex, int age) {
        Growth rows = growth.get(sex);
        Optional<Boolean> underweight = age < 12 * weightAgeBelow.value().intValueExact()
                ? tooLow(member.weight(), rows.weights(), age)
                : Optional.of(false);
        return or(underweight, tooLow(member.height(), rows.heights(), age));
    }

    private Optional<Boolean> tooLow(
            Optional<BigDecimal> measured, ImmutableSortedMap<Integer, BigDecimal> rows, int age) {
        Optional<Boolean> below = Optional.ofNullable(rows.floorEntry(age))
                .flatMap(row -> measured.map(each -> each.compareTo(row.getValue()) < 0));
        if (options.betweenRows() == BetweenRows.ROW_BELOW) {
            return below;
        }
        Optional<Boolean> above = Optional.ofNullable(rows.ceilingEntry(age))
                .flatMap(row -> measured.map(each -> each.compareTo(row.getValue()) < 0));
        return same(Stream.of(below, above));
    }

    private int months(LocalDate birth) {
        return Math.toIntExact(Math.max(0, Period.between(birth, day).toTotalMonths()));
    }

    private Optional<Boolean> uninsured(Member member) {
        Optional<Boolean> tested = leavesOut() ? not(member.insurancePaidByState()) : Optional.of(true);
        return and(aged(member, insuranceAgeFrom), and(tested, not(member.insured())));
    }

    private Optional<Boolean> untrained(Member member) {
        int end = adultAgeBelow.value().intValueExact() + (under30() ? 0 : 1);
        Optional<Boolean> tested = and(aged(member, adultAgeFrom), not(aged(member, end)));
        Optional<Boolean> served = neither()
                ? or(member.inTraining(), member.qualifiedForAge())
                : and(member.inTraining(), member.qualifiedForAge());
        return and(tested, not(served));
    }

    private Optional<Boolean> outOfSchool(Member member) {
        Optional<Boolean> tested = and(aged(member, schoolAgeFrom), not(aged(member, schoolAgeBelow)));
        return and(tested, not(member.atSchoolForAge()));
    }

    private Optional<Boolean> nonDurable(ReviewedHousehold household) {
        ImmutableList<Optional<Boolean>> durable = ImmutableList.of(
                household.wall().map(ReviewedHousehold.Wall::durable),
                household.column().map(ReviewedHousehold.Column::durable),
                household.roof().map(ReviewedHousehold.Roof::durable));
        int from = nonDurableFrom.value().intValueExact();
        return same(Stream.of(true, false)
                .map(unknown -> Optional.of(
                        durable.stream().filter(each -> !each.orElse(unknown)).count() >= from)));
    }

    /** The area that is known is the least there can be; with nothing unknown it is all. */
    private Optional<Boolean> cramped(ReviewedHousehold household) {
        BigDecimal least = household
                .floorArea()
                .orElse(BigDecimal.ZERO)
                .movePointRight(2)
                .add(household.loftArea().orElse(BigDecimal.ZERO).multiply(loftWeight.value()));
        BigDecimal needed = area.value()
                .movePointRight(2)
                .multiply(BigDecimal.valueOf(household.members().size()));
        if (least.compareTo(needed) >= 0) {
            return Optional.of(false);
        }
        return household.floorArea().isPresent() && household.loftArea().isPresent()
                ? Optional.of(true)
                : Optional.empty();
    }

    private boolean unclean(Water water) {
        return switch (water) {
            case PIPED, DRILLED_WELL, PROTECTED_DUG_WELL, PROTECTED_SPRING, BOUGHT, BOTTLED -> false;
            case RAIN -> options.rainWater() == RainWater.NOT_CLEAN;
            case OTHER -> true;
        };
    }

    private boolean unhygienic(Toilet toilet) {
        return switch (toilet) {
            case SEPTIC, POUR_FLUSH, VENTILATED_PIT, TWO_COMPARTMENT -> false;
            case SEATED_PIT -> options.seatedPit() == SeatedPit.NOT_HYGIENIC;
            case OTHER, NONE -> true;
        };
    }

    private boolean leavesOut() {
        return options.paidByState() == PaidByState.LEFT_OUT;
    }

    private boolean under30() {
        return options.adultAge() == AdultAge.UNDER_30;
    }

    private boolean neither() {
        return options.adultEducation() == AdultEducation.NEITHER;
    }

    private Optional<Boolean> aged(Member member, Provision from) {
        return aged(member, from.value().intValueExact());
    }

    /** Whether a member has reached an age; empty if the birth is not known closely enough. */
    private Optional<Boolean> aged(Member member, int from) {
        return member.birth()
                .flatMap(birth -> same(
                        Stream.of(birth.youngestOn(day), birth.oldestOn(day)).map(age -> Optional.of(age >= from))));
    }

    private static Optional<Boolean> any(ReviewedHousehold household, Function<Member, Optional<Boolean>> test) {
        return household.members().stream().map(test).reduce(Optional.of(false), ReviewSheet::or);
    }

    private static Optional<Boolean> not(Optional<Boolean> fact) {
        return fact.map(each -> !each);
    }

    private static Optional<Boolean> and(Optional<Boolean> one, Optional<Boolean> other) {
        return not(or(not(one), not(other)));
    }

    /** True if one is true, even if the other is unknown. */
    private static Optional<Boolean> or(Optional<Boolean> one, Optional<Boolean> other) {
        if (one.orElse(false) || other.orElse(false)) {
            return Optional.of(true);
        }
        return one.isPresent() ? other : one;
    }

    /** The answer that all possibilities share. */
    private static Optional<Boolean> same(Stream<Optional<Boolean>> possibilities) {
        Set<Optional<Boolean>> answers = possibilities.collect(Collectors.toSet());
        return answers.size() == 1 ? answers.iterator().next() : Optional.empty();
    }

    private static String figure(Provision provision) {
        return provision.value().toPlainString();
    }
}
