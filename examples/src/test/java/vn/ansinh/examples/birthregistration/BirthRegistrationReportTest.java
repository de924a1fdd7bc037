package vn.ansinh.examples.birthregistration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BirthRegistrationReportTest {

    /** Counted by hand from the seven births. */
    @Test
    void saysWhoIsCountedWhere() {
        assertThat(BirthRegistrationReport.report())
                .contains(
                        "Bên Sông: 2/3, 0 unknown, 0 of mothers from elsewhere",
                        "Đồng Cao: 2/2, 1 unknown, 1 of mothers from elsewhere")
                .anySatisfy(line -> assertThat(line).contains("80.0% (4/5)").contains("Not met"))
                .last()
                .asString()
                .startsWith("registered late; after 61 days, allowed 60 (rule of 2024, example, assumption)");
    }
}
