package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Joiner;

/**
 * How well something is known. Whatever is not {@link #VERIFIED} is shown to users with its status.
 */
public enum Status {
    /** Read in the official or published text named as its source. */
    VERIFIED("verified", Text.of("đã kiểm chứng", "verified")),
    /** Read only in a text about the source. */
    SECONDARY("secondary", Text.of("chỉ có nguồn thứ cấp", "secondary source only")),
    /** Computed or concluded from verified facts. */
    DERIVED("derived", Text.of("suy ra", "derived")),
    /** Known from memory, not read again. */
    RECALLED("recalled", Text.of("theo trí nhớ, chưa kiểm chứng", "recalled, not verified")),
    /** Chosen by this library or its user where no source decides. */
    ASSUMPTION("assumption", Text.of("giả định", "assumption")),
    /** Asked and not settled. */
    OPEN("open", Text.of("còn bỏ ngỏ", "open")),
    /** Looked for and not found. */
    NOT_FOUND("not found", Text.of("không tìm thấy", "not found"));

    private final String word;
    private final Text label;

    Status(String word, Text label) {
        this.word = word;
        this.label = label;
    }

    /**
     * Reads the text form of a status, such as {@code not found}.
     *
     * @param text the word
     * @return the status
     * @throws IllegalArgumentException if no status has this word
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Status parse(String text) {
        for (Status status : values()) {
            if (status.word.equals(text)) {
                return status;
            }
        }
        throw new IllegalArgumentException(
                "a status is one of " + Joiner.on(", ").join(values()) + "; found \"" + text + "\"");
    }

    /**
     * Returns the wording for users.
     *
     * @return the label in both languages
     */
    public Text label() {
        return label;
    }

    /** Returns the text form, such as {@code not found}. */
    @Override
    @JsonValue
    public String toString() {
        return word;
    }
}
