package vn.ansinh.core.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.publication.CellRule.Zeros;

/** Small tables whose safe form is known by hand; random tables are attacked in the test kit. */
class PublicationTest {

    private static final Level<String, String> COMMUNE = Level.each("commune");
    private static final Level<String, String> DISTRICT = Level.of("district", key -> key.substring(0, 1));
    private static final Level<String, String> PROVINCE = Level.whole("province");
    private static final CellRule FIVE = CellRule.minimum(5, Zeros.SAFE);

    private static IndicatorDefinition definition(Kind kind) {
        return IndicatorDefinition.own(
                "TEST:" + kind,
                Text.of("chỉ tiêu", "indicator"),
                new IndicatorDefinition.Measure(
                        kind,
                        kind.isPercent() ? Optional.empty() : Optional.of(Text.of("người", "persons")),
                        Rounding.halfUp(1)),
                IndicatorDefinition.Direction.NEITHER,
                IndicatorDefinition.Combining.STOCK);
    }

    /** Counts such as {@code a1=3 a2=40}, or proportions such as {@code a1=3/40}. */
    private static SortedMap<String, Tally> tallies(String text) {
        TreeMap<String, Tally> tallies = new TreeMap<>();
        for (String each : text.split(" ")) {
            String[] parts = each.split("[=/]");
            tallies.put(
                    parts[0],
                    new Tally(
                            definition(parts.length == 2 ? Kind.COUNT : Kind.PROPORTION),
                            Long.parseLong(parts[1]),
                            parts.length == 2 ? 0 : Long.parseLong(parts[2])));
        }
        return tallies;
    }

