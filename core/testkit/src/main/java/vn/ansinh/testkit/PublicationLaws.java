package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.publication.CellRule;
import vn.ansinh.core.publication.Level;
import vn.ansinh.core.publication.Publication;
import vn.ansinh.core.publication.Release;

/**
 * The laws of publishing tables with small cells. An attacker knows every figure that is shown, all sums, that counts are
 * whole and at least 0, the rule, which cells are small and in which counts; with all that, exactly, it looks for a second
 * value of each count that is to be hidden. Of a table in which nothing is shown it knows nothing.
 *
 * <p>Where a small count lies within a larger small one (of a cell that contains its cell, or the denominator around it),
 * the attacker does not know that it is above zero: zeros there are hidden as well.
 *
 * <p>Passing: {@code PublicationLaws.check(tallies, List.of(Level.each("commune"), Level.whole("total")), rule)}. Failing:
 * an application that blanks the small cells and leaves the total; it passes itself as the subject.
 *
 * @param <A> the type of the smallest groups' keys
 * @param <R> what the subject keeps of a release
 */
public final class PublicationLaws<A, R> {

    /** Small is hidden. */
    public static final Law D1 = new Law("D1", "a cell with a small count is suppressed");

    /** Nothing invented. */
    public static final Law D2 = new Law("D2", "a cell shows its own figure, exactly, or that it is suppressed");

    /** Not from the totals. */
    public static final Law D3 =
            new Law("D3", "no count of a small cell can be computed from the other figures of its table");

    /** Not from several releases. */
    public static final Law D4 =
            new Law("D4", "no count of a small cell can be computed from two releases of the same facts");

    /** Not in vain. */
    public static final Law D5 =
            new Law("D5", "no suppressed cell can be computed, so that none is suppressed in vain");

    /** Deterministic. */
    public static final Law D6 = new Law("D6", "the same table is published in the same way at every call");

    /** Nothing hidden without need. */
    public static final Law D7 = new Law("D7", "a table without small cells is shown whole");

    private static final int RUNS = 3;

    private final ImmutableSortedMap<A, Tally> tallies;
    private final CellRule rule;
    private final Subject<A, R> subject;

    /**
     * A way to publish tables.
     *
     * @param <A> the type of the smallest groups' keys
     * @param <R> what it keeps of a release
     */
    public interface Subject<A, R> {

        /**
         * Publishes a table.
         *
         * @param tallies the smallest groups
         * @param levels the levels to show
         * @param earlier what was published of the same groups before
         * @param rule which cells are too small
         * @return the release
         * @throws IllegalArgumentException if the earlier releases tell already what the rule hides
         */
        R publish(SortedMap<A, Tally> tallies, List<Level<A, ?>> levels, List<R> earlier, CellRule rule);

        /**
         * Returns what a release shows.
         *
         * @param <K> the type of the keys of the level
         * @param release a release
         * @param level one of its levels
         * @return what is shown of each cell
         */
        <K> Map<K, Measured<Quantity>> shown(R release, Level<A, K> level);

        /**
         * Tells whether the attacker knows the denominators of all cells.
         *
         * @return false, unless the subject says that they are public
         */
        default boolean denominatorsKnown() {
            return false;
        }
    }

    private PublicationLaws(SortedMap<A, Tally> tallies, CellRule rule, Subject<A, R> subject) {
        this.tallies = ImmutableSortedMap.copyOfSorted(tallies);
        this.rule = rule;
        this.subject = subject;
    }

    /**
     * Checks the laws on a table, as this library publishes it.
     *
     * @param <A> the type of the smallest groups' keys
     * @param tallies the smallest groups
     * @param levels the levels to show
     * @param rule which cells are too small
     * @throws LawViolation if a law is broken; the message names a cell, and no count
     */
    public static <A> void check(SortedMap<A, Tally> tallies, List<Level<A, ?>> levels, CellRule rule) {
        check(tallies, levels, List.of(), rule, new Library<>(false));
    }

