package vn.ansinh.core.poverty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Longs;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.Fact;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.survey.SurveyVariable;

/**
 * Poverty by income, under one or several lines: the measures of Foster, Greer and Thorbecke of order 0 (headcount), 1 (gap)
 * and 2 (squared gap).
 *
 * <pre>{@code
 * FosterGreerThorbecke<Person> incomes = FosterGreerThorbecke.of("income-poverty", Person::income)
 *         .linesBy(Person::area)                       // 0 rural, 1 urban
 *         .line("poor", 1_500_000, 2_000_000)          // so each line has two amounts
 *         .line("near-poor", 2_250_000, 3_000_000)
 *         .weightedBy(Person::householdSize)
 *         .build();
 * IncomePoverty all = persons.stream().collect(incomes.collector());
 * Measured<Quantity.Ratio> gap = all.gap("poor");
 * }</pre>
 *
 * <p>The measure of order {@code a} is the sum over the poor of {@code ((z - y) / z)^a}, over the number of all, where {@code y} is
 * the income and {@code z} the line of the record. Poor is whoever has an income of at most the line, as in the paper and in
 * Vietnamese law, or below it ({@link Builder#lineExcluded}); this decides the headcount only, as there is no gap at the line.
 *
 * <p>A negative income (a net loss) enters the formula as it stands: its gap exceeds the line, so the measures of order 1 and
 * 2 may exceed the headcount, or 1. Where a national rule enters losses as 0, let the accessor do so.
 *
 * <p>Incomes and lines are whole numbers of one unit, weights whole multiplicities. The sums are exact: a headcount or sum of
 * gaps beyond a {@code long}, or a sum of squares beyond 95 bits, is an {@link ArithmeticException}.
 *
 * <p>J. Foster, J. Greer and E. Thorbecke, A class of decomposable poverty measures, Econometrica 52 (1984) 761-766.
 *
 * @param <T> the type of the records
 */
