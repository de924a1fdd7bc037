package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Measured.Reason;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Lineage;
import vn.ansinh.core.indicator.Observation;

/** Proves that a figure's hash is stable, tells every part apart, and is not there for a suppressed figure. */
class LineageLawsTest {

    private static final Statement SAID = new Statement(Text.of("hộ", "households"), Status.VERIFIED, Optional.empty());

    static final IndicatorDefinition DEFINITION = new IndicatorDefinition(
            "POOR:ADM",
            "poor-households",
            Text.of("số hộ nghèo", "poor households"),
            new IndicatorDefinition.Measure(Kind.COUNT, Optional.of(SAID.text()), Rounding.halfUp(0)),
            IndicatorDefinition.Direction.LOWER_IS_BETTER,
            IndicatorDefinition.Combining.STOCK,
            new IndicatorDefinition.Concept(SAID, Optional.empty(), SAID),
            new IndicatorDefinition.Custody(SAID.text(), SAID.text(), SAID),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());

    private static final AreaUnit AREA = new AreaUnit(
            AreaUnit.Key.parse("13501"),
            Text.of("xã", "commune"),
            "commune",
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of());

    private static final Observation FIGURE =
            Observation.of(DEFINITION, AREA, ReportingPeriod.parse("2025"), Quantity.Count.of(202), "review of 2025");

    @Test
    void theLibraryKeepsTheLaws() {
        LineageLaws.check(FIGURE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineageLaws.check(suppressed()))
                .withMessageContaining("a figure with a value");
    }

    private static Observation suppressed() {
        return new Observation(
                DEFINITION,
                AREA,
                FIGURE.period(),
                Measured.unknown(Reason.SUPPRESSED, ""),
                FIGURE.vintage(),
                FIGURE.boundaries(),
                FIGURE.source(),
                "");
    }

    /** The text is written down here, so that a change of form is noticed; the version and the hash were computed by Python's hashlib. */
    @Test
    void theTextAndTheHashAreStable() {
        Observation figure = FIGURE.madeFrom(Lineage.of(
                List.of(new Lineage.Input("sổ hộ\t2025", 41_200, "ab"), new Lineage.Input("a", 1, "")),
                List.of(new Lineage.Parameter(
                        "poverty-line.rural",
                        new BigDecimal("1500000.00"),
                        LocalDate.of(2022, 1, 1),
                        Optional.empty(),
                        new LegalReference("07/2021/NĐ-CP", "Điều 3", Optional.empty())))));
        String text = "ansinh-figure 1\n"
                + "definition\tPOOR:ADM\t" + DEFINITION.version() + "\n"
                + "area\t13501\tcurrent\t2025-12-31\n"
                + "period\t2025\n"
                + "value\t202\n"
                + "vintage\tfinal\n"
                + "source\treview of 2025\n"
                + "note\t\n"
                + "derivation\tcomputed\n"
                + "inputs\t41201\n"
                + "input\ta\t1\t\n"
                + "input\tsổ hộ\\t2025\t41200\tab\n"
                + "parameter\tpoverty-line.rural\t1500000\t2022-01-01\t\tĐiều 3\t07/2021/NĐ-CP\n";
        assertThat(DEFINITION.version()).isEqualTo("98f78df0dba3764274dbaffe5c4738b08242f93bc377a8db0fa5b8c7aa051941");
        assertThat(figure.canonicalText().orElseThrow()).isEqualTo(text);
        assertThat(figure.hash().orElseThrow())
                .isEqualTo(Hashing.sha256()
                        .hashString(text, StandardCharsets.UTF_8)
                        .toString())
                .isEqualTo("2fde0564c73712c11bb7650eaac81ffbaa1941fe6368bc0282a7aded316c29fd");
        assertThat(figure.lineage().inputCount()).isEqualTo(41_201);
    }

    @Test
    void whatIsWithheldSaysNothing() {
        assertThat(suppressed().hash()).isEqualTo(Measured.unknown(Reason.SUPPRESSED, ""));
        assertThat(suppressed().canonicalText()).isEqualTo(Measured.unknown(Reason.SUPPRESSED, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        suppressed().madeFrom(Lineage.of(List.of(new Lineage.Input("records", 3, "")), List.of())))
                .withMessageContaining("suppressed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lineage.Input.of(suppressed()))
                .withMessageContaining("nothing is computed from a suppressed figure");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, LineageLaws.Subject mutant) {
        LawViolation violation = catchThrowableOfType(LawViolation.class, () -> LineageLaws.check(FIGURE, mutant));
        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
    }

    static Stream<Arguments> mutants() {
        AtomicInteger calls = new AtomicInteger();
        return Stream.of(
                mutant("H1", figure -> figure.hash().map(hash -> hash + calls.incrementAndGet())),
                Arguments.of("H2", (LineageLaws.Subject) (figure, inputs, parameters) ->
                        LineageLaws.LIBRARY.hash(figure, inputs, parameters).map(hash -> hash + inputs)),
                mutant("H3", figure -> figure.hash().map(hash -> figure.toString() + figure.lineage())),
                mutant("H3", figure -> figure.canonicalText().map(text -> text.replaceAll("(?m)^note.*$", ""))),
                mutant(
                        "H3",
                        figure -> figure.canonicalText()
                                .map(text -> text.replaceAll("(?m)^definition\t([^\t]*)\t.*$", "$1"))),
                mutant(
                        "H3",
                        figure -> figure.canonicalText()
                                .map(text -> text.replace("\\n", "\n").replace("\\t", "\t"))),
                mutant("H4", figure -> figure.hash().fold(Measured::known, (reason, detail) -> Measured.known("0"))));
    }

    private static Arguments mutant(String law, Function<Observation, Measured<String>> mutant) {
        LineageLaws.Subject subject =
                (figure, inputs, parameters) -> mutant.apply(LineageLaws.made(figure, inputs, parameters));
        return Arguments.of(law, subject);
    }
}
