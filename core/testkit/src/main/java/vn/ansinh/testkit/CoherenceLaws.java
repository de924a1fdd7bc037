package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.quality.Coherence;
import vn.ansinh.core.quality.CoherenceReport;
import vn.ansinh.core.quality.Finding;
import vn.ansinh.core.quality.Relation;

/**
 * The laws of a check of figures. The cases come from the user's own figures, which agree with the relations: in other order, printed
 * with fewer decimals, and with one of them made wrong.
 *
 * <p>Passing: {@code CoherenceLaws.check(figures, relations)}.
 */
public final class CoherenceLaws {

    /** Silence. */
    public static final Law Q1 = new Law("Q1", "figures that agree have no finding above a note");

    /** Any order. */
    public static final Law Q2 = new Law("Q2", "the order of the figures changes no finding");

    /** Rounding is no fault. */
    public static final Law Q3 =
            new Law("Q3", "figures that agree still do when each is printed with fewer decimals, rounded half up");

    /** One is enough. */
    public static final Law Q4 = new Law("Q4", "a total that is off by one is found, with all its parts");

    /** Say what to do. */
    public static final Law Q5 = new Law(
            "Q5", "a finding names its rule, figures, what was expected and found, and a remedy, in both languages");

    private static final int SHUFFLES = 3;

    private CoherenceLaws() {}

    /**
     * Checks all laws on figures and relations, as this library checks them.
     *
     * @param figures figures that agree; for law Q4 at least one total and its parts, all counts
     * @param relations the relations
     * @throws IllegalArgumentException if no relation finds its figures, or there is no total of counts
     * @throws LawViolation if a law is broken
     */
    public static void check(List<Observation> figures, List<? extends Relation> relations) {
        check(figures, relations, each -> Coherence.of(relations).check(each));
    }

    /**
     * Checks all laws on figures, relations and a way to check.
     *
     * @param figures figures that agree; for law Q4 at least one total and its parts, all counts
     * @param relations the relations
     * @param subject checks figures by these relations
     * @throws IllegalArgumentException if no relation finds its figures, or there is no total of counts
     * @throws LawViolation if a law is broken
     */
    public static void check(
            List<Observation> figures,
            List<? extends Relation> relations,
            Function<List<Observation>, CoherenceReport> subject) {
        CoherenceReport report = Coherence.of(relations).check(figures);
        if (report.compared() == 0) {
            throw new IllegalArgumentException("the laws need figures that the relations speak of");
        }
        requireSilence(Q1, subject.apply(figures), "the figures as they are");
        List<Observation> rounded = figures.stream().map(CoherenceLaws::printed).toList();
        requireSilence(Q3, subject.apply(rounded), "the same figures, printed");
        List<Observation> wrong = oneOff(figures, relations);
        CoherenceReport found = subject.apply(wrong);
        ImmutableList<Finding> misses = found.by(Finding.Rule.PARTS_MISS_TOTAL);
        if (misses.isEmpty() || misses.get(0).figures().size() < 3) {
            throw Q4.violatedBecause("a total was made larger by one, and no finding names it and its parts");
        }
        for (int seed = 0; seed < SHUFFLES; seed++) {
            List<Observation> other = new ArrayList<>(wrong);
            Collections.shuffle(other, new Random(seed));
            if (!subject.apply(other).equals(found)) {
                throw Q2.violatedBecause("the same figures in another order have other findings");
            }
        }
        for (Finding each : found.findings()) {
            if (each.expected().equals(each.found()) && each.severity() != Finding.Severity.NOTE) {
                throw Q5.violatedBecause(each.rule() + " expects what it found");
            }
            if (each.remedy().vi().equals(each.remedy().en())) {
                throw Q5.violatedBecause(each.rule() + " has its remedy in one language");
            }
        }
    }

    private static void requireSilence(Law law, CoherenceReport report, String which) {
        report.atLeast(Finding.Severity.WARNING).stream().findFirst().ifPresent(finding -> {
            throw law.violatedBecause(which + " have a finding: " + finding);
        });
    }

    /** A share with two decimals of a percentage, a count of over 1,000 in hundreds: as tables print them. */
    private static Observation printed(Observation figure) {
        return figure.value()
                .fold(
                        value -> {
                            if (value instanceof Quantity.Proportion || value instanceof Quantity.Ratio) {
                                return with(
                                        figure,
                                        new Quantity.Published(
                                                rounded(value.exact().times(Exact.HUNDRED), 2), true));
                            }
                            if (value instanceof Quantity.Count count && count.value() >= 1_000) {
                                return with(figure, new Quantity.Published(rounded(value.exact(), -2), false));
                            }
                            return figure;
                        },
                        (reason, detail) -> figure);
    }

    private static BigDecimal rounded(Exact value, int decimals) {
        return value.numerator().divide(value.denominator(), decimals, RoundingMode.HALF_UP);
    }

    private static Observation with(Observation figure, Quantity value) {
        return new Observation(
                figure.definition(),
                figure.area(),
                figure.period(),
                Measured.known(value),
                figure.vintage(),
                figure.boundaries(),
                figure.source(),
                figure.note(),
                figure.lineage());
    }

    private static List<Observation> oneOff(List<Observation> figures, List<? extends Relation> relations) {
        for (Relation relation : relations) {
            if (relation instanceof Relation.Sum sum) {
                for (int i = 0; i < figures.size(); i++) {
                    Observation total = figures.get(i);
                    if (total.definition().code().equals(sum.total())
                            && total.value()
                                    .asOptional()
                                    .filter(Quantity.Count.class::isInstance)
                                    .isPresent()
                            && sum.parts().stream().allMatch(part -> isCounted(figures, part, total))) {
                        List<Observation> wrong = new ArrayList<>(figures);
                        Quantity.Count count = (Quantity.Count) total.value().orElseThrow();
                        wrong.set(i, with(total, Quantity.Count.of(count.value() + 1)));
                        return wrong;
                    }
                }
            }
        }
        throw new IllegalArgumentException("law Q4 needs a total and its parts among the figures, all counts");
    }

    private static boolean isCounted(List<Observation> figures, String code, Observation total) {
        return figures.stream()
                .anyMatch(each -> each.definition().code().equals(code)
                        && each.area().key().equals(total.area().key())
                        && each.period().equals(total.period())
                        && each.value()
                                .asOptional()
                                .filter(Quantity.Count.class::isInstance)
                                .isPresent());
    }
}
