package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.rule.Entitlement;
import vn.ansinh.core.rule.Entitlement.Factor;
import vn.ansinh.core.rule.Entitlement.Part;

/** A sound entitlement keeps the laws, and every law rejects one that breaks it. */
class EntitlementLawsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final LawBook BOOK = LawBook.of(
            ImmutableList.of(new Parameter(
                    "level",
                    Text.of("mức", "level"),
                    "VND/month",
                    false,
                    ImmutableList.of(new Provision(
                            BigDecimal.valueOf(500_000),
                            LocalDate.of(2024, 7, 1),
                            Optional.empty(),
                            Optional.empty(),
                            new LegalReference("1/2024", "1", Optional.empty()),
                            DAY,
                            Status.VERIFIED,
                            Optional.empty(),
                            Optional.empty())))),
            ImmutableList.of());
    private static final Function<LawView, Entitlement> SOUND = law -> paid(Factor.of(law.provision("level")));

    private static Entitlement paid(Factor... factors) {
        return new Entitlement("VND", ImmutableList.of(Part.of(Text.of("trợ cấp", "allowance"), factors)));
    }

    private static void check(Function<LawView, Entitlement> rule) {
        EntitlementLaws.check(BOOK, "level", book -> book.onRecord().applyingOn(DAY), rule);
    }

    @Test
    void aSoundEntitlementKeepsEveryLaw() {
        check(SOUND);
        check(law -> new Entitlement("VND", ImmutableList.of()));
        check(law -> paid(Factor.of(40_000_000)));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Function<LawView, Entitlement> mutant) {
        LawViolation violation = catchThrowableOfType(LawViolation.class, () -> check(mutant));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
        assertThat(violation).hasMessageNotContaining("500");
    }

    static Stream<Arguments> mutants() {
        AtomicInteger calls = new AtomicInteger();
        Function<LawView, Entitlement> changesItsMind = law -> paid(Factor.of(calls.incrementAndGet()));
        Function<LawView, Entitlement> fallsAsTheLevelRises =
                law -> paid(Factor.of(1_000_000 - law.value("level").longValueExact()));
        Function<LawView, Entitlement> readsABookOfItsOwn =
                law -> SOUND.apply(BOOK.onRecord().applyingOn(law.day()));
        return Stream.of(
                Arguments.of("E1", changesItsMind),
                Arguments.of("E2", fallsAsTheLevelRises),
                Arguments.of("E3", readsABookOfItsOwn));
    }
}
