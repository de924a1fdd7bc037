package vn.ansinh.core;

import java.util.Locale;

/**
 * Something in a file that could not be used: where it is, which rule it breaks, what was found, and what to do.
 *
 * @param file the name of the file
 * @param place the place in it: a JSON pointer ({@code /targets/3/deadline}, empty for the whole), a row and column
 *     ({@code row 12, column period}), or a line and column of text that is no JSON
 * @param code the rule that was broken
 * @param found what was found there, or a part of it; empty when something is absent
 * @param remedy what to do, in this case
 */
public record Problem(String file, String place, Code code, String found, Text remedy) {

    /** The rules that files can break. The names are stable: programs may branch on them. */
    public enum Code {
        /** The file cannot be read, or is not text in UTF-8. */
        UNREADABLE(Text.of("không đọc được tệp", "the file cannot be read")),
        /** The file is not JSON from this place on. */
        NOT_JSON(Text.of("không phải JSON hợp lệ", "not valid JSON")),
        /** A key stands twice in the same object. */
        DUPLICATE_KEY(Text.of("khóa bị lặp", "duplicate key")),
        /** A key that has no meaning here. */
        UNKNOWN_KEY(Text.of("khóa không có nghĩa ở đây", "unknown key")),
        /** Something required is absent. */
        ABSENT(Text.of("thiếu mục bắt buộc", "required and absent")),
        /** A value of the wrong shape: a number where a text is needed, and the like. */
        WRONG_SHAPE(Text.of("sai kiểu dữ liệu", "wrong shape of value")),
        /** A text that breaks the rule of its form. */
        INVALID_VALUE(Text.of("giá trị không hợp lệ", "invalid value")),
        /** A name or code that refers to nothing. */
        UNKNOWN_REFERENCE(Text.of("tham chiếu không tồn tại", "refers to nothing")),
        /** Two entries with the same identity. */
        DUPLICATE_ENTRY(Text.of("mục bị trùng", "duplicate entry")),
        /** The header of a table lacks a column, or has one too many. */
        WRONG_COLUMN(Text.of("sai cột", "wrong column")),
        /** A row with more or fewer fields than the header. */
        WRONG_FIELD_COUNT(Text.of("sai số ô trong dòng", "wrong number of fields")),
        /** A number that breaks the stated notation. */
        AMBIGUOUS_NUMBER(Text.of("số không đúng cách viết đã khai báo", "number not in the stated notation")),
        /** No such day, month or period. */
        NO_SUCH_DATE(Text.of("ngày không tồn tại", "no such date")),
        /** No unit bears this code on that day. */
        UNKNOWN_AREA(Text.of("không có đơn vị hành chính này", "unknown area")),
        /** Two entries contradict each other, or a value contradicts its definition. */
        CONTRADICTION(Text.of("mâu thuẫn", "contradiction"));

        private final Text rule;

        Code(Text rule) {
            this.rule = rule;
        }

        /**
         * Returns the rule that was broken.
         *
         * @return the rule in both languages
         */
        public Text rule() {
            return rule;
        }
    }

    /** The most letters of a file that a message repeats. */
    private static final int MOST = 80;

    /**
     * Shortens what was found, so that a message stays a message whatever a file holds.
     *
     * @param file the name of the file
     * @param place the place in it
     * @param code the rule that was broken
     * @param found what was found there
     * @param remedy what to do
     */
    public Problem {
        file = Text.inOneLine(file);
        place = Text.inOneLine(place.length() > 2 * MOST ? place.substring(0, 2 * MOST) + "…" : place);
        remedy = Text.of(shortened(remedy.vi(), found), shortened(remedy.en(), found));
        found = Text.inOneLine(found.length() > MOST ? found.substring(0, MOST) + "…" : found);
    }

    private static String shortened(String message, String found) {
        String brief = found.length() > MOST ? message.replace(found, found.substring(0, MOST) + "…") : message;
        return Text.inOneLine(brief.length() > 10 * MOST ? brief.substring(0, 10 * MOST) + "…" : brief);
    }

    /**
     * Returns the message for a reader, in one line.
     *
     * @param locale the reader's locale
     * @return for instance {@code plan.json /targets/3/definition: refers to nothing (found "HI-COVERAGE"); …}
     */
    public String in(Locale locale) {
        return file + (place.isEmpty() ? "" : " " + place) + ": " + code.rule().in(locale)
                + (found.isEmpty() ? "" : " (" + Text.of("gặp", "found").in(locale) + " \"" + found + "\")") + "; "
                + remedy.in(locale);
    }

    /** Returns the message in English with its code, in one line. */
    @Override
    public String toString() {
        return code + " " + in(Locale.ENGLISH);
    }
}
