package vn.ansinh.benchmarks;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.core.indicator.GroupKeys;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;

/** Made-up persons in 3,321 communes, in columns, always the same. */
final class Population {

    static final int COMMUNES = 3_321;

    final int persons;
    final int[] commune;

    /** The sampling weight in thousandths. */
    final int[] weight;

    /** Whole đồng a person a month. */
    final int[] income;

    /** 0 rural, 1 urban. */
    final int[] urban;

    /** In years. */
    final int[] age;

    final int[] insured;
    final int[] trained;

    /** A bit for each of 12 indicators. */
    final int[] deprivations;

    /** Height for age in hundredths of a standard deviation. */
    final int[] heightForAge;

    /** The cluster, of which the urban and the rural area of a commune have one each. */
    final int[] psu;

    final GroupKeys<Integer> communes =
            GroupKeys.of(IntStream.range(0, COMMUNES).boxed().toList());

    Population(int persons) {
        this.persons = persons;
        commune = new int[persons];
        weight = new int[persons];
        income = new int[persons];
        urban = new int[persons];
        age = new int[persons];
        insured = new int[persons];
        trained = new int[persons];
        deprivations = new int[persons];
        heightForAge = new int[persons];
        psu = new int[persons];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < persons; i++) {
            commune[i] = random.nextInt(COMMUNES);
            weight[i] = 500 + random.nextInt(1000);
            income[i] = 200_000 + random.nextInt(9_800) * 1_000;
            urban[i] = random.nextInt(100) < 38 ? 1 : 0;
            age[i] = random.nextInt(100);
            insured[i] = random.nextInt(100) < 93 ? 1 : 0;
            trained[i] = random.nextInt(100) < 70 ? 1 : 0;
            // each in one of eight at random
            deprivations[i] = random.nextInt(1 << 12) & random.nextInt(1 << 12) & random.nextInt(1 << 12);
            heightForAge[i] = random.nextInt(500) + random.nextInt(500) + random.nextInt(500) - 830;
            psu[i] = 2 * commune[i] + urban[i];
        }
    }

    /** The columns as records. */
    Columns<Person> columns() {
        return Columns.of(persons, () -> new Person(this));
    }

    /** A view of one row. */
    static final class Person implements Columns.View<Person>, HouseholdFacts {
        private final Population all;
        private int row;

        Person(Population all) {
            this.all = all;
        }

        @Override
        public Person at(int row) {
            this.row = row;
            return this;
        }

        int commune() {
            return all.commune[row];
        }

        long weight() {
            return all.weight[row];
        }

        long income() {
            return all.income[row];
        }

        int area() {
            return all.urban[row];
        }

        int age() {
            return all.age[row];
        }

        boolean insured() {
            return all.insured[row] == 1;
        }

        boolean trained() {
            return all.trained[row] == 1;
        }

        int lacking() {
            return all.deprivations[row];
        }

        int heightForAge() {
            return all.heightForAge[row];
        }

        int psu() {
            return all.psu[row];
        }

        @Override
        public AreaType areaType() {
            return all.urban[row] == 0 ? AreaType.RURAL : AreaType.URBAN;
        }

        @Override
        public OptionalLong incomePerPerson() {
            return OptionalLong.of(income());
        }

        @Override
        public Deprivations deprivations() {
            return Deprivations.of(Integer.bitCount(lacking()));
        }
    }
}
