package vn.ansinh.core.survey;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A primary sampling unit (PSU), by which a {@link SampleFormula} is read. Units sort by stratum and then by cluster.
 *
 * @param stratum the stratum; empty if the design has none
 * @param cluster the cluster, named within its stratum
 */
public record SamplingUnit(String stratum, String cluster) implements Comparable<SamplingUnit>, Serializable {

    private static final Comparator<SamplingUnit> ORDER =
            Comparator.comparing(SamplingUnit::stratum).thenComparing(SamplingUnit::cluster);

    @Override
    public int compareTo(SamplingUnit other) {
        return ORDER.compare(this, other);
    }
}
