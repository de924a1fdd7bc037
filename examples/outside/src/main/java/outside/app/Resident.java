package outside.app;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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

/** A resident of a register, insured or not. */
public record Resident(int age, boolean insured) {

    private static final Statement SAID =
            new Statement(Text.of("thử", "test"), Status.ASSUMPTION, Optional.empty());

    static final IndicatorDefinition DEFINITION = new IndicatorDefinition(
            "OUTSIDE:insured",
            "outside",
            Text.of("Tỷ lệ có bảo hiểm", "Insured residents"),
            Measure.proportion(1),
            Direction.HIGHER_IS_BETTER,
            Combining.STOCK,
            new Concept(SAID, Optional.of(SAID), SAID),
            new Custody(Text.of("năm", "year"), Text.of("sổ", "register"), SAID),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());

    static final Indicator<Resident> INSURED = Indicator.<Resident>of(DEFINITION)
            .population(resident -> resident.age() >= 6)
            .numerator(Resident::insured)
            .build();
}
