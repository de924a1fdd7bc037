package vn.ansinh.core.indicator;

/** Thrown when figures of two definitions would be merged, compared or held against one target. */
public final class DefinitionMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The code of the definition at hand. */
    private final String expected;

    /** The code of the other definition. */
    private final String found;

    /**
     * Says what was attempted with which two definitions.
     *
     * @param expected the definition at hand
     * @param found the other definition
     * @param act what was attempted, such as {@code merge}
     */
    public DefinitionMismatchException(IndicatorDefinition expected, IndicatorDefinition found, String act) {
        super("cannot " + act + " " + expected.code() + " (" + expected.name().en() + ": "
                + expected.concept().numerator().text().en() + ") with " + found.code() + " ("
                + found.name().en() + ": " + found.concept().numerator().text().en()
                + "): they are two definitions; use figures of one of them");
        this.expected = expected.code();
        this.found = found.code();
    }

    /**
     * Returns the code of the definition at hand.
     *
     * @return the definition code
     */
    public String expectedCode() {
        return expected;
    }

    /**
     * Returns the code of the other definition.
     *
     * @return the definition code
     */
    public String foundCode() {
        return found;
    }
}
