package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Text;
import vn.ansinh.testkit.contract.ReaderContract;

/** A sound reader keeps the laws, and every law rejects a reader that breaks it. */
class ReaderLawsTest implements ReaderContract<ImmutableList<ReaderLawsTest.Birth>> {

    private static final String SOUND = "INFANT Nguyễn Thị Hoa,12\nINFANT Trần Văn Minh,340\nINFANT Lê An,7\n";

    /** A line of a register: a name and the days until the birth was registered. */
    record Birth(String name, int days) {}

    @Override
    public String sound() {
        return SOUND;
    }

    @Override
    public ReaderLaws<ImmutableList<Birth>> laws() {
        return laws(ReaderLawsTest::read);
    }

    private static ReaderLaws<ImmutableList<Birth>> laws(Function<String, Loaded<ImmutableList<Birth>>> read) {
        return ReaderLaws.of(read, births -> births, SOUND)
                .spoiled("days that are no number", SOUND.replace("340", "soon"))
                .discreet("Nguyễn Thị Hoa", "Trần Văn Minh");
    }

    private static Loaded<ImmutableList<Birth>> read(String text) {
        List<Birth> births = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int line = 0;
        for (String each : text.replace("\uFEFF", "").lines().toList()) {
            line++;
            int comma = each.lastIndexOf(',');
            if (comma > 0 && each.substring(comma + 1).matches("[0-9]{1,5}")) {
                births.add(new Birth(each.substring(0, comma), Integer.parseInt(each.substring(comma + 1))));
            } else {
                problems.add(new Problem(
                        "births.csv",
                        "line " + line,
                        Problem.Code.INVALID_VALUE,
                        "",
                        Text.of("ghi số ngày", "write the days as a number")));
            }
        }
        return loaded(births, problems);
    }

    private static Loaded<ImmutableList<Birth>> loaded(List<Birth> births, List<Problem> problems) {
        return new Loaded<>(
                Optional.of(ImmutableList.copyOf(births)),
                births.size() + problems.size(),
                problems.size(),
                ImmutableList.copyOf(problems));
    }

    @Test
    void aFactIsInTheFileAndAFaultIsOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> laws().discreet("Phạm Văn Ba"));
        assertThatIllegalArgumentException().isThrownBy(() -> laws().discreet("340"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> laws().spoiled("nothing", SOUND))
                .withMessageContaining("nothing is spoiled");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Function<String, Loaded<ImmutableList<Birth>>> read, String hint) {
        LawViolation violation =
                catchThrowableOfType(LawViolation.class, () -> laws(read).check());

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
        assertThat(violation).hasMessageContaining(hint);
        assertThat(violation.getMessage()).doesNotContain("Nguyễn", "Trần", "340");
    }

    static Stream<Arguments> mutants() {
        Function<String, Loaded<ImmutableList<Birth>>> takesShortNumbersOnly =
                text -> read(text.replaceAll("[0-9]{3}", "many"));
        Function<String, Loaded<ImmutableList<Birth>>> readsAsTheMachineSpeaks =
                text -> read(text.contains("INFANT") ? text.toLowerCase(Locale.getDefault()) : text);
        Function<String, Loaded<ImmutableList<Birth>>> keepsTheMark =
                text -> text.startsWith("\uFEFF") ? loaded(named("\uFEFF"), List.of()) : read(text);
        Function<String, Loaded<ImmutableList<Birth>>> splitsAtOneLetter =
                text -> text.contains("\r") ? loaded(named("\r"), List.of()) : read(text);
        Function<String, Loaded<ImmutableList<Birth>>> stopsAtTheFirstFault = text -> {
            Loaded<ImmutableList<Birth>> all = read(text);
            int sound = (int) text.lines()
                    .takeWhile(each -> each.matches(".+,[0-9]{1,5}"))
                    .count();
            return all.problems().isEmpty()
                    ? all
                    : loaded(all.accepting().subList(0, Math.min(sound, all.accepted())), all.problems());
        };
        Function<String, Loaded<ImmutableList<Birth>>> takesTheDaysOfTheLineBefore =
                text -> read(text.replace("soon\nINFANT Lê An,7", "soon\nINFANT Lê An,12"));
        Function<String, Loaded<ImmutableList<Birth>>> failsOnDamage = text -> {
            text.lines().forEach(each -> each.substring(each.indexOf(',') + 1).charAt(0));
            return read(text);
        };
        Function<String, Loaded<ImmutableList<Birth>>> countsLinesTwice = text -> {
            Loaded<ImmutableList<Birth>> all = read(text);
            return new Loaded<>(all.value(), all.read() + 1, all.rejected(), all.problems());
        };
        Function<String, Loaded<ImmutableList<Birth>>> namesNoFile = text -> renamed(read(text), "");
        Function<String, Loaded<ImmutableList<Birth>>> quotesTheLine = text -> {
            Loaded<ImmutableList<Birth>> all = read(text);
            return loaded(
                    all.accepting(),
                    all.problems().stream()
                            .map(each -> new Problem(
                                    each.file(),
                                    each.place(),
                                    each.code(),
                                    text.lines()
                                            .skip(Integer.parseInt(each.place().substring(5)) - 1)
                                            .findFirst()
                                            .orElseThrow(),
                                    each.remedy()))
                            .toList());
        };
        return Stream.of(
                Arguments.of("R1", takesShortNumbersOnly, "gives 2 entries and 1 problems; the first is INVALID_VALUE"),
                Arguments.of("R2", readsAsTheMachineSpeaks, "on a machine set to"),
                Arguments.of("R3", keepsTheMark, "with a byte-order mark"),
                Arguments.of("R3", splitsAtOneLetter, "with the line ends of Windows"),
                Arguments.of("R4", stopsAtTheFirstFault, "1 of 2 entries are rejected; 1 of 3 is spoiled"),
                Arguments.of("R4", takesTheDaysOfTheLineBefore, "1 of the 2 sound entries are read as they are"),
                Arguments.of("R5", failsOnDamage, "makes the reader fail with java.lang.StringIndexOutOfBounds"),
                Arguments.of("R5", countsLinesTwice, "4 entries are said to be accepted, and 3 are there"),
                Arguments.of("R6", namesNoFile, "does not name the file"),
                Arguments.of("R7", quotesTheLine, "repeats a fact of 13 letters"));
    }

    private static Loaded<ImmutableList<Birth>> renamed(Loaded<ImmutableList<Birth>> loaded, String file) {
        return loaded(
                loaded.accepting(),
                loaded.problems().stream()
                        .map(each -> new Problem(file, each.place(), each.code(), each.found(), each.remedy()))
                        .toList());
    }

    private static List<Birth> named(String name) {
        return List.of(new Birth(name, 1), new Birth(name, 2));
    }
}
