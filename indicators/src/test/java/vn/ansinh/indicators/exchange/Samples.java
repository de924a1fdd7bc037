package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.IndicatorDefinitions;

/** Five definitions and five units, built without a reader, that the tests of the readers refer to. */
final class Samples {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static final IndicatorDefinitions DEFINITIONS = IndicatorDefinitions.of(List.of(
            percent("CARDS:over-residents", "insurance-cards", Kind.RATIO, Direction.HIGHER_IS_BETTER),
            percent("STUNTING:WHO", "stunting", Kind.PROPORTION, Direction.LOWER_IS_BETTER),
            count("POOR:2016-2021", "poor-households", "hộ", "households", Direction.LOWER_IS_BETTER, Combining.STOCK),
            count("POOR:2022-2025", "poor-households", "hộ", "households", Direction.LOWER_IS_BETTER, Combining.STOCK),
            count("JOBS:new", "new-jobs", "người", "workers", Direction.HIGHER_IS_BETTER, Combining.FLOW)));

    /** Bình Lục ended on 30 June 2025; one of its two successors took over the code of a township of Bình Lục. */
    static final AreaUnits AREAS = AreaUnits.of(List.of(
            unit("VN", "Việt Nam", "Viet Nam", "country", null, null),
            unit("352", "Huyện Bình Lục", "Binh Luc District", "district", null, "2025-06-30", "13501", "13504"),
            unit("13501", "Thị trấn Bình Mỹ", "Binh My Township", "township", null, "2025-06-30", "13501"),
            unit("13501", "Xã Bình Mỹ", "Binh My Commune", "commune", "2025-07-01", null),
            unit("13504", "Xã Bình Lục", "Binh Luc Commune", "commune", "2025-07-01", null)));

    private Samples() {}

    /** Replaces the one place where a text stands, so that a test breaks a file in exactly one way. */
    static String replaceOnce(String file, String from, String to) {
        assertThat(file.split(Pattern.quote(from), -1)).as("places of %s", from).hasSize(2);
        return file.replace(from, to);
    }

    private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[À-ỹ]");

    /**
     * Checks what every problem promises: file and place, and in both languages a message that ends with a remedy
     * and breaks no line after the place. The place is empty only where the whole document is meant.
     */
    static void assertTellsWhatToDo(Loaded<?> loaded, String file) {
        for (Problem problem : loaded.problems()) {
            assertThat(problem.file()).isEqualTo(file);
            if (problem.place().isEmpty()) {
                assertThat(problem.code()).isIn(Code.WRONG_SHAPE, Code.NOT_JSON);
            }
            String where = problem.place().isEmpty() ? file : file + " " + problem.place();
            for (Locale locale : List.of(Locale.ENGLISH, VIETNAMESE)) {
                String said = problem.in(locale);
                assertThat(said)
                        .startsWith(where + ": " + problem.code().rule().in(locale))
                        .endsWith("; " + problem.remedy().in(locale));
                assertThat(said.substring(where.length())).hasLineCount(1);
            }
            assertThat(problem.remedy().vi())
                    .containsPattern(VIETNAMESE_LETTER)
                    .isNotEqualTo(problem.remedy().en());
        }
    }

    private static IndicatorDefinition percent(String code, String indicator, Kind kind, Direction direction) {
        return definition(
                code,
                indicator,
                kind == Kind.PROPORTION
                        ? Measure.proportion(1)
                        : new Measure(
                                kind, Optional.empty(), Measure.proportion(1).shown()),
                direction,
                Combining.STOCK);
    }

    private static IndicatorDefinition count(
            String code, String indicator, String vi, String en, Direction direction, Combining combining) {
        return definition(code, indicator, Measure.count(Text.of(vi, en)), direction, combining);
    }

    private static IndicatorDefinition definition(
            String code, String indicator, Measure measure, Direction direction, Combining combining) {
        Statement said = new Statement(Text.of("mẫu", "sample"), Status.ASSUMPTION, Optional.empty());
        return new IndicatorDefinition(
                code,
                indicator,
                Text.of("Chỉ tiêu " + code, "Indicator " + code),
                measure,
                direction,
                combining,
                new Concept(said, measure.kind().isPercent() ? Optional.of(said) : Optional.empty(), said),
                new Custody(Text.of("năm", "yearly"), Text.of("sổ", "register"), said),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static AreaUnit unit(
            String code, String vi, String en, String type, String from, String to, String... successors) {
        return new AreaUnit(
                new AreaUnit.Key(code, Optional.ofNullable(from).map(LocalDate::parse)),
                Text.of(vi, en),
                type,
                Optional.empty(),
                Optional.ofNullable(to).map(LocalDate::parse),
                ImmutableList.copyOf(successors));
    }
}
