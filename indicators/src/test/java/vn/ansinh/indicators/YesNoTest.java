package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.YesNo.NO;
import static vn.ansinh.indicators.YesNo.UNKNOWN;
import static vn.ansinh.indicators.YesNo.YES;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YesNoTest {

    /** What a fact may turn out to be. */
    private static List<Boolean> possible(YesNo fact) {
        return switch (fact) {
            case YES -> List.of(true);
            case NO -> List.of(false);
            case UNKNOWN -> List.of(true, false);
        };
    }

    private static YesNo of(Set<Boolean> results) {
        return results.size() == 2 ? UNKNOWN : YesNo.of(results.contains(true));
    }

    /** The reference: try whatever the unknown may turn out to be, and see whether the result depends on it. */
    @Test
    void anUnknownMattersExactlyIfTheResultDependsOnIt() {
        for (YesNo one : YesNo.values()) {
            for (YesNo other : YesNo.values()) {
                Set<Boolean> both = new HashSet<>();
                Set<Boolean> either = new HashSet<>();
                for (boolean first : possible(one)) {
                    for (boolean second : possible(other)) {
                        both.add(first && second);
                        either.add(first || second);
                    }
                }
                assertThat(one.and(other)).as(one + " and " + other).isEqualTo(of(both));
                assertThat(one.or(other)).as(one + " or " + other).isEqualTo(of(either));
            }
        }
    }

    @Test
    void theContraryAndWhatItIsMadeFrom() {
        assertThat(List.of(YES.not(), NO.not(), UNKNOWN.not())).containsExactly(NO, YES, UNKNOWN);
        assertThat(YesNo.of(Optional.of(true))).isEqualTo(YES);
        assertThat(YesNo.of(Optional.of(false))).isEqualTo(NO);
        assertThat(YesNo.of(Optional.empty())).isEqualTo(UNKNOWN);
    }
}
