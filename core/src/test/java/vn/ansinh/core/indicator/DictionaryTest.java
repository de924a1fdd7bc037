package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class DictionaryTest {

    @Property
    void theCodeOfAKeyIsItsPlace(@ForAll @UniqueElements @Size(max = 40) List<String> keys) {
        Dictionary<String> dictionary = Dictionary.of(keys);

        for (int code = 0; code < keys.size(); code++) {
            assertThat(dictionary.code(keys.get(code))).isEqualTo(code);
        }
        assertThat(dictionary.keys()).isEqualTo(keys);
        assertThat(dictionary.codes().keySet())
                .containsExactlyElementsOf(keys.stream().sorted().toList());
    }

    @Property
    void aKeyThatIsNotThereHasNoCode(@ForAll @UniqueElements @Size(max = 10) List<Integer> keys, @ForAll int other) {
        List<Integer> without = new ArrayList<>(keys);
        without.remove((Integer) other);

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Dictionary.of(without).code(other))
                .withMessage("the dictionary of %d keys has no key %d", without.size(), other);
    }

    @Example
    void aKeyStandsThereOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dictionary.of(List.of("b", "a", "c", "a")))
                .withMessage("each key stands in a dictionary once; one has the codes 1 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dictionary.of(List.of(new BigDecimal("1"), new BigDecimal("1.0"))));
    }

    @Example
    void dictionariesAreEqualIfTheirKeysAre() {
        assertThat(Dictionary.of(List.of("a", "b")))
                .isEqualTo(Dictionary.of(List.of("a", "b")))
                .hasSameHashCodeAs(Dictionary.of(List.of("a", "b")))
                .isNotEqualTo(Dictionary.of(List.of("b", "a")))
                .hasToString("2 keys");
    }
}
