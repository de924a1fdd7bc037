package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Different texts never share a line, and so never a hash by their form. */
class CanonicalTest {

    @Test
    void fieldsDoNotRunIntoEachOther() {
        assertThat(Canonical.lineOf("key", "a\tb", "c")).isEqualTo("key\ta\\tb\tc");
        assertThat(Canonical.lineOf("key", "a", "b\tc")).isEqualTo("key\ta\tb\\tc");
    }

    @Test
    void halfALetterIsNoQuestionMark() {
        assertThat(Canonical.sha256(Canonical.lineOf("key", "s\uD800")))
                .isNotEqualTo(Canonical.sha256(Canonical.lineOf("key", "s?")))
                .isNotEqualTo(Canonical.sha256(Canonical.lineOf("key", "s\\ud800")));
        assertThat(Canonical.lineOf("key", "\uD83D\uDE00")).isEqualTo("key\t\uD83D\uDE00");
    }
}
