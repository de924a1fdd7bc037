package vn.ansinh.indicators.insurance;

import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.RegisterRatio;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.insurance.Participant.SocialInsurance;

/**
 * The formulas of social, unemployment and health insurance and of old-age cover. Coverage is a ratio: who is insured comes from
 * one register, the base mostly from another, and more than 100 % is possible.
 */
public final class InsuranceIndicators {

    /** Participants in compulsory social insurance ({@code SI-COMPULSORY:participants}). */
    public static final Indicator<Participant> COMPULSORY = Indicator.<Participant>of(
                    Catalog.definitions().get("SI-COMPULSORY:participants"))
            .population(each -> each.socialInsurance() == SocialInsurance.COMPULSORY
                    || each.socialInsurance() == SocialInsurance.UNKNOWN)
            .unknownWhen(each -> each.socialInsurance() == SocialInsurance.UNKNOWN)
            .build();

    /** Participants in voluntary social insurance ({@code SI-VOLUNTARY:participants}). */
    public static final Indicator<Participant> VOLUNTARY = Indicator.<Participant>of(
                    Catalog.definitions().get("SI-VOLUNTARY:participants"))
            .population(each -> each.socialInsurance() == SocialInsurance.VOLUNTARY
                    || each.socialInsurance() == SocialInsurance.UNKNOWN)
            .unknownWhen(each -> each.socialInsurance() == SocialInsurance.UNKNOWN)
            .build();

    /** Participants in either social insurance ({@code SI-PARTICIPANTS:compulsory-and-voluntary}). */
    public static final Indicator<Participant> SOCIAL_INSURANCE = Indicator.<Participant>of(
                    Catalog.definitions().get("SI-PARTICIPANTS:compulsory-and-voluntary"))
            .population(each -> each.socialInsurance() != SocialInsurance.NONE)
            .unknownWhen(each -> each.socialInsurance() == SocialInsurance.UNKNOWN)
            .build();

    /** Participants in unemployment insurance ({@code UI-PARTICIPANTS:register}). */
    public static final Indicator<Participant> UNEMPLOYMENT_INSURANCE = Indicator.<Participant>of(
                    Catalog.definitions().get("UI-PARTICIPANTS:register"))
            .population(each -> each.unemploymentInsurance() != NO)
            .unknownWhen(each -> each.unemploymentInsurance() == UNKNOWN)
            .build();

    /** People with a valid health-insurance card of the area ({@code HI-PARTICIPANTS:cards}), wherever they live. */
    public static final Indicator<Resident> HEALTH_CARDS = Indicator.<Resident>of(
                    Catalog.definitions().get("HI-PARTICIPANTS:cards"))
            .population(each -> each.cardValid() != NO)
            .unknownWhen(each -> each.cardValid() == UNKNOWN)
            .build();

    /**
     * Health-insurance coverage as the plan's 95.2 % is read ({@code HI-COVERAGE:cards-over-residents}): valid cards of the area
     * over the people who live in it, the same day. It may exceed 100 %. A person of whom either is not known is in neither.
     */
    public static final Indicator<Resident> HEALTH_COVERAGE = Indicator.<Resident>of(
                    Catalog.definitions().get("HI-COVERAGE:cards-over-residents"))
            .population(each -> each.livesHere().or(each.cardValid()) != NO)
            .unknownWhen(each -> each.livesHere() == UNKNOWN || each.cardValid() == UNKNOWN)
            .summing(each -> each.cardValid() == YES ? 1 : 0)
            .outOf(each -> each.livesHere() == YES ? 1 : 0)
            .build();

    /** Social-insurance coverage over the labour force of working age ({@code SI-COVERAGE:working-age-labour-force}). */
    public static final RegisterRatio SOCIAL_INSURANCE_COVERAGE =
            ratio("SI-COVERAGE:working-age-labour-force", SOCIAL_INSURANCE);

    /** Voluntary participants over the labour force of working age ({@code SI-VOLUNTARY:working-age-labour-force}). */
    public static final RegisterRatio VOLUNTARY_COVERAGE = ratio("SI-VOLUNTARY:working-age-labour-force", VOLUNTARY);

    /** Unemployment-insurance coverage over the labour force of working age ({@code UI-COVERAGE:working-age-labour-force}). */
    public static final RegisterRatio UNEMPLOYMENT_INSURANCE_COVERAGE =
            ratio("UI-COVERAGE:working-age-labour-force", UNEMPLOYMENT_INSURANCE);

    /**
     * The official health-insurance coverage ({@code HI-COVERAGE:mean-population}, Circular 02/2025/TT-BKHĐT): participants over
     * the mean population of the year.
     */
    public static final RegisterRatio HEALTH_COVERAGE_OF_MEAN_POPULATION =
            ratio("HI-COVERAGE:mean-population", HEALTH_CARDS);

    private InsuranceIndicators() {}

    private static RegisterRatio ratio(String code, Indicator<?> counted) {
        return new RegisterRatio(Catalog.definitions().get(code), counted.definition());
    }

    /**
     * Returns the formula of old-age cover ({@code OLD-AGE-COVER:past-retirement-age}): people with a pension, a monthly benefit
     * or a social pension, each once, out of all past the retirement age of their sex. Who draws an early pension below that
     * age is not in the base.
     *
     * @param law the view of the law whose day sets the retirement ages, which move every January
     * @return the formula
     * @throws UnsettledLawException if the law on record settles no retirement age for the day, such as before 2021
     */
    public static Indicator<OlderPerson> oldAgeCover(LawView law) {
        int ofMen = law.value("retirement-age.men").intValueExact();
        int ofWomen = law.value("retirement-age.women").intValueExact();
        return Indicator.<OlderPerson>of(Catalog.definitions().get("OLD-AGE-COVER:past-retirement-age"))
                .population(each -> retired(each, ofMen, ofWomen) != NO)
                .unknownWhen(each -> retired(each, ofMen, ofWomen) == UNKNOWN || covered(each) == UNKNOWN)
                .numerator(each -> covered(each) == YES)
                .build();
    }

    private static YesNo retired(OlderPerson person, int ofMen, int ofWomen) {
        YesNo asMan = person.age().reached(ofMen);
        YesNo asWoman = person.age().reached(ofWomen);
        return switch (person.female()) {
            case NO -> asMan;
            case YES -> asWoman;
            case UNKNOWN -> asMan == asWoman ? asMan : UNKNOWN;
        };
    }

    private static YesNo covered(OlderPerson person) {
        return person.pension().or(person.monthlyBenefit()).or(person.socialPension());
    }
}
