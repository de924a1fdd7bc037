package vn.ansinh.core.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;

/** Definitions, areas and figures for the tests of this package. */
final class Figures {

    static final AreaUnit COMMUNE = area("13501@2025-07-01", null);
    static final AreaUnit DISTRICT = area("352", LocalDate.of(2025, 6, 30));

    private Figures() {}

    static AreaUnit area(String key, LocalDate validTo) {
        return new AreaUnit(
                AreaUnit.Key.parse(key),
                Text.of("đơn vị " + key, "unit " + key),
                "commune",
                Optional.empty(),
                Optional.ofNullable(validTo),
                ImmutableList.of());
    }

    static IndicatorDefinition definition(String code, Kind kind, Combining combining) {
        Statement said =
                new Statement(Text.of("tử số " + code, "numerator of " + code), Status.VERIFIED, Optional.empty());
        return new IndicatorDefinition(
                code,
                "jobs",
                Text.of("chỉ tiêu " + code, "indicator " + code),
                new IndicatorDefinition.Measure(
                        kind,
                        kind.isPercent() ? Optional.empty() : Optional.of(Text.of("người", "persons")),
                        Rounding.halfUp(1)),
                Direction.NEITHER,
                combining,
                new IndicatorDefinition.Concept(said, Optional.of(said).filter(any -> kind.isPercent()), said),
                new IndicatorDefinition.Custody(said.text(), said.text(), said),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** A figure of the district, such as {@code 2021-Q1 = 12} or {@code 2021-Q1 = 12 (estimate)}. */
    static Observation figure(IndicatorDefinition definition, String text) {
        int equals = text.indexOf(" = ");
        Vintage vintage = Arrays.stream(Vintage.values())
                .filter(each -> text.endsWith(" (" + each + ")"))
                .findFirst()
                .orElse(Vintage.FINAL);
        String value = text.substring(equals + 3).replace(" (" + vintage + ")", "");
        return new Observation(
                definition,
                DISTRICT,
                ReportingPeriod.parse(text.substring(0, equals)),
                Measured.parse(value, Quantity::parse),
                vintage,
                Boundaries.CURRENT,
                "source",
                "");
    }

    static ImmutableList<Observation> figures(IndicatorDefinition definition, List<String> texts) {
        return texts.stream().map(text -> figure(definition, text)).collect(ImmutableList.toImmutableList());
    }

    static Series series(IndicatorDefinition definition, String... texts) {
        return new Series(definition, DISTRICT, figures(definition, List.of(texts)));
    }
}
