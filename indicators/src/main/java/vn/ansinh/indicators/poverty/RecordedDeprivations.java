package vn.ansinh.indicators.poverty;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;

/**
 * What the review sheet records of a household, indicator by indicator: deprived, not deprived, or (an indicator that is
 * not there) not known.
 *
 * @param answers true for an indicator in which the household is deprived, false for one in which it is not
 */
public record RecordedDeprivations(ImmutableMap<BasicService, Boolean> answers) {

    /**
     * Returns a record.
     *
     * @param answers the answers of the sheet; an indicator without an answer is not known
     * @return the record
     */
    public static RecordedDeprivations of(Map<BasicService, Boolean> answers) {
        return new RecordedDeprivations(Maps.immutableEnumMap(answers));
    }

    /**
     * Returns the counts at which the poverty standard looks.
     *
     * @return how many indicators are deprived, and of how many that is not known
     */
    public Deprivations counts() {
        int deprived = (int) answers.values().stream().filter(answer -> answer).count();
        return new Deprivations(deprived, BasicService.values().length - answers.size());
    }

    /** Returns a placeholder: what a household lacks belongs in no log. */
    @Override
    public String toString() {
        return "RecordedDeprivations[…]";
    }
}
