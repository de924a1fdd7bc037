package vn.ansinh.testkit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;

/**
 * The laws of a law book: it answers for two days, the one on which one looks and the one for which one asks, and never
 * carries a value on. The cases are the days around every act of the book itself.
 *
 * <p>Passing: {@code LawBookLaws.check(Catalog.law())}. An application that stores its law elsewhere passes its own way of
 * asking: {@code LawBookLaws.check(book, myStore::ask)}.
 */
public final class LawBookLaws {

    /** Constant between acts. */
    public static final Law L1 =
            new Law("L1", "between two days on which a provision begins, ends or comes into force, no answer changes");

    /** No answer outside. */
    public static final Law L2 =
            new Law("L2", "before the first provision and after a declared end there is no answer");

    /** Not seen before it is in force. */
    public static final Law L3 =
            new Law("L3", "an act is not seen by who looks before it came into force, though it reaches back");

    /** Seen from then on. */
    public static final Law L4 = new Law(
            "L4",
            "from the day it is in force an act is seen for the days to which it reaches back, unless a later act is");

    /** Sound. */
    public static final Law L5 = new Law(
            "L5",
            "an answer is a provision of the book that applies on the day asked for and is in force on the day of"
                    + " looking");

    private final LawBook book;
    private final Asking asking;

    /** A way to ask a law book. */
    @FunctionalInterface
    public interface Asking {

        /**
         * Asks for the value of a parameter.
         *
         * @param parameterId the parameter's id
         * @param inForceAt the day on which one looks at the law
         * @param applyingOn the day for which one asks
         * @return the provision that sets it; empty if the law does not settle it
         */
        Optional<Provision> ask(String parameterId, LocalDate inForceAt, LocalDate applyingOn);
    }

    private LawBookLaws(LawBook book, Asking asking) {
        this.book = book;
        this.asking = asking;
    }

    /**
     * Checks all laws on a book, as this library asks it.
     *
     * @param book the book
     * @throws LawViolation if a law is broken
     */
    public static void check(LawBook book) {
        check(
                book,
                (id, inForceAt, applyingOn) ->
                        book.inForceAt(inForceAt).applyingOn(applyingOn).find(id));
    }

    /**
     * Checks all laws on the provisions of a book and a way to ask for them.
     *
     * @param book the book
     * @param asking how it is asked
     * @throws LawViolation if a law is broken
     */
    public static void check(LawBook book, Asking asking) {
        LawBookLaws laws = new LawBookLaws(book, asking);
        for (Parameter parameter : book.parameters()) {
            laws.nothingOutside(parameter);
            parameter.provisions().stream()
                    .filter(each -> each.province().isEmpty())
                    .forEach(each -> laws.twoClocks(parameter, each));
            laws.answersApply(parameter);
            laws.constantBetweenActs(parameter);
        }
    }

    /**
     * Checks L5 on two days.
     *
     * @param book the book
     * @param asking how it is asked
     * @param inForceAt the day on which one looks at the law
     * @param applyingOn the day for which one asks
     * @throws LawViolation if an answer is none
     */
    public static void checkDays(LawBook book, Asking asking, LocalDate inForceAt, LocalDate applyingOn) {
        LawBookLaws laws = new LawBookLaws(book, asking);
        book.parameters().forEach(each -> laws.answerApplies(each, inForceAt, applyingOn));
    }

    private void constantBetweenActs(Parameter parameter) {
        TreeSet<LocalDate> days = actDays(parameter);
        for (LocalDate first : days) {
            LocalDate next = days.higher(first);
            LocalDate last = next == null ? first.plusYears(2) : next.minusDays(1);
            LocalDate middle = first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
            Optional<Provision> answer = asking.ask(parameter.id(), first, first);
            for (LocalDate day : new LocalDate[] {middle, last}) {
                Optional<Provision> other = asking.ask(parameter.id(), day, day);
                if (!other.equals(answer)) {
                    throw L1.violatedBecause(parameter + " is " + text(answer) + " on " + first + " and " + text(other)
                            + " on " + day + ", and no act begins, ends or comes into force between");
                }
            }
        }
    }

    /** On every act day, the day before and the day after, looked at and asked for. */
    private void answersApply(Parameter parameter) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate each : actDays(parameter)) {
            days.add(each.minusDays(1));
            days.add(each);
            days.add(each.plusDays(1));
        }
        for (LocalDate looking : days) {
            for (LocalDate day : days) {
                answerApplies(parameter, looking, day);
            }
        }
    }

    private void answerApplies(Parameter parameter, LocalDate looking, LocalDate day) {
        asking.ask(parameter.id(), looking, day).ifPresent(answer -> {
            boolean mine = parameter.provisions().contains(answer);
            boolean inForce =
                    answer.inForceFrom().map(from -> !from.isAfter(looking)).orElse(false);
            if (!mine || !answer.appliesOn(day) || !inForce) {
                throw L5.violatedBecause(parameter + " for " + day + " is " + answer + " when looked at on " + looking
                        + ", which "
                        + (!mine
                                ? "is no provision of the book"
                                : inForce ? "does not apply on that day" : "was not in force on that day"));
            }
        });
    }

    private static TreeSet<LocalDate> actDays(Parameter parameter) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Provision each : parameter.provisions()) {
            days.add(each.appliesFrom());
            each.appliesUntil().ifPresent(days::add);
            each.inForceFrom().ifPresent(days::add);
        }
        return days;
    }

    private void nothingOutside(Parameter parameter) {
        LocalDate first = parameter.provisions().get(0).appliesFrom();
        LocalDate farAway = first.plusYears(100);
        Optional<Provision> before = asking.ask(parameter.id(), farAway, first.minusDays(1));
        if (before.isPresent()) {
            throw L2.violatedBecause(parameter + " is " + text(before) + " on " + first.minusDays(1)
                    + ", before its first provision applies");
        }
        boolean ends = parameter.provisions().stream()
                .allMatch(each -> each.appliesUntil().isPresent());
        if (ends) {
            Optional<Provision> after = asking.ask(parameter.id(), farAway, farAway);
            if (after.isPresent()) {
                throw L2.violatedBecause(
                        parameter + " is " + text(after) + " on " + farAway + ", after its declared end");
            }
        }
    }

    private void twoClocks(Parameter parameter, Provision provision) {
        if (provision.inForceFrom().isEmpty()) {
            return;
        }
        LocalDate inForce = provision.inForceFrom().get();
        LocalDate day = provision.appliesFrom();
        Optional<Provision> tooEarly = asking.ask(parameter.id(), inForce.minusDays(1), day);
        if (tooEarly.equals(Optional.of(provision))) {
            throw L3.violatedBecause(parameter + " for " + day + " is " + text(tooEarly) + " when looked at on "
                    + inForce.minusDays(1) + ", the day before its act came into force");
        }
        Optional<Provision> then = asking.ask(parameter.id(), inForce, day);
        boolean later = then.flatMap(Provision::inForceFrom)
                .map(other -> !other.isBefore(inForce))
                .orElse(false);
        boolean doubtful = parameter.provisions().stream()
                .anyMatch(each -> each.appliesOn(day) && each.inForceFrom().isEmpty());
        if (!later && !doubtful) {
            throw L4.violatedBecause(parameter + " for " + day + " is " + text(then) + " when looked at on " + inForce
                    + ", although " + provision + " is in force");
        }
    }

    private static String text(Optional<Provision> provision) {
        return provision.map(Provision::toString).orElse("not settled");
    }
}
