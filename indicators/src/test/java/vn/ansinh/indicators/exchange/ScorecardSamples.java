package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Measured;
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
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.PlanTarget.Baseline;
import vn.ansinh.core.plan.PlanTarget.Clause;
import vn.ansinh.core.plan.PlanTarget.Supersession;
import vn.ansinh.core.plan.PlanTarget.Trajectory;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.plan.Target;

/** A made-up plan with every kind of target, verdict, firmness and absent value, in which every text is the caller's. */
final class ScorecardSamples {

    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    static final LocalDate END = LocalDate.of(2028, 12, 31);
    private static final ReportingPeriod PERIOD = ReportingPeriod.years(2021, 2028);

    private final String words;
    private final Text text;
    private final AreaUnit area;
    private final List<IndicatorDefinition> definitions = new ArrayList<>();
    private final List<PlanTarget> targets = new ArrayList<>();
    private final List<Observation> figures = new ArrayList<>();

    private ScorecardSamples(String words) {
        this.words = words;
        this.text = Text.of(words, words);
        this.area = unit("X1");
    }

    /** A plan whose names, notes, sources and quotations are all the same words; they must not be blank. */
    static ScorecardSamples saying(String words) {
        ScorecardSamples all = new ScorecardSamples(words);
        all.share(
                "at-least",
                "at least 95.2%",
                AS_OF,
                "2023-12-31 ~94.0%",
                "2024-12-31 (suppressed)",
                "2025-12-31 952/1000");
        all.share("above", "above 90%", AS_OF, "2025-12-31 1980/2200");
        all.share("at-most", "at most 3%", AS_OF, "2025-12-31 ~2.9%");
        all.share("below", "below 8.5%", AS_OF, "2025-12-31 ~8.5%");
        all.share("within-sampling", "below 13%", AS_OF, "2025-12-31 estimate 12.9% in 11.5..14.6, se 0.8");
        all.share("beyond-sampling", "at most 19%", AS_OF, "2025-12-31 estimate 12.9% in 11.5..14.6, se 0.8");
        all.share("every-one", "all", AS_OF, "2025-12-31 1489/1496");
        all.standing(
                "in-every-year",
                "at least 95%",
                "2021 (missing)",
                "2022 1790/1872",
                "2023 1705/1850",
                "2024 1762/1815");
        all.standing("suppressed", "all", "2025 (suppressed)");
        all.standing("missing", "all", "2025 (missing)");
        all.standing("nobody", "all", "2025 (zero denominator)");
        all.standing("no-figure", "all");
        all.sum(
                "sum",
                "accumulated over 2021/2025: about 16750 (tolerance 5%, assumption); yearly mean 3350",
                "2021 3720",
                "2022 3940",
                "2023 4080",
                "2024 4160",
                "2025 4100");
        all.sum(
                "sum-with-a-gap",
                "accumulated over 2021/2025: at least 17000",
                "2021 3410",
                "2022 3380",
                "2024 3450",
                "2025 3390");
        all.count("nearly", "nearly 60000 (tolerance 5%, assumption)", Optional.empty(), "2025-12-31 58200");
        all.count("zero", "at most 0", Optional.empty(), "2025-12-31 0");
        all.count(
                "cut",
                "reduced by at least 60%; ambition 65%",
                Optional.of("2021-12-31 1640"),
                "2023-12-31 1000",
                "2025-12-31 612");
        all.count("grown", "reduced by at least 60%", Optional.of("2021-12-31 100"), "2025-12-31 150");
        all.number("huge", "at least 58.5", "2025-12-31 ~9E+99");
        all.number("negative", "at most 5", "2025-12-31 ~-3.5");
        all.underway(
                "on-track", Kind.RATIO, "at least 98%", "2023-12-31 ~92.5%", Optional.empty(), "2025-12-31 7703:8100");
        all.underway(
                "off-track",
                Kind.PROPORTION,
                "below 12%",
                "2023-12-31 ~16.8%",
                Optional.of("14.5%"),
                "2025-12-31 78/500");
        all.superseded("old", "later", "at least 90%", "2024-12-31 2002/2200");
        all.share("later", "at least 95%", END, "2024-12-31 2002/2200");
        return all;
    }

    ImmutableList<Observation> figures() {
        return ImmutableList.copyOf(figures);
    }

    Scorecard card() {
        return plan().assess(figures, AS_OF);
    }

