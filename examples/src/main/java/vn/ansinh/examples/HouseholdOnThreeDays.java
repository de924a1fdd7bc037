package vn.ansinh.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.ansinh.core.Birth;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.insurance.HealthInsurance;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;
import vn.ansinh.indicators.poverty.PovertyStandard;
import vn.ansinh.indicators.protection.SocialAssistance;
import vn.ansinh.indicators.protection.SocialPension;
import vn.ansinh.indicators.protection.SocialProtectionGroup;

/**
 * What is this household under the law of three days, and what are its members entitled to? The same made-up household
 * meets three poverty standards; a grandmother with a severe disability meets two levels and the social pension.
 */
public final class HouseholdOnThreeDays {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2020, 6, 1), LocalDate.of(2023, 6, 1), LocalDate.of(2027, 6, 1));

    private static final List<LocalDate> PAYDAYS =
            List.of(LocalDate.of(2023, 6, 1), LocalDate.of(2025, 8, 1), LocalDate.of(2026, 8, 1));

    /** Only her year of birth is known; on these days she is over 60, and from 2025 over 75, whatever the day. */
    private static final Birth GRANDMOTHER = Birth.inYear(1948);

    private HouseholdOnThreeDays() {}

    /** A made-up household: an application would use its own record. */
    private record Household(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {

        @Override
        public String toString() {
            return "Household[…]";
        }
    }

    /**
     * Prints the verdicts in Vietnamese and English, with the article of each threshold and the branch not taken.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Household known = new Household(AreaType.RURAL, OptionalLong.of(1_450_000), Deprivations.of(3));
        Household unknown = new Household(AreaType.RURAL, OptionalLong.empty(), Deprivations.of(3));
        for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            out.println(Text.in(
                    locale,
                    "Hộ giả định ở nông thôn, thu nhập 1.450.000 đồng/người/tháng, thiếu hụt 3 chỉ số",
                    "A made-up rural household, income 1,450,000 đồng a person a month, 3 deprivations"));
            DAYS.forEach(day -> out.println("  " + verdict(known, day, locale)));
            out.println(Text.in(locale, "Cùng hộ ấy, chưa biết thu nhập", "The same household, income not known"));
            DAYS.forEach(day -> out.println("  " + verdict(unknown, day, locale)));
            out.println(Text.in(
                    locale,
                    "Người bà sinh năm 1948, khuyết tật nặng, không có lương hưu, đã đề nghị: mỗi tháng",
                    "The grandmother, born in 1948, severe disability, no pension, request made: a month"));
            PAYDAYS.forEach(day -> out.println("  " + allowance(day, locale)));
            out.println(Text.in(
                    locale, "Bảo hiểm y tế hộ gia đình, 4 người: mỗi năm", "Health insurance, 4 members: a year"));
            PAYDAYS.forEach(day -> out.println("  " + premium(day, locale)));
            out.println();
        }
    }

    static String verdict(HouseholdFacts household, LocalDate day, Locale locale) {
        PovertyStandard standard =
                PovertyStandard.under(Catalog.law().inForceAt(day).applyingOn(day));
        return dated(day, locale) + standard.classify(household).explain(locale);
    }

    /** The higher of social assistance and, once there is one, the social pension. */
    static String allowance(LocalDate day, Locale locale) {
        LawView law = Catalog.law().onRecord().applyingOn(day);
        Entitlement assistance = SocialAssistance.under(law)
                .entitlementOf(GRANDMOTHER, Set.of(SocialProtectionGroup.SEVERE_DISABILITY), 0)
                .orElseThrow();
        return dated(day, locale)
                + pension(law).map(assistance::higherOf).orElse(assistance).explain(locale);
    }

    private static Optional<Entitlement> pension(LawView law) {
        if (!law.knows("social-pension.level")) {
            return Optional.empty();
        }
        SocialPension rule = SocialPension.under(law);
        SocialPension.Facts facts =
                new SocialPension.Facts(GRANDMOTHER, Optional.empty(), OptionalLong.of(0), Optional.of(true));
        return rule.classify(facts)
                .category()
                .filter(right -> right == SocialPension.Right.ENTITLED)
                .map(right -> rule.monthly());
    }

    static String premium(LocalDate day, Locale locale) {
        return dated(day, locale)
                + HealthInsurance.under(Catalog.law().onRecord().applyingOn(day))
                        .premium(4, 12)
                        .explain(locale);
    }

    private static String dated(LocalDate day, Locale locale) {
        return ReportingPeriod.day(day).label().in(locale) + ": ";
    }
}
