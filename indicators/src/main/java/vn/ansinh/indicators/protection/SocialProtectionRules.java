package vn.ansinh.indicators.protection;

import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.CERTIFIED_DISABILITY;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.HARD_AREA;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.HIV;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.MONTHLY_BENEFIT;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.SINGLE;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.STABLE_INCOME;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.STUDYING;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.TAKEN_IN;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.WAS_ON_ALLOWANCE_OF_CLAUSE_1;
import static vn.ansinh.indicators.protection.ProtectionFacts.Circumstance.WITHOUT_SOURCE_OF_CARE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Condition;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.indicators.poverty.PovertyClass;
import vn.ansinh.indicators.protection.ProtectionFacts.Child;
import vn.ansinh.indicators.protection.ProtectionFacts.Circumstance;
import vn.ansinh.indicators.protection.ProtectionFacts.Support;

/**
 * Puts a person into the social-protection groups of Decree 20/2021/NĐ-CP Article 5 on a day. A person may belong to several;
 * each group is decided for itself, and is undecided where an unknown fact can change it. The grounds of a verdict name the ages
 * that were compared.
 *
 * <p>Clause 7 is for children outside clauses 1, 3 and 6, and points b and c of clause 5 for people outside point a; nobody
 * belongs to those two points on a day for which the law has no coefficient of theirs, that is from 2025-07-01. Who is
 * exactly 80 is of point c and not of point b. An age "at most to 22" is read as 22 completed years or fewer. Immutable and
 * thread-safe.
 */
public final class SocialProtectionRules {

    private static final Text BIRTH = Text.of("ngày sinh", "the date of birth");
    private static final Text CHILD_BIRTH = Text.of("ngày sinh của con", "the date of birth of a child");
    private static final Text CHILD_STUDYING = Text.of("con có đang học không", "whether a child studies");
    private static final Text CHILDREN = Text.of("các con đang nuôi", "the children raised");
    private static final Text HOUSEHOLD =
            Text.of("hộ có thuộc diện nghèo, cận nghèo không", "whether the household is poor or near-poor");
    private static final Text SUPPORT = Text.of("người có nghĩa vụ phụng dưỡng", "who has the duty of support");
    private static final Text DEGREE = Text.of("mức độ khuyết tật", "the degree of disability");

    private final LawView law;
    private final Provision childBelow;
    private final Provision elderlyFrom;
    private final Provision higherFrom;

    /**
     * The verdicts on all groups for one person.
     *
     * @param birth when the person was born, as far as it is known
     * @param verdicts the verdict on every group
     * @param children whether each child counts for clause 4; none for who does not belong to it
     */
    public record Membership(
            Birth birth,
            ImmutableMap<SocialProtectionGroup, Verdict<Belonging>> verdicts,
            ImmutableList<Condition> children) {

        /**
         * Returns the groups to which the person belongs for certain.
         *
         * @return the groups, in the order of the law
         */
        public ImmutableSet<SocialProtectionGroup> groups() {
            return having(Optional.of(Belonging.BELONGS));
        }

        /**
         * Returns the groups that cannot be decided.
         *
         * @return the groups, in the order of the law; empty if all are decided
         */
        public ImmutableSet<SocialProtectionGroup> undecided() {
            return having(Optional.empty());
        }

        /**
         * Returns how many children count for clause 4.
         *
         * @return the number, 0 for who does not belong to it; empty if it is not known
         */
        public OptionalInt childrenRaised() {
            return children.stream().allMatch(each -> each.met().isPresent())
                    ? OptionalInt.of((int) children.stream()
                            .filter(each -> each.met().orElseThrow())
                            .count())
                    : OptionalInt.empty();
        }

        /**
         * Returns what must be known to decide all groups and how many children count.
         *
         * @return the facts, each once; empty if all is decided
         */
        public ImmutableList<Text> needs() {
            return Stream.concat(
                            verdicts.values().stream().flatMap(each -> each.needs().stream()),
                            children.stream().flatMap(each -> each.needs().stream()))
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
        }

        /**
         * Returns the monthly allowance of the groups.
         *
         * @param rules the rules of the allowance, on the same view of the law
         * @return the entitlement; undecidable while a group or the number of children is undecided
         * @throws UnsettledLawException if the law on record settles no coefficient for the day
         */
        public Measured<Entitlement> entitlementUnder(SocialAssistance rules) {
            return needs().isEmpty()
                    ? rules.entitlementOf(birth, groups(), childrenRaised().orElseThrow())
                    : Measured.unknown(
                            Measured.Reason.UNDECIDABLE,
                            "need " + needs().stream().map(Text::en).collect(Collectors.joining(", ")));
        }

        private ImmutableSet<SocialProtectionGroup> having(Optional<Belonging> belonging) {
            return verdicts.keySet().stream()
                    .filter(each -> verdicts.get(each).category().equals(belonging))
                    .collect(ImmutableSet.toImmutableSet());
        }

        /** Returns a placeholder: what a person is belongs in no log. */
        @Override
        public String toString() {
            return "Membership[…]";
        }
    }

