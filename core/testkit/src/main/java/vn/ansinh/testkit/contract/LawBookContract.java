package vn.ansinh.testkit.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.testkit.LawBookLaws;

/** The contract of a law book: all laws of {@link LawBookLaws} on the days around every act of the book itself. */
public interface LawBookContract {

    /**
     * Returns the book.
     *
     * @return the book
     */
    LawBook book();

    /**
     * Returns how the book is asked.
     *
     * @return as this library does, unless the application has its own way
     */
    default LawBookLaws.Asking asking() {
        return (id, inForceAt, applyingOn) ->
                book().inForceAt(inForceAt).applyingOn(applyingOn).find(id);
    }

    /** All laws on the act days and the days between. */
    @Example
    default void onTheDaysOfItsActs() {
        LawBookLaws.check(book(), asking());
    }

    /**
     * Draws days around the days of the book's acts.
     *
     * @return days up to 40 before or after
     */
    @Provide
    default Arbitrary<LocalDate> days() {
        List<LocalDate> acts = book().parameters().stream()
                .flatMap(each -> each.provisions().stream())
                .flatMap(each -> Stream.of(
                                Stream.of(each.appliesFrom()),
                                each.appliesUntil().stream(),
                                each.inForceFrom().stream())
                        .flatMap(days -> days))
                .distinct()
                .sorted()
                .toList();
        return Combinators.combine(Arbitraries.of(acts), Arbitraries.integers().between(-40, 40))
                .as(LocalDate::plusDays);
    }

    /**
     * {@link LawBookLaws#L5} on two days.
     *
     * @param inForceAt the day on which one looks
     * @param applyingOn the day for which one asks
     */
    @Property
    default void onAnyTwoDays(@ForAll("days") LocalDate inForceAt, @ForAll("days") LocalDate applyingOn) {
        LawBookLaws.checkDays(book(), asking(), inForceAt, applyingOn);
    }
}
