package vn.ansinh.testkit;

/**
 * A numbered promise.
 *
 * @param number its number, such as {@code T2}
 * @param intent what it demands, in one sentence
 */
public record Law(String number, String intent) {

    /** Returns a failure of this law, in the user's terms. */
    LawViolation violatedBecause(String what) {
        return new LawViolation(this, what);
    }

    /** Returns number and intent, such as {@code T2 (one step off the bound, …)}. */
    @Override
    public String toString() {
        return number + " (" + intent + ")";
    }
}
