package vn.ansinh.indicators.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.CHILD_IN_HARD_AREA;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.CHILD_WITHOUT_CARE;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.CHILD_WITH_HIV;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.ELDERLY_WITHOUT_PENSION;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.PERSON_WITH_HIV;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.SEVERE_DISABILITY;
import static vn.ansinh.indicators.protection.SocialProtectionGroup.SINGLE_PARENT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Measured;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.poverty.PovertyClass;
import vn.ansinh.indicators.protection.ProtectionFacts.Child;
import vn.ansinh.indicators.protection.ProtectionFacts.Circumstance;
import vn.ansinh.indicators.protection.ProtectionFacts.Support;
import vn.ansinh.indicators.protection.SocialProtectionRules.Membership;
import vn.ansinh.testkit.ClassifierLaws;

/** The groups of Decree 20/2021 Article 5 at and beside each age, and with facts that are not known. */
class SocialProtectionRulesTest {

    private static LawView law(String day) {
        return Catalog.law().inForceAt(LocalDate.parse(day)).applyingOn(LocalDate.parse(day));
    }

    private static SocialProtectionRules on(String day) {
        return SocialProtectionRules.under(law(day));
    }

    /** Everything known; what is not named is not there. */
    private static ProtectionFacts facts(
            String birth,
            PovertyClass household,
            Support support,
            ImmutableList<Child> children,
            Set<Circumstance> there) {
        return new ProtectionFacts(
                Birth.on(LocalDate.parse(birth)),
                Optional.of(household),
                Optional.of(support),
                Optional.empty(),
                Optional.of(children),
                Maps.toMap(EnumSet.allOf(Circumstance.class), there::contains));
    }

    private static Set<Circumstance> circumstances(String names) {
        EnumSet<Circumstance> there = EnumSet.noneOf(Circumstance.class);
        for (String name : names.split("/")) {
            there.add(Circumstance.valueOf(name));
        }
        return there;
    }

    private static Child child(String birth, boolean studying) {
        return new Child(Birth.on(LocalDate.parse(birth)), Optional.of(studying));
    }

    private static ProtectionFacts disabled(ProtectionFacts facts, DisabilityDegree degree) {
        return new ProtectionFacts(
                facts.birth(),
                facts.household(),
                facts.support(),
                Optional.of(degree),
                facts.children(),
                ImmutableMap.copyOf(
                        Maps.filterKeys(facts.circumstances(), each -> each != Circumstance.CERTIFIED_DISABILITY)));
    }

