package vn.ansinh.indicators.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Scorecard;

/** What a scorecard says to people in one language, whatever it is written on. */
record ScorecardWords(Locale locale) {

    String say(String vi, String en) {
        return Text.in(locale, vi, en);
    }

    String say(Text text) {
        return text.in(locale);
    }

    String day(LocalDate day) {
        return day.getYear() > 9999 || day.getYear() < 1
                ? day.toString()
                : ReportingPeriod.day(day).label().in(locale);
    }

    /** Marks a made-up scorecard. */
    Optional<String> madeUp(Scorecard card) {
        return card.isSynthetic() ? Optional.of(say("[SỐ LIỆU GIẢ ĐỊNH]", "[SYNTHETIC]")) : Optional.empty();
    }

    String asOf(Scorecard card) {
        return say("Đánh giá tại ngày ", "As of ") + day(card.asOf());
    }

    /** What a reader must know before any verdict: that the unit is no more, that the figures are those of others. */
    List<String> notices(Scorecard card) {
        AreaUnit area = card.plan().area();
        List<String> notices = new ArrayList<>();
        if (area.validTo().isPresent() && area.validTo().get().isBefore(card.asOf())) {
            LocalDate since = area.validTo().get().plusDays(1);
            notices.add(say(area.name()) + say(" không còn từ ", " no longer exists since ") + day(since));
        }
        if (card.standIn()) {
            notices.add(say(
                            "Số liệu của nơi khác đặt cạnh chỉ tiêu, như thể là của ",
                            "Figures of other areas held against the targets, as if they were those of ")
                    + say(area.name()));
        }
        return notices;
    }

    String promises(Plan plan) {
        return say("Cam kết không có con số: ", "Promises without a figure: ")
                + plan.promises().size();
    }

    /** Why the promises of a plan have no verdict. */
    String promisesWithoutVerdict() {
        return say(
                "Kế hoạch không đặt mức nào cho các nội dung này, nên không có kết luận.",
                "The plan sets no level for these, so there is no verdict.");
    }

    /** By which indicator a promise is watched. */
    String watched(Plan.Promise promise) {
        return say("Theo dõi: ", "To watch: ") + say(promise.definition().name());
    }

    /** The sign of a verdict, told apart by its shape. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case ON_TRACK -> "▲";
            case OFF_TRACK -> "▼";
            case CANNOT_TELL -> "?";
        };
    }

    String verdict(Assessment row) {
        return say(row.verdict().label()) + (row.superseded().isPresent() ? say(" (đã thay)", " (superseded)") : "");
    }

    Optional<String> firmness(Assessment row) {
        return row.comparison().isEmpty() || row.verdict() == Verdict.CANNOT_TELL
                ? Optional.empty()
                : Optional.of(say(row.comparison().get().firmness().label()));
    }

    static Optional<String> clause(Assessment row) {
        Optional<PlanTarget.Clause> clause = row.target().clause();
        return clause.isEmpty() ? Optional.empty() : Optional.of(clause.get().number());
    }

    /** The period that the compared number speaks of, with its vintage unless final. */
    Optional<String> period(Assessment row) {
        Optional<ReportingPeriod> period = row.period();
        return period.isEmpty()
                ? Optional.empty()
                : Optional.of(say(period.get().label()) + vintage(row));
    }

    private String vintage(Assessment row) {
        Optional<Vintage> vintage = row.vintage();
        return vintage.isEmpty() || vintage.get() == Vintage.FINAL
                ? ""
                : " (" + say(vintage.get().label()) + ")";
    }

    List<String> sources(Assessment row) {
        Set<String> sources = new LinkedHashSet<>();
        for (Observation each : row.figures()) {
            sources.add(each.isSynthetic() ? say("số liệu giả định", "made up") : each.source());
        }
        return List.copyOf(sources);
    }
}
