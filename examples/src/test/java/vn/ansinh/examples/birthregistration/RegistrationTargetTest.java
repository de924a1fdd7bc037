package vn.ansinh.examples.birthregistration;

import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.testkit.contract.TargetContract;

/** The district's target keeps the contract. */
class RegistrationTargetTest implements TargetContract {

    @Override
    public PlanTarget target() {
        return BirthRegistration.TARGET;
    }
}
