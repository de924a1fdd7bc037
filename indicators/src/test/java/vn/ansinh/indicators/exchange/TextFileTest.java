package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is not UTF-8 says where it stops to be, in lines and letters. */
class TextFileTest {

    @ParameterizedTest
    @CsvSource({
        "80, 'line 1, column 1'",
        "93 61, 'line 1, column 1'",
        "89 50 4E 47, 'line 1, column 1'",
        "EF BB BF 93 61, 'line 1, column 1'",
        "61 62 80, 'line 1, column 3'",
        "7B 0A 93 7D, 'line 2, column 1'",
        "7B 0D 0A 93 7D, 'line 2, column 1'",
        "7B 0D 93 7D, 'line 2, column 1'",
        "C3 A1 C3, 'line 1, column 2'",
        "F0 9F 8F A0 F0 9F, 'line 1, column 2'",
        "61 C0 80, 'line 1, column 2'",
        "61 ED A0 80, 'line 1, column 2'",
        "7B 00, 'line 1, column 1'",
        "00 7B, 'line 1, column 1'"
    })
    void namesTheFirstLetterThatIsNone(String bytes, String place) {
        TextFile file = TextFile.of("file", HexFormat.ofDelimiter(" ").parseHex(bytes));
        assertThat(file.isReadable()).isFalse();
        assertThat(file.unreadable().place()).isEqualTo(place);
    }

    @Test
    void aMarkIsNoLetter() {
        assertThat(TextFile.of("file", "\uFEFFa\uD83C").unreadable().place()).isEqualTo("line 1, column 2");
        assertThat(TextFile.of("file", "\uFEFFaß").text()).isEqualTo("aß");
        assertThat(TextFile.of("file", "\uFEFFaß".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("aß");
    }

    @Test
    void whatIsDoneToTheBytesLaterDoesNotMatter() {
        byte[] bytes = {'a', 'b'};
        TextFile file = TextFile.of("file", bytes);
        bytes[0] = (byte) 0x80;
        assertThat(file.text()).isEqualTo("ab");
    }

    /** Bytes in which letters of one to four bytes, parts of letters, line ends and bytes of no letter are frequent. */
    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(
                        "61",
                        "0A",
                        "0D",
                        "C4 91",
                        "E1 BB 87",
                        "F0 9F 8F A0",
                        "80",
                        "BF",
                        "C3",
                        "E1",
                        "F0",
                        "F0 9F",
                        "C0",
                        "FF")
                .list()
                .ofMaxSize(12)
                .map(parts -> HexFormat.of().parseHex(String.join("", parts).replace(" ", "")));
    }

    @Property(tries = 2_000)
    void theLettersBeforeThePlaceAreTheLongestTextThatTheFileBeginsWith(@ForAll("bytes") byte[] bytes) {
        TextFile file = TextFile.of("file", bytes);
        assertThat(file.isReadable()).isEqualTo(Utf8.isWellFormed(bytes));
        if (file.isReadable()) {
            assertThat(file.utf8()).isEqualTo(bytes);
            return;
        }
        int sound = bytes.length;
        while (!Utf8.isWellFormed(bytes, 0, sound)) {
            sound--;
        }
        String before = new String(Arrays.copyOf(bytes, sound), StandardCharsets.UTF_8);
        String[] lines = before.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        assertThat(file.unreadable().place())
                .isEqualTo("line " + lines.length + ", column " + (last.codePointCount(0, last.length()) + 1));
    }
}
