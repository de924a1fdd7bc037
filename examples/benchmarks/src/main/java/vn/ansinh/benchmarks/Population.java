package vn.ansinh.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.ansinh.core.indicator.Columns;

/** Ten million made-up persons in 3,321 communes, in columns, always the same. */
final class Population {

    static final int PERSONS = 10_000_000;
    static final int COMMUNES = 3_321;

    final int[] commune = new int[PERSONS];
    final int[] weight = new int[PERSONS];
    final int[] insured = new int[PERSONS];
    final int[] trained = new int[PERSONS];

    /** 0 rural, 1 urban. */
    final int[] area = new int[PERSONS];

    /** Whole đồng a person a month. */
    final int[] income = new int[PERSONS];

    /** The cluster, of which the urban and the rural area of a commune have one each. */
    final int[] psu = new int[PERSONS];

    /** A bit for each of 12 indicators. */
    final int[] deprivations = new int[PERSONS];

    final List<Integer> communes = IntStream.range(0, COMMUNES).boxed().toList();
    final Columns<Person> persons = Columns.of(PERSONS, () -> new Person(this));

    Population() {
        Random random = new Random(1);
        for (int i = 0; i < PERSONS; i++) {
            commune[i] = random.nextInt(COMMUNES);
            weight[i] = 500 + random.nextInt(1000);
            insured[i] = random.nextInt(100) < 93 ? 1 : 0;
            trained[i] = random.nextInt(100) < 70 ? 1 : 0;
            area[i] = random.nextInt(100) < 38 ? 1 : 0;
            psu[i] = 2 * commune[i] + area[i];
            income[i] = 200_000 + random.nextInt(9_800) * 1_000;
            // each in one of eight at random
            deprivations[i] = random.nextInt(1 << 12) & random.nextInt(1 << 12) & random.nextInt(1 << 12);
        }
    }

    /** A view of one row. */
    static final class Person implements Columns.View<Person> {
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

        boolean insured() {
            return all.insured[row] == 1;
        }

        boolean trained() {
            return all.trained[row] == 1;
        }

        int area() {
            return all.area[row];
        }

        int psu() {
            return all.psu[row];
        }

        long income() {
            return all.income[row];
        }

        int deprivations() {
            return all.deprivations[row];
        }
    }
}
