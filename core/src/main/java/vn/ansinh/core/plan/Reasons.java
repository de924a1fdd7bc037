package vn.ansinh.core.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment.Reason;
import vn.ansinh.core.plan.Assessment.Reason.Kind;
import vn.ansinh.core.plan.PlanTarget.Baseline;

/** The reasons why nobody can tell, in words. */
final class Reasons {

    private final PlanTarget planned;
    private final AreaUnit area;
    private final Optional<LocalDate> assessedOn;

    /** Takes the target, the area, and the day of assessment; no day for a stand-in, whose end does not matter. */
    Reasons(PlanTarget planned, AreaUnit area, Optional<LocalDate> assessedOn) {
        this.planned = planned;
        this.area = area;
        this.assessedOn = assessedOn;
    }

    /** No figure can decide: because there is none, or because those on record are of another time. */
    List<Reason> nothingUsable(Series onRecord) {
        String definition = planned.definition().code();
        StringJoiner periods = new StringJoiner(", ");
        for (Observation each : onRecord.observations()) {
            periods.add(each.period().toString());
        }
        return ImmutableList.<Reason>builder()
                .addAll(unitEnded())
                .add(
                        onRecord.observations().isEmpty()
                                ? new Reason(
                                        Kind.NONE_PUBLISHED,
                                        Text.of(
                                                "không có số liệu nào theo định nghĩa " + definition,
                                                "no figure of the definition " + definition + " is on record"))
                                : new Reason(
                                        Kind.OTHER_TIME,
                                        Text.of(
                                                "số liệu theo định nghĩa " + definition + " chỉ có cho kỳ " + periods
                                                        + ", không kỳ nào ứng với thời gian xét",
                                                "the figures of the definition " + definition + " are of " + periods
                                                        + "; none speaks for the time that counts")))
                .build();
    }

    /** A count of a larger or smaller area does not compare with the bound of this one. */
    Reason otherScale() {
        return new Reason(
                Kind.OTHER_SCALE,
                Text.of(
                        "số đếm của nơi khác không so được với chỉ tiêu tính bằng số đếm của nơi này",
                        "a count of another area does not compare with a target that counts in this one"));
    }

    Reason baselineContradicted(Baseline baseline, Quantity found) {
        Text day = ReportingPeriod.day(baseline.on()).label();
        String declared = baseline.value().orElseThrow().toString();
        return new Reason(
                Kind.BASELINE_CONTRADICTED,
                Text.of(
                        "kế hoạch nêu số gốc " + declared + " nhưng số liệu ngày " + day.vi() + " là " + found,
                        "the plan declares the baseline " + declared + ", but the figure of " + day.en() + " is "
                                + found));
    }

    List<Reason> noneAtDeadline(LocalDate deadline, Observation latest) {
        Text day = ReportingPeriod.day(deadline).label();
        Text period = latest.period().label();
        return ImmutableList.<Reason>builder()
                .addAll(unitEnded())
                .add(new Reason(
                        Kind.NONE_AT_DEADLINE,
                        Text.of(
                                "không có số liệu tại thời hạn " + day.vi() + "; số gần nhất là " + period.vi(),
                                "no figure ends on the deadline " + day.en() + "; the latest is of " + period.en())))
                .build();
    }

    private List<Reason> unitEnded() {
        if (assessedOn.isEmpty() || area.validTo().isEmpty()) {
            return List.of();
        }
        LocalDate last = area.validTo().get();
        LocalDate needed = planned.deadline().orElse(assessedOn.get());
        if (!last.isBefore(assessedOn.get()) || !last.isBefore(needed)) {
            return List.of();
        }
        Text day = ReportingPeriod.day(last.plusDays(1)).label();
        return List.of(new Reason(
                Kind.UNIT_ENDED,
                Text.of(
                        area.name().vi() + " không còn từ " + day.vi(),
                        area.name().en() + " no longer exists since " + day.en())));
    }

    List<Reason> beforeDeadline(LocalDate deadline) {
        Text day = ReportingPeriod.day(deadline).label();
        return List.of(new Reason(
                Kind.BEFORE_DEADLINE,
                Text.of(
                        "chưa đến thời hạn " + day.vi() + " và kế hoạch không nêu lộ trình",
                        "the deadline " + day.en() + " lies ahead and the plan declares no trajectory")));
    }

    Reason unknownValue(Observation figure) {
        Text period = figure.period().label();
        return new Reason(
                Kind.VALUE_UNKNOWN,
                Text.of(
                        "số liệu kỳ " + period.vi() + ": " + Shown.figure(figure, Locale.forLanguageTag("vi")),
                        "the figure of " + period.en() + ": " + Shown.figure(figure, Locale.ENGLISH)));
    }

    Reason noBaseline(Baseline baseline) {
        Text day = ReportingPeriod.day(baseline.on()).label();
        String definition = baseline.definition().code();
        return new Reason(
                Kind.BASELINE_MISSING,
                Text.of(
                        "không có số gốc ngày " + day.vi() + " theo định nghĩa " + definition,
                        "there is no baseline figure of " + day.en() + " by the definition " + definition));
    }

    Reason zeroBaseline(Baseline baseline) {
        Text day = ReportingPeriod.day(baseline.on()).label();
        return new Reason(
                Kind.ZERO_BASELINE,
                Text.of(
                        "số gốc ngày " + day.vi() + " không lớn hơn 0 nên không có tỷ lệ giảm",
                        "the baseline of " + day.en() + " is not above 0, so there is no cut"));
    }

    Reason gap(List<ReportingPeriod> gaps) {
        StringJoiner vi = new StringJoiner(", ", "thiếu số liệu ", "");
        StringJoiner en = new StringJoiner(", ", "there is no figure for ", "");
        for (ReportingPeriod each : gaps) {
            vi.add(each.label().vi());
            en.add(each.label().en());
        }
        return new Reason(Kind.GAP, Text.of(vi.toString(), en.toString()));
    }

    Reason notMergeable(Measured<Quantity> total) {
        return new Reason(
                Kind.NOT_MERGEABLE,
                Text.of(
                        "số liệu các kỳ không cộng được: " + total,
                        "the figures of the parts do not add up: " + total));
    }

    /** Why a figure of another definition, though it looks alike, does not serve. */
    static Reason lookAlike(IndicatorDefinition needed, Observation figure) {
        IndicatorDefinition other = figure.definition();
        Text period = figure.period().label();
        Text found = Text.of(
                figure.area().name().vi() + " " + period.vi() + ": "
                        + Shown.figure(figure, Locale.forLanguageTag("vi")),
                figure.area().name().en() + " " + period.en() + ": " + Shown.figure(figure, Locale.ENGLISH));
        boolean rate = other.measure().kind().isPercent();
        if (rate == needed.measure().kind().isPercent()) {
            return new Reason(
                    Kind.OTHER_DEFINITION,
                    Text.of(
                            found.vi() + " theo định nghĩa " + other.code() + ", kế hoạch cần " + needed.code(),
                            found.en() + " is by the definition " + other.code() + ", the plan needs "
                                    + needed.code()));
        }
        return new Reason(
                Kind.OTHER_QUANTITY,
                Text.of(
                        found.vi() + " (" + other.code() + ") là "
                                + (rate ? "tỷ lệ, kế hoạch đếm số lượng" : "số lượng, kế hoạch nêu tỷ lệ"),
                        found.en() + " (" + other.code() + ") is "
                                + (rate ? "a rate, and the plan counts" : "a count, and the plan names a rate")));
    }
}
