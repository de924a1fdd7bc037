package vn.ansinh.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnit.Key;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Lineage;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Rebased;
import vn.ansinh.core.indicator.Rebasing;
import vn.ansinh.core.indicator.Together;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.poverty.AlkireFoster;
import vn.ansinh.core.poverty.FosterGreerThorbecke;
import vn.ansinh.core.poverty.IncomePoverty;
import vn.ansinh.core.poverty.MultidimensionalPoverty;
import vn.ansinh.core.publication.CellRule;
import vn.ansinh.core.publication.Level;
import vn.ansinh.core.publication.Publication;
import vn.ansinh.core.publication.Release;
import vn.ansinh.examples.SyntheticDistrict.Child;
import vn.ansinh.examples.SyntheticDistrict.Emergency;
import vn.ansinh.examples.SyntheticDistrict.Home;
import vn.ansinh.examples.SyntheticDistrict.Person;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.exchange.ScorecardText;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.NutritionIndicators;
import vn.ansinh.indicators.growth.ZScores;
import vn.ansinh.indicators.insurance.InsuranceIndicators;
import vn.ansinh.indicators.labour.LabourIndicators;
import vn.ansinh.indicators.living.LivingIndicators;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.BasicService;
import vn.ansinh.indicators.poverty.PovertyIndicators;
import vn.ansinh.indicators.poverty.PovertyStandard;
import vn.ansinh.indicators.protection.ProtectionIndicators;

/**
 * How is each commune of a district doing, and what may be said of it in public? From the registers of a made-up district of
 * 130,000 people: ten indicators by commune, in the boundaries before and after 2025-07-01 and for the whole former district;
 * small cells hidden; poverty measures; and the plan's scorecard, from the published figures alone.
 */
public final class TenIndicatorsByCommune {

    /** The day of the registers. They still bear the communes of the former district, which ended on 2025-06-30. */
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static final long SEED = 352;

    private static final Plan PLAN = Catalog.plans().binhLuc2021To2025();
    private static final AreaUnits AREAS = Catalog.areas();
    private static final AreaUnit DISTRICT = PLAN.area();
    private static final LocalDate LAST_DAY = DISTRICT.validTo().orElseThrow();

    private static final LawView LAW = Catalog.law().onRecord().applyingOn(DAY);

    private static final UnaryOperator<Key> TO_DISTRICT = AREAS.upTo(LAST_DAY, "district");

    // None of the old communes was split: each has one successor.
    private static final UnaryOperator<Key> TO_SUCCESSOR =
            key -> Iterables.getOnlyElement(AREAS.successors(AREAS.get(key))).key();

    // Several indicators read a register in one pass.
    static final Together<Person> OF_PERSONS = Together.of(
            LabourIndicators.TRAINED,
            LabourIndicators.ANY_CERTIFICATE,
            InsuranceIndicators.HEALTH_COVERAGE,
            ProtectionIndicators.ALLOWANCE_OF_RECOGNISED);

    // The formulas of nutrition read scores; a child of this district holds measurements, and is scored once for both.
    private static final Formula<Child, Together.Results> OF_CHILDREN = Together.<ZScores>of(
                    NutritionIndicators.UNDERWEIGHT, NutritionIndicators.STUNTING)
            .from(child -> GrowthStandard.who2006().score(child.measurement()));

    private static final Together<Emergency> OF_EMERGENCIES = Together.of(ProtectionIndicators.EMERGENCY_SUPPORT);

    // What is published, and how: a count of 1 to 4 could point at somebody.
    static final Level<Key, Key> BY_COMMUNE = Level.each("commune");
    static final Level<Key, Key> BY_SUCCESSOR = Level.of("successor", TO_SUCCESSOR);
    static final Level<Key, Key> WHOLE = Level.of("district", TO_DISTRICT);
    private static final ImmutableMap<Level<Key, Key>, Text> LEVELS = ImmutableMap.of(
            BY_COMMUNE, Text.of("Đơn vị đến 30/6/2025", "Units to 30 June 2025"),
            BY_SUCCESSOR, Text.of("Xã từ 01/7/2025", "Communes since then"),
            WHOLE, Text.of("Cả huyện cũ", "The former district"));
    static final CellRule RULE = CellRule.minimum(5, CellRule.Zeros.SAFE);

