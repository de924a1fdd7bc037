package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;
import vn.ansinh.core.Quantity;

/** A sound codec keeps the laws, and every law rejects a codec that breaks it. */
class CodecLawsTest {

    private static final Row ROW = new Row(Measured.known(Quantity.Count.of(1200)), "register");

    /** A row of a file of two columns. */
    private record Row(Measured<Quantity.Count> value, String source) {}

    private static String sound(Row row) {
        return quoted(row.value.toString()) + "," + quoted(row.source);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static Row soundly(String text) {
        int end = text.indexOf("\",\"");
        if (end < 1 || !text.startsWith("\"") || !text.endsWith("\"") || text.length() < end + 4) {
            throw new IllegalArgumentException("a row has two quoted columns");
        }
        String second = text.substring(end + 3, text.length() - 1);
        return new Row(
                Measured.parse(text.substring(1, end).replace("\"\"", "\""), Quantity.Count::parse),
                second.replace("\"\"", "\""));
    }

    private static void check(Function<Row, String> write, Function<String, Row> read) {
        CodecLaws.of(write, read, List.of(ROW))
                .text("source", source -> new Row(ROW.value, source))
                .measured(Quantity.Count.of(0), value -> new Row(value, "register"))
                .check();
    }

    @Test
    void aSoundCodecKeepsEveryLaw() {
        check(CodecLawsTest::sound, CodecLawsTest::soundly);
    }

    /** A reader that remembers what was written last hides the loss from who only writes and reads back. */
    @Test
    void differentValuesThatShareATextAreFound() {
        Row[] last = new Row[1];
        LawViolation violation = catchThrowableOfType(
                LawViolation.class,
                () -> check(
                        row -> {
                            last[0] = row;
                            return row.source;
                        },
                        text -> last[0]));

        assertThat(violation.number()).isEqualTo("W3");
        assertThat(violation).hasMessageContaining("value 1 and zero are written the same way");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Function<Row, String> write, Function<String, Row> read, String hint) {
        LawViolation violation = catchThrowableOfType(LawViolation.class, () -> check(write, read));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
        assertThat(violation).hasMessageContaining(hint);
    }

    static Stream<Arguments> mutants() {
        Function<Row, String> write = CodecLawsTest::sound;
        Function<String, Row> read = CodecLawsTest::soundly;
        AtomicInteger calls = new AtomicInteger();
        Function<Row, String> suppressedIsZero = row -> sound(new Row(
                row.value.fold(
                        Measured::known,
                        (reason, detail) -> reason == Reason.SUPPRESSED
                                ? Measured.known(Quantity.Count.of(0))
                                : Measured.unknown(reason, detail)),
                row.source));
        Function<Row, String> dropsReasons = row -> sound(row).replaceFirst("\\([a-z ]*\\)", "(missing)");
        Function<Row, String> countsItsCalls = row -> sound(row) + " ".repeat(calls.incrementAndGet() % 2);
        Function<Row, String> groupsDigits = row -> row.value
                .asOptional()
                .map(each -> quoted(String.format(Locale.getDefault(), "%d", each.value())) + "," + quoted(row.source))
                .orElseGet(() -> sound(row));
        Function<Row, String> forgetsQuotes = row -> quoted(row.value.toString()) + ",\"" + row.source + "\"";
        Function<String, Row> strips =
                text -> new Row(soundly(text).value, soundly(text).source.strip());
        Function<String, Row> normalises =
                text -> new Row(soundly(text).value, Normalizer.normalize(soundly(text).source, Normalizer.Form.NFC));
        Function<String, Row> failsOnDamage = text -> {
            String[] columns = text.split("\",\"", -1);
            return soundly("\"" + columns[0].substring(1) + "\",\"" + columns[1]);
        };
        Function<String, Row> saysNothing = text -> {
            try {
                return soundly(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("", e);
            }
        };
        return Stream.of(
                Arguments.of("W1", suppressedIsZero, read, "suppressed was written, and another value was read back"),
                Arguments.of("W1", dropsReasons, read, "not applicable was written, and another value was read back"),
                Arguments.of("W2", countsItsCalls, (Function<String, Row>) text -> soundly(text.strip()), "is written"),
                Arguments.of("W2", groupsDigits, read, "on a machine set to ar-EG"),
                Arguments.of("W4", forgetsQuotes, read, "source \"\"\""),
                Arguments.of("W4", write, strips, "source \"U+2028"),
                Arguments.of("W4", write, normalises, "source \"BiU+0300"),
                Arguments.of("W5", write, failsOnDamage, "makes the reader fail with java.lang."),
                Arguments.of("W5", write, saysNothing, "refused without a message"));
    }
}
