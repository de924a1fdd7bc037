package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Text;

/**
 * A CSV file with a header line, whose columns may stand in any order, separated by commas, semicolons or tabs
 * (whichever the header line has most of outside quotes). Rows are numbered as a spreadsheet shows them, blank ones
 * included.
 */
final class CsvTable {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> rejected = new HashSet<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private int read;
    private int headerRow;

    private CsvTable(String file) {
        this.file = file;
    }

    static CsvTable of(TextFile source, List<String> required, List<String> optional) {
        return of(source, required, optional, Map.of());
    }

    /** A column may be known by another name in some files: {@code others} says which column that name is. */
    static CsvTable of(TextFile source, List<String> required, List<String> optional, Map<String, String> others) {
        CsvTable table = new CsvTable(source.name());
        if (!source.isReadable()) {
            table.problems.add(source.unreadable());
            return table;
        }
        String text = source.text();
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(HeaderLine.of(text).separator())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
        int number = 0;
        try {
            List<String> header = List.of();
            while (header.isEmpty() && records.hasNext()) {
                CsvRecord record = records.next();
                number++;
                header = isBlank(record) ? List.of() : columns(record, others);
            }
            if (header.isEmpty()) {
                table.problem(
                        1,
                        "",
                        Code.UNREADABLE,
                        "",
                        Text.of("thêm dòng tiêu đề và số liệu", "add a header line and rows"));
                return table;
            }
            table.headerRow = number;
            boolean usable = table.takeHeader(header, required, optional);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                number++;
                if (!isBlank(record)) {
                    table.take(number, record, usable);
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
                            "từ dòng này trở đi không đọc được; kiểm tra dấu ngoặc kép chưa đóng hoặc chữ đứng sau dấu đóng",
                            "from this row on nothing could be read; look for a double quote that is not closed, or for text after one that is"));
        }
        return table;
    }

    private static boolean isBlank(CsvRecord record) {
        for (String field : record.getFields()) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> columns(CsvRecord header, Map<String, String> others) {
        List<String> columns = new ArrayList<>();
        for (String field : header.getFields()) {
            String column = cleaned(field);
            columns.add(others.getOrDefault(column, column));
        }
        return columns;
    }

    private static String cleaned(String field) {
        return Text.composed(field.strip());
    }

    private void take(int number, CsvRecord record, boolean usable) {
        read++;
        if (!usable) {
            rejected.add(number);
        } else if (record.getFieldCount() != positions.size()) {
            reject(
                    number,
                    "",
                    Code.WRONG_FIELD_COUNT,
                    Integer.toString(record.getFieldCount()),
                    Text.of(
                            "dòng này cần " + positions.size() + " ô; ô có dấu phân cách phải đặt trong ngoặc kép",
                            "a row has " + positions.size()
                                    + " fields; put a field that contains the separator in double quotes"));
        } else {
            rows.add(new Row(number, record.getFields()));
        }
    }

    private boolean takeHeader(List<String> header, List<String> required, List<String> optional) {
        Set<String> known = new LinkedHashSet<>(required);
        known.addAll(optional);
        boolean usable = true;
        for (String column : header) {
            if (positions.putIfAbsent(column, positions.size()) != null) {
                usable = false;
                problem(
                        headerRow,
                        column,
                        Code.WRONG_COLUMN,
                        column,
                        Text.of("cột bị lặp; giữ một", "the column stands twice; keep one"));
            } else if (!known.contains(column)) {
                problem(
                        headerRow,
                        column,
                        Code.WRONG_COLUMN,
                        column,
                        Text.of(
                                "không có cột này; các cột là " + String.join(", ", known),
                                "there is no such column; the columns are " + String.join(", ", known)));
            }
        }
        for (String column : required) {
            if (!positions.containsKey(column)) {
                usable = false;
                problem(
                        headerRow,
                        column,
                        Code.WRONG_COLUMN,
                        "",
                        Text.of(
                                "thiếu cột \"" + column + "\"; các cột là " + String.join(", ", known),
                                "the column \"" + column + "\" is missing; the columns are "
                                        + String.join(", ", known)));
            }
        }
        return usable;
    }

    /** Says what was made of the rows that are not rejected; nothing, if the file could not be read at all. */
    <T> Loaded<T> loaded(T value) {
        boolean readable = headerRow > 0;
        return new Loaded<>(
                readable ? Optional.of(value) : Optional.empty(),
                read,
                rejected.size(),
                ImmutableList.copyOf(problems));
    }

    ImmutableList<Row> rows() {
        return ImmutableList.copyOf(rows);
    }

    boolean isRejected(Row row) {
        return rejected.contains(row.number);
    }

    private void reject(int row, String column, Code code, String found, Text remedy) {
        rejected.add(row);
        problem(row, column, code, found, remedy);
    }

    private void problem(int row, String column, Code code, String found, Text remedy) {
        problems.add(
                new Problem(file, "row " + row + (column.isEmpty() ? "" : ", column " + column), code, found, remedy));
    }

    /** One row, read cell by cell; a problem with any cell rejects the row. */
    final class Row {

        private final int number;
        private final List<String> fields;

        private Row(int number, List<String> fields) {
            this.number = number;
            this.fields = fields;
        }

        int number() {
            return number;
        }

        /** Returns a cell; empty if the cell is empty or the column is not there. */
        Optional<String> cell(String column) {
            Integer position = positions.get(column);
            String text = position == null ? "" : cleaned(fields.get(position));
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        /** Returns a cell that must not be empty. */
        Optional<String> filled(String column) {
            Optional<String> cell = cell(column);
            if (cell.isEmpty()) {
                reject(column, Code.ABSENT, "", Text.of("điền ô này", "fill this cell"));
            }
            return cell;
        }

        /** Reads a cell of a form that must not be empty. */
        <T> Optional<T> filled(String column, Form<T> form) {
            Optional<String> cell = filled(column);
            return cell.isEmpty() ? Optional.empty() : formed(column, cell.get(), form);
        }

        /** Reads a cell of a form if it is filled; the outer option is empty if it is malformed. */
        <T> Optional<Optional<T>> optional(String column, Form<T> form) {
            Optional<String> cell = cell(column);
            if (cell.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            Optional<T> formed = formed(column, cell.get(), form);
            return formed.isEmpty() ? Optional.empty() : Optional.of(formed);
        }

        private <T> Optional<T> formed(String column, String text, Form<T> form) {
            try {
                return Optional.of(form.reads().apply(text));
            } catch (IllegalArgumentException e) {
                reject(column, form.code(), text, form.remedy(e));
                return Optional.empty();
            }
        }

        /** Rejects a row whose cells do not go together, as the maker of what they make says. */
        void reject(String column, IllegalArgumentException contradiction) {
            String why = String.valueOf(contradiction.getMessage());
            reject(
                    column,
                    Code.CONTRADICTION,
                    cell(column).orElse(""),
                    Text.of("các ô trong dòng không hợp nhau: " + why, why));
        }

        void reject(String column, Code code, String found, Text remedy) {
            CsvTable.this.reject(number, column, code, found, remedy);
        }
    }
}
