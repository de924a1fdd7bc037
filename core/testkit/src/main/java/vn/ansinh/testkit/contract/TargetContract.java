package vn.ansinh.testkit.contract;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.testkit.TargetLaws;

/**
 * The contract of a target: all laws of {@link TargetLaws} at the values that the target's own bound gives, and on pairs of
 * figures drawn around it.
 *
 * <pre>{@code
 * class RegistrationTargetTest implements TargetContract {
 *     public PlanTarget target() {
 *         return PlanTarget.due("birth-registration", DEFINITION, Target.parse("at least 98.5%"), PERIOD);
 *     }
 * }
 * }</pre>
 */
public interface TargetContract {

    /**
     * Returns the target.
     *
     * @return the target; one that was replaced is judged as it was before
     */
    PlanTarget target();

    /**
     * Returns how targets are assessed.
     *
     * @return as this library does, unless the application has its own way
     */
    default TargetLaws.Subject subject() {
        return PlanTarget::assess;
    }

    /** All laws at, beside and far from the bound. */
    @Example
    default void atItsOwnBound() {
        TargetLaws.check(target(), subject());
    }

    /**
     * {@link TargetLaws#T2} and {@link TargetLaws#T3} on two figures.
     *
     * @param one how far the first lies above the bound
     * @param other how far the second does
     */
    @Property
    default void onAnyTwoFigures(
            @ForAll @LongRange(min = -9_000_000, max = 9_000_000) long one,
            @ForAll @LongRange(min = -9_000_000, max = 9_000_000) long other) {
        TargetLaws.checkFigures(target(), subject(), one, other);
    }
}
