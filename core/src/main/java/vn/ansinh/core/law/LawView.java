package vn.ansinh.core.law;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.ansinh.core.Exact;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Status;

/**
 * The law as one sees it: looked at on one day, asked for another, in a place. Rules are built on a view and read nothing
 * else.
 *
 * <p>Of the provisions that apply to the day and were in force when one looked, the latest in force counts. In a province
 * with a value of its own the higher of the two counts, for a province may add to the nation's level and not go below it.
 *
 * <p>Immutable and thread-safe.
 */
public final class LawView {

    private final LawBook book;
    private final Optional<LocalDate> inForceAt;
    private final LocalDate applyingOn;
    private final Optional<String> province;
    private final boolean verifiedOnly;

    /** What counts for a period in which the law changes. */
    public enum ChangeRule {
        /** The value of the first day. */
        AT_START,
        /** The value of the last day. */
        AT_END,
        /** Each value for its days: the mean weighted by days. */
        BY_DAYS
    }

    LawView(
            LawBook book,
            Optional<LocalDate> inForceAt,
            LocalDate applyingOn,
            Optional<String> province,
            boolean verifiedOnly) {
        this.book = book;
        this.inForceAt = inForceAt;
        this.applyingOn = applyingOn;
        this.province = province;
        this.verifiedOnly = verifiedOnly;
    }

    /**
     * Returns the same view in a province.
     *
     * @param provinceCode the code of the province
     * @return the view
     */
    public LawView in(String provinceCode) {
        return new LawView(book, inForceAt, applyingOn, Optional.of(provinceCode), verifiedOnly);
    }

    /**
     * Returns the same view, refusing every value that is not {@link Status#VERIFIED}.
     *
     * @return the view
     */
    public LawView verifiedOnly() {
        return new LawView(book, inForceAt, applyingOn, province, true);
    }

    /**
     * Returns the same view for another day.
     *
     * @param day the day to which the law should apply
     * @return the view
     */
    public LawView applyingOn(LocalDate day) {
        return new LawView(book, inForceAt, day, province, verifiedOnly);
    }

    /**
     * Returns the book at which one looks, for its list of parameters and their names.
     *
     * @return the book
     */
    public LawBook book() {
        return book;
    }

    /**
     * Returns the day for which one asks.
     *
     * @return the day
     */
    public LocalDate day() {
        return applyingOn;
    }

    /**
     * Returns the value of a parameter.
     *
     * @param parameterId the parameter's id
     * @return the exact value
     * @throws UnsettledLawException if the law on record does not settle it
     */
    public BigDecimal value(String parameterId) {
        return provision(parameterId).value();
    }

    /**
     * Returns the provision that sets the value of a parameter.
     *
     * @param parameterId the parameter's id
     * @return the provision, for its value, act, article and status
     * @throws UnsettledLawException if the law on record does not settle it
     */
    public Provision provision(String parameterId) {
        Parameter parameter = book.parameter(parameterId);
        Provision national = latest(parameter, Optional.empty())
                .orElseThrow(() -> unsettled(
                        parameter,
                        knows(parameterId) ? "no act that applies was in force yet" : "no provision applies"));
        Provision counting = province.flatMap(code -> latest(parameter, Optional.of(code)))
                .filter(own -> own.value().compareTo(national.value()) > 0)
                .orElse(national);
        if (verifiedOnly && counting.status() != Status.VERIFIED) {
            throw unsettled(parameter, "the value is " + counting.status() + " and not verified");
        }
        return counting;
    }

    /**
     * Tells whether any national provision on record applies to the day, whatever its status and whenever it came into
     * force. Where none does, the law knows no such thing on that day, which is not the same as not knowing its value.
     *
     * @param parameterId the parameter's id
     * @return false if no provision applies
     */
    public boolean knows(String parameterId) {
        return book.parameter(parameterId).provisions().stream()
                .anyMatch(each -> each.province().isEmpty() && each.appliesOn(applyingOn));
    }

    /**
     * Tells whether the law on record settles a parameter.
     *
     * @param parameterId the parameter's id
     * @return the provision; empty where the law on record does not settle it
     */
    public Optional<Provision> find(String parameterId) {
        try {
            return Optional.of(provision(parameterId));
        } catch (UnsettledLawException e) {
            return Optional.empty();
        }
    }

