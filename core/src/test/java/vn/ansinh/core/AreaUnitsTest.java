package vn.ansinh.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that a code means one unit on any day, and that units are followed through a reform. */
class AreaUnitsTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    private static final AreaUnit DISTRICT = unit("352", "district", "35", LAST);
    private static final AreaUnit ONE = unit("13501", "commune", "352", LAST, "13501");
    private static final AreaUnit TWO = unit("13504", "commune", "352", LAST, "13501", "13507");
    private static final AreaUnit EARLIER = unit("13510", "commune", "352", LocalDate.of(2019, 12, 31), "13504");
    private static final AreaUnit NEW_ONE = unit("13501@2025-07-01", "commune", "37", null);
    private static final AreaUnit NEW_TWO = unit("13507@2025-07-01", "commune", "37", null);
    private static final AreaUnits UNITS = AreaUnits.of(List.of(NEW_TWO, NEW_ONE, TWO, EARLIER, ONE, DISTRICT));

    private static AreaUnit unit(String key, String type, String parent, LocalDate validTo, String... successors) {
        return new AreaUnit(
                AreaUnit.Key.parse(key),
                Text.of("đơn vị " + key, "unit " + key),
                type,
                Optional.of(parent),
                Optional.ofNullable(validTo),
                ImmutableList.copyOf(successors));
    }

    private static AreaUnit between(String code, String first, String last) {
        return unit(
                first.equals("-") ? code : code + "@" + first,
                "commune",
                "1",
                last.equals("-") ? null : LocalDate.parse(last));
    }

    @Test
    void findsTheUnitThatBearsACodeOnADay() {
        assertThat(UNITS.find("13501", LAST)).contains(ONE);
        assertThat(UNITS.find("13501", FIRST)).contains(NEW_ONE);
        assertThat(UNITS.find("13501", LocalDate.of(1, 1, 1))).contains(ONE);
        assertThat(UNITS.find("13507", LAST)).isEmpty();
        assertThat(UNITS.find("13504", FIRST)).isEmpty();
        assertThat(UNITS.find("99999", FIRST)).isEmpty();
    }

    @Test
    void aReUsedCodeNamesTwoUnits() {
        assertThat(ONE.code()).isEqualTo(NEW_ONE.code());
        assertThat(ONE.key()).isNotEqualTo(NEW_ONE.key());
        assertThat(ONE).isNotEqualTo(NEW_ONE);
        assertThat(UNITS.versions("13501")).containsExactly(ONE, NEW_ONE);
        assertThat(unit("13501", "commune", "352", LAST, "13501"))
                .isEqualTo(ONE)
                .hasSameHashCodeAs(ONE);
    }

    @Test
    void findsTheFormerUnitOfACode() {
        assertThat(UNITS.findFormer("13504", FIRST)).contains(TWO);
        assertThat(UNITS.findFormer("13504", LAST)).isEmpty();
        assertThat(UNITS.findFormer("13507", FIRST)).isEmpty();
        assertThat(UNITS.findFormer("99999", FIRST)).isEmpty();
        AreaUnits thrice = AreaUnits.of(List.of(
                between("7", "2011-01-01", "2015-12-31"),
                between("7", "-", "2010-12-31"),
                between("7", "2018-01-01", "2019-12-31")));
        assertThat(thrice.findFormer("7", LocalDate.of(2017, 1, 1)))
                .map(AreaUnit::toString)
                .contains("7@2011-01-01");
        assertThat(thrice.findFormer("7", LocalDate.of(2025, 1, 1)))
                .map(AreaUnit::toString)
                .contains("7@2018-01-01");
    }

    @Test
    void findsThePartsOfAUnitOnADay() {
        assertThat(UNITS.parts(DISTRICT, LAST)).containsExactly(ONE, TWO);
        assertThat(UNITS.parts(DISTRICT, LocalDate.of(2019, 12, 31))).containsExactly(ONE, TWO, EARLIER);
        assertThat(UNITS.parts(DISTRICT, FIRST)).isEmpty();
        assertThat(UNITS.parts(NEW_ONE, FIRST)).isEmpty();
    }

    @Test
    void followsAUnitToItsSuccessors() {
        assertThat(UNITS.successors(ONE)).containsExactly(NEW_ONE);
        assertThat(UNITS.successors(TWO)).containsExactlyInAnyOrder(NEW_ONE, NEW_TWO);
        assertThat(UNITS.successors(EARLIER)).containsExactly(TWO);
        assertThat(UNITS.successors(NEW_ONE)).isEmpty();
    }

    @Test
    void followsAUnitToItsPredecessors() {
        AreaUnit renamed = new AreaUnit(
                NEW_ONE.key(),
                Text.of("tên khác", "another name"),
                "ward",
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());

        assertThat(UNITS.predecessors(NEW_ONE)).containsExactly(ONE, TWO);
        assertThat(UNITS.predecessors(renamed)).containsExactly(ONE, TWO);
        assertThat(UNITS.predecessors(NEW_TWO)).containsExactly(TWO);
        assertThat(UNITS.predecessors(TWO)).containsExactly(EARLIER);
        assertThat(UNITS.predecessors(ONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1\u00A0", "\u00851", "1|2", "1@2025-07-01"})
    void refusesACodeOfAnotherUnitThatNoUnitCanBear(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit("1", "commune", code, LAST))
                .withMessageContaining("an area code has letters and digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit("1", "commune", "35", LAST, code))
                .withMessageContaining("an area code has letters and digits");
    }

    @Test
    void followsAUnitWithoutSuccessorsOfItsOwnThroughItsParts() {
        assertThat(UNITS.successors(DISTRICT)).containsExactlyInAnyOrder(NEW_ONE, NEW_TWO);
    }

    @ParameterizedTest
    @CsvSource({
        "-, -, -, -, true",
        "-, 2020-01-01, -, -, true",
        "-, 2020-01-01, 2020-01-01, -, true",
        "-, 2020-01-01, 2020-01-02, -, false",
        "2010-01-01, -, 2020-01-02, 2021-01-01, true",
        "2020-01-02, 2021-01-01, 2010-01-01, 2020-01-01, false",
        "2020-01-01, 2020-01-01, 2020-01-01, 2020-01-01, true",
        "2010-01-01, -, -, 2009-12-31, false",
    })
    void refusesTwoUnitsOfOneCodeThatShareADay(
            String first, String last, String otherFirst, String otherLast, boolean shared) {
        AreaUnit one = between("7", first, last);
        AreaUnit other = between("7", otherFirst, otherLast);
        assertThat(one.sharesADayWith(other)).isEqualTo(shared);
        assertThat(other.sharesADayWith(one)).isEqualTo(shared);
        for (List<AreaUnit> units : List.of(List.of(one, other), List.of(other, one))) {
            if (shared) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> AreaUnits.of(units))
                        .withMessageContaining("bear the code 7 on the same day");
            } else {
                assertThat(AreaUnits.of(units).versions("7")).containsExactlyInAnyOrder(one, other);
            }
        }
    }

    /** What equals and hashes as a record does by itself. */
    private record CodeAndDay(String code, Optional<LocalDate> day) {}

    @ParameterizedTest
    @CsvSource({
        "13501, 13501",
        "13501, 13504",
        "13501, 13501@2025-07-01",
        "13501@2025-07-01, 13501@2025-07-01",
        "13501@2025-07-01, 13501@2025-07-02",
        "13501@2025-07-01, 13504@2025-07-01"
    })
    void keysAreEqualIfCodeAndFirstDayAre(AreaUnit.Key one, AreaUnit.Key other) {
        CodeAndDay same = new CodeAndDay(one.code(), one.validFrom());
        assertThat(one.equals(other)).isEqualTo(same.equals(new CodeAndDay(other.code(), other.validFrom())));
        assertThat(one)
                .hasSameHashCodeAs(new AreaUnit.Key(one.code(), one.validFrom()))
                .isNotEqualTo(same);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void refusesThreeUnitsOfOneCodeExactlyWhenTwoShareAMonth(
            @ForAll @IntRange(min = 1, max = 9) int a,
            @ForAll @IntRange(max = 3) int lengthA,
            @ForAll @IntRange(min = 1, max = 9) int b,
            @ForAll @IntRange(max = 3) int lengthB,
            @ForAll @IntRange(min = 1, max = 9) int c,
            @ForAll @IntRange(max = 3) int lengthC) {
        int[][] months = {{a, a + lengthA}, {b, b + lengthB}, {c, c + lengthC}};
        int[] units = new int[13];
        for (int[] each : months) {
            for (int month = each[0]; month <= each[1]; month++) {
                units[month]++;
            }
        }
        boolean shared = Arrays.stream(units).anyMatch(count -> count > 1);
        List<AreaUnit> versions = Arrays.stream(months)
                .map(each -> between(
                        "7",
                        ReportingPeriod.month(2025, each[0]).firstDay().toString(),
                        ReportingPeriod.month(2025, each[1]).lastDay().toString()))
                .toList();
        if (shared) {
            assertThatIllegalArgumentException().isThrownBy(() -> AreaUnits.of(versions));
        } else {
            AreaUnits register = AreaUnits.of(versions);
            for (int month = 1; month <= 12; month++) {
                assertThat(register.find("7", LocalDate.of(2025, month, 15)).isPresent())
                        .isEqualTo(units[month] == 1);
            }
        }
    }

    @Test
    void addsRegistersAndRefusesOverlapsBetweenThem() {
        AreaUnits old = AreaUnits.of(List.of(ONE));
        assertThat(old.plus(AreaUnits.of(List.of(NEW_ONE, NEW_TWO))).all()).containsExactly(ONE, NEW_ONE, NEW_TWO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> old.plus(AreaUnits.of(List.of(between("13501", "-", "-")))));
    }

    @Test
    void keepsAllUnitsByCodeAndFirstDay() {
        assertThat(UNITS.all()).containsExactly(ONE, NEW_ONE, TWO, NEW_TWO, EARLIER, DISTRICT);
        assertThat(AreaUnits.of(Collections.emptyList()).all()).isEmpty();
    }

    @Test
    void aUnitExistsFromItsFirstToItsLastDay() {
        AreaUnit unit = between("7", "2020-01-01", "2020-12-31");
        assertThat(unit.existsOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(unit.existsOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(unit.existsOn(LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(unit.existsOn(LocalDate.of(2021, 1, 1))).isFalse();
    }

    @Test
    void aUnitThatContradictsItselfIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> between("7", "2020-01-02", "2020-01-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> unit("7", "commune", "1", null, "8"));
        assertThatIllegalArgumentException().isThrownBy(() -> unit("7", " ", "1", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaUnit.Key("", Optional.empty()));
    }

    @Test
    void partsThatEndedAnotherDayNameNoSuccessorsOfTheWhole() {
        AreaUnit district = unit("9", "district", "1", LocalDate.of(2024, 12, 31));
        AreaUnit gone = unit("91", "commune", "9", LocalDate.of(2024, 12, 31), "13501");
        AreaUnit later = unit("92", "commune", "9", LAST, "13507");
        AreaUnit next = between("13501", "2025-01-01", "-");
        AreaUnit after = between("13507", "2025-01-01", "-");
        assertThat(AreaUnits.of(List.of(district, gone, later, next, after)).successors(district))
                .containsExactly(next);
    }
}
