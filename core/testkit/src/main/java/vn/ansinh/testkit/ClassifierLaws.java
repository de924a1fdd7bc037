package vn.ansinh.testkit;

import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Verdict;

/**
 * The laws of a classifier. Facts are given in pairs: what is known, and the same with nothing left unknown.
 */
public final class ClassifierLaws {

    /** Total. */
    public static final Law C1 = new Law("C1", "complete facts are always decided");

    /** Deterministic. */
    public static final Law C2 =
            new Law("C2", "the same facts give the same category, needs and grounds at every call");

    /** No default. */
    public static final Law C3 =
            new Law("C3", "an unknown fact never counts as some value: learning it never contradicts a verdict");

    /** Consistent. */
    public static final Law C4 = new Law("C4", "the branch not taken is another category than the one taken");

    private ClassifierLaws() {}

    /**
     * Checks all laws on a pair of facts.
     *
     * @param <T> the facts
     * @param <C> the categories
     * @param classifier the classifier
     * @param known what is known
     * @param complete the same facts with nothing left unknown
     * @throws LawViolation if a law is broken; the message repeats no fact
     */
    public static <T, C extends BeneficiaryCategory> void check(Classifier<T, C> classifier, T known, T complete) {
        Verdict<C> before = classifier.classify(known);
        Verdict<C> after = classifier.classify(complete);
        if (after.category().isEmpty()) {
            throw C1.violatedBecause("complete facts are left undecided; needed is " + after.needs());
        }
        for (int i = 0; i < 3; i++) {
            Verdict<C> again = classifier.classify(known);
            if (!again.category().equals(before.category())
                    || !again.needs().equals(before.needs())
                    || !again.explain(Locale.ENGLISH).equals(before.explain(Locale.ENGLISH))) {
                throw C2.violatedBecause("the same facts were " + before + " first and " + again + " later");
            }
        }
        if (before.category().isPresent() && !before.category().equals(after.category())) {
            throw C3.violatedBecause("with a fact unknown the verdict was " + before + ", and with it known it is "
                    + after + "; an unknown fact was taken for some value");
        }
        after.grounds().notTaken().ifPresent(other -> {
            if (after.category().equals(Optional.of(other.category()))) {
                throw C4.violatedBecause(
                        "the branch not taken is " + other.category().code() + ", like the verdict");
            }
        });
    }
}
