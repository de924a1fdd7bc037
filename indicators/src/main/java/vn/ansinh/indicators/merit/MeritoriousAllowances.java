package vn.ansinh.indicators.merit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Set;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/**
 * Monthly allowances of people with meritorious service on a day, by the annex of Decree 75/2021/NĐ-CP as amended: one
 * amount an item of the annex.
 *
 * <p>Who is in several categories receives the allowances of all of them (Ordinance 02/2020/UBTVQH14 Article 6(3)), the
 * opposite of social assistance; of several allowances for the person who cares for them only the highest counts. The
 * amounts of the annex are on record from 2024-07-01 to 2026-06-30; asking for another day is an error and no guess from
 * the level. Immutable and thread-safe.
 */
public final class MeritoriousAllowances {

    private static final String MONTHLY = "meritorious.monthly.";

    private final LawView law;

    private MeritoriousAllowances(LawView law) {
        this.law = law;
    }

    /**
     * Returns the allowances that a view of the law selects.
     *
     * @param law the view
     * @return the allowances
     */
    public static MeritoriousAllowances under(LawView law) {
        return new MeritoriousAllowances(law);
    }

    /**
     * Returns the items of the annex that the law book knows, such as {@code war-invalid.61} or {@code
     * heroic-mother.supplement}.
     *
     * @return the names, for {@link #entitlementOf}
     */
    public ImmutableSortedSet<String> items() {
        return law.book().parameters().stream()
                .map(Parameter::id)
                .filter(id -> id.startsWith(MONTHLY))
                .map(id -> id.substring(MONTHLY.length()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Returns what a person receives a month for the items that the decisions recognise.
     *
     * <p>Passing: {@code entitlementOf(Set.of("war-invalid.61", "prisoner"))}. Failing: {@code
     * entitlementOf(Set.of("war-invalid"))}, which is no item of the annex.
     *
     * @param recognised items of the annex; none for nothing
     * @return the sum of all; of several items for a carer only the highest
     * @throws NoSuchElementException if an item is not one of {@link #items}
     * @throws UnsettledLawException if the law on record has no amount for the day of the view
     */
    public Entitlement entitlementOf(Set<String> recognised) {
        if (!items().containsAll(recognised)) {
            throw new NoSuchElementException("the annex has no such item; take the names from items()");
        }
        ImmutableList<Part> own = parts(recognised, false);
        ImmutableList<Part> care = parts(recognised, true);
        return new Entitlement(
                "VND",
                ImmutableList.<Part>builder()
                        .addAll(own)
                        .addAll(care.stream().max(Comparator.comparing(Part::product)).stream()
                                .toList())
                        .build());
    }

    private ImmutableList<Part> parts(Set<String> recognised, boolean carer) {
        return recognised.stream()
                .filter(item -> item.endsWith(".carer") == carer)
                .sorted()
                .map(this::part)
                .collect(ImmutableList.toImmutableList());
    }

    private Part part(String item) {
        Parameter parameter = law.book().parameter(MONTHLY + item);
        return Part.of(parameter.name(), Factor.of(law.provision(parameter.id())));
    }

    /**
     * Returns the base level, to which the amounts are tied.
     *
     * @return the level of the day
     * @throws UnsettledLawException if the law on record settles no level for the day of the view
     */
    public Provision level() {
        return law.provision("meritorious.level");
    }

    /**
     * Returns a one-off allowance that is a multiple of the base level.
     *
     * @param item an item such as {@code martyr} or {@code pre-1945.relatives}
     * @return the exact product of level and multiple
     * @throws NoSuchElementException if the law book has no such item
     * @throws UnsettledLawException if the law on record settles no multiple or level for the day of the view
     */
    public Entitlement once(String item) {
        Parameter parameter = law.book().parameter("meritorious.once." + item);
        Provision multiple = law.provision(parameter.id());
        return new Entitlement(
                "VND", ImmutableList.of(Part.of(parameter.name(), Factor.of(level()), Factor.of(multiple))));
    }
}
