package vn.ansinh.examples;

import java.time.LocalDate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.insurance.HealthInsurance;

/** Proves that the library works as named modules: run with core and indicators on the module path. */
public final class ModulePathSmokeRun {

    private ModulePathSmokeRun() {}

    /**
     * Reads the bundled plan, figures and law from inside their module, computes an amount of money, and counts records.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Module core = Plan.class.getModule();
        Module indicators = Catalog.class.getModule();
        if (!core.isNamed() || !indicators.isNamed()) {
            throw new IllegalStateException("not on the module path: " + core + ", " + indicators);
        }
        int targets = Catalog.plans().binhLuc2021To2025().targets().size();
        int figures = Catalog.publishedFigures().size();
        MonetaryAmount premium = HealthInsurance.under(Catalog.law().onRecord().applyingOn(LocalDate.of(2025, 8, 1)))
                .premium(1, 12)
                .amount();
        Tally women = Stream.of("f", "m", "f")
                .collect(Indicator.<String>of(Catalog.definitions().get("POV-RATE:2022-2025"))
                        .numerator("f"::equals)
                        .build()
                        .collector())
                .tally();
        System.out.println("module path: " + core.getName() + ", " + indicators.getName() + "; " + targets
                + " targets, " + figures + " figures, " + premium + ", " + women);
    }
}
