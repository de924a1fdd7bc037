package vn.ansinh.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;
import vn.ansinh.indicators.poverty.PovertyStandard;

/** What is this household under the law of three days? The same made-up household meets three poverty standards. */
public final class HouseholdOnThreeDays {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2020, 6, 1), LocalDate.of(2023, 6, 1), LocalDate.of(2027, 6, 1));

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
            out.println();
        }
    }

    static String verdict(HouseholdFacts household, LocalDate day, Locale locale) {
        PovertyStandard standard =
                PovertyStandard.under(Catalog.law().inForceAt(day).applyingOn(day));
        return ReportingPeriod.day(day).label().in(locale) + ": "
                + standard.classify(household).explain(locale);
    }
}
