package vn.ansinh.indicators.poverty;

import java.math.BigDecimal;
import java.util.Optional;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Sex;
import vn.ansinh.core.Text;

/**
 * A member of a household under review (thành viên hộ gia đình), with what the review sheets B1 and B2 ask about one.
 *
 * <p>A fact that is not known is empty, which is never "no". Immutable and thread-safe.
 *
 * @param birth when the person was born; empty if it is not known
 * @param sex the sex, which selects the column of the nutrition table; empty if it is not known
 * @param weight the weight in kg, above 0; empty if it is not known
 * @param height the height or length in cm, above 0; empty if it is not known
 * @param activity what the person does, column 15 of sheet B1; of two jobs the main one; empty if it is not known
 * @param contract on what terms the person works, column 17 of sheet B1; empty if it is not known
 * @param steadyJob whether a person who works has regular, steady work; asked only under {@link ReviewSheet.JobWording#NO_STEADY_JOB}; empty if it is not known
 * @param monthlyAllowance whether the person receives a monthly social allowance as an elderly or a disabled person; a pension or the social pension alone is none; empty if it is not known
 * @param insured whether the person has health insurance now; empty if it is not known
 * @param insurancePaidByState whether the person belongs to a group whose health insurance the state budget pays in full; empty if it is not known
 * @param inTraining whether the person takes part in schooling or training; empty if it is not known
 * @param qualifiedForAge whether the person has the qualification right for the age, as the reviewer judges it; empty if it is not known
 * @param atSchoolForAge whether the child is at the school level right for the age, as the reviewer judges it; empty if it is not known
 * @param usesInternet whether the person uses an internet service; empty if it is not known
 */
