package vn.ansinh.examples.birthregistration;

import vn.ansinh.core.law.LawBook;
import vn.ansinh.testkit.contract.LawBookContract;

/** The district's rules keep the contract. */
class RegistrationRulesTest implements LawBookContract {

    @Override
    public LawBook book() {
        return BirthRegistration.RULES;
    }
}
