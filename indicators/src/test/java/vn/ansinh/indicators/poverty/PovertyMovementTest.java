package vn.ansinh.indicators.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.core.rule.CategoryCounts;

/** Movements between two reviews, and the identity of form 7.2. */
class PovertyMovementTest {

    record Review(PovertyClass before, PovertyClass after, boolean earlier) {
        PovertyMovement movement() {
            return PovertyMovement.between(before, after, Optional.of(earlier)).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POOR, NEAR_POOR, BECAME_NEAR_POOR, true",
        "POOR, AVERAGE, ROSE_ABOVE_NEAR_POOR, true",
        "POOR, ABOVE_LINE, ROSE_ABOVE_NEAR_POOR, true",
        "POOR, POOR, STAYED_POOR, false",
        "NEAR_POOR, POOR, NEAR_POOR_BECAME_POOR, false",
        "NEAR_POOR, AVERAGE, STAYED_OFF_THE_LIST, false",
    })
    void whereNoEarlierReviewMatters(
            PovertyClass before, PovertyClass after, PovertyMovement expected, boolean escaped) {
        assertThat(PovertyMovement.between(before, after, Optional.empty())).contains(expected);
        assertThat(expected.isEscape()).isEqualTo(escaped);
    }

    @Test
    void fallenBackOrNewIsSaidByAnEarlierReviewOnly() {
        assertThat(PovertyMovement.between(PovertyClass.AVERAGE, PovertyClass.POOR, Optional.of(true)))
                .contains(PovertyMovement.FELL_BACK);
        assertThat(PovertyMovement.between(PovertyClass.AVERAGE, PovertyClass.POOR, Optional.of(false)))
                .contains(PovertyMovement.NEWLY_ARISING);
        assertThat(PovertyMovement.between(PovertyClass.AVERAGE, PovertyClass.POOR, Optional.empty()))
                .isEmpty();
    }

    @Property
    void theClosingNumberIsTheNumberOfPoorHouseholdsNow(
            @ForAll List<PovertyClass> before, @ForAll List<PovertyClass> after, @ForAll boolean earlier) {
        List<Review> reviews = IntStream.range(0, Math.min(before.size(), after.size()))
                .mapToObj(i -> new Review(before.get(i), after.get(i), earlier))
                .toList();

        assertThat(PovertyMovement.closing(
                        reviews.stream()
                                .filter(each -> each.before() == PovertyClass.POOR)
                                .count(),
                        CategoryCounts.of(reviews.stream().map(Review::movement).toList()),
                        0))
                .isEqualTo(reviews.stream()
                        .filter(each -> each.after() == PovertyClass.POOR)
                        .count());
    }

    @Test
    void noMoreHouseholdsLeaveThanWereThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PovertyMovement.closing(0, CategoryCounts.of(List.of(PovertyMovement.BECAME_NEAR_POOR)), 0))
                .withMessageContaining("leave the list");
        assertThat(PovertyMovement.closing(10, CategoryCounts.of(List.of(PovertyMovement.BECAME_NEAR_POOR)), -2))
                .isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PovertyMovement.closing(1, CategoryCounts.of(List.of()), -2))
                .withMessageContaining("decrease of 2");
    }
}
