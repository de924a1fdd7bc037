package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * The keys of groups, each by its code, the index that stands in a column in place of the key:
 *
 * <pre>{@code
 * Dictionary<String> communes = Dictionary.of(register);
 * column[row] = communes.code("13501");
 * Grouped<String, Breakdown> coverage = formula.over(columns, ResidentView::communeCode, communes, 2);
 * }</pre>
 *
 * <p>It is checked and put in order once, however many formulas read the column. Immutable and thread-safe if the keys are.
 *
 * @param <K> the type of the keys
 */
public final class Dictionary<K extends Comparable<? super K>> {

    private final ImmutableList<K> keys;
    private final ImmutableSortedMap<K, Integer> codes;

    private Dictionary(ImmutableList<K> keys, ImmutableSortedMap<K, Integer> codes) {
        this.keys = keys;
        this.codes = codes;
    }

    /**
     * Returns the dictionary of keys.
     *
     * @param <K> the type of the keys
     * @param keys the keys, in the order of their codes
     * @return the dictionary
     * @throws IllegalArgumentException if a key stands there twice, or two keys compare as equal; the message names their codes
     */
    public static <K extends Comparable<? super K>> Dictionary<K> of(List<K> keys) {
        TreeMap<K, Integer> codes = new TreeMap<>();
        for (int code = 0; code < keys.size(); code++) {
            Integer other = codes.put(keys.get(code), code);
            if (other != null) {
                throw new IllegalArgumentException(
                        "each key stands in a dictionary once; one has the codes " + other + " and " + code);
            }
        }
        return new Dictionary<>(ImmutableList.copyOf(keys), ImmutableSortedMap.copyOfSorted(codes));
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
     * @throws NoSuchElementException if it is not in the dictionary
     */
    public int code(K key) {
        Integer code = codes.get(key);
        if (code == null) {
            throw new NoSuchElementException("the dictionary of " + keys.size() + " keys has no key " + key);
        }
        return code;
    }

    /** Tells whether the other has the same keys by the same codes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Dictionary<?> dictionary && dictionary.keys.equals(keys);
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
