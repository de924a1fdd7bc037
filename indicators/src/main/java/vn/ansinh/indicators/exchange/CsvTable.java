package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Text;

/**
 * A CSV file with a header line, whose columns may stand in any order, separated by commas, semicolons or tabs
 * (whichever the header line has most of). Rows are numbered as a spreadsheet shows them: the header is row 1.
 */
final class CsvTable {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> rejected = new HashSet<>();
    private int read;

    private CsvTable(String file) {
        this.file = file;
    }

    static CsvTable of(TextFile source, List<String> required, List<String> optional) {
        CsvTable table = new CsvTable(source.name());
        if (source.content().isEmpty()) {
            table.problems.add(source.unreadable());
            return table;
        }
        String text = source.content().get();
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
        int number = 1;
        try {
            if (!records.hasNext()) {
                table.problem(
                        number,
                        "",
                        Code.ABSENT,
                        "",
                        Text.of("thêm dòng tiêu đề và số liệu", "add a header line and rows"));
                return table;
            }
            List<String> header =
                    records.next().getFields().stream().map(String::strip).toList();
            boolean usable = table.checkHeader(header, required, optional);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                number++;
                table.read++;
                if (!usable) {
                    table.rejected.add(number);
                } else if (record.getFieldCount() != header.size()) {
                    table.reject(
                            number,
                            "",
                            Code.WRONG_FIELD_COUNT,
                            record.getFieldCount() + "",
                            Text.of(
                                    "dòng này cần " + header.size() + " ô; ô có dấu phân cách phải đặt trong ngoặc kép",
                                    "a row has " + header.size()
                                            + " fields; put a field that contains the separator in double quotes"));
                } else {
                    table.rows.add(table.new Row(number, cells(header, record)));
                }
            }
        } catch (CsvParseException e) {
            table.read++;
            table.reject(
                    number + 1,
                    "",
                    Code.UNREADABLE,
                    "",
                    Text.of(
                            "từ dòng này trở đi không đọc được; kiểm tra dấu ngoặc kép",
                            "from this row on nothing could be read; look for a double quote that is not closed"));
        }
        return table;
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (header.chars().filter(c -> c == each).count()
                    > header.chars().filter(c -> c == (int) ',').count()) {
                best = each;
            }
        }
        return best;
    }

    private static ImmutableMap<String, String> cells(List<String> header, CsvRecord record) {
        ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i).strip());
        }
        return cells.buildKeepingLast();
    }

    private boolean checkHeader(List<String> header, List<String> required, List<String> optional) {
        Set<String> known = new LinkedHashSet<>(required);
        known.addAll(optional);
        Set<String> seen = new HashSet<>();
        boolean usable = true;
        for (String column : header) {
            if (!seen.add(column)) {
                usable = false;
                problem(
                        1,
                        column,
                        Code.WRONG_COLUMN,
                        column,
                        Text.of("cột bị lặp; giữ một", "the column stands twice; keep one"));
            } else if (!known.contains(column)) {
                problem(
                        1,
                        column,
                        Code.WRONG_COLUMN,
                        column,
                        Text.of(
                                "không có cột này; các cột là " + String.join(", ", known),
                                "there is no such column; the columns are " + String.join(", ", known)));
            }
        }
        for (String column : Sets.difference(new LinkedHashSet<>(required), seen)) {
            usable = false;
            problem(
                    1,
                    column,
                    Code.WRONG_COLUMN,
                    "",
                    Text.of(
                            "thiếu cột \"" + column + "\"; các cột là " + String.join(", ", known),
                            "the column \"" + column + "\" is missing; the columns are " + String.join(", ", known)));
        }
        return usable;
    }

    ImmutableList<Row> rows() {
        return ImmutableList.copyOf(rows);
    }

    int read() {
        return read;
    }

    int rejected() {
        return rejected.size();
    }

    boolean isRejected(Row row) {
        return rejected.contains(row.number);
    }

    ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    private void reject(int row, String column, Code code, String found, Text remedy) {
        rejected.add(row);
        problem(row, column, code, found, remedy);
    }

    private void problem(int row, String column, Code code, String found, Text remedy) {
        String brief = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        problems.add(
                new Problem(file, "row " + row + (column.isEmpty() ? "" : ", column " + column), code, brief, remedy));
    }

    /** One row, read cell by cell; a problem with any cell rejects the row. */
    final class Row {

        private final int number;
        private final Map<String, String> cells;

        private Row(int number, Map<String, String> cells) {
            this.number = number;
            this.cells = cells;
        }

        int number() {
            return number;
        }

        /** Returns a cell; empty if the cell is empty or the column is not there. */
        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
        }

        /** Returns a cell that must not be empty. */
        Optional<String> filled(String column) {
            Optional<String> cell = cell(column);
            if (cell.isEmpty()) {
                reject(column, Code.ABSENT, "", Text.of("điền ô này", "fill this cell"));
            }
            return cell;
        }

        /** Makes something of a cell that must not be empty; what cannot be made is a problem. */
        <T> Optional<T> filled(String column, Code code, Function<String, T> maker) {
            return filled(column).flatMap(text -> made(column, code, text, maker));
        }

        /** Makes something of a cell if it is filled; the outer option is empty if it cannot be made. */
        <T> Optional<Optional<T>> optional(String column, Code code, Function<String, T> maker) {
            Optional<String> cell = cell(column);
            return cell.isEmpty()
                    ? Optional.of(Optional.empty())
                    : made(column, code, cell.get(), maker).map(Optional::of);
        }

        <T> Optional<T> made(String column, Code code, String text, Function<String, T> maker) {
            try {
                return Optional.of(maker.apply(text));
            } catch (IllegalArgumentException e) {
                reject(column, code, text, Text.of("quy tắc: " + e.getMessage(), String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }

        void reject(String column, Code code, String found, Text remedy) {
            CsvTable.this.reject(number, column, code, found, remedy);
        }
    }
}
