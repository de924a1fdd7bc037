package vn.ansinh.examples.birthregistration;

import java.util.List;
import net.jqwik.api.Arbitrary;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.testkit.IndicatorLaws;
import vn.ansinh.testkit.Limit;
import vn.ansinh.testkit.contract.IndicatorContract;

/** The district's indicator keeps the contract. */
class RegisteredInTimeTest implements IndicatorContract<RegisteredBirth> {

    private static final Indicator<RegisteredBirth> IN_TIME = BirthRegistration.inTime(Births.RULES_OF_2025);

    @Override
    public IndicatorLaws<RegisteredBirth, ?> laws(List<RegisteredBirth> records) {
        return IndicatorLaws.of(IN_TIME, records)
                .bounded("days until registration", Limit.atMost(60).within(0, 36_500), Births::after)
                .unknown("the page is lost", Births.pageLost(), Births.after(3), Births.after(300), Births.never())
                .fact("died", Births.died(Births.after(3)), Births.died(Births.after(300)))
                .fact("ordinary", Births.after(3), Births.never());
    }

    @Override
    public Arbitrary<RegisteredBirth> records() {
        return Births.any();
    }
}