    private SocialProtectionRules(LawView law) {
        this.law = law;
        childBelow = age("child-below");
        elderlyFrom = age("elderly-from");
        higherFrom = age("elderly-higher-from");
    }

    /**
     * Returns the rules that a view of the law selects.
     *
     * @param law the view
     * @return the rules
     * @throws UnsettledLawException if the law on record settles no ages for the day of the view, such as before 2021-07-01
     */
    public static SocialProtectionRules under(LawView law) {
        return new SocialProtectionRules(law);
    }

    /**
     * Returns the rule for one group.
     *
     * @param group the group
     * @return the rule; it throws an {@link IllegalArgumentException} for a person or child not born on the day, and an
     *     {@link UnsettledLawException} where the law on record settles no age of the group
     */
    public Classifier<ProtectionFacts, Belonging> of(SocialProtectionGroup group) {
        return facts -> {
            facts.birth().requireBornOn(law.day());
            return condition(group, facts).verdict();
        };
    }

    /**
     * Decides every group for a person.
     *
     * @param facts what is known of the person
     * @return the verdicts
     * @throws IllegalArgumentException if the person or a child is not born on the day of the view
     * @throws UnsettledLawException if the law on record does not settle an age
     */
    public Membership membershipOf(ProtectionFacts facts) {
        ImmutableMap<SocialProtectionGroup, Verdict<Belonging>> verdicts = Maps.toMap(
                Arrays.asList(SocialProtectionGroup.values()),
                group -> of(group).classify(facts));
        return new Membership(facts.birth(), verdicts, childrenRaised(facts));
    }

    /** Whether each child counts for clause 4; none for who does not belong to it. */
    private ImmutableList<Condition> childrenRaised(ProtectionFacts facts) {
        if (condition(SocialProtectionGroup.SINGLE_PARENT, facts).met().equals(Optional.of(false))) {
            return ImmutableList.of();
        }
        return facts.children()
                .map(children -> children.stream().map(this::counts).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of(Condition.unknown(CHILDREN)));
    }

