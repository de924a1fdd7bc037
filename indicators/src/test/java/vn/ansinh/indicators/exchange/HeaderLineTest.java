package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The separator is told by the header line alone, and what stands in quotes separates nothing. */
class HeaderLineTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a\n", ','),
                Arguments.of("a,b;c\n1;2;3\n", ','),
                Arguments.of("a;b,c;d\n", ';'),
                Arguments.of("a;b\tc\td\n", '\t'),
                Arguments.of("a;\"b,c,d\"\n", ';'),
                Arguments.of("a;\"b\"\"c,d,e\"\n", ';'),
                Arguments.of("a;\"b\n,,\nc\";d,e\n", ';'),
                Arguments.of("\n \na;b\n1,2,3\n", ';'),
                Arguments.of("\t\t\t\na,b\n", ','));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSeparatorIsWhatStandsMostOutsideQuotes(String file, char separator) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            HeaderLine header = HeaderLine.of(file.replace("\n", end));
            assertThat(header.separator()).isEqualTo(separator);
            assertThat(header.complete()).isTrue();
        }
    }

    @Test
    void aBeginningMayNotHoldTheWholeLine() {
        assertThat(HeaderLine.of("\n a;b")).isEqualTo(new HeaderLine(" a;b", false));
        assertThat(HeaderLine.of("a;\"b\n")).isEqualTo(new HeaderLine("a;\"b\n", false));
        assertThat(HeaderLine.of("a;b\n1")).isEqualTo(new HeaderLine("a;b", true));
        assertThat(HeaderLine.of(" \n\t\n")).isEqualTo(new HeaderLine("", false));
    }
}
