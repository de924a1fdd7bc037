package vn.ansinh.core.poverty;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A made-up household of the tests of this package, and a made-up sample of eighteen. */
record Household(
        String stratum,
        String cluster,
        int area,
        long income,
        long deprivations,
        long notKnown,
        long persons,
        long weight,
        boolean incomeUnknown) {

    /** The households whose measures were computed by a program in Python, see the tests. */
    static final List<Household> SAMPLE = """
            s1,c1,0,1500000,78,0,4,11771
            s1,c1,1,5000000,98,0,6,20701
            s1,c1,0,1500000,11,0,4,25164
            s1,c2,0,-200000,18,0,2,19945
            s1,c2,1,350000,33,0,5,24478
            s1,c2,0,2000000,42,0,3,18881
            s1,c3,1,1750000,6,64,5,13745
            s1,c3,0,-200000,79,16,1,29954
            s1,c3,0,0,1,4,2,19028
            s2,c1,1,2600000,3,0,2,27363
            s2,c1,1,-200000,0,0,4,20481
            s2,c1,0,5000000,32,0,1,22915
            s2,c2,1,2000001,87,0,2,26149
            s2,c2,1,1500000,9,0,3,24362
            s2,c2,0,1500000,53,0,1,22857
            s2,c3,0,800001,75,0,3,16187
            s2,c3,1,2000000,67,0,4,16889
            s2,c3,1,350000,62,0,5,29879
            """.lines().map(Household::parse).toList();

    private static Household parse(String line) {
        String[] parts = line.split(",");
        return new Household(
                parts[0],
                parts[1],
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]),
                Long.parseLong(parts[6]),
                Long.parseLong(parts[7]),
                false);
    }

    /** Households with incomes around the lines of the tests, and 7 indicators of which some are not known. */
    static Arbitrary<List<Household>> lists() {
        return Combinators.combine(
                        Arbitraries.of("s1", "s2", "s3"),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.longs().between(-500, 4_000),
                        Arbitraries.longs().between(0, 127),
                        Arbitraries.longs().between(0, 127).map(bits -> bits & bits >> 2 & bits >> 3),
                        Arbitraries.longs().between(0, 6),
                        Arbitraries.of(true, false, false, false))
                .as((group, area, income, bits, open, persons, unknown) ->
                        new Household(group, "", area, income, bits & ~open, open, persons, 1, unknown))
                .list()
                .ofMaxSize(30);
    }

    Household withIncome(long other) {
        return new Household(stratum, cluster, area, other, deprivations, notKnown, persons, weight, incomeUnknown);
    }

    Household withDeprivations(long other) {
        return new Household(stratum, cluster, area, income, other, notKnown, persons, weight, incomeUnknown);
    }
}
