package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.core.rule.Verdict.Alternative;
import vn.ansinh.core.rule.Verdict.Finding;
import vn.ansinh.core.rule.Verdict.Grounds;

/** A sound classifier keeps the laws, and every law rejects a classifier that breaks it. */
class ClassifierLawsTest {

    private enum Age implements BeneficiaryCategory {
        CHILD,
        ADULT;

        @Override
        public String code() {
            return toString().toLowerCase(Locale.ROOT);
        }

        @Override
        public Text officialName() {
            return Text.of(toString(), toString());
        }

        Age other() {
            return this == CHILD ? ADULT : CHILD;
        }
    }

    private static final Classifier<OptionalInt, Age> SOUND = age -> age.isPresent()
            ? decided(age.getAsInt() < 16 ? Age.CHILD : Age.ADULT)
            : Verdict.undecided(ImmutableList.of(Text.of("tuổi", "the age")), ClassifierLawsTest::nothing);

    private static Verdict<Age> decided(Age age) {
        return Verdict.of(
                age,
                () -> new Grounds<>(
                        ImmutableList.of(), Optional.of(new Alternative<>(age.other(), Text.of("nếu", "otherwise")))));
    }

    private static Grounds<Age> nothing() {
        return new Grounds<>(ImmutableList.of(), Optional.empty());
    }

    @Test
    void aSoundClassifierKeepsEveryLaw() {
        ClassifierLaws.check(SOUND, OptionalInt.empty(), OptionalInt.of(40));
        ClassifierLaws.check(SOUND, OptionalInt.of(15), OptionalInt.of(15));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyLawRejectsItsMutant(String law, Classifier<OptionalInt, Age> mutant) {
        LawViolation violation = catchThrowableOfType(
                LawViolation.class, () -> ClassifierLaws.check(mutant, OptionalInt.empty(), OptionalInt.of(40)));

        assertThat(violation).as("the mutant of law %s got away", law).isNotNull();
        assertThat(violation.number()).isEqualTo(law);
    }

    static Stream<Arguments> mutants() {
        AtomicInteger calls = new AtomicInteger();
        Classifier<OptionalInt, Age> neverDecides =
                age -> Verdict.undecided(ImmutableList.of(Text.of("tuổi", "the age")), ClassifierLawsTest::nothing);
        Classifier<OptionalInt, Age> changesItsMind =
                age -> age.isEmpty() && calls.incrementAndGet() % 2 == 0 ? decided(Age.ADULT) : SOUND.classify(age);
        Classifier<OptionalInt, Age> unknownIsZero = age -> SOUND.classify(OptionalInt.of(age.orElse(0)));
        Classifier<OptionalInt, Age> contradictsItself = age -> age.isEmpty()
                ? SOUND.classify(age)
                : Verdict.of(
                        Age.ADULT,
                        () -> new Grounds<>(
                                ImmutableList.of(),
                                Optional.of(new Alternative<>(Age.ADULT, Text.of("nếu", "otherwise")))));
        Classifier<OptionalInt, Age> asksTheMachine =
                age -> Locale.getDefault().getLanguage().equals("tr") && age.isPresent()
                        ? decided(Age.CHILD)
                        : SOUND.classify(age);
        Classifier<OptionalInt, Age> hasAShortWayOfItsOwn = new Classifier<>() {
            @Override
            public Verdict<Age> classify(OptionalInt age) {
                return SOUND.classify(age);
            }

            @Override
            public Optional<Age> category(OptionalInt age) {
                return Optional.of(Age.ADULT);
            }
        };
        return Stream.of(
                Arguments.of("C7", asksTheMachine),
                Arguments.of("C8", hasAShortWayOfItsOwn),
                Arguments.of("C1", neverDecides),
                Arguments.of("C2", changesItsMind),
                Arguments.of("C3", unknownIsZero),
                Arguments.of("C4", contradictsItself));
    }

    // --- along a number ---

    private static final LawBook LAW = LawBook.of(
            List.of(new Parameter(
                    "test.age",
                    Text.of("tuổi", "age"),
                    "years",
                    false,
                    ImmutableList.of(new Provision(
                            BigDecimal.valueOf(16),
                            LocalDate.of(2016, 1, 1),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2016, 1, 1)),
                            new LegalReference("1/2016", "Điều 1", Optional.empty()),
                            LocalDate.of(2026, 1, 1),
                            Status.ASSUMPTION,
                            Optional.empty(),
                            Optional.empty())))),
            List.of());

    /** Cites the age of the law and decides by a test of its own. */
    private static Classifier<OptionalInt, Age> citing(IntPredicate isChild) {
        Provision age = LAW.parameter("test.age").provisions().get(0);
        return facts -> Verdict.of(
                isChild.test(facts.getAsInt()) ? Age.CHILD : Age.ADULT,
                () -> new Grounds<>(ImmutableList.of(new Finding(Text.of("tuổi", "the age"), age)), Optional.empty()));
    }

    private static void along(IntPredicate isChild) {
        ClassifierLaws.checkAlong(citing(isChild), "age", 0, 120, age -> OptionalInt.of((int) age));
    }

    private static void limit(IntPredicate isChild) {
        ClassifierLaws.checkLimit(
                citing(isChild),
                "age",
                Limit.below(16).within(0, 120),
                age -> OptionalInt.of((int) age),
                Age.CHILD,
                Age.ADULT);
    }

    @Test
    void aClassifierThatFollowsTheLawItCitesKeepsTheLaws() {
        along(age -> age < 16);
        along(age -> age <= 16);
        limit(age -> age < 16);
    }

    @Test
    void aThresholdThatTheCitedLawDoesNotSetIsFound() {
        assertThatThrownBy(() -> along(age -> age < 18))
                .isInstanceOf(LawViolation.class)
                .hasMessageContaining("law C5 (")
                .hasMessageContaining("changes between age 17 and 18, but the provisions cited there set [16]");
        assertThatThrownBy(() -> along(age -> true))
                .isInstanceOf(LawViolation.class)
                .hasMessageContaining("from 0 to 120 age changes no category");
    }

    @Test
    void theWrongSideOfALimitIsFound() {
        assertThatThrownBy(() -> limit(age -> age <= 16))
                .isInstanceOf(LawViolation.class)
                .hasMessageContaining("law C6 (")
                .hasMessageContaining("the rule says age below 16; age 16 is child and should be adult");
    }
}
