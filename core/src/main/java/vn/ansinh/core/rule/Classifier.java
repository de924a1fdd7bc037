package vn.ansinh.core.rule;

import java.util.Optional;

/**
 * Puts people or households into the categories of the law. It is built on a view of the law and reads nothing else:
 * equal facts give equal verdicts.
 *
 * @param <T> the facts that it looks at
 * @param <C> the categories
 */
@FunctionalInterface
public interface Classifier<T, C extends BeneficiaryCategory> {

    /**
     * Classifies.
     *
     * @param facts what is known
     * @return the category with its grounds, or what must be known to decide; never a default
     */
    Verdict<C> classify(T facts);

    /**
     * Tells the category alone, of which a count needs no grounds. A classifier of many records may have a shorter way to it.
     *
     * @param facts what is known
     * @return the category of the verdict; empty if it cannot be decided
     */
    default Optional<C> category(T facts) {
        return classify(facts).category();
    }
}
