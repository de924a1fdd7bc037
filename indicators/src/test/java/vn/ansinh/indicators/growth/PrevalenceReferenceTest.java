package vn.ansinh.indicators.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.EstimationPolicy;
import vn.ansinh.core.survey.SurveyDesign;

/** Every cell of the reference tables: what WHO's own tool estimated is what is estimated here, in five designs. */
class PrevalenceReferenceTest {

    private static final Map<String, SurveyDesign> DESIGNS = Map.of(
            "none", SurveyDesign.SIMPLE,
            "w", SurveyDesign.SIMPLE.withWeights(4),
            "c", SurveyDesign.SIMPLE.withClusters(),
            "cw", SurveyDesign.SIMPLE.withClusters().withWeights(4),
            "scw", SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(4));

    private static final Map<String, NutritionMeasure> SHARES = Map.of(
            "HA_3", NutritionMeasure.SEVERE_STUNTING,
            "HA_2", NutritionMeasure.STUNTING,
            "WA_3", NutritionMeasure.SEVERE_UNDERWEIGHT,
            "WA_2", NutritionMeasure.UNDERWEIGHT,
            "WH_3", NutritionMeasure.SEVERE_WASTING,
            "WH_2", NutritionMeasure.WASTING,
            "WH2", NutritionMeasure.OVERWEIGHT,
            "WH3", NutritionMeasure.OBESITY,
            "HA_2_WH_2", NutritionMeasure.STUNTED_AND_WASTED,
            "HA_2_WH2", NutritionMeasure.STUNTED_AND_OVERWEIGHT);

    private static final Map<String, NutritionMeasure> MEANS = Map.of(
            "HA", NutritionMeasure.MEAN_LENGTH_FOR_AGE,
            "WA", NutritionMeasure.MEAN_WEIGHT_FOR_AGE,
            "WH", NutritionMeasure.MEAN_WEIGHT_FOR_LENGTH);

    private static final Map<String, NutritionMeasure> DENOMINATORS = Map.of(
            "HAZ", NutritionMeasure.STUNTING,
            "WAZ", NutritionMeasure.UNDERWEIGHT,
            "WHZ", NutritionMeasure.WASTING,
            "HA_2_WH_2", NutritionMeasure.STUNTED_AND_WASTED);

    static List<Map<String, String>> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PrevalenceReferenceTest.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
            String[] names = reader.readLine().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                assertThat(cells).hasSameSizeAs(names);
                Map<String, String> row = new LinkedHashMap<>();
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

    static SurveyedChild child(Map<String, String> row) {
        Map<String, String> measured = new LinkedHashMap<>(row);
        measured.put("age", row.get("age_days"));
        measured.put("age_unit", "d");
        SurveyedChild child = SurveyedChild.of(ZScoreReferenceTest.child(measured));
        child = row.get("stratum").isEmpty() ? child : child.inStratum(row.get("stratum"));
        child = row.get("cluster").isEmpty() ? child : child.inCluster(row.get("cluster"));
        child = row.get("sw").isEmpty() ? child : child.withWeight(new BigDecimal(row.get("sw")));
        child = row.get("residence").isEmpty() ? child : child.in(ChildGroup.area(row.get("residence")));
        child = row.get("region").isEmpty() ? child : child.in(ChildGroup.region(row.get("region")));
        return ChildGroup.WealthQuintile.of(row.get("wealth"))
                .map(ChildGroup::of)
                .map(child::in)
                .orElse(child);
    }

