package vn.ansinh.indicators.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Birth;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.testkit.ClassifierLaws;

/** Elderly from the sixtieth birthday, and what the plan names. */
class ElderlyRuleTest {

    private static ElderlyRule on(String day) {
        return ElderlyRule.under(Catalog.law().onRecord().applyingOn(LocalDate.parse(day)));
    }

    @Test
    void fromTheSixtiethBirthday() {
        Birth birth = Birth.on(LocalDate.of(1965, 3, 10));

        assertThat(on("2025-03-09").classify(birth).category()).contains(Belonging.DOES_NOT_BELONG);
        assertThat(on("2025-03-10").classify(birth).category()).contains(Belonging.BELONGS);
        assertThat(on("2025-03-10").classify(birth).explain(Locale.ENGLISH)).contains("aged 60 (Điều 2, 39/2009/QH12)");
        assertThat(on("2025-03-10").classify(Birth.inYear(1965)).needs()).hasSize(1);
        assertThatThrownBy(() -> on("2010-06-30")).isInstanceOf(UnsettledLawException.class);
    }

    @Property
    void theLawsOfTheTestKitHold(
            @ForAll @IntRange(min = 1960, max = 1970) int year, @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
        ClassifierLaws.check(on("2025-08-01"), Birth.inYear(year), Birth.on(LocalDate.ofYearDay(year, dayOfYear)));
    }

    @Test
    void thePlanNamesTwentyAndAnActDefinesSeven() {
        assertThat(PlanBeneficiary.values()).hasSize(20);
        assertThat(Stream.of(PlanBeneficiary.values())
                        .filter(each -> each.definedBy().isPresent()))
                .hasSize(7);
    }
}
