package vn.ansinh.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Exact;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawBook.Transition;
import vn.ansinh.core.law.LawView.ChangeRule;

/** A made-up allowance whose level rises twice, once reaching back, and one that ends. */
class LawBookTest {

    private static final Text NAME = Text.of("mức", "level");

    /** 100 from 2020, 120 from July 2022, and 150 from 2024 by an act of April 2024. */
    private static final ImmutableList<Provision> LEVELS = ImmutableList.of(
            national("100", "2020-01-01", "2020-01-01"),
            national("120", "2022-07-01", "2022-07-01"),
            national("150", "2024-01-01", "2024-04-10"));

    private static Provision national(String value, String from, String inForce) {
        return provision(value, from, "", inForce, "", Status.VERIFIED);
    }

    private static Provision provision(
            String value, String from, String until, String inForce, String province, Status status) {
        return new Provision(
                new BigDecimal(value),
                LocalDate.parse(from),
                day(until),
                day(inForce),
                new LegalReference("act of " + from, "Article 1", Optional.empty()),
                LocalDate.of(2026, 1, 1),
                status,
                Optional.of(province).filter(code -> !code.isEmpty()),
                Optional.empty());
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty()).map(LocalDate::parse);
    }

    private static Parameter parameter(String id, Provision... provisions) {
        return new Parameter(id, NAME, "VND", false, ImmutableList.copyOf(provisions));
    }

    private static LawBook book(Provision... provisions) {
        return LawBook.of(List.of(parameter("level", provisions)), List.of());
    }

    private static LawBook levels() {
        return book(LEVELS.toArray(Provision[]::new));
    }

    private static LawView looking(LawBook book, String inForceAt, String applyingOn) {
        LawBook.Looking looking = inForceAt.isEmpty() ? book.onRecord() : book.inForceAt(LocalDate.parse(inForceAt));
        return looking.applyingOn(LocalDate.parse(applyingOn));
    }

    @Test
    void aViewSaysAtWhatItLooks() {
        assertThat(looking(levels(), "", "2026-01-01")).hasToString("the law for 2026-01-01");
        assertThat(looking(levels(), "2025-12-31", "2026-01-01").in("35").verifiedOnly())
                .hasToString("the law for 2026-01-01 in force on 2025-12-31, in 35, verified only");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2020-01-01, 100",
        "'', 2022-06-30, 100",
        "'', 2022-07-01, 120",
        "'', 2023-12-31, 120",
        "'', 2024-01-01, 150",
        "2024-04-09, 2024-01-01, 120",
        "2024-04-10, 2024-01-01, 150",
        "2024-04-10, 2023-12-31, 120",
        "2020-01-01, 2020-01-01, 100"
    })
    void theLatestActInForceThatAppliesCounts(String inForceAt, String applyingOn, BigDecimal value) {
        LawView view = looking(levels(), inForceAt, applyingOn);
        assertThat(view.value("level")).isEqualByComparingTo(value);
        assertThat(view.day()).isEqualTo(applyingOn);
        assertThat(view.find("level").map(Provision::value)).contains(value);
        assertThat(view.knows("level")).isTrue();
        assertThat(view.book().parameter("level").provisions()).isEqualTo(LEVELS);
        assertThat(levels().onRecord()
                        .applyingOn(LocalDate.of(2020, 1, 1))
                        .applyingOn(view.day())
                        .provision("level")
                        .appliesFrom())
                .isBeforeOrEqualTo(view.day());
    }

    @Test
    void whatIsNotSettledNamesParameterDayAndNeighbours() {
        LawView early = looking(levels(), "", "2019-12-31");
        UnsettledLawException nothing = catchThrowableOfType(UnsettledLawException.class, () -> early.value("level"));
        assertThat(nothing.parameter()).isEqualTo("level");
        assertThat(nothing.day()).isEqualTo("2019-12-31");
        assertThat(nothing)
                .hasMessage("level (level) is not settled for 2019-12-31: no provision applies; nothing before; after:"
                        + " 100 from 2020-01-01 (Article 1, act of 2020-01-01, in force from 2020-01-01)");
        assertThat(early.find("level")).isEmpty();
        assertThat(early.knows("level")).isFalse();
        assertThatThrownBy(() -> looking(levels(), "2019-05-01", "2024-06-01").value("level"))
                .hasMessage(
                        "level (level) is not settled for 2024-06-01, looked at on 2019-05-01: no act that applies was"
                                + " in force yet; before: 150 from 2024-01-01 (Article 1, act of 2024-01-01, in force from"
                                + " 2024-04-10); nothing after");
        assertThatThrownBy(() -> looking(levels(), "", "2024-06-01").value("other"))
                .isExactlyInstanceOf(NoSuchElementException.class)
                .hasMessage("the law book has no parameter \"other\"");
    }

    @Test
    void anActOfUnknownForceCountsOnRecordOnly() {
        LawBook book = book(
                provision("100", "2020-01-01", "2022-01-01", "2020-01-01", "", Status.VERIFIED),
                provision("120", "2022-01-01", "", "", "", Status.SECONDARY));
        assertThat(looking(book, "", "2022-01-01").value("level")).isEqualByComparingTo("120");
        assertThat(looking(book, "2025-01-01", "2021-12-31").value("level")).isEqualByComparingTo("100");
        assertThatThrownBy(() -> looking(book, "2025-01-01", "2022-01-01").value("level"))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining(
                        "it is not known since when Article 1, act of 2022-01-01 is in force; look at the law"
                                + " onRecord() to count it all the same; before: 120 from 2022-01-01 (Article 1, act of"
                                + " 2022-01-01, in-force date unknown); nothing after");
        assertThatThrownBy(() -> looking(book, "", "2022-01-01").verifiedOnly().value("level"))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining("the value is secondary and not verified");
        assertThat(looking(book, "", "2021-12-31").verifiedOnly().value("level"))
                .isEqualByComparingTo("100");
        assertThat(looking(book, "", "2022-01-01").provision("level").cite(Locale.ENGLISH))
                .isEqualTo("Article 1, act of 2022-01-01, secondary source only");
    }

    /** A province may give more, never less. */
    @Test
    void theHigherOfNationAndProvinceCounts() {
        LawBook book = book(
                national("100", "2020-01-01", "2020-01-01"),
                provision("90", "2020-01-01", "2021-01-01", "2020-01-01", "35", Status.VERIFIED),
                provision("100", "2021-01-01", "2022-01-01", "2021-01-01", "35", Status.RECALLED),
                provision("110", "2022-01-01", "", "2022-01-01", "35", Status.VERIFIED));
        assertThat(looking(book, "", "2022-01-01").value("level")).isEqualByComparingTo("100");
        assertThat(looking(book, "", "2020-06-01").in("35").value("level")).isEqualByComparingTo("100");
        assertThat(looking(book, "", "2021-06-01").in("35").provision("level").status())
                .isEqualTo(Status.VERIFIED);
        assertThat(looking(book, "", "2022-01-01").in("35").value("level")).isEqualByComparingTo("110");
        assertThat(looking(book, "", "2022-01-01").in("36").value("level")).isEqualByComparingTo("100");
        assertThat(looking(book, "", "2022-01-01").in("35").verifiedOnly().value("level"))
                .isEqualByComparingTo("110");
    }

    @Test
    void aPeriodHasTheLevelOfItsStartItsEndOrItsDays() {
        LawView view = looking(levels(), "", "2020-01-01");
        ReportingPeriod year = ReportingPeriod.year(2022);
        assertThat(view.value("level", year, ChangeRule.AT_START)).isEqualTo(Exact.of(100));
        assertThat(view.value("level", year, ChangeRule.AT_END)).isEqualTo(Exact.of(120));
        assertThat(view.value("level", year, ChangeRule.BY_DAYS)).isEqualTo(Exact.of(181 * 100 + 184 * 120, 365));
        assertThat(view.spans("level", year))
                .containsExactly(
                        ReportingPeriod.parse("2022-01-01/2022-06-30"), ReportingPeriod.parse("2022-07-01/2022-12-31"));
        assertThat(view.spans("level", ReportingPeriod.parse("2022-07-01/2022-07-31")))
                .containsExactly(ReportingPeriod.parse("2022-07-01/2022-07-31"));
        assertThat(view.spans("level", ReportingPeriod.parse("2022-06-01/2022-07-01")))
                .containsExactly(ReportingPeriod.parse("2022-06-01/2022-06-30"), ReportingPeriod.parse("2022-07-01"));
    }

    @Test
    void anEndAndAProvincesChangePartAPeriodToo() {
        LawBook book = book(
                provision("100", "2020-01-01", "2022-03-01", "2020-01-01", "", Status.VERIFIED),
                national("120", "2022-03-01", "2022-03-01"),
                provision("130", "2022-06-01", "2022-09-01", "2022-06-01", "35", Status.VERIFIED));
        ReportingPeriod year = ReportingPeriod.year(2022);
        assertThat(looking(book, "", "2022-01-01").spans("level", year)).hasSize(2);
        assertThat(looking(book, "", "2022-01-01").in("36").spans("level", year))
                .hasSize(2);
        assertThat(looking(book, "", "2022-01-01").in("35").spans("level", year))
                .hasSize(4);
    }

    @Test
    void booksAddUpAndNoIdStandsTwice() {
        Parameter level = parameter("level", national("100", "2020-01-01", "2020-01-01"));
        Parameter age = parameter("age", national("60", "2020-01-01", "2020-01-01"));
        Transition keeps = transition("level");
        LawBook both =
                LawBook.of(List.of(level), List.of(keeps)).plus(LawBook.of(List.of(age), List.of(transition("age"))));
        assertThat(both.parameters()).containsExactly(age, level);
        assertThat(both.parameter("level")).isEqualTo(level).hasToString("level");
        assertThat(both.transitions("level")).containsExactly(keeps);
        assertThat(both.transitions("none")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.plus(LawBook.of(List.of(age), List.of())))
                .withMessage("two parameters have the id age");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawBook.of(List.of(age), List.of(keeps)))
                .withMessage("a transitional rule is about level, which is no parameter of the book");
    }

    private static Transition transition(String parameter) {
        return new Transition(
                parameter,
                Text.of("ai", "who"),
                Text.of("giữ", "keeps"),
                Optional.empty(),
                new LegalReference("act", "Article 9", Optional.empty()),
                Status.VERIFIED);
    }

    @Test
    void aParameterHasANameAndANationalLevel() {
        Provision own = provision("90", "2020-01-01", "", "2020-01-01", "35", Status.VERIFIED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter("Level", LEVELS.get(0)))
                .withMessage("a parameter is named in small letters with dots and hyphens; found \"Level\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter("level", own))
                .withMessage("level has no national provision");
        assertThat(parameter("level", LEVELS.get(2), LEVELS.get(0), LEVELS.get(1))
                        .provisions())
                .isEqualTo(LEVELS);
    }

    @Test
    void nothingIsLeftUndecided() {
        Provision first = provision("100", "2020-01-01", "2021-01-01", "2020-01-01", "", Status.VERIFIED);
        Provision rival = provision("120", "2020-12-31", "", "2020-01-01", "", Status.VERIFIED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter("level", first, rival))
                .withMessageStartingWith("of level, 100 from 2020-01-01 until the day before 2021-01-01 (")
                .withMessageContaining("nothing says which came later");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter("level", first, provision("120", "2020-12-31", "", "", "", Status.OPEN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter(
                        "level",
                        provision("100", "2020-01-01", "", "", "", Status.OPEN),
                        national("120", "2022-01-01", "2022-01-01")));
        assertThat(parameter("level", first, national("120", "2020-12-31", "2020-06-01"))
                        .provisions())
                .hasSize(2);
        assertThat(parameter("level", first, national("120", "2021-01-01", "2020-01-01"))
                        .provisions())
                .hasSize(2);
        assertThat(parameter(
                                "level",
                                first,
                                national("120", "2021-01-01", "2021-01-01"),
                                provision("130", "2020-01-01", "", "2020-01-01", "35", Status.VERIFIED))
                        .provisions())
                .hasSize(3);
    }

    @Test
    void aGapIsDeclaredOrRefused() {
        Provision first = provision("100", "2020-01-01", "2021-01-01", "2020-01-01", "", Status.VERIFIED);
        Provision second = national("120", "2021-01-02", "2021-01-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameter("level", first, second))
                .withMessage(
                        "of level, nothing applies from 2021-01-01 until the day before 2021-01-02; fill the gap or"
                                + " declare it");
        Parameter declared = new Parameter("level", NAME, "VND", true, ImmutableList.of(first, second));
        LawBook book = LawBook.of(List.of(declared), List.of());
        assertThat(looking(book, "", "2021-01-01").find("level")).isEmpty();
        assertThat(looking(book, "", "2021-01-02").value("level")).isEqualByComparingTo("120");
        Provision shorter = provision("110", "2020-03-01", "2020-06-01", "2020-03-01", "", Status.VERIFIED);
        assertThat(parameter("level", first, shorter, national("120", "2021-01-01", "2021-01-01"))
                        .provisions())
                .hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> parameter("level", first, shorter, second));
    }

    @Test
    void aProvisionEndsAfterItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provision("1", "2020-01-01", "2020-01-01", "", "", Status.OPEN))
                .withMessage(
                        "a provision that applies from 2020-01-01 cannot end on 2020-01-01; the end is later, and the"
                                + " first day to which it no longer applies");
        Provision oneDay = provision("1", "2020-01-01", "2020-01-02", "", "", Status.VERIFIED);
        assertThat(oneDay.appliesOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(oneDay.appliesOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(oneDay.appliesOn(LocalDate.of(2020, 1, 2))).isFalse();
        assertThat(oneDay)
                .hasToString("1 from 2020-01-01 until the day before 2020-01-02 (Article 1, act of 2020-01-01, in-force"
                        + " date unknown)");
        assertThat(oneDay.cite(Locale.ENGLISH)).isEqualTo("Article 1, act of 2020-01-01");
    }
}
