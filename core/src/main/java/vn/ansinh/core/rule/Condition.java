package vn.ansinh.core.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.rule.Verdict.Finding;
import vn.ansinh.core.rule.Verdict.Grounds;

/**
 * A condition of the law for one person or household: met, not met, or unknown, with what must be known; and the
 * comparisons with the law that were made on the way. An unknown part leaves the whole unknown unless it cannot matter.
 *
 * <p>Immutable and thread-safe; it repeats facts of a person only as far as the comparisons do, and {@link #toString} none.
 *
 * @param met whether it is met; empty if that is not known
 * @param needs what must be known to decide it; empty exactly if it is decided
 * @param findings the comparisons that were made
 */
public record Condition(Optional<Boolean> met, ImmutableList<Text> needs, ImmutableList<Finding> findings) {

    /**
     * Checks that what is not decided says what it needs, and nothing else does.
     *
     * @param met whether it is met
     * @param needs what must be known to decide it
     * @param findings the comparisons that were made
     * @throws IllegalArgumentException if a decided condition needs something, or an undecided one nothing
     */
    public Condition {
        if (met.isPresent() != needs.isEmpty()) {
            throw new IllegalArgumentException(
                    "a condition is decided, or else says what must be known; name the needs of an unknown one only");
        }
    }

    /**
     * Returns a condition that is known.
     *
     * @param met whether it is met
     * @return the condition
     */
    public static Condition of(boolean met) {
        return new Condition(Optional.of(met), ImmutableList.of(), ImmutableList.of());
    }

    /**
     * Returns a condition on a fact that may not be known.
     *
     * @param fact the fact, or empty
     * @param need what must be known if it is empty
     * @return the condition
     */
    public static Condition of(Optional<Boolean> fact, Text need) {
        return fact.map(Condition::of).orElseGet(() -> unknown(need));
    }

    /**
     * Returns a condition that was decided by comparing with a provision.
     *
     * @param met whether it is met
     * @param finding the comparison
     * @return the condition
     */
    public static Condition of(boolean met, Finding finding) {
        return new Condition(Optional.of(met), ImmutableList.of(), ImmutableList.of(finding));
    }

    /**
     * Returns a condition that is not known.
     *
     * @param need what must be known
     * @return the condition
     */
    public static Condition unknown(Text need) {
        return new Condition(Optional.empty(), ImmutableList.of(need), ImmutableList.of());
    }

    /**
     * Returns whether a person has reached an age that the law names.
     *
     * @param birth when the person was born, as far as it is known
     * @param age the provision that sets the age, in years
     * @param day the day on which the age is counted
     * @param need what must be known if the birth is known too loosely
     * @return the condition, met on the birthday
     */
    public static Condition aged(Birth birth, Provision age, LocalDate day, Text need) {
        return aged(birth, age.value(), age, day, need);
    }

    /**
     * Returns whether a person is past an age that the law names as the last: who has completed one year more.
     *
     * @param birth when the person was born, as far as it is known
     * @param age the provision that sets the last age, in years
     * @param day the day on which the age is counted
     * @param need what must be known if the birth is known too loosely
     * @return the condition
     */
    public static Condition pastAge(Birth birth, Provision age, LocalDate day, Text need) {
        return aged(birth, age.value().add(BigDecimal.ONE), age, day, need);
    }

    private static Condition aged(Birth birth, BigDecimal years, Provision age, LocalDate day, Text need) {
        boolean ifYoungest = BigDecimal.valueOf(birth.youngestOn(day)).compareTo(years) >= 0;
        boolean ifOldest = BigDecimal.valueOf(birth.oldestOn(day)).compareTo(years) >= 0;
        if (ifYoungest != ifOldest) {
            return unknown(need);
        }
        return of(
                ifOldest,
                new Finding(
                        Text.of(
                                (ifOldest ? "đủ " : "chưa đủ ") + years.toPlainString() + " tuổi",
                                (ifOldest ? "aged " : "not yet aged ") + years.toPlainString()),
                        age));
    }

    /**
     * Returns whether all conditions are met; one that is not met decides, whatever is unknown.
     *
     * @param conditions the conditions
     * @return the condition that all are met
     */
    public static Condition all(Condition... conditions) {
        return joined(ImmutableList.copyOf(conditions), false);
    }

    /**
     * Returns whether any condition is met; one that is met decides, whatever is unknown.
     *
     * @param conditions the conditions
     * @return the condition that one is met
     */
    public static Condition any(Condition... conditions) {
        return any(ImmutableList.copyOf(conditions));
    }

    /**
     * Returns whether any condition is met; one that is met decides, whatever is unknown.
     *
     * @param conditions the conditions; of none, none is met
     * @return the condition that one is met
     */
    public static Condition any(Iterable<Condition> conditions) {
        return joined(ImmutableList.copyOf(conditions), true);
    }

    /**
     * Returns the contrary.
     *
     * @return met where this is not met; unknown where this is unknown
     */
    public Condition not() {
        return new Condition(met.map(known -> !known), needs, findings);
    }

    /**
     * Returns the verdict that this condition gives on a category of which it is the whole test.
     *
     * @return belongs where it is met, does not belong where it is not, undecided with its needs where it is unknown
     */
    public Verdict<Belonging> verdict() {
        return met.map(known -> Verdict.of(known ? Belonging.BELONGS : Belonging.DOES_NOT_BELONG, this::grounds))
                .orElseGet(() -> Verdict.undecided(needs, this::grounds));
    }

    private Grounds<Belonging> grounds() {
        return new Grounds<>(findings, Optional.empty());
    }

    /** One that has the deciding value decides alone; otherwise all must be known. */
    private static Condition joined(ImmutableList<Condition> conditions, boolean deciding) {
        ImmutableList<Condition> decisive = having(conditions, Optional.of(deciding));
        if (!decisive.isEmpty()) {
            return new Condition(Optional.of(deciding), ImmutableList.of(), findings(decisive));
        }
        ImmutableList<Condition> unknown = having(conditions, Optional.empty());
        return new Condition(
                unknown.isEmpty() ? Optional.of(!deciding) : Optional.empty(),
                unknown.stream()
                        .flatMap(each -> each.needs().stream())
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                findings(conditions));
    }

    private static ImmutableList<Condition> having(ImmutableList<Condition> conditions, Optional<Boolean> met) {
        return conditions.stream().filter(each -> each.met().equals(met)).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Finding> findings(ImmutableList<Condition> conditions) {
        return conditions.stream()
                .flatMap(each -> each.findings().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns whether it is met, and nothing about the person. */
    @Override
    public String toString() {
        return met.map(known -> known ? "met" : "not met").orElse("unknown");
    }
}