    private Condition condition(SocialProtectionGroup group, ProtectionFacts facts) {
        return switch (group) {
            case CHILD_WITHOUT_CARE -> Condition.all(below(facts, childBelow), is(facts, WITHOUT_SOURCE_OF_CARE));
            case STUDENT_WITHOUT_CARE ->
                Condition.all(
                        below(facts, age("student-from")).not(),
                        atMost(facts.birth(), age("student-until"), BIRTH),
                        is(facts, WAS_ON_ALLOWANCE_OF_CLAUSE_1),
                        is(facts, STUDYING));
            case CHILD_WITH_HIV -> Condition.all(below(facts, age("child-hiv-below")), is(facts, HIV), poor(facts));
            case SINGLE_PARENT ->
                Condition.all(
                        poorOrNearPoor(facts),
                        is(facts, SINGLE),
                        facts.children()
                                .map(children -> Condition.any(
                                        children.stream().map(this::counts).collect(ImmutableList.toImmutableList())))
                                .orElse(Condition.unknown(CHILDREN)));
            case ELDERLY_WITHOUT_SUPPORT ->
                Condition.all(below(facts, elderlyFrom).not(), poor(facts), supportIs(facts, true));
            case ELDERLY_IN_HARD_AREA ->
                law.knows("social-assistance.coefficient.5b")
                        ? Condition.all(
                                below(facts, law.provision("social-pension.earlier-rule.hard-area-age-from"))
                                        .not(),
                                below(facts, higherFrom),
                                poorOrNearPoor(facts),
                                is(facts, HARD_AREA),
                                outside(SocialProtectionGroup.ELDERLY_WITHOUT_SUPPORT, facts))
                        : Condition.of(false);
            case ELDERLY_WITHOUT_PENSION ->
                law.knows("social-assistance.coefficient.5c")
                        ? Condition.all(
                                below(facts, higherFrom).not(),
                                is(facts, MONTHLY_BENEFIT).not(),
                                outside(SocialProtectionGroup.ELDERLY_WITHOUT_SUPPORT, facts))
                        : Condition.of(false);
            case ELDERLY_TAKEN_IN ->
                Condition.all(
                        below(facts, elderlyFrom).not(), poor(facts), supportIs(facts, false), is(facts, TAKEN_IN));
            case EXTREMELY_SEVERE_DISABILITY -> disability(facts, DisabilityDegree.EXTREMELY_SEVERE);
            case SEVERE_DISABILITY -> disability(facts, DisabilityDegree.SEVERE);
            case CHILD_IN_HARD_AREA ->
                Condition.all(
                        below(facts, age("small-child-below")),
                        poorOrNearPoor(facts),
                        is(facts, HARD_AREA),
                        outside(SocialProtectionGroup.CHILD_WITHOUT_CARE, facts),
                        outside(SocialProtectionGroup.CHILD_WITH_HIV, facts),
                        outside(SocialProtectionGroup.EXTREMELY_SEVERE_DISABILITY, facts),
                        outside(SocialProtectionGroup.SEVERE_DISABILITY, facts));
            case PERSON_WITH_HIV ->
                Condition.all(
                        is(facts, HIV), poor(facts), is(facts, STABLE_INCOME).not());
        };
    }

    private Condition outside(SocialProtectionGroup group, ProtectionFacts facts) {
        return condition(group, facts).not();
    }

    private Condition counts(Child child) {
        child.birth().requireBornOn(law.day());
        return Condition.any(
                below(child.birth(), age("single-parent.child-below"), CHILD_BIRTH),
                Condition.all(
                        atMost(child.birth(), age("single-parent.student-until"), CHILD_BIRTH),
                        Condition.of(child.studying(), CHILD_STUDYING)));
    }

    private static Condition is(ProtectionFacts facts, Circumstance circumstance) {
        return Condition.of(Optional.ofNullable(facts.circumstances().get(circumstance)), circumstance.question());
    }

    private static Condition poor(ProtectionFacts facts) {
        return household(facts, ImmutableSet.of(PovertyClass.POOR));
    }

    private static Condition poorOrNearPoor(ProtectionFacts facts) {
        return household(facts, ImmutableSet.of(PovertyClass.POOR, PovertyClass.NEAR_POOR));
    }

    private static Condition household(ProtectionFacts facts, ImmutableSet<PovertyClass> classes) {
        return Condition.of(facts.household().map(classes::contains), HOUSEHOLD);
    }

    private static Condition supportIs(ProtectionFacts facts, boolean onAssistanceToo) {
        return Condition.of(
                facts.support()
                        .map(known -> known == Support.NOBODY || onAssistanceToo && known == Support.ON_ASSISTANCE),
                SUPPORT);
    }

    private static Condition disability(ProtectionFacts facts, DisabilityDegree degree) {
        return facts.disability()
                .map(known -> Condition.of(known == degree))
                .orElseGet(() -> Condition.all(is(facts, CERTIFIED_DISABILITY), Condition.unknown(DEGREE)));
    }

    private Condition below(ProtectionFacts facts, Provision limit) {
        return below(facts.birth(), limit, BIRTH);
    }

    private Condition below(Birth birth, Provision limit, Text need) {
        return Condition.aged(birth, limit, law.day(), need).not();
    }

    private Condition atMost(Birth birth, Provision limit, Text need) {
        return Condition.pastAge(birth, limit, law.day(), need).not();
    }

    private Provision age(String parameter) {
        return law.provision("social-assistance.age." + parameter);
    }
}
