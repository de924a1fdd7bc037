package vn.ansinh.core.plan;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
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
        Exact bound = scaled(compared.bound());
        Rounding shown = exact(bound);
        return (writes(shown, bound) ? "" : "≈") + written(compared.bound(), shown);
    }

    String gap(Comparison compared) {
        Rounding value = distinct(compared);
        Rounding bound = exact(scaled(compared.bound()));
        Rounding fine = new Rounding(Math.max(value.decimals(), bound.decimals()), value.mode());
        Exact gap = scaled(compared.gap());
        while (gap.signum() != 0 && fine.decimals() < MOST && fine.round(gap).signum() == 0) {
            fine = finer(fine);
        }
        return (gap.signum() > 0 ? "+" : "") + notation.write(gap, fine);
    }

    /** The rounding in which the deciding figure is shown: that of the value compared, if they are the same number. */
    Rounding ofFigure() {
        Optional<Comparison> compared = assessment.comparison();
        boolean same = isLevel() && assessment.figures().size() == 1;
        return compared.isPresent() && same ? distinct(compared.get()) : usual;
    }

    private String written(Exact value, Rounding rounding) {
        return notation.write(scaled(value), rounding) + (target.isPercent() ? "%" : "");
    }

    /** The definition's rounding, finer if the value would otherwise look like the bound although they differ. */
    private Rounding distinct(Comparison compared) {
        Rounding shown = asPrinted();
        if (target instanceof Target.Reduction) {
            shown = new Rounding(Math.max(1, shown.decimals()), shown.mode());
        }
        if (compared.gap().signum() == 0) {
            return shown;
        }
        Exact value = scaled(compared.value());
        Exact bound = scaled(compared.bound());
        BigDecimal shownBound = exact(bound).round(bound);
        while (shown.decimals() < MOST && shown.round(value).compareTo(shownBound) == 0) {
            shown = finer(shown);
        }
        return shown;
    }

    /** The decimals of a printed figure, if it is what is compared: more would claim more than was printed. Else the usual. */
    private Rounding asPrinted() {
        Optional<Observation> figure = assessment.figure();
        return isLevel()
                        && figure.isPresent()
                        && figure.get().value() instanceof Measured.Known<Quantity> known
                        && known.value() instanceof Quantity.Published published
                ? decimalsOf(published.printed())
                : usual;
    }

    private boolean isLevel() {
        return target instanceof Target.Level || target instanceof Target.All;
    }

    /** As few decimals as write the bound exactly; if none does, one more than the definition shows. */
    private Rounding exact(Exact bound) {
        for (int decimals = 0; decimals <= MOST; decimals++) {
            Rounding shown = Rounding.halfUp(decimals);
            if (writes(shown, bound)) {
                return shown;
            }
        }
        return new Rounding(Math.min(MOST, usual.decimals() + 1), usual.mode());
    }

    private static boolean writes(Rounding shown, Exact bound) {
        return Exact.of(shown.round(bound)).equals(bound);
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
        if (figure.value() instanceof Measured.Known<Quantity> known) {
            return quantity(known.value(), rounding, locale);
        }
        Measured.Unknown<Quantity> unknown = (Measured.Unknown<Quantity>) figure.value();
        String detail = unknown.detail();
        return unknown.reason().label().in(locale) + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    static String quantity(Quantity quantity, Rounding rounding, Locale locale) {
        Notation notation = Notation.of(locale);
        if (quantity instanceof Quantity.Count count) {
            return notation.write(count.exact(), WHOLE);
        }
        if (quantity instanceof Quantity.Proportion share) {
            return notation.writePercent(share.exact(), rounding) + " ("
                    + notation.write(Exact.of(share.numerator()), WHOLE) + "/"
                    + notation.write(Exact.of(share.denominator()), WHOLE) + ")";
        }
        if (quantity instanceof Quantity.Ratio ratio) {
            return notation.writePercent(ratio.exact(), rounding) + " (" + amount(ratio.numerator(), notation) + "/"
                    + amount(ratio.denominator(), notation) + ")";
        }
        if (quantity instanceof Quantity.Mean mean) {
            return notation.write(mean.exact(), rounding);
        }
        if (quantity instanceof Quantity.Published printed) {
            Rounding decimals = decimalsOf(printed.printed());
            return printed.percent()
                    ? notation.writePercent(printed.exact(), decimals)
                    : notation.write(printed.exact(), decimals);
        }
        Quantity.Estimate estimate = (Quantity.Estimate) quantity;
        return percent(estimate, estimate.value(), rounding, notation) + " ("
                + Text.in(locale, "khoảng tin cậy ", "confidence interval ")
                + percent(estimate, estimate.lower(), rounding, notation) + " - "
                + percent(estimate, estimate.upper(), rounding, notation) + ")";
    }

    private static String percent(Quantity.Estimate estimate, BigDecimal number, Rounding rounding, Notation notation) {
        return notation.write(Exact.of(number), rounding) + (estimate.percent() ? "%" : "");
    }

    private static String amount(BigDecimal amount, Notation notation) {
        return notation.write(Exact.of(amount), decimalsOf(amount));
    }
}
