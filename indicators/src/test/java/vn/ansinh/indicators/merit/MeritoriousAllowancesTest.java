package vn.ansinh.indicators.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.indicators.Catalog;

/** Allowances of the annex add up; amounts computed by hand from the Gazette's figures. */
class MeritoriousAllowancesTest {

    private static MeritoriousAllowances looked(String lookedAt, String day) {
        return MeritoriousAllowances.under(
                Catalog.law().inForceAt(LocalDate.parse(lookedAt)).applyingOn(LocalDate.parse(day)));
    }

    private static final MeritoriousAllowances OF_2025 = looked("2025-01-01", "2025-01-01");

    @ParameterizedTest
    @CsvSource({
        "war-invalid.61, '', '', 5450000",
        "war-invalid.61, prisoner, '', 7123000",
        "heroic-mother, heroic-mother.supplement, '', 10704000",
        "war-invalid-81.carer, war-invalid-81-special.carer, '', 3582000",
        "war-invalid-81.carer, prisoner, heroic-mother.carer, 4462000",
    })
    void allOfThemButOfCarersTheHighest(String one, String two, String three, String expected) {
        Set<String> items = Sets.filter(
                Set.copyOf(List.of(one, two.isEmpty() ? one : two, three.isEmpty() ? one : three).stream()
                        .distinct()
                        .toList()),
                item -> !item.isEmpty());

        assertThat(OF_2025.entitlementOf(items).total()).isEqualByComparingTo(expected);
    }

    @Test
    void nothingIsGuessed() {
        assertThatThrownBy(() -> OF_2025.entitlementOf(Set.of("war-invalid")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> looked("2026-11-01", "2026-07-01").entitlementOf(Set.of("prisoner")))
                .isInstanceOf(UnsettledLawException.class)
                .hasMessageContaining("2026-07-01");
        assertThatThrownBy(() -> OF_2025.entitlementOf(Set.of("Nguyễn Văn A")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageNotContaining("Nguyễn");
        assertThat(OF_2025.entitlementOf(Set.of()).total()).isZero();
    }

    @Test
    void aPaymentForJuly2023DependsOnTheDayOfTheComputation() {
        assertThat(looked("2023-08-01", "2023-07-15").once("martyr").total()).isEqualByComparingTo("32480000");
        assertThat(looked("2023-09-10", "2023-07-15").once("martyr").total()).isEqualByComparingTo("41100000");
    }

    @Test
    void thirteenCategoriesWithTheirPlaceInTheOrdinance() {
        assertThat(MeritoriousCategory.values()).hasSize(13);
        assertThat(MeritoriousCategory.WAR_INVALID.reference()).hasToString("Điều 3 khoản 1 điểm g, 02/2020/UBTVQH14");
        assertThat(MeritoriousCategory.RELATIVE.reference()).hasToString("Điều 3 khoản 2, 02/2020/UBTVQH14");
        assertThat(MeritoriousCategory.ARMED_FORCES_HERO.reference().article()).endsWith("điểm đ");
    }

    @Provide
    Arbitrary<Set<String>> itemSets() {
        return Arbitraries.of(OF_2025.items()).set().ofMaxSize(4);
    }

    @Property(tries = 200)
    void oneMoreItemNeverPaysLess(@ForAll("itemSets") Set<String> items, @ForAll("itemSets") Set<String> more) {
        assertThat(OF_2025.entitlementOf(Sets.union(items, more)).total())
                .isGreaterThanOrEqualTo(OF_2025.entitlementOf(items).total());
    }
}
