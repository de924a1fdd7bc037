package vn.ansinh.testkit.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.testkit.ClassifierLaws;

/**
 * The contract of a classifier: all laws of {@link ClassifierLaws} on facts that jqwik draws.
 *
 * @param <T> the facts
 * @param <C> the categories
 */
public interface ClassifierContract<T, C extends BeneficiaryCategory> {

    /**
     * What is known of somebody, and the same with nothing left unknown.
     *
     * @param <T> the facts
     * @param known what is known
     * @param complete the same, and the rest
     */
    record Facts<T>(T known, T complete) {}

    /**
     * Returns the classifier.
     *
     * @return the classifier, under a view of the law
     */
    Classifier<T, C> classifier();

    /**
     * Draws facts.
     *
     * @return facts, some of them with parts unknown
     */
    @Provide
    Arbitrary<Facts<T>> facts();

    /**
     * All laws of {@link ClassifierLaws#check}.
     *
     * @param facts drawn from {@link #facts()}
     */
    @Property
    default void classifiesSoundly(@ForAll("facts") Facts<T> facts) {
        ClassifierLaws.check(classifier(), facts.known(), facts.complete());
    }
}
