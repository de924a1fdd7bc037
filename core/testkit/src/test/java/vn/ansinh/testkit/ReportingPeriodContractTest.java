package vn.ansinh.testkit;

import net.jqwik.api.Arbitrary;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.testkit.contract.CoreArbitraries;
import vn.ansinh.testkit.contract.TextFormContract;

/** Periods keep the contract of a text form. */
class ReportingPeriodContractTest implements TextFormContract<ReportingPeriod> {

    @Override
    public ReportingPeriod parse(String text) {
        return ReportingPeriod.parse(text);
    }

    @Override
    public Arbitrary<ReportingPeriod> values() {
        return CoreArbitraries.periods();
    }
}
