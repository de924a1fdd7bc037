package vn.ansinh.core.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.Provision;

/**
 * An amount of money that the law grants or demands, with its computation: a sum of parts, each a product of factors, each
 * factor with the provision that sets it. Nothing is rounded: 60 % of 1,263,600 is 758,160, and a fraction of a unit stays.
 *
 * <p>Immutable and thread-safe. {@link #explain} repeats what is known of a person, so it is for the person's file;
 * {@link #toString} gives a placeholder.
 *
 * @param currency the code of the currency, such as {@code VND}
 * @param parts what is added up; empty if there is nothing to pay
 */
public record Entitlement(String currency, ImmutableList<Part> parts) {

    /**
     * One part of the sum.
     *
     * @param name what it is for
     * @param factors what is multiplied; not empty
     */
    public record Part(Text name, ImmutableList<Factor> factors) {

        /**
         * Checks that something is multiplied.
         *
         * @param name what it is for
         * @param factors what is multiplied
         * @throws IllegalArgumentException if there is no factor
         */
        public Part {
            if (factors.isEmpty()) {
                throw new IllegalArgumentException("a part of an amount has at least one factor; found none");
            }
        }

        /**
         * Returns a part.
         *
         * @param name what it is for
         * @param factors what is multiplied
         * @return the part
         * @throws IllegalArgumentException if there is no factor
         */
        public static Part of(Text name, Factor... factors) {
            return new Part(name, ImmutableList.copyOf(factors));
        }

        /** Returns a placeholder: what somebody receives belongs in no log. */
        @Override
        public String toString() {
            return "Part[…]";
        }

        /**
         * Returns the exact product.
         *
         * @return the number of currency units
         */
        public BigDecimal product() {
            return factors.stream().map(Factor::multiplier).reduce(BigDecimal.ONE, BigDecimal::multiply);
        }
    }

    /**
     * One factor of a product.
     *
     * @param number the number as the law or the person's record has it
     * @param percent true if the number is a percentage
     * @param provision the provision that sets it; empty for a fact, such as a number of months
     */
    public record Factor(BigDecimal number, boolean percent, Optional<Provision> provision) {

        /**
         * Returns a number that a provision sets.
         *
         * @param provision the provision
         * @return the factor
         */
        public static Factor of(Provision provision) {
            return new Factor(provision.value(), false, Optional.of(provision));
        }

        /**
         * Returns a percentage that a provision sets.
         *
         * @param provision the provision
         * @return the factor
         */
        public static Factor percent(Provision provision) {
            return new Factor(provision.value(), true, Optional.of(provision));
        }

        /**
         * Returns a fact that no provision sets, such as a number of months.
         *
         * @param number the number
         * @return the factor
         */
        public static Factor of(long number) {
            return new Factor(BigDecimal.valueOf(number), false, Optional.empty());
        }

        /** Returns a placeholder: a factor may be a person's income. */
        @Override
        public String toString() {
            return "Factor[…]";
        }

        BigDecimal multiplier() {
            return percent ? number.movePointLeft(2) : number;
        }

        private String show(Notation notation) {
            return notation.write(
                            Exact.of(number),
                            Rounding.halfUp(
                                    Math.max(0, number.stripTrailingZeros().scale())))
                    + (percent ? "%" : "");
        }
    }

    /**
     * Returns the exact total.
     *
     * @return the number of currency units
     */
    public BigDecimal total() {
        return parts.stream().map(Part::product).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Returns the higher of two entitlements that exclude each other, such as social assistance and the social pension.
     *
     * @param other the other one
     * @return the one with the higher total; this one if they are equal
     * @throws IllegalArgumentException if the currencies differ
     */
    public Entitlement higherOf(Entitlement other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts of one currency can be compared; found " + currency + " and " + other.currency);
        }
        return other.total().compareTo(total()) > 0 ? other : this;
    }

    /**
     * Returns the total as money. It needs an implementation of JSR-354 at run time.
     *
     * @return the amount, not rounded
     */
    public MonetaryAmount amount() {
        return Monetary.getDefaultAmountFactory()
                .setCurrency(currency)
                .setNumber(total())
                .create();
    }

    /**
     * Explains the computation for the person's file, such as {@code 1,350,000 VND: severe disability 540,000 × 2.5 =
     * 1,350,000 (Điều 4, 335/2026/NĐ-CP, secondary source only; …)}.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @return the total, every part with its factors, and each provision once, with its status unless it is verified
     */
    public String explain(Locale locale) {
        Notation notation = Notation.of(locale);
        String computed =
                parts.stream().map(part -> steps(part, locale, notation)).collect(Collectors.joining("; "));
        String cited = parts.stream()
                .flatMap(part -> part.factors().stream())
                .flatMap(factor -> factor.provision().stream())
                .map(provision -> provision.cite(locale))
                .distinct()
                .collect(Collectors.joining("; "));
        return show(total(), notation) + " " + currency
                + (computed.isEmpty() ? "" : ": " + computed)
                + (cited.isEmpty() ? "" : " (" + cited + ")");
    }

    private static String steps(Part part, Locale locale, Notation notation) {
        return part.name().in(locale) + " "
                + part.factors().stream().map(each -> each.show(notation)).collect(Collectors.joining(" × "))
                + " = " + show(part.product(), notation);
    }

    private static String show(BigDecimal number, Notation notation) {
        return notation.write(
                Exact.of(number),
                Rounding.halfUp(Math.max(0, number.stripTrailingZeros().scale())));
    }

    /** Returns a placeholder: what somebody receives belongs in no log. */
    @Override
    public String toString() {
        return "Entitlement[…]";
    }
}
