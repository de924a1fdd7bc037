package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.ansinh.testkit.contract.Population;
import vn.ansinh.testkit.contract.Population.Household;
import vn.ansinh.testkit.contract.Population.Person;

/** What the kit draws as people is possible, and the odd ones are among them. */
class PopulationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Provide
    Arbitrary<Person> people() {
        return new Population(DAY).people();
    }

    @Provide
    Arbitrary<Household> households() {
        return new Population(DAY).households();
    }

    @Property(tries = 1000)
    void nobodyIsBornLaterAndTheOddOnesCome(@ForAll("people") Person person) {
        assertThat(person.birth().earliest()).isBeforeOrEqualTo(DAY);
        Statistics.label("known by its year only")
                .collect(!person.birth().earliest().equals(person.birth().latest()))
                .coverage(of -> of.check(true).percentage(each -> each > 10));
        Statistics.label("with a birthday on the day")
                .collect(MonthDay.from(person.birth().latest()).equals(MonthDay.from(DAY)))
                .coverage(of -> of.check(true).count(each -> each > 0));
        Statistics.label("of unknown sex")
                .collect(person.sex().isEmpty())
                .coverage(of -> of.check(true).count(each -> each > 0));
    }

    @Property
    void membersLiveTogether(@ForAll("households") Household household) {
        assertThat(household.members())
                .isNotEmpty()
                .allMatch(each -> each.commune().equals(household.commune()));
    }

    @Example
    void nothingOfAPersonIsPrinted() {
        assertThat(new Population(DAY).households().sample()).hasToString("Household[…]");
        assertThat(new Population(DAY).people().sample()).hasToString("Person[…]");
    }
}
