package vn.ansinh.testkit.contract;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Sex;

/**
 * People and households of a made-up register, to be mapped to an application's own records:
 *
 * <pre>{@code
 * public Arbitrary<Resident> records() {
 *     return new Population(LocalDate.of(2025, 7, 1)).people().map(each -> new Resident(each.birth(), each.commune()));
 * }
 * }</pre>
 *
 * <p>Births come on the day itself, on leap days, and on the birthdays at which the law changes its mind, the day before and the day
 * after; a birth may be known by its year only, a sex or an income not at all. Cases shrink to one grown-up of whom all is known.
 *
 * @param day the day of the register; nobody is born later
 */
public record Population(LocalDate day) {

    /** The ages in years on whose birthdays rules often turn. */
    private static final int[] TURNS = {1, 2, 3, 5, 6, 15, 16, 18, 22, 60, 75, 80};

    private static final int OLDEST = 110;

    /**
     * A person.
     *
     * @param birth when the person was born, as far as it is known
     * @param sex the sex, if it is known
     * @param commune where the person lives
     */
    public record Person(Birth birth, Optional<Sex> sex, String commune) {

        /** Returns a text that shows nothing of a person. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /**
     * A household.
     *
     * @param commune where it lives
     * @param members its members, at least one
     * @param incomePerPerson the monthly income of a member in whole đồng, if it is known
     */
    public record Household(String commune, ImmutableList<Person> members, OptionalLong incomePerPerson) {

        /** Returns a text that shows nothing of a household. */
        @Override
        public String toString() {
            return "Household[…]";
        }
    }

    /**
     * Draws births.
     *
     * @return births up to the day
     */
    public Arbitrary<Birth> births() {
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(day.minusYears(OLDEST).toEpochDay(), day.toEpochDay())
                        .shrinkTowards(day.minusYears(30).toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Combinators.combine(
                                Arbitraries.integers().between(0, TURNS.length - 1),
                                Arbitraries.integers().between(-1, 1))
                        .as((turn, off) -> day.minusYears(TURNS[turn]).plusDays(off)),
                Arbitraries.of(day, day.minusDays(1)));
        return Arbitraries.oneOf(
                days.map(Birth::on),
                Arbitraries.integers()
                        .between(day.getYear() - OLDEST, day.getYear() - 1)
                        .shrinkTowards(day.getYear() - 30)
                        .map(Birth::inYear));
    }

    /**
     * Draws people.
     *
     * @return people of five communes
     */
    public Arbitrary<Person> people() {
        return Combinators.combine(births(), Arbitraries.of(Sex.class).optional(0.9), communes())
                .as(Person::new);
    }

    /**
     * Draws households.
     *
     * @return households of one to eight members, with incomes up to 20 million đồng
     */
    public Arbitrary<Household> households() {
        Arbitrary<OptionalLong> incomes = Arbitraries.longs()
                .between(0, 20_000_000)
                .optional(0.85)
                .map(each -> each.map(OptionalLong::of).orElseGet(OptionalLong::empty));
        return Combinators.combine(communes(), people().list().ofMinSize(1).ofMaxSize(8), incomes)
                .as((commune, members, income) -> new Household(
                        commune,
                        members.stream()
                                .map(each -> new Person(each.birth(), each.sex(), commune))
                                .collect(ImmutableList.toImmutableList()),
                        income));
    }

    private static Arbitrary<String> communes() {
        return Arbitraries.integers().between(1, 5).map(each -> "commune " + each);
    }
}
