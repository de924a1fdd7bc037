package vn.ansinh.core;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name or message in Vietnamese and English, such as {@code hộ nghèo | poor households}.
 *
 * <p>Both are required and kept in composed form (NFC), so that text from a spreadsheet with decomposed letters equals
 * the same text typed by hand. The text form is {@code vi | en}; a bar inside a name is written {@code \|}.
 *
 * @param vi the Vietnamese wording, not blank
 * @param en the English wording, not blank
 */
public record Text(String vi, String en) implements Serializable {

    /**
     * Checks and normalises both wordings.
     *
     * @param vi the Vietnamese wording, not blank
     * @param en the English wording, not blank
     * @throws IllegalArgumentException if one of them is blank
     */
    public Text {
        vi = normalised(vi, "Vietnamese");
        en = normalised(en, "English");
    }

    private static String normalised(String wording, String language) {
        if (isBlank(wording)) {
            throw new IllegalArgumentException("a text needs its " + language + " wording; this one is blank");
        }
        return composed(wording.strip());
    }

    /**
     * Returns words with every letter composed (NFC), so that equal words are equal however they were typed.
     *
     * @param words the words
     * @return the same words
     */
    public static String composed(String words) {
        return isComposed(words) ? words : Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    /** Latin, Vietnamese letters, dashes and quotation marks are composed already; of anything else the normaliser is asked. */
    private static boolean isComposed(String words) {
        for (char c : words.toCharArray()) {
            if (c >= '\u0300' && (c < '\u1ea0' || c > '\u1eff') && (c < '\u2010' || c > '\u2027')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(String wording) {
        for (int i = 0; i < wording.length(); i++) {
            char c = wording.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a text in both languages.
     *
     * @param vi the Vietnamese wording, not blank
     * @param en the English wording, not blank
     * @return the text
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Text of(String vi, String en) {
        return new Text(vi, en);
    }

    /**
     * Reads the text form {@code vi | en}.
     *
     * @param text the text form
     * @return the text
     * @throws IllegalArgumentException if there are not exactly two wordings
     */
    public static Text parse(String text) {
        List<String> parts = parts(text);
        if (parts.size() != 2) {
            throw new IllegalArgumentException(
                    "a text has the form 'Vietnamese | English' with one bar; found \"" + text + "\"");
        }
        return new Text(parts.get(0), parts.get(1));
    }

    /** Splits at the bars that are not escaped. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                part.append(text.charAt(i));
            } else if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /**
     * Returns the wording in the language of a locale: Vietnamese for {@code vi}, English for every other language.
     *
     * @param locale the reader's locale
     * @return the wording
     */
    public String in(Locale locale) {
        return in(locale, vi, en);
    }

    /**
     * Chooses between two wordings that are no text of their own, such as the parts of a sentence, or other things that speak
     * a language.
     *
     * @param <T> what speaks a language
     * @param locale the reader's locale
     * @param vi the Vietnamese wording
     * @param en the English wording
     * @return the Vietnamese wording for {@code vi}, the English one for every other language
     */
    public static <T> T in(Locale locale, T vi, T en) {
        return locale.getLanguage().equals("vi") ? vi : en;
    }

    /**
     * Makes words that come from anywhere safe to be shown in one line of a terminal or a message. Letters that end a line, steer
     * a terminal, or turn the letters behind them around, so that a number would be read backwards, become U+FFFD.
     *
     * @param words the words
     * @return the words to show
     */
    public static String inOneLine(String words) {
        char[] letters = words.toCharArray();
        boolean safe = true;
        for (int i = 0; i < letters.length; i++) {
            if (disturbsLine(letters[i])) {
                letters[i] = '\uFFFD';
                safe = false;
            }
        }
        return safe ? words : new String(letters);
    }

    /**
     * Tells whether a letter ends a line, steers a terminal, or turns the letters behind it around.
     *
     * @param letter the code point
     * @return whether {@link #inOneLine} replaces it
     */
    public static boolean disturbsLine(int letter) {
        boolean plain = letter >= 0x20 && letter < 0x7F;
        return !plain
                && (letter <= 0x9F
                        || letter == 0x061C
                        || letter == 0x200F
                        || letter >= 0x2028 && letter <= 0x202E
                        || letter >= 0x2066 && letter <= 0x2069);
    }

    /** Returns the text form {@code vi | en}. */
    @Override
    public String toString() {
        return escaped(vi) + " | " + escaped(en);
    }

    static String escaped(String wording) {
        return wording.replace("\\", "\\\\").replace("|", "\\|");
    }
}
