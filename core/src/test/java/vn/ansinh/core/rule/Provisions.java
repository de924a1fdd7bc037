package vn.ansinh.core.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Status;
import vn.ansinh.core.law.Provision;

/** Made-up provisions for the tests of this package. */
final class Provisions {

    private Provisions() {}

    static Provision verified(String value, String act, String article) {
        return new Provision(
                new BigDecimal(value),
                LocalDate.of(2021, 7, 1),
                Optional.empty(),
                Optional.empty(),
                new LegalReference(act, article, Optional.empty()),
                LocalDate.of(2024, 8, 1),
                Status.VERIFIED,
                Optional.empty(),
                Optional.empty());
    }
}
