package vn.ansinh.core.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Notation;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.plan.Assessment.Basis;
import vn.ansinh.core.plan.Assessment.Comparison;
import vn.ansinh.core.plan.Assessment.Reason;
import vn.ansinh.core.plan.Assessment.Verdict;

/** An assessment in sentences, in one language. */
final class Explanation {

    private final Assessment assessment;
    private final PlanTarget planned;
    private final Locale locale;
    private final Shown shown;

    Explanation(Assessment assessment, Locale locale) {
        this.assessment = assessment;
        this.planned = assessment.target();
        this.locale = locale;
        this.shown = new Shown(assessment, locale);
    }

    @Override
    public String toString() {
        StringJoiner sentences = new StringJoiner(" ");
        sentences.add(figures() + ".");
        sentences.add(target() + ".");
        sentences.add(verdict() + ".");
        if (assessment.pacePerYear().isPresent()) {
            sentences.add(pace(assessment.pacePerYear().get()) + ".");
        }
        if (assessment.ambitionMet().isPresent()) {
            sentences.add(
                    assessment.ambitionMet().get()
                            ? say("Đạt cả mức phấn đấu.", "The ambition is reached too.")
                            : say("Chưa đạt mức phấn đấu.", "The ambition is not reached."));
        }
        for (Reason reason : assessment.reasons()) {
            sentences.add(sentence(reason.text().in(locale)) + ".");
        }
        if (!assessment.earlier().isEmpty()) {
            sentences.add(earlierPeriods() + ".");
        }
        if (assessment.superseded().isPresent()) {
            sentences.add(replaced(assessment.superseded().get()) + ".");
        }
        return sentences.toString();
    }

    private String target() {
        return say("Chỉ tiêu: ", "Target: ")
                + planned.target().fullLabel().in(locale)
                + (planned.deadline().isPresent()
                        ? say(" đến ngày ", " by ") + day(planned.deadline().get())
                        : say(", mọi kỳ", ", in every period"))
                + (planned.binding() ? "" : say(" (phấn đấu)", " (aspiration)"));
    }

    private String earlierPeriods() {
        StringJoiner periods = new StringJoiner(", ", say("Các kỳ trước: ", "Earlier periods: "), "");
        for (Assessment each : assessment.earlier()) {
            String period = each.figure().isPresent()
                    ? each.figure().get().period().label().in(locale)
                    : "?";
            periods.add(period + " " + each.verdict().label().in(locale));
        }
        return periods.toString();
    }

    private String replaced(PlanTarget.Supersession later) {
        return say("Từ ", "Since ")
                + day(later.on())
                + say(" chỉ tiêu này được thay bằng ", " this target is replaced by ")
                + later.by()
                + say("; kết luận là của ngày trước đó", "; the verdict is that of the day before");
    }

    private String day(LocalDate day) {
        return ReportingPeriod.day(day).label().in(locale);
    }

    private String figures() {
        String of = planned.definition().name().in(locale) + ", "
                + assessment.area().name().in(locale) + ": ";
        if (assessment.figures().isEmpty()) {
            return of + say("không có số liệu dùng được", "no usable figure");
        }
        StringJoiner figures = new StringJoiner("; ", of + basis(), total());
        for (Observation each : assessment.figures()) {
            figures.add(figure(each));
        }
        return figures.toString();
    }

    private String basis() {
        if (assessment.basis().isEmpty()) {
            return "";
        }
        Basis from = assessment.basis().get();
        return say("từ ", "from ")
                + Shown.quantity(from.value(), rounding(), locale)
                + say(" ngày ", " on ")
                + day(from.on())
                + say(" đến ", " to ");
    }

    private Rounding rounding() {
        return planned.definition().measure().shown();
    }

    private String total() {
        Optional<Comparison> compared = assessment.comparison();
        boolean sum = assessment.figures().size() > 1 && !(planned.target() instanceof Target.Reduction);
        return compared.isPresent() && sum ? say("; cộng lại ", "; in all ") + shown.value(compared.get()) : "";
    }

    private String figure(Observation figure) {
        Optional<Text> unit = planned.definition().measure().unit();
        return Shown.figure(figure, shown.ofFigure(), locale)
                + (unit.isPresent() && figure.isKnown() ? " " + unit.get().in(locale) : "")
                + " (" + figure.period().label().in(locale) + ")"
                + (figure.vintage() == Observation.Vintage.FINAL
                        ? ""
                        : " (" + figure.vintage().label().in(locale) + ")")
                + rebased(figure);
    }

    private String rebased(Observation figure) {
        if (!figure.isRebased()) {
            return "";
        }
        String divided = figure.isApportioned() ? say(" (có phân bổ)", " (apportioned)") : "";
        return divided
                + (figure.boundaries() == Boundaries.FORMER
                        ? say(" (theo địa giới cũ)", " (in former boundaries)")
                        : say(" (quy đổi theo địa giới mới)", " (re-based to new boundaries)"));
    }

    private String verdict() {
        boolean standing = planned.deadline().isEmpty() && !assessment.figures().isEmpty();
        String said = sentence((assessment.standIn() ? say("nếu ở đây: ", "if it were here: ") : "")
                + (standing && !assessment.standIn() ? say("kỳ gần nhất: ", "latest period: ") : "")
                + assessment.verdict().label().in(locale));
        Optional<Comparison> compared = assessment.comparison();
        if (compared.isEmpty()) {
            return said;
        }
        boolean decided = assessment.verdict() != Verdict.CANNOT_TELL;
        return said
                + (decided ? ", " + compared.get().firmness().label().in(locale) : "")
                + ": " + shown.value(compared.get())
                + say(" so với ", " against ")
                + shown.bound(compared.get())
                + (compared.get().bound().equals(planned.target().bound())
                        ? ""
                        : say(" phải có lúc đó theo lộ trình", " due by then on the trajectory"))
                + gap(compared.get());
    }

    private String gap(Comparison compared) {
        return compared.gap().signum() == 0
                ? say(", không chênh", ", no gap")
                : say(", chênh ", ", a gap of ")
                        + shown.gap(compared)
                        + (planned.target().isPercent() ? say(" điểm phần trăm", " percentage points") : "");
    }

    private String pace(Exact pace) {
        boolean percent = planned.target().isPercent();
        Exact amount = pace.times(Exact.of(pace.signum())).times(percent ? Exact.HUNDRED : Exact.ONE);
        Rounding fine = Rounding.halfUp(percent ? Math.max(1, rounding().decimals()) : 0);
        while (fine.decimals() < 20 && fine.round(amount).signum() == 0) {
            fine = Rounding.halfUp(fine.decimals() + 1);
        }
        boolean gain = pace.signum() > 0 && !(planned.target() instanceof Target.Reduction);
        return say(
                        gain ? "Mỗi năm còn phải tăng " : "Mỗi năm còn phải giảm ",
                        gain ? "Still to gain a year: " : "Still to cut a year: ")
                + Notation.of(locale).write(amount, fine)
                + (percent ? say(" điểm phần trăm", " percentage points") : "");
    }

    private String say(String vi, String en) {
        return Text.in(locale, vi, en);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
