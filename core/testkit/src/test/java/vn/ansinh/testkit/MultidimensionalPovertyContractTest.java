package vn.ansinh.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.poverty.AlkireFoster;
import vn.ansinh.core.poverty.MultidimensionalPoverty;
import vn.ansinh.testkit.MultidimensionalPovertyContractTest.Household;
import vn.ansinh.testkit.contract.FormulaContract;

/** The measures of multidimensional poverty keep the contract of a formula. */
class MultidimensionalPovertyContractTest implements FormulaContract<Household, MultidimensionalPoverty> {

    /** A made-up household: a bit for each deprivation, a bit for each that is not known. */
    record Household(long deprived, long unknown, long persons) {}

    private static final AlkireFoster<Household> POVERTY = AlkireFoster.<Household>of(
                    "TEST:deprived", Household::deprived)
            .indicator("health", "care", 1)
            .indicator("health", "nutrition", 2)
            .indicator("housing", "quality", 3)
            .unknown(Household::unknown)
            .weightedBy(Household::persons)
            .cutoff(3)
            .build();

    @Override
    public Formula<Household, MultidimensionalPoverty> formula() {
        return POVERTY;
    }

    @Override
    public Arbitrary<Household> records() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 7),
                        Arbitraries.of(0L, 0L, 0L, 1L, 2L, 6L),
                        Arbitraries.longs().between(0, 12))
                .as((deprived, unknown, persons) -> new Household(deprived & ~unknown, unknown, persons));
    }
}
