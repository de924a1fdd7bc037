package vn.ansinh.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/** Amounts are exact sums of exact products, and show how they came about. */
class EntitlementTest {

    private static final Text NAME = Text.of("trợ cấp", "allowance");

    private static Provision provision(String value, String article) {
        return Provisions.verified(value, "1/2024", article);
    }

    private static Entitlement of(Part... parts) {
        return new Entitlement("VND", ImmutableList.copyOf(parts));
    }

    @Test
    void sixtyPercentOf1263600IsExact() {
        assertThat(of(Part.of(NAME, Factor.of(1_263_600), Factor.percent(provision("60", "a"))))
                        .total())
                .isEqualByComparingTo("758160");
    }

    @Test
    void aFractionOfAUnitStays() {
        assertThat(of(Part.of(NAME, Factor.of(1), Factor.percent(provision("4.5", "a"))))
                        .total())
                .isEqualByComparingTo("0.045");
        assertThat(of(Part.of(NAME, Factor.of(1), Factor.percent(provision("4.5", "a"))))
                        .explain(Locale.ENGLISH))
                .isEqualTo("0.045 VND: allowance 1 × 4.5% = 0.045 (a, 1/2024)");
    }

    @Test
    void partsAddUpAndEachProvisionIsCitedOnce() {
        Part part = Part.of(NAME, Factor.of(provision("500000", "a")), Factor.of(provision("1.5", "b")), Factor.of(2));

        assertThat(of(part, part).explain(Locale.forLanguageTag("vi")))
                .isEqualTo("3.000.000 VND: trợ cấp 500.000 × 1,5 × 2 = 1.500.000; "
                        + "trợ cấp 500.000 × 1,5 × 2 = 1.500.000 (a, 1/2024; b, 1/2024)");
        assertThat(of(part)).hasToString("Entitlement[…]");
    }

    @Test
    void whatIsNotVerifiedSaysSo() {
        Provision read = provision("540000", "a");
        Provision heard = new Provision(
                read.value(),
                read.appliesFrom(),
                read.appliesUntil(),
                read.inForceFrom(),
                read.reference(),
                read.checkedOn(),
                Status.SECONDARY,
                read.province(),
                read.note());

        assertThat(of(Part.of(NAME, Factor.of(heard))).explain(Locale.ENGLISH))
                .isEqualTo("540,000 VND: allowance 540,000 = 540,000 (a, 1/2024, secondary source only)");
    }

    @Test
    void nothingToPayIsZero() {
        assertThat(of().total()).isZero();
        assertThat(of().explain(Locale.ENGLISH)).isEqualTo("0 VND");
    }

    @Test
    void theHigherOneCountsAndTheFirstIfTheyAreEqual() {
        Entitlement low = of(Part.of(NAME, Factor.of(1)));
        Entitlement high = of(Part.of(NAME, Factor.of(2)));
        Entitlement alsoHigh = of(Part.of(Text.of("khác", "other"), Factor.of(2)));

        assertThat(low.higherOf(high)).isEqualTo(high);
        assertThat(high.higherOf(low)).isEqualTo(high);
        assertThat(high.higherOf(alsoHigh)).isEqualTo(high);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> low.higherOf(new Entitlement("EUR", ImmutableList.of())))
                .withMessageContaining("VND and EUR");
    }

    @Test
    void aPartWithoutFactorsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Part.of(NAME));
    }

    @Property
    void noDigitIsLost(@ForAll @LongRange(min = 0) long amount, @ForAll @LongRange(min = 0) long times) {
        assertThat(of(Part.of(NAME, Factor.of(amount), Factor.of(times))).total())
                .isEqualByComparingTo(new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(times))));
    }
}
