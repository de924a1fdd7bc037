package vn.ansinh.spark;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Formula;
import vn.ansinh.core.indicator.Grouped;
import vn.ansinh.core.indicator.Together;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.living.Household;
import vn.ansinh.indicators.living.LivingIndicators;

/**
 * How many households and people of each commune use hygienic water, from a table too large for one machine? Reads CSV (with a
 * header) or Parquet with the columns {@code commune}, {@code persons}, {@code rural} and {@code hygienic_water}; the last two
 * may be empty, which is unknown.
 *
 * <pre>{@code spark-submit --class vn.ansinh.spark.WaterByCommune … hdfs:///homes.parquet}</pre>
 */
public final class WaterByCommune {

    /** The columns that are read. */
    static final StructType COLUMNS = new StructType()
            .add("commune", DataTypes.StringType)
            .add("persons", DataTypes.LongType)
            .add("rural", DataTypes.BooleanType)
            .add("hygienic_water", DataTypes.BooleanType);

    /** Both indicators in one pass. */
    static final Formula<Row, Together.Results> WATER = Together.<Household>of(
                    LivingIndicators.HYGIENIC_WATER, LivingIndicators.PEOPLE_WITH_HYGIENIC_WATER)
            .from(WaterByCommune::home);

    private WaterByCommune() {}

    /** A row as a household. */
    record Home(long persons, YesNo rural, YesNo hygienicWater) implements Household {

        @Override
        public YesNo standardWater() {
            return YesNo.UNKNOWN;
        }

        /** Tells nothing of the household. */
        @Override
        public String toString() {
            return "Home";
        }
    }

    private static Home home(Row row) {
        if (row.isNullAt(row.fieldIndex("persons"))) {
            throw new NoSuchElementException(
                    "a row has no number in the column persons; fill it in, or filter such rows out and say so");
        }
        return new Home(row.<Long>getAs("persons"), yesNo(row, "rural"), yesNo(row, "hygienic_water"));
    }

    private static YesNo yesNo(Row row, String column) {
        return YesNo.of(Optional.ofNullable(row.<Boolean>getAs(column)));
    }

    /** Reads a table; a line of CSV that does not fit the columns ends the program instead of becoming unknown. */
    static Dataset<Row> read(SparkSession spark, String path) {
        return path.endsWith(".csv")
                ? spark.read()
                        .schema(COLUMNS)
                        .option("header", true)
                        .option("enforceSchema", false)
                        .option("mode", "FAILFAST")
                        .csv(path)
                : spark.read().schema(COLUMNS).parquet(path);
    }

    static Grouped<String, Together.Results> of(Dataset<Row> homes) {
        return FormulaAggregator.by(homes, row -> row.getAs("commune"), Encoders.STRING(), WATER);
    }

    /**
     * Prints a line for each commune.
     *
     * @param args the file or folder
     * @throws IOException if Spark does not end well
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("name one file or folder, of Parquet or ending in .csv");
        }
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            of(read(spark, args[0])).groups().forEach((commune, results) -> {
                Breakdown homes = results.get(LivingIndicators.HYGIENIC_WATER);
                Breakdown people = results.get(LivingIndicators.PEOPLE_WITH_HYGIENIC_WATER);
                System.out.println(commune + ": households " + homes.measured() + ", unknown " + homes.unknown()
                        + "; people " + people.measured() + ", unknown " + people.unknown());
            });
        }
    }
}
