package vn.ansinh.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Verdict;
import vn.ansinh.core.rule.Verdict.Alternative;
import vn.ansinh.core.rule.Verdict.Grounds;

/** A sound classifier keeps the laws, and every law rejects a classifier that breaks it. */
class ClassifierLawsTest {

    private enum Age implements BeneficiaryCategory {
        CHILD,
        ADULT;

        @Override
        public String code() {
            return toString();
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
        return Stream.of(
                Arguments.of("C1", neverDecides),
                Arguments.of("C2", changesItsMind),
                Arguments.of("C3", unknownIsZero),
                Arguments.of("C4", contradictsItself));
    }
}
