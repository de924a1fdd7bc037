package vn.ansinh.examples;

import vn.ansinh.core.plan.Plan;
import vn.ansinh.indicators.Catalog;

/** Proves that the library works as named modules: run with core and indicators on the module path. */
public final class ModulePathSmokeRun {

    private ModulePathSmokeRun() {}

    /**
     * Reads the bundled plan and figures from inside their module.
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
        System.out.println("module path: " + core.getName() + ", " + indicators.getName() + "; " + targets
                + " targets, " + figures + " figures");
    }
}
