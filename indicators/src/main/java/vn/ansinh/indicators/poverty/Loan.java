package vn.ansinh.indicators.poverty;

/** A loan of the Bank for Social Policies. An application's own record implements this, or is mapped to it. */
public interface Loan {

    /** To whom it was lent: the groups that the plan of Bình Lục names (IV.8). */
    enum Borrower {
        /** For job creation. */
        JOB_CREATION("LOANS:job-creation"),
        /** Poor household. */
        POOR("LOANS:poor"),
        /** Near-poor household. */
        NEAR_POOR("LOANS:near-poor"),
        /** Household newly escaped from poverty. */
        NEWLY_ESCAPED("LOANS:newly-escaped"),
        /** Another group entitled by the rules. */
        OTHER("LOANS:other"),
        /** Not known. */
        UNKNOWN("");

        private final String definition;

        Borrower(String definition) {
            this.definition = definition;
        }

        String definition() {
            return definition;
        }
    }

    /**
     * Returns to whom it was lent: one group a loan, that of its programme.
     *
     * @return the group
     */
    Borrower borrower();

    /**
     * Returns what was disbursed on it in the period; what is still owed is something else.
     *
     * @return whole đồng, at least 0
     */
    long disbursed();
}
