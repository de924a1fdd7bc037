package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Joiner;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value, or the reason why there is none. It is never {@code null}, {@code NaN} or a zero in disguise: missing,
 * suppressed and zero are three different answers.
 *
 * <p>The text form is that of the value, or the reason in brackets: {@code (suppressed)}, {@code (missing: not
 * reported by the commune)}.
 *
 * @param <Q> the type of the value
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Measured.Known.class), @JsonSubTypes.Type(Measured.Unknown.class)})
public sealed interface Measured<Q> {

    /** Why there is no value. */
    enum Reason {
        /** It was not collected, not reported, or not published. */
        MISSING(Text.of("không có số liệu", "missing")),
        /** The question does not arise here. */
        NOT_APPLICABLE(Text.of("không áp dụng", "not applicable")),
        /** Nobody is in the population, so there is no share of it. */
        ZERO_DENOMINATOR(Text.of("mẫu số bằng không", "zero denominator")),
        /** Withheld to protect persons; nothing more may be said. */
        SUPPRESSED(Text.of("không công bố để bảo mật", "suppressed")),
        /** The data do not allow an estimate. */
        NOT_ESTIMABLE(Text.of("không ước lượng được", "not estimable")),
        /** A fact is needed that is not known. */
        UNDECIDABLE(Text.of("chưa thể kết luận", "undecidable"));

        private final Text label;

        Reason(Text label) {
            this.label = label;
        }

        private static Reason parse(String word) {
            for (Reason reason : values()) {
                if (reason.toString().equals(word)) {
                    return reason;
                }
            }
            throw new IllegalArgumentException(
                    "a reason in brackets is one of " + Joiner.on(", ").join(values()) + "; found \"" + word + "\"");
        }

        /**
         * Returns the wording for users.
         *
         * @return the label in both languages
         */
        public Text label() {
            return label;
        }

        /** Returns the word of the text form, such as {@code zero denominator}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * There is a value.
     *
     * @param <Q> the type of the value
     * @param value the value
     */
    record Known<Q>(Q value) implements Measured<Q> {

        /**
         * Checks that there is a value.
         *
         * @param value the value
         */
        public Known {
            Objects.requireNonNull(value, "a known value");
        }

        @Override
        public <R> R fold(Function<? super Q, ? extends R> known, BiFunction<Reason, String, ? extends R> unknown) {
            return known.apply(value);
        }

        /** Returns the text form of the value. */
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * There is no value, and this is why.
     *
     * @param <Q> the type the value would have
     * @param reason the reason
     * @param detail more about it, empty if there is nothing to add; always empty for a suppressed value
     */
    record Unknown<Q>(Reason reason, String detail) implements Measured<Q> {

        /**
         * Checks that a suppressed value says no more than that, and that the detail can be read back.
         *
         * @param reason the reason
         * @param detail more about it, or empty
         * @throws IllegalArgumentException if a suppressed value carries a detail
         */
        public Unknown {
            detail = detail.strip();
            if (reason == Reason.SUPPRESSED && !detail.isEmpty()) {
                throw new IllegalArgumentException("a suppressed value carries no detail");
            }
        }

        @Override
        public <R> R fold(Function<? super Q, ? extends R> known, BiFunction<Reason, String, ? extends R> unknown) {
            return unknown.apply(reason, detail);
        }

        /** Returns the reason in brackets, such as {@code (missing: not reported)}. */
        @Override
        public String toString() {
            return "(" + reason + (detail.isEmpty() ? "" : ": " + detail) + ")";
        }
    }

    /**
     * Returns a value that is there.
     *
     * @param <Q> the type of the value
     * @param value the value
     * @return the measured value
     */
    static <Q> Measured<Q> known(Q value) {
        return new Known<>(value);
    }

    /**
     * Returns the absence of a value, with its reason.
     *
     * @param <Q> the type the value would have
     * @param reason the reason
     * @param detail more about it, or empty
     * @return the measured value
     * @throws IllegalArgumentException if a suppressed value carries a detail
     */
    static <Q> Measured<Q> unknown(Reason reason, String detail) {
        return new Unknown<>(reason, detail);
    }

    /**
     * Applies the function for the case at hand.
     *
     * @param <R> the type of the result
     * @param known for a value
     * @param unknown for a reason and its detail
     * @return what the function returns
     */
    <R> R fold(Function<? super Q, ? extends R> known, BiFunction<Reason, String, ? extends R> unknown);

    /**
     * Applies a function to the value, if there is one; the reason stays.
     *
     * @param <R> the type of the new value
     * @param function from value to value
     * @return the new measured value
     */
    default <R> Measured<R> map(Function<? super Q, ? extends R> function) {
        return this instanceof Unknown<Q> none
                ? unknown(none.reason, none.detail)
                : known(function.apply(orElseThrow()));
    }

    /**
     * Returns the value, for code that cannot go on without it.
     *
     * @return the value
     * @throws NoSuchElementException if there is none; the message is the reason
     */
    default Q orElseThrow() {
        if (this instanceof Known<Q> there) {
            return there.value;
        }
        throw new NoSuchElementException("there is no value: " + this);
    }

    /**
     * Returns the value as an option, dropping the reason.
     *
     * @return the value, or empty
     */
    default Optional<Q> asOptional() {
        return this instanceof Known<Q> there ? Optional.of(there.value) : Optional.empty();
    }

    /**
     * Reads the text form: a reason in brackets, or else a value.
     *
     * @param <Q> the type of the value
     * @param text the text form
     * @param value reads a value, and throws {@link IllegalArgumentException} if it cannot
     * @return the measured value
     * @throws IllegalArgumentException if the reason is not one of {@link Reason} or the value cannot be read
     */
    static <Q> Measured<Q> parse(String text, Function<String, ? extends Q> value) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return known(value.apply(text));
        }
        String inside = text.substring(1, text.length() - 1);
        int colon = inside.indexOf(':');
        String word = colon < 0 ? inside : inside.substring(0, colon);
        return unknown(Reason.parse(word), colon < 0 ? "" : inside.substring(colon + 1));
    }
}