    private final SyntheticDistrict district;
    private final FosterGreerThorbecke<Home> incomes;
    private final AlkireFoster<Home> services;
    private final Together.Results poverty;
    private final ImmutableList<Column> columns;

    /** An indicator of the table: what was counted, and what of it was published. */
    record Column(IndicatorDefinition definition, Grouped<Key, Breakdown> byCommune, Release<Key> release) {

        static Column of(Indicator<?> indicator, Grouped<Key, Together.Results> register) {
            Grouped<Key, Breakdown> byCommune = register.part(each -> each.get(indicator));
            Publication<Key> table =
                    Publication.of(byCommune.part(Breakdown::tally).groups());
            for (Level<Key, Key> level : LEVELS.keySet()) {
                table = table.by(level);
            }
            return new Column(indicator.definition(), byCommune, table.under(RULE));
        }

        /** What is published of an area; a group without a record has no cell. */
        Measured<Quantity> published(Level<Key, Key> level, Key area) {
            return release.at(level).getOrDefault(area, Measured.unknown(Measured.Reason.MISSING, ""));
        }

        ReportingPeriod period() {
            return definition.combining() == IndicatorDefinition.Combining.FLOW
                    ? ReportingPeriod.year(DAY.getYear())
                    : ReportingPeriod.day(DAY);
        }
    }

    /** Reads the registers of a district. */
    TenIndicatorsByCommune(SyntheticDistrict district) {
        this.district = district;
        incomes = incomesUnder(LAW);
        services = servicesUnder(LAW);
        Together<Home> ofHomes = Together.of(
                PovertyIndicators.POOR_HOUSEHOLDS,
                LivingIndicators.HYGIENIC_WATER,
                LivingIndicators.TELEVISION,
                incomes,
                services);

        Grouped<Key, Together.Results> persons = district.persons().stream().collect(OF_PERSONS.by(Person::commune));
        Grouped<Key, Together.Results> homes = district.homes().stream().collect(ofHomes.by(Home::commune));
        Grouped<Key, Together.Results> children = district.children().stream().collect(OF_CHILDREN.by(Child::commune));
        Grouped<Key, Together.Results> emergencies =
                district.emergencies().stream().collect(OF_EMERGENCIES.by(Emergency::commune));

        poverty = homes.total();
        columns = ImmutableList.of(
                Column.of(LabourIndicators.TRAINED, persons),
                Column.of(LabourIndicators.ANY_CERTIFICATE, persons),
                Column.of(InsuranceIndicators.HEALTH_COVERAGE, persons),
                Column.of(PovertyIndicators.POOR_HOUSEHOLDS, homes),
                Column.of(LivingIndicators.HYGIENIC_WATER, homes),
                Column.of(LivingIndicators.TELEVISION, homes),
                Column.of(NutritionIndicators.UNDERWEIGHT, children),
                Column.of(NutritionIndicators.STUNTING, children),
                Column.of(ProtectionIndicators.ALLOWANCE_OF_RECOGNISED, persons),
                Column.of(ProtectionIndicators.EMERGENCY_SUPPORT, emergencies));
    }

    /** Poverty by income, under the line of the law for the area where a household lives; persons are counted. */
    private static FosterGreerThorbecke<Home> incomesUnder(LawView law) {
        return FosterGreerThorbecke.<Home>of(
                        "income-poverty", home -> home.incomePerPerson().orElseThrow())
                .unknownWhen(home -> home.incomePerPerson().isEmpty())
                .linesBy(home -> home.areaType() == AreaType.RURAL ? 0 : 1)
                .line(
                        "income",
                        law.value("poverty.income-line.rural").longValueExact(),
                        law.value("poverty.income-line.urban").longValueExact())
                .weightedBy(Home::persons)
                .build();
    }

