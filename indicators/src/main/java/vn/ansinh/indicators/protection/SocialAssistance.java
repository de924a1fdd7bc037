package vn.ansinh.indicators.protection;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Measured;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/**
 * Monthly social assistance (trợ cấp xã hội hằng tháng) on a day: the level times the coefficient of the group, by Decree
 * 20/2021/NĐ-CP Articles 4 and 6.
 *
 * <p>A person of several groups receives the highest amount only (Article 6(2)); a poor single parent who is also in clause
 * 5, 6 or 8 receives both. The groups are those that the decision recognises; the age only selects the coefficient.
 * Immutable and thread-safe.
 */
public final class SocialAssistance {

    private final LawView law;
    private final Provision level;

    private SocialAssistance(LawView law) {
        this.law = law;
        level = law.provision("social-assistance.level");
    }

    /**
     * Returns the rules that a view of the law selects.
     *
     * @param law the view
     * @return the rules
     * @throws UnsettledLawException if the law on record settles no level for the day of the view
     */
    public static SocialAssistance under(LawView law) {
        return new SocialAssistance(law);
    }

    /**
     * Returns what a person receives a month.
     *
     * @param birth when the person was born, as far as it is known
     * @param groups the groups that the decision recognises
     * @param childrenRaised how many children a single parent raises; 0 for anybody else
     * @return the entitlement, nothing for a person of no group; undecidable if the birth is known too loosely and it matters
     * @throws IllegalArgumentException if a single parent raises no child, somebody else does, or the person is not born
     * @throws UnsettledLawException if the law of the day has no coefficient for a group, such as clause 5(c) from 2025-07-01
     */
    public Measured<Entitlement> entitlementOf(Birth birth, Set<SocialProtectionGroup> groups, int childrenRaised) {
        if (childrenRaised < 0 || groups.contains(SocialProtectionGroup.SINGLE_PARENT) != childrenRaised > 0) {
            throw new IllegalArgumentException(
                    "children raised are told of a single parent, and at least 1; mend groups"
                            + " or number of children");
        }
        birth.requireBornOn(law.day());
        Set<Entitlement> possible = IntStream.rangeClosed(
                        Math.max(birth.youngestOn(law.day()), 0), birth.oldestOn(law.day()))
                .mapToObj(age -> highest(age, groups, childrenRaised))
                .collect(Collectors.toSet());
        return possible.size() == 1
                ? Measured.known(possible.iterator().next())
                : Measured.unknown(Measured.Reason.UNDECIDABLE, "need the date of birth");
    }

    private Entitlement highest(int age, Set<SocialProtectionGroup> groups, int childrenRaised) {
        Optional<Part> alone = highestPart(age, groups.stream().sorted().toList(), childrenRaised);
        if (!groups.contains(SocialProtectionGroup.SINGLE_PARENT)) {
            return entitlement(alone.stream().toList());
        }
        Part parent = part(SocialProtectionGroup.SINGLE_PARENT, age, childrenRaised);
        Optional<Part> besides = highestPart(
                age,
                groups.stream()
                        .filter(each -> each.clause() == 5 || each.clause() == 6 || each.clause() == 8)
                        .sorted()
                        .toList(),
                childrenRaised);
        Entitlement both = entitlement(
                besides.map(other -> ImmutableList.of(parent, other)).orElse(ImmutableList.of(parent)));
        return both.higherOf(entitlement(alone.stream().toList()));
    }

    private Optional<Part> highestPart(int age, Iterable<SocialProtectionGroup> groups, int childrenRaised) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        groups.forEach(each -> parts.add(part(each, age, childrenRaised)));
        return parts.build().stream().max(Comparator.comparing(Part::product));
    }

    private static Entitlement entitlement(Iterable<Part> parts) {
        return new Entitlement("VND", ImmutableList.copyOf(parts));
    }

    private Part part(SocialProtectionGroup group, int age, int childrenRaised) {
        Factor coefficient = Factor.of(law.provision("social-assistance.coefficient." + coefficient(group, age)));
        return group == SocialProtectionGroup.SINGLE_PARENT
                ? Part.of(group.officialName(), Factor.of(level), coefficient, Factor.of(childrenRaised))
                : Part.of(group.officialName(), Factor.of(level), coefficient);
    }

    private String coefficient(SocialProtectionGroup group, int age) {
        return switch (group) {
            case CHILD_WITHOUT_CARE -> "1." + byYoungChild(age);
            case STUDENT_WITHOUT_CARE -> "2";
            case CHILD_WITH_HIV -> "3." + byYoungChild(age);
            case SINGLE_PARENT -> "4.per-child";
            case ELDERLY_WITHOUT_SUPPORT -> "5a." + (below(age, "elderly-higher-from") ? "from-60" : "from-80");
            case ELDERLY_IN_HARD_AREA -> "5b";
            case ELDERLY_WITHOUT_PENSION -> "5c";
            case ELDERLY_TAKEN_IN -> "5d";
            case EXTREMELY_SEVERE_DISABILITY -> "6.extreme." + byAdult(age);
            case SEVERE_DISABILITY -> "6.severe." + byAdult(age);
            case CHILD_IN_HARD_AREA -> "7";
            case PERSON_WITH_HIV -> "8";
        };
    }

    private String byYoungChild(int age) {
        return below(age, "young-child-below") ? "under-4" : "from-4";
    }

    private String byAdult(int age) {
        return below(age, "child-below") || !below(age, "elderly-from") ? "child-or-elderly" : "adult";
    }

    private boolean below(int age, String parameter) {
        return BigDecimal.valueOf(age).compareTo(law.value("social-assistance.age." + parameter)) < 0;
    }
}
