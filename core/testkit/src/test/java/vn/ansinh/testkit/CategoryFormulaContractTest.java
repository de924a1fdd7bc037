package vn.ansinh.testkit;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.core.rule.CategoryCounts;
import vn.ansinh.core.rule.CategoryFormula;
import vn.ansinh.core.rule.Condition;
import vn.ansinh.testkit.CategoryFormulaContractTest.Applicant;
import vn.ansinh.testkit.contract.FormulaContract;

/** Counted verdicts keep the contract of a formula. */
class CategoryFormulaContractTest implements FormulaContract<Applicant, CategoryCounts<Belonging>> {

    private static final Text RESIDENCE = Text.of("nơi ở", "the residence");

    /** A made-up household that applies; where it lives may not be known. */
    record Applicant(Optional<Boolean> resident, long persons) {}

    private static final CategoryFormula<Applicant, Belonging> FORMULA = CategoryFormula.of(
            "TEST:applicants",
            Belonging.class,
            each -> Condition.of(each.resident(), RESIDENCE).verdict(),
            Applicant::persons);

    @Override
    public Formula<Applicant, CategoryCounts<Belonging>> formula() {
        return FORMULA;
    }

    @Override
    public Arbitrary<Applicant> records() {
        return Combinators.combine(
                        Arbitraries.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty()),
                        Arbitraries.longs().between(0, 12))
                .as(Applicant::new);
    }
}
