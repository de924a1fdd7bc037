package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number stands for. A quantity is exact: nothing is rounded until somebody asks to see it.
 *
 * <table>
 *   <caption>The quantities and their text forms</caption>
 *   <tr><th>Quantity</th><th>Text form</th><th>Meaning</th></tr>
 *   <tr><td>{@link Count}</td><td>{@code 16750}</td><td>whole things</td></tr>
 *   <tr><td>{@link Proportion}</td><td>{@code 952/1000}</td><td>a part of a whole, both counted</td></tr>
 *   <tr><td>{@link Ratio}</td><td>{@code 103:100}</td><td>two independent amounts, may exceed 1 or be negative</td></tr>
 *   <tr><td>{@link Mean}</td><td>{@code mean 5001:4}</td><td>the mean of so many amounts</td></tr>
 *   <tr><td>{@link Published}</td><td>{@code ~95.2%}</td><td>a decimal as printed, its counts unknown</td></tr>
 *   <tr><td>{@link Estimate}</td><td>{@code estimate 12.9% in 11.5..14.6, se 0.8}</td><td>estimated from a survey</td></tr>
 * </table>
 *
 * <p>All quantities are immutable and thread-safe.
 */
public sealed interface Quantity {

    /**
     * Returns the exact number. For a printed figure it is the number as printed.
     *
     * @return the point value
     */
    Exact exact();

    /**
     * Returns the smallest number this quantity may stand for: the number itself, except for a printed figure, which
     * stands for its rounding interval, and an estimate, which stands for its confidence interval.
     *
     * @return the lower end, included
     */
    default Exact low() {
        return exact();
    }

    /**
     * Returns the largest number this quantity may stand for, see {@link #low()}.
     *
     * @return the upper end, included
     */
    default Exact high() {
        return exact();
    }

    /**
     * Tells whether the quantity is a share or ratio, read in percent.
     *
     * @return false for counts and plain numbers
     */
    boolean isPercent();

    /**
     * Applies the function for this quantity's case; together they cover every case.
     *
     * @param <R> the type of the result
     * @param count for a {@link Count}
     * @param proportion for a {@link Proportion}
     * @param ratio for a {@link Ratio}
     * @param mean for a {@link Mean}
     * @param published for a {@link Published}
     * @param estimate for an {@link Estimate}
     * @return what the function returns
     */
    <R> R fold(
            Function<? super Count, ? extends R> count,
            Function<? super Proportion, ? extends R> proportion,
            Function<? super Ratio, ? extends R> ratio,
            Function<? super Mean, ? extends R> mean,
            Function<? super Published, ? extends R> published,
            Function<? super Estimate, ? extends R> estimate);

    /**
     * Reads the text form of any quantity: {@code 16750}, {@code 952/1000}, {@code 103:100}, {@code mean
     * 5001:4}, {@code ~95.2%}, {@code estimate 12.9% in 11.5..14.6, se 0.8}.
     *
     * <p>Numbers have at most 100 digits and an exponent of at most 100, so that no text can make a comparison
     * run for minutes.
     *
     * @param text the text form
     * @return the quantity
     * @throws IllegalArgumentException if the text has no such form, or breaks the rule of its form ({@code 7/5}: a
     *     numerator above its denominator)
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Quantity parse(String text) {
        if (text.startsWith("~")) {
            return Published.parse(text);
        }
        if (text.startsWith(Estimate.PREFIX)) {
            return Estimate.parse(text);
        }
        if (text.startsWith(Mean.PREFIX)) {
            return Mean.parse(text);
        }
        if (text.indexOf('/') >= 0) {
            return Proportion.parse(text);
        }
        if (text.indexOf(':') >= 0) {
            return Ratio.parse(text);
        }
        return Count.parse(text);
    }

    /**
     * A number of whole things: persons, households, jobs, communes.
     *
     * @param value how many, at least 0
     */
    record Count(long value) implements Quantity, Bound, Comparable<Count> {

