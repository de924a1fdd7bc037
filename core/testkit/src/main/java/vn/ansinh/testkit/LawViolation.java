package vn.ansinh.testkit;

/** Thrown when a subject breaks a law: names the law, its intent, and what went wrong. */
public final class LawViolation extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** The number of the law. */
    private final String number;

    LawViolation(Law law, String what) {
        super("law " + law + " is broken: " + what);
        this.number = law.number();
    }

    /**
     * Returns the number of the broken law.
     *
     * @return the number, such as {@code T2}
     */
    public String number() {
        return number;
    }
}
