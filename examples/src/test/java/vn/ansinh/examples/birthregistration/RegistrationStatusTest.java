package vn.ansinh.examples.birthregistration;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.testkit.ClassifierLaws;
import vn.ansinh.testkit.DiscretionLaws;
import vn.ansinh.testkit.contract.ClassifierContract;

/** The district's classifier keeps the contract, and changes where the rule that it cites says. */
class RegistrationStatusTest implements ClassifierContract<RegisteredBirth, RegistrationStatus> {

    @Override
    public Classifier<RegisteredBirth, RegistrationStatus> classifier() {
        return BirthRegistration.status(Births.RULES_OF_2025);
    }

    @Override
    public Arbitrary<Facts<RegisteredBirth>> facts() {
        return Births.any()
                .map(birth -> new Facts<>(
                        birth,
                        birth.pageLost() ? Births.after(birth.registered().isPresent() ? 3 : 300) : birth));
    }

    @Example
    void aBirthTellsNothingToALog() {
        DiscretionLaws.checkText(Births.after(3), "2025-01-01", "Minh Họa");
    }

    @Example
    void changesWhereTheRuleSays() {
        ClassifierLaws.checkAlong(classifier(), "days until registration", 0, 36_500, Births::after);
    }
}
