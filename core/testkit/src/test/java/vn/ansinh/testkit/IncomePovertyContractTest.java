package vn.ansinh.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.poverty.FosterGreerThorbecke;
import vn.ansinh.core.poverty.IncomePoverty;
import vn.ansinh.testkit.IncomePovertyContractTest.Household;
import vn.ansinh.testkit.contract.FormulaContract;

/** The measures of income poverty keep the contract of a formula. */
class IncomePovertyContractTest implements FormulaContract<Household, IncomePoverty> {

    /** A made-up household. */
    record Household(long income, boolean known, long persons) {}

    private static final FosterGreerThorbecke<Household> POVERTY = FosterGreerThorbecke.<Household>of(
                    "TEST:poverty", Household::income)
            .unknownWhen(each -> !each.known())
            .weightedBy(Household::persons)
            .line("line", 1_500_000)
            .build();

    @Override
    public Formula<Household, IncomePoverty> formula() {
        return POVERTY;
    }

    @Override
    public Arbitrary<Household> records() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5_000_000),
                        Arbitraries.of(true, true, false),
                        Arbitraries.longs().between(0, 12))
                .as(Household::new);
    }
}
