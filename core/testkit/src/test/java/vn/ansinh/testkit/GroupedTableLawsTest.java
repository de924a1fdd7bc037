package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Tally;

/** The tables of this library keep the laws, and every law rejects tables that break it. */
class GroupedTableLawsTest {

    private static final List<Born> BIRTHS = IntStream.range(0, 40)
            .mapToObj(each -> Born.after(each * 37 % 125).in("commune " + (each < 12 ? 1 : each % 5)))
            .toList();
    private static final UnaryOperator<String> DISTRICT = each -> each.compareTo("commune 3") < 0 ? "north" : "south";

    @Test
    void theTablesOfThisLibraryKeepEveryLaw() {
        GroupedTableLaws.check(Born.IN_TIME, BIRTHS, Born::commune, DISTRICT);
        GroupedTableLaws.check(Born.IN_TIME, List.of(), Born::commune, DISTRICT);
        GroupedTableLaws.check(new Maps(), BIRTHS, Born::commune, DISTRICT);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Maps mutant, String hint) {
        LawViolation violation = catchThrowableOfType(
                LawViolation.class, () -> GroupedTableLaws.check(mutant, BIRTHS, Born::commune, DISTRICT));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
        assertThat(violation).hasMessageContaining(hint).hasMessageNotContaining("Born[");
    }

    static Stream<Arguments> mutants() {
        Maps forgetsTheLast = new Maps() {
            @Override
            public Breakdown whole(List<Born> records) {
                return super.whole(records.subList(0, records.size() - 1));
            }
        };
        Maps keepsTheLargest = new Maps() {
            @Override
            public Map<String, Breakdown> rolledUp(Map<String, Breakdown> table, UnaryOperator<String> larger) {
                TreeMap<String, Breakdown> sums = new TreeMap<>();
                table.forEach((key, each) ->
                        sums.merge(larger.apply(key), each, (one, other) -> one.read() < other.read() ? other : one));
                return sums;
            }
        };
        Maps skipsTheFirstAtTheTop = new Maps() {
            @Override
            public Map<String, Breakdown> rolledUp(Map<String, Breakdown> table, UnaryOperator<String> larger) {
                Map<String, Breakdown> some = new TreeMap<>(table);
                if (table.size() > 2 && larger.apply("commune 1").equals("all")) {
                    some.remove("commune 1");
                }
                return super.rolledUp(some, larger);
            }
        };
        Maps saysZeroOfNobody = new Maps() {
            @Override
            public Map<String, Breakdown> table(List<Born> records, Function<Born, String> groupOf) {
                Map<String, Breakdown> table = new TreeMap<>(super.table(records, groupOf));
                table.putIfAbsent("commune 4", whole(List.of()));
                return table;
            }
        };
        Maps overwrites = new Maps() {
            @Override
            public Map<String, Breakdown> plus(Map<String, Breakdown> one, Map<String, Breakdown> other) {
                Map<String, Breakdown> both = new TreeMap<>(one);
                both.putAll(other);
                return both;
            }
        };
        Maps keepsCommonGroups = new Maps() {
            @Override
            public Map<String, Breakdown> plus(Map<String, Breakdown> one, Map<String, Breakdown> other) {
                Map<String, Breakdown> both = new TreeMap<>(super.plus(one, other));
                both.keySet().retainAll(other.keySet());
                return both;
            }
        };
        return Stream.of(
                Arguments.of("G1", forgetsTheLast, "rolled up to the top all is"),
                Arguments.of("G2", keepsTheLargest, "rolled up north is"),
                Arguments.of("G3", skipsTheFirstAtTheTop, "in two steps all is"),
                Arguments.of("G4", saysZeroOfNobody, "has the groups [commune 4] and should have []"),
                Arguments.of("G5", overwrites, "added up of 2 parts"),
                Arguments.of("G5", keepsCommonGroups, "and should have"));
    }

    /** Keeps tables in maps. */
    private static class Maps implements GroupedTableLaws.Subject<Born, Breakdown, Map<String, Breakdown>> {

        @Override
        public Breakdown whole(List<Born> records) {
            return records.stream().collect(Born.IN_TIME.collector());
        }

        @Override
        public Map<String, Breakdown> table(List<Born> records, Function<Born, String> groupOf) {
            return records.stream().collect(Collectors.groupingBy(groupOf, TreeMap::new, Born.IN_TIME.collector()));
        }

        @Override
        public Map<String, Breakdown> rolledUp(Map<String, Breakdown> table, UnaryOperator<String> larger) {
            TreeMap<String, Breakdown> sums = new TreeMap<>();
            table.forEach((key, each) -> sums.merge(larger.apply(key), each, Breakdown::plus));
            return sums;
        }

        @Override
        public Map<String, Breakdown> plus(Map<String, Breakdown> one, Map<String, Breakdown> other) {
            TreeMap<String, Breakdown> both = new TreeMap<>(one);
            other.forEach((key, each) -> both.merge(key, each, Breakdown::plus));
            return both;
        }

        @Override
        public Map<String, Breakdown> rows(Map<String, Breakdown> table) {
            assertThat(table.values()).extracting(Breakdown::tally).hasOnlyElementsOfType(Tally.class);
            return table;
        }
    }
}
