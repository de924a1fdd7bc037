package vn.ansinh.testkit.contract;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.testkit.SurveyLaws;

/** The contract of a survey estimator: all laws of {@link SurveyLaws} on samples that jqwik draws. */
public interface SurveyContract {

    /**
     * Returns how samples are drawn.
     *
     * @return the design
     */
    SurveyDesign design();

    /**
     * Checks a sample.
     *
     * @param sample a sample of the design; an application with an estimator of its own calls {@code SurveyLaws.check(design(),
     *     sample, mySubject)} here
     */
    default void check(List<SurveyRecord<String>> sample) {
        SurveyLaws.check(design(), sample);
    }

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
        check(sample);
    }
}
