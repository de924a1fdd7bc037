package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.publication.CellRule;
import vn.ansinh.core.publication.CellRule.Zeros;
import vn.ansinh.core.publication.Level;

/** What this library publishes keeps the laws in random tables, and every law rejects a subject that breaks it. */
class PublicationLawsTest {

    /** A place in a table with two margins. */
    record Place(int row, int column) {}

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::row).thenComparingInt(Place::column);
    private static final Level<Place, Place> EACH = Level.each("cell");
    private static final Level<Place, Integer> ROWS = Level.of("row", Place::row);
    private static final Level<Place, Integer> COLUMNS = Level.of("column", Place::column);
    private static final Level<Place, String> WHOLE = Level.whole("total");

    static IndicatorDefinition definition(Kind kind) {
        Statement said = new Statement(Text.of("số", "number"), Status.VERIFIED, Optional.empty());
        return new IndicatorDefinition(
                "TEST:" + kind,
                "test",
                Text.of("chỉ tiêu", "indicator"),
                new IndicatorDefinition.Measure(
                        kind,
                        kind.isPercent() ? Optional.empty() : Optional.of(Text.of("người", "persons")),
                        Rounding.halfUp(1)),
                IndicatorDefinition.Direction.NEITHER,
                IndicatorDefinition.Combining.STOCK,
                new IndicatorDefinition.Concept(said, Optional.of(said).filter(any -> kind.isPercent()), said),
                new IndicatorDefinition.Custody(said.text(), said.text(), said),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    record Case(SortedMap<Place, Tally> tallies, CellRule rule) {
        @Override
        public String toString() {
            return rule + " " + tallies;
        }
    }

    static Case random(long seed, int rows, int columns, Kind kind, double zeros, int most) {
        Random random = new Random(seed);
        TreeMap<Place, Tally> tallies = new TreeMap<>(ORDER);
        IndicatorDefinition definition = definition(kind);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long one = count(random, zeros, most);
                long other = count(random, zeros, most);
                tallies.put(
                        new Place(row, column),
                        new Tally(
                                definition,
                                one,
                                kind == Kind.COUNT ? 0 : kind == Kind.PROPORTION ? one + other : other));
            }
        }
        Zeros zero = random.nextBoolean() ? Zeros.SAFE : Zeros.PROTECTED;
        return new Case(
                ImmutableSortedMap.copyOfSorted(tallies),
                CellRule.minimum((zero == Zeros.SAFE ? 3 : 2) + random.nextInt(5), zero));
    }

    private static long count(Random random, double zeros, int most) {
        return random.nextDouble() < zeros ? 0 : random.nextInt(4) == 0 ? 50 + random.nextInt(1000) : random.nextInt(most + 1);
    }

    @Provide
    Arbitrary<Case> tables() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(Kind.COUNT, Kind.PROPORTION, Kind.RATIO),
                        Arbitraries.of(0.0, 0.3, 0.7),
                        Arbitraries.of(3, 8, 30))
                .as(PublicationLawsTest::random);
    }

    @Property(tries = 1000)
    void tablesWithATotal(@ForAll("tables") Case table) {
        PublicationLaws.check(table.tallies(), List.of(EACH, WHOLE), table.rule());
    }

    @Property(tries = 1000)
    void tablesWithTwoMargins(@ForAll("tables") Case table) {
        PublicationLaws.check(table.tallies(), List.of(EACH, ROWS, COLUMNS, WHOLE), table.rule());
    }

    @Property(tries = 1000)
    void hierarchies(@ForAll("tables") Case table) {
        PublicationLaws.check(
                table.tallies(),
                List.of(EACH, ROWS, Level.of("province", place -> place.row() / 2), WHOLE),
                table.rule());
    }

    @Property(tries = 1000)
    void twoReleases(@ForAll("tables") Case table) {
        PublicationLaws.check(
                table.tallies(),
                List.of(ROWS, WHOLE),
                List.of(COLUMNS, Level.of("half", place -> (place.row() + place.column()) % 2)),
                table.rule(),
                PublicationLaws.library());
    }

    @org.junit.jupiter.api.Test
    void zzTiming() {
        for (Kind kind : new Kind[] {Kind.COUNT, Kind.PROPORTION, Kind.RATIO}) {
            long worst = 0, sum = 0, max = 0; int silent = 0, hiddenAll = 0, cells = 0, small = 0;
            for (int i = 0; i < 600; i++) {
                Case c = random(i, 5, 5, kind, new double[] {0, .3, .7}[i % 3], new int[] {3, 8, 30}[i / 3 % 3]);
                long t = System.nanoTime();
                var r = PublicationLaws.<Place>library().publish(c.tallies(), List.of(EACH, ROWS, COLUMNS, WHOLE), List.of(), c.rule());
                t = System.nanoTime() - t; sum += t; max = Math.max(max, t);
                long h = r.at(EACH).values().stream().filter(x -> x.toString().equals("(suppressed)")).count();
                if (h == 25 && r.at(WHOLE).toString().contains("suppr") && !r.at(ROWS).toString().matches(".*[0-9]=[0-9].*")) silent++;
                hiddenAll += h; cells += 25;
                small += c.tallies().values().stream().filter(x -> c.rule().isSmall(x.numerator()) || kind != Kind.COUNT && c.rule().isSmall(x.denominator()) || kind == Kind.PROPORTION && c.rule().isSmall(x.denominator() - x.numerator())).count();
            }
            System.out.println(kind + " mean us " + sum / 600 / 1000 + " max ms " + max / 1000000 + " silent " + silent + " hidden " + hiddenAll + " small " + small + " of " + cells);
        }
    }
}
