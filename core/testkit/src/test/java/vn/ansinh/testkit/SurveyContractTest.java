package vn.ansinh.testkit;

import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.testkit.contract.SurveyContract;

/** The estimates of this library keep their contract. */
class SurveyContractTest implements SurveyContract {

    @Override
    public SurveyDesign design() {
        return SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(1);
    }
}
