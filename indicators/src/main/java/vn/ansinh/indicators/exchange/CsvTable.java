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
import java.util.function.Supplier;
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
                header = isBlank(record)
                        ? List.of()
                        : record.getFields().stream()
                                .map(CsvTable::cell)
                                .map(column -> others.getOrDefault(column, column))
                                .toList();
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
            boolean usable = table.checkHeader(header, required, optional);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                number++;
                if (!isBlank(record)) {
                    table.take(number, header, record, usable);
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
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private void take(int number, List<String> header, CsvRecord record, boolean usable) {
        read++;
        if (!usable) {
            rejected.add(number);
        } else if (record.getFieldCount() != header.size()) {
            reject(
                    number,
                    "",
                    Code.WRONG_FIELD_COUNT,
                    Integer.toString(record.getFieldCount()),
                    Text.of(
                            "dòng này cần " + header.size() + " ô; ô có dấu phân cách phải đặt trong ngoặc kép",
                            "a row has " + header.size()
                                    + " fields; put a field that contains the separator in double quotes"));
        } else {
            rows.add(new Row(number, cells(header, record)));
        }
    }

    private static ImmutableMap<String, String> cells(List<String> header, CsvRecord record) {
        ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), cell(record.getField(i)));
        }
        return cells.buildKeepingLast();
    }

    private static String cell(String field) {
        return Text.composed(field.strip());
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
        for (String column : Sets.difference(new LinkedHashSet<>(required), seen)) {
            usable = false;
            problem(
                    headerRow,
                    column,
                    Code.WRONG_COLUMN,
                    "",
                    Text.of(
                            "thiếu cột \"" + column + "\"; các cột là " + String.join(", ", known),
                            "the column \"" + column + "\" is missing; the columns are " + String.join(", ", known)));
        }
        return usable;
    }

    /** Says what was made of the rows that are not rejected; nothing, if the file could not be read at all. */
    <T> Loaded<T> loaded(Supplier<T> value) {
        boolean readable = headerRow > 0;
        return new Loaded<>(
                readable ? Optional.of(value.get()) : Optional.empty(),
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

        /** Reads a cell of a form that must not be empty. */
        <T> Optional<T> filled(String column, Form<T> form) {
            return filled(column).flatMap(text -> formed(column, text, form));
        }

        /** Reads a cell of a form if it is filled; the outer option is empty if it is malformed. */
        <T> Optional<Optional<T>> optional(String column, Form<T> form) {
            Optional<String> cell = cell(column);
            return cell.isEmpty()
                    ? Optional.of(Optional.empty())
                    : formed(column, cell.get(), form).map(Optional::of);
        }

        private <T> Optional<T> formed(String column, String text, Form<T> form) {
            try {
                return Optional.of(form.reads().apply(text));
            } catch (IllegalArgumentException e) {
                reject(column, form.code(), text, form.remedy(e));
                return Optional.empty();
            }
        }

        /** Makes something of several cells; what cannot be made is a contradiction with the maker's message. */
        <T> Optional<T> made(String column, Supplier<T> maker) {
            try {
                return Optional.of(maker.get());
            } catch (IllegalArgumentException e) {
                reject(
                        column,
                        Code.CONTRADICTION,
                        cell(column).orElse(""),
                        Text.of("các ô trong dòng không hợp nhau: " + e.getMessage(), String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }

        void reject(String column, Code code, String found, Text remedy) {
            CsvTable.this.reject(number, column, code, found, remedy);
        }
    }
}
