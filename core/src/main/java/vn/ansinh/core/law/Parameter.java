package vn.ansinh.core.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ansinh.core.Text;

/**
 * A number that the law sets and changes: a level, a line, a coefficient, an age.
 *
 * @param id its name, such as {@code social-assistance.level}
 * @param name the official name
 * @param unit the unit, such as {@code VND/month}
 * @param gaps true if days between its provisions are without a value on purpose
 * @param provisions its values, ordered by the day from which they apply
 */
public record Parameter(String id, Text name, String unit, boolean gaps, ImmutableList<Provision> provisions) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*+");

    /**
     * Orders the provisions and checks that they leave no doubt and no gap.
     *
     * @param id its name
     * @param name the official name
     * @param unit the unit
     * @param gaps true if gaps are intended
     * @param provisions its values, in any order
     * @throws IllegalArgumentException if the id is malformed, there is no national provision, two provisions apply to
     *     one day and nothing says which came later, or days between provisions have no value although gaps are not
     *     declared
     */
    public Parameter {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a parameter is named in small letters with dots and hyphens; found \"" + id + "\"");
        }
        provisions = ImmutableList.sortedCopyOf(
                Comparator.comparing(Provision::appliesFrom)
                        .thenComparing(each -> each.inForceFrom().orElse(LocalDate.MAX)),
                provisions);
        List<Provision> national = new ArrayList<>();
        for (Provision each : provisions) {
            if (each.province().isEmpty()) {
                national.add(each);
            }
        }
        if (national.isEmpty()) {
            throw new IllegalArgumentException(id + " has no national provision");
        }
        requireDecided(id, provisions);
        if (!gaps) {
            requireNoGap(id, national);
        }
    }

    private static void requireDecided(String id, List<Provision> provisions) {
        for (int i = 0; i < provisions.size(); i++) {
            for (int j = i + 1; j < provisions.size(); j++) {
                Provision one = provisions.get(i);
                Provision other = provisions.get(j);
                boolean undecided = one.inForceFrom().isEmpty()
                        || other.inForceFrom().isEmpty()
                        || one.inForceFrom().equals(other.inForceFrom());
                if (undecided && one.province().equals(other.province()) && one.sharesADayWith(other)) {
                    throw new IllegalArgumentException("of " + id + ", " + one + " and " + other
                            + " apply to the same days, and nothing says which came later; end the first or give both"
                            + " in-force dates");
                }
            }
        }
    }

    private static void requireNoGap(String id, List<Provision> national) {
        Optional<LocalDate> end = national.get(0).appliesUntil();
        for (Provision each : national) {
            Optional<LocalDate> covered = end;
            if (covered.isPresent() && covered.get().isBefore(each.appliesFrom())) {
                throw new IllegalArgumentException("of " + id + ", nothing applies from " + covered.get()
                        + " until the day before " + each.appliesFrom() + "; fill the gap or declare it");
            }
            end = covered.isEmpty() || each.appliesUntil().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            covered.get().isAfter(each.appliesUntil().get())
                                    ? covered.get()
                                    : each.appliesUntil().get());
        }
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
