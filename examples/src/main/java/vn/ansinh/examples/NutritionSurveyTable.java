package vn.ansinh.examples;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Sex;
import vn.ansinh.core.Text;
import vn.ansinh.core.survey.Estimate;
import vn.ansinh.core.survey.SurveyDesign;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.ChildGroup;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.Measurement;
import vn.ansinh.indicators.growth.NutritionMeasure;
import vn.ansinh.indicators.growth.NutritionSurvey;
import vn.ansinh.indicators.growth.PrevalenceSeverity;
import vn.ansinh.indicators.growth.SeverityTable;
import vn.ansinh.indicators.growth.SurveyedChild;

/**
 * How common is malnutrition among the children of a survey? Prints the prevalence by groups with its limits and its class of 2018, in
 * Vietnamese and English, from a made-up survey with strata, clusters and weights.
 */
public final class NutritionSurveyTable {

    private static final SurveyDesign DESIGN =
            SurveyDesign.SIMPLE.withStrata().withClusters().withWeights(2);

    private static final Text AREA = Text.of("Khu vực", "Area");
    private static final ChildGroup RURAL = ChildGroup.own(AREA, Text.of("Nông thôn", "Rural"));
    private static final ChildGroup URBAN = ChildGroup.own(AREA, Text.of("Thành thị", "Urban"));

    private static final List<NutritionMeasure> MEASURES = List.of(
            NutritionMeasure.STUNTING,
            NutritionMeasure.UNDERWEIGHT,
            NutritionMeasure.WASTING,
            NutritionMeasure.OVERWEIGHT,
            NutritionMeasure.AT_LEAST_ONE_FORM);

    private NutritionSurveyTable() {}

    /**
     * Prints the table in UTF-8, whatever the platform's encoding.
     *
     * @param args none
     * @throws IOException if the example file cannot be read
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        NutritionSurvey survey = survey();
        for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            out.println(table(survey, locale));
        }
    }

    static NutritionSurvey survey() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        NutritionSurveyTable.class.getResourceAsStream("/synthetic/nutrition-survey.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> child(line.split(",", -1)))
                    .collect(NutritionSurvey.collecting(GrowthStandard.who2006(), DESIGN));
        }
    }

    /** The file is our own and complete but for what is empty; the script Prevalence.java shows how to read a file of others. */
    private static SurveyedChild child(String[] cells) {
        Measurement.Builder measured = Measurement.builder()
                .sex(cells[3].equals("male") ? Sex.MALE : Sex.FEMALE)
                .age(ChildAge.ofDays(Double.parseDouble(cells[4])))
                .lengthCm(Double.parseDouble(cells[6]))
                .position(cells[7].equals("lying") ? Measurement.Position.LYING : Measurement.Position.STANDING)
                .oedema(cells[8].equals("yes"));
        if (!cells[5].isEmpty()) {
            measured.weightKg(Double.parseDouble(cells[5]));
        }
        SurveyedChild child = SurveyedChild.of(measured.build())
                .inStratum(cells[0])
                .withWeight(new BigDecimal(cells[2]))
                .in(cells[9].equals("rural") ? RURAL : URBAN);
        return cells[1].isEmpty() ? child : child.inCluster(cells[1]);
    }

    static String table(NutritionSurvey survey, Locale locale) {
        StringBuilder text = new StringBuilder(Text.in(
                        locale,
                        "Điều tra giả định: đọc " + survey.read() + " trẻ, dùng " + survey.accepted(),
                        "A made-up survey: " + survey.read() + " children read, " + survey.accepted() + " used"))
                .append(survey.dropped().entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> "; " + each.getKey().label().in(locale) + ": " + each.getValue())
                        .collect(Collectors.joining()))
                .append('\n');
        for (ChildGroup group : survey.groups()) {
            if (group.equals(ChildGroup.ALL) || !ChildGroup.standard().contains(group)) {
                text.append(group.name().in(locale)).append('\n');
                for (NutritionMeasure measure : MEASURES) {
                    text.append("  ")
                            .append(row(survey, group, measure, locale))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String row(NutritionSurvey survey, ChildGroup group, NutritionMeasure measure, Locale locale) {
        return measure.officialName().in(locale) + ": "
                + survey.estimate(group, measure)
                        .fold(
                                estimate -> figures(estimate, measure, locale),
                                (reason, detail) -> reason.label().in(locale));
    }

    private static String figures(Estimate estimate, NutritionMeasure measure, Locale locale) {
        Quantity.Estimate share = estimate.asPercentage();
        return percent(share.exact(), locale) + " [" + percent(share.low(), locale) + "; "
                + percent(share.high(), locale) + "], n = " + estimate.unweighted()
                + measure.severity(SeverityTable.WHO_UNICEF_2018, share.exact())
                        .map(PrevalenceSeverity::officialName)
                        .map(name -> ", " + name.in(locale))
                        .orElse("");
    }

    private static String percent(Exact share, Locale locale) {
        return Notation.of(locale).writePercent(share, Rounding.halfUp(1));
    }
}
