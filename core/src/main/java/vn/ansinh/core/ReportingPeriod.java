package vn.ansinh.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days a figure speaks of: from a first to a last day, both included. It has no time zone: 31 December is 31
 * December everywhere.
 *
 * <table>
 *   <caption>Periods and their text forms</caption>
 *   <tr><th>Period</th><th>Text form</th></tr>
 *   <tr><td>a day (for stocks)</td><td>{@code 2025-12-31}</td></tr>
 *   <tr><td>a month</td><td>{@code 2025-07}</td></tr>
 *   <tr><td>a quarter, a half</td><td>{@code 2025-Q3}, {@code 2025-H1}</td></tr>
 *   <tr><td>a year, a plan period</td><td>{@code 2025}, {@code 2021/2025}</td></tr>
 *   <tr><td>any other days, such as the first nine months</td><td>{@code 2025-01-01/2025-09-30}</td></tr>
 * </table>
 *
 * <p>The form follows from the days: {@code days(2025-01-01, 2025-12-31)} <em>is</em> the year 2025. Years are 1 to
 * 9999. Immutable and thread-safe; ordered by first day, then by last day.
 *
 * @param firstDay the first day, included
 * @param lastDay the last day, included
 */
public record ReportingPeriod(LocalDate firstDay, LocalDate lastDay) implements Comparable<ReportingPeriod> {

    /** The shape of a period, from the finest to the coarsest. */
    public enum Kind {
        /** One day. */
        DAY,
        /** One calendar month. */
        MONTH,
        /** Three months from January, April, July or October. */
        QUARTER,
        /** Six months from January or July. */
        HALF,
        /** One calendar year. */
        YEAR,
        /** Several calendar years: a plan period. */
        YEARS,
        /** Any other days. */
        DAYS
    }

    private static final int LENGTH_OF_DAY = 10;

    private static final Pattern OF_WHOLE_MONTHS =
            Pattern.compile("([0-9]{4})(?:/([0-9]{4})|-H([12])|-Q([1-4])|-([0-9]{2}))?");