    private static <K> String shown(Release<String> release, Level<String, K> level) {
        return release.at(level).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aTableWithoutSmallCellsIsShownWhole() {
        Release<String> release = Publication.of(tallies("a1=5/10 a2=0/7"))
                .by(COMMUNE)
                .by(PROVINCE)
                .under(FIVE);

        assertThat(shown(release, COMMUNE)).isEqualTo("a1=5/10 a2=0/7");
        assertThat(shown(release, PROVINCE)).isEqualTo("province=5/17");
    }

    @Test
    void aSmallCellTakesTheSmallestOtherWithIt() {
        Release<String> release = Publication.of(tallies("a1=3 a2=40 a3=17 a4=0"))
                .by(COMMUNE)
                .by(PROVINCE)
                .under(FIVE);

        assertThat(shown(release, COMMUNE)).isEqualTo("a1=(suppressed) a2=40 a3=(suppressed) a4=0");
        assertThat(shown(release, PROVINCE)).isEqualTo("province=60");
    }

    @Test
    void twoSmallCellsHideEachOther() {
        Release<String> release = Publication.of(tallies("a1=3 a2=40 a3=2 a4=50"))
                .by(COMMUNE)
                .by(PROVINCE)
                .under(FIVE);

        assertThat(shown(release, COMMUNE)).isEqualTo("a1=(suppressed) a2=40 a3=(suppressed) a4=50");
    }

    @Test
    void twoSmallCellsAreNotEnoughWhereTheRuleGivesThemAway() {
        // Both are at most 4 and add up to 8.
        Release<String> release = Publication.of(tallies("a1=4 a2=40 a3=4 a4=50"))
                .by(COMMUNE)
                .by(PROVINCE)
                .under(FIVE);

        assertThat(shown(release, COMMUNE)).isEqualTo("a1=(suppressed) a2=(suppressed) a3=(suppressed) a4=50");
    }

    @Test
    void theOnlyCommuneOfADistrictIsHiddenWithTheDistrictAndAnother() {
        Release<String> release = Publication.of(tallies("a1=3 b1=20 b2=30 c1=60 c2=70"))
                .by(COMMUNE)
                .by(DISTRICT)
                .by(PROVINCE)
                .under(FIVE);

        assertThat(shown(release, DISTRICT)).isEqualTo("a=(suppressed) b=(suppressed) c=130");
        assertThat(shown(release, COMMUNE)).isEqualTo("a1=(suppressed) b1=(suppressed) b2=30 c1=60 c2=70");
        assertThat(shown(release, PROVINCE)).isEqualTo("province=183");
    }

    @Test
    void zerosWithinASmallTotalAreHidden() {
        Release<String> release = Publication.of(tallies("a1=1 a2=0 a3=1 b1=20 b2=30"))
                .by(COMMUNE)
                .by(DISTRICT)
                .under(FIVE);

        assertThat(shown(release, COMMUNE)).isEqualTo("a1=(suppressed) a2=(suppressed) a3=(suppressed) b1=20 b2=30");
        assertThat(shown(release, DISTRICT)).isEqualTo("a=(suppressed) b=50");
    }

    @Test
    void aShareIsHiddenForItsNumeratorItsRestOrItsDenominator() {
        SortedMap<String, Tally> shares = tallies("a1=4/100 a2=96/100 a3=3/3 a4=50/100");

        assertThat(shown(Publication.of(shares).by(COMMUNE).under(FIVE), COMMUNE))
                .isEqualTo("a1=(suppressed) a2=(suppressed) a3=(suppressed) a4=50/100");
        assertThat(shown(
                        Publication.of(tallies("a1=0/9 a2=9/9 a3=0/0"))
                                .by(COMMUNE)
                                .under(FIVE),
                        COMMUNE))
                .isEqualTo("a1=0/9 a2=9/9 a3=(zero denominator)");
        assertThat(shown(
                        Publication.of(tallies("a1=0/9 a2=9/9 a3=0/0"))
                                .by(COMMUNE)
                                .under(CellRule.minimum(5, Zeros.PROTECTED)),
                        COMMUNE))
                .isEqualTo("a1=(suppressed) a2=(suppressed) a3=(suppressed)");
    }

    @Test
    void whatIsSuppressedLeavesNoTrace() {
        Release<String> one = Publication.of(tallies("a1=2 a2=17 a3=60"))
                .by(COMMUNE)
                .by(PROVINCE)
                .under(FIVE);
        Release<String> other = Publication.of(tallies("a1=3 a2=16 a3=60"))
                .by(COMMUNE)
                .by(PROVINCE)
                .under(FIVE);

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        assertThat(one).hasToString("TEST:count: 4 cells, 2 of them suppressed").isNotInstanceOf(Serializable.class);
        assertThat(one.at(COMMUNE).get("a1").map(Quantity::exact))
                .isEqualTo(Measured.unknown(Measured.Reason.SUPPRESSED, ""));
    }

    @Test
    void aLaterReleaseDoesNotTellByDifference() {
        SortedMap<String, Tally> facts = tallies("a1=30 a2=3 a3=40 b1=50 b2=60");
        Level<String, Boolean> withoutA2 = Level.of("in the programme", key -> !key.equals("a2"));
        Release<String> first = Publication.of(facts).by(PROVINCE).under(FIVE);

        assertThat(shown(Publication.of(facts).by(withoutA2).after(first).under(FIVE), withoutA2))
                .isEqualTo("true=(suppressed) false=(suppressed)");
        assertThat(first.at(PROVINCE).get("province")).hasToString("183");
    }

    @Test
    void aFinerReleaseTakesACoarserOneIntoAccount() {
        Release<String> byDistrict = Publication.of(tallies("a=33 b=110"))
                .by(Level.<String>each("district"))
                .under(FIVE);
        SortedMap<String, Tally> communes = tallies("a1=30 a2=3 b1=50 b2=60");
        Release<String> before = byDistrict.over(communes.keySet(), commune -> commune.substring(0, 1));

        assertThat(shown(Publication.of(communes).by(COMMUNE).under(FIVE), COMMUNE))
                .isEqualTo("a1=30 a2=(suppressed) b1=50 b2=60");
        assertThat(shown(Publication.of(communes).by(COMMUNE).after(before).under(FIVE), COMMUNE))
                .isEqualTo("a1=(suppressed) a2=(suppressed) b1=50 b2=60");
    }

    @Test
    void whatIsKnownAlreadyIsNotHiddenInVain() {
        SortedMap<String, Tally> facts = tallies("a1=30 a2=9");
        Release<String> first = Publication.of(facts).by(COMMUNE).under(FIVE);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Publication.of(facts).by(COMMUNE).after(first).under(CellRule.minimum(10, Zeros.SAFE)))
                .withMessageContaining("the earlier releases already tell of commune a2 what the rule hides")
                .withMessageNotContaining("9");
    }

