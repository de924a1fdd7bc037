package vn.ansinh.testkit.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Bound;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Tally;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.plan.Target;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.core.survey.SurveyRecord;
import vn.ansinh.core.survey.SurveyVariable;

/**
 * Generators of every type of the core, valid, with the odd values that break code, shrinking to small and plain ones. jqwik
 * finds them by type ({@code @ForAll ReportingPeriod period}); the methods here are for combining.
 */
public final class CoreArbitraries {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private CoreArbitraries() {}

    /**
     * Draws days.
     *
     * @return days from 1900 to 2099, shrinking to the first of 2000; leap days, ends of years and the days of the reform of 2025
     *     come often
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
                        .shrinkTowards(LocalDate.of(2000, 1, 1).toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Arbitraries.of(
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2025, 6, 30),
                        LocalDate.of(2025, 7, 1),
                        LocalDate.of(2025, 12, 31),
                        LocalDate.of(2026, 1, 1)));
    }

    /**
     * Draws periods of every kind.
     *
     * @return days, months, quarters, halves, years, several years, and from day to day
     */
    public static Arbitrary<ReportingPeriod> periods() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1900, 2099).shrinkTowards(2000);
        return Arbitraries.oneOf(
                years.map(ReportingPeriod::year),
                Combinators.combine(years, Arbitraries.integers().between(1, 12))
                        .as(ReportingPeriod::month),
                Combinators.combine(years, Arbitraries.integers().between(1, 4)).as(ReportingPeriod::quarter),
                Combinators.combine(years, Arbitraries.integers().between(1, 2)).as(ReportingPeriod::half),
                Combinators.combine(years, Arbitraries.integers().between(0, 10))
                        .as((first, more) -> ReportingPeriod.years(first, first + more)),
                days().map(ReportingPeriod::day),
                Combinators.combine(days(), Arbitraries.integers().between(0, 1000))
                        .as((first, more) -> ReportingPeriod.days(first, first.plusDays(more))));
    }

    /**
     * Draws wordings: Vietnamese letters, quotes and separators among them; never blank.
     *
     * @return words
     */
    public static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
                Arbitraries.of(
                        "tỷ lệ", "Hà Nam", "đồng", "trẻ em dưới 1 tuổi", "a, b; c", "\"x\"", "=1", "50 %", "Ở", "ĩ"));
    }

    /**
     * Draws texts in two languages.
     *
     * @return texts
     */
    public static Arbitrary<Text> texts() {
        return Combinators.combine(words(), words()).as(Text::of);
    }

    /**
     * Draws statements of every status, with a source or without.
     *
     * @return statements
     */
    public static Arbitrary<Statement> statements() {
        return Combinators.combine(texts(), Arbitraries.of(Status.class), words().optional())
                .as(Statement::new);
    }

    /**
     * Draws references to acts.
     *
     * @return references without a link
     */
    public static Arbitrary<LegalReference> legalReferences() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.integers().between(1990, 2030),
                        Arbitraries.integers().between(1, 90))
                .as((number, year, article) ->
                        new LegalReference(number + "/" + year + "/NĐ-CP", "Điều " + article, Optional.empty()));
    }

    /**
     * Draws decimals with up to six decimals, trailing zeros among them.
     *
     * @return decimals between minus and plus a million
     */
    public static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.integers().between(0, 6))
                .as(BigDecimal::valueOf);
    }

    /**
     * Draws percentages.
     *
     * @return from 0 to 100, with up to three decimals
     */
    public static Arbitrary<Percentage> percentages() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000).edgeCases(edge -> edge.add(0L, 95_200L, 100_000L)),
                        Arbitraries.integers().between(3, 3))
                .as((value, scale) -> new Percentage(BigDecimal.valueOf(value, scale)));
    }

    /**
     * Draws counts.
     *
     * @return from 0 to the largest
     */
    public static Arbitrary<Quantity.Count> counts() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE).map(Quantity.Count::of);
    }

    /**
     * Draws shares that are not reduced.
     *
     * @return shares, 0 and 1 among them
     */
    public static Arbitrary<Quantity.Proportion> proportions() {
        return Arbitraries.longs()
                .between(1, 1_000_000_000_000L)
                .flatMap(whole ->
                        Arbitraries.longs().between(0, whole).map(part -> Quantity.Proportion.of(part, whole)));
    }

    /**
     * Draws ratios.
     *
     * @return ratios, negative ones and those above 1 among them
     */
    public static Arbitrary<Quantity.Ratio> ratios() {
        return Combinators.combine(decimals(), decimals().map(BigDecimal::abs).filter(each -> each.signum() > 0))
                .as(Quantity.Ratio::new);
    }

    /**
     * Draws means.
     *
     * @return means
     */
    public static Arbitrary<Quantity.Mean> means() {
        return Combinators.combine(decimals(), Arbitraries.longs().between(1, 1_000_000))
                .as(Quantity.Mean::new);
    }

    /**
     * Draws figures as printed.
     *
     * @return numbers and percentages
     */
    public static Arbitrary<Quantity.Published> published() {
        return Combinators.combine(decimals(), Arbitraries.of(true, false)).as(Quantity.Published::new);
    }

    /**
     * Draws estimates with their limits.
     *
     * @return estimates
     */
    public static Arbitrary<Quantity.Estimate> estimates() {
        Arbitrary<BigDecimal> width = decimals().map(BigDecimal::abs);
        return Combinators.combine(decimals(), width, width, width, Arbitraries.of(true, false))
                .as((value, error, below, above, percent) ->
                        new Quantity.Estimate(value, error, value.subtract(below), value.add(above), percent));
    }

    /**
     * Draws quantities of every kind.
     *
     * @return quantities
     */
    public static Arbitrary<Quantity> quantities() {
        return Arbitraries.oneOf(counts(), proportions(), ratios(), means(), published(), estimates());
    }

    /**
     * Draws quantities that a definition can have.
     *
     * @param definition the definition
     * @return quantities of its kind
     */
    public static Arbitrary<Quantity> quantities(IndicatorDefinition definition) {
        return switch (definition.measure().kind()) {
            case PROPORTION -> proportions().map(each -> each);
            case RATIO -> ratios().map(each -> each);
            case COUNT, NUMBER -> counts().map(each -> each);
        };
    }

    /**
     * Draws a value or the reason why there is none.
     *
     * @param <Q> the type of the values
     * @param values the values
     * @return values and every reason
     */
    public static <Q> Arbitrary<Measured<Q>> measured(Arbitrary<Q> values) {
        return Arbitraries.oneOf(
                values.map(Measured::known),
                Combinators.combine(Arbitraries.of(Measured.Reason.class), Arbitraries.of("", "not reported"))
                        .as((reason, detail) ->
                                Measured.unknown(reason, reason == Measured.Reason.SUPPRESSED ? "" : detail)));
    }

    /**
     * Draws ways to round.
     *
     * @return every mode but the one that refuses to round
     */
    public static Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(RoundingMode.class).filter(each -> each != RoundingMode.UNNECESSARY))
                .as(Rounding::new);
    }

    /**
     * Draws births: a day, or a year alone.
     *
     * @return births from 1900 to 2099
     */
    public static Arbitrary<Birth> births() {
        return Arbitraries.oneOf(
                days().map(Birth::on),
                Arbitraries.integers().between(1900, 2099).shrinkTowards(2000).map(Birth::inYear));
    }

    /**
     * Draws areas.
     *
     * @return units with a code of digits, some with a first day
     */
    public static Arbitrary<AreaUnit> areaUnits() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(5), days().optional(), texts())
                .as((code, from, name) -> new AreaUnit(
                        new AreaUnit.Key(code, from),
                        name,
                        "commune",
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of()));
    }

    /**
     * Draws a province with its districts and communes.
     *
     * @return one province, up to four districts, up to five communes each
     */
    public static Arbitrary<AreaUnits> areas() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 5))
                .as((districts, communes) -> {
                    List<AreaUnit> units = new ArrayList<>(List.of(unit("10", "province", Optional.empty())));
                    for (int district = 0; district < districts; district++) {
                        String code = "10" + district;
                        units.add(unit(code, "district", Optional.of("10")));
                        for (int commune = 0; commune < communes; commune++) {
                            units.add(unit(code + "0" + commune, "commune", Optional.of(code)));
                        }
                    }
                    return AreaUnits.of(units);
                });
    }

    private static AreaUnit unit(String code, String type, Optional<String> parent) {
        return new AreaUnit(
                new AreaUnit.Key(code, Optional.empty()),
                Text.of("Nơi " + code, "Place " + code),
                type,
                parent,
                Optional.empty(),
                ImmutableList.of());
    }

    /**
     * Draws definitions of the kinds that add up.
     *
     * @return proportions, counts and ratios
     */
    public static Arbitrary<IndicatorDefinition> definitions() {
        return Combinators.combine(
                        Arbitraries.of(Kind.PROPORTION, Kind.COUNT, Kind.RATIO),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Combining.STOCK, Combining.FLOW),
                        texts(),
                        statements(),
                        Arbitraries.integers().between(0, 4))
                .as((kind, direction, combining, name, said, decimals) -> new IndicatorDefinition(
                        "TEST:" + kind + "-" + direction.ordinal() + combining.ordinal() + decimals,
                        "test",
                        name,
                        new Measure(
                                kind,
                                kind == Kind.COUNT ? Optional.of(Text.of("người", "persons")) : Optional.empty(),
                                Rounding.halfUp(kind == Kind.COUNT ? 0 : decimals)),
                        direction,
                        combining,
                        new Concept(said, kind == Kind.COUNT ? Optional.empty() : Optional.of(said), said),
                        new Custody(Text.of("năm", "year"), Text.of("sổ", "register"), said),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of()));
    }

    /**
     * Draws tallies of a definition.
     *
     * @param definition the definition
     * @return tallies, the empty one among them
     */
    public static Arbitrary<Tally> tallies(IndicatorDefinition definition) {
        boolean count = definition.measure().kind() == Kind.COUNT;
        return Arbitraries.longs()
                .between(0, 1_000_000_000)
                .flatMap(whole -> Arbitraries.longs()
                        .between(0, whole)
                        .map(part -> new Tally(definition, count ? whole : part, count ? 0 : whole)));
    }

    /**
     * Draws observations of any definition.
     *
     * @return observations
     */
    public static Arbitrary<Observation> observations() {
        return Combinators.combine(definitions(), days())
                .flatAs((definition, day) -> quantities(definition)
                        .map(value -> Observation.of(
                                definition,
                                unit("10", "province", Optional.empty()),
                                ReportingPeriod.day(day),
                                value,
                                "drawn by the test kit")));
    }

    /**
     * Draws bounds.
     *
     * @return percentages and counts
     */
    public static Arbitrary<Bound> bounds() {
        return Arbitraries.oneOf(
                percentages(), Arbitraries.longs().between(1, 1_000_000).map(Quantity.Count::of));
    }

    /**
     * Draws targets of every wording.
     *
     * @return levels, all, sums and cuts
     */
    public static Arbitrary<Target> targets() {
        Arbitrary<String> percent =
                percentages().filter(each -> each.percent().signum() > 0).map(Percentage::toString);
        Arbitrary<String> count = Arbitraries.longs().between(1, 1_000_000).map(String::valueOf);
        return Arbitraries.oneOf(
                        Combinators.combine(
                                        Arbitraries.of("at least ", "above ", "at most ", "below "),
                                        Arbitraries.oneOf(percent, count))
                                .as(String::concat),
                        Arbitraries.just("all"),
                        count.map(each -> "about " + each + " (tolerance 5%, assumption)"),
                        count.map(each -> "accumulated over 2021/2025: at least " + each),
                        percent.map(each -> "reduced by at least " + each))
                .map(Target::parse);
    }

    /**
     * Draws law books: parameters with dated provisions, some reaching back, some with a gap.
     *
     * @return books of up to four parameters
     */
    public static Arbitrary<LawBook> lawBooks() {
        Arbitrary<List<Provision>> provisions = Combinators.combine(
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.integers().between(-100, 400),
                        Arbitraries.longs().between(1, 3_000_000),
                        legalReferences())
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(CoreArbitraries::provisions);
        return provisions.list().ofMinSize(1).ofMaxSize(4).map(all -> {
            List<Parameter> parameters = new ArrayList<>();
            for (List<Provision> each : all) {
                parameters.add(new Parameter(
                        "test.level-" + parameters.size(),
                        Text.of("mức thử", "test level"),
                        "VND/month",
                        false,
                        ImmutableList.copyOf(each)));
            }
            return LawBook.of(parameters, List.of());
        });
    }

    /** An act: how many days after the last it applies, how many days later it came into force, and what it sets. */
    private record Act(int daysAfter, int daysUntilInForce, long value, LegalReference reference) {}

    /** One act after the other: each applies from some day after the last, and came into force that day or later. */
    private static List<Provision> provisions(List<Act> acts) {
        List<Provision> provisions = new ArrayList<>();
        LocalDate from = LocalDate.of(2010, 1, 1);
        LocalDate inForce = from;
        for (Act act : acts) {
            from = from.plusDays(1 + act.daysAfter());
            LocalDate own = from.plusDays(Math.max(0, act.daysUntilInForce()));
            inForce = own.isAfter(inForce) ? own : inForce.plusDays(1);
            provisions.add(new Provision(
                    BigDecimal.valueOf(act.value()),
                    from,
                    Optional.empty(),
                    Optional.of(inForce),
                    act.reference(),
                    LocalDate.of(2026, 1, 1),
                    Status.ASSUMPTION,
                    Optional.empty(),
                    Optional.empty()));
        }
        return provisions;
    }

    /** What is drawn of a record of a survey; its place in the design follows from its place in the sample. */
    private record Row(long weight, long fact, long value, boolean north) {}

    /**
     * Draws samples of a survey that give an estimate.
     *
     * @param design how they were drawn
     * @return 8 to 40 records with a fact and a measured value, in two strata of at least two clusters if the design has them
     */
    public static Arbitrary<List<SurveyRecord<String>>> samples(SurveyDesign design) {
        SurveyVariable fact = SurveyVariable.proportion("fact");
        SurveyVariable value = SurveyVariable.mean("value", 2);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 400),
                        Arbitraries.of(0L, 1L),
                        Arbitraries.longs().between(-500, 500),
                        Arbitraries.of(true, false))
                .as(Row::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(40)
                .map(rows -> {
                    List<SurveyRecord<String>> sample = new ArrayList<>();
                    for (Row row : rows) {
                        int index = sample.size();
                        sample.add(new SurveyRecord<>(
                                design.stratified() ? "stratum " + index % 2 : "",
                                design.clustered() ? "cluster " + index / 2 % 4 : "",
                                design.weighted() ? row.weight() : 1,
                                row.north() ? ImmutableSet.of("all", "north") : ImmutableSet.of("all"),
                                ImmutableMap.of(fact, row.fact(), value, row.value())));
                    }
                    return sample;
                });
    }

    /** Letters cut out of a text, and others put in. */
    private record Edit(int place, int cut, String put) {}

    /**
     * Draws damaged copies of a text: at up to four places letters are cut out, mostly few, and others put in.
     *
     * @param text the text
     * @param letters the letters that are put in
     * @return the copies
     */
    public static Arbitrary<String> damaged(String text, String letters) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, text.length()).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 3)),
                                Tuple.of(1, Arbitraries.integers().between(4, 200))),
                        Arbitraries.strings().withChars(letters.toCharArray()).ofMaxLength(3))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(edits -> {
                    StringBuilder copy = new StringBuilder(text);
                    for (Edit each : edits) {
                        int from = Math.min(each.place(), copy.length());
                        copy.replace(from, Math.min(from + each.cut(), copy.length()), each.put());
                    }
                    return copy.toString();
                });
    }
}
