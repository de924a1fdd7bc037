package vn.ansinh.indicators.poverty;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.core.rule.Verdict.Alternative;
import vn.ansinh.core.rule.Verdict.Finding;
import vn.ansinh.core.rule.Verdict.Grounds;

/**
 * The national standard of multidimensional poverty on a day: an income line for rural and for urban areas, and a count of
 * deprivations in basic social services.
 *
 * <table>
 *   <caption>The three standards</caption>
 *   <tr><th>Days</th><th>Poor</th><th>Near-poor</th></tr>
 *   <tr><td>2016 to 2021 (Decision 59/2015/QĐ-TTg)</td><td>income at or below the line; or up to the near-poor line with
 *       3 deprivations or more</td><td>income above the line, up to the near-poor line, and fewer</td></tr>
 *   <tr><td>2022 to 2026 (Decree 07/2021/NĐ-CP, for 2026 with Decree 351/2025/NĐ-CP)</td><td>income at or below the line
 *       and 3 deprivations or more</td><td>income at or below the line and fewer</td></tr>
 *   <tr><td>2027 to 2030 (Decree 351/2025/NĐ-CP)</td><td>as before</td><td>as before</td></tr>
 * </table>
 *
 * <p>The average class ends at its own line, at or below; whether the law has one from 2027 is not known, and households
 * above the line are then {@link PovertyClass#ABOVE_LINE}. Immutable and thread-safe.
 */
public final class PovertyStandard implements Classifier<HouseholdFacts, PovertyClass> {

    private static final Text INCOME = Text.of("thu nhập bình quân đầu người", "the income per person");
    private static final Text DEPRIVATIONS = Text.of("số chỉ số thiếu hụt", "the number of deprivations");

    private final Lines rural;
    private final Lines urban;
    private final Provision deprivationsFrom;
    private final long manyFrom;
    private final boolean incomeAlone;

    /** The lines of one kind of area, each with its amount in whole đồng. */
    private record Lines(Line income, Line nearPoor, Optional<Line> average) {

        /** A province may raise the line of the poor above that of the near-poor; then the two are one. */
        Lines {
            nearPoor = nearPoor.amount() < income.amount() ? income : nearPoor;
        }

        static Lines of(AreaType area, LawView law) {
            return new Lines(
                    Line.of(law.provision("poverty.income-line." + area)),
                    Line.of(law.provision("poverty.near-poor-line." + area)),
                    law.knows("poverty.average-line." + area)
                            ? Optional.of(Line.of(law.provision("poverty.average-line." + area)))
                            : Optional.empty());
        }

        ImmutableList<Line> inOrder() {
            return average.isPresent()
                    ? ImmutableList.of(income, nearPoor, average.get())
                    : ImmutableList.of(income, nearPoor);
        }
    }

    /** A line with its provision, and as it is shown. */
    private record Line(long amount, Provision provision, Text shown) {

        static Line of(Provision provision) {
            if (provision.value().stripTrailingZeros().scale() > 0) {
                throw new IllegalArgumentException("an income line is whole đồng; found " + provision);
            }
            long amount = provision.value().longValueExact();
            return new Line(
                    amount,
                    provision,
                    Text.of(
                            dong(amount, Notation.VIETNAMESE) + " đồng/người/tháng",
                            dong(amount, Notation.ENGLISH) + " đồng a person a month"));
        }
    }

    private PovertyStandard(LawView law) {
        rural = Lines.of(AreaType.RURAL, law);
        urban = Lines.of(AreaType.URBAN, law);
        deprivationsFrom = law.provision("poverty.deprivations-from");
        manyFrom = deprivationsFrom.value().longValueExact();
        incomeAlone = law.value("poverty.income-alone-suffices").signum() > 0;
    }

    /**
     * Returns the standard that a view of the law selects.
     *
     * @param law the view
     * @return the standard
     * @throws UnsettledLawException if the law on record settles no line for the day of the view
     */
    public static PovertyStandard under(LawView law) {
        return new PovertyStandard(law);
    }

    @Override
    public Verdict<PovertyClass> classify(HouseholdFacts household) {
        Lines area = lines(household.areaType());
        OptionalLong income = household.incomePerPerson();
        Deprivations deprivations = household.deprivations();
        Optional<PovertyClass> category = category(area, income, deprivations);
        Supplier<Grounds<PovertyClass>> grounds = () -> grounds(area, income, deprivations, category);
        return category.isPresent()
                ? Verdict.of(category.get(), grounds)
                : Verdict.undecided(needs(area, income, deprivations), grounds);
    }

    @Override
    public Optional<PovertyClass> category(HouseholdFacts household) {
        return category(lines(household.areaType()), household.incomePerPerson(), household.deprivations());
    }