public final class FosterGreerThorbecke<T> extends Formula<T, IncomePoverty> implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Parts<T> parts;

    private FosterGreerThorbecke(Parts<T> parts) {
        super(copied(MethodHandles.lookup(), GapsLoop.class, MethodType.methodType(void.class, Parts.class), parts));
        this.parts = parts;
    }

    /**
     * Begins a formula.
     *
     * @param <T> the type of the records
     * @param code its name
     * @param income the income, in the unit of the lines
     * @return a builder
     */
    public static <T> Builder<T> of(String code, Amount<? super T> income) {
        return new Builder<>(code, income);
    }

    /**
     * Collects the parts of the formula.
     *
     * @param <T> the type of the records
     */
    public static final class Builder<T> {

        private final String code;
        private final Amount<? super T> income;
        private Fact<? super T> unknown = record -> false;
        private Amount<? super T> weight = record -> 1;
        private Optional<Columns.Code<? super T>> zone = Optional.empty();
        private final Map<String, ImmutableList<Long>> lines = new LinkedHashMap<>();
        private boolean lineIncluded = true;

        private Builder(String code, Amount<? super T> income) {
            this.code = code;
            this.income = income;
        }

        /**
         * Says whose income is not known; without it, everybody's is. They are left out and counted.
         *
         * @param fact whether the income is unknown
         * @return this
         */
        public Builder<T> unknownWhen(Fact<? super T> fact) {
            unknown = fact;
            return this;
        }

        /**
         * Says for how many a record stands; without it, for one.
         *
         * @param amount the multiplicity, at least 0, such as the persons of a household
         * @return this
         */
        public Builder<T> weightedBy(Amount<? super T> amount) {
            weight = amount;
            return this;
        }

        /**
         * Says which amount of each line applies to a record; without it, each line has one.
         *
         * @param amount the place of the amount among those of {@link #line}, from 0
         * @return this
         */
        public Builder<T> linesBy(Columns.Code<? super T> amount) {
            zone = Optional.of(amount);
            return this;
        }

        /**
         * Adds a line.
         *
         * @param name its name
         * @param amounts its amounts, each above 0
         * @return this
         * @throws IllegalArgumentException if an amount is not above 0, or there is a line of this name
         */
        public Builder<T> line(String name, long... amounts) {
            if (Longs.asList(amounts).stream().anyMatch(each -> each <= 0)) {
                throw new IllegalArgumentException("a poverty line is above 0; found " + Longs.asList(amounts));
            }
            if (lines.putIfAbsent(name, ImmutableList.copyOf(Longs.asList(amounts))) != null) {
                throw new IllegalArgumentException("there is a line of this name already: " + name);
            }
            return this;
        }

        /**
         * Takes only incomes below a line as poor, not those at it.
         *
         * @return this
         */
        public Builder<T> lineExcluded() {
            lineIncluded = false;
            return this;
        }

        /**
         * Returns the formula.
         *
         * @return the formula
         * @throws IllegalArgumentException if there is no line, lines have different numbers of amounts, or several without
         *     {@link #linesBy}
         */
        public FosterGreerThorbecke<T> build() {
            int zones = lines.values().stream()
                    .mapToInt(ImmutableList::size)
                    .findFirst()
                    .orElse(0);
            if (zones == 0
                    || zone.isEmpty() && zones != 1
                    || lines.values().stream().anyMatch(each -> each.size() != zones)) {
                throw new IllegalArgumentException(
                        "there is a line at least; each has one amount, or with linesBy as many"
                                + " as the others; found " + lines);
            }
            return new FosterGreerThorbecke<>(new Parts<>(
                    code,
                    income,
                    unknown,
                    weight,
                    zone.orElse(record -> 0),
                    zones,
                    ImmutableMap.copyOf(lines),
                    lineIncluded));
        }
    }

    @Override
    public String code() {
        return parts.code();
    }

    @Override
    protected Class<IncomePoverty> resultType() {
        return IncomePoverty.class;
    }

    @Override
    protected IncomePoverty result(long[] slots, int base) {
        ImmutableMap.Builder<String, ImmutableList<IncomePoverty.Shortfall>> lines = ImmutableMap.builder();
        int slot = base + GapsLoop.FIRST;
        for (Map.Entry<String, ImmutableList<Long>> line : parts.lines().entrySet()) {
            ImmutableList.Builder<IncomePoverty.Shortfall> shortfalls = ImmutableList.builder();
            for (long amount : line.getValue()) {
                shortfalls.add(new IncomePoverty.Shortfall(
                        amount,
                        slots[slot + GapsLoop.POOR],
                        slots[slot + GapsLoop.GAPS],
                        wide(slots, slot + GapsLoop.SQUARES)));
                slot += GapsLoop.EACH;
            }
            lines.put(line.getKey(), shortfalls.build());
        }
        return new IncomePoverty(
                slots[base + GapsLoop.POPULATION],
                slots[base + GapsLoop.COUNTED],
                slots[base + GapsLoop.UNKNOWN],
                parts.lineIncluded(),
                lines.buildOrThrow());
    }

    /**
     * Returns the values of a record of a sample, for a {@link vn.ansinh.core.survey.SurveyRecord}; {@link #headcount}, {@link
     * #gap} and {@link #squaredGap} estimate from them. The weight of the sample's record says for how many it stands (a sampling
     * weight, times the persons of a household if persons are counted); the multiplicity of this formula is not used.
     *
     * @param record the record
     * @return the values; none if the income is not known
     * @throws ArithmeticException if a square exceeds a {@code long}: state incomes and lines in thousands
     */
    public ImmutableMap<SurveyVariable, Long> values(T record) {
        GapsLoop<T> loop = new GapsLoop<>(parts.unweighted());
        long[] slots = new long[loop.width()];
        loop.add(record, slots, 0);
        IncomePoverty one = result(slots, 0);
        ImmutableMap.Builder<SurveyVariable, Long> values = ImmutableMap.builder();
        if (one.counted() == 1) {
            for (String line : parts.lines().keySet()) {
                values.put(headcount(line).variable(), one.poor(line));
                values.put(gap(line).variable(), one.scaled(line, 1).longValueExact());
                values.put(squaredGap(line).variable(), one.scaled(line, 2).longValueExact());
            }
        }
        return values.buildOrThrow();
    }

    /**
     * Returns the headcount ratio as a measure of a sample.
     *
     * @param line the name of the line
     * @return the measure
     * @throws NoSuchElementException if there is no such line
     */
    public SurveyMeasure headcount(String line) {
        common(line);
        return SurveyMeasure.share(code() + " headcount " + line);
    }

    /**
     * Returns the poverty gap as a measure of a sample.
     *
     * @param line the name of the line
     * @return the measure
     * @throws NoSuchElementException if there is no such line
     */
    public SurveyMeasure gap(String line) {
        return new SurveyMeasure(SurveyVariable.mean(code() + " gap " + line, 0), common(line));
    }

    /**
     * Returns the squared poverty gap as a measure of a sample.
     *
     * @param line the name of the line
     * @return the measure
     * @throws NoSuchElementException if there is no such line
     */
    public SurveyMeasure squaredGap(String line) {
        return new SurveyMeasure(
                SurveyVariable.mean(code() + " squared gap " + line, 0),
                common(line).pow(2));
    }

    private BigInteger common(String line) {
        return result(
                        new long
                                [GapsLoop.FIRST
                                        + GapsLoop.EACH
                                                * parts.zones()
                                                * parts.lines().size()],
                        0)
                .commonLine(line);
    }

    private Object writeReplace() {
        return parts;
    }

    /** What the formula consists of, and its serial form. */
    record Parts<T>(
            String code,
            Amount<? super T> income,
            Fact<? super T> unknown,
            Amount<? super T> weight,
            Columns.Code<? super T> zone,
            int zones,
            ImmutableMap<String, ImmutableList<Long>> lines,
            boolean lineIncluded)
            implements Serializable {

        /** The same, with each record standing for one. */
        private Parts<T> unweighted() {
            return new Parts<>(code, income, unknown, record -> 1, zone, zones, lines, lineIncluded);
        }

        private Object readResolve() {
            return new FosterGreerThorbecke<>(this);
        }
    }
}
