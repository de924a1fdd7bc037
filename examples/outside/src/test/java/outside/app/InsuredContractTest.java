package outside.app;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.testkit.IndicatorLaws;
import vn.ansinh.testkit.IndicatorLaws.Place;
import vn.ansinh.testkit.Limit;
import vn.ansinh.testkit.TextFormLaws;
import vn.ansinh.testkit.contract.IndicatorContract;

/** The contract, and a type of the core that is drawn without a word. */
class InsuredContractTest implements IndicatorContract<Resident> {

    @Override
    public IndicatorLaws<Resident, ?> laws(List<Resident> records) {
        return IndicatorLaws.of(Resident.INSURED, records)
                .bounded(
                        "age",
                        Limit.atLeast(6).within(0, 120),
                        age -> new Resident((int) age, true),
                        Place.NUMERATOR,
                        Place.OUTSIDE)
                .fact("grown up", new Resident(40, true), new Resident(40, false));
    }

    @Override
    public Arbitrary<Resident> records() {
        return Arbitraries.forType(Resident.class);
    }

    @Property
    void periodsAreDrawnByType(@ForAll ReportingPeriod period) {
        TextFormLaws.check(ReportingPeriod::parse, List.of(period));
    }
}
