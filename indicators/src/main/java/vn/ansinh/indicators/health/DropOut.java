package vn.ansinh.indicators.health;

import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.indicators.Catalog;

/** A first and a last dose between which children drop out. */
public enum DropOut {
    /** From DPT-HepB-Hib 1 to 3 ({@code IMM-DROP-OUT:DPT1-DPT3}). */
    DPT1_TO_DPT3("IMM-DROP-OUT:DPT1-DPT3", "dpt-hepb-hib-1", "dpt-hepb-hib-3"),
    /** From BCG to measles 1 ({@code IMM-DROP-OUT:BCG-MEASLES1}). */
    BCG_TO_MEASLES1("IMM-DROP-OUT:BCG-MEASLES1", "bcg-1", "measles-1");

    private final String definition;
    private final Dose first;
    private final Dose last;

    DropOut(String definition, String first, String last) {
        this.definition = definition;
        this.first = Dose.parse(first);
        this.last = Dose.parse(last);
    }

    /**
     * Returns what the rate measures.
     *
     * @return the definition
     */
    public IndicatorDefinition definition() {
        return Catalog.definitions().get(definition);
    }

    /**
     * Returns the dose whose recipients are followed.
     *
     * @return the first dose
     */
    public Dose first() {
        return first;
    }

    /**
     * Returns the dose that who drops out is missing.
     *
     * @return the last dose
     */
    public Dose last() {
        return last;
    }
}
