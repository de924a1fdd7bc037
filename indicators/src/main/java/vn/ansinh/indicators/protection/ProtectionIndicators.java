package vn.ansinh.indicators.protection;

import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;

/** The formulas of the monthly allowance and of emergency support. Neither has an official one. */
public final class ProtectionIndicators {

    /**
     * Who is paid out of the recognised list ({@code SA-ALLOWANCE:recognised-list}). Near 100 % by construction; {@link
     * #ALLOWANCE_OF_ENTITLED} says more.
     */
    public static final Indicator<Applicant> ALLOWANCE_OF_RECOGNISED = Indicator.<Applicant>of(
                    Catalog.definitions().get("SA-ALLOWANCE:recognised-list"))
            .population(each -> each.recognised() != NO)
            .unknownWhen(each -> each.recognised() == UNKNOWN || each.paid() == UNKNOWN)
            .numerator(each -> each.paid() == YES)
            .build();

    /**
     * Who is paid out of the recognised list and the applications that are pending or wrongly refused ({@code
     * SA-ALLOWANCE:with-pending-and-refused}).
     */
    public static final Indicator<Applicant> ALLOWANCE_OF_ENTITLED = Indicator.<Applicant>of(
                    Catalog.definitions().get("SA-ALLOWANCE:with-pending-and-refused"))
            .population(each -> each.recognised().or(each.waiting()) != NO)
            .unknownWhen(each -> each.recognised().or(each.waiting()) == UNKNOWN || each.paid() == UNKNOWN)
            .numerator(each -> each.paid() == YES)
            .build();

    /** Confirmed cases that were supported or reached by a service in time ({@code SA-EMERGENCY:in-time}). */
    public static final Indicator<EmergencyCase> EMERGENCY_SUPPORT = Indicator.<EmergencyCase>of(
                    Catalog.definitions().get("SA-EMERGENCY:in-time"))
            .population(each -> each.confirmed() != NO)
            .unknownWhen(each -> each.confirmed() == UNKNOWN || each.reached().and(each.inTime()) == UNKNOWN)
            .numerator(each -> each.reached().and(each.inTime()) == YES)
            .build();

    private ProtectionIndicators() {}
}
