package vn.ansinh.indicators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The packed tables hold WHO's figures, digit for digit: written back as text they have the checksums of the original files. */
class GrowthTablesTest {

    private static final GrowthStandard WHO = GrowthStandard.who2006();

    private static String checksum(
            String header, LmsTable table, IntFunction<String> key, IntFunction<String> afterRow) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int sex = 1; sex <= 2; sex++) {
            for (int row = 0; row < table.rows(); row++) {
                text.append(sex).append(',').append(key.apply(row));
                text.append(',').append(decimal(table.l(table.index(sex, row))));
                text.append(',').append(decimal(table.m(table.index(sex, row))));
                text.append(',').append(decimal(table.s(table.index(sex, row))));
                text.append(afterRow.apply(row)).append('\n');
            }
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decimal(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }

    private static IntFunction<String> tenthsFrom(int first) {
        return row -> BigDecimal.valueOf(first + row, 1).toPlainString();
    }

    @Test
    void weightForAge() {
        assertThat(checksum("sex,age_days,l,m,s", WHO.weightForAge(), Integer::toString, row -> ""))
                .isEqualTo("71b976a983200e90c3ae77fd7e8adc40d5ffae3b55619e1b42befda25d188722");
    }

    @Test
    void lengthForAge() {
        assertThat(checksum(
                        "sex,age_days,l,m,s,position",
                        WHO.lengthForAge(),
                        Integer::toString,
                        row -> row < 731 ? ",l" : ",h"))
                .isEqualTo("252ca2cdd3c06709c47067b4ca380b6c9b00b4e0f046e1eab0d53a3071749f8f");
    }

    @Test
    void weightForLength() {
        assertThat(checksum("sex,length_cm,l,m,s", WHO.weightForLength(), tenthsFrom(450), row -> ""))
                .isEqualTo("0e177613665152efddbfcf3ff31a9c097ec393931905bf44c4074d07123b5c27");
    }

    @Test
    void weightForHeight() {
        assertThat(checksum("sex,height_cm,l,m,s", WHO.weightForHeight(), tenthsFrom(650), row -> ""))
                .isEqualTo("c3ea94b87bdb7164b70d56e56ccfe9eb39b993ff9b5be8817c1d424757f731bc");
    }

    @Test
    void aFileThatIsMissingOrDamagedIsSaid() {
        assertThatThrownBy(() -> LmsTable.bundled("who-2006/none.bin", 1)).hasMessageContaining("who-2006/none.bin");
        assertThatThrownBy(() -> LmsTable.bundled("who-2006/weight-for-age.bin", 1826))
                .hasMessageContaining("damaged");
    }
}