public record Member(
        Optional<Birth> birth,
        Optional<Sex> sex,
        Optional<BigDecimal> weight,
        Optional<BigDecimal> height,
        Optional<Activity> activity,
        Optional<Contract> contract,
        Optional<Boolean> steadyJob,
        Optional<Boolean> monthlyAllowance,
        Optional<Boolean> insured,
        Optional<Boolean> insurancePaidByState,
        Optional<Boolean> inTraining,
        Optional<Boolean> qualifiedForAge,
        Optional<Boolean> atSchoolForAge,
        Optional<Boolean> usesInternet) {

    /**
     * Checks the facts.
     *
     * @param birth when the person was born; empty if it is not known
     * @param sex the sex, which selects the column of the nutrition table; empty if it is not known
     * @param weight the weight in kg, above 0; empty if it is not known
     * @param height the height or length in cm, above 0; empty if it is not known
     * @param activity what the person does, column 15 of sheet B1; of two jobs the main one; empty if it is not known
     * @param contract on what terms the person works, column 17 of sheet B1; empty if it is not known
     * @param steadyJob whether a person who works has regular, steady work; asked only under {@link ReviewSheet.JobWording#NO_STEADY_JOB}; empty if it is not known
     * @param monthlyAllowance whether the person receives a monthly social allowance as an elderly or a disabled person; a pension or the social pension alone is none; empty if it is not known
     * @param insured whether the person has health insurance now; empty if it is not known
     * @param insurancePaidByState whether the person belongs to a group whose health insurance the state budget pays in full; empty if it is not known
     * @param inTraining whether the person takes part in schooling or training; empty if it is not known
     * @param qualifiedForAge whether the person has the qualification right for the age, as the reviewer judges it; empty if it is not known
     * @param atSchoolForAge whether the child is at the school level right for the age, as the reviewer judges it; empty if it is not known
     * @param usesInternet whether the person uses an internet service; empty if it is not known
     * @throws IllegalArgumentException if a measure is not above 0, or terms of work are told of a member who does not work
     */
    public Member {
        if (weight.filter(kg -> kg.signum() <= 0).isPresent()
                || height.filter(cm -> cm.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException(
                    "weight in kg and height in cm are above 0; leave out what is not known");
        }
        if (contract.isPresent()
                && activity.filter(each -> each != Activity.WORKING).isPresent()) {
            throw new IllegalArgumentException("only a member who works has terms of work; mend activity or contract");
        }
    }

    /**
     * Starts a member of which nothing is known.
     *
     * @return a builder, for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a placeholder: facts about people belong in no log. */
    @Override
    public String toString() {
        return "Member[…]";
    }

    /** What a member does, by column 15 of sheet B1. The wording is plain and not that of the sheet. */
    public enum Activity {
        /** Working. */
        WORKING(Text.of("đang làm việc", "working")),
        /** No job. */
        NO_JOB(Text.of("không có việc làm", "no job")),
        /** Unable to work. */
        UNABLE(Text.of("không có khả năng lao động", "unable to work")),
        /** Studying. */
        STUDYING(Text.of("đang đi học", "studying")),
        /** Does not want to work. */
        UNWILLING(Text.of("không muốn làm việc", "does not want to work")),
        /** Retired or housework. */
        RETIRED_OR_HOUSEWORK(Text.of("nghỉ hưu hoặc nội trợ", "retired or housework"));

        private final Text officialName;

        Activity(Text officialName) {
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

    /** The terms on which a member works, by column 17 of sheet B1. The wording is plain and not that of the sheet. */
    public enum Contract {
        /** Wage work with a labour contract. */
        WITH_CONTRACT(Text.of("làm công ăn lương có hợp đồng lao động", "wage work with a labour contract")),
        /** Wage work without a labour contract. */
        WITHOUT_CONTRACT(
                Text.of("làm công ăn lương không có hợp đồng lao động", "wage work without a labour contract")),
        /** Not wage work. */
        NOT_WAGE_WORK(Text.of("không làm công ăn lương", "not wage work"));

        private final Text officialName;

        Contract(Text officialName) {
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

    /** Collects the facts of a member; what is not told stays unknown. Not thread-safe. */
    public static final class Builder {

        private Optional<Birth> birth = Optional.empty();
        private Optional<Sex> sex = Optional.empty();
        private Optional<BigDecimal> weight = Optional.empty();
        private Optional<BigDecimal> height = Optional.empty();
        private Optional<Activity> activity = Optional.empty();
        private Optional<Contract> contract = Optional.empty();
        private Optional<Boolean> steadyJob = Optional.empty();
        private Optional<Boolean> monthlyAllowance = Optional.empty();
        private Optional<Boolean> insured = Optional.empty();
        private Optional<Boolean> insurancePaidByState = Optional.empty();
        private Optional<Boolean> inTraining = Optional.empty();
        private Optional<Boolean> qualifiedForAge = Optional.empty();
        private Optional<Boolean> atSchoolForAge = Optional.empty();
        private Optional<Boolean> usesInternet = Optional.empty();

        private Builder() {}

        /**
         * Tells when the person was born.
         *
         * @param birth when the person was born
         * @return this builder
         */
        public Builder birth(Birth birth) {
            this.birth = Optional.of(birth);
            return this;
        }

        /**
         * Tells the sex, which selects the column of the nutrition table.
         *
         * @param sex the sex, which selects the column of the nutrition table
         * @return this builder
         */
        public Builder sex(Sex sex) {
            this.sex = Optional.of(sex);
            return this;
        }

        /**
         * Tells the weight in kg, above 0.
         *
         * @param weight the weight in kg, above 0
         * @return this builder
         */
        public Builder weight(BigDecimal weight) {
            this.weight = Optional.of(weight);
            return this;
        }

        /**
         * Tells the height or length in cm, above 0.
         *
         * @param height the height or length in cm, above 0
         * @return this builder
         */
        public Builder height(BigDecimal height) {
            this.height = Optional.of(height);
            return this;
        }

        /**
         * Tells what the person does, column 15 of sheet B1; of two jobs the main one.
         *
         * @param activity what the person does, column 15 of sheet B1; of two jobs the main one
         * @return this builder
         */
        public Builder activity(Activity activity) {
            this.activity = Optional.of(activity);
            return this;
        }

        /**
         * Tells on what terms the person works, column 17 of sheet B1.
         *
         * @param contract on what terms the person works, column 17 of sheet B1
         * @return this builder
         */
        public Builder contract(Contract contract) {
            this.contract = Optional.of(contract);
            return this;
        }

        /**
         * Tells whether a person who works has regular, steady work; asked only under {@link ReviewSheet.JobWording#NO_STEADY_JOB}.
         *
         * @param steadyJob whether a person who works has regular, steady work; asked only under {@link ReviewSheet.JobWording#NO_STEADY_JOB}
         * @return this builder
         */
        public Builder steadyJob(Boolean steadyJob) {
            this.steadyJob = Optional.of(steadyJob);
            return this;
        }

        /**
         * Tells whether the person receives a monthly social allowance as an elderly or a disabled person; a pension or the social pension alone is none.
         *
         * @param monthlyAllowance whether the person receives a monthly social allowance as an elderly or a disabled person; a pension or the social pension alone is none
         * @return this builder
         */
        public Builder monthlyAllowance(Boolean monthlyAllowance) {
            this.monthlyAllowance = Optional.of(monthlyAllowance);
            return this;
        }

        /**
         * Tells whether the person has health insurance now.
         *
         * @param insured whether the person has health insurance now
         * @return this builder
         */
        public Builder insured(Boolean insured) {
            this.insured = Optional.of(insured);
            return this;
        }

        /**
         * Tells whether the person belongs to a group whose health insurance the state budget pays in full.
         *
         * @param insurancePaidByState whether the person belongs to a group whose health insurance the state budget pays in full
         * @return this builder
         */
        public Builder insurancePaidByState(Boolean insurancePaidByState) {
            this.insurancePaidByState = Optional.of(insurancePaidByState);
            return this;
        }

        /**
         * Tells whether the person takes part in schooling or training.
         *
         * @param inTraining whether the person takes part in schooling or training
         * @return this builder
         */
        public Builder inTraining(Boolean inTraining) {
            this.inTraining = Optional.of(inTraining);
            return this;
        }

        /**
         * Tells whether the person has the qualification right for the age, as the reviewer judges it.
         *
         * @param qualifiedForAge whether the person has the qualification right for the age, as the reviewer judges it
         * @return this builder
         */
        public Builder qualifiedForAge(Boolean qualifiedForAge) {
            this.qualifiedForAge = Optional.of(qualifiedForAge);
            return this;
        }

        /**
         * Tells whether the child is at the school level right for the age, as the reviewer judges it.
         *
         * @param atSchoolForAge whether the child is at the school level right for the age, as the reviewer judges it
         * @return this builder
         */
        public Builder atSchoolForAge(Boolean atSchoolForAge) {
            this.atSchoolForAge = Optional.of(atSchoolForAge);
            return this;
        }

        /**
         * Tells whether the person uses an internet service.
         *
         * @param usesInternet whether the person uses an internet service
         * @return this builder
         */
        public Builder usesInternet(Boolean usesInternet) {
            this.usesInternet = Optional.of(usesInternet);
            return this;
        }

        /**
         * Returns the member.
         *
         * @return the facts told so far
         * @throws IllegalArgumentException if a measure is not above 0, or terms of work are told of a member who does not work
         */
        public Member build() {
            return new Member(
                    birth,
                    sex,
                    weight,
                    height,
                    activity,
                    contract,
                    steadyJob,
                    monthlyAllowance,
                    insured,
                    insurancePaidByState,
                    inTraining,
                    qualifiedForAge,
                    atSchoolForAge,
                    usesInternet);
        }
    }
}
