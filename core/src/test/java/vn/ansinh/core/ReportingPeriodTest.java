package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.ReportingPeriod.Kind;

/** Proves that a period is its days: kind, text form, containment, overlap and years all follow from them. */
class ReportingPeriodTest {

    @Provide
    Arbitrary<ReportingPeriod> periods() {
        return Numbers.periods();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Numbers.days();
    }

    @Test
    void aDayIsReadAsADayOnly() {
        assertThat(ReportingPeriod.parseDay("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        for (String other : new String[] {"2025-02-29", "2025-02", "2025", "2025-01-01/2025-01-02", "1/2/2025", ""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.parseDay(other));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2025-12-31, 2025-12-31, DAY, 1",
        "2025-07-01, 2025-07-31, 2025-07, MONTH, 31",
        "2024-02-01, 2024-02-29, 2024-02, MONTH, 29",
        "2023-02-01, 2023-02-28, 2023-02, MONTH, 28",
        "2024-02-01, 2024-02-28, 2024-02-01/2024-02-28, DAYS, 28",
        "2025-01-01, 2025-03-31, 2025-Q1, QUARTER, 90",
        "2025-07-01, 2025-09-30, 2025-Q3, QUARTER, 92",
        "2025-02-01, 2025-04-30, 2025-02-01/2025-04-30, DAYS, 89",
        "2025-01-01, 2025-06-30, 2025-H1, HALF, 181",
        "2025-07-01, 2025-12-31, 2025-H2, HALF, 184",
        "2025-04-01, 2025-09-30, 2025-04-01/2025-09-30, DAYS, 183",
        "2025-01-01, 2025-09-30, 2025-01-01/2025-09-30, DAYS, 273",
        "2025-01-01, 2025-12-31, 2025, YEAR, 365",
        "2024-01-01, 2024-12-31, 2024, YEAR, 366",
        "2024-07-01, 2025-06-30, 2024-07-01/2025-06-30, DAYS, 365",
        "2021-01-01, 2025-12-31, 2021/2025, YEARS, 1826",
        "2021-01-01, 2025-12-30, 2021-01-01/2025-12-30, DAYS, 1825",
        "0001-01-01, 9999-12-31, 0001/9999, YEARS, 3652059",
    })
    void hasTheKindAndTextFormOfItsDays(LocalDate first, LocalDate last, String text, Kind kind, long length) {
        ReportingPeriod period = ReportingPeriod.days(first, last);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period).hasToString(text);
        assertThat(period.lengthInDays()).isEqualTo(length);
        assertThat(ReportingPeriod.parse(text)).isEqualTo(period);
    }

