package vn.ansinh.core.rule;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.Provision;

/**
 * What somebody is under the law, and why; or that it cannot be decided, and what must be known.
 *
 * <p>A fact that is not known never counts as some value: a household without an income on record is not poor, it is
 * undecided, unless every possible income leads to the same category.
 *
 * <p>The grounds are worked out when asked for, from the same facts. They repeat facts about a person, so they are for the
 * person's file and not for logs: {@link #toString} gives the category alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <C> the categories
 */
public final class Verdict<C extends BeneficiaryCategory> {

    private final Optional<C> category;
    private final ImmutableList<Text> needs;
    private final Supplier<Grounds<C>> grounds;

    /**
     * One comparison that led to the verdict.
     *
     * @param text the fact, the threshold, and how they compare
     * @param provision the provision that sets the threshold
     */
    public record Finding(Text text, Provision provision) {

        /** Returns a placeholder: a finding repeats facts about a person. */
        @Override
        public String toString() {
            return "Finding[…]";
        }
    }

    /**
     * The branch not taken: another category, and what would have led to it.
     *
     * @param <C> the categories
     * @param category the other category
     * @param when what would have led to it
     */
    public record Alternative<C extends BeneficiaryCategory>(C category, Text when) {

        /** Returns a placeholder: what would change a verdict tells facts about a person. */
        @Override
        public String toString() {
            return "Alternative[…]";
        }
    }

    /**
     * Why the verdict is what it is.
     *
     * @param <C> the categories
     * @param findings the comparisons, in the order of the law
     * @param notTaken the nearest branch not taken; empty if none is near
     */
    public record Grounds<C extends BeneficiaryCategory>(
            ImmutableList<Finding> findings, Optional<Alternative<C>> notTaken) {}

    private Verdict(Optional<C> category, ImmutableList<Text> needs, Supplier<Grounds<C>> grounds) {
        this.category = category;
        this.needs = needs;
        this.grounds = grounds;
    }

    /**
     * Returns a decided verdict.
     *
     * @param <C> the categories
     * @param category the category
     * @param grounds works out why, from immutable facts
     * @return the verdict
     */
    public static <C extends BeneficiaryCategory> Verdict<C> of(C category, Supplier<Grounds<C>> grounds) {
        return new Verdict<>(Optional.of(category), ImmutableList.of(), grounds);
    }

    /**
     * Returns an undecided verdict.
     *
     * @param <C> the categories
     * @param needs what must be known to decide; not empty
     * @param grounds works out what is known so far, from immutable facts
     * @return the verdict
     * @throws IllegalArgumentException if nothing is named that would decide
     */
    public static <C extends BeneficiaryCategory> Verdict<C> undecided(
            ImmutableList<Text> needs, Supplier<Grounds<C>> grounds) {
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("an undecided verdict says what must be known");
        }
        return new Verdict<>(Optional.empty(), needs, grounds);
    }

    /**
     * Returns the category.
     *
     * @return the category; empty if it cannot be decided
     */
    public Optional<C> category() {
        return category;
    }

    /**
     * Returns the category, for code that cannot go on without it.
     *
     * @return the category
     * @throws NoSuchElementException if it cannot be decided; the message says what must be known
     */
    public C orElseThrow() {
        return category.orElseThrow(() -> new NoSuchElementException(
                "cannot decide: need " + needs.stream().map(Text::en).collect(Collectors.joining(", "))));
    }

    /**
     * Returns what must be known to decide.
     *
     * @return the facts; empty if it is decided
     */
    public ImmutableList<Text> needs() {
        return needs;
    }

    /**
     * Works out why the verdict is what it is.
     *
     * @return the grounds; equal at every call
     */
    public Grounds<C> grounds() {
        return grounds.get();
    }

    /**
     * Explains the verdict for the person's file.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @return category or needs, findings with article, and the branch not taken
     */
    public String explain(Locale locale) {
        Grounds<C> why = grounds();
        StringBuilder said = new StringBuilder(256);
        if (category.isPresent()) {
            said.append(category.get().officialName().in(locale));
        } else {
            said.append(Text.in(locale, "chưa thể kết luận, cần biết ", "cannot decide, need "))
                    .append(needs.stream().map(each -> each.in(locale)).collect(Collectors.joining(", ")));
        }
        for (Finding each : why.findings()) {
            said.append("; ").append(each.text().in(locale));
            said.append(" (").append(each.provision().cite(locale)).append(')');
        }
        why.notTaken()
                .ifPresent(other -> said.append("; ")
                        .append(Text.in(locale, "sẽ là ", "would be "))
                        .append(other.category().officialName().in(locale))
                        .append(' ')
                        .append(other.when().in(locale)));
        return said.toString();
    }

    /** Returns the category or the word undecided, and nothing about the person. */
    @Override
    public String toString() {
        return category.map(BeneficiaryCategory::code).orElse("undecided");
    }
}
