package vn.ansinh.core.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment.Reason;
import vn.ansinh.core.plan.Assessment.Verdict;

/**
 * A plan: what an area promises for a period, and who answers for it.
 *
 * @param id its name, in small letters with hyphens
 * @param synthetic true if the plan is made up, for examples and tests
 * @param name the title
 * @param area the unit whose plan it is
 * @param period the years it covers
 * @param issuedBy who issued it
 * @param source where it is written, and how well that is known
 * @param instruments the legal instruments that it cites
 * @param agencies the bodies that it names
 * @param policyAreas its policy areas, by number
 * @param roles roles that hold for the whole plan
 * @param definitions every indicator definition it may refer to, its own included
 * @param targets the promises with a figure, in the plan's order
 * @param promises the promises without a figure: indicators to watch
 */
public record Plan(
        String id,
        boolean synthetic,
        Text name,
        AreaUnit area,
        ReportingPeriod period,
        Text issuedBy,
        Statement source,
        ImmutableList<Instrument> instruments,
        ImmutableList<Agency> agencies,
        ImmutableList<PolicyArea> policyAreas,
        ImmutableList<Role> roles,
        IndicatorDefinitions definitions,
        ImmutableList<PlanTarget> targets,
        ImmutableList<Promise> promises) {

    private static final Set<Reason.Kind> LACK =
            Set.of(Reason.Kind.NONE_PUBLISHED, Reason.Kind.NONE_AT_DEADLINE, Reason.Kind.BASELINE_MISSING);
    private static final Set<Reason.Kind> LOOK_ALIKE = Set.of(Reason.Kind.OTHER_DEFINITION, Reason.Kind.OTHER_QUANTITY);

    /**
     * A legal instrument that a plan cites.
     *
     * @param number the official number, such as {@code 92-KL/TW}
     * @param title what it is about
     * @param date its date as the plan prints it, if it does
     * @param note anything to know about it, such as a date that looks wrong
     */
    public record Instrument(String number, Text title, Optional<LocalDate> date, Optional<Text> note) {}

    /**
     * A body that a plan names.
     *
     * @param id its name in the plan file
     * @param name the official name
     */
    public record Agency(String id, Text name) {}

    /**
     * What a body does for a policy area or for the whole plan.
     *
     * @param agency the body
     * @param kind what it does
     * @param task more about it
     */
    public record Role(Agency agency, Kind kind, Text task) {

        /** What a body does. */
        public enum Kind {
            /** It answers for the result ({@code chủ trì}, {@code tham mưu}). */
            LEAD,
            /** It takes part ({@code phối hợp}). */
            PARTNER,
            /** It watches over the work ({@code giám sát}). */
            OVERSIGHT,
            /** It provides the money. */
            FINANCE,
            /** It reports. */
            REPORT;

            /** Returns the word of the text form, such as {@code lead}. */
            @Override
            @JsonValue
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * A field of policy.
     *
     * @param number its number in the plan
     * @param clause where the plan treats it
     * @param name its name
     * @param roles who answers for it and who takes part
     */
    public record PolicyArea(int number, String clause, Text name, ImmutableList<Role> roles) {}

    /**
     * A promise without a figure.
     *
     * @param id its name in the plan
     * @param clause where the plan makes it
     * @param definition the indicator to watch
     */
    public record Promise(String id, PlanTarget.Clause clause, IndicatorDefinition definition) {}

    /**
     * Checks that names are unique and references lead somewhere.
     *
     * @param id its name
     * @param synthetic true if made up
     * @param name the title
     * @param area the unit whose plan it is
     * @param period the years it covers
     * @param issuedBy who issued it
     * @param source where it is written
     * @param instruments the instruments it cites
     * @param agencies the bodies it names
     * @param policyAreas its policy areas
     * @param roles roles for the whole plan
     * @param definitions the definitions it may refer to
     * @param targets the promises with a figure
     * @param promises the promises without a figure
     * @throws IllegalArgumentException if the id is malformed; two targets or promises have one id; a definition, period or policy area is not
     *     the plan's; or a target is superseded by one that is not in the plan, or in the end by itself
     */
    public Plan {
        if (!PlanTarget.ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id of a plan is written in small letters with hyphens; found \"" + id + "\"");
        }
        Set<String> ids = new HashSet<>();
        for (PlanTarget each : targets) {
            requireUnique(ids.add(each.id()), id, each.id());
        }
        for (Promise each : promises) {
            requireUnique(ids.add(each.id()), id, each.id());
        }
        for (PlanTarget each : targets) {
            requireReference(definitions.find(each.definition().code()).isPresent(), id, each.id(), "definition");
            requireReference(each.period().equals(period), id, each.id(), "period");
            requireReference(isAmong(policyAreas, each.policyArea()), id, each.id(), "policy area");
        }
        for (Promise each : promises) {
            requireReference(definitions.find(each.definition().code()).isPresent(), id, each.id(), "definition");
            requireReference(isAmong(policyAreas, each.clause().policyArea()), id, each.id(), "policy area");
        }
        requireSuccession(id, targets);
    }

    private static void requireUnique(boolean fresh, String plan, String entry) {
        if (!fresh) {
            throw new IllegalArgumentException("two targets or promises of the plan " + plan + " have the id " + entry);
        }
    }

    private static void requireReference(boolean found, String plan, String entry, String what) {
        if (!found) {
            throw new IllegalArgumentException("the " + what + " of " + entry + " is not the plan's: " + plan);
        }
    }

    /** Tells whether a policy area is one of the plan's; a target or promise may also belong to none. */
    private static boolean isAmong(List<PolicyArea> policyAreas, Optional<Integer> number) {
        if (number.isEmpty()) {
            return true;
        }
        for (PolicyArea each : policyAreas) {
            if (each.number() == number.get()) {
                return true;
            }
        }
        return false;
    }

    private static void requireSuccession(String id, List<PlanTarget> targets) {
        Map<String, PlanTarget> byId = new HashMap<>();
        for (PlanTarget each : targets) {
            byId.put(each.id(), each);
        }
        for (PlanTarget first : targets) {
            Set<String> passed = new HashSet<>();
            PlanTarget each = first;
            while (each.supersession().isPresent()) {
                PlanTarget next = byId.get(each.supersession().get().by());
                if (next == null || !passed.add(each.id())) {
                    throw new IllegalArgumentException("target " + each.id() + " is superseded by "
                            + each.supersession().get().by() + ", which is no later target of the plan " + id);
                }
                each = next;
            }
        }
    }

    /**
     * Returns a target by its id.
     *
     * @param targetId the id
     * @return the target
     * @throws NoSuchElementException if the plan has none with this id
     */
    public PlanTarget target(String targetId) {
        for (PlanTarget each : targets) {
            if (each.id().equals(targetId)) {
                return each;
            }
        }
        throw new NoSuchElementException("the plan " + id + " has no target \"" + targetId + "\"; its targets are "
                + targets.stream().map(PlanTarget::id).toList());
    }

    /**
     * Returns the bodies that lead the policy area of a target.
     *
     * @param target a target of this plan
     * @return the leading bodies; empty if the plan names none
     */
    public ImmutableList<Agency> leads(PlanTarget target) {
        return policyAreas.stream()
                .filter(each -> target.policyArea().equals(Optional.of(each.number())))
                .flatMap(each -> each.roles().stream())
                .filter(role -> role.kind() == Role.Kind.LEAD)
                .map(Role::agency)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Assesses every target against the figures of the plan's own area.
     *
     * @param observations figures of any definitions and areas; those of other areas are left aside, and those of other
     *     definitions are named where a target has none of its own
     * @param asOf the day; figures of periods that end later are not used
     * @return one row a target, in the plan's order
     * @throws IllegalArgumentException if two figures of one vintage speak of the same definition, area and period
     */
    public Scorecard assess(Collection<Observation> observations, LocalDate asOf) {
        Figures figures = new Figures(observations);
        ImmutableList.Builder<Assessment> rows = ImmutableList.builder();
        for (PlanTarget each : targets) {
            rows.add(explained(each.assess(figures.of(each.definition(), area), asOf), figures));
        }
        return new Scorecard(this, asOf, false, rows.build());
    }

    /**
     * Holds the figures of other areas against the targets, as if they were the plan's own and at the deadline. For
     * each target the first area with a verdict is taken, else the first with a figure.
     *
     * @param observations figures of any definitions and areas
     * @param asOf the day; figures of periods that end later are not used
     * @param standIns the areas, the most telling first; at least one
     * @return one row a target, in the plan's order
     * @throws IllegalArgumentException if no area is named
     */
    public Scorecard assessStandIns(Collection<Observation> observations, LocalDate asOf, List<AreaUnit> standIns) {
        if (standIns.isEmpty()) {
            throw new IllegalArgumentException(
                    "name at least one area to stand in for " + area.name().en());
        }
        Figures figures = new Figures(observations);
        ImmutableList.Builder<Assessment> rows = ImmutableList.builder();
        for (PlanTarget target : targets) {
            List<Assessment> candidates = new ArrayList<>();
            for (AreaUnit each : standIns) {
                Series series = figures.of(target.definition(), each);
                candidates.add(explained(target.assessStandIn(series, asOf), figures));
            }
            rows.add(mostTelling(candidates));
        }
        return new Scorecard(this, asOf, true, rows.build());
    }

    private static Assessment mostTelling(List<Assessment> candidates) {
        Assessment best = candidates.get(0);
        for (Assessment each : candidates) {
            best = telling(each) > telling(best) ? each : best;
        }
        if (best.verdict() != Verdict.CANNOT_TELL) {
            return best;
        }
        List<Reason> ofOthers = new ArrayList<>();
        for (Assessment each : candidates) {
            for (Reason reason : each.reasons()) {
                if (each != best && LOOK_ALIKE.contains(reason.kind())) {
                    ofOthers.add(reason);
                }
            }
        }
        return best.because(ofOthers);
    }

    /** A verdict tells more than none, numbers compared more than none, a figure more than none. */
    private static int telling(Assessment each) {
        if (each.verdict() != Verdict.CANNOT_TELL) {
            return 3;
        }
        if (each.comparison().isPresent()) {
            return 2;
        }
        return each.figures().isEmpty() ? 0 : 1;
    }

    /** Names the figures that look usable and are not, where a target has no usable one. */
    private static Assessment explained(Assessment assessment, Figures figures) {
        for (Reason each : assessment.reasons()) {
            if (LACK.contains(each.kind())) {
                return assessment.because(figures.lookAlikes(assessment));
            }
        }
        return assessment;
    }

    /** The figures at hand, by area and code of the definition. */
    private static final class Figures {

        private final Map<AreaUnit.Key, Map<String, List<Observation>>> byArea = new HashMap<>();

        Figures(Collection<Observation> observations) {
            for (Observation each : observations) {
                byArea.putIfAbsent(each.area().key(), new LinkedHashMap<>());
                Map<String, List<Observation>> byCode = byArea.get(each.area().key());
                byCode.putIfAbsent(each.definition().code(), new ArrayList<>());
                byCode.get(each.definition().code()).add(each);
            }
        }

        private Map<String, List<Observation>> in(AreaUnit area) {
            return byArea.getOrDefault(area.key(), Map.of());
        }

        Series of(IndicatorDefinition definition, AreaUnit area) {
            List<Observation> figures = in(area).getOrDefault(definition.code(), List.of());
            return new Series(definition, area, ImmutableList.copyOf(figures));
        }

        /** The latest figure of each definition that is like the one assessed. */
        List<Reason> lookAlikes(Assessment assessment) {
            IndicatorDefinition definition = assessment.target().definition();
            List<Reason> found = new ArrayList<>();
            for (List<Observation> figures : in(assessment.area()).values()) {
                IndicatorDefinition other = figures.get(0).definition();
                if (areAlike(definition, other)) {
                    Optional<Observation> latest = of(other, assessment.area())
                            .until(assessment.asOf())
                            .latest();
                    if (latest.isPresent()) {
                        found.add(Reasons.lookAlike(definition, latest.get()));
                    }
                }
            }
            return found;
        }

        /** Two definitions of one indicator, or of which one names the other as related. */
        private static boolean areAlike(IndicatorDefinition one, IndicatorDefinition other) {
            return !one.code().equals(other.code())
                    && (other.indicator().equals(one.indicator()) || names(one, other) || names(other, one));
        }

        private static boolean names(IndicatorDefinition one, IndicatorDefinition other) {
            for (String code : one.related()) {
                if (code.equals(other.code())) {
                    return true;
                }
            }
            return false;
        }
    }
}