        /**
         * Checks that the count is not negative.
         *
         * @param value how many, at least 0
         * @throws IllegalArgumentException if negative
         */
        public Count {
            if (value < 0) {
                throw new IllegalArgumentException("a count is at least 0; found " + value);
            }
        }

        /**
         * Returns a count.
         *
         * @param value how many, at least 0
         * @return the count
         * @throws IllegalArgumentException if negative
         */
        public static Count of(long value) {
            return new Count(value);
        }

        /**
         * Reads a count such as {@code 16750}: digits only.
         *
         * @param text the digits
         * @return the count
         * @throws IllegalArgumentException if there is anything but digits, or more than a {@code long} holds
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Count parse(String text) {
            return new Count(Digits.whole(text, "a count"));
        }

        @Override
        public Exact exact() {
            return Exact.of(value);
        }

        @Override
        public boolean isPercent() {
            return false;
        }

        @Override
        public <R> R fold(
                Function<? super Count, ? extends R> count,
                Function<? super Proportion, ? extends R> proportion,
                Function<? super Ratio, ? extends R> ratio,
                Function<? super Mean, ? extends R> mean,
                Function<? super Published, ? extends R> published,
                Function<? super Estimate, ? extends R> estimate) {
            return count.apply(this);
        }

        @Override
        public int compareTo(Count other) {
            return Long.compare(value, other.value);
        }

        /** Returns the digits. */
        @Override
        @JsonValue
        public String toString() {
            return Long.toString(value);
        }
    }

    /**
     * A part of a whole, both counted: 952 of 1000 children. It is never reduced: 50/100 and 1/2 are different
     * findings with the same {@link #exact() value}.
     *
     * <p>Passing: {@code Proportion.of(952, 1000)}. Failing: {@code Proportion.of(7, 5)} (the part exceeds the whole:
     * use a {@link Ratio} when the two are counted independently) and {@code Proportion.of(0, 0)} (nothing was
     * counted: use {@link Measured} with {@link Measured.Reason#ZERO_DENOMINATOR}).
     *
     * @param numerator the part, at least 0
     * @param denominator the whole, at least 1 and at least the part
     */
    record Proportion(long numerator, long denominator) implements Quantity {

        /**
         * Checks that the part lies within the whole.
         *
         * @param numerator the part, at least 0
         * @param denominator the whole, at least 1 and at least the part
         * @throws IllegalArgumentException if it does not
         */
        public Proportion {
            if (denominator < 1) {
                throw new IllegalArgumentException(
                        "a proportion needs a denominator of at least 1; found " + numerator + "/" + denominator);
            }
            if (numerator < 0 || numerator > denominator) {
                throw new IllegalArgumentException("the numerator of a proportion is part of its denominator; found "
                        + numerator + "/" + denominator + " (two independent counts are a ratio, written "
                        + numerator + ":" + denominator + ")");
            }
        }

        /**
         * Returns a proportion.
         *
         * @param numerator the part, at least 0
         * @param denominator the whole, at least 1 and at least the part
         * @return the proportion
         * @throws IllegalArgumentException if the part does not lie within the whole
         */
        public static Proportion of(long numerator, long denominator) {
            return new Proportion(numerator, denominator);
        }