    private Optional<Provision> latest(Parameter parameter, Optional<String> place) {
        List<Provision> applying = parameter.provisions().stream()
                .filter(each -> each.province().equals(place) && each.appliesOn(applyingOn))
                .toList();
        if (inForceAt.isPresent()) {
            applying.stream()
                    .filter(each -> each.inForceFrom().isEmpty())
                    .findFirst()
                    .ifPresent(each -> {
                        throw unsettled(
                                parameter,
                                "it is not known since when " + each.reference()
                                        + " is in force; look at the law onRecord() to count it all the same");
                    });
        }
        return applying.stream()
                .filter(each ->
                        inForceAt.isEmpty() || !each.inForceFrom().orElseThrow().isAfter(inForceAt.get()))
                .max(Comparator.comparing(each -> each.inForceFrom().orElse(LocalDate.MIN)));
    }

    /**
     * Returns the value of a parameter for a period in which it may change.
     *
     * @param parameterId the parameter's id
     * @param period the period; it replaces the day of this view
     * @param rule what counts if the value changes inside
     * @return the exact value
     * @throws UnsettledLawException if the law on record does not settle some day of it
     */
    public Exact value(String parameterId, ReportingPeriod period, ChangeRule rule) {
        return switch (rule) {
            case AT_START -> Exact.of(applyingOn(period.firstDay()).value(parameterId));
            case AT_END -> Exact.of(applyingOn(period.lastDay()).value(parameterId));
            case BY_DAYS -> byDays(parameterId, period);
        };
    }

    private Exact byDays(String parameterId, ReportingPeriod period) {
        BigDecimal total = BigDecimal.ZERO;
        for (ReportingPeriod span : spans(parameterId, period)) {
            total = total.add(
                    applyingOn(span.firstDay()).value(parameterId).multiply(BigDecimal.valueOf(span.lengthInDays())));
        }
        return new Exact(total, BigDecimal.valueOf(period.lengthInDays()));
    }

    /**
     * Cuts a period at the days on which a provision of a parameter begins or ends.
     *
     * @param parameterId the parameter's id
     * @param period the period
     * @return the pieces, in order; the law does not change inside any of them
     */
    public ImmutableList<ReportingPeriod> spans(String parameterId, ReportingPeriod period) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        starts.add(period.firstDay());
        book.parameter(parameterId).provisions().stream()
                .filter(each -> each.province().isEmpty() || each.province().equals(province))
                .forEach(each -> {
                    starts.add(each.appliesFrom());
                    each.appliesUntil().ifPresent(starts::add);
                });
        ImmutableList.Builder<ReportingPeriod> spans = ImmutableList.builder();
        LocalDate from = period.firstDay();
        for (LocalDate next : starts.tailSet(from, false)) {
            if (next.isAfter(period.lastDay())) {
                break;
            }
            spans.add(ReportingPeriod.days(from, next.minusDays(1)));
            from = next;
        }
        return spans.add(ReportingPeriod.days(from, period.lastDay())).build();
    }

    /** Names parameter, days, and the acts on either side. */
    private UnsettledLawException unsettled(Parameter parameter, String why) {
        Optional<Provision> before = parameter.provisions().stream()
                .filter(each -> !each.appliesFrom().isAfter(applyingOn))
                .reduce((earlier, later) -> later);
        Optional<Provision> after = parameter.provisions().stream()
                .filter(each -> each.appliesFrom().isAfter(applyingOn))
                .findFirst();
        return new UnsettledLawException(
                parameter.id(),
                applyingOn,
                parameter.id() + " (" + parameter.name().en() + ") is not settled for " + applyingOn
                        + inForceAt.map(day -> ", looked at on " + day).orElse("") + ": " + why
                        + before.map(each -> "; before: " + each).orElse("; nothing before")
                        + after.map(each -> "; after: " + each).orElse("; nothing after"));
    }

    /** Returns what it looks at, such as {@code the law for 2026-01-01 in force on 2025-12-31, in 35, verified only}. */
    @Override
    public String toString() {
        return "the law for " + applyingOn
                + inForceAt.map(day -> " in force on " + day).orElse("")
                + province.map(code -> ", in " + code).orElse("")
                + (verifiedOnly ? ", verified only" : "");
    }
}
