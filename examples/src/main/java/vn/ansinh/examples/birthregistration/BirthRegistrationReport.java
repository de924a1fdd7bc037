package vn.ansinh.examples.birthregistration;

import com.google.common.collect.ImmutableList;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.law.LawView;

/** How many births were registered in time, by commune, and does the district meet its target? All births are made up. */
public final class BirthRegistrationReport {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static final AreaUnit DISTRICT = new AreaUnit(
            AreaUnit.Key.parse("000"),
            Text.of("Huyện Minh Họa", "Sample District"),
            "district",
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of());

    private BirthRegistrationReport() {}

    private static RegisteredBirth birth(String commune, int daysUntilRegistration) {
        LocalDate born = LocalDate.of(2025, 3, 1);
        return new RegisteredBirth(
                commune, true, false, born, Optional.of(born.plusDays(daysUntilRegistration)), false);
    }

    private static final List<RegisteredBirth> BIRTHS = List.of(
            birth("Bên Sông", 12),
            birth("Bên Sông", 60),
            birth("Bên Sông", 61),
            birth("Đồng Cao", 3),
            birth("Đồng Cao", 45),
            new RegisteredBirth("Đồng Cao", true, false, LocalDate.of(2025, 5, 4), Optional.empty(), true),
            new RegisteredBirth("Đồng Cao", false, false, LocalDate.of(2025, 5, 9), Optional.empty(), false));

    /**
     * Prints the table and the assessment.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        report().forEach(out::println);
    }

    /** Returns the lines of the report. */
    static List<String> report() {
        LawView rules = BirthRegistration.RULES.inForceAt(DAY).applyingOn(DAY);
        Grouped<String, Breakdown> byCommune =
                BIRTHS.stream().collect(BirthRegistration.inTime(rules).by(RegisteredBirth::commune));
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        byCommune
                .groups()
                .forEach((commune, each) -> lines.add(commune + ": " + each.measured() + ", " + each.unknown()
                        + " unknown, " + each.outside() + " of mothers from elsewhere"));
        Quantity district = byCommune.total().measured().orElseThrow();
        Observation figure = Observation.of(
                BirthRegistration.DEFINITION, DISTRICT, ReportingPeriod.year(2025), district, Observation.SYNTHETIC);
        lines.add(BirthRegistration.TARGET
                .assess(new Series(BirthRegistration.DEFINITION, DISTRICT, ImmutableList.of(figure)), DAY)
                .explain(Locale.ENGLISH));
        lines.add(BirthRegistration.status(rules).classify(BIRTHS.get(2)).explain(Locale.ENGLISH));
        return lines.build();
    }
}