    @Property(tries = 500)
    void calendarPeriodsHaveTheirDaysKindsAndTextForms(@ForAll @IntRange(min = 1, max = 9999) int year) {
        String four = String.format(Locale.ROOT, "%04d", year);
        assertPeriod(ReportingPeriod.year(year), four, Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        for (int half = 1; half <= 2; half++) {
            LocalDate first = LocalDate.of(year, 6 * (half - 1) + 1, 1);
            assertPeriod(
                    ReportingPeriod.half(year, half),
                    four + "-H" + half,
                    Kind.HALF,
                    first,
                    half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31));
        }
        int[] lastDays = {31, 30, 30, 31};
        for (int quarter = 1; quarter <= 4; quarter++) {
            assertPeriod(
                    ReportingPeriod.quarter(year, quarter),
                    four + "-Q" + quarter,
                    Kind.QUARTER,
                    LocalDate.of(year, 3 * quarter - 2, 1),
                    LocalDate.of(year, 3 * quarter, lastDays[quarter - 1]));
        }
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(year, month, 1);
            assertPeriod(
                    ReportingPeriod.month(year, month),
                    String.format(Locale.ROOT, "%04d-%02d", year, month),
                    Kind.MONTH,
                    first,
                    first.withDayOfMonth(first.lengthOfMonth()));
        }
    }

    private static void assertPeriod(ReportingPeriod period, String text, Kind kind, LocalDate first, LocalDate last) {
        assertThat(period).isEqualTo(new ReportingPeriod(first, last)).hasToString(text);
        assertThat(period.kind()).isEqualTo(kind);
    }

    @Property(tries = 500)
    void containsExactlyTheDaysFromFirstToLast(
            @ForAll("periods") ReportingPeriod period, @ForAll("days") LocalDate day) {
        boolean inside = day.toEpochDay() >= period.firstDay().toEpochDay()
                && day.toEpochDay() <= period.lastDay().toEpochDay();
        assertThat(period.contains(day)).isEqualTo(inside);
        assertThat(period.contains(period.firstDay())).isTrue();
        assertThat(period.contains(period.lastDay())).isTrue();
        assertThat(period.contains(period.firstDay().minusDays(1))).isFalse();
        assertThat(period.contains(period.lastDay().plusDays(1))).isFalse();
    }

    @Property(tries = 500)
    void overlapsWhereItSharesADay(
            @ForAll @IntRange(min = 1, max = 12) int a,
            @ForAll @IntRange(min = 1, max = 12) int b,
            @ForAll @IntRange(min = 1, max = 12) int c,
            @ForAll @IntRange(min = 1, max = 12) int d) {
        LocalDate start = LocalDate.of(2025, 2, 20);
        ReportingPeriod one = ReportingPeriod.days(start.plusDays(Math.min(a, b)), start.plusDays(Math.max(a, b)));
        ReportingPeriod other = ReportingPeriod.days(start.plusDays(Math.min(c, d)), start.plusDays(Math.max(c, d)));
        boolean shared = one.firstDay()
                .datesUntil(one.lastDay().plusDays(1))
                .anyMatch(day -> !day.isBefore(other.firstDay()) && !day.isAfter(other.lastDay()));
        boolean whole = other.firstDay()
                .datesUntil(other.lastDay().plusDays(1))
                .allMatch(day -> !day.isBefore(one.firstDay()) && !day.isAfter(one.lastDay()));
        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(one)).isEqualTo(shared);
        assertThat(one.contains(other)).isEqualTo(whole);
    }

    /** What equals and hashes as a record does by itself. */
    private record Days(LocalDate first, LocalDate last) {}

    @Property(tries = 300)
    void isEqualToThePeriodsOfTheSameDays(
            @ForAll @IntRange(max = 2) int a,
            @ForAll @IntRange(max = 2) int b,
            @ForAll @IntRange(max = 2) int c,
            @ForAll @IntRange(max = 2) int d) {
        LocalDate start = LocalDate.of(2025, 12, 30);
        Days one = new Days(start.plusDays(a), start.plusDays(a + b));
        Days other = new Days(start.plusDays(c), start.plusDays(c + d));
        ReportingPeriod period = ReportingPeriod.days(one.first, one.last);
        assertThat(period.equals(ReportingPeriod.days(other.first, other.last))).isEqualTo(one.equals(other));
        assertThat(period)
                .hasSameHashCodeAs(ReportingPeriod.days(one.first, one.last))
                .isNotEqualTo(one);
    }

    @Property(tries = 300)
    void isOrderedByFirstThenLastDay(@ForAll("periods") ReportingPeriod one, @ForAll("periods") ReportingPeriod other) {
        int first = one.firstDay().compareTo(other.firstDay());
        int expected = first != 0 ? first : one.lastDay().compareTo(other.lastDay());
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(expected));
    }

    @Test
    void isOrderedWithTheShorterFirstWhereBothBeginTogether() {
        assertThat(Stream.of("2026", "2025", "2025-Q2", "2025-01", "2025-H1")
                        .map(ReportingPeriod::parse)
                        .sorted()
                        .map(ReportingPeriod::toString))
                .containsExactly("2025-01", "2025-H1", "2025", "2025-Q2", "2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021/2025; 2021 2022 2023 2024 2025",
                "2025; 2025",
                "2025-H1; ''",
                "2025-12-31; ''",
                "2020-07-01/2022-06-30; 2021",
                "2021-01-01/2021-12-30; ''",
                "2020-12-31/2022-01-01; 2021",
                "2021-01-02/2022-12-31; 2022",
            })
    void knowsTheCalendarYearsThatLieWhollyInIt(String period, String years) {
        assertThat(ReportingPeriod.parse(period).wholeYears())
                .extracting(ReportingPeriod::toString)
                .isEqualTo(Stream.of(years.split(" "))
                        .filter(year -> !year.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30", "2025-02-29", "2025-04-31", "2025-13", "2025-00", "2025-13-01", "2025-00-10",
                "2025-01-00", "2025-01-32", "2025-01-01/2025-02-30", "0000", "0000-01", "0000-01-01", "2025/2021",
                "2025-06-01/2025-05-31"
            })
    void refusesDaysThatDoNotExistAndDaysInTheWrongOrder(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessageContaining("there is no such period: \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "25",
                "20255",
                "2025-",
                "2025-Q0",
                "2025-Q5",
                "2025-H0",
                "2025-H3",
                "2025-q1",
                "2025-Q1 ",
                " 2025",
                "2025\n",
                "2025-7",
                "2025-07-1",
                "2025/07",
                "31/12/2025",
                "2025-12-31T00:00",
                "2025-01/2025-09",
                "2025-01-01/",
                "2025-01-01/2025",
                "2021-2025",
                "+2025",
                "-2025",
                "12025-01-01",
                "2025-Q1/2025-Q2",
                "\u0662\u0660\u0662\u0665",
                "2025-\u0660\u0667"
            })
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessageContaining("a period is written");
    }

    @Test
    void refusesMonthsQuartersHalvesAndYearsThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.month(2025, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.month(2025, 13));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.quarter(2025, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.quarter(2025, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.half(2025, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.half(2025, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.year(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.year(10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.year(-2025));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.years(2025, 2021));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025-12-31; 31/12/2025; 2025-12-31",
                "2025-07; tháng 7/2025; 2025-07",
                "2025-11; tháng 11/2025; 2025-11",
                "2025-Q3; quý 3/2025; 2025-Q3",
                "2025-H1; nửa năm 1/2025; 2025-H1",
                "2025; năm 2025; 2025",
                "2021/2025; 2021–2025; 2021–2025",
                "2025-01-01/2025-09-30; 01/01/2025–30/09/2025; 2025-01-01 to 2025-09-30",
            })
    void isLabelledInBothLanguages(String period, String vi, String en) {
        assertThat(ReportingPeriod.parse(period).label()).isEqualTo(Text.of(vi, en));
    }
}