    /**
     * Checks the laws on a table that is published by some levels first and by others later.
     *
     * @param <A> the type of the smallest groups' keys
     * @param <R> what the subject keeps of a release
     * @param tallies the smallest groups
     * @param levels the levels to show first
     * @param later the levels to show later; empty if there is no later release, and law D4 asks nothing
     * @param rule which cells are too small
     * @param subject the way to publish
     * @throws LawViolation if a law is broken; the message names a cell, and no count
     */
    public static <A, R> void check(
            SortedMap<A, Tally> tallies,
            List<Level<A, ?>> levels,
            List<Level<A, ?>> later,
            CellRule rule,
            Subject<A, R> subject) {
        PublicationLaws<A, R> laws = new PublicationLaws<>(tallies, rule, subject);
        R first = laws.published(levels, List.of());
        laws.smallIsHidden(first, levels);
        laws.notFromFigures(D3, List.of(laws.table(first, levels)));
        if (!later.isEmpty()) {
            laws.afterwards(first, levels, later);
        }
        laws.wholeWithoutSmallCells(levels);
    }

    /** The way of this library. */
    private record Library<A>(boolean denominatorsKnown) implements Subject<A, Release<A>> {

        @Override
        public Release<A> publish(
                SortedMap<A, Tally> tallies, List<Level<A, ?>> levels, List<Release<A>> earlier, CellRule rule) {
            Publication<A> publication = Publication.of(tallies);
            for (Level<A, ?> level : levels) {
                publication = publication.by(level);
            }
            for (Release<A> release : earlier) {
                publication = publication.after(release);
            }
            return (denominatorsKnown ? publication.denominatorsKnown() : publication).under(rule);
        }

        @Override
        public <K> Map<K, Measured<Quantity>> shown(Release<A> release, Level<A, K> level) {
            return release.at(level);
        }
    }

    /**
     * Returns the way of this library, as a subject.
     *
     * @param <A> the type of the smallest groups' keys
     * @param denominatorsKnown whether the denominators of all cells are public
     * @return the subject
     */
    public static <A> Subject<A, Release<A>> library(boolean denominatorsKnown) {
        return new Library<>(denominatorsKnown);
    }

    private R published(List<Level<A, ?>> levels, List<R> earlier) {
        R first = subject.publish(tallies, levels, earlier, rule);
        for (int run = 1; run < RUNS; run++) {
            R again = subject.publish(tallies, levels, earlier, rule);
            for (Level<A, ?> level : levels) {
                if (!subject.shown(again, level).equals(subject.shown(first, level))) {
                    throw D6.violatedBecause("two calls show the level " + level + " differently");
                }
            }
        }
        return first;
    }

    private void smallIsHidden(R release, List<Level<A, ?>> levels) {
        for (Cell cell : table(release, levels)) {
            if (cell.small() && cell.shown()) {
                throw D1.violatedBecause(cell + " is shown, though " + rule + " hides it");
            }
        }
    }

    private void afterwards(R first, List<Level<A, ?>> levels, List<Level<A, ?>> later) {
        R second;
        try {
            second = published(later, List.of(first));
        } catch (IllegalArgumentException refused) {
            requireNeed(table(first, levels), later);
            return;
        }
        smallIsHidden(second, later);
        notFromFigures(D4, List.of(table(first, levels), table(second, later)));
    }

    /** A later table may be refused only if the earlier one tells a count of a small cell of it. */
    private void requireNeed(List<Cell> first, List<Level<A, ?>> later) {
        Attack attack = new Attack(List.of(first));
        for (Level<A, ?> level : later) {
            for (Map.Entry<Object, int[]> each : groups(level).entrySet()) {
                Cell cell =
                        new Cell(level + " " + each.getKey(), each.getValue(), Measured.unknown(Reason.SUPPRESSED, ""));
                if (cell.small() && attack.known(cell, true).isPresent()) {
                    return;
                }
            }
        }
        throw D4.violatedBecause("the later table was refused, though the earlier one tells no small cell of it");
    }

