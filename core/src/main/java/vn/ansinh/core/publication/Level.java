package vn.ansinh.core.publication;

import java.util.function.Function;

/**
 * One way to put the smallest groups of a table together: communes into districts, or communes and sexes into sexes. The
 * cells of a level are the groups that have the same key.
 *
 * @param <A> the type of the smallest groups' keys
 * @param <K> the type of the keys of this level
 * @param name what the level is called, such as {@code district}; unlike those of the other levels of the table
 * @param key the cell to which a smallest group belongs
 */
public record Level<A, K>(String name, Function<? super A, ? extends K> key) {

    /**
     * Returns the level of the smallest groups themselves.
     *
     * @param <A> the type of their keys
     * @param name what the level is called
     * @return the level
     */
    public static <A> Level<A, A> each(String name) {
        return new Level<>(name, smallest -> smallest);
    }

    /**
     * Returns a level of larger groups.
     *
     * @param <A> the type of the smallest groups' keys
     * @param <K> the type of the larger groups' keys
     * @param name what the level is called
     * @param key the larger group to which a smallest group belongs
     * @return the level
     */
    public static <A, K> Level<A, K> of(String name, Function<? super A, ? extends K> key) {
        return new Level<>(name, key);
    }

    /**
     * Returns the level with one cell, the whole.
     *
     * @param <A> the type of the smallest groups' keys
     * @param name what the level is called, which is also the key of its cell
     * @return the level
     */
    public static <A> Level<A, String> whole(String name) {
        return new Level<>(name, smallest -> name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