    @ParameterizedTest
    @CsvSource({
        // clause 1: below 16
        "2025-06-30, 2009-07-01, AVERAGE, SOMEBODY, WITHOUT_SOURCE_OF_CARE, CHILD_WITHOUT_CARE",
        "2025-07-01, 2009-07-01, AVERAGE, SOMEBODY, WITHOUT_SOURCE_OF_CARE, ''",
        // clause 2: from 16 to 22
        "2025-06-30, 2009-07-01, AVERAGE, SOMEBODY, STUDYING/WAS_ON_ALLOWANCE_OF_CLAUSE_1, ''",
        "2025-07-01, 2009-07-01, AVERAGE, SOMEBODY, STUDYING/WAS_ON_ALLOWANCE_OF_CLAUSE_1, STUDENT_WITHOUT_CARE",
        "2025-07-01, 2003-07-01, AVERAGE, SOMEBODY, STUDYING/WAS_ON_ALLOWANCE_OF_CLAUSE_1, STUDENT_WITHOUT_CARE",
        "2025-07-01, 2002-07-01, AVERAGE, SOMEBODY, STUDYING/WAS_ON_ALLOWANCE_OF_CLAUSE_1, ''",
        "2025-07-01, 2005-07-01, AVERAGE, SOMEBODY, STUDYING, ''",
        // clauses 3 and 8
        "2025-06-30, 2009-07-01, POOR, SOMEBODY, HIV/STABLE_INCOME, CHILD_WITH_HIV",
        "2025-07-01, 2009-07-01, POOR, SOMEBODY, HIV/STABLE_INCOME, ''",
        "2025-07-01, 2009-07-01, POOR, SOMEBODY, HIV, PERSON_WITH_HIV",
        "2025-07-01, 2009-07-01, NEAR_POOR, SOMEBODY, HIV, ''",
        // clause 5(a): from 60
        "2025-07-01, 1965-07-01, POOR, NOBODY, MONTHLY_BENEFIT, ELDERLY_WITHOUT_SUPPORT",
        "2025-07-01, 1965-07-01, POOR, ON_ASSISTANCE, MONTHLY_BENEFIT, ELDERLY_WITHOUT_SUPPORT",
        "2025-06-30, 1965-07-01, POOR, NOBODY, MONTHLY_BENEFIT, ''",
        "2025-07-01, 1965-07-01, POOR, SOMEBODY, MONTHLY_BENEFIT, ''",
        "2025-07-01, 1965-07-01, NEAR_POOR, NOBODY, MONTHLY_BENEFIT, ''",
        // clause 5(b): from 75, below 80, outside (a), until 2025-06-30
        "2025-06-30, 1950-06-30, NEAR_POOR, SOMEBODY, HARD_AREA, ELDERLY_IN_HARD_AREA",
        "2025-06-30, 1950-07-01, NEAR_POOR, SOMEBODY, HARD_AREA, ''",
        "2025-06-30, 1945-07-01, NEAR_POOR, SOMEBODY, HARD_AREA, ELDERLY_IN_HARD_AREA",
        "2025-06-30, 1950-06-30, POOR, NOBODY, HARD_AREA, ELDERLY_WITHOUT_SUPPORT",
        "2025-07-01, 1950-06-30, NEAR_POOR, SOMEBODY, HARD_AREA, ''",
        // clause 5(c): exactly 80 belongs here, outside (a), until 2025-06-30
        "2025-06-30, 1945-06-30, NEAR_POOR, SOMEBODY, HARD_AREA, ELDERLY_WITHOUT_PENSION",
        "2025-06-30, 1945-06-30, NEAR_POOR, SOMEBODY, MONTHLY_BENEFIT, ''",
        "2025-06-30, 1945-06-30, POOR, NOBODY, HARD_AREA, ELDERLY_WITHOUT_SUPPORT",
        "2025-07-01, 1945-06-30, NEAR_POOR, SOMEBODY, HARD_AREA, ''",
        // clause 5(d)
        "2025-07-01, 1965-07-01, POOR, ON_ASSISTANCE, TAKEN_IN, ELDERLY_WITHOUT_SUPPORT",
        "2025-07-01, 1965-07-01, POOR, NOBODY, TAKEN_IN, ELDERLY_WITHOUT_SUPPORT/ELDERLY_TAKEN_IN",
        "2025-07-01, 1965-07-02, POOR, NOBODY, TAKEN_IN, ''",
        // clause 7: below 3, outside 1 and 3
        "2025-07-01, 2022-07-02, NEAR_POOR, SOMEBODY, HARD_AREA, CHILD_IN_HARD_AREA",
        "2025-07-01, 2022-07-01, NEAR_POOR, SOMEBODY, HARD_AREA, ''",
        "2025-07-01, 2022-07-02, AVERAGE, SOMEBODY, HARD_AREA, ''",
        "2025-07-01, 2022-07-02, POOR, SOMEBODY, HARD_AREA/WITHOUT_SOURCE_OF_CARE, CHILD_WITHOUT_CARE",
        "2025-07-01, 2022-07-02, POOR, SOMEBODY, HARD_AREA/HIV/STABLE_INCOME, CHILD_WITH_HIV",
    })
    void theGroupsAtAndBesideEachAge(
            String day, String birth, PovertyClass household, Support support, String there, String expected) {
        Membership membership =
                on(day).membershipOf(facts(birth, household, support, ImmutableList.of(), circumstances(there)));

        assertThat(membership.undecided()).isEmpty();
        assertThat(membership.groups().stream().map(Enum::name).toList())
                .isEqualTo(expected.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(expected.split("/")));
    }

    @Test
    void aSingleParentsChildrenCountBelowSixteenOrStudyingUpToTwentyTwo() {
        ImmutableList<Child> children = ImmutableList.of(
                child("2009-07-02", false),
                child("2009-07-01", false),
                child("2009-07-01", true),
                child("2002-07-02", true),
                child("2002-07-01", true));
        ProtectionFacts facts = disabled(
                facts("1985-01-01", PovertyClass.NEAR_POOR, Support.SOMEBODY, children, Set.of(Circumstance.SINGLE)),
                DisabilityDegree.SEVERE);
        Membership membership = on("2025-07-01").membershipOf(facts);

        assertThat(membership.groups()).containsExactly(SINGLE_PARENT, SEVERE_DISABILITY);
        assertThat(membership.childrenRaised()).hasValue(3);
        // 500,000 × 1 × 3 + 500,000 × 1.5
        assertThat(membership
                        .entitlementUnder(SocialAssistance.under(law("2025-07-01")))
                        .orElseThrow()
                        .total())
                .isEqualByComparingTo("2250000");
    }

