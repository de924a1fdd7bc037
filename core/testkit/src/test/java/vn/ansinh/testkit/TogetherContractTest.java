package vn.ansinh.testkit;

import net.jqwik.api.Arbitrary;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Together;
import vn.ansinh.testkit.contract.FormulaContract;

/** Several indicators in one pass keep the contract of a formula. */
class TogetherContractTest implements FormulaContract<Born, Together.Results> {

    private static final Together<Born> BOTH = Together.of(
            Born.IN_TIME,
            Indicator.<Born>of(Born.definition("TEST:births", Measure.count(Text.of("trẻ", "children"))))
                    .population(Born::resident)
                    .summing(Born::weight)
                    .build());

    @Override
    public Formula<Born, Together.Results> formula() {
        return BOTH;
    }

    @Override
    public Arbitrary<Born> records() {
        return new BornContractTest().records();
    }

    @Override
    public String groupOf(Born born) {
        return born.commune().equals("north") ? "group 1" : "group " + (3 + born.weight() % 2);
    }
}
