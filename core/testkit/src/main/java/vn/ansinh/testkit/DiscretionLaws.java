package vn.ansinh.testkit;

import java.util.List;
import java.util.Locale;

/**
 * The laws of records about persons: what ends up in a log tells nothing of anybody.
 *
 * <p>Passing: {@code DiscretionLaws.checkText(resident, "Nguyễn Thị A", "1975-03-02")} and {@code
 * DiscretionLaws.checkRefusal(() -> reader.read(line), "1975-03-02")}, where the texts are what the record holds.
 */
public final class DiscretionLaws {

    /** Texts. */
    public static final Law N1 = new Law("N1", "the text of a record about a person shows none of its facts");

    /** Messages. */
    public static final Law N2 =
            new Law("N2", "a refusal has a message, and neither it nor its causes repeat a fact about a person");

    private DiscretionLaws() {}

    /**
     * Checks the text of a record.
     *
     * @param record the record
     * @param facts what it holds, as it would be written; each of at least two letters
     * @throws LawViolation if its {@code toString} shows one; the message does not repeat which
     */
    public static void checkText(Object record, String... facts) {
        require(N1, record.toString(), "the text of a " + record.getClass().getSimpleName(), facts);
    }

    /**
     * Checks what a refusal says.
     *
     * @param refused something that fails because of a record
     * @param facts what the record holds, as it would be written; each of at least two letters
     * @throws LawViolation if nothing fails, or a message shows one of them; the message does not repeat which
     */
    public static void checkRefusal(Runnable refused, String... facts) {
        RuntimeException refusal = null;
        try {
            refused.run();
        } catch (RuntimeException e) {
            refusal = e;
        }
        if (refusal == null) {
            throw N2.violatedBecause("nothing was refused");
        }
        if (refusal.getMessage() == null || refusal.getMessage().isBlank()) {
            throw N2.violatedBecause("a " + refusal.getClass().getSimpleName() + " has no message");
        }
        for (Throwable each = refusal; each != null; each = each.getCause()) {
            require(
                    N2,
                    String.valueOf(each.getMessage()),
                    "the message of a " + each.getClass().getSimpleName(),
                    facts);
        }
    }

    private static void require(Law law, String text, String name, String... facts) {
        for (String fact : List.of(facts)) {
            if (fact.length() < 2) {
                throw new IllegalArgumentException("a fact of one letter is found in any text; name longer ones");
            }
            if (text.toLowerCase(Locale.ROOT).contains(fact.toLowerCase(Locale.ROOT))) {
                throw law.violatedBecause(name + " shows a fact of " + fact.length() + " letters");
            }
        }
    }
}
