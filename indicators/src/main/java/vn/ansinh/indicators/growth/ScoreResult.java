package vn.ansinh.indicators.growth;

import java.util.Optional;

/** What one indicator says of one child: a {@link ZScore}, or the reason why there is none ({@link NoScore}). */
public sealed interface ScoreResult permits ZScore, NoScore {

    /**
     * Returns the score, plausible or not.
     *
     * @return the score; empty if there is none
     */
    default Optional<ZScore> score() {
        return this instanceof ZScore score ? Optional.of(score) : Optional.empty();
    }

    /**
     * Returns the score if it is plausible: the score that counts in a prevalence.
     *
     * @return the score; empty if there is none or it is implausible
     */
    default Optional<ZScore> plausible() {
        return score().filter(score -> !score.implausible());
    }
}
