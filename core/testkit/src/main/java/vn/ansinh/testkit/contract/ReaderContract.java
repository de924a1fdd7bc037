package vn.ansinh.testkit.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.testkit.ReaderLaws;

/**
 * The contract of a reader of files: all laws of {@link ReaderLaws}, and those of damaged files on damage that jqwik draws and shrinks.
 *
 * @param <T> the type of what is read
 */
public interface ReaderContract<T> {

    /**
     * Returns the text of a file without fault.
     *
     * @return the text
     */
    String sound();

    /**
     * Returns the laws.
     *
     * @return {@code ReaderLaws.of(read, entries, sound())}, with entries that are spoiled
     */
    ReaderLaws<T> laws();

    /** All laws of {@link ReaderLaws}. */
    @Example
    default void readsWhatIsGood() {
        laws().check();
    }

    /**
     * The laws of damaged files.
     *
     * @param text the sound file with up to four places damaged
     */
    @Property
    default void losesNothingOfADamagedFile(@ForAll("damaged") String text) {
        laws().checkDamaged(text);
    }

    /**
     * Draws damage.
     *
     * @return the sound file, in which at some places letters are cut out and letters of the file put in
     */
    @Provide
    default Arbitrary<String> damaged() {
        return CoreArbitraries.damaged(sound(), sound());
    }
}
