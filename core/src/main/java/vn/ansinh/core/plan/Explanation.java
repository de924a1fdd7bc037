package vn.ansinh.core.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Notation;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.plan.Assessment.Comparison;
import vn.ansinh.core.plan.Assessment.Verdict;

/** An assessment in sentences, in one language. */
final class Explanation {

    private final Assessment assessment;
    private final PlanTarget planned;
    private final Locale locale;

    Explanation(Assessment assessment, Locale locale) {
        this.assessment = assessment;
        this.planned = assessment.target();
        this.locale = locale;
    }

    @Override
    public String toString() {
        StringJoiner sentences = new StringJoiner(" ");
        sentences.add(figures() + ".");
        sentences.add(
                say("Chỉ tiêu: ", "Target: ") + planned.target().fullLabel().in(locale)
                        + planned.deadline()
                                .map(day -> say(" đến ngày ", " by ")
                                        + ReportingPeriod.day(day).label().in(locale))
                                .orElse(say(", mọi kỳ", ", in every period"))
                        + (planned.binding() ? "" : say(" (phấn đấu)", " (aspiration)"))
                        + ".");
        sentences.add(verdict() + ".");
        assessment.pacePerYear().ifPresent(pace -> sentences.add(pace(pace) + "."));
        assessment
                .ambitionMet()
                .ifPresent(met -> sentences.add(
                        met
                                ? say("Đạt cả mức phấn đấu.", "The ambition is reached too.")
                                : say("Chưa đạt mức phấn đấu.", "The ambition is not reached.")));
        assessment
                .reasons()
                .forEach(reason -> sentences.add(sentence(reason.text().in(locale)) + "."));
        if (!assessment.earlier().isEmpty()) {
            sentences.add(say("Các kỳ trước: ", "Earlier periods: ")
                    + assessment.earlier().stream().map(this::period).collect(Collectors.joining(", ")) + ".");
        }
        assessment
                .superseded()
                .ifPresent(later -> sentences.add(say("Từ ", "Since ")
                        + ReportingPeriod.day(later.on()).label().in(locale)
                        + say(" chỉ tiêu này được thay bằng ", " this target is replaced by ")
                        + later.by()
                        + say("; kết luận là của ngày trước đó.", "; the verdict is that of the day before.")));
        return sentences.toString();
    }

    private String figures() {
        String of = planned.definition().name().in(locale) + ", "
                + assessment.area().name().in(locale) + ": ";
        return assessment.figures().isEmpty()
                ? of + say("không có số liệu dùng được", "no usable figure")
                : of
                        + basis()
                        + assessment.figures().stream().map(this::figure).collect(Collectors.joining("; "))
                        + total();
    }

    private String basis() {
        return assessment
                .basis()
                .map(from -> say("từ ", "from ")
                        + Shown.quantity(from.value(), shown(), locale)
                        + say(" ngày ", " on ")
                        + ReportingPeriod.day(from.on()).label().in(locale)
                        + say(" đến ", " to "))
                .orElse("");
    }

    private Rounding shown() {
        return planned.definition().measure().shown();
    }

    private String total() {
        boolean sum = assessment.figures().size() > 1
                && assessment.comparison().isPresent()
                && !(planned.target() instanceof Target.Reduction);
        return sum
                ? say("; cộng lại ", "; in all ")
                        + assessment.shownValue(locale).orElseThrow()
                : "";
    }

    private String figure(Observation figure) {
        String unit = planned.definition()
                .measure()
                .unit()
                .map(each -> " " + each.in(locale))
                .orElse("");
        return Shown.figure(figure, new Shown(assessment, locale).ofFigure(), locale)
                + (figure.isKnown() ? unit : "")
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

    private String period(Assessment earlier) {
        return earlier.figure()
                        .map(figure -> figure.period().label().in(locale))
                        .orElse("?") + " "
                + earlier.verdict().label().in(locale);
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
                + ": " + assessment.shownValue(locale).orElseThrow()
                + say(" so với ", " against ")
                + assessment.shownBound(locale).orElseThrow()
                + (compared.get().bound().equals(planned.target().bound())
                        ? ""
                        : say(" phải có lúc đó theo lộ trình", " due by then on the trajectory"))
                + gap(compared.get());
    }

    private String gap(Comparison compared) {
        return compared.gap().signum() == 0
                ? say(", không chênh", ", no gap")
                : say(", chênh ", ", a gap of ")
                        + assessment.shownGap(locale).orElseThrow()
                        + (planned.target().isPercent() ? say(" điểm phần trăm", " percentage points") : "");
    }

    private String pace(Exact pace) {
        boolean percent = planned.target().isPercent();
        Exact amount = pace.times(Exact.of(pace.signum())).times(percent ? Exact.HUNDRED : Exact.ONE);
        Rounding fine = Rounding.halfUp(percent ? Math.max(1, shown().decimals()) : 0);
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
