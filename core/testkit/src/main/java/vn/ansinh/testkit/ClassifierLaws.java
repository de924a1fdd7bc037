package vn.ansinh.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.core.rule.Verdict.Finding;

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

    /** Boundaries. */
    public static final Law C5 = new Law(
            "C5", "along a number, the category changes exactly where a cited provision says, and nowhere else");

    /** Limits. */
    public static final Law C6 = new Law("C6", "the category changes exactly at the limit of the rule");

    /** Any machine. */
    public static final Law C7 =
            new Law("C7", "the language and time zone of the machine change no category and no wording");

    /** The short way. */
    public static final Law C8 = new Law("C8", "the category told alone is that of the verdict");

    private static final int ROUNDS = 8;

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
        if (!classifier.category(known).equals(before.category())
                || !classifier.category(complete).equals(after.category())) {
            throw C8.violatedBecause("the verdicts are " + before + " and " + after + ", and the categories told alone "
                    + classifier.category(known) + " and " + classifier.category(complete));
        }
        after.grounds().notTaken().ifPresent(other -> {
            if (after.category().equals(Optional.of(other.category()))) {
                throw C4.violatedBecause(
                        "the branch not taken is " + other.category().code() + ", like the verdict");
            }
        });
        for (Surroundings each : Surroundings.ODD) {
            Verdict<C> there = each.run(() -> classifier.classify(complete));
            for (Locale reader : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
                if (!there.category().equals(after.category())
                        || !each.run(() -> there.explain(reader)).equals(after.explain(reader))) {
                    throw C7.violatedBecause("the verdict " + after + " is " + there
                            + " or worded otherwise on a machine set to " + each);
                }
            }
        }
    }

    /**
     * Follows a number, such as an income, through the thresholds that the verdicts themselves cite: the values at, just below
     * and just above each of them.
     *
     * @param <T> the facts
     * @param <C> the categories
     * @param classifier the classifier
     * @param name what the number is, for messages
     * @param lowest the lowest number that occurs
     * @param highest the highest number that occurs
     * @param facts makes complete facts with this number that differ in nothing else
     * @throws LawViolation if the category changes at a number that no verdict beside it cites, or never changes at all
     */
    public static <T, C extends BeneficiaryCategory> void checkAlong(
            Classifier<T, C> classifier, String name, long lowest, long highest, LongFunction<? extends T> facts) {
        TreeSet<Long> cited = new TreeSet<>();
        TreeSet<Long> numbers = new TreeSet<>(List.of(lowest, highest));
        for (int round = 0; round < ROUNDS; round++) {
            for (long number : List.copyOf(numbers)) {
                for (Finding each :
                        classifier.classify(facts.apply(number)).grounds().findings()) {
                    BigDecimal value = each.provision().value();
                    if (value.precision() - value.scale() <= 18) {
                        cited.add(value.setScale(0, RoundingMode.FLOOR).longValueExact());
                    }
                }
            }
            for (long each : cited) {
                LongStream.of(each - 1, each, each + 1)
                        .filter(number -> lowest <= number && number <= highest)
                        .forEach(numbers::add);
            }
        }
        boolean changes = false;
        for (long from : numbers) {
            Long to = numbers.higher(from);
            if (to != null && !category(classifier, facts, from).equals(category(classifier, facts, to))) {
                changes = true;
                long last = lastLike(classifier, facts, from, to);
                if (cited.stream().noneMatch(each -> each - 1 <= last && last <= each)) {
                    throw C5.violatedBecause("the category changes between " + name + " " + last + " and " + (last + 1)
                            + ", but the provisions cited there set " + cited);
                }
            }
        }
        if (!changes) {
            throw C5.violatedBecause("from " + lowest + " to " + highest + " " + name + " changes no category");
        }
    }

    /** The last number that is classified like the first of two that differ, found by halving. */
    private static <T, C extends BeneficiaryCategory> long lastLike(
            Classifier<T, C> classifier, LongFunction<? extends T> facts, long from, long to) {
        long like = from;
        long unlike = to;
        Optional<C> category = category(classifier, facts, from);
        while (unlike - like > 1) {
            long middle = like + (unlike - like) / 2;
            if (category(classifier, facts, middle).equals(category)) {
                like = middle;
            } else {
                unlike = middle;
            }
        }
        return like;
    }

    private static <T, C extends BeneficiaryCategory> Optional<C> category(
            Classifier<T, C> classifier, LongFunction<? extends T> facts, long number) {
        return classifier.classify(facts.apply(number)).category();
    }

    /**
     * Checks a limit, such as one read from the law: {@code Limit.atMost(law.value("poverty.income").longValueExact())}.
     *
     * @param <T> the facts
     * @param <C> the categories
     * @param classifier the classifier
     * @param name what is limited, for messages
     * @param limit the limit, in the words of the rule
     * @param facts makes complete facts with this number that differ in nothing else
     * @param inside the category of those for whom the rule's words hold
     * @param beyond the category of the others
     * @throws LawViolation if the category is another at the limit, beside it or far from it
     */
    public static <T, C extends BeneficiaryCategory> void checkLimit(
            Classifier<T, C> classifier,
            String name,
            Limit limit,
            LongFunction<? extends T> facts,
            C inside,
            C beyond) {
        limit.numbers().forEach(number -> {
            C due = limit.counts(number) ? inside : beyond;
            Verdict<C> is = classifier.classify(facts.apply(number));
            if (!is.category().equals(Optional.of(due))) {
                throw C6.violatedBecause("the rule says " + name + " " + limit + "; " + name + " " + number + " is "
                        + is + " and should be " + due.code());
            }
        });
    }
}
