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

class GroupKeysTest {

    @Property
    void theCodeOfAKeyIsItsPlace(@ForAll @UniqueElements @Size(max = 40) List<String> keys) {
        GroupKeys<String> groups = GroupKeys.of(keys);

        for (int code = 0; code < keys.size(); code++) {
            assertThat(groups.code(keys.get(code))).isEqualTo(code);
        }
        assertThat(groups.keys()).isEqualTo(keys);
        assertThat(groups.codes().keySet())
                .containsExactlyElementsOf(keys.stream().sorted().toList());
    }

    @Property
    void aKeyThatIsNotThereHasNoCode(@ForAll @UniqueElements @Size(max = 10) List<Integer> keys, @ForAll int other) {
        List<Integer> without = new ArrayList<>(keys);
        without.remove((Integer) other);

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> GroupKeys.of(without).code(other))
                .withMessage("none of %d groups has the key %d", without.size(), other);
    }

    @Example
    void aKeyStandsThereOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupKeys.of(List.of("b", "a", "c", "a")))
                .withMessage("each group has one key; a key stands there twice, with the codes 1 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupKeys.of(List.of(new BigDecimal("1"), new BigDecimal("1.0"))));
    }

    @Example
    void theyAreEqualIfTheKeysAre() {
        assertThat(GroupKeys.of(List.of("a", "b")))
                .isEqualTo(GroupKeys.of(List.of("a", "b")))
                .hasSameHashCodeAs(GroupKeys.of(List.of("a", "b")))
                .isNotEqualTo(GroupKeys.of(List.of("b", "a")))
                .hasToString("2 keys");
    }
}