    @Test
    void aReleaseOfOtherFactsIsRefused() {
        Release<String> first =
                Publication.of(tallies("a1=30 a2=9")).by(COMMUNE).under(FIVE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.of(tallies("a1=30 a2=10"))
                        .by(PROVINCE)
                        .after(first)
                        .under(FIVE))
                .withMessageContaining("of commune a2 is not the sum of these groups");
        assertThatThrownBy(() -> Publication.of(tallies("a1=1/2")).after(first))
                .isInstanceOf(DefinitionMismatchException.class);
    }

    @Test
    void aNumeratorStaysUncertainWhereDenominatorsAreKnown() {
        // 99 of 100 in each: with denominators known, and one missing in each, two missing in all is no news.
        SortedMap<String, Tally> facts = tallies("a1=99/100 a2=99/100 a3=50/100");
        Release<String> release = Publication.of(facts)
                .by(COMMUNE)
                .by(PROVINCE)
                .denominatorsKnown()
                .under(FIVE);

        assertThat(shown(release, COMMUNE)).isEqualTo("a1=(suppressed) a2=(suppressed) a3=(suppressed)");
    }

    @Test
    void aTableNeedsGroupsLevelsAndAnHonestRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.of(ImmutableSortedMap.<String, Tally>of()))
                .withMessageContaining("nothing to publish");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.of(tallies("a=1")).under(FIVE))
                .withMessageContaining("at least one level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.of(tallies("a=1")).by(COMMUNE).by(Level.whole("commune")))
                .withMessageContaining("two called commune");
        assertThatThrownBy(() ->
                        Publication.of(tallies("a=1")).by(COMMUNE).under(FIVE).at(PROVINCE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no level province; its levels are [commune]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellRule.minimum(2, Zeros.SAFE))
                .withMessageContaining("a minimum is at least 3 where zeros are safe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellRule.minimum(1, Zeros.PROTECTED))
                .withMessageContaining("a minimum is at least 2 where zeros are protected");
        assertThat(CellRule.minimum(3, Zeros.SAFE).isSmall(2)).isTrue();
        assertThat(CellRule.minimum(3, Zeros.SAFE).isSmall(3)).isFalse();
        assertThat(CellRule.minimum(3, Zeros.SAFE).isSmall(0)).isFalse();
        assertThat(CellRule.minimum(2, Zeros.PROTECTED).isSmall(0)).isTrue();
    }

    @Test
    void aCountryOfCommunesIsPublishedInOneGo() {
        // 3,321 communes of 34 provinces and some 670 districts; every tenth count is small.
        TreeMap<Integer, Tally> communes = new TreeMap<>();
        IndicatorDefinition definition = definition(Kind.PROPORTION);
        IntStream.range(0, 3321)
                .forEach(each -> communes.put(
                        each, new Tally(definition, each % 10 == 0 ? 1 + each % 4 : 20 + each % 97, 1000 + each % 13)));
        Level<Integer, Integer> each = Level.each("commune");
        Release<Integer> release = Publication.of(Maps.unmodifiableNavigableMap(communes))
                .by(each)
                .by(Level.of("district", commune -> commune / 5))
                .by(Level.of("province", commune -> commune / 100))
                .by(Level.whole("country"))
                .under(FIVE);

        assertThat(release.at(each).values().stream()
                        .filter(shown -> shown.toString().equals("(suppressed)"))
                        .count())
                .isBetween(333L, 700L);
    }

    @Test
    void aNegativeNumeratorIsRefusedAndNotShown() {
        IndicatorDefinition ratio = definition(Kind.RATIO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.of(
                        ImmutableSortedMap.of("A1", new Tally(ratio, -1, 50), "A2", new Tally(ratio, 20, 60))))
                .withMessageContaining("negative numerator");
    }

    @Test
    void aLevelIsFoundByItsName() {
        Release<String> release = Publication.of(ImmutableSortedMap.of("A1", new Tally(definition(Kind.COUNT), 90, 0)))
                .by(Level.whole("total"))
                .under(FIVE);
        assertThat(release.at(Level.whole("total"))).hasSize(1);
    }
}
