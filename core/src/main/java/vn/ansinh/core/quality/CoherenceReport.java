package vn.ansinh.core.quality;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a check of figures found.
 *
 * @param figures how many figures were looked at
 * @param compared how many times a relation found all its figures and could be tested; a relation without figures finds nothing
 * @param findings every finding, in the order of the relations, then by area and period
 */
public record CoherenceReport(int figures, int compared, ImmutableList<Finding> findings) {

    /**
     * Returns the findings that are at least this serious.
     *
     * @param severity the least severity
     * @return the findings, in the same order
     */
    public ImmutableList<Finding> atLeast(Finding.Severity severity) {
        return findings.stream()
                .filter(each -> each.severity().compareTo(severity) >= 0)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the findings by one rule.
     *
     * @param rule the rule
     * @return the findings, in the same order
     */
    public ImmutableList<Finding> by(Finding.Rule rule) {
        return findings.stream().filter(each -> each.rule() == rule).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns every finding, one a line.
     *
     * @param locale the reader's locale
     * @return the lines; empty if everything agrees
     */
    public String in(Locale locale) {
        return findings.stream().map(each -> each.in(locale)).collect(Collectors.joining("\n"));
    }
}
