package vn.ansinh.testkit.contract;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.testkit.FormulaLaws;
import vn.ansinh.testkit.IndicatorLaws;

/**
 * The contract of an indicator: a test class that implements it runs all laws of {@link IndicatorLaws} and {@link FormulaLaws},
 * each as a test of its own, on files of records that jqwik draws and shrinks to the smallest that fails.
 *
 * <pre>{@code
 * class RegisteredInTimeTest implements IndicatorContract<Birth> {
 *     public IndicatorLaws<Birth, ?> laws(List<Birth> records) {
 *         return IndicatorLaws.of(REGISTERED_IN_TIME, records)
 *                 .bounded("days until registration", Limit.atMost(60), days -> registeredAfter(days));
 *     }
 *     public Arbitrary<Birth> records() {
 *         return Arbitraries.forType(Birth.class);
 *     }
 * }
 * }</pre>
 *
 * <p>The number of tries and the seed are jqwik's: {@code jqwik.tries.default}, {@code jqwik.seeds.whenfixed}; a failure prints
 * the seed that repeats it.
 *
 * @param <T> the type of the records
 */
public interface IndicatorContract<T> {

    /**
     * Returns the laws of the indicator, with what it means: worked cases, limits, unknown facts, weights.
     *
     * @param records some records
     * @return {@code IndicatorLaws.of(indicator, records)} and what is to be said about it
     */
    IndicatorLaws<T, ?> laws(List<T> records);

    /**
     * Returns what records may be, the odd ones included.
     *
     * @return for a record class, {@code Arbitraries.forType(Birth.class)}
     */
    Arbitrary<T> records();

    /**
     * Draws files of records.
     *
     * @return up to 25 records
     */
    @Provide
    default Arbitrary<List<T>> files() {
        return records().list().ofMaxSize(25);
    }

    /**
     * {@link IndicatorLaws#I1}: a figure is the quotient of the sums, both kept as counted: not rounded, divided or reduced.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I1_quotientOfSums(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I1);
    }

    /**
     * {@link IndicatorLaws#I2}: the rate of parts put together is never an average of their rates.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I2_neverAnAverage(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I2);
    }

    /**
     * {@link IndicatorLaws#I3}: where nobody is in the denominator there is no rate and a reason, never 0; a count is 0.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I3_nobodyIsNoFigure(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I3);
    }

    /**
     * {@link IndicatorLaws#I4}: who is outside, excluded, unknown or excepted changes no figure.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I4_outsideChangesNothing(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I4);
    }

    /**
     * {@link IndicatorLaws#I5}: every record is in exactly one place.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I5_onePlaceEach(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I5);
    }

    /** {@link IndicatorLaws#I6}: a worked case is where the rule puts it, alone and among others. */
    @Example
    default void I6_workedCases() {
        laws(List.of()).check(IndicatorLaws.I6);
    }

    /** {@link IndicatorLaws#I7}: the answer changes exactly at the limit of the rule, and nowhere else. */
    @Example
    default void I7_exactlyAtTheLimit() {
        laws(List.of()).check(IndicatorLaws.I7);
    }

    /** {@link IndicatorLaws#I8}: an unknown fact never counts as some value: where it could matter, the record is unknown. */
    @Example
    default void I8_unknownIsUnknown() {
        laws(List.of()).check(IndicatorLaws.I8);
    }

    /** {@link IndicatorLaws#I9}: who is excluded is excluded whether or not the fact asked for holds. */
    @Example
    default void I9_exclusionBeforeNumerator() {
        laws(List.of()).check(IndicatorLaws.I9);
    }

    /** {@link IndicatorLaws#I10}: who is in the numerator is never excepted. */
    @Example
    default void I10_exceptionAfterNumerator() {
        laws(List.of()).check(IndicatorLaws.I10);
    }

    /**
     * {@link IndicatorLaws#I11}: the fact asked for raises the numerator, and lowers no figure.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I11_theFactRaises(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I11);
    }

    /**
     * {@link IndicatorLaws#I12}: a record of weight n counts like n records of weight 1.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I12_weightsAreNumbersOfRecords(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I12);
    }

    /**
     * {@link IndicatorLaws#I13}: weights that all grow by one factor change no rate.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I13_weightsScale(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I13);
    }

    /**
     * {@link IndicatorLaws#I14}: records of weight zero change no figure.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void I14_weightZero(@ForAll("files") List<T> records) {
        laws(records).check(IndicatorLaws.I14);
    }

    /**
     * {@link FormulaLaws#A1}: the order of the records changes nothing.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A1_anyOrder(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A1);
    }

    /**
     * {@link FormulaLaws#A2}: parts that are read apart and added give the result of the whole.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A2_anySplit(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A2);
    }

    /**
     * {@link FormulaLaws#A3}: a parallel stream gives the result of a serial one.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A3_anyThreads(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A3);
    }

    /**
     * {@link FormulaLaws#A4}: columns give the result of a stream of the same records.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A4_anySource(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A4);
    }

    /**
     * {@link FormulaLaws#A5}: groups are read like parts, and add up to the whole.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A5_groupsAddUp(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A5);
    }

    /**
     * {@link FormulaLaws#A6}: a record that stands twice counts twice.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A6_twiceCountsTwice(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A6);
    }

    /**
     * {@link FormulaLaws#A7}: nothing is carried over from one record to the next.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A7_nothingIsCarriedOver(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A7);
    }

    /**
     * {@link FormulaLaws#A8}: no record changes no result.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A8_nothingAddsNothing(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A8);
    }

    /**
     * {@link FormulaLaws#A9}: the language and time zone of the machine change nothing.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A9_anyMachine(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A9);
    }

    /**
     * {@link FormulaLaws#A10}: what can be serialised reads and adds up after the journey as it did before.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void A10_survivesTheJourney(@ForAll("files") List<T> records) {
        laws(records).check(FormulaLaws.A10);
    }
}
