package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Boundaries;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.testkit.contract.CodecContract;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** Observations as JSON, by an application's own mapper, keep the contract of a codec. */
class ObservationJsonContractTest implements CodecContract<Observation> {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();

    private static String write(Observation observation) {
        return MAPPER.writeValueAsString(observation);
    }

    private static Observation read(String json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, Observation.class))
                    .orElseThrow(() -> new IllegalArgumentException("the JSON holds no observation"));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the JSON is no observation: " + e.getOriginalMessage(), e);
        }
    }

    private static Observation with(Measured<Quantity> value, String source, String note) {
        return new Observation(
                Born.definition("TEST:births", Measure.proportion(1)),
                new AreaUnit(
                        AreaUnit.Key.parse("10"),
                        Text.of("Nơi", "Place"),
                        "commune",
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of()),
                ReportingPeriod.year(2025),
                value,
                Vintage.FINAL,
                Boundaries.CURRENT,
                source,
                note);
    }

    @Override
    public CodecLaws<Observation> laws(List<Observation> values) {
        Measured<Quantity> some = Measured.known(Quantity.parse("952/1000"));
        return CodecLaws.of(ObservationJsonContractTest::write, ObservationJsonContractTest::read, values)
                .text("source", source -> with(some, source, ""))
                .text("note", note -> with(some, "register", note))
                .measured(Quantity.parse("0/1000"), value -> with(value, "register", ""));
    }

    @Override
    public Arbitrary<Observation> values() {
        return CoreArbitraries.observations();
    }
}