        /**
         * Reads a proportion such as {@code 952/1000}.
         *
         * @param text numerator, slash, denominator
         * @return the proportion
         * @throws IllegalArgumentException if the text has another form or the part exceeds the whole
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Proportion parse(String text) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                throw new IllegalArgumentException(
                        "a proportion is written numerator/denominator, such as 952/1000; found \"" + text + "\"");
            }
            return new Proportion(
                    Digits.whole(text.substring(0, slash), "the numerator of a proportion"),
                    Digits.whole(text.substring(slash + 1), "the denominator of a proportion"));
        }

        @Override
        public Exact exact() {
            return Exact.of(numerator, denominator);
        }

        @Override
        public boolean isPercent() {
            return true;
        }

        @Override
        public <R> R fold(
                Function<? super Count, ? extends R> count,
                Function<? super Proportion, ? extends R> proportion,
                Function<? super Ratio, ? extends R> ratio,
                Function<? super Mean, ? extends R> mean,
                Function<? super Published, ? extends R> published,
                Function<? super Estimate, ? extends R> estimate) {
            return proportion.apply(this);
        }

        /** Returns the text form, such as {@code 952/1000}. */
        @Override
        @JsonValue
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /**
     * Two independent exact amounts: insurance cards over residents, a cut over a baseline. It may exceed 1 or be
     * negative and is never reduced: 103:100 and 206:200 are different findings with the same {@link #exact() value}.
     *
     * @param numerator any amount
     * @param denominator an amount above 0
     */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Quantity {

        /**
         * Checks that the denominator is above 0.
         *
         * @param numerator any amount
         * @param denominator an amount above 0
         * @throws IllegalArgumentException if the denominator is 0 or negative, or a part has over 100 digits or
         *     an exponent beyond 100
         */
        public Ratio {
            if (denominator.signum() <= 0) {
                throw new IllegalArgumentException("a ratio needs a denominator above 0 (a sign goes to the numerator);"
                        + " found " + numerator + ":" + denominator);
            }
            Digits.withinPracticalSize(numerator);
            Digits.withinPracticalSize(denominator);
        }

        /**
         * Returns the ratio of two whole amounts.
         *
         * @param numerator any amount
         * @param denominator an amount above 0
         * @return the ratio
         * @throws IllegalArgumentException if the denominator is 0 or negative
         */
        public static Ratio of(long numerator, long denominator) {
            return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }

        /**
         * Reads a ratio such as {@code 103:100} or {@code -0.5:1}.
         *
         * @param text numerator, colon, denominator
         * @return the ratio
         * @throws IllegalArgumentException if the text has another form
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Ratio parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "a ratio is written numerator:denominator, such as 103:100; found \"" + text + "\"");
            }
            return new Ratio(Digits.decimal(text.substring(0, colon)), Digits.decimal(text.substring(colon + 1)));
        }

        @Override
        public Exact exact() {
            return new Exact(numerator, denominator);
        }

        @Override
        public boolean isPercent() {
            return true;
        }

        @Override
        public <R> R fold(
                Function<? super Count, ? extends R> count,
                Function<? super Proportion, ? extends R> proportion,
                Function<? super Ratio, ? extends R> ratio,
                Function<? super Mean, ? extends R> mean,
                Function<? super Published, ? extends R> published,
                Function<? super Estimate, ? extends R> estimate) {
            return ratio.apply(this);
        }

        /** Returns the text form, such as {@code 103:100}. */
        @Override
        @JsonValue
        public String toString() {
            return numerator + ":" + denominator;
        }
    }

    /**
     * The plain mean of some amounts, such as the mean population of four quarters: their total and how many there were.
     * It is no percentage; shares do not average, their counts add up.
     *
     * @param total the sum of the amounts
     * @param parts how many amounts, at least 1
     */
    record Mean(BigDecimal total, long parts) implements Quantity {

        private static final String PREFIX = "mean ";

        /**
         * Checks that there is something to take the mean of.
         *
         * @param total the sum of the amounts
         * @param parts how many amounts
         * @throws IllegalArgumentException if there is none
         */
        public Mean {
            if (parts < 1) {
                throw new IllegalArgumentException("a mean is of at least one amount; found " + parts);
            }
            Digits.withinPracticalSize(total);
        }

