package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that a text in two languages is composed, complete, and readable back whatever its letters. */
class TextTest {

    @Provide
    Arbitrary<String> wordings() {
        return Numbers.wordings();
    }

    @Property(tries = 1000)
    void comesBackFromItsTextForm(@ForAll("wordings") String vi, @ForAll("wordings") String en) {
        Text text = Text.of(vi, en);
        assertThat(Text.parse(text.toString())).isEqualTo(text);
    }

    @Property(tries = 1000)
    void comesBackFromItsTextFormWhenDecomposed(@ForAll("wordings") String vi, @ForAll("wordings") String en) {
        Text text = Text.of(vi, en);
        assertThat(Text.parse(Normalizer.normalize(text.toString(), Normalizer.Form.NFD)))
                .isEqualTo(text);
    }

    @Property(tries = 500)
    void isComposedAndStripped(@ForAll("wordings") String wording) {
        Text text = Text.of(wording, "x");
        assertThat(Normalizer.isNormalized(text.vi(), Normalizer.Form.NFC)).isTrue();
        assertThat(text.vi()).isEqualTo(text.vi().strip());
        assertThat(Normalizer.normalize(text.vi(), Normalizer.Form.NFD))
                .isEqualTo(Normalizer.normalize(wording.strip(), Normalizer.Form.NFD));
    }

    @Test
    void lettersThatAreTakenForComposedAre() {
        assertThat(IntStream.concat(IntStream.range(0, 0x300), IntStream.rangeClosed(0x1ea0, 0x1eff)))
                .allMatch(letter -> Normalizer.isNormalized(Character.toString(letter), Normalizer.Form.NFC));
    }

    /** Whatever letters stand beside each other, the normaliser's answer is that of the short way. */
    @Property(tries = 1000)
    void wordsAreComposedAsTheNormaliserComposesThem(@ForAll @StringLength(max = 12) String words) {
        assertThat(Text.composed(words)).isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFC));
    }

    @Test
    void everyLetterIsComposedAsTheNormaliserComposesIt() {
        assertThat(IntStream.rangeClosed(0, 0x2fff).mapToObj(Character::toString))
                .allMatch(letter ->
                        Text.composed("a" + letter).equals(Normalizer.normalize("a" + letter, Normalizer.Form.NFC)));
    }

    /** The reference: what Unicode calls a control, a separator of lines or paragraphs, and the marks and overrides of direction. */
    @Test
    void aLineShowsEveryLetterThatDisturbsNone() {
        Pattern disturbing = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
        for (int letter = 0; letter <= 0xffff; letter++) {
            String words = "a" + (char) letter + "b";
            assertThat(Text.inOneLine(words))
                    .as(Integer.toHexString(letter))
                    .isEqualTo(disturbing.matcher(words).replaceAll("\uFFFD"));
        }
    }

    @Test
    void decomposedLettersEqualComposedOnes() {
        Text composed = Text.of("h\u1ed9 ngh\u00e8o", "poor households");
        Text decomposed = Text.of("ho\u0323\u0302 nghe\u0300o", "poor households");
        assertThat(decomposed).isEqualTo(composed).hasSameHashCodeAs(composed);
        assertThat(decomposed.vi()).isEqualTo("h\u1ed9 ngh\u00e8o");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "hộ nghèo | poor households; hộ nghèo; poor households",
                "hộ nghèo|poor households; hộ nghèo; poor households",
                "a\\|b | c\\\\d; a|b; c\\d",
                "a\\\\ | b\\\\; a\\; b\\",
                "\\| | \\\\\\|; |; \\|",
            })
    void isReadWithBarsAndBackslashes(String read, String vi, String en) {
        assertThat(Text.parse(read)).isEqualTo(new Text(vi, en));
    }

    @Test
    void isWrittenWithBarsAndBackslashesEscaped() {
        assertThat(Text.of("a|b", "c\\d")).hasToString("a\\|b | c\\\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hộ nghèo", "a | b | c", "a |", "| b", " | ", "a | \t", "a \\| b", "a || b"})
    void needsExactlyTwoWordings(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.parse(text));
    }

    @Test
    void refusesABlankWordingAndSaysWhich() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.of(" \t\n", "x"))
                .withMessageContaining("Vietnamese");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("x", "")).withMessageContaining("English");
    }

    @ParameterizedTest
    @CsvSource({"vi, hộ", "vi-VN, hộ", "en, household", "fr, household", "tr, household", "und, household"})
    void isVietnameseForVietnameseReadersAndEnglishForAllOthers(String tag, String wording) {
        assertThat(Text.of("hộ", "household").in(Locale.forLanguageTag(tag))).isEqualTo(wording);
    }
}
