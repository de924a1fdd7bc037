package vn.ansinh.examples.birthregistration;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Target;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.core.rule.Verdict.Alternative;
import vn.ansinh.core.rule.Verdict.Finding;
import vn.ansinh.core.rule.Verdict.Grounds;

/** Birth registration in time: what it counts, what is promised, who is what, all under a rule made up for the example. */
public final class BirthRegistration {

    private static final String DAYS = "birth-registration.days";

    /** The made-up rule: 30 days until the end of 2023, 60 days since. */
    public static final LawBook RULES = LawBook.of(
            List.of(new Parameter(
                    DAYS,
                    Text.of("thời hạn đăng ký khai sinh", "days allowed until registration"),
                    "days",
                    false,
                    ImmutableList.of(days(30, LocalDate.of(2015, 1, 1)), days(60, LocalDate.of(2024, 1, 1))))),
            List.of());

    /** What is counted. */
    public static final IndicatorDefinition DEFINITION = new IndicatorDefinition(
            "BIRTH-REG:example",
            "birth-registration-in-time",
            Text.of("Tỷ lệ trẻ được đăng ký khai sinh đúng hạn", "Births registered in time"),
            Measure.proportion(1),
            Direction.HIGHER_IS_BETTER,
            Combining.FLOW,
            new Concept(
                    said("trẻ được đăng ký trong thời hạn", "births registered within the days that the rule allows"),
                    Optional.of(said("trẻ sinh trong kỳ", "births of the period")),
                    said("mẹ cư trú trong huyện", "the mother lives in the district")),
            new Custody(
                    Text.of("quý", "quarter"),
                    Text.of("sổ hộ tịch", "civil register"),
                    said("phòng tư pháp", "office of justice")),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());

    /** What is promised. */
    public static final PlanTarget TARGET = PlanTarget.due(
            "birth-registration", DEFINITION, Target.parse("at least 98.5%"), ReportingPeriod.years(2021, 2025));

    private BirthRegistration() {}

    /**
     * The indicator under a view of the rule.
     *
     * @param rules the rule in force
     * @return the share of births registered in time
     */
    public static Indicator<RegisteredBirth> inTime(LawView rules) {
        long days = rules.value(DAYS).longValueExact();
        return Indicator.<RegisteredBirth>of(DEFINITION)
                .population(RegisteredBirth::resident)
                .excluding("died before registration was due", RegisteredBirth::diedBefore)
                .unknownWhen(RegisteredBirth::pageLost)
                .numerator(birth -> birth.registeredWithin(days))
                .build();
    }

    /**
     * The classifier under a view of the rule.
     *
     * @param rules the rule in force
     * @return who is in time, late or not registered
     */
    public static Classifier<RegisteredBirth, RegistrationStatus> status(LawView rules) {
        Provision days = rules.provision(DAYS);
        return birth -> {
            if (birth.pageLost()) {
                return Verdict.undecided(
                        ImmutableList.of(Text.of("ngày đăng ký", "the day of registration")),
                        () -> new Grounds<>(ImmutableList.of(), Optional.empty()));
            }
            if (birth.registered().isEmpty()) {
                return Verdict.of(
                        RegistrationStatus.UNREGISTERED, () -> new Grounds<>(ImmutableList.of(), Optional.empty()));
            }
            long taken =
                    ChronoUnit.DAYS.between(birth.born(), birth.registered().get());
            boolean inTime = taken <= days.value().longValueExact();
            Text text = Text.of(
                    "sau " + taken + " ngày, hạn " + days.value(), "after " + taken + " days, allowed " + days.value());
            return Verdict.of(
                    inTime ? RegistrationStatus.IN_TIME : RegistrationStatus.LATE,
                    () -> new Grounds<>(
                            ImmutableList.of(new Finding(text, days)),
                            Optional.of(
                                    inTime
                                            ? new Alternative<>(
                                                    RegistrationStatus.LATE, Text.of("nếu muộn hơn", "after more days"))
                                            : new Alternative<>(
                                                    RegistrationStatus.IN_TIME,
                                                    Text.of("nếu sớm hơn", "after fewer days")))));
        };
    }

    private static Statement said(String vi, String en) {
        return new Statement(Text.of(vi, en), Status.ASSUMPTION, Optional.empty());
    }

    private static Provision days(int days, LocalDate from) {
        return new Provision(
                BigDecimal.valueOf(days),
                from,
                Optional.empty(),
                Optional.of(from),
                new LegalReference("example", "rule of " + from.getYear(), Optional.empty()),
                LocalDate.of(2026, 11, 1),
                Status.ASSUMPTION,
                Optional.empty(),
                Optional.of(Text.of("quy định giả định cho ví dụ", "made up for the example")));
    }
}