    private static Map<String, NutritionSurvey> surveys(String file) {
        List<SurveyedChild> children =
                rows(file).stream().map(PrevalenceReferenceTest::child).toList();
        return DESIGNS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        design -> children.stream()
                                .collect(NutritionSurvey.collecting(GrowthStandard.who2006(), design.getValue()))));
    }

    /** The cells of one row that differ, each with what was expected and found. */
    private static List<String> differences(Map<String, String> row, NutritionSurvey survey) {
        Map<String, ChildGroup> groups =
                survey.groups().stream().collect(Collectors.toMap(ChildGroup::toString, Function.identity()));
        List<String> all = new ArrayList<>();
        row.forEach((column, expected) -> {
            if (column.equals("design")) {
                return;
            }
            if (column.equals("Group")) {
                if (!groups.containsKey(expected)) {
                    all.add("no group " + expected);
                }
                return;
            }
            ChildGroup group = groups.get(row.get("Group"));
            int last = column.lastIndexOf('_');
            String what = column.substring(0, last);
            String which = column.substring(last + 1);
            String found;
            boolean same;
            if (which.equals("pop")) {
                BigDecimal weighted =
                        survey.tally().weighted(group, DENOMINATORS.get(what).variable());
                found = weighted.toPlainString();
                same = weighted.compareTo(new BigDecimal(expected)) == 0;
            } else if (which.equals("unwpop")) {
                found = Long.toString(
                        survey.tally().unweighted(group, DENOMINATORS.get(what).variable()));
                same = found.equals(expected);
            } else {
                boolean share = SHARES.containsKey(what);
                NutritionMeasure measure = share ? SHARES.get(what) : Objects.requireNonNull(MEANS.get(what), what);
                OptionalDouble value = survey.estimate(group, measure, EstimationPolicy.WHO_PARITY)
                        .asOptional()
                        .map(estimate -> figure(estimate, which, share ? 100 : 1))
                        .orElse(OptionalDouble.empty());
                found = value.toString();
                double tolerance = share && (which.equals("ll") || which.equals("ul")) ? 1e-5 : 1e-8;
                same = expected.isEmpty()
                        ? value.isEmpty()
                        : value.isPresent()
                                && Math.abs(value.getAsDouble() - Double.parseDouble(expected)) <= tolerance;
            }
            if (!same) {
                all.add(row.get("design") + " " + row.get("Group") + " " + column + ": expected \"" + expected
                        + "\", found " + found);
            }
        });
        return all;
    }

    private static OptionalDouble figure(Estimate estimate, String which, int unit) {
        return switch (which) {
            case "r" -> OptionalDouble.of(unit * estimate.value());
            case "se" -> OptionalDouble.of(unit * estimate.standardError());
            case "ll" -> OptionalDouble.of(unit * estimate.interval().lower());
            case "ul" -> OptionalDouble.of(unit * estimate.interval().upper());
            case "stdev" -> estimate.standardDeviation();
            default -> throw new IllegalArgumentException(which);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "who_prevalence_survey_2000.csv, who_prevalence_expected_2000.csv, 155, 9765",
        "who_prevalence_edge_survey.csv, who_prevalence_edge_expected.csv, 175, 11025"
    })
    void everyCell(String survey, String expected, int size, int cells) {
        Map<String, NutritionSurvey> surveys = surveys(survey);
        List<Map<String, String>> rows = rows(expected);
        assertThat(rows).hasSize(size);
        assertThat(rows.stream().mapToInt(row -> row.size() - 2).sum()).isEqualTo(cells);
        assertThat(rows.stream().flatMap(row -> differences(row, surveys.get(row.get("design"))).stream()))
                .isEmpty();
        surveys.forEach((design, each) -> assertThat(each.groups().stream().map(ChildGroup::toString))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.get("design").equals(design))
                        .map(row -> row.get("Group"))
                        .toList()));
    }

    @Test
    void aWrongFigureWouldBeFound() {
        NutritionSurvey survey = surveys("who_prevalence_survey_2000.csv").get("scw");
        Map<String, String> row = new LinkedHashMap<>(rows("who_prevalence_expected_2000.csv").stream()
                .filter(each -> each.get("design").equals("scw"))
                .findFirst()
                .orElseThrow());
        for (String column : List.of("HA_2_r", "HA_2_se", "HA_2_ll", "WH_r", "WH_stdev", "WAZ_pop", "WAZ_unwpop")) {
            row.put(column, row.get(column).replaceFirst("[0-9]", "9").replaceFirst("^9(.)", "8$1"));
        }
        row.put("HA_2_WH2_ul", "");
        assertThat(differences(row, survey)).hasSize(8);
    }
}
