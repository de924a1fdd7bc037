package vn.ansinh.testkit.contract;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.testkit.TextFormLaws;

/**
 * The contract of a value type with a text form: all laws of {@link TextFormLaws} on values that jqwik draws.
 *
 * @param <T> the value type
 */
public interface TextFormContract<T> {

    /**
     * Reads a value.
     *
     * @param text a text
     * @return the value
     * @throws IllegalArgumentException if the text is none
     */
    T parse(String text);

    /**
     * Draws values.
     *
     * @return the values, the odd ones included
     */
    @Provide
    Arbitrary<T> values();

    /**
     * All laws of {@link TextFormLaws}.
     *
     * @param one a value
     * @param other another value
     */
    @Property
    default void parsesWhatItWrites(@ForAll("values") T one, @ForAll("values") T other) {
        TextFormLaws.check(this::parse, List.of(one, other));
    }
}
