package vn.ansinh.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;

/** A cluster can ship formulas out and results home: what is read back is equal and works alike. */
class SerialTest {

    record Resident(String commune, long persons, boolean insured) {}

    private static final IndicatorDefinition SHARE =
            Figures.definition("HI:share", IndicatorDefinition.Kind.PROPORTION, IndicatorDefinition.Combining.STOCK);
    private static final Indicator<Resident> COVERAGE = Indicator.<Resident>of(SHARE)
            .excluding("empty", each -> each.persons() == 0)
            .numerator(Resident::insured)
            .excepting("abroad", each -> each.commune().isEmpty())
            .weightedBy(Resident::persons)
            .build();
    private static final List<Resident> RESIDENTS = List.of(
            new Resident("a", 2, true),
            new Resident("b", 0, true),
            new Resident("", 1, false),
            new Resident("b", 5, false));

    @SuppressWarnings("unchecked")
    private static <S> S shipped(S object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
            out.flush();
            return (S) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(IndicatorDefinition.Kind.class)
    void aDefinitionComesBackEqual(IndicatorDefinition.Kind kind) {
        IndicatorDefinition plain = Figures.definition("A:b", kind, IndicatorDefinition.Combining.MEAN);
        Statement sourced = new Statement(Text.of("tử | số", "x"), Status.RECALLED, Optional.of("Điều 3 | 1"));
        IndicatorDefinition full = new IndicatorDefinition(
                plain.code(),
                plain.indicator(),
                plain.name(),
                plain.measure(),
                plain.direction(),
                plain.combining(),
                new IndicatorDefinition.Concept(sourced, plain.concept().denominator(), sourced),
                plain.custody(),
                ImmutableList.of(
                        new IndicatorDefinition.ExternalCode("list", "0701", LocalDate.of(2025, 7, 1), "seen")),
                ImmutableList.of("C:d"),
                ImmutableList.of(Text.of("hỏi", "asked")));

        assertThat(shipped(plain)).isEqualTo(plain);
        assertThat(shipped(full)).isEqualTo(full).isNotSameAs(full);
    }

    @Test
    void resultsComeBackEqualAndAddUp() {
        Grouped<String, Breakdown> groups = RESIDENTS.stream().collect(COVERAGE.by(Resident::commune));
        Tally tally = new Tally(SHARE, 3, 4);

        assertThat(shipped(tally).plus(tally)).isEqualTo(new Tally(SHARE, 6, 8));
        assertThat(shipped(groups)).isEqualTo(groups);
        assertThat(shipped(groups).plus(groups)).isEqualTo(groups.plus(shipped(groups)));
    }

    @Test
    void aFormulaComesBackAndCountsAlike() {
        Together<Resident> both = Together.of(
                COVERAGE,
                Indicator.of(Figures.definition(
                                "N:n", IndicatorDefinition.Kind.COUNT, IndicatorDefinition.Combining.STOCK))
                        .build());

        assertThat(RESIDENTS.stream().collect(shipped(COVERAGE).collector()))
                .isEqualTo(RESIDENTS.stream().collect(COVERAGE.collector()));
        Formula<List<Resident>, Breakdown> first = COVERAGE.from(each -> each.get(0));
        assertThat(Stream.of(RESIDENTS).collect(shipped(first).collector()))
                .isEqualTo(RESIDENTS.stream().limit(1).collect(COVERAGE.collector()));
        Together.Results home = shipped(RESIDENTS.stream().collect(shipped(both).collector()));
        assertThat(home).isEqualTo(RESIDENTS.stream().collect(both.collector()));
        assertThat(home.get(COVERAGE)).isEqualTo(RESIDENTS.stream().collect(COVERAGE.collector()));
    }
}