        /**
         * Reads a mean such as {@code mean 5001:4}.
         *
         * @param text the word, total, colon, and how many amounts
         * @return the mean
         * @throws IllegalArgumentException if the text has another form
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Mean parse(String text) {
            int colon = text.indexOf(':');
            if (!text.startsWith(PREFIX) || colon < 0) {
                throw new IllegalArgumentException(
                        "a mean is written with total and number of parts, such as mean 5001:4; found \"" + text
                                + "\"");
            }
            return new Mean(
                    Digits.decimal(text.substring(PREFIX.length(), colon)),
                    Digits.whole(text.substring(colon + 1), "the number of parts"));
        }

        @Override
        public Exact exact() {
            return new Exact(total, BigDecimal.valueOf(parts));
        }

        @Override
        public boolean isPercent() {
            return false;
        }

        @Override
        public <R> R fold(
                Function<? super Count, ? extends R> count,
                Function<? super Proportion, ? extends R> proportion,
                Function<? super Ratio, ? extends R> ratio,
                Function<? super Mean, ? extends R> mean,
                Function<? super Published, ? extends R> published,
                Function<? super Estimate, ? extends R> estimate) {
            return mean.apply(this);
        }

        /** Returns the text form, such as {@code mean 5001:4}. */
        @Override
        @JsonValue
        public String toString() {
            return PREFIX + total + ":" + parts;
        }
    }

    /**
     * A figure as somebody printed it, without the counts behind it. It stands for every number that rounds to it: a
     * printed {@code 8.5%} lies between 8.45 % and 8.55 %, ends included, and printed {@code 8.50%} between 8.495 % and
     * 8.505 %. It never merges with another figure.
     *
     * @param printed the number as printed, its decimals kept
     * @param percent true if it was printed with a percent sign
     */
    record Published(BigDecimal printed, boolean percent) implements Quantity {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /**
         * Checks that the number is of practical size.
         *
         * @param printed the number as printed
         * @param percent true if it was printed with a percent sign
         * @throws IllegalArgumentException if it has over 100 digits or an exponent beyond 100
         */
        public Published {
            Digits.withinPracticalSize(printed);
        }

        /**
         * Returns a percentage as printed: {@code percent("95.2")} is a printed 95.2 %.
         *
         * @param printed the number before the percent sign, with a dot for decimals
         * @return the printed figure
         * @throws IllegalArgumentException if it is not a number
         */
        public static Published percent(String printed) {
            return new Published(Digits.decimal(printed), true);
        }

        /**
         * Returns a plain number as printed: {@code number("15.67E+6")} is a printed 15.67 million.
         *
         * @param printed the number, with a dot for decimals
         * @return the printed figure
         * @throws IllegalArgumentException if it is not a number
         */
        public static Published number(String printed) {
            return new Published(Digits.decimal(printed), false);
        }

        /**
         * Reads a printed figure such as {@code ~95.2%} or {@code ~15.67E+6}.
         *
         * @param text a tilde, the number, and a percent sign for a percentage
         * @return the printed figure
         * @throws IllegalArgumentException if the text has another form
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Published parse(String text) {
            if (!text.startsWith("~")) {
                throw new IllegalArgumentException(
                        "a printed figure is written with a tilde, such as ~95.2%; found \"" + text + "\"");
            }
            boolean percent = text.endsWith("%");
            return new Published(Digits.decimal(text.substring(1, text.length() - (percent ? 1 : 0))), percent);
        }

        @Override
        public Exact exact() {
            return number(printed);
        }

        @Override
        public Exact low() {
            return number(printed.subtract(halfStep()));
        }

        @Override
        public Exact high() {
            return number(printed.add(halfStep()));
        }

        private BigDecimal halfStep() {
            return BigDecimal.valueOf(5, printed.scale() + 1);
        }

        private Exact number(BigDecimal value) {
            return new Exact(value, percent ? HUNDRED : BigDecimal.ONE);
        }

        @Override
        public boolean isPercent() {
            return percent;
        }

        @Override
        public <R> R fold(
                Function<? super Count, ? extends R> count,
                Function<? super Proportion, ? extends R> proportion,
                Function<? super Ratio, ? extends R> ratio,
                Function<? super Mean, ? extends R> mean,
                Function<? super Published, ? extends R> published,
                Function<? super Estimate, ? extends R> estimate) {
            return published.apply(this);
        }

        /** Returns the text form, such as {@code ~95.2%}. */
        @Override
        @JsonValue
        public String toString() {
            return "~" + printed + (percent ? "%" : "");
        }
    }

