package vn.ansinh.indicators.labour;

import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;

/**
 * The formulas of employment and training. Whom to count, with source and open questions, is said by the definition of each.
 *
 * <p>Four different rates are called "tỷ lệ lao động qua đào tạo"; nationally two of them are 40 to 45 points apart. They are
 * definitions of their own and are never merged or compared.
 */
public final class LabourIndicators {

    private static final int FIFTEEN = 15 * 12;

    /**
     * The trained-labour rate of the labour administration ({@code LAB-TRAINED:ADM}): holders of an elementary or higher
     * qualification, and skilled workers without one, out of the labour force. The plan's 70 %.
     */
    public static final Indicator<Worker> TRAINED = Indicator.<Worker>of(
                    Catalog.definitions().get("LAB-TRAINED:ADM"))
            .population(each -> inLabourForce(each) != NO)
            .unknownWhen(each -> inLabourForce(each) == UNKNOWN || trained(each) == UNKNOWN)
            .numerator(each -> trained(each) == YES)
            .build();

    /**
     * The rate with degree or certificate of Circular 02/2025/TT-BKHĐT ({@code LAB-TRAINED:LF-certificate}): holders of an
     * elementary or higher qualification out of the labour force.
     */
    public static final Indicator<Worker> CERTIFIED = Indicator.<Worker>of(
                    Catalog.definitions().get("LAB-TRAINED:LF-certificate"))
            .population(each -> inLabourForce(each) != NO)
            .unknownWhen(each ->
                    inLabourForce(each) == UNKNOWN || each.qualification().official() == UNKNOWN)
            .numerator(each -> each.qualification().official() == YES)
            .build();

    /**
     * The rate of the older yearbooks ({@code LAB-TRAINED:LFS-certificate}): the same holders, but of the employed only. Of a
     * sample the survey's weights are needed too: see {@code vn.ansinh.core.survey}.
     */
    public static final Indicator<Worker> CERTIFIED_OF_EMPLOYED = Indicator.<Worker>of(
                    Catalog.definitions().get("LAB-TRAINED:LFS-certificate"))
            .population(each -> employed(each) != NO)
            .unknownWhen(
                    each -> employed(each) == UNKNOWN || each.qualification().official() == UNKNOWN)
            .numerator(each -> each.qualification().official() == YES)
            .build();

    /**
     * The plan's 55 % ({@code LAB-TRAINED:PLAN-certificate}): holders of any degree or certificate, short ones included, out of
     * the same labour force as {@link #TRAINED}; that the plan means both so is a reading.
     */
    public static final Indicator<Worker> ANY_CERTIFICATE = Indicator.<Worker>of(
                    Catalog.definitions().get("LAB-TRAINED:PLAN-certificate"))
            .population(each -> inLabourForce(each) != NO)
            .unknownWhen(each ->
                    inLabourForce(each) == UNKNOWN || each.qualification().any() == UNKNOWN)
            .numerator(each -> each.qualification().any() == YES)
            .build();

    /**
     * Workers enrolled, trained or coached ({@code LAB-TRAINING:enrolled-trained-coached}): every record counts. The plan does
     * not say whether its 60,000 is a stock or a sum of years; do not add years before asking.
     */
    public static final Indicator<Trainee> IN_TRAINING = Indicator.<Trainee>of(
                    Catalog.definitions().get("LAB-TRAINING:enrolled-trained-coached"))
            .build();

    /**
     * The plan's rate after training ({@code LAB-AFTER-TRAINING:PLAN}): who has a job, or higher productivity or income, out of
     * who completed. Who has both counts once.
     */
    public static final Indicator<Trainee> AFTER_TRAINING = Indicator.<Trainee>of(
                    Catalog.definitions().get("LAB-AFTER-TRAINING:PLAN"))
            .population(each -> each.completed() != NO)
            .unknownWhen(each -> each.completed() == UNKNOWN || employedOrBetter(each) == UNKNOWN)
            .numerator(each -> employedOrBetter(each) == YES)
            .build();

