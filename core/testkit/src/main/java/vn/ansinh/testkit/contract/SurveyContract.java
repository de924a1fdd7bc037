package vn.ansinh.testkit.contract;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.testkit.SurveyLaws;

/**
 * The contract of a survey estimator: all laws of {@link SurveyLaws} on samples that jqwik draws.
 *
 * @param <T> what the estimator keeps of the records
 */
public interface SurveyContract<T> {

    /**
     * Returns how samples are drawn.
     *
     * @return the design
     */
    SurveyDesign design();

    /**
     * Returns the estimator.
     *
     * @return the estimator
     */
    SurveyLaws.Subject<String, T> subject();

    /**
     * Draws samples.
     *
     * @return samples of the design with an estimate
     */
    @Provide
    default Arbitrary<List<SurveyRecord<String>>> samples() {
        return CoreArbitraries.samples(design());
    }

    /**
     * All laws of {@link SurveyLaws}.
     *
     * @param sample a sample
     */
    @Property
    default void estimatesSoundly(@ForAll("samples") List<SurveyRecord<String>> sample) {
        SurveyLaws.check(design(), sample, subject());
    }
}
