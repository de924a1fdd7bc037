package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.AreaUnit.Key;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.GroupKeys;
import vn.ansinh.core.indicator.Lineage.Derivation;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Rebased;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.publication.Level;
import vn.ansinh.examples.SyntheticDistrict.Emergency;
import vn.ansinh.examples.SyntheticDistrict.Home;
import vn.ansinh.examples.SyntheticDistrict.Person;
import vn.ansinh.examples.TenIndicatorsByCommune.Column;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.exchange.ScorecardText;
import vn.ansinh.indicators.insurance.InsuranceIndicators;
import vn.ansinh.indicators.insurance.Resident;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.PovertyIndicators;
import vn.ansinh.indicators.protection.ProtectionIndicators;
import vn.ansinh.testkit.PublicationLaws;

/** Ten indicators of a made-up district: what is counted adds up, and what is hidden stays hidden. */
class TenIndicatorsByCommuneTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final SyntheticDistrict DISTRICT = TenIndicatorsByCommune.registers();
    private static final TenIndicatorsByCommune TEN = new TenIndicatorsByCommune(DISTRICT);

    @Test
    void theDistrictHas130000PeopleAndIsTheSameEveryTime() {
        assertThat(DISTRICT.persons()).hasSize(130_000);
        assertThat(DISTRICT.homes()).hasSize(36_043);
        assertThat(DISTRICT.homes().stream().mapToLong(Home::persons).sum()).isEqualTo(130_000);
        assertThat(DISTRICT.persons().stream().map(Person::commune).distinct()).hasSize(15);
        assertThat(DISTRICT.persons().stream().filter(each -> each.years() < 5)).hasSameSizeAs(DISTRICT.children());
        assertThat(TenIndicatorsByCommune.registers()).isEqualTo(DISTRICT);
    }

    @Test
    void noRecordShowsAPerson() {
        assertThat(List.of(
                        DISTRICT.persons().get(0),
                        DISTRICT.homes().get(0),
                        DISTRICT.children().get(0),
                        DISTRICT.emergencies().get(0)))
                .extracting(Object::toString)
                .containsExactly("Person[…]", "Home[…]", "Child[…]", "Emergency[…]");
    }

    @Test
    void theTableInEnglish() {
        assertThat(TEN.table(Locale.ENGLISH)).startsWith("""
                        [SYNTHETIC] The former Bình Lục district: 130,000 people, 36,043 households, 2025-12-31
                         (1) Trained-labour rate (administrative) (not known: 302)
                        """).contains("""
                        Units to 30 June 2025      (1)     (2)     (3)     (4)     (5)     (6)     (7)     (8)     (9)    (10)
                        Binh My Township         72.3%   56.4%  95.93%      46       –  100.0%   11.3%   15.6%   98.7%   78.6%
                        Binh Nghia Commune       69.8%   55.0%  95.64%      19   96.7%  100.0%    8.9%   16.9%       *   76.7%
                        """).endsWith("""
                        The former district        (1)     (2)     (3)     (4)     (5)     (6)     (7)     (8)     (9)    (10)
                        Binh Luc District        70.5%   55.4%  95.59%     501   96.6%   99.8%   10.0%   16.2%   98.9%   77.0%

                        *: suppressed; –: nobody to count
                        """);
    }

    @Test
    void theTableInVietnamese() {
        assertThat(TEN.table(VIETNAMESE))
                .startsWith("[SỐ LIỆU GIẢ ĐỊNH] Huyện Bình Lục cũ: 130.000 người, 36.043 hộ, ngày 31/12/2025\n")
                .contains("\nXã Đồn Xá                74,2%   60,1%  97,11%      16   96,7%  100,0%   10,3%"
                        + "   16,1%       *       *\n")
                .contains("\n*: không công bố để bảo mật; –: không có đối tượng\n");
    }

    /** The reference: the registers, counted by plain loops. */
    @Test
    void whatIsCountedIsInTheRegisters() {
        long insured = DISTRICT.persons().stream()
                .filter(each -> each.cardValid() == YesNo.YES)
                .count();
        long asked = DISTRICT.persons().stream()
                .filter(each -> each.cardValid() != YesNo.UNKNOWN)
                .count();
        assertThat(column(InsuranceIndicators.HEALTH_COVERAGE.code())
                        .byCommune()
                        .total()
                        .tally())
                .hasToString(insured + "/" + asked);

        Map<Key, Long> poor = DISTRICT.homes().stream()
                .filter(each -> each.incomePerPerson().isPresent()
                        && each.incomePerPerson().getAsLong()
                                <= (each.areaType() == AreaType.RURAL ? 1_500_000 : 2_000_000)
                        && Long.bitCount(each.lacking()) >= 3)
                .collect(Collectors.groupingBy(Home::commune, Collectors.counting()));
        Column counted = column(PovertyIndicators.POOR_HOUSEHOLDS.code());
        assertThat(counted.byCommune().groups())
                .hasSize(15)
                .allSatisfy(
                        (key, found) -> assertThat(found.tally().numerator()).isEqualTo(poor.get(key)));
    }

    @Test
    void theCommunesOfEitherDayAddUpToTheDistrict() {
        assertThat(TEN.columns()).hasSize(10);
        for (Column column : TEN.columns()) {
            Tally whole = column.byCommune().total().tally();
            ImmutableMap<Key, Rebased> successors = TenIndicatorsByCommune.handedOver(column);

            assertThat(column.byCommune().groups().values().stream()
                            .map(Breakdown::tally)
                            .reduce(Tally.empty(column.definition()), Tally::plus))
                    .isEqualTo(whole);
            assertThat(successors.values().stream()
                            .map(each -> Tally.of(
                                    column.definition(),
                                    each.observation().value().orElseThrow()))
                            .reduce(Tally.empty(column.definition()), Tally::plus))
                    .as(column.definition().code())
                    .isEqualTo(whole);
            assertThat(successors).hasSize(5).allSatisfy((key, rebased) -> {
                Observation figure = rebased.observation();
                assertThat(figure.isSynthetic()).isTrue();
                assertThat(figure.lineage().derivation()).isEqualTo(Derivation.REBASED);
                assertThat(column.published(TenIndicatorsByCommune.BY_SUCCESSOR, key))
                        .isIn(figure.value(), suppressed());
            });
            assertThat(column.release().at(TenIndicatorsByCommune.WHOLE))
                    .hasSize(1)
                    .allSatisfy((key, value) -> assertThat(value).isEqualTo(whole.measured()));
        }
    }

    /** The population register in columns: a byte for each fact. */
    private static final class ResidentView implements Resident, Columns.View<ResidentView> {

        private static final YesNo[] ANSWERS = YesNo.values();
        private static final byte[] CARDS = new byte[DISTRICT.persons().size()];
        private static final byte[] COMMUNES = new byte[CARDS.length];
        private static final GroupKeys<Key> COMMUNE_KEYS = GroupKeys.of(
                DISTRICT.persons().stream().map(Person::commune).distinct().toList());

        static {
            for (int row = 0; row < CARDS.length; row++) {
                Person person = DISTRICT.persons().get(row);
                CARDS[row] = (byte) person.cardValid().ordinal();
                COMMUNES[row] = (byte) COMMUNE_KEYS.code(person.commune());
            }
        }

        private int row;

        @Override
        public ResidentView at(int next) {
            row = next;
            return this;
        }

        @Override
        public YesNo livesHere() {
            return YesNo.YES;
        }

        int commune() {
            return COMMUNES[row];
        }

        @Override
        public YesNo cardValid() {
            return ANSWERS[CARDS[row]];
        }
    }

    @Test
    void theColumnsSayWhatTheStreamSays() {
        Columns<ResidentView> columns = Columns.of(ResidentView.CARDS.length, ResidentView::new);

        assertThat(InsuranceIndicators.HEALTH_COVERAGE.over(
                        columns, ResidentView::commune, ResidentView.COMMUNE_KEYS, 2))
                .isEqualTo(column(InsuranceIndicators.HEALTH_COVERAGE.code()).byCommune());
    }

    /** Whoever is too few to be shown has a star in the printed table, and nothing else. */
    @Test
    void aSmallCellIsAStarInPrint() {
        String text = TEN.table(Locale.ENGLISH);
        Map<String, String[]> cells = text.substring(
                        text.indexOf("Units to 30 June"), text.indexOf("Communes since then"))
                .lines()
                .skip(1)
                .filter(row -> !row.isEmpty())
                .collect(Collectors.toMap(
                        row -> row.substring(0, 22).strip(),
                        row -> row.substring(22).strip().split(" +")));
        assertThat(cells).hasSize(15);
        int stars = 0;
        for (int place = 0; place < 10; place++) {
            Column column = TEN.columns().get(place);
            for (Key key : column.byCommune().groups().keySet()) {
                Tally tally = column.byCommune().get(key).tally();
                boolean small = tally.numerator() > 0 && tally.numerator() < 5
                        || tally.denominator() - tally.numerator() > 0 && tally.denominator() - tally.numerator() < 5;
                if (small) {
                    assertThat(cells.get(Catalog.areas().get(key).name().en())[place])
                            .as(column.definition() + " " + key)
                            .isEqualTo("*");
                    stars++;
                }
            }
        }
        assertThat(stars).isPositive();
    }

    /** An attacker with an exact solver finds another table behind every hidden cell. */
    @Test
    void noHiddenCellCanBeComputed() {
        List<Level<Key, ?>> levels = List.of(
                TenIndicatorsByCommune.BY_COMMUNE, TenIndicatorsByCommune.BY_SUCCESSOR, TenIndicatorsByCommune.WHOLE);
        for (Column column : TEN.columns()) {
            PublicationLaws.check(
                    column.byCommune().part(Breakdown::tally).groups(), levels, TenIndicatorsByCommune.RULE);
        }
    }

    @Test
    void theScorecardRestsOnWhatWasPublished() {
        Scorecard card = TEN.scorecard();

        assertThat(card.isSynthetic()).isTrue();
        assertThat(card.rows().stream()
                        .filter(row -> row.verdict() != Verdict.CANNOT_TELL)
                        .collect(Collectors.toMap(row -> row.target().id(), row -> row.verdict())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "trained-labour-rate", Verdict.MET,
                        "trained-with-certificate", Verdict.MET,
                        "poor-households", Verdict.MET,
                        "monthly-allowance", Verdict.NOT_MET,
                        "emergency-support", Verdict.NOT_MET,
                        "health-insurance", Verdict.MET,
                        "underweight", Verdict.NOT_MET,
                        "stunting", Verdict.MET,
                        "television-coverage", Verdict.NOT_MET));
        assertThat(card.row("health-insurance").figure().orElseThrow().lineage().inputCount())
                .isEqualTo(130_000);
        assertThat(card.row("poor-households").explain(Locale.ENGLISH))
                .contains("from 1,700")
                .contains("501 households");
    }

    @Test
    void aHiddenFigureIsHiddenInTheScorecardToo() {
        Key somewhere = DISTRICT.persons().get(0).commune();
        Emergency reached = new Emergency(somewhere, YesNo.YES, YesNo.YES, YesNo.YES);
        Emergency late = new Emergency(somewhere, YesNo.YES, YesNo.YES, YesNo.NO);
        TenIndicatorsByCommune few = new TenIndicatorsByCommune(new SyntheticDistrict(
                DISTRICT.persons(), DISTRICT.homes(), DISTRICT.children(), ImmutableList.of(reached, reached, late)));

        assertThat(few.columns().get(9).definition()).isEqualTo(ProtectionIndicators.EMERGENCY_SUPPORT.definition());
        assertThat(few.scorecard().row("emergency-support").verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(few.scorecard().row("emergency-support").explain(Locale.ENGLISH))
                .contains("suppressed")
                .doesNotContain("2/3")
                .doesNotContain("66.7");
        assertThat(few.table(Locale.ENGLISH)).containsPattern("Binh Luc District .* \\*\n");
    }

    @Test
    void whereTheFiguresOfTheNewCommunesComeFrom() {
        assertThat(TEN.origins(column(InsuranceIndicators.HEALTH_COVERAGE.code()), Locale.ENGLISH))
                .isEqualTo("""
                        [SYNTHETIC] Health-insurance coverage (valid cards over residents the same day)
                          Binh My Commune: 95.85%, re-based: Binh My Township, Don Xa Commune, La Son Commune
                          Binh Luc Commune: 95.20%, re-based: Binh Nghia Commune, Trang An Commune, Dong Du Commune
                          Binh An Commune: 95.67%, re-based: Ngoc Lu Commune, Binh An Commune, Trung Luong Commune
                          Binh Giang Commune: 95.68%, re-based: An Ninh Commune, Bo De Commune, Vu Ban Commune
                          Binh Son Commune: 95.50%, re-based: An Do Commune, Tieu Dong Commune, An Lao Commune
                        """);
    }

    /** The reference: the formulas of the papers in floating point, over the households. */
    @Test
    void povertyOfTheWholeDistrict() {
        double persons = 0;
        double[] orders = new double[3];
        double everybody = 0;
        double multidimensionallyPoor = 0;
        double score = 0;
        for (Home home : DISTRICT.homes()) {
            everybody += home.persons();
            int lacks = Long.bitCount(home.lacking());
            if (lacks >= 3) {
                multidimensionallyPoor += home.persons();
                score += home.persons() * lacks / 12.0;
            }
            if (home.incomePerPerson().isPresent()) {
                persons += home.persons();
                double line = home.areaType() == AreaType.RURAL ? 1_500_000 : 2_000_000;
                double income = home.incomePerPerson().getAsLong();
                for (int order = 0; order < 3 && income <= line; order++) {
                    orders[order] += home.persons() * Math.pow((line - income) / line, order);
                }
            }
        }

        double[] printed = Arrays.stream(TEN.poverty(Locale.ENGLISH).split("[^0-9.%]+"))
                .filter(each -> each.endsWith("%"))
                .mapToDouble(each -> Double.parseDouble(each.replace("%", "")))
                .toArray();
        double[] expected = {
            100 * orders[0] / persons,
            100 * orders[1] / persons,
            100 * orders[2] / persons,
            100 * multidimensionallyPoor / everybody,
            100 * score / multidimensionallyPoor,
            100 * score / everybody
        };
        assertThat(printed).containsExactly(expected, within(0.00501));
        assertThat(TEN.poverty(VIETNAMESE)).startsWith("[SỐ LIỆU GIẢ ĐỊNH] ");
    }

    @Test
    void everyTextSaysThatItIsMadeUp() {
        assertThat(ScorecardText.in(VIETNAMESE, false).write(TEN.scorecard())).startsWith("[SỐ LIỆU GIẢ ĐỊNH] ");
        assertThat(List.of(
                        TEN.table(Locale.ENGLISH),
                        TEN.origins(TEN.columns().get(0), Locale.ENGLISH),
                        TEN.poverty(Locale.ENGLISH),
                        ScorecardText.in(Locale.ENGLISH, false).write(TEN.scorecard())))
                .allSatisfy(text -> assertThat(text).startsWith("[SYNTHETIC] "));
    }

    private static Column column(String code) {
        return TEN.columns().stream()
                .filter(each -> each.definition().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Measured<Quantity> suppressed() {
        return Measured.unknown(Measured.Reason.SUPPRESSED, "");
    }
}