    /** Poverty by basic services, each of the twelve with the same weight, from the number on from which the law looks at them. */
    private static AlkireFoster<Home> servicesUnder(LawView law) {
        AlkireFoster.Builder<Home> index = AlkireFoster.of("services", Home::lacking);
        for (BasicService each : BasicService.values()) {
            index.indicator("services", each.officialName().en(), 1);
        }
        return index.cutoff(law.value("poverty.deprivations-from").intValueExact())
                .weightedBy(Home::persons)
                .build();
    }

    /**
     * Prints the tables and the scorecard in UTF-8, in Vietnamese and English.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        TenIndicatorsByCommune ten = new TenIndicatorsByCommune(registers());
        for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            out.println(ten.table(locale));
            out.println(ten.origins(ten.columns.get(2), locale));
            out.println(ten.poverty(locale));
            out.println(ScorecardText.in(locale, false).write(ten.scorecard()));
        }
    }

    /** The registers: an application would read its own. */
    static SyntheticDistrict registers() {
        return SyntheticDistrict.of(SEED, AREAS.parts(DISTRICT, LAST_DAY), PovertyStandard.under(LAW));
    }

    ImmutableList<Column> columns() {
        return columns;
    }

    /** Holds what was published of the district against its plan. A hidden figure stays hidden here too. */
    Scorecard scorecard() {
        List<Observation> figures = new ArrayList<>();
        figures.add(Observation.of(
                PovertyIndicators.POOR_HOUSEHOLDS.definition(),
                DISTRICT,
                ReportingPeriod.day(LocalDate.of(2021, 12, 31)),
                Quantity.Count.of(SyntheticDistrict.POOR_HOUSEHOLDS_OF_2021),
                Observation.SYNTHETIC));
        for (Column column : columns) {
            Breakdown whole = column.byCommune.rolledUp(TO_DISTRICT).get(DISTRICT.key());
            figures.add(figure(column, DISTRICT, column.published(WHOLE, DISTRICT.key()), whole));
        }
        return PLAN.assess(figures, DAY);
    }

    /**
     * Moves the counts of the old communes to the communes of the day, for their own administrations: not for the public, for
     * nothing is hidden in them.
     */
    static ImmutableMap<Key, Rebased> handedOver(Column column) {
        List<Observation> figures = new ArrayList<>();
        column.byCommune
                .groups()
                .forEach((key, found) -> figures.add(figure(column, AREAS.get(key), found.measured(), found)));
        return Rebasing.to(DAY, AREAS).figures(AREAS.successors(DISTRICT), figures);
    }

    /** A figure of a unit that ended before the day, with how many records were read for it. */
    private static Observation figure(Column column, AreaUnit area, Measured<Quantity> value, Breakdown read) {
        Observation figure = new Observation(
                column.definition,
                area,
                column.period(),
                value,
                Observation.Vintage.PRELIMINARY,
                Observation.Boundaries.FORMER,
                Observation.SYNTHETIC,
                "");
        return figure.isKnown()
                ? figure.madeFrom(
                        Lineage.of(List.of(new Lineage.Input("synthetic register", read.read(), "")), List.of()))
                : figure;
    }

