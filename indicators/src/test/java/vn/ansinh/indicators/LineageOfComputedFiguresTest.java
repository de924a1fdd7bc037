package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.Lineage;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.indicators.exchange.RecordReader;
import vn.ansinh.testkit.LineageLaws;

/** A figure computed from a file says from what, under which law, and has the same hash whenever it is computed again. */
class LineageOfComputedFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final String LINE = "poverty.income-line.rural";

    private record Household(long income) {}

    private static final RecordReader<Household> READER = RecordReader.of(columns -> {
        var income = columns.whole("income", 0, Long.MAX_VALUE);
        return row -> new Household(row.get(income));
    });

    private static Observation poverty(List<String> rows, LawView law) throws IOException {
        Provision line = law.provision(LINE);
        long most = line.value().longValueExact();
        Indicator<Household> poverty = Indicator.<Household>of(
                        Catalog.definitions().get("POV-RATE:2022-2025"))
                .numerator(household -> household.income() <= most)
                .build();
        byte[] file = ("income\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        Breakdown breakdown = READER.read("households.csv", new ByteArrayInputStream(file), poverty.collector())
                .orElseThrow();
        return Observation.of(
                        poverty.definition(),
                        Catalog.areas().find("13501", DAY).orElseThrow(),
                        ReportingPeriod.day(DAY),
                        breakdown.measured().orElseThrow(),
                        Observation.SYNTHETIC)
                .madeFrom(Lineage.of(
                        List.of(new Lineage.Input(
                                "households, incomes in ascending order",
                                breakdown.read(),
                                Hashing.sha256()
                                        .hashString(
                                                rows.stream().sorted().collect(Collectors.joining("\n")),
                                                StandardCharsets.UTF_8)
                                        .toString())),
                        List.of(new Lineage.Parameter(
                                LINE, line.value(), line.appliesFrom(), line.inForceFrom(), line.reference()))));
    }

    @Test
    void theSameRecordsUnderTheSameLawHaveTheSameHash() throws IOException {
        LawView law = Catalog.law().onRecord().applyingOn(DAY);
        List<String> rows = IntStream.range(0, 500)
                .mapToObj(i -> Integer.toString(1_000_000 + 3_000 * i))
                .collect(Collectors.toList());
        Observation figure = poverty(rows, law);
        assertThat(figure.value()).hasToString("167/500");
        assertThat(figure.lineage().inputCount()).isEqualTo(500);
        assertThat(figure.canonicalText().orElseThrow())
                .contains("parameter\t" + LINE + "\t")
                .contains("07/2021/NĐ-CP")
                .contains("area\t13501@2025-07-01\tcurrent\t2025-12-31\n");

        Collections.shuffle(rows, new Random(1));
        assertThat(poverty(rows, law).hash()).isEqualTo(figure.hash());
        rows.set(7, "1000001");
        assertThat(poverty(rows, law).hash()).isNotEqualTo(figure.hash());
        LineageLaws.check(figure);
    }
}
