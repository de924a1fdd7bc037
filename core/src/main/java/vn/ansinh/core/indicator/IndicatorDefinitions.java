package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A register of indicator definitions, by code. Immutable and thread-safe.
 */
public final class IndicatorDefinitions {

    private final Map<String, IndicatorDefinition> byCode = new HashMap<>();

    /** In the order of the codes. */
    private final ImmutableList<IndicatorDefinition> all;

    private IndicatorDefinitions(Iterable<IndicatorDefinition> definitions) {
        this.all = ImmutableList.sortedCopyOf((one, other) -> one.code().compareTo(other.code()), definitions);
        for (IndicatorDefinition each : all) {
            if (byCode.put(each.code(), each) != null) {
                throw new IllegalArgumentException("two definitions have the code " + each.code()
                        + "; a second definition needs a code of its own");
            }
        }
    }

    /**
     * Returns a register.
     *
     * @param definitions the definitions, in any order
     * @return the register
     * @throws IllegalArgumentException if two definitions have the same code
     */
    public static IndicatorDefinitions of(Iterable<IndicatorDefinition> definitions) {
        return new IndicatorDefinitions(definitions);
    }

    /**
     * Returns this register together with further definitions, such as those a plan declares for itself.
     *
     * @param more the further definitions
     * @return both
     * @throws IllegalArgumentException if a code is already taken
     */
    public IndicatorDefinitions plus(Iterable<IndicatorDefinition> more) {
        return of(ImmutableList.<IndicatorDefinition>builder()
                .addAll(all)
                .addAll(more)
                .build());
    }

    /**
     * Finds a definition.
     *
     * @param code the definition code
     * @return the definition, or empty
     */
    public Optional<IndicatorDefinition> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Returns a definition that must be there.
     *
     * @param code the definition code
     * @return the definition
     * @throws NoSuchElementException if there is none; the message names the closest codes
     */
    public IndicatorDefinition get(String code) {
        return find(code)
                .orElseThrow(() -> new NoSuchElementException(
                        "no definition has the code \"" + code + "\"; the closest are " + closest(code)));
    }

    /**
     * Returns the definitions of an indicator.
     *
     * @param indicator the indicator's code, such as {@code trained-labour-rate}
     * @return its definitions by code; empty if there is no such indicator
     */
    public ImmutableList<IndicatorDefinition> ofIndicator(String indicator) {
        return all.stream().filter(each -> each.indicator().equals(indicator)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns all definitions.
     *
     * @return the definitions by code
     */
    public ImmutableList<IndicatorDefinition> all() {
        return all;
    }

    /**
     * Returns the three codes most like a given one, for messages.
     *
     * @param code any text
     * @return up to three codes, the closest first
     */
    public ImmutableList<String> closest(String code) {
        return all.stream()
                .map(IndicatorDefinition::code)
                .sorted(Comparator.comparingInt((String each) -> distance(each, code))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .collect(ImmutableList.toImmutableList());
    }

    /** Tells whether the other register holds the same definitions. */
    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorDefinitions definitions && definitions.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** Returns how many definitions there are. */
    @Override
    public String toString() {
        return all.size() + " definitions";
    }

    /** The least number of letters to insert, delete or replace (Levenshtein), on the first 60 letters. */
    private static int distance(String one, String other) {
        int[] row = new int[Math.min(other.length(), 60) + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(one.length(), 60); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
