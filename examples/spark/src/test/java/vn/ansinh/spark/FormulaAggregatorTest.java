package vn.ansinh.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.indicator.Additive;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Together;
import vn.ansinh.core.poverty.FosterGreerThorbecke;
import vn.ansinh.core.poverty.IncomePoverty;
import vn.ansinh.indicators.living.LivingIndicators;

/** On two threads of one machine, as on a cluster: the result is that of one machine, whatever the files and partitions. */
class FormulaAggregatorTest {

    /** More communes than the 128 groups that Spark keeps in a task before it sorts. */
    private static final int COMMUNES = 200;

    private static SparkSession spark;
    private static Path csv;
    private static Path parquet;
    private static List<Row> rows;
    private static Grouped<String, Together.Results> onOneMachine;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
        csv = Files.createDirectory(folder.resolve("homes.csv"));
        Random random = new Random(352);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add("Xã " + random.nextInt(COMMUNES) + "," + (1 + random.nextInt(9)) + "," + yesNo(random) + ","
                    + yesNo(random));
        }
        for (int part = 0; part < 4; part++) {
            Files.writeString(
                    csv.resolve("part-" + part + ".csv"),
                    "commune,persons,rural,hygienic_water\n"
                            + String.join("\n", lines.subList(part * 5000, (part + 1) * 5000)) + "\n");
        }
        parquet = folder.resolve("homes.parquet");
        WaterByCommune.read(spark, csv.toString()).write().parquet(parquet.toString());

        // the same lines, read here without Spark
        rows = lines.stream()
                .map(line -> line.split(",", -1))
                .map(cells -> (Row) new GenericRowWithSchema(
                        new Object[] {cells[0], Long.valueOf(cells[1]), flag(cells[2]), flag(cells[3])},
                        WaterByCommune.COLUMNS))
                .toList();
        onOneMachine = rows.stream().collect(WaterByCommune.WATER.by(row -> row.<String>getAs("commune")));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static String yesNo(Random random) {
        int drawn = random.nextInt(10);
        return drawn == 0 ? "" : Boolean.toString(drawn < 7);
    }

    private static Boolean flag(String cell) {
        return cell.isEmpty() ? null : Boolean.valueOf(cell);
    }

    @Test
    void csvAndParquetGiveTheResultOfOneMachine() {
        assertThat(onOneMachine.groups()).hasSize(COMMUNES);
        assertThat(WaterByCommune.of(WaterByCommune.read(spark, csv.toString())))
                .isEqualTo(onOneMachine);
        assertThat(WaterByCommune.of(WaterByCommune.read(spark, parquet.toString())))
                .isEqualTo(onOneMachine);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void partitionsChangeNothing(int partitions) {
        assertThat(WaterByCommune.of(
                        WaterByCommune.read(spark, parquet.toString()).repartition(partitions)))
                .isEqualTo(onOneMachine);
    }

    /** Computed by Spark's own SQL, which knows nothing of the library: rural households with both facts known. */
    @Test
    void sqlCountsTheSame() {
        WaterByCommune.read(spark, parquet.toString()).createOrReplaceTempView("homes");
        TreeMap<String, List<Long>> counted = spark
                .sql("select commune, count_if(hygienic_water), count(*) from homes"
                        + " where rural and hygienic_water is not null group by commune")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getString(0),
                        row -> List.of(row.getLong(1), row.getLong(2)),
                        (one, other) -> one,
                        TreeMap::new));
        TreeMap<String, List<Long>> found = new TreeMap<>();
        WaterByCommune.of(WaterByCommune.read(spark, parquet.toString()))
                .part(each -> each.get(LivingIndicators.HYGIENIC_WATER))
                .groups()
                .forEach((commune, each) -> found.put(
                        commune, List.of(each.tally().numerator(), each.tally().denominator())));

        assertThat(found).isEqualTo(counted);
    }

    @Test
    void measuresOfPovertyTravelToo() {
        FosterGreerThorbecke<Row> poverty = FosterGreerThorbecke.<Row>of(
                        "small-households", row -> row.<Long>getAs("persons"))
                .line("five", 5)
                .build();
        Dataset<Row> homes = WaterByCommune.read(spark, parquet.toString());
        Grouped<String, IncomePoverty> found =
                FormulaAggregator.by(homes, row -> row.getAs("commune"), Encoders.STRING(), poverty);

        assertThat(found).isEqualTo(rows.stream().collect(poverty.by(row -> row.<String>getAs("commune"))));
        assertThat(found.total()).isEqualTo(rows.stream().collect(poverty.collector()));
    }

    @Test
    void anEmptyTableHasNoGroup() {
        assertThat(WaterByCommune.of(spark.createDataFrame(List.<Row>of(), WaterByCommune.COLUMNS)))
                .isEqualTo(Grouped.of(onOneMachine.nothing(), Map.<String, Together.Results>of()));
    }

    @Test
    void aRowWithoutAKeyAndALineThatDoesNotFitAreRefused(@TempDir Path folder) throws Exception {
        Dataset<Row> homeless =
                spark.createDataFrame(List.of(RowFactory.create(null, 3L, true, true)), WaterByCommune.COLUMNS);
        assertThatThrownBy(() -> WaterByCommune.of(homeless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a row has no key");
        Dataset<Row> noPersons =
                spark.createDataFrame(List.of(RowFactory.create("Xã 1", null, true, true)), WaterByCommune.COLUMNS);
        assertThatThrownBy(() -> WaterByCommune.of(noPersons)).hasMessageContaining("no number in the column persons");
        Path bad =
                Files.writeString(folder.resolve("bad.csv"), "commune,persons,rural,hygienic_water\nXã 1,3,true,yes\n");
        assertThatThrownBy(() -> WaterByCommune.of(WaterByCommune.read(spark, bad.toString())))
                .hasStackTraceContaining("Malformed");
    }

    @Test
    void aPartIsSentAsItsSumsAlone() throws Exception {
        FormulaAggregator<Row, Together.Results> water = FormulaAggregator.of(WaterByCommune.WATER);
        FormulaAggregator.Part<Row, Together.Results> few = water.zero();
        rows.subList(0, 10).forEach(row -> water.reduce(few, row));
        FormulaAggregator.Part<Row, Together.Results> many = water.zero();
        rows.subList(10, 9000).forEach(row -> water.reduce(many, row));

        assertThat(bytes(many).length).isLessThan(bytes(few).length + 50);
        FormulaAggregator.Part<Row, Together.Results> home = water.merge(back(few), back(many));
        rows.subList(9000, 9500).forEach(row -> water.reduce(home, row));
        assertThat(water.finish(water.merge(water.zero(), back(home))))
                .isEqualTo(rows.subList(0, 9500).stream().collect(WaterByCommune.WATER.collector()));
        assertThat(water.finish(back(water.zero()))).isEqualTo(onOneMachine.nothing());
    }

    @Test
    void whatCannotTravelIsRefusedBeforeTheJob() {
        assertThatThrownBy(() -> FormulaAggregator.of(new Stays()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the formula rows cannot be sent")
                .hasMessageContaining(Stays.class.getName());
        Object lock = new Object();
        Formula<Row, Breakdown> holdsALock = LivingIndicators.HYGIENIC_WATER.from(row -> {
            synchronized (lock) {
                throw new IllegalStateException();
            }
        });
        assertThatThrownBy(() -> FormulaAggregator.of(holdsALock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WATER-HYGIENIC:households")
                .hasMessageContaining("java.lang.Object");
    }

    private static byte[] bytes(Serializable object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <S extends Serializable> S back(S object) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(object)))) {
            return (S) in.readObject();
        }
    }

    /** A number of rows. */
    private record Rows(long number) implements Additive<Rows> {

        @Override
        public Rows plus(Rows other) {
            return new Rows(number + other.number);
        }
    }

    /** A formula whose class says nothing of serialisation. */
    private static final class Stays extends Formula<Row, Rows> {

        Stays() {
            super(new Reading<>() {
                @Override
                protected int width() {
                    return 1;
                }

                @Override
                protected void add(Row row, long[] slots, int base) {
                    add(slots, base, 1);
                }
            });
        }

        @Override
        public String code() {
            return "rows";
        }

        @Override
        protected Class<Rows> resultType() {
            return Rows.class;
        }

        @Override
        protected Rows result(long[] slots, int base) {
            return new Rows(slots[base]);
        }
    }
}
