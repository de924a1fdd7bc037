package vn.ansinh.core.indicator;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Records that stand in columns (arrays, mapped files) and not in objects. A formula reads them through a view that moves
 * from row to row, so that nothing is allocated for a row:
 *
 * <pre>{@code
 * final class ResidentView implements Resident, Columns.View<Resident> {
 *     private int row;
 *     public Resident at(int row) { this.row = row; return this; }
 *     public boolean insured() { return insured[row] == 1; }
 * }
 * Columns<Resident> residents = Columns.of(insured.length, ResidentView::new);
 * }</pre>
 *
 * <p>Longer files are read in parts whose results add up. Each thread gets a view of its own. A view must not
 * escape the reading of its row.
 *
 * @param <T> the type of the records that the view shows
 * @param rows how many rows there are, at least 0
 * @param views makes a view for a thread
 */
public record Columns<T>(int rows, Supplier<? extends View<T>> views) {

    /**
     * Shows one row at a time.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    public interface View<T> {

        /**
         * Moves to a row.
         *
         * @param row the row, counted from 0
         * @return the record of this row, usually the view itself
         */
        T at(int row);
    }

    /**
     * The group to which a record belongs, as a dense number.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    public interface Code<T> extends Serializable {

        /**
         * Reads the code.
         *
         * @param record the record
         * @return its code in a {@link GroupKeys}
         */
        int of(T record);
    }

    /**
     * Checks the number of rows.
     *
     * @param rows how many rows there are
     * @param views makes a view for a thread
     * @throws IllegalArgumentException if there are fewer than 0 rows
     */
    public Columns {
        if (rows < 0) {
            throw new IllegalArgumentException("columns have at least 0 rows; found " + rows);
        }
    }

    /**
     * Returns columns.
     *
     * @param <T> the type of the records
     * @param rows how many rows there are
     * @param views makes a view for a thread
     * @return the columns
     * @throws IllegalArgumentException if there are fewer than 0 rows
     */
    public static <T> Columns<T> of(int rows, Supplier<? extends View<T>> views) {
        return new Columns<>(rows, views);
    }
}
