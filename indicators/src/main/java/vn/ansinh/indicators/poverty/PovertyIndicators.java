package vn.ansinh.indicators.poverty;

import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.poverty.ListedHousehold.Standing;

/**
 * The formulas of poor households, support that reached them, and policy-bank loans. A review is held by one standard; the numbers
 * of two standards are definitions of their own. By how much poverty fell is {@link PovertyCut}.
 */
public final class PovertyIndicators {

    /** Poor households by the standard of 2022-2025 ({@code POV-HOUSEHOLDS:2022-2025}). */
    public static final Indicator<ListedHousehold> POOR_HOUSEHOLDS = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-HOUSEHOLDS:2022-2025"))
            .population(each -> each.standing() == Standing.POOR || each.standing() == Standing.UNKNOWN)
            .unknownWhen(each -> each.standing() == Standing.UNKNOWN)
            .build();

    /** Poor households by the standard of 2016-2021 ({@code POV-HOUSEHOLDS:2016-2021}). */
    public static final Indicator<ListedHousehold> POOR_HOUSEHOLDS_2016 = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-HOUSEHOLDS:2016-2021"))
            .population(each -> each.standing() == Standing.POOR || each.standing() == Standing.UNKNOWN)
            .unknownWhen(each -> each.standing() == Standing.UNKNOWN)
            .build();

    /** Near-poor households by the standard of 2022-2025 ({@code POV-NEAR-POOR:2022-2025}). */
    public static final Indicator<ListedHousehold> NEAR_POOR_HOUSEHOLDS = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-NEAR-POOR:2022-2025"))
            .population(each -> each.standing() == Standing.NEAR_POOR || each.standing() == Standing.UNKNOWN)
            .unknownWhen(each -> each.standing() == Standing.UNKNOWN)
            .build();

    /** The rate of poor households by the standard of 2022-2025 ({@code POV-RATE:2022-2025}). */
    public static final Indicator<ListedHousehold> POVERTY_RATE = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-RATE:2022-2025"))
            .unknownWhen(each -> each.standing() == Standing.UNKNOWN)
            .numerator(each -> each.standing() == Standing.POOR)
            .build();

    /** The rate of poor households by the standard of 2016-2021 ({@code POV-RATE:2016-2021}). */
    public static final Indicator<ListedHousehold> POVERTY_RATE_2016 = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-RATE:2016-2021"))
            .unknownWhen(each -> each.standing() == Standing.UNKNOWN)
            .numerator(each -> each.standing() == Standing.POOR)
            .build();

    /** Poor and near-poor households reached by health support ({@code POV-HEALTH-SUPPORT:reached}). */
    public static final Indicator<ListedHousehold> HEALTH_SUPPORT = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-HEALTH-SUPPORT:reached"))
            .population(each -> each.standing().listed() != NO)
            .unknownWhen(each -> each.standing().listed() == UNKNOWN || each.healthSupport() == UNKNOWN)
            .numerator(each -> each.healthSupport() == YES)
            .build();

    /**
     * Poor and near-poor households reached by education support ({@code POV-EDUCATION-SUPPORT:reached}), households without
     * learners included: the plan does not say.
     */
    public static final Indicator<ListedHousehold> EDUCATION_SUPPORT = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-EDUCATION-SUPPORT:reached"))
            .population(each -> each.standing().listed() != NO)
            .unknownWhen(each -> each.standing().listed() == UNKNOWN || each.educationSupport() == UNKNOWN)
            .numerator(each -> each.educationSupport() == YES)
            .build();

    /**
     * Poor and near-poor households holding a policy loan ({@code POV-CREDIT-SUPPORT:reached}), households that want none
     * included: the plan does not say.
     */
    public static final Indicator<ListedHousehold> CREDIT_SUPPORT = Indicator.<ListedHousehold>of(
                    Catalog.definitions().get("POV-CREDIT-SUPPORT:reached"))
            .population(each -> each.standing().listed() != NO)
            .unknownWhen(each -> each.standing().listed() == UNKNOWN || each.creditSupport() == UNKNOWN)
            .numerator(each -> each.creditSupport() == YES)
            .build();

    private PovertyIndicators() {}

    /**
     * Returns the formula of what was disbursed to a group of borrowers, in whole đồng ({@code LOANS:poor} and its sisters). A
     * loan whose borrower is not known is counted as unknown in every group, without its amount.
     *
     * @param borrower the group
     * @return the formula
     * @throws IllegalArgumentException if the group is unknown
     */
    public static Indicator<Loan> loans(Loan.Borrower borrower) {
        if (borrower == Loan.Borrower.UNKNOWN) {
            throw new IllegalArgumentException("loans are summed for a group; UNKNOWN is none");
        }
        return Indicator.<Loan>of(Catalog.definitions().get(borrower.definition()))
                .population(each -> each.borrower() == borrower || each.borrower() == Loan.Borrower.UNKNOWN)
                .unknownWhen(each -> each.borrower() == Loan.Borrower.UNKNOWN)
                .summing(Loan::disbursed)
                .build();
    }
}