    /** The published table: an area a row, an indicator a column. */
    String table(Locale locale) {
        Notation notation = Notation.of(locale);
        StringBuilder text = new StringBuilder(Text.in(
                        locale,
                        "[SỐ LIỆU GIẢ ĐỊNH] Huyện Bình Lục cũ: %s người, %s hộ, ngày 31/12/2025",
                        "[SYNTHETIC] The former Bình Lục district: %s people, %s households, 2025-12-31")
                .formatted(
                        notation.write(district.persons().size()),
                        notation.write(district.homes().size())));
        text.append('\n');
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            text.append("%4s %s%s\n"
                    .formatted(
                            "(" + (i + 1) + ")",
                            column.definition.name().in(locale),
                            unknown(column.byCommune.total().unknown(), locale)));
        }
        LEVELS.forEach((level, heading) -> {
            text.append('\n').append(row(heading.in(locale), column -> "(" + (columns.indexOf(column) + 1) + ")"));
            for (Key area : columns.get(0).release.at(level).keySet()) {
                text.append(row(
                        AREAS.get(area).name().in(locale),
                        column -> cell(column.published(level, area), column.definition, locale)));
            }
        });
        return text.append(Text.in(
                        locale,
                        "\n*: không công bố để bảo mật; –: không có đối tượng\n",
                        "\n*: suppressed; –: nobody to count\n"))
                .toString();
    }

    private String row(String name, Function<Column, String> cell) {
        return "%-22s".formatted(name)
                + columns.stream().map(cell).map("%8s"::formatted).collect(Collectors.joining())
                + "\n";
    }

    private static String cell(Measured<Quantity> published, IndicatorDefinition definition, Locale locale) {
        Notation notation = Notation.of(locale);
        Rounding shown = definition.measure().shown();
        return published.fold(
                quantity -> quantity.isPercent()
                        ? notation.writePercent(quantity.exact(), shown)
                        : notation.write(quantity.exact(), shown),
                (reason, detail) -> reason == Measured.Reason.SUPPRESSED ? "*" : "–");
    }

    private static String unknown(long records, Locale locale) {
        return records == 0
                ? ""
                : Text.in(locale, " (không rõ: %s)", " (not known: %s)")
                        .formatted(
                                RULE.isSmall(records)
                                        ? "*"
                                        : Notation.of(locale).write(records));
    }

    /** Where the figures of the new communes come from, for one indicator. */
    String origins(Column column, Locale locale) {
        StringBuilder text = new StringBuilder(Text.in(locale, "[SỐ LIỆU GIẢ ĐỊNH] ", "[SYNTHETIC] "))
                .append(column.definition.name().in(locale))
                .append('\n');
        handedOver(column).forEach((key, rebased) -> {
            AreaUnit commune = AREAS.get(key);
            text.append("  %s: %s, %s: %s\n"
                    .formatted(
                            commune.name().in(locale),
                            cell(column.published(BY_SUCCESSOR, key), column.definition, locale),
                            rebased.observation().lineage().derivation().label().in(locale),
                            AREAS.predecessors(commune).stream()
                                    .map(each -> each.name().in(locale))
                                    .collect(Collectors.joining(", "))));
        });
        return text.toString();
    }

    /** Poverty measures of the whole district; those of small places would have to be looked at like the cells of the table. */
    String poverty(Locale locale) {
        IncomePoverty income = poverty.get(incomes);
        MultidimensionalPoverty lacks = poverty.get(services);
        return Text.in(locale, """
                        [SỐ LIỆU GIẢ ĐỊNH] Nghèo trong cả huyện, tính theo người
                          theo thu nhập: tỷ lệ %s, khoảng cách %s, bình phương khoảng cách %s
                          theo dịch vụ xã hội cơ bản: H %s, A %s, M0 %s
                        """, """
                        [SYNTHETIC] Poverty in the whole district, of persons
                          by income: headcount %s, gap %s, squared gap %s
                          by basic services: H %s, A %s, M0 %s
                        """)
                .formatted(
                        percent(income.headcount("income"), locale),
                        percent(income.gap("income"), locale),
                        percent(income.squaredGap("income"), locale),
                        percent(lacks.headcount(), locale),
                        percent(lacks.intensity(), locale),
                        percent(lacks.adjustedHeadcount(), locale));
    }

    private static String percent(Measured<? extends Quantity> share, Locale locale) {
        return Notation.of(locale).writePercent(share.orElseThrow().exact(), Rounding.halfUp(2));
    }
}
