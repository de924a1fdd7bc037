package vn.ansinh.core.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;

/**
 * The law on record: parameters with their dated provisions, and transitional rules. It answers only through a
 * {@link LawView}, which names the day on which one looks at the law and the day for which one asks:
 *
 * <pre>{@code
 * law.inForceAt(LocalDate.of(2023, 8, 1)).applyingOn(LocalDate.of(2023, 7, 15)).value("meritorious.level");
 * }</pre>
 *
 * <p>Immutable and thread-safe; it knows no "today".
 */
public final class LawBook {

    private final ImmutableSortedMap<String, Parameter> byId;
    private final ImmutableList<Transition> transitions;

    /**
     * A transitional rule: somebody keeps an old right for a while.
     *
     * @param parameter the parameter that changed
     * @param who who keeps the old right
     * @param keeps what they keep
     * @param until the first day on which they no longer do; empty if no end is named
     * @param reference act and article
     * @param status how well the rule is known
     */
    public record Transition(
            String parameter,
            Text who,
            Text keeps,
            Optional<LocalDate> until,
            LegalReference reference,
            Status status) {}

    private LawBook(ImmutableSortedMap<String, Parameter> byId, ImmutableList<Transition> transitions) {
        this.byId = byId;
        this.transitions = transitions;
    }

    /**
     * Returns a law book.
     *
     * @param parameters the parameters
     * @param transitions the transitional rules
     * @return the book
     * @throws IllegalArgumentException if two parameters have one id, or a rule is about a parameter that is not there
     */
    public static LawBook of(Iterable<Parameter> parameters, Iterable<Transition> transitions) {
        TreeMap<String, Parameter> byId = new TreeMap<>();
        for (Parameter each : parameters) {
            if (byId.put(each.id(), each) != null) {
                throw new IllegalArgumentException("two parameters have the id " + each.id());
            }
        }
        for (Transition each : transitions) {
            if (!byId.containsKey(each.parameter())) {
                throw new IllegalArgumentException(
                        "a transitional rule is about " + each.parameter() + ", which is no parameter of the book");
            }
        }
        return new LawBook(ImmutableSortedMap.copyOf(byId), ImmutableList.copyOf(transitions));
    }

    /**
     * Returns this book together with another.
     *
     * @param other the other book
     * @return both
     * @throws IllegalArgumentException if a parameter stands in both
     */
    public LawBook plus(LawBook other) {
        return of(
                Stream.concat(byId.values().stream(), other.byId.values().stream())
                        .toList(),
                Stream.concat(transitions.stream(), other.transitions.stream()).toList());
    }

    /**
     * Returns all parameters.
     *
     * @return the parameters by id
     */
    public ImmutableList<Parameter> parameters() {
        return byId.values().asList();
    }

    /**
     * Returns a parameter.
     *
     * @param id its id
     * @return the parameter
     * @throws NoSuchElementException if the book has none with this id
     */
    public Parameter parameter(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new NoSuchElementException("the law book has no parameter \"" + id + "\""));
    }

    /**
     * Returns the transitional rules about a parameter.
     *
     * @param parameterId the parameter's id
     * @return the rules
     */
    public ImmutableList<Transition> transitions(String parameterId) {
        return transitions.stream()
                .filter(each -> each.parameter().equals(parameterId))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Looks at the law as it stands on a day: acts that come into force later are not seen, even if they will reach
     * back. The end of a provision is seen as it is on record, also where a later act set it.
     *
     * @param day the day on which one looks
     * @return the first half of a view; say next for which day one asks
     */
    public Looking inForceAt(LocalDate day) {
        return applyingOn -> new LawView(this, Optional.of(day), applyingOn, Optional.empty(), false);
    }

    /**
     * Looks at everything on record, whatever came into force when, and whether or not that is known.
     *
     * @return the first half of a view; say next for which day one asks
     */
    public Looking onRecord() {
        return applyingOn -> new LawView(this, Optional.empty(), applyingOn, Optional.empty(), false);
    }

    /** The first half of a view: the day on which one looks is said, the day for which one asks is not. */
    @FunctionalInterface
    public interface Looking {

        /**
         * Says for which day one asks.
         *
         * @param day the day to which the law should apply
         * @return the view, of national law
         */
        LawView applyingOn(LocalDate day);
    }
}