    /**
     * The rate of programme 1956 ({@code LAB-AFTER-TRAINING:PROGRAMME-1956}): who has a new job, or keeps the old one with
     * higher productivity or income. Who keeps the old job as it was does not count here, and does in {@link #AFTER_TRAINING}.
     */
    public static final Indicator<Trainee> AFTER_TRAINING_1956 = Indicator.<Trainee>of(
                    Catalog.definitions().get("LAB-AFTER-TRAINING:PROGRAMME-1956"))
            .population(each -> each.completed() != NO)
            .unknownWhen(each -> each.completed() == UNKNOWN || newJobOrBetterOne(each) == UNKNOWN)
            .numerator(each -> newJobOrBetterOne(each) == YES)
            .build();

    /** New jobs ({@code LAB-NEW-JOBS:reported}); never added to {@link #ADDITIONAL_JOBS}, which may overlap. */
    public static final Indicator<Placement> NEW_JOBS = Indicator.<Placement>of(
                    Catalog.definitions().get("LAB-NEW-JOBS:reported"))
            .population(each -> each.newJob() != NO)
            .unknownWhen(each -> each.newJob() == UNKNOWN)
            .build();

    /** Additional jobs ({@code LAB-ADDITIONAL-JOBS:reported}); never added to {@link #NEW_JOBS}, which may overlap. */
    public static final Indicator<Placement> ADDITIONAL_JOBS = Indicator.<Placement>of(
                    Catalog.definitions().get("LAB-ADDITIONAL-JOBS:reported"))
            .population(each -> each.additionalJob() != NO)
            .unknownWhen(each -> each.additionalJob() == UNKNOWN)
            .build();

    /** Workers who left under contract in the period ({@code LAB-ABROAD:departures}); returns are not taken off. */
    public static final Indicator<Departure> ABROAD = Indicator.<Departure>of(
                    Catalog.definitions().get("LAB-ABROAD:departures"))
            .population(each -> each.contract() != Departure.Contract.NONE)
            .unknownWhen(each -> each.contract() == Departure.Contract.UNKNOWN)
            .build();

    /** Commune officials of labour and social affairs trained in the period ({@code LAB-OFFICIALS:commune-trained}). */
    public static final Indicator<CommuneOfficial> OFFICIALS_TRAINED = Indicator.<CommuneOfficial>of(
                    Catalog.definitions().get("LAB-OFFICIALS:commune-trained"))
            .population(each -> each.inSocialAffairs().and(each.trained()) != NO)
            .unknownWhen(each -> each.inSocialAffairs().and(each.trained()) == UNKNOWN)
            .build();

    private LabourIndicators() {}

    private static YesNo inLabourForce(Worker worker) {
        YesNo active = switch (worker.activity()) {
            case EMPLOYED, UNEMPLOYED -> YES;
            case INACTIVE -> NO;
            case UNKNOWN -> UNKNOWN;
        };
        return worker.age().reached(FIFTEEN).and(active);
    }

    private static YesNo employed(Worker worker) {
        YesNo employed = switch (worker.activity()) {
            case EMPLOYED -> YES;
            case UNEMPLOYED, INACTIVE -> NO;
            case UNKNOWN -> UNKNOWN;
        };
        return worker.age().reached(FIFTEEN).and(employed);
    }

    private static YesNo trained(Worker worker) {
        return worker.qualification().official().or(worker.skilledWithoutCertificate());
    }

    private static YesNo employedOrBetter(Trainee trainee) {
        YesNo employed = switch (trainee.jobAfter()) {
            case NEW, SAME -> YES;
            case NONE -> NO;
            case UNKNOWN -> UNKNOWN;
        };
        return employed.or(trainee.higherOutput());
    }

    private static YesNo newJobOrBetterOne(Trainee trainee) {
        return switch (trainee.jobAfter()) {
            case NEW -> YES;
            case SAME -> trainee.higherOutput();
            case NONE -> NO;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
