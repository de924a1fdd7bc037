package vn.ansinh.examples.birthregistration;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.ansinh.core.law.LawView;

/** Births for the tests of the application. */
final class Births {

    static final LawView RULES_OF_2025 =
            BirthRegistration.RULES.inForceAt(LocalDate.of(2025, 3, 1)).applyingOn(LocalDate.of(2025, 3, 1));

    private static final LocalDate BORN = LocalDate.of(2025, 1, 1);

    private Births() {}

    static RegisteredBirth after(long days) {
        return new RegisteredBirth("Minh Họa", true, false, BORN, Optional.of(BORN.plusDays(days)), false);
    }

    static RegisteredBirth never() {
        return new RegisteredBirth("Minh Họa", true, false, BORN, Optional.empty(), false);
    }

    static RegisteredBirth pageLost() {
        return new RegisteredBirth("Minh Họa", true, false, BORN, Optional.empty(), true);
    }

    static RegisteredBirth died(RegisteredBirth birth) {
        return new RegisteredBirth(birth.commune(), true, true, birth.born(), birth.registered(), birth.pageLost());
    }

    static Arbitrary<RegisteredBirth> any() {
        return Combinators.combine(
                        Arbitraries.of("Minh Họa", "Bên Sông"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 130).optional(),
                        Arbitraries.of(false, true))
                .as((commune, resident, died, days, lost) ->
                        new RegisteredBirth(commune, resident, died, BORN, days.map(BORN::plusDays), lost));
    }
}