    private void notFromFigures(Law law, List<List<Cell>> tables) {
        Attack attack = new Attack(tables);
        for (List<Cell> table : tables) {
            for (Cell cell : table) {
                if (cell.small()) {
                    attack.known(cell, true).ifPresent(count -> {
                        throw law.violatedBecause("the " + count + " of " + cell + " can be computed");
                    });
                }
            }
        }
        List<Cell> last = tables.get(tables.size() - 1);
        if (last.stream().anyMatch(Cell::shown)) {
            for (Cell cell : last) {
                if (!cell.shown() && !cell.small()) {
                    attack.known(cell, false).ifPresent(count -> {
                        throw D5.violatedBecause(cell + " is suppressed and can be computed");
                    });
                }
            }
        }
    }

    private void wholeWithoutSmallCells(List<Level<A, ?>> levels) {
        ImmutableSortedMap.Builder<A, Tally> large = new ImmutableSortedMap.Builder<>(tallies.comparator());
        long more = rule.minimum();
        boolean two = kind() != Kind.COUNT;
        tallies.forEach((key, tally) -> large.put(
                key,
                new Tally(tally.definition(), tally.numerator() + more, two ? tally.denominator() + 2 * more : 0)));
        R release = subject.publish(large.build(), levels, List.of(), rule);
        for (Level<A, ?> level : levels) {
            subject.shown(release, level).forEach((key, shown) -> {
                if (shown.equals(Measured.unknown(Reason.SUPPRESSED, ""))) {
                    throw D7.violatedBecause(
                            level + " " + key + " is suppressed in a table where no count is below " + rule.minimum());
                }
            });
        }
    }

    private List<Cell> table(R release, List<Level<A, ?>> levels) {
        List<Cell> cells = new ArrayList<>();
        for (Level<A, ?> level : levels) {
            Map<?, Measured<Quantity>> shown = subject.shown(release, level);
            groups(level).forEach((key, groups) -> {
                String name = level + " " + key;
                if (!shown.containsKey(key)) {
                    throw D2.violatedBecause(name + " is not there");
                }
                Cell cell = new Cell(name, groups, shown.get(key));
                if (cell.shown() && !cell.result().equals(cell.sum().measured())) {
                    throw D2.violatedBecause(name + " shows something else than its figure");
                }
                cells.add(cell);
            });
        }
        return cells;
    }

