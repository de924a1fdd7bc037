package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that nothing read is lost without a problem that says why, and that problems name place, finding and remedy. */
class LoadedTest {

    private static final Problem PROBLEM = new Problem(
            "figures.csv",
            "row 12, column period",
            Problem.Code.NO_SUCH_DATE,
            "2025-02-30",
            Text.of("sửa ngày", "correct the day"));

    @Test
    void accountsForEveryEntry() {
        Loaded<String> loaded = new Loaded<>(Optional.of("good"), 10, 3, ImmutableList.of(PROBLEM));
        assertThat(loaded.accepted()).isEqualTo(7);
        assertThat(loaded.accepting()).isEqualTo("good");
        assertThatIllegalStateException()
                .isThrownBy(loaded::orElseThrow)
                .withMessageContaining("1 problems")
                .withMessageContaining("row 12, column period");
    }

    @Test
    void givesTheValueOfAFileWithoutProblems() {
        Loaded<String> loaded = new Loaded<>(Optional.of("good"), 2, 0, ImmutableList.of());
        assertThat(loaded.orElseThrow()).isEqualTo("good");
        assertThat(loaded.report(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void saysWhyThereIsNoValueAtAll() {
        Loaded<String> loaded = new Loaded<>(Optional.empty(), 0, 0, ImmutableList.of(PROBLEM));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(loaded::accepting)
                .withMessageContaining("2025-02-30");
        assertThatIllegalStateException().isThrownBy(loaded::orElseThrow);
    }

    @Test
    void refusesAnAccountThatDoesNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Loaded<>(Optional.of(1), 2, 3, ImmutableList.of(PROBLEM)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Loaded<>(Optional.of(1), 2, -1, ImmutableList.of(PROBLEM)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loaded<>(Optional.of(1), 2, 1, ImmutableList.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loaded<>(Optional.empty(), 0, 0, ImmutableList.of()));
    }

    @Test
    void writesAProblemInOneLineInTheReadersLanguage() {
        assertThat(PROBLEM.in(Locale.ENGLISH))
                .isEqualTo("figures.csv row 12, column period: no such date (found \"2025-02-30\"); correct the day");
        assertThat(PROBLEM.in(Locale.forLanguageTag("vi")))
                .isEqualTo("figures.csv row 12, column period: ngày không tồn tại (gặp \"2025-02-30\"); sửa ngày");
        assertThat(PROBLEM).hasToString("NO_SUCH_DATE " + PROBLEM.in(Locale.ENGLISH));
    }

    @Test
    void leavesOutWhatWasFoundWhereNothingWas() {
        Problem absent = new Problem("a.json", "/id", Problem.Code.ABSENT, "", Text.of("thêm", "add it"));
        assertThat(absent.in(Locale.ENGLISH)).isEqualTo("a.json /id: required and absent; add it");
    }

    @Test
    void aStatementShowsItsStatusUnlessVerified() {
        Statement verified = new Statement(Text.of("hộ", "household"), Status.VERIFIED, Optional.empty());
        Statement recalled = new Statement(Text.of("hộ", "household"), Status.RECALLED, Optional.of(" Luật "));
        assertThat(verified.in(Locale.ENGLISH)).isEqualTo("household");
        assertThat(recalled.in(Locale.ENGLISH)).isEqualTo("household [recalled, not verified]");
        assertThat(recalled.in(Locale.forLanguageTag("vi"))).isEqualTo("hộ [theo trí nhớ, chưa kiểm chứng]");
        assertThat(recalled.source()).contains("Luật");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(verified.text(), Status.OPEN, Optional.of(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\n", "\u0085", "\u009B", "\u2028", "\u202E", "\u2067", "\u200F", "\u061C"})
    void aProblemStaysOneLineAndSteersNoTerminal(String letters) {
        String words = "a" + letters + "b";
        Problem problem = new Problem(words + ".csv", words, Problem.Code.ABSENT, words, Text.of(words, words));
        assertThat(problem.toString())
                .doesNotContain(letters.substring(0, 1))
                .isEqualTo("ABSENT %1$s.csv %1$s: required and absent (found \"%1$s\"); %1$s"
                        .formatted("a\uFFFD" + letters.substring(1) + "b"));
    }
}
