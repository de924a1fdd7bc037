package vn.ansinh.indicators.merit;

import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.Catalog;

/** The formula of the living standard of people with meritorious service. */
public final class MeritIndicators {

    /** Households judged to live at or above the mean ({@code MER-LIVING-STANDARD:households-judged}). */
    public static final Indicator<MeritHousehold> LIVING_STANDARD = Indicator.<MeritHousehold>of(
                    Catalog.definitions().get("MER-LIVING-STANDARD:households-judged"))
            .unknownWhen(each -> each.atOrAboveMean() == UNKNOWN)
            .numerator(each -> each.atOrAboveMean() == YES)
            .build();

    private MeritIndicators() {}
}
