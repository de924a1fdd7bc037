package vn.ansinh.testkit.contract;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.core.indicator.Additive;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.testkit.FormulaLaws;
import vn.ansinh.testkit.GroupedTableLaws;

/**
 * The contract of a formula that is no indicator, such as a measure of poverty or several indicators together: all laws of
 * {@link FormulaLaws} and {@link GroupedTableLaws}.
 *
 * @param <T> the type of the records
 * @param <R> the type of the results
 */
public interface FormulaContract<T, R extends Additive<R>> {

    /**
     * Returns the formula.
     *
     * @return the formula
     */
    Formula<T, R> formula();

    /**
     * Returns what records may be, the odd ones included.
     *
     * @return for a record class, {@code Arbitraries.forType(Household.class)}
     */
    Arbitrary<T> records();

    /**
     * Returns the group of a record, such as its commune.
     *
     * @param record the record
     * @return the group; without an own answer, one of a few by the record's {@code hashCode}
     */
    default String groupOf(T record) {
        return "group " + Math.floorMod(record.hashCode(), 5);
    }

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
     * All laws of {@link FormulaLaws}.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void addsUp(@ForAll("files") List<T> records) {
        FormulaLaws.check(formula(), records);
    }

    /**
     * All laws of {@link GroupedTableLaws}.
     *
     * @param records records drawn from {@link #records()}
     */
    @Property
    default void rollsUp(@ForAll("files") List<T> records) {
        GroupedTableLaws.check(
                formula(), records, this::groupOf, group -> group.compareTo("group 2") < 0 ? "north" : "south");
    }
}
