package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;

/** A birth of a made-up register: registered within 60 days or not. */
record Born(String commune, boolean resident, boolean stillborn, OptionalInt days, boolean foundling, long weight) {

    static final IndicatorDefinition DEFINITION = definition("TEST:registered-in-time", Measure.proportion(1));

    static final Indicator<Born> IN_TIME = Indicator.<Born>of(DEFINITION)
            .population(Born::resident)
            .excluding("stillborn", Born::stillborn)
            .unknownWhen(born -> born.days().isEmpty())
            .numerator(born -> born.days().getAsInt() <= 60)
            .excepting("foundling", Born::foundling)
            .weightedBy(Born::weight)
            .build();

    static Born after(long days) {
        return new Born("north", true, false, OptionalInt.of(Math.toIntExact(days)), false, 1);
    }

    static Born unknown() {
        return new Born("north", true, false, OptionalInt.empty(), false, 1);
    }

    Born elsewhere() {
        return new Born(commune, false, stillborn, days, foundling, weight);
    }

    Born dead() {
        return new Born(commune, resident, true, days, foundling, weight);
    }

    Born found() {
        return new Born(commune, resident, stillborn, days, true, weight);
    }

    Born in(String place) {
        return new Born(place, resident, stillborn, days, foundling, weight);
    }

    Born weighing(long newWeight) {
        return new Born(commune, resident, stillborn, days, foundling, newWeight);
    }

    static IndicatorDefinition definition(String code, Measure measure) {
        Statement said = new Statement(Text.of("thử", "test"), Status.ASSUMPTION, Optional.empty());
        return new IndicatorDefinition(
                code,
                "test",
                Text.of("Chỉ tiêu thử", "Test indicator"),
                measure,
                Direction.HIGHER_IS_BETTER,
                Combining.FLOW,
                new Concept(
                        said,
                        measure.kind() == IndicatorDefinition.Kind.COUNT ? Optional.empty() : Optional.of(said),
                        said),
                new Custody(Text.of("năm", "year"), Text.of("sổ", "register"), said),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }
}
