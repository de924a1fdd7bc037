package vn.ansinh.indicators.poverty;

import java.util.Optional;
import vn.ansinh.core.Text;
import vn.ansinh.core.rule.BeneficiaryCategory;
import vn.ansinh.core.rule.CategoryCounts;

/**
 * How a household moved on or off the list of poor households from one yearly review to the next: the columns of form 7.2 of
 * Circular 07/2021/TT-BLĐTBXH (Phụ lục VII). The two movements down the list are the households newly escaped from poverty.
 *
 * <p>The form's identity holds by construction: closing = opening − {@link #BECAME_NEAR_POOR} − {@link
 * #ROSE_ABOVE_NEAR_POOR} + {@link #NEAR_POOR_BECAME_POOR} + {@link #FELL_BACK} + {@link #NEWLY_ARISING}, with the other
 * decrease and increase (households that moved away, arrived, split or joined) added by the caller. Compare reviews by one
 * standard only: a new standard moves households that did not change.
 *
 * <p>Names describe the columns and are not quoted from the form.
 */
public enum PovertyMovement implements BeneficiaryCategory {
    /** Poor before, near-poor now: escaped from poverty. */
    BECAME_NEAR_POOR(Text.of("hộ thoát nghèo, thành hộ cận nghèo", "escaped from poverty, now near-poor")),
    /** Poor before, above near-poor now: escaped from poverty. */
    ROSE_ABOVE_NEAR_POOR(Text.of("hộ thoát nghèo, vượt chuẩn cận nghèo", "escaped from poverty, now above near-poor")),
    /** Near-poor before, poor now. */
    NEAR_POOR_BECAME_POOR(Text.of("hộ cận nghèo thành hộ nghèo", "near-poor household that became poor")),
    /** Poor in an earlier review, not in the last one, poor again now. */
    FELL_BACK(Text.of("hộ tái nghèo", "household that fell back into poverty")),
    /** Above near-poor before, never on the list, poor now. */
    NEWLY_ARISING(Text.of("hộ nghèo phát sinh mới", "newly arising poor household")),
    /** Poor before and now. */
    STAYED_POOR(Text.of("hộ vẫn nghèo", "household that stayed poor")),
    /** Poor neither before nor now. */
    STAYED_OFF_THE_LIST(Text.of("hộ không thuộc danh sách", "household that stayed off the list"));

    private final Text officialName;

    PovertyMovement(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the movement of a household between two reviews.
     *
     * @param before its class in the last review
     * @param after its class now
     * @param poorEarlier whether it was on the list in a review before the last; empty if that is not known
     * @return the movement; empty if it depends on an earlier review that is not known
     */
    public static Optional<PovertyMovement> between(
            PovertyClass before, PovertyClass after, Optional<Boolean> poorEarlier) {
        if (before == PovertyClass.POOR) {
            return Optional.of(
                    switch (after) {
                        case POOR -> STAYED_POOR;
                        case NEAR_POOR -> BECAME_NEAR_POOR;
                        case AVERAGE, ABOVE_AVERAGE, ABOVE_LINE -> ROSE_ABOVE_NEAR_POOR;
                    });
        }
        if (after != PovertyClass.POOR) {
            return Optional.of(STAYED_OFF_THE_LIST);
        }
        if (before == PovertyClass.NEAR_POOR) {
            return Optional.of(NEAR_POOR_BECAME_POOR);
        }
        return poorEarlier.map(earlier -> earlier ? FELL_BACK : NEWLY_ARISING);
    }

    /**
     * Tells whether the household is newly escaped from poverty (hộ mới thoát nghèo).
     *
     * @return true for the two movements off the list
     */
    public boolean isEscape() {
        return this == BECAME_NEAR_POOR || this == ROSE_ABOVE_NEAR_POOR;
    }

    /**
     * Returns the closing number of poor households by the form's identity.
     *
     * @param opening the number at the last review
     * @param movements how many households moved how
     * @param otherIncrease other increase minus other decrease
     * @return the closing number
     * @throws IllegalArgumentException if a movement is undecided, or more households leave the list than were on it,
     *     which a closing number below 0 shows too
     */
    public static long closing(long opening, CategoryCounts<PovertyMovement> movements, long otherIncrease) {
        long left = movements.count(BECAME_NEAR_POOR) + movements.count(ROSE_ABOVE_NEAR_POOR);
        if (movements.undecided() > 0) {
            throw new IllegalArgumentException(
                    "movements are undecided: " + movements + "; say of each household whether it was poor earlier");
        }
        if (left > opening) {
            throw new IllegalArgumentException(
                    "more households leave the list than the " + opening + " that opened it: " + movements);
        }
        long closing = Math.addExact(
                opening
                        - left
                        + movements.count(NEAR_POOR_BECAME_POOR)
                        + movements.count(FELL_BACK)
                        + movements.count(NEWLY_ARISING),
                otherIncrease);
        if (closing < 0) {
            throw new IllegalArgumentException("an other decrease of " + -otherIncrease
                    + " leaves fewer than no households; opening " + opening + ", movements " + movements);
        }
        return closing;
    }

    @Override
    public Text officialName() {
        return officialName;
    }
}
