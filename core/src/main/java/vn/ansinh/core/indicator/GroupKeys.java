package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * The keys of groups, each by its code, the index that stands in a column in place of the key:
 *
 * <pre>{@code
 * GroupKeys<String> communes = GroupKeys.of(register);
 * column[row] = communes.code("13501");
 * Grouped<String, Breakdown> coverage = formula.over(columns, ResidentView::communeCode, communes, 2);
 * }</pre>
 *
 * <p>They are checked and put in order once, however many formulas read the column. Immutable and thread-safe if the keys are.
 *
 * @param <K> the type of the keys
 */
public final class GroupKeys<K extends Comparable<? super K>> implements Serializable {

    private static final long serialVersionUID = 1;

    private final ImmutableList<K> keys;
    private final ImmutableSortedMap<K, Integer> codes;

    private GroupKeys(ImmutableList<K> keys, ImmutableSortedMap<K, Integer> codes) {
        this.keys = keys;
        this.codes = codes;
    }

    /**
     * Returns the keys of groups.
     *
     * @param <K> the type of the keys
     * @param keys the keys, in the order of their codes
     * @return the keys with their codes
     * @throws IllegalArgumentException if two keys compare as equal; the message names their codes
     */
    public static <K extends Comparable<? super K>> GroupKeys<K> of(List<K> keys) {
        ImmutableList<K> copy = ImmutableList.copyOf(keys);
        TreeMap<K, Integer> codes = new TreeMap<>();
        for (int code = 0; code < copy.size(); code++) {
            Integer other = codes.put(copy.get(code), code);
            if (other != null) {
                throw new IllegalArgumentException(
                        "each group has one key; a key stands there twice, with the codes " + other + " and " + code);
            }
        }
        return new GroupKeys<>(copy, ImmutableSortedMap.copyOfSorted(codes));
    }

    /**
     * Returns the keys.
     *
     * @return the keys, in the order of their codes
     */
    public ImmutableList<K> keys() {
        return keys;
    }

    /**
     * Returns the codes.
     *
     * @return the code of each key, in the order of the keys
     */
    public ImmutableSortedMap<K, Integer> codes() {
        return codes;
    }

    /**
     * Returns the code of a key.
     *
     * @param key the key
     * @return its index
     * @throws NoSuchElementException if there is no such key
     */
    public int code(K key) {
        Integer code = codes.get(key);
        if (code == null) {
            throw new NoSuchElementException("none of " + keys.size() + " groups has the key " + key);
        }
        return code;
    }

    /** Tells whether the other has the same keys by the same codes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GroupKeys<?> groups && groups.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /** Returns how many keys there are. */
    @Override
    public String toString() {
        return keys.size() + " keys";
    }
}