    private Map<Object, int[]> groups(Level<A, ?> level) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        int index = 0;
        for (A key : tallies.keySet()) {
            groups.computeIfAbsent(level.key().apply(key), any -> new ArrayList<>())
                    .add(index++);
        }
        ImmutableMap.Builder<Object, int[]> result = ImmutableMap.builder();
        groups.forEach((key, members) ->
                result.put(key, members.stream().mapToInt(each -> each).toArray()));
        return result.buildOrThrow();
    }

    private Kind kind() {
        IndicatorDefinition definition = tallies.get(tallies.firstKey()).definition();
        return definition.measure().kind();
    }

    /** A cell, the places of its groups, and what is shown of it. */
    private final class Cell {

        private final String name;
        private final int[] groups;
        private final Measured<Quantity> result;

        Cell(String name, int[] groups, Measured<Quantity> result) {
            this.name = name;
            this.groups = groups;
            this.result = result;
        }

        Measured<Quantity> result() {
            return result;
        }

        Tally sum() {
            List<Tally> all = tallies.values().asList();
            return IntStream.of(groups).mapToObj(all::get).reduce(Tally::plus).orElseThrow();
        }

        boolean shown() {
            return !result.equals(Measured.unknown(Reason.SUPPRESSED, ""));
        }

        boolean small() {
            return counts().values().stream().anyMatch(rule::isSmall);
        }

        /** The counts by name: "numerator", and for proportions and ratios "denominator", for proportions also "rest". */
        ImmutableMap<String, Long> counts() {
            Tally sum = sum();
            return switch (kind()) {
                case COUNT -> ImmutableMap.of("numerator", sum.numerator());
                case PROPORTION ->
                    ImmutableMap.of(
                            "numerator",
                            sum.numerator(),
                            "rest",
                            sum.denominator() - sum.numerator(),
                            "denominator",
                            sum.denominator());
                case RATIO, NUMBER -> ImmutableMap.of("numerator", sum.numerator(), "denominator", sum.denominator());
            };
        }

        boolean within(Cell other) {
            return groups.length < other.groups.length
                    && IntStream.of(groups)
                            .allMatch(each -> IntStream.of(other.groups).anyMatch(one -> one == each));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All that is known from some tables, about two numbers for each group: numerator, and rest or denominator. */
    private final class Attack {

        private final Attacker attacker;

        Attack(List<List<Cell>> tables) {
            List<Attacker.Knowledge> known = new ArrayList<>();
            for (List<Cell> table : tables) {
                boolean saysNothing = table.stream().noneMatch(Cell::shown);
                for (Cell cell : table) {
                    known(cell, table).stream()
                            .filter(each -> !saysNothing || each.least() == each.most())
                            .forEach(known::add);
                }
            }
            attacker = new Attacker(
                    tallies.values().stream().flatMapToLong(this::numbers).toArray(), known);
        }

        private LongStream numbers(Tally tally) {
            return LongStream.of(
                    tally.numerator(),
                    kind() == Kind.PROPORTION ? tally.denominator() - tally.numerator() : tally.denominator());
        }

        private List<Attacker.Knowledge> known(Cell cell, List<Cell> table) {
            List<Attacker.Knowledge> known = new ArrayList<>();
            cell.counts().forEach((count, value) -> {
                if (cell.shown() || isGiven(count)) {
                    known.add(new Attacker.Knowledge(numbers(cell, count), value, value));
                } else if (rule.isSmall(value)) {
                    boolean maybeZero = rule.isSmall(0)
                            || inSmallDenominator(count, cell)
                            || table.stream()
                                    .filter(cell::within)
                                    .anyMatch(larger ->
                                            rule.isSmall(larger.counts().get(count))
                                                    || inSmallDenominator(count, larger));
                    known.add(new Attacker.Knowledge(numbers(cell, count), maybeZero ? 0 : 1, rule.minimum() - 1));
                }
            });
            return known;
        }

        private boolean isGiven(String count) {
            return subject.denominatorsKnown() && count.equals("denominator");
        }

        private boolean inSmallDenominator(String count, Cell cell) {
            return kind() == Kind.PROPORTION
                    && !count.equals("denominator")
                    && rule.isSmall(cell.counts().get("denominator"));
        }

        private int[] numbers(Cell cell, String count) {
            IntStream numerators = IntStream.of(cell.groups).map(group -> 2 * group);
            IntStream others = IntStream.of(cell.groups).map(group -> 2 * group + 1);
            return switch (count) {
                case "numerator" -> numerators.toArray();
                case "rest" -> others.toArray();
                default -> (kind() == Kind.PROPORTION ? IntStream.concat(numerators, others) : others).toArray();
            };
        }

        private boolean isEmpty(Cell cell) {
            return kind() == Kind.PROPORTION && cell.counts().get("denominator") == 0;
        }

        /** The first count that can be computed, or, if not each counts, "all" if all can; safe zeros are nobody's. */
        Optional<String> known(Cell cell, boolean each) {
            ImmutableList<String> found = cell.counts().entrySet().stream()
                    .filter(count -> !each || count.getValue() > 0 || rule.isSmall(0))
                    .filter(count ->
                            !each || !isGiven(count.getKey()) && !(isEmpty(cell) && subject.denominatorsKnown()))
                    .map(Map.Entry::getKey)
                    .filter(count -> attacker.otherSum(numbers(cell, count)).isEmpty())
                    .collect(ImmutableList.toImmutableList());
            return each
                    ? found.stream().findFirst()
                    : Optional.of("all")
                            .filter(any -> found.size() == cell.counts().size());
        }
    }
}
