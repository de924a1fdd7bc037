package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.function.Function;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.rule.Entitlement;

/**
 * The laws of an entitlement: it follows the law that it is given, and nothing else. The case is the same person under the
 * same law with one level raised by a tenth.
 *
 * <p>Passing: {@code EntitlementLaws.check(book, "social-assistance.level", asked, law -> SocialAssistance.under(law)
 * .entitlementOf(birth, groups, 0).orElseThrow())} where {@code asked} is {@code book -> book.onRecord().applyingOn(day)}.
 */
public final class EntitlementLaws {

    /** Deterministic. */
    public static final Law E1 = new Law("E1", "the same person under the same law receives the same at every call");

    /** Monotone. */
    public static final Law E2 = new Law("E2", "when a level rises nobody receives less");

    /** No other law. */
    public static final Law E3 = new Law("E3", "an amount that cites a level follows the level of the law it is given");

    private static final BigDecimal RAISE = new BigDecimal("1.1");

    private EntitlementLaws() {}

    /**
     * Checks all laws on one person.
     *
     * @param book the law
     * @param level the id of a parameter that is an amount of money
     * @param asked how the book is looked at, and for which day
     * @param rule what the person receives under a view of the law
     * @throws LawViolation if a law is broken; the message repeats no fact and no amount
     */
    public static void check(
            LawBook book, String level, Function<LawBook, LawView> asked, Function<LawView, Entitlement> rule) {
        Entitlement before = rule.apply(asked.apply(book));
        for (int i = 0; i < 3; i++) {
            if (!rule.apply(asked.apply(book)).equals(before)) {
                throw E1.violatedBecause("two calls with the same law gave two amounts");
            }
        }
        Entitlement after = rule.apply(asked.apply(raised(book, level)));
        if (after.total().compareTo(before.total()) < 0) {
            throw E2.violatedBecause(level + " was raised by a tenth, and the amount fell");
        }
        boolean paid = before.total().signum() > 0;
        if (paid && cites(before, book.parameter(level)) && after.total().compareTo(before.total()) == 0) {
            throw E3.violatedBecause(level + " was raised by a tenth in the law that was given, the amount cites it and"
                    + " stayed as it was; the rule reads another law");
        }
    }

    private static boolean cites(Entitlement entitlement, Parameter level) {
        return entitlement.parts().stream()
                .flatMap(part -> part.factors().stream())
                .flatMap(factor -> factor.provision().stream())
                .anyMatch(level.provisions()::contains);
    }

    private static LawBook raised(LawBook book, String level) {
        return LawBook.of(
                book.parameters().stream()
                        .map(each -> each.id().equals(level) ? raised(each) : each)
                        .toList(),
                ImmutableList.of());
    }

    private static Parameter raised(Parameter level) {
        return new Parameter(
                level.id(),
                level.name(),
                level.unit(),
                level.gaps(),
                level.provisions().stream().map(EntitlementLaws::raised).collect(ImmutableList.toImmutableList()));
    }

    private static Provision raised(Provision provision) {
        return new Provision(
                provision.value().multiply(RAISE),
                provision.appliesFrom(),
                provision.appliesUntil(),
                provision.inForceFrom(),
                provision.reference(),
                provision.checkedOn(),
                provision.status(),
                provision.province(),
                provision.note());
    }
}
