package vn.ansinh.core.indicator;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;

/**
 * The questions that an indicator asks of each record, and the slots in which it counts the answers: a record of a group adds
 * to the slots from the group's base on.
 *
 * <p>The compiler of the virtual machine makes a loop fast by looking at what its calls meet. One loop shared by several
 * indicators meets the facts of all of them and stays slow (measured: 17 ns a row against 2). So each indicator runs a copy of
 * the loop's class, made from the same bytes, whose calls meet its own facts only.
 */
interface Questions<T> {

    /** How many persons of the group are in the numerator, by weight. */
    int NUMERATOR = 0;

    /** How many are in the denominator, by weight. */
    int DENOMINATOR = 1;

    /** How many records are in the denominator. */
    int COUNTED = 2;

    /** How many records are not in the population. */
    int OUTSIDE = 3;

    /** Of how many records the fact asked for is not known. */
    int UNKNOWN = 4;

    /** The first of the exclusions, which the exceptions follow. */
    int NAMED = 5;

    /** How many slots a group has. */
    int width();

    /** Adds a record to the slots of its group. */
    void add(T record, long[] slots, int base);

    /** Adds a run of rows to the slots of their groups. */
    <R extends T> void addAll(Columns.View<R> view, Indicator.Code<? super T> code, int from, int to, long[] slots);

    /** Returns the questions, asked by a loop of their own. */
    @SuppressWarnings("unchecked")
    static <T> Questions<T> of(
            Fact<? super T> population,
            List<Fact<? super T>> exclusions,
            Fact<? super T> unknown,
            Fact<? super T> numerator,
            List<Fact<? super T>> exceptions,
            Amount<? super T> weight,
            boolean denominator) {
        try (InputStream bytes = Questions.class.getResourceAsStream("QuestionsLoop.class")) {
            MethodHandles.Lookup copy = MethodHandles.lookup()
                    .defineHiddenClass(Objects.requireNonNull(bytes).readAllBytes(), true);
            return (Questions<T>) copy.findConstructor(
                            copy.lookupClass(),
                            MethodType.methodType(
                                    void.class,
                                    Fact.class,
                                    Fact[].class,
                                    Fact.class,
                                    Fact.class,
                                    Fact[].class,
                                    Amount.class,
                                    boolean.class))
                    .invoke(
                            population,
                            exclusions.toArray(new Fact<?>[0]),
                            unknown,
                            numerator,
                            exceptions.toArray(new Fact<?>[0]),
                            weight,
                            denominator);
        } catch (Throwable e) {
            throw new IllegalStateException("the loop of an indicator cannot be made", e);
        }
    }
}
