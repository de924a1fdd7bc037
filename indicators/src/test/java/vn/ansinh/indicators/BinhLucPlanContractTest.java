package vn.ansinh.indicators;

import vn.ansinh.core.plan.Plan;
import vn.ansinh.testkit.contract.PlanContract;

/** Every target of the bundled plan, and every scorecard of it, keeps the contract of the test kit. */
class BinhLucPlanContractTest implements PlanContract {

    @Override
    public Plan plan() {
        return Catalog.plans().binhLuc2021To2025();
    }
}
