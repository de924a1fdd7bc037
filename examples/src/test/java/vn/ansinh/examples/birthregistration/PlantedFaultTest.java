package vn.ansinh.examples.birthregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import vn.ansinh.core.indicator.Fact;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.testkit.ClassifierLaws;
import vn.ansinh.testkit.IndicatorLaws;
import vn.ansinh.testkit.Limit;
import vn.ansinh.testkit.contract.ClassifierContract;
import vn.ansinh.testkit.contract.IndicatorContract;

/** The same application with a fault left in: what the kit says. */
class PlantedFaultTest {

    /** The contract of the sound indicator on a faulty copy: nothing is written for the fault. */
    abstract static class Faulty implements IndicatorContract<RegisteredBirth> {

        private final Indicator<RegisteredBirth> indicator = indicator();

        abstract Indicator<RegisteredBirth> indicator();

        @Override
        public IndicatorLaws<RegisteredBirth, ?> laws(List<RegisteredBirth> records) {
            return IndicatorLaws.of(indicator, records)
                    .bounded("days until registration", Limit.atMost(60).within(0, 36_500), Births::after)
                    .unknown("the page is lost", Births.pageLost(), Births.after(3), Births.after(300), Births.never())
                    .fact("died", Births.died(Births.after(3)), Births.died(Births.after(300)))
                    .fact("ordinary", Births.after(3), Births.never());
        }

        @Override
        public Arbitrary<RegisteredBirth> records() {
            return Births.any();
        }

        static Indicator<RegisteredBirth> indicator(
                Fact<RegisteredBirth> died, Fact<RegisteredBirth> unknown, Fact<RegisteredBirth> inTime) {
            return Indicator.<RegisteredBirth>of(BirthRegistration.DEFINITION)
                    .population(RegisteredBirth::resident)
                    .excluding("died before registration was due", died)
                    .unknownWhen(unknown)
                    .numerator(inTime)
                    .build();
        }
    }

    /** "Less than" where the rule says "at most". */
    static final class WrongInequality extends Faulty {
        @Override
        Indicator<RegisteredBirth> indicator() {
            return indicator(
                    RegisteredBirth::diedBefore, RegisteredBirth::pageLost, birth -> birth.registeredWithin(59));
        }
    }

    /** A lost page counts as "not registered". */
    static final class MissingIsNo extends Faulty {
        @Override
        Indicator<RegisteredBirth> indicator() {
            return indicator(RegisteredBirth::diedBefore, birth -> false, birth -> birth.registeredWithin(60));
        }
    }

    /** Children who died count if they were registered. */
    static final class NumeratorFirst extends Faulty {
        @Override
        Indicator<RegisteredBirth> indicator() {
            return indicator(
                    birth -> birth.diedBefore() && !birth.registeredWithin(60),
                    RegisteredBirth::pageLost,
                    birth -> birth.registeredWithin(60));
        }
    }

    /** What the last record was is taken for the next one, if its page is lost. */
    static final class LastValueCarriedOn extends Faulty {
        @Override
        Indicator<RegisteredBirth> indicator() {
            boolean[] last = new boolean[1];
            return indicator(RegisteredBirth::diedBefore, birth -> false, birth -> {
                last[0] = birth.pageLost() ? last[0] : birth.registeredWithin(60);
                return last[0];
            });
        }
    }

    @Example
    void theKitNamesTheRuleTheNumberAndThePlaceToLook() {
        assertThat(failures(WrongInequality.class))
                .containsOnlyKeys("I7 exactlyAtTheLimit")
                .containsEntry(
                        "I7 exactlyAtTheLimit",
                        "law I7 (the answer changes exactly at the limit of the rule, and nowhere else) is broken: the rule"
                                + " says days until registration at most 60; days until registration 60 is in the"
                                + " denominator alone and should be in the numerator (exactly at the limit: look at <="
                                + " and <)");
    }

    @Example
    void aMissingFactThatCountsAsNoIsFound() {
        assertThat(failures(MissingIsNo.class))
                .containsOnlyKeys("I8 unknownIsUnknown")
                .containsEntry(
                        "I8 unknownIsUnknown",
                        "law I8 (an unknown fact never counts as some value: where it could matter, the record is unknown)"
                                + " is broken: \"the page is lost\" is in the denominator alone, although it may turn"
                                + " out [in the numerator, in the denominator alone]; an unknown fact was taken for some"
                                + " value");
    }

    @Example
    void anExclusionThatLooksAtTheNumeratorIsFound() {
        assertThat(failures(NumeratorFirst.class)).containsOnlyKeys("I9 exclusionBeforeNumerator");
    }

    @Example
    void aValueThatIsCarriedOnIsFound() {
        assertThat(failures(LastValueCarriedOn.class)).containsKeys("A1 anyOrder", "A7 nothingIsCarriedOver");
    }

    /** A classifier with a number of its own beside the rule that it cites. */
    static final class OwnNumber implements ClassifierContract<RegisteredBirth, RegistrationStatus> {

        @Override
        public Classifier<RegisteredBirth, RegistrationStatus> classifier() {
            Classifier<RegisteredBirth, RegistrationStatus> sound = BirthRegistration.status(Births.RULES_OF_2025);
            return birth -> birth.registeredWithin(90) ? sound.classify(Births.after(60)) : sound.classify(birth);
        }

        @Override
        public Arbitrary<Facts<RegisteredBirth>> facts() {
            return Births.any().filter(each -> !each.pageLost()).map(birth -> new Facts<>(birth, birth));
        }

        @Example
        void changesWhereTheRuleSays() {
            ClassifierLaws.checkAlong(classifier(), "days until registration", 0, 36_500, Births::after);
        }
    }

    @Example
    void aThresholdBesideTheRuleIsFound() {
        assertThat(failures(OwnNumber.class).get("changesWhereTheRuleSays"))
                .contains("the category changes between days until registration 90 and 91, but the provisions cited"
                        + " there set [60]");
    }

    /** Runs a test class and returns the message of each test that failed. */
    private static Map<String, String> failures(Class<?> test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .configurationParameter("jqwik.database", "target/jqwik-database-of-planted-faults")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.tries.default", "400")
                .build();
        Map<String, String> failures = new TreeMap<>();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier what, TestExecutionResult result) {
                result.getThrowable().ifPresent(failure -> failures.put(what.getDisplayName(), failure.getMessage()));
            }
        });
        return failures;
    }
}