    /**
     * Checks the order of the days.
     *
     * @param firstDay the first day, included
     * @param lastDay the last day, included
     * @throws IllegalArgumentException if the last day is before the first, or a year is not 1 to 9999
     */
    public ReportingPeriod {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "a period ends on or after its first day; found " + firstDay + " to " + lastDay);
        }
        if (firstDay.getYear() < 1 || lastDay.getYear() > 9999) {
            throw new IllegalArgumentException("years are 1 to 9999; found " + firstDay + " to " + lastDay);
        }
    }

    /**
     * Returns one day.
     *
     * @param day the day
     * @return the period
     */
    public static ReportingPeriod day(LocalDate day) {
        return new ReportingPeriod(day, day);
    }

    /**
     * Returns any closed range of days.
     *
     * @param firstDay the first day, included
     * @param lastDay the last day, included
     * @return the period
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static ReportingPeriod days(LocalDate firstDay, LocalDate lastDay) {
        return new ReportingPeriod(firstDay, lastDay);
    }

    /**
     * Returns a calendar month.
     *
     * @param year the year
     * @param month 1 to 12
     * @return the period
     * @throws IllegalArgumentException if there is no such month
     */
    public static ReportingPeriod month(int year, int month) {
        return months(year, month, 1);
    }

    /**
     * Returns a quarter of a year.
     *
     * @param year the year
     * @param quarter 1 to 4
     * @return the period
     * @throws IllegalArgumentException if there is no such quarter
     */
    public static ReportingPeriod quarter(int year, int quarter) {
        requireWithin(quarter, 4, "quarter");
        return months(year, 3 * quarter - 2, 3);
    }

    /**
     * Returns a half of a year.
     *
     * @param year the year
     * @param half 1 or 2
     * @return the period
     * @throws IllegalArgumentException if there is no such half
     */
    public static ReportingPeriod half(int year, int half) {
        requireWithin(half, 2, "half");
        return months(year, 6 * half - 5, 6);
    }

    /**
     * Returns a calendar year.
     *
     * @param year the year
     * @return the period
     * @throws IllegalArgumentException if the year is not 1 to 9999
     */
    public static ReportingPeriod year(int year) {
        return months(year, 1, 12);
    }

    /**
     * Returns several calendar years, such as the plan period 2021/2025.
     *
     * @param firstYear the first year, included
     * @param lastYear the last year, included
     * @return the period
     * @throws IllegalArgumentException if the years are in the wrong order or not 1 to 9999
     */
    public static ReportingPeriod years(int firstYear, int lastYear) {
        return new ReportingPeriod(year(firstYear).firstDay, year(lastYear).lastDay);
    }

    private static void requireWithin(int number, int most, String what) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("a " + what + " of a year is 1 to " + most + "; found " + number);
        }
    }

    private static ReportingPeriod months(int year, int firstMonth, int length) {
        try {
            LocalDate first = LocalDate.of(year, firstMonth, 1);
            LocalDate lastMonth = first.plusMonths(length - 1L);
            return new ReportingPeriod(first, lastMonth.withDayOfMonth(lastMonth.lengthOfMonth()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such month, quarter or half in " + year, e);
        }
    }

    /**
     * Reads the text form, such as {@code 2025-H1}.
     *
     * @param text the text form
     * @return the period
     * @throws IllegalArgumentException if the text has no such form, or names a day that does not exist
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReportingPeriod parse(String text) {
        Optional<ReportingPeriod> period;
        try {
            period = hasDayAt(0, text) ? ofDays(text) : ofWholeMonths(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no such period: \"" + text + "\" (" + e.getMessage() + ")", e);
        }
        if (period.isEmpty()) {
            throw new IllegalArgumentException("a period is written 2025, 2025-H1, 2025-Q3, 2025-07, 2025-07-31,"
                    + " 2021/2025 or 2025-01-01/2025-09-30; found \"" + text + "\"");
        }
        return period.get();
    }

    private static Optional<ReportingPeriod> ofDays(String text) {
        if (text.length() == LENGTH_OF_DAY) {
            return Optional.of(day(dayAt(0, text)));
        }
        boolean two = text.charAt(LENGTH_OF_DAY) == '/'
                && hasDayAt(LENGTH_OF_DAY + 1, text)
                && text.length() == 2 * LENGTH_OF_DAY + 1;
        return two ? Optional.of(days(dayAt(0, text), dayAt(LENGTH_OF_DAY + 1, text))) : Optional.empty();
    }

    private static Optional<ReportingPeriod> ofWholeMonths(String text) {
        Matcher form = OF_WHOLE_MONTHS.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(years(year, Integer.parseInt(form.group(2))));
        }
        if (form.group(3) != null) {
            return Optional.of(half(year, Integer.parseInt(form.group(3))));
        }
        if (form.group(4) != null) {
            return Optional.of(quarter(year, Integer.parseInt(form.group(4))));
        }
        return Optional.of(form.group(5) == null ? year(year) : month(year, Integer.parseInt(form.group(5))));
    }

    /** Tells whether something like 2025-12-31 stands at a place in a text, be there such a day or not. */
    private static boolean hasDayAt(int place, String text) {
        if (text.length() < place + LENGTH_OF_DAY) {
            return false;
        }
        for (int i = 0; i < LENGTH_OF_DAY; i++) {
            char c = text.charAt(place + i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static LocalDate dayAt(int place, String text) {
        return LocalDate.of(
                Integer.parseInt(text, place, place + 4, 10),
                Integer.parseInt(text, place + 5, place + 7, 10),
                Integer.parseInt(text, place + 8, place + LENGTH_OF_DAY, 10));
    }

    /**
     * Reads one day, such as {@code 2025-12-31}.
     *
     * @param text the day
     * @return the day
     * @throws IllegalArgumentException if the text has another form, or the day does not exist
     */
    public static LocalDate parseDay(String text) {
        if (!hasDayAt(0, text) || text.length() != LENGTH_OF_DAY) {
            throw new IllegalArgumentException("a day is written 2025-12-31; found \"" + text + "\"");
        }
        return parse(text).firstDay;
    }

    /**
     * Returns the shape of this period.
     *
     * @return the kind
     */
    public Kind kind() {
        if (firstDay.equals(lastDay)) {
            return Kind.DAY;
        }
        boolean wholeMonths = firstDay.getDayOfMonth() == 1 && lastDay.getDayOfMonth() == lastDay.lengthOfMonth();
        if (!wholeMonths) {
            return Kind.DAYS;
        }
        int months = (int) ChronoUnit.MONTHS.between(firstDay, lastDay) + 1;
        int before = firstDay.getMonthValue() - 1;
        if (months == 1) {
            return Kind.MONTH;
        }
        if (months == 3 && before % 3 == 0) {
            return Kind.QUARTER;
        }
        if (months == 6 && before % 6 == 0) {
            return Kind.HALF;
        }
        if (before == 0 && months % 12 == 0) {
            return months == 12 ? Kind.YEAR : Kind.YEARS;
        }
        return Kind.DAYS;
    }

    /**
     * Tells whether a day lies in this period.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /**
     * Tells whether another period lies wholly in this one.
     *
     * @param other the other period
     * @return true if every day of the other is a day of this
     */
    public boolean contains(ReportingPeriod other) {
        return contains(other.firstDay) && contains(other.lastDay);
    }

    /**
     * Tells whether two periods share a day.
     *
     * @param other the other period
     * @return true if they do
     */
    public boolean overlaps(ReportingPeriod other) {
        return !other.lastDay.isBefore(firstDay) && !other.firstDay.isAfter(lastDay);
    }

    /**
     * Returns the calendar years that lie wholly in this period.
     *
     * @return the years in order; empty for a period shorter than a year
     */
    public ImmutableList<ReportingPeriod> wholeYears() {
        ImmutableList.Builder<ReportingPeriod> years = ImmutableList.builder();
        for (int year = firstDay.getYear(); year <= lastDay.getYear(); year++) {
            ReportingPeriod each = year(year);
            if (contains(each)) {
                years.add(each);
            }
        }
        return years.build();
    }

    /**
     * Returns the number of days.
     *
     * @return at least 1
     */
    public long lengthInDays() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    /**
     * Returns the wording for readers.
     *
     * @return for instance {@code 31/12/2025 | 2025-12-31} or {@code 2021–2025 | 2021–2025}
     */
    public Text label() {
        String plain = toString();
        return switch (kind()) {
            case DAY -> Text.of(vietnamese(firstDay), plain);
            case MONTH -> Text.of("tháng " + firstDay.getMonthValue() + "/" + plain.substring(0, 4), plain);
            case QUARTER -> Text.of("quý " + plain.charAt(6) + "/" + plain.substring(0, 4), plain);
            case HALF -> Text.of("nửa năm " + plain.charAt(6) + "/" + plain.substring(0, 4), plain);
            case YEAR -> Text.of("năm " + plain, plain);
            case YEARS -> Text.of(plain.replace('/', '–'), plain.replace('/', '–'));
            case DAYS -> Text.of(vietnamese(firstDay) + "–" + vietnamese(lastDay), firstDay + " to " + lastDay);
        };
    }

    private static String vietnamese(LocalDate day) {
        String iso = day.toString();
        return iso.substring(8) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        int byFirst = firstDay.compareTo(other.firstDay);
        return byFirst != 0 ? byFirst : lastDay.compareTo(other.lastDay);
    }

    // what a record has anyway, as in AreaUnit.Key
    @Override
    public boolean equals(Object other) {
        return other instanceof ReportingPeriod period
                && period.firstDay.equals(firstDay)
                && period.lastDay.equals(lastDay);
    }

    @Override
    public int hashCode() {
        return 31 * firstDay.hashCode() + lastDay.hashCode();
    }

    /** Returns the text form, such as {@code 2025-H1}. */
    @Override
    @JsonValue
    public String toString() {
        String year = firstDay.toString().substring(0, 4);
        return switch (kind()) {
            case DAY -> firstDay.toString();
            case MONTH -> firstDay.toString().substring(0, 7);
            case QUARTER -> year + "-Q" + (firstDay.getMonthValue() + 2) / 3;
            case HALF -> year + "-H" + (firstDay.getMonthValue() + 5) / 6;
            case YEAR -> year;
            case YEARS -> year + "/" + lastDay.toString().substring(0, 4);
            case DAYS -> firstDay + "/" + lastDay;
        };
    }
}