    @Test
    void anUnknownChildLeavesTheAmountUndecided() {
        ImmutableList<Child> children =
                ImmutableList.of(child("2015-01-01", true), new Child(Birth.inYear(2007), Optional.empty()));
        Membership membership = on("2025-07-01")
                .membershipOf(facts(
                        "1985-01-01", PovertyClass.POOR, Support.SOMEBODY, children, Set.of(Circumstance.SINGLE)));

        assertThat(membership.groups()).containsExactly(SINGLE_PARENT);
        assertThat(membership.childrenRaised()).isEmpty();
        assertThat(membership.needs()).isNotEmpty();
        assertThat(membership.entitlementUnder(SocialAssistance.under(law("2025-07-01"))))
                .isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void whatIsNotKnownIsAskedForOnlyWhereItMatters() {
        Membership adult = on("2025-07-01").membershipOf(ProtectionFacts.of(Birth.inYear(1990)));

        assertThat(adult.groups()).isEmpty();
        assertThat(adult.undecided())
                .containsExactly(
                        SINGLE_PARENT,
                        SocialProtectionGroup.EXTREMELY_SEVERE_DISABILITY,
                        SEVERE_DISABILITY,
                        PERSON_WITH_HIV);
        assertThat(adult.verdicts().get(CHILD_WITHOUT_CARE).explain(Locale.ENGLISH))
                .isEqualTo("does not belong to the group; aged 16 (Điều 5 khoản 1, 20/2021/NĐ-CP)");
        assertThat(adult.verdicts().get(ELDERLY_WITHOUT_PENSION).category()).contains(Belonging.DOES_NOT_BELONG);
        assertThat(on("2025-07-01")
                        .of(CHILD_WITHOUT_CARE)
                        .classify(ProtectionFacts.of(Birth.inYear(2009)))
                        .explain(Locale.ENGLISH))
                .startsWith("cannot decide, need the date of birth, whether there is a source of care");
        assertThat(adult.entitlementUnder(SocialAssistance.under(law("2025-07-01"))))
                .isInstanceOf(Measured.Unknown.class);
    }

    @Test
    void aDisabledChildIsOutsideClauseSeven() {
        ProtectionFacts child = facts(
                "2023-01-01", PovertyClass.POOR, Support.SOMEBODY, ImmutableList.of(), Set.of(Circumstance.HARD_AREA));

        assertThat(on("2025-07-01")
                        .membershipOf(disabled(child, DisabilityDegree.SEVERE))
                        .groups())
                .containsExactly(SEVERE_DISABILITY);
        assertThat(on("2025-07-01")
                        .membershipOf(disabled(child, DisabilityDegree.LIGHT))
                        .groups())
                .containsExactly(CHILD_IN_HARD_AREA);
    }

    @Test
    void contradictionsAreRefusedAndNothingPersonalIsPrinted() {
        ProtectionFacts facts = ProtectionFacts.of(Birth.inYear(1990));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProtectionFacts(
                        facts.birth(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(DisabilityDegree.LIGHT),
                        Optional.empty(),
                        ImmutableMap.of(Circumstance.CERTIFIED_DISABILITY, false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on("2025-07-01").membershipOf(ProtectionFacts.of(Birth.inYear(2026))));
        assertThatThrownBy(() -> on("2021-06-30")).isInstanceOf(UnsettledLawException.class);
        assertThat(facts).hasToString("Person[…]");
        assertThat(child("2015-01-01", true)).hasToString("Child[…]");
        assertThat(on("2025-07-01").membershipOf(facts)).hasToString("Membership[…]");
        assertThat(on("2025-07-01").of(CHILD_WITH_HIV).classify(facts)).hasToString("does_not_belong");
    }

    @Property(tries = 300)
    void learningAFactNeverContradictsADecidedGroup(
            @ForAll long seed, @ForAll SocialProtectionGroup group, @ForAll boolean later) {
        Random random = new Random(seed);
        int year = 1935 + random.nextInt(90);
        Birth birth = Birth.on(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
        EnumSet<Circumstance> there = EnumSet.noneOf(Circumstance.class);
        EnumSet<Circumstance> known = EnumSet.noneOf(Circumstance.class);
        for (Circumstance each : Circumstance.values()) {
            if (random.nextBoolean()) {
                there.add(each);
            }
            if (random.nextBoolean()) {
                known.add(each);
            }
        }
        Optional<DisabilityDegree> degree = there.contains(Circumstance.CERTIFIED_DISABILITY)
                ? Optional.of(DisabilityDegree.values()[random.nextInt(3)])
                : Optional.empty();
        LocalDate childBirth = LocalDate.ofYearDay(1995 + random.nextInt(30), 1 + random.nextInt(365));
        boolean studying = random.nextBoolean();
        ProtectionFacts complete = new ProtectionFacts(
                birth,
                Optional.of(PovertyClass.values()[random.nextInt(3)]),
                Optional.of(Support.values()[random.nextInt(3)]),
                degree,
                Optional.of(ImmutableList.of(new Child(Birth.on(childBirth), Optional.of(studying)))),
                Maps.toMap(EnumSet.allOf(Circumstance.class), there::contains));
        ProtectionFacts partly = new ProtectionFacts(
                random.nextBoolean() ? birth : Birth.inYear(year),
                complete.household().filter(any -> random.nextBoolean()),
                complete.support().filter(any -> random.nextBoolean()),
                degree.filter(any -> random.nextBoolean()),
                random.nextBoolean()
                        ? Optional.of(ImmutableList.of(new Child(
                                Birth.inYear(childBirth.getYear()),
                                Optional.of(studying).filter(any -> random.nextBoolean()))))
                        : Optional.empty(),
                Maps.toMap(known, there::contains));

        ClassifierLaws.check(on(later ? "2026-03-15" : "2025-06-30").of(group), partly, complete);
    }
}
