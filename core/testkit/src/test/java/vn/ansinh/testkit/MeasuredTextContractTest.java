package vn.ansinh.testkit;

import java.util.List;
import net.jqwik.api.Arbitrary;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.testkit.contract.CodecContract;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** The text form of a measured quantity is a codec: zero, missing and suppressed stay three answers. */
class MeasuredTextContractTest implements CodecContract<Measured<Quantity>> {

    @Override
    public CodecLaws<Measured<Quantity>> laws(List<Measured<Quantity>> values) {
        return CodecLaws.<Measured<Quantity>>of(
                        Measured::toString, text -> Measured.parse(text, Quantity::parse), values)
                .measured((Quantity) Quantity.Count.of(0), each -> each);
    }

    @Override
    public Arbitrary<Measured<Quantity>> values() {
        return CoreArbitraries.measured(CoreArbitraries.quantities());
    }
}