    private Optional<PovertyClass> category(Lines area, OptionalLong income, Deprivations deprivations) {
        if (income.isPresent() && income.getAsLong() >= 0 && deprivations.unknown() == 0) {
            return Optional.of(classOf(area, income.getAsLong(), deprivations.deprived()));
        }
        if (income.isPresent() && income.getAsLong() < 0) {
            throw new IllegalArgumentException(
                    "an income is at least 0 đồng; leave it empty if it is not known, and enter a net loss as 0");
        }
        Set<PovertyClass> possible = possible(area, income, deprivations);
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    private Lines lines(AreaType area) {
        // a comparison: a switch looks a table up, which costs a loop over columns a quarter of its time
        return Objects.requireNonNull(area, "a kind of area") == AreaType.RURAL ? rural : urban;
    }

    /** The class of a household of which everything is known. */
    private PovertyClass classOf(Lines area, long income, long deprivations) {
        if (income > area.nearPoor().amount()) {
            if (area.average().isEmpty()) {
                return PovertyClass.ABOVE_LINE;
            }
            return income <= area.average().get().amount() ? PovertyClass.AVERAGE : PovertyClass.ABOVE_AVERAGE;
        }
        boolean poor =
                many(deprivations) || incomeAlone && income <= area.income().amount();
        return poor ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
    }

    /** The classes that what is known leaves possible: every unknown income and count is tried. */
    private Set<PovertyClass> possible(Lines area, OptionalLong income, Deprivations deprivations) {
        Set<PovertyClass> possible = EnumSet.noneOf(PovertyClass.class);
        long most = (long) deprivations.deprived() + deprivations.unknown();
        incomes(area, income).forEach(amount -> {
            possible.add(classOf(area, amount, deprivations.deprived()));
            possible.add(classOf(area, amount, most));
        });
        return possible;
    }

    /** The income if it is known, else one of each stretch between the lines. */
    private static LongStream incomes(Lines area, OptionalLong income) {
        return income.isPresent()
                ? LongStream.of(income.getAsLong())
                : LongStream.of(
                        area.income().amount(),
                        area.nearPoor().amount(),
                        area.average().map(Line::amount).orElse(area.nearPoor().amount() + 1),
                        Long.MAX_VALUE);
    }

    private ImmutableList<Text> needs(Lines area, OptionalLong income, Deprivations deprivations) {
        ImmutableList.Builder<Text> needs = ImmutableList.builder();
        if (income.isEmpty()) {
            needs.add(INCOME);
        }
        long most = (long) deprivations.deprived() + deprivations.unknown();
        if (incomes(area, income)
                .anyMatch(amount -> classOf(area, amount, deprivations.deprived()) != classOf(area, amount, most))) {
            needs.add(DEPRIVATIONS);
        }
        return needs.build();
    }

    private Grounds<PovertyClass> grounds(
            Lines area, OptionalLong income, Deprivations deprivations, Optional<PovertyClass> category) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        income.ifPresent(amount -> findings.add(income(amount, deciding(area, amount))));
        boolean incomeDecides = income.isPresent()
                && (income.getAsLong() > area.nearPoor().amount()
                        || incomeAlone && income.getAsLong() <= area.income().amount());
        if (!incomeDecides && (deprivations.unknown() == 0 || many(deprivations.deprived()))) {
            findings.add(new Finding(counted(deprivations), deprivationsFrom));
        }
        return new Grounds<>(findings.build(), category.flatMap(taken -> notTaken(area, income, deprivations, taken)));
    }

    /** The lowest line that the income does not exceed, else the highest line. */
    private static Line deciding(Lines area, long income) {
        if (income <= area.income().amount()) {
            return area.income();
        }
        if (income <= area.nearPoor().amount()) {
            return area.nearPoor();
        }
        return area.average().orElse(area.nearPoor());
    }

    private static Finding income(long amount, Line line) {
        boolean within = amount <= line.amount();
        return new Finding(
                Text.of(
                        "thu nhập " + dong(amount, Notation.VIETNAMESE) + (within ? " không quá " : " trên ")
                                + line.shown().vi(),
                        "an income of " + dong(amount, Notation.ENGLISH) + (within ? ", at most " : ", above ")
                                + line.shown().en()),
                line.provision());
    }

    private boolean many(long deprived) {
        return deprived >= manyFrom;
    }

    private Text counted(Deprivations deprivations) {
        int deprived = deprivations.deprived();
        boolean exact = deprivations.unknown() == 0;
        boolean many = many(deprived);
        return Text.of(
                (exact ? "" : "ít nhất ") + deprived + " chỉ số thiếu hụt, "
                        + (many ? "từ " + manyFrom + " trở lên" : "dưới " + manyFrom),
                (exact ? "" : "at least ")
                        + deprived
                        + (deprived == 1 ? " deprivation, " : " deprivations, ")
                        + (many ? manyFrom + " or more" : "fewer than " + manyFrom));
    }

    /** What the household would be with other deprivations, or else with the nearest income that changes its class. */
    private Optional<Alternative<PovertyClass>> notTaken(
            Lines area, OptionalLong known, Deprivations deprivations, PovertyClass taken) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        long income = known.getAsLong();
        long other = many(deprivations.deprived()) ? manyFrom - 1 : manyFrom;
        PovertyClass otherwise = classOf(area, income, other);
        if (otherwise != taken && deprivations.unknown() == 0) {
            return Optional.of(new Alternative<>(
                    otherwise, Text.of("nếu có " + other + " chỉ số thiếu hụt", "with " + other + " deprivations")));
        }
        return nearestIncomeOfAnotherClass(area, income, deprivations, taken)
                .map(each -> new Alternative<>(
                        possible(area, OptionalLong.of(each), deprivations)
                                .iterator()
                                .next(),
                        Text.of(
                                "nếu thu nhập là " + dong(each, Notation.VIETNAMESE) + " đồng",
                                "with an income of " + dong(each, Notation.ENGLISH) + " đồng")));
    }

    /** Of the incomes on and just above each line, the nearest one that leads to one other class for certain. */
    private Optional<Long> nearestIncomeOfAnotherClass(
            Lines area, long income, Deprivations deprivations, PovertyClass taken) {
        Optional<Long> nearest = Optional.empty();
        for (Line line : area.inOrder()) {
            for (long each = line.amount(); each <= line.amount() + 1; each++) {
                Set<PovertyClass> possible = possible(area, OptionalLong.of(each), deprivations);
                if (possible.size() == 1
                        && !possible.contains(taken)
                        && (nearest.isEmpty() || Math.abs(each - income) < Math.abs(nearest.get() - income))) {
                    nearest = Optional.of(each);
                }
            }
        }
        return nearest;
    }

    private static String dong(long amount, Notation notation) {
        return notation.write(amount);
    }
}