    private Plan plan() {
        Plan.Agency agency = new Plan.Agency("office", text);
        return new Plan(
                "made-up",
                true,
                text,
                area,
                PERIOD,
                text,
                said(),
                ImmutableList.of(),
                ImmutableList.of(agency),
                ImmutableList.of(
                        new Plan.PolicyArea(
                                1, words, text, ImmutableList.of(new Plan.Role(agency, Plan.Role.Kind.LEAD, text))),
                        new Plan.PolicyArea(2, words, text, ImmutableList.of())),
                ImmutableList.of(),
                IndicatorDefinitions.of(definitions),
                ImmutableList.copyOf(targets),
                ImmutableList.of(new Plan.Promise(
                        "promise",
                        new PlanTarget.Clause(Optional.of(1), words, words, Optional.empty()),
                        definitions.get(0))));
    }

    private AreaUnit unit(String code) {
        return new AreaUnit(
                new AreaUnit.Key(code, Optional.empty()),
                text,
                "commune",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }

    private Statement said() {
        return new Statement(text, Status.ASSUMPTION, Optional.empty());
    }

    private void share(String id, String target, LocalDate deadline, String... observed) {
        add(
                id,
                Kind.PROPORTION,
                Combining.STOCK,
                target,
                Optional.of(deadline),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                observed);
    }

    private void standing(String id, String target, String... observed) {
        add(
                id,
                Kind.PROPORTION,
                Combining.FLOW,
                target,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                observed);
    }

    private void sum(String id, String target, String... observed) {
        add(
                id,
                Kind.COUNT,
                Combining.FLOW,
                target,
                Optional.of(AS_OF),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                observed);
    }

    private void count(String id, String target, Optional<String> baseline, String... observed) {
        add(
                id,
                Kind.COUNT,
                Combining.STOCK,
                target,
                Optional.of(AS_OF),
                baseline,
                Optional.empty(),
                Optional.empty(),
                observed);
    }

    private void number(String id, String target, String... observed) {
        add(
                id,
                Kind.NUMBER,
                Combining.STOCK,
                target,
                Optional.of(AS_OF),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                observed);
    }

    private void underway(
            String id, Kind kind, String target, String baseline, Optional<String> milestone, String... observed) {
        Trajectory way = new Trajectory(milestone.stream()
                .map(bound -> new Trajectory.Milestone(AS_OF, Bound.parse(bound)))
                .collect(ImmutableList.toImmutableList()));
        add(
                id,
                kind,
                Combining.STOCK,
                target,
                Optional.of(END),
                Optional.of(baseline),
                Optional.of(way),
                Optional.empty(),
                observed);
    }

    private void superseded(String id, String by, String target, String... observed) {
        add(
                id,
                Kind.PROPORTION,
                Combining.STOCK,
                target,
                Optional.of(LocalDate.of(2024, 12, 31)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Supersession(by, LocalDate.of(2025, 7, 1))),
                observed);
    }

    private void add(
            String id,
            Kind kind,
            Combining combining,
            String target,
            Optional<LocalDate> deadline,
            Optional<String> baseline,
            Optional<Trajectory> way,
            Optional<Supersession> supersession,
            String... observed) {
        Target asked = Target.parse(target);
        Measure measure = kind.isPercent()
                ? new Measure(kind, Optional.empty(), Rounding.halfUp(1))
                : new Measure(kind, Optional.of(text), Rounding.halfUp(0));
        Direction direction = asked.favours();
        IndicatorDefinition definition = new IndicatorDefinition(
                "D:" + id,
                id,
                text,
                measure,
                direction,
                combining,
                new Concept(said(), kind.isPercent() ? Optional.of(said()) : Optional.empty(), said()),
                new Custody(text, text, said()),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
        definitions.add(definition);
        Optional<Integer> policyArea = targets.size() % 3 == 0 ? Optional.empty() : Optional.of(targets.size() % 3);
        targets.add(new PlanTarget(
                id,
                Optional.of(new Clause(policyArea, words, words, Optional.of(text))),
                definition,
                asked,
                PERIOD,
                deadline,
                targets.size() % 2 == 0,
                baseline.map(figure -> new Baseline(
                        LocalDate.parse(figure.substring(0, 10)),
                        definition,
                        Optional.of(Quantity.parse(figure.substring(11))),
                        Status.ASSUMPTION,
                        Optional.of(text))),
                way,
                supersession,
                ImmutableList.of(text),
                ImmutableList.of(text)));
        Stream.of(observed).map(figure -> figure(definition, figure)).forEach(figures::add);
    }

    private Observation figure(IndicatorDefinition definition, String figure) {
        int blank = figure.indexOf(' ');
        return new Observation(
                definition,
                area,
                ReportingPeriod.parse(figure.substring(0, blank)),
                Measured.parse(figure.substring(blank + 1), Quantity::parse),
                Observation.Vintage.PRELIMINARY,
                Observation.Boundaries.CURRENT,
                words,
                words);
    }
}
