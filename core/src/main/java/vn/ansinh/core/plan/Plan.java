package vn.ansinh.core.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

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
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id of a plan is written in small letters with hyphens; found \"" + id + "\"");
        }
        Set<String> ids = new HashSet<>();
        Stream.concat(targets.stream().map(PlanTarget::id), promises.stream().map(Promise::id))
                .forEach(each -> {
                    if (!ids.add(each)) {
                        throw new IllegalArgumentException(
                                "two targets or promises of the plan " + id + " have the id " + each);
                    }
                });
        for (PlanTarget each : targets) {
            requireReference(definitions.find(each.definition().code()).isPresent(), id, each.id(), "definition");
            requireReference(each.period().equals(period), id, each.id(), "period");
            requireReference(inPolicyArea(each.clause(), policyAreas), id, each.id(), "policy area");
        }
        for (Promise each : promises) {
            requireReference(definitions.find(each.definition().code()).isPresent(), id, each.id(), "definition");
            requireReference(inPolicyArea(Optional.of(each.clause()), policyAreas), id, each.id(), "policy area");
        }
        requireSuccession(id, targets);
    }

    private static void requireReference(boolean found, String plan, String entry, String what) {
        if (!found) {
            throw new IllegalArgumentException("the " + what + " of " + entry + " is not the plan's: " + plan);
        }
    }

    private static boolean inPolicyArea(Optional<PlanTarget.Clause> clause, List<PolicyArea> policyAreas) {
        return clause.flatMap(PlanTarget.Clause::policyArea)
                .map(number -> policyAreas.stream().anyMatch(each -> each.number() == number))
                .orElse(true);
    }

    private static void requireSuccession(String id, List<PlanTarget> targets) {
        Map<String, PlanTarget> byId =
                targets.stream().collect(ImmutableMap.toImmutableMap(PlanTarget::id, each -> each));
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
        return targets.stream()
                .filter(each -> each.id().equals(targetId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the plan " + id + " has no target \"" + targetId
                        + "\"; its targets are "
                        + targets.stream().map(PlanTarget::id).toList()));
    }

    /**
     * Returns the bodies that lead the policy area of a target.
     *
     * @param target a target of this plan
     * @return the leading bodies; empty if the plan names none
     */
    public ImmutableList<Agency> leads(PlanTarget target) {
        return policyAreas.stream()
                .filter(each ->
                        target.clause().flatMap(PlanTarget.Clause::policyArea).equals(Optional.of(each.number())))
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
        return new Scorecard(
                this,
                asOf,
                false,
                targets.stream()
                        .map(each -> explained(each, each.assess(figures.of(each.definition(), area), asOf), figures))
                        .collect(ImmutableList.toImmutableList()));
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
        return new Scorecard(
                this,
                asOf,
                true,
                targets.stream()
                        .map(target -> standIns.stream()
                                .map(each -> explained(
                                        target,
                                        target.assessStandIn(figures.of(target.definition(), each), asOf),
                                        figures))
                                .toList())
                        .map(Plan::mostTelling)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A verdict tells more than none, numbers compared more than none, a figure more than none. */
    private static final Comparator<Assessment> MOST_TELLING = Comparator.comparing(
                    (Assessment each) -> each.verdict() == Verdict.CANNOT_TELL)
            .thenComparing(each -> each.comparison().isEmpty())
            .thenComparing(each -> each.figures().isEmpty());

    private static Assessment mostTelling(List<Assessment> candidates) {
        Assessment best = candidates.stream().min(MOST_TELLING).orElseThrow();
        if (best.verdict() != Verdict.CANNOT_TELL) {
            return best;
        }
        return best.because(candidates.stream()
                .filter(each -> each != best)
                .flatMap(each -> each.reasons().stream())
                .filter(reason ->
                        reason.kind() == Reason.Kind.OTHER_DEFINITION || reason.kind() == Reason.Kind.OTHER_QUANTITY));
    }

    /** Names the figures that look usable and are not, where a target has no usable one. */
    private static Assessment explained(PlanTarget target, Assessment assessment, Figures figures) {
        if (assessment.verdict() != Verdict.CANNOT_TELL) {
            return assessment;
        }
        boolean lacking = assessment.reasons().stream()
                .anyMatch(reason -> reason.kind() == Reason.Kind.NONE_PUBLISHED
                        || reason.kind() == Reason.Kind.NONE_AT_DEADLINE
                        || reason.kind() == Reason.Kind.BASELINE_MISSING);
        return lacking
                ? assessment.because(figures.lookAlikes(target.definition(), assessment.area(), assessment.asOf()))
                : assessment;
    }

    /** The figures at hand, by area and code of the definition. */
    private static final class Figures {

        private final Map<AreaUnit.Key, ListMultimap<String, Observation>> byArea = new HashMap<>();

        Figures(Collection<Observation> observations) {
            for (Observation each : observations) {
                byArea.computeIfAbsent(each.area().key(), area -> LinkedListMultimap.create())
                        .put(each.definition().code(), each);
            }
        }

        private ListMultimap<String, Observation> in(AreaUnit area) {
            return byArea.getOrDefault(area.key(), ImmutableListMultimap.of());
        }

        Series of(IndicatorDefinition definition, AreaUnit area) {
            return new Series(definition, area, ImmutableList.copyOf(in(area).get(definition.code())));
        }

        /** The latest figure of each definition that shares the indicator or is named as related. */
        Stream<Reason> lookAlikes(IndicatorDefinition definition, AreaUnit area, LocalDate asOf) {
            return in(area).keySet().stream()
                    .filter(code -> !code.equals(definition.code()))
                    .map(code -> in(area).get(code).get(0).definition())
                    .filter(other -> other.indicator().equals(definition.indicator())
                            || definition.related().contains(other.code())
                            || other.related().contains(definition.code()))
                    .flatMap(other -> of(other, area).until(asOf).latest().stream())
                    .map(figure -> Reasons.lookAlike(definition, figure));
        }
    }
}
