package vn.ansinh.benchmarks;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in the memory of this process, with a table {@code persons} of the population's columns. */
final class DuckDb implements AutoCloseable {

    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    static DuckDb loaded(Population all, int threads) throws SQLException {
        DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads to " + threads);
            statement.execute(
                    "create table persons (commune integer, weight integer, income integer, urban integer,"
                            + " age integer, insured integer, trained integer, deprivations integer, haz integer, psu integer)");
        }
        try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "persons")) {
            for (int i = 0; i < all.persons; i++) {
                rows.beginRow();
                rows.append(all.commune[i]);
                rows.append(all.weight[i]);
                rows.append(all.income[i]);
                rows.append(all.urban[i]);
                rows.append(all.age[i]);
                rows.append(all.insured[i]);
                rows.append(all.trained[i]);
                rows.append(all.deprivations[i]);
                rows.append(all.heightForAge[i]);
                rows.append(all.psu[i]);
                rows.endRow();
            }
        }
        return new DuckDb(connection);
    }

    /** Returns all numbers of a result, row by row. */
    double[] numbers(String sql) throws SQLException {
        DoubleStream.Builder numbers = DoubleStream.builder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    numbers.add(rows.getDouble(column));
                }
            }
        }
        return numbers.build().toArray();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