    /**
     * A figure estimated from a survey: a value with its standard error and the limits of its confidence interval, each
     * written in percent where the figure is a percentage. It never merges: merge the tallies behind it.
     *
     * @param value the point estimate
     * @param standardError its standard error, at least 0
     * @param lower the lower confidence limit, at most the value
     * @param upper the upper confidence limit, at least the value
     * @param percent true if the numbers are percentages
     */
    record Estimate(BigDecimal value, BigDecimal standardError, BigDecimal lower, BigDecimal upper, boolean percent)
            implements Quantity {

        static final String PREFIX = "estimate ";

        private static final Pattern FORM =
                Pattern.compile(PREFIX + "([^ %]+)(%?) in ([^ ]+?)\\.\\.([^ ]+), se ([^ ]+)");

        /**
         * Checks that the numbers are of practical size and in order.
         *
         * @param value the point estimate
         * @param standardError its standard error
         * @param lower the lower confidence limit
         * @param upper the upper confidence limit
         * @param percent true if the numbers are percentages
         * @throws IllegalArgumentException if the value is not within the limits, the standard error is negative, or a number
         *     has over 100 digits or an exponent beyond 100
         */
        public Estimate {
            Digits.withinPracticalSize(value);
            Digits.withinPracticalSize(lower);
            Digits.withinPracticalSize(upper);
            if (Digits.withinPracticalSize(standardError).signum() < 0) {
                throw new IllegalArgumentException("a standard error is at least 0; found " + standardError);
            }
            if (lower.compareTo(value) > 0 || value.compareTo(upper) > 0) {
                throw new IllegalArgumentException(
                        "an estimate lies within its limits; found " + value + " in " + lower + ".." + upper);
            }
        }

        /**
         * Reads an estimate such as {@code estimate 12.9% in 11.5..14.6, se 0.8}.
         *
         * @param text the word, value, limits and standard error; the percent sign stands after the value alone
         * @return the estimate
         * @throws IllegalArgumentException if the text has another form, or breaks a rule of an estimate
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Estimate parse(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "an estimate is written as \"estimate 12.9% in 11.5..14.6, se 0.8\"; found \"" + text + "\"");
            }
            return new Estimate(
                    Digits.decimal(matcher.group(1)),
                    Digits.decimal(matcher.group(5)),
                    Digits.decimal(matcher.group(3)),
                    Digits.decimal(matcher.group(4)),
                    !matcher.group(2).isEmpty());
        }

        @Override
        public Exact exact() {
            return number(value);
        }

        @Override
        public Exact low() {
            return number(lower);
        }

        @Override
        public Exact high() {
            return number(upper);
        }

        private Exact number(BigDecimal each) {
            return percent ? new Percentage(each).exact() : Exact.of(each);
        }

        @Override
        public boolean isPercent() {
            return percent;
        }

        @Override
        public <R> R fold(
                Function<? super Count, ? extends R> count,
                Function<? super Proportion, ? extends R> proportion,
                Function<? super Ratio, ? extends R> ratio,
                Function<? super Mean, ? extends R> mean,
                Function<? super Published, ? extends R> published,
                Function<? super Estimate, ? extends R> estimate) {
            return estimate.apply(this);
        }

        /** Returns the text form, such as {@code estimate 12.9% in 11.5..14.6, se 0.8}. */
        @Override
        @JsonValue
        public String toString() {
            return PREFIX + value + (percent ? "%" : "") + " in " + lower + ".." + upper + ", se " + standardError;
        }
    }
}
