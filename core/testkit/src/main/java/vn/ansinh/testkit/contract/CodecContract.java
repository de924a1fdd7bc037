package vn.ansinh.testkit.contract;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.testkit.CodecLaws;

/**
 * The contract of a way to write values and read them back: all laws of {@link CodecLaws} on values that jqwik draws.
 *
 * @param <T> the type of the values
 */
public interface CodecContract<T> {

    /**
     * Returns the laws, with the fields of text and of quantities that the kit fills.
     *
     * @param values some values
     * @return {@code CodecLaws.of(write, read, values)} and the fields
     */
    CodecLaws<T> laws(List<T> values);

    /**
     * Draws values.
     *
     * @return the values, the odd ones included
     */
    @Provide
    Arbitrary<T> values();

    /** All laws of {@link CodecLaws} on the fields of text and of quantities. */
    @Example
    default void whateverStandsInItsFields() {
        laws(List.of()).check();
    }

    /**
     * The laws of {@link CodecLaws} on values.
     *
     * @param one a value
     * @param other another value
     */
    @Property
    default void thereAndBack(@ForAll("values") T one, @ForAll("values") T other) {
        laws(List.of(one, other)).checkValues();
    }
}
