package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Several formulas in one pass: a stream can be read once, and ten indicators of a commune need one reading of its register.
 *
 * <pre>{@code
 * Together<Resident> ten = Together.of(coverage, training, gaps);
 * Grouped<String, Together.Results> byCommune = residents.stream().collect(ten.by(Resident::commune));
 * Grouped<String, Breakdown> insured = byCommune.part(each -> each.get(coverage));
 * }</pre>
 *
 * @param <T> the type of the records
 */
public final class Together<T> extends Formula<T, Together.Results> implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient ImmutableList<Formula<T, ?>> formulas;

    private Together(ImmutableList<Formula<T, ?>> formulas) {
        super(new All<>(formulas));
        this.formulas = formulas;
        Maps.uniqueIndex(formulas, Formula::code);
    }

    /**
     * Puts formulas together.
     *
     * @param <T> the type of the records
     * @param formulas the formulas, at least one
     * @return the formulas as one
     * @throws IllegalArgumentException if there is none, or two have one code
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Together<T> of(Formula<? super T, ?>... formulas) {
        return Together.<T>of(ImmutableList.copyOf(formulas));
    }

    /**
     * Puts formulas together.
     *
     * @param <T> the type of the records
     * @param formulas the formulas, at least one
     * @return the formulas as one
     * @throws IllegalArgumentException if there is none, or two have one code
     */
    public static <T> Together<T> of(List<? extends Formula<? super T, ?>> formulas) {
        if (formulas.isEmpty()) {
            throw new IllegalArgumentException("at least one formula reads records");
        }
        ImmutableList.Builder<Formula<T, ?>> all = ImmutableList.builder();
        for (Formula<? super T, ?> each : formulas) {
            all.add(reading(each));
        }
        return new Together<>(all.build());
    }

    /** What reads records of a type reads those of its subtypes. */
    @SuppressWarnings("unchecked")
    private static <T> Formula<T, ?> reading(Formula<? super T, ?> formula) {
        return (Formula<T, ?>) formula;
    }

    /**
     * Returns the formulas.
     *
     * @return in the order given
     */
    public ImmutableList<Formula<T, ?>> formulas() {
        return formulas;
    }

    @Override
    public String code() {
        return formulas.toString();
    }

    @Override
    protected Class<Results> resultType() {
        return Results.class;
    }

    @Override
    protected Results result(long[] slots, int base) {
        ImmutableMap.Builder<String, Additive<?>> results = ImmutableMap.builder();
        int at = base;
        for (Formula<T, ?> each : formulas) {
            results.put(each.code(), each.result(slots, at));
            at += each.reading().width();
        }
        return new Results(results.buildOrThrow());
    }

    private Object writeReplace() {
        return new Form<>(formulas);
    }

    /** The serial form. */
    private record Form<T>(ImmutableList<Formula<T, ?>> formulas) implements Serializable {

        private Object readResolve() {
            return Together.of(formulas);
        }
    }

    /**
     * The results of several formulas, which add up each with its like.
     *
     * @param byCode the result of each formula by its code, in the order of the formulas
     */
    public record Results(ImmutableMap<String, Additive<?>> byCode) implements Additive<Results> {

        /**
         * Returns the result of a formula.
         *
         * @param <R> the type of the result
         * @param formula one of the formulas, or an equal one made elsewhere
         * @return its result
         * @throws NoSuchElementException if no formula had this code
         * @throws ClassCastException if the formula of this code was one of another kind
         */
        public <R extends Additive<R>> R get(Formula<?, R> formula) {
            Additive<?> found = byCode.get(formula.code());
            if (found == null) {
                throw new NoSuchElementException("the formula " + formula.code() + " is not one of " + byCode.keySet());
            }
            return formula.resultType().cast(found);
        }

        @Override
        public Results plus(Results other) {
            if (!byCode.keySet().equals(other.byCode.keySet())) {
                throw new IllegalArgumentException("only results of the same formulas add up; found " + byCode.keySet()
                        + " and " + other.byCode.keySet());
            }
            return new Results(ImmutableMap.copyOf(
                    Maps.transformEntries(byCode, (code, each) -> sum(each, other.byCode.get(code)))));
        }

        @SuppressWarnings("unchecked")
        private static <R extends Additive<R>> Additive<R> sum(Additive<R> one, Additive<?> other) {
            return one.plus((R) other);
        }
    }

    /** Reads every record with each formula. */
    private static final class All<T> extends Reading<T> {

        /** So few rows at a time that their columns are still in the cache for the next formula. */
        private static final int RUN = 512;

        private final ImmutableList<Formula<T, ?>> formulas;
        private final int width;

        All(ImmutableList<Formula<T, ?>> formulas) {
            this.formulas = formulas;
            width = formulas.stream().mapToInt(each -> each.reading().width()).reduce(0, Math::addExact);
        }

        @Override
        protected int width() {
            return width;
        }

        @Override
        protected void add(T record, long[] slots, int base) {
            int at = base;
            for (Formula<T, ?> each : formulas) {
                Reading<T> reading = each.reading();
                reading.add(record, slots, at);
                at += reading.width();
            }
        }

        @Override
        <V extends T> void addAll(
                Columns.View<V> view,
                Columns.Code<? super V> code,
                int from,
                int to,
                long[] slots,
                int stride,
                int offset) {
            int start = from;
            while (start < to) {
                int end = start + Math.min(RUN, to - start);
                int at = offset;
                for (Formula<T, ?> each : formulas) {
                    Reading<T> reading = each.reading();
                    reading.addAll(view, code, start, end, slots, stride, at);
                    at += reading.width();
                }
                start = end;
            }
        }
    }
}
