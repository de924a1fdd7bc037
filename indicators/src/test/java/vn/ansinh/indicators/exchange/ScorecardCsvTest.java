package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that the table says what the scorecard says, and that no cell of it is a formula. */
class ScorecardCsvTest {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final List<String> NUMBERS =
            List.of("policy_area", "value", "bound", "gap", "low", "high", "numerator", "denominator", "pace_per_year");

    private static List<NamedCsvRecord> rows(String words) {
        return CsvReader.builder()
                .ofNamedCsvRecord(ScorecardCsv.in(Samples.VIETNAMESE)
                        .write(ScorecardSamples.saying(words).card()))
                .stream()
                .toList();
    }

    private static NamedCsvRecord row(String target) {
        return rows("chữ").stream()
                .filter(each -> each.getField("target").equals(target)
                        && each.getField("latest").equals("true"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHeaderAndTwoRowsInFull() {
        assertThat(ScorecardCsv.in(Locale.ENGLISH)
                        .write(ScorecardSamples.saying("words").card())
                        .lines()
                        .filter(line ->
                                line.startsWith("plan,") || line.contains(",below,") || line.contains(",on-track,")))
                .containsExactly(
                        "plan,as_of,synthetic,stand_in,target,clause,policy_area,definition,name,unit,asked,deadline,binding,"
                                + "responsible,area_code,area,period,figure,value,bound,gap,low,high,numerator,denominator,"
                                + "vintage,boundaries,verdict,firmness,latest,pace_per_year,reasons,sources",
                        "made-up,2025-12-31,true,false,below,words,,D:below,words,%,below 8.5%,2025-12-31,false,,X1,words,"
                                + "2025-12-31,known,8.5,8.5,0,8.45,8.55,,,preliminary,current,not met,within rounding,"
                                + "true,,,words",
                        "made-up,2025-12-31,true,false,on-track,words,2,D:on-track,words,%,at least 98%,2028-12-31,true,,"
                                + "X1,words,2025-12-31,known,95.0987654321,94.7006020799,0.3981633522,,,7703,8100,"
                                + "preliminary,current,on track,beyond rounding,true,0.9670781893,,words");
    }

    @ParameterizedTest
    @CsvSource({
        "suppressed, suppressed, ''",
        "missing, missing, ''",
        "nobody, zero denominator, ''",
        "no-figure, none, ''",
        "zero, known, 0",
        "cut, known, 62.6829268293",
        "sum, known, 20000",
        "huge, known, 9000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "negative, known, -3.5",
        "grown, known, -50",
    })
    void missingSuppressedAndZeroStayDifferent(String target, String figure, String value) {
        assertThat(row(target).getField("figure")).isEqualTo(figure);
        assertThat(row(target).getField("value")).isEqualTo(value);
    }

    @Test
    void aSuppressedFigureLeavesNoNumber() {
        assertThat(NUMBERS.stream().filter(each -> !each.equals("policy_area")).map(row("suppressed")::getField))
                .containsOnly("");
    }

    @Test
    void earlierPeriodsHaveRowsOfTheirOwn() {
        assertThat(rows("chữ").stream()
                        .filter(each -> each.getField("target").equals("in-every-year"))
                        .map(each -> each.getField("period") + " " + each.getField("figure") + " "
                                + each.getField("verdict") + " " + each.getField("latest")))
                .containsExactly(
                        "2021 missing cannot tell false",
                        "2022 known met false",
                        "2023 known not met false",
                        "2024 known met true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "＝1+1"})
    void aFormulaIsMadeAText(String formula) {
        assertThat(ScorecardCsv.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-3", "+84", "-0.05", "-0,05", "-5%", "chữ", "a=1", " =1", "2025-12-31", "–"})
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(ScorecardCsv.harmless(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars("=+-@'\",;\t\r\n|!0 1aế＝")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(each -> each.strip() + "x");
    }

    @Property(tries = 200)
    void noCellIsAFormulaAndTextsComeBack(@ForAll("hostile") String words) {
        boolean marked = (FORMULA_STARTS + "'").indexOf(words.charAt(0)) >= 0;
        for (NamedCsvRecord row : rows(words)) {
            row.getFieldsAsMap().forEach((column, cell) -> {
                if (NUMBERS.contains(column)) {
                    assertThat(cell).matches("(-?[0-9]+(\\.[0-9]+)?)?");
                } else if (!cell.isEmpty()) {
                    assertThat(FORMULA_STARTS.indexOf(cell.charAt(0)))
                            .as(column)
                            .isNegative();
                }
            });
            String clause = row.getField("clause");
            assertThat(marked ? clause.substring(1) : clause).isEqualTo(words);
            assertThat(row.getField("sources")).isIn(clause, "");
        }
    }
}
