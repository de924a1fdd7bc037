package vn.ansinh.indicators.insurance;

import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;

/** The level on which contributions are counted: the base salary, and from 2025-07-01 the reference level. */
final class ContributionLevel {

    private ContributionLevel() {}

    static Provision under(LawView law) {
        return law.provision(law.knows("wages.reference-level") ? "wages.reference-level" : "wages.base-salary");
    }
}
