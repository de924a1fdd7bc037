package outside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.testkit.IndicatorLaws;
import vn.ansinh.testkit.LawViolation;
import vn.ansinh.testkit.IndicatorLaws.Place;

/** The laws alone, in the test engine of the project. */
class InsuredLawsTest {

    private static final List<Resident> RESIDENTS =
            List.of(new Resident(5, true), new Resident(6, false), new Resident(40, true), new Resident(70, true));

    @Test
    void keepsEveryLaw() {
        IndicatorLaws.check(Resident.INSURED, RESIDENTS);
    }

    @Test
    void aBrokenLawIsFound() {
        LawViolation violation = assertThrows(
                LawViolation.class,
                () -> IndicatorLaws.of(Resident.INSURED, RESIDENTS)
                        .placed("a child of five", new Resident(5, true), Place.NUMERATOR)
                        .check());
        assertEquals("I6", violation.number());
    }

    @Test
    void runsWhereItSays() {
        assertEquals(Boolean.getBoolean("outside.named"), Resident.class.getModule().isNamed());
    }
}
