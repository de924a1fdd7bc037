package vn.ansinh.core.plan;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment.Comparison;

/** The numbers of an assessment as a reader sees them: never so coarse that a value looks like a bound that it misses. */
final class Shown {

    private static final Rounding WHOLE = Rounding.halfUp(0);
    private static final int MOST = 20;

    private final Assessment assessment;
    private final Target target;
    private final Rounding usual;
    private final Notation notation;

    Shown(Assessment assessment, Locale locale) {
        this.assessment = assessment;
        this.target = assessment.target().target();
        this.usual = assessment.target().definition().measure().shown();
        this.notation = Notation.of(locale);
    }

    String value(Comparison compared) {
        return written(compared.value(), distinct(compared));
    }

    String bound(Comparison compared) {
        Rounding shown = exact(compared);
        return (writes(compared, shown) ? "" : "≈") + written(compared.bound(), shown);
    }

    String gap(Comparison compared) {
        Rounding value = distinct(compared);
        Rounding fine = new Rounding(Math.max(value.decimals(), exact(compared).decimals()), value.mode());
        Exact gap = scaled(compared.gap());
        while (gap.signum() != 0 && fine.decimals() < MOST && fine.round(gap).signum() == 0) {
            fine = finer(fine);
        }
        return (gap.signum() > 0 ? "+" : "") + notation.write(gap, fine);
    }

    /** The rounding in which the deciding figure is shown: that of the value compared, if they are the same number. */
    Rounding ofFigure() {
        return assessment
                .comparison()
                .filter(compared -> isLevel() && assessment.figures().size() == 1)
                .map(this::distinct)
                .orElse(usual);
    }

    private String written(Exact value, Rounding rounding) {
        return notation.write(scaled(value), rounding) + (target.isPercent() ? "%" : "");
    }

    /** The definition's rounding, finer if the value would otherwise look like the bound although they differ. */
    private Rounding distinct(Comparison compared) {
        Rounding shown = asPrinted().orElse(usual);
        if (target instanceof Target.Reduction) {
            shown = new Rounding(Math.max(1, shown.decimals()), shown.mode());
        }
        boolean differ = compared.gap().signum() != 0;
        while (differ && shown.decimals() < MOST && looksAlike(compared, shown)) {
            shown = finer(shown);
        }
        return shown;
    }

    /** The decimals of a printed figure, if it is what is compared: more would claim more than was printed. */
    private Optional<Rounding> asPrinted() {
        return assessment
                .figure()
                .filter(figure -> isLevel())
                .flatMap(figure -> figure.value().asOptional())
                .filter(Quantity.Published.class::isInstance)
                .map(quantity -> decimalsOf(((Quantity.Published) quantity).printed()));
    }

    private boolean isLevel() {
        return target instanceof Target.Level || target instanceof Target.All;
    }

    private boolean looksAlike(Comparison compared, Rounding shown) {
        return shown.round(scaled(compared.value())).compareTo(exact(compared).round(scaled(compared.bound()))) == 0;
    }

    /** As few decimals as write the bound exactly; if none does, one more than the definition shows. */
    private Rounding exact(Comparison compared) {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(Rounding::halfUp)
                .filter(shown -> writes(compared, shown))
                .findFirst()
                .orElseGet(() -> new Rounding(Math.min(MOST, usual.decimals() + 1), usual.mode()));
    }

    private boolean writes(Comparison compared, Rounding shown) {
        return Exact.of(shown.round(scaled(compared.bound()))).equals(scaled(compared.bound()));
    }

    private Exact scaled(Exact value) {
        return target.isPercent() ? value.times(Exact.HUNDRED) : value;
    }

    private static Rounding finer(Rounding rounding) {
        return new Rounding(rounding.decimals() + 1, rounding.mode());
    }

    private static Rounding decimalsOf(BigDecimal number) {
        return Rounding.halfUp(Math.max(0, Math.min(MOST, number.scale())));
    }

    /** A figure with the counts behind it, such as {@code 95,2% (128.520/135.000)}, or the reason why there is none. */
    static String figure(Observation figure, Locale locale) {
        return figure(figure, figure.definition().measure().shown(), locale);
    }

    static String figure(Observation figure, Rounding rounding, Locale locale) {
        return figure.value()
                .fold(
                        quantity -> quantity(quantity, rounding, locale),
                        (reason, detail) -> reason.label().in(locale) + (detail.isEmpty() ? "" : " (" + detail + ")"));
    }

    static String quantity(Quantity quantity, Rounding rounding, Locale locale) {
        Notation notation = Notation.of(locale);
        return quantity.fold(
                count -> notation.write(count.exact(), WHOLE),
                share -> notation.writePercent(share.exact(), rounding) + " ("
                        + notation.write(Exact.of(share.numerator()), WHOLE) + "/"
                        + notation.write(Exact.of(share.denominator()), WHOLE) + ")",
                ratio -> notation.writePercent(ratio.exact(), rounding) + " (" + amount(ratio.numerator(), notation)
                        + "/" + amount(ratio.denominator(), notation) + ")",
                mean -> notation.write(mean.exact(), rounding),
                printed -> printed.percent()
                        ? notation.writePercent(printed.exact(), decimalsOf(printed.printed()))
                        : notation.write(printed.exact(), decimalsOf(printed.printed())),
                estimate -> percent(estimate, estimate.value(), rounding, notation) + " ("
                        + Text.in(locale, "khoảng tin cậy ", "confidence interval ")
                        + percent(estimate, estimate.lower(), rounding, notation) + " - "
                        + percent(estimate, estimate.upper(), rounding, notation) + ")");
    }

    private static String percent(Quantity.Estimate estimate, BigDecimal number, Rounding rounding, Notation notation) {
        return notation.write(Exact.of(number), rounding) + (estimate.percent() ? "%" : "");
    }

    private static String amount(BigDecimal amount, Notation notation) {
        return notation.write(Exact.of(amount), decimalsOf(amount));
    }
}
