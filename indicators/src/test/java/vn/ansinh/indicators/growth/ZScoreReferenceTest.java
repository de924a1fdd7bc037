package vn.ansinh.indicators.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.Sex;

/** Every row of the reference grid: what WHO's own tool computed is what is computed here, one by one and in columns. */
class ZScoreReferenceTest {

    private static final GrowthStandard WHO = GrowthStandard.who2006();
    private static final List<Map<String, String>> ROWS = rows();

    private static List<Map<String, String>> rows() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ZScoreReferenceTest.class.getResourceAsStream("who_zscore_boundary_grid.csv")),
                StandardCharsets.UTF_8))) {
            String[] names = file.readLine().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Measurement child(Map<String, String> row) {
        Measurement.Builder child = Measurement.builder();
        if (!row.get("sex").isEmpty()) {
            child.sex(row.get("sex").equals("1") ? Sex.MALE : Sex.FEMALE);
        }
        if (!row.get("age").isEmpty()) {
            double age = Double.parseDouble(row.get("age"));
            child.age(row.get("age_unit").equals("m") ? ChildAge.ofMonths(age) : ChildAge.ofDays(age));
        }
        if (!row.get("weight").isEmpty()) {
            child.weightKg(Double.parseDouble(row.get("weight")));
        }
        if (!row.get("lenhei").isEmpty()) {
            child.lengthCm(Double.parseDouble(row.get("lenhei")));
        }
        switch (row.get("measure")) {
            case "l", "L" -> child.position(Measurement.Position.LYING);
            case "h", "H" -> child.position(Measurement.Position.STANDING);
            default -> {}
        }
        return child.oedema(List.of("y", "Y", "1").contains(row.get("oedema"))).build();
    }

    private static List<String> differences(Map<String, String> row, ZScores found) {
        List<String> all = new ArrayList<>();
        compare(all, row, "len", found.lengthForAge());
        compare(all, row, "wei", found.weightForAge());
        compare(all, row, "wfl", found.weightForLength());
        String length = row.get("clenhei");
        if (length.isEmpty() != found.adjustedLengthCm().isEmpty()
                || !length.isEmpty()
                        && Math.abs(Double.parseDouble(length)
                                        - found.adjustedLengthCm().getAsDouble())
                                > 1e-9) {
            all.add(row.get("id") + " clenhei");
        }
        Optional<Measurement.Position> position = switch (row.get("cmeasure")) {
            case "l" -> Optional.of(Measurement.Position.LYING);
            case "h" -> Optional.of(Measurement.Position.STANDING);
            default -> Optional.empty();
        };
        if (!position.equals(found.positionUsed())) {
            all.add(row.get("id") + " cmeasure");
        }
        if (row.get("c9mo_flag").equals("1") != found.standingBelowNineMonths()) {
            all.add(row.get("id") + " c9mo_flag");
        }
        return all;
    }

    private static void compare(List<String> all, Map<String, String> row, String name, ScoreResult found) {
        String rounded = row.get("z" + name);
        String where = row.get("id") + " " + name + ": expected \"" + rounded + "\"";
        if (rounded.isEmpty() || found.score().isEmpty()) {
            if (!rounded.isEmpty()
                    || found.score().isPresent()
                    || !row.get("f" + name).isEmpty()) {
                all.add(where);
            }
            return;
        }
        ZScore score = found.score().get();
        double raw = Double.parseDouble(row.get("z" + name + "_raw"));
        if (score.value().compareTo(new BigDecimal(rounded)) != 0
                || score.implausible() != row.get("f" + name).equals("1")
                || Math.abs(score.raw() - raw) > 1e-12 * Math.max(1, Math.abs(raw))) {
            all.add(where + ", found " + score.value() + ", raw " + score.raw() + " for " + raw);
        }
    }

    @Test
    void everyRowOneByOne() {
        assertThat(ROWS).hasSize(3403);
        assertThat(ROWS.stream().flatMap(row -> differences(row, WHO.score(child(row))).stream()))
                .isEmpty();
    }

    @Test
    void aWrongFigureWouldBeFound() {
        Map<String, String> row = new HashMap<>(ROWS.get(0));
        row.put("zlen", "-6.05");
        row.put("fwei", "0");
        row.put("clenhei", "38.41200001");
        row.put("cmeasure", "l");
        row.put("c9mo_flag", "1");
        assertThat(differences(row, WHO.score(child(row)))).hasSize(5);
    }

    @Test
    void everyRowInColumnsIsTheSame() {
        for (ChildAge.Unit unit : ChildAge.Unit.values()) {
            List<Measurement> children = ROWS.stream()
                    .map(ZScoreReferenceTest::child)
                    .filter(child -> child.age().map(age -> age.unit() == unit).orElse(true))
                    .toList();
            int rows = children.size();
            MeasurementColumns columns = new MeasurementColumns(
                    new byte[rows],
                    new double[rows],
                    unit,
                    new double[rows],
                    new double[rows],
                    new byte[rows],
                    new boolean[rows]);
            for (int i = 0; i < rows; i++) {
                Measurement child = children.get(i);
                columns.sex()[i] = child.sex()
                        .map(sex -> sex == Sex.MALE ? (byte) 1 : (byte) 2)
                        .orElse((byte) 0);
                columns.age()[i] = child.age().map(ChildAge::value).orElse(Double.NaN);
                columns.weightKg()[i] = child.weightKg().orElse(Double.NaN);
                columns.lengthCm()[i] = child.lengthCm().orElse(Double.POSITIVE_INFINITY);
                columns.position()[i] = child.position()
                        .map(position -> position == Measurement.Position.LYING ? (byte) 1 : (byte) 2)
                        .orElse((byte) 0);
                columns.oedema()[i] = child.oedema();
            }
            ZScoreColumns scores = new ZScoreColumns(rows);
            WHO.score(columns, scores, 0, rows / 2);
            WHO.score(columns, scores, rows / 2, rows);
            for (int i = 0; i < rows; i++) {
                assertThat(scores.at(i)).isEqualTo(WHO.score(children.get(i)));
            }
        }
    }
}
