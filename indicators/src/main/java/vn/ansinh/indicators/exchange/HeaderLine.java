package vn.ansinh.indicators.exchange;

/**
 * The first line of a CSV file that is not blank; it may go on in quotes.
 *
 * @param text the line, or what is there of it
 * @param complete whether its end is there
 */
record HeaderLine(String text, boolean complete) {

    /** Finds the line in a file or in the beginning of one. */
    static HeaderLine of(CharSequence start) {
        int from = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    return new HeaderLine(start.subSequence(from, i).toString(), true);
                }
                from = i + 1;
            }
            blank &= Character.isWhitespace(c);
        }
        return new HeaderLine(start.subSequence(from, start.length()).toString(), false);
    }

    /** Returns whichever of comma, semicolon and tab it has most of outside quotes. */
    char separator() {
        char most = ',';
        long times = 0;
        for (char each : new char[] {',', ';', '\t'}) {
            long here = 0;
            boolean quoted = false;
            for (char c : text.toCharArray()) {
                quoted ^= c == '"';
                here += !quoted && c == each ? 1 : 0;
            }
            if (here > times) {
                times = here;
                most = each;
            }
        }
        return most;
    }
}
