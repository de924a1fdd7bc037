package vn.ansinh.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.survey.SampleFormula;
import vn.ansinh.core.survey.UnitTotals;
import vn.ansinh.testkit.SampleFormulaContractTest.Child;
import vn.ansinh.testkit.contract.FormulaContract;

/** The totals of sampling units keep the contract of a formula. */
class SampleFormulaContractTest implements FormulaContract<Child, UnitTotals> {

    /** A made-up child of a sample. */
    record Child(long weight, boolean measured, long hundredths) {}

    private static final SampleFormula<Child> SCORE = SampleFormula.mean("score", 2, Child::hundredths)
            .unknownWhen(each -> !each.measured())
            .weightedBy(Child::weight)
            .build();

    @Override
    public Formula<Child, UnitTotals> formula() {
        return SCORE;
    }

    @Override
    public Arbitrary<Child> records() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1L << 20),
                        Arbitraries.of(true, true, false),
                        Arbitraries.longs().between(-600, 600))
                .as(Child::new);
    }
}
