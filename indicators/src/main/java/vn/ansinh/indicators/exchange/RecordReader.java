package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Notation;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Text;

/**
 * Reads an application's own records from CSV, as many as there are, row by row into a collector: an indicator's, or a list.
 * The application declares the columns that it needs, and how a record is made of a row:
 *
 * <pre>{@code
 * RecordReader<Person> reader = RecordReader.of(columns -> {
 *     var commune = columns.text("commune");
 *     var insured = columns.flag("insured");
 *     var weight = columns.decimal("weight", 2);
 *     var born = columns.date("born").orUnknown();
 *     return row -> new Person(row.get(commune), row.get(insured), row.get(weight), row.get(born));
 * });
 * Loaded<Breakdown> coverage = reader.read(file, HEALTH_INSURANCE.collector());
 * }</pre>
 *
 * <p>The file is UTF-8, with or without a byte-order mark, with letters composed or not; separated by commas, semicolons or tabs
 * (whichever the header line has most of); fields may be quoted; lines end in any way. Columns may stand in any order, and
 * others may stand beside them. Blanks around a field mean nothing. An empty field is a problem, unless the column is {@linkplain
 * Column#orUnknown declared} to have unknown values; it is never 0 or no. A line
 * of empty fields is no row, unless all declared columns may be unknown and there is a separator or a quote on it.
 *
 * <p>A row with a problem is rejected as a whole, with every problem of it, by line and column: accepted + rejected = read.
 * Messages never repeat what a field holds. At most 1,000 problems are listed (or as many as {@link #keeping} says); the
 * others are counted in a last one.
 *
 * <p><b>Memory.</b> Whatever the size of the file, the reader holds one row, the listed problems, up to 256 short texts a text
 * column, and a buffer that grows with the longest field and ends at 1,048,576 letters: a longer one (a quote that was never
 * closed) is a problem, and ends the reading. What the collector keeps is the collector's.
 *
 * <p>Immutable and thread-safe; a reading uses one thread.
 *
 * @param <T> the type of the records
 */
public final class RecordReader<T> {

    private static final int MOST_PROBLEMS = 1_000;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int LONGEST_HEADER = 1 << 16;

    private final ImmutableList<Column<?>> columns;
    private final Function<? super Row, ? extends T> maker;
    private final int mostProblems;
    private final char decimalMark;

    private RecordReader(
            ImmutableList<Column<?>> columns,
            Function<? super Row, ? extends T> maker,
            int mostProblems,
            char decimalMark) {
        this.columns = columns;
        this.maker = maker;
        this.mostProblems = mostProblems;
        this.decimalMark = decimalMark;
    }

    /**
     * Returns a reader.
     *
     * @param <T> the type of the records
     * @param declaration declares the columns, and returns how a record is made of a row; an {@link IllegalArgumentException}
     *     or {@link java.time.DateTimeException} that the making throws rejects the row, without its
     *     message, which may speak of a person
     * @return the reader, for numbers with a dot for decimals
     * @throws IllegalArgumentException if no column is declared, or one twice
     */
    public static <T> RecordReader<T> of(Function<Columns, Function<Row, T>> declaration) {
        Columns columns = new Columns();
        Function<Row, T> maker = declaration.apply(columns);
        if (columns.declared.isEmpty()) {
            throw new IllegalArgumentException("declare at least one column");
        }
        columns.closed = true;
        return new RecordReader<>(ImmutableList.copyOf(columns.declared), maker, MOST_PROBLEMS, '.');
    }

    /**
     * Returns a reader that lists another number of problems.
     *
     * @param problems how many, at least 1
     * @return the reader
     * @throws IllegalArgumentException if it is less than 1
     */
    public RecordReader<T> keeping(int problems) {
        if (problems < 1) {
            throw new IllegalArgumentException("at least one problem is listed; found " + problems);
        }
        return new RecordReader<>(columns, maker, problems, decimalMark);
    }

    /**
     * Returns a reader for numbers with the decimal mark of a notation. Marks between thousands have no place in data.
     *
     * @param notation {@link Notation#VIETNAMESE} for a comma, any other for a dot
     * @return the reader
     */
    public RecordReader<T> in(Notation notation) {
        return new RecordReader<>(columns, maker, mostProblems, notation == Notation.VIETNAMESE ? ',' : '.');
    }

    /**
     * Reads a file from disk.
     *
     * @param <R> the type of the result
     * @param file the file, named in messages by its last part
     * @param collector what becomes of the records, in the order of the file
     * @return the result over the accepted rows, and every problem with the others; no result if the header lacks a column
     * @throws IOException if the file cannot be read
     * @throws IllegalStateException if reading a field, making or collecting a record fails in another way; names the line and
     *     the exception
     */
    public <R> Loaded<R> read(Path file, Collector<? super T, ?, R> collector) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(TextFile.nameOf(file), bytes, collector);
        }
    }

    /**
     * Reads bytes to their end, without closing them.
     *
     * @param <R> the type of the result
     * @param name the name used in messages
     * @param bytes the bytes
     * @param collector what becomes of the records, in the order of the rows
     * @return the result over the accepted rows, and every problem with the others; no result if the header lacks a column
     * @throws IOException if the bytes cannot be read
     * @throws ArithmeticException if there are more than 2,147,483,647 rows
     */
    public <R> Loaded<R> read(String name, InputStream bytes, Collector<? super T, ?, R> collector) throws IOException {
        return new Reading<R>(name).read(bytes, collector);
    }

    /**
     * A declared column.
     *
     * @param <V> the type of its values
     */
    public static final class Column<V> {

        private final Columns declaration;
        private final String name;
        private final int index;
        private final Form form;
        private final boolean mayBeEmpty;
        private final boolean mayBeAbsent;

        private Column(
                Columns declaration, String name, int index, Form form, boolean mayBeEmpty, boolean mayBeAbsent) {
            this.declaration = declaration;
            this.name = name;
            this.index = index;
            this.form = form;
            this.mayBeEmpty = mayBeEmpty;
            this.mayBeAbsent = mayBeAbsent;
        }

        /**
         * Declares that the value may be unknown: an empty field.
         *
         * @return the column to use instead of this one
         * @throws IllegalStateException if the reader is made already, or this column was replaced already
         */
        public Column<Optional<V>> orUnknown() {
            return replaced(false);
        }

        /**
         * Declares that the value may be unknown, and that a file may lack the column: then every value of it is.
         *
         * @return the column to use instead of this one
         * @throws IllegalStateException if the reader is made already, or this column was replaced already
         */
        public Column<Optional<V>> orAbsent() {
            return replaced(true);
        }

        private Column<Optional<V>> replaced(boolean absent) {
            if (declaration.closed || declaration.declared.get(index) != this) {
                throw new IllegalStateException(
                        "whether the column " + name + " may be empty is said once, when it is declared");
            }
            Column<Optional<V>> column = new Column<>(declaration, name, index, form, true, absent);
            declaration.declared.set(index, column);
            return column;
        }
    }

    /** Where columns are declared, each once. */
    public static final class Columns {

        private final List<Column<?>> declared = new ArrayList<>();
        private boolean closed;

        private Columns() {}

        private <V> Column<V> declare(String name, Form form) {
            String composed = Text.composed(name.strip());
            if (closed) {
                throw new IllegalStateException("columns are declared before the first row is read");
            }
            if (composed.isEmpty() || declared.stream().anyMatch(each -> each.name.equals(composed))) {
                throw new IllegalArgumentException(
                        "each column has a name and is declared once; found \"" + name + "\"");
            }
            Column<V> column = new Column<>(this, composed, declared.size(), form, false, false);
            declared.add(column);
            return column;
        }

        /**
         * Declares a column of yes and no.
         *
         * @param name its name in the header
         * @return the column; the fields are {@code 1} for yes and {@code 0} for no
         */
        public Column<Boolean> flag(String name) {
            return declare(name, new FlagForm());
        }

        /**
         * Declares a column of whole numbers.
         *
         * @param name its name in the header
         * @param least the least that makes sense
         * @param most the most that makes sense
         * @return the column; the fields are plain digits, with a minus sign below 0
         * @throws IllegalArgumentException if the least is above the most
         */
        public Column<Long> whole(String name, long least, long most) {
            return declare(name, new NumberForm(0, least, most));
        }

        /**
         * Declares a column of decimal numbers, read as whole numbers of the smallest unit: with 2 decimals {@code 1.5} is 150.
         *
         * @param name its name in the header
         * @param decimals how many decimals a field may have at most, 0 to 18; more are a problem, never rounded
         * @return the column
         * @throws IllegalArgumentException if the decimals are out of range
         */
        public Column<Long> decimal(String name, int decimals) {
            return number(name, decimals, -Long.MAX_VALUE);
        }

        /**
         * Declares a column of decimal numbers of 0 or above, such as weights, lengths and money, read like {@link #decimal}.
         *
         * @param name its name in the header
         * @param decimals how many decimals a field may have at most, 0 to 18
         * @return the column
         * @throws IllegalArgumentException if the decimals are out of range
         */
        public Column<Long> amount(String name, int decimals) {
            return number(name, decimals, 0);
        }

        private Column<Long> number(String name, int decimals, long least) {
            if (decimals < 0 || decimals > 18) {
                throw new IllegalArgumentException("decimals are 0 to 18; found " + decimals);
            }
            return declare(name, new NumberForm(decimals, least, Long.MAX_VALUE));
        }

        /**
         * Declares a column of text.
         *
         * @param name its name in the header
         * @return the column; letters are composed, blanks around the text dropped
         */
        public Column<String> text(String name) {
            return declare(name, new TextForm());
        }

        /**
         * Declares a column of days.
         *
         * @param name its name in the header
         * @return the column; the fields are written {@code 2025-12-31}, years 1 to 9999
         */
        public Column<LocalDate> date(String name) {
            return declare(name, new DateForm());
        }

        /**
         * Declares a column of codes.
         *
         * @param <V> the type of what the codes stand for, such as an enumeration
         * @param name its name in the header
         * @param codes what each code stands for; a field must be one of them, letter by letter
         * @return the column
         * @throws IllegalArgumentException if there is no code, or two are the same when their letters are composed
         */
        public <V> Column<V> coded(String name, Map<String, V> codes) {
            return declare(name, new CodedForm(codes));
        }

        /**
         * Declares a column whose fields have a form of their own.
         *
         * @param <V> the type of its values
         * @param name its name in the header
         * @param form what a field stands for, its letters composed and without blanks around it; an {@link
         *     IllegalArgumentException} or {@link java.time.DateTimeException} that it throws makes the field a problem,
         *     without its message
         * @param remedy how a field is written, for the message about one that is not
         * @return the column
         */
        public <V> Column<V> formed(String name, Function<String, ? extends V> form, Text remedy) {
            return declare(name, new OwnForm(form, remedy));
        }
    }

    /**
     * The row at hand. It is overwritten by the next one: take the values out, and do not keep it.
     */
    public static final class Row {

        private final Object[] values;
        private final ImmutableList<Column<?>> columns;

        private Row(ImmutableList<Column<?>> columns) {
            this.columns = columns;
            this.values = new Object[columns.size()];
        }

        /**
         * Returns the value of a column.
         *
         * @param <V> the type of the value
         * @param column the column as declared for this reader
         * @return the value; empty if it is unknown and may be
         * @throws IllegalStateException if the column belongs to another reader, or was replaced by {@link Column#orUnknown}
         */
        @SuppressWarnings("unchecked") // a column's form reads what the column is declared to hold
        public <V> V get(Column<V> column) {
            if (column.index >= values.length || columns.get(column.index) != column) {
                throw new MisusedColumnException(column);
            }
            return (V) values[column.index];
        }

        /** Says nothing of what the row holds. */
        @Override
        public String toString() {
            return "row of " + values.length + " columns";
        }
    }

    /** A column that is not the reader's. */
    private static final class MisusedColumnException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        MisusedColumnException(Column<?> column) {
            super("the column " + column.name + " is not one of this reader's; use the one that was declared last");
        }
    }

    /** Something that a field is not. */
    private static final Object WRONG = new Object();

    /** Why a form of the application's own could not tell. */
    private record Failure(RuntimeException cause) {}

    /** How a field is written. */
    private abstract static class Form {

        private final Code code;
        private final Text remedy;

        Form(Code code, Text remedy) {
            this.code = code;
            this.remedy = remedy;
        }

        /** Reads a field that is not empty, or returns {@link #WRONG}. */
        abstract Object read(char[] letters, int from, int length, char decimalMark);

        /** The same form without what one reading leaves behind. */
        Form fresh() {
            return this;
        }
    }

    private static final class FlagForm extends Form {
        FlagForm() {
            super(Code.INVALID_VALUE, Text.of("viết 1 (có) hoặc 0 (không)", "write 1 (yes) or 0 (no)"));
        }

        @Override
        Object read(char[] letters, int from, int length, char decimalMark) {
            if (length != 1 || letters[from] != '0' && letters[from] != '1') {
                return WRONG;
            }
            return letters[from] == '1';
        }
    }

    private static final class NumberForm extends Form {
        private final int decimals;
        private final long least;
        private final long most;

        NumberForm(int decimals, long least, long most) {
            super(
                    Code.INVALID_VALUE,
                    decimals == 0
                            ? Text.of(
                                    "viết số nguyên từ " + least + " đến " + most + ", chỉ gồm chữ số",
                                    "write a whole number from " + least + " to " + most + " in plain digits")
                            : Text.of(
                                    "viết số " + (least == 0 ? "không âm " : "") + "có nhiều nhất " + decimals
                                            + " chữ số thập phân, không có dấu phân nhóm",
                                    "write a number" + (least == 0 ? " of 0 or above, with" : " of") + " at most "
                                            + decimals + " decimals, without marks between thousands"));
            if (least > most) {
                throw new IllegalArgumentException(
                        "the least number is at most the most; found " + least + " to " + most);
            }
            this.decimals = decimals;
            this.least = least;
            this.most = most;
        }

        @Override
        Object read(char[] letters, int from, int length, char decimalMark) {
            int at = from;
            int end = from + length;
            boolean negative = letters[at] == '-' || letters[at] == '\u2212';
            if (negative) {
                at++;
            }
            long number = 0;
            int digits = 0;
            int after = -1;
            for (; at < end; at++) {
                char c = letters[at];
                if (c == '0' && after == decimals && decimals > 0) {
                    digits++; // a zero behind the last decimal says nothing
                } else if (c >= '0' && c <= '9') {
                    if (number > (Long.MAX_VALUE - 9) / 10) {
                        return large(letters, from, length, decimalMark);
                    }
                    number = number * 10 + (c - '0');
                    digits++;
                    after = after < 0 ? -1 : after + 1;
                } else if (c == decimalMark && after < 0 && decimals > 0) {
                    after = 0;
                } else {
                    return WRONG;
                }
            }
            if (digits == 0 || after == 0 || after > decimals) {
                return WRONG;
            }
            for (int i = Math.max(after, 0); i < decimals; i++) {
                if (number > Long.MAX_VALUE / 10) {
                    return WRONG;
                }
                number *= 10;
            }
            long value = negative ? -number : number;
            return value < least || value > most ? WRONG : (Object) value;
        }

        /** Numbers of many digits, which are rare: leading zeros, or near the end of the range. */
        private Object large(char[] letters, int from, int length, char decimalMark) {
            String text =
                    new String(letters, from, length).replace(decimalMark, '.').replace('\u2212', '-');
            if (length > 100
                    || !text.matches(decimals == 0 ? "-?[0-9]+" : "-?[0-9]*(\\.[0-9]{1," + decimals + "}0*)?")) {
                return WRONG;
            }
            try {
                long value = new BigDecimal(text).movePointRight(decimals).longValueExact();
                return value < least || value > most ? WRONG : (Object) value;
            } catch (ArithmeticException e) {
                return WRONG;
            }
        }
    }

    /** Text; short ones that come again are kept once. */
    private static final class TextForm extends Form {
        private static final int KEPT = 256;
        private static final int SHORT = 32;

        private final String[] kept = new String[KEPT];

        TextForm() {
            super(Code.INVALID_VALUE, Text.of("viết chữ", "write text"));
            Arrays.fill(kept, "");
        }

        @Override
        Form fresh() {
            return new TextForm();
        }

        @Override
        Object read(char[] letters, int from, int length, char decimalMark) {
            if (length > SHORT) {
                return Text.composed(new String(letters, from, length));
            }
            int hash = 0;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + letters[i];
            }
            int place = (hash ^ hash >>> 8 ^ hash >>> 16) & (KEPT - 1);
            String before = kept[place];
            if (before.length() == length && same(before, letters, from)) {
                return before;
            }
            String text = Text.composed(new String(letters, from, length));
            kept[place] = text;
            return text;
        }

        private static boolean same(String text, char[] letters, int from) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != letters[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class DateForm extends Form {
        DateForm() {
            super(
                    Code.NO_SUCH_DATE,
                    Text.of("viết ngày có thật theo dạng 2025-12-31", "write a day such as 2025-12-31"));
        }

        @Override
        Object read(char[] letters, int from, int length, char decimalMark) {
            if (length != 10 || letters[from + 4] != '-' || letters[from + 7] != '-') {
                return WRONG;
            }
            int year = digits(letters, from, 4);
            int month = digits(letters, from + 5, 2);
            int day = digits(letters, from + 8, 2);
            if (year < 1 || month < 1 || day < 1) {
                return WRONG;
            }
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return WRONG;
            }
        }

        private static int digits(char[] letters, int from, int length) {
            int number = 0;
            for (int i = from; i < from + length; i++) {
                if (letters[i] < '0' || letters[i] > '9') {
                    return -1;
                }
                number = number * 10 + (letters[i] - '0');
            }
            return number;
        }
    }

    private static final class CodedForm extends Form {
        private final ImmutableMap<String, Object> codes;

        CodedForm(Map<String, ?> codes) {
            super(
                    Code.INVALID_VALUE,
                    Text.of(
                            "dùng một trong: " + String.join(", ", new TreeSet<>(codes.keySet())),
                            "write one of " + String.join(", ", new TreeSet<>(codes.keySet()))));
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("a coded column has at least one code");
            }
            ImmutableMap.Builder<String, Object> composed = ImmutableMap.builder();
            codes.forEach((code, value) -> composed.put(Text.composed(code.strip()), value));
            this.codes = composed.buildOrThrow();
        }

        @Override
        Object read(char[] letters, int from, int length, char decimalMark) {
            Object value = codes.get(Text.composed(new String(letters, from, length)));
            return value == null ? WRONG : value;
        }
    }

    private static final class OwnForm extends Form {
        private final Function<String, ?> form;

        OwnForm(Function<String, ?> form, Text remedy) {
            super(Code.INVALID_VALUE, remedy);
            this.form = form;
        }

        @Override
        Object read(char[] letters, int from, int length, char decimalMark) {
            try {
                return Objects.requireNonNull(form.apply(Text.composed(new String(letters, from, length))));
            } catch (IllegalArgumentException | DateTimeException e) {
                return WRONG;
            } catch (RuntimeException e) {
                return new Failure(e);
            }
        }
    }

    /** One reading of one file. */
    private final class Reading<R> {

        private final String file;
        private final List<Problem> problems = new ArrayList<>();
        private final EnumMap<Code, Long> unlisted = new EnumMap<>(Code.class);
        private final Row row = new Row(columns);
        private final Fields fields = new Fields(columns, row, decimalMark);
        private int read;
        private int rejected;
        private long line;

        Reading(String file) {
            this.file = file;
        }

        <A> Loaded<R> read(InputStream bytes, Collector<? super T, A, R> collector) throws IOException {
            A container = collector.supplier().get();
            BiConsumer<A, ? super T> accumulator = collector.accumulator();
            boolean usable = false;
            try {
                Reader letters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                PushbackReader reader = new PushbackReader(letters, LONGEST_HEADER + 1);
                Optional<Character> separator = separator(reader);
                if (separator.isEmpty()) {
                    fileProblem(Text.of("thêm dòng tiêu đề và số liệu", "add a header line and rows"));
                    return loaded(Optional.empty());
                }
                Iterator<Fields> rows = CsvReader.builder()
                        .fieldSeparator(separator.get())
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(fields, reader)
                        .iterator();
                while (!fields.hasHeader() && rows.hasNext()) {
                    rows.next();
                }
                usable = checkHeader();
                while (rows.hasNext()) {
                    rows.next();
                    line = fields.line;
                    if (fields.isRow()) {
                        read = Math.incrementExact(read);
                        if (!usable || !isGood()) {
                            rejected++;
                        } else {
                            take(container, accumulator);
                        }
                    }
                }
            } catch (CsvParseException e) {
                if (e.getCause() instanceof Error error) {
                    throw error; // the parser wraps what a form throws; a full stack is no fault of the file
                }
                stopped();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            return loaded(usable ? Optional.of(collector.finisher().apply(container)) : Optional.empty());
        }

        private <A> void take(A container, BiConsumer<A, ? super T> accumulator) {
            T made;
            try {
                made = maker.apply(row);
            } catch (IllegalArgumentException | DateTimeException e) {
                rejected++;
                problem(
                        "line " + line,
                        Code.CONTRADICTION,
                        "",
                        Text.of(
                                "các ô trong dòng không hợp nhau theo quy tắc của chương trình; đối chiếu với bản gốc",
                                "the application's record refuses these fields together; compare the row with its"
                                        + " source"));
                return;
            } catch (MisusedColumnException e) {
                throw e;
            } catch (RuntimeException e) {
                throw broken("a record cannot be made", e);
            }
            try {
                accumulator.accept(container, made);
            } catch (RuntimeException e) {
                throw broken("a record cannot be added up", e);
            }
        }

        /** A fault of the program and not of the file; what the row says of a person stays out of the message. */
        private IllegalStateException broken(String what, RuntimeException e) {
            IllegalStateException broken = new IllegalStateException(
                    file + " line " + line + ": " + what + " (" + e.getClass().getName() + ")");
            broken.setStackTrace(e.getStackTrace());
            return broken;
        }

        private boolean isGood() {
            if (fields.number != fields.width()) {
                problem(
                        "line " + line,
                        Code.WRONG_FIELD_COUNT,
                        Integer.toString(fields.number),
                        Text.of(
                                "dòng này cần " + fields.width() + " ô; ô có dấu phân cách phải đặt trong ngoặc kép",
                                "a row has " + fields.width()
                                        + " fields; put a field that contains the separator in double quotes"));
                return false;
            }
            if (fields.good) {
                return true;
            }
            for (Column<?> column : columns) {
                Object value = row.values[column.index];
                if (value instanceof Failure failure) {
                    throw broken("a field cannot be read", failure.cause());
                }
                if (value == WRONG) {
                    problem(place(column), column.form.code, "", column.form.remedy);
                } else if (value == Fields.GARBLED) {
                    problem(
                            place(column),
                            Code.UNREADABLE,
                            "",
                            Text.of("lưu tệp với mã UTF-8", "save the file as UTF-8; letters of this field are not"));
                } else if (value == Fields.EMPTY) {
                    problem(place(column), Code.ABSENT, "", Text.of("điền ô này", "fill this cell"));
                }
            }
            return false;
        }

        private String place(Column<?> column) {
            return "line " + line + ", column " + column.name;
        }

        private boolean checkHeader() {
            boolean usable = true;
            String needed = columns.stream()
                    .filter(each -> !each.mayBeAbsent)
                    .map(each -> each.name)
                    .collect(Collectors.joining(", "));
            for (Column<?> column : columns) {
                long times = fields.header.stream().filter(column.name::equals).count();
                if (times == 0 && column.mayBeAbsent) {
                    row.values[column.index] = Optional.empty();
                } else if (times != 1) {
                    usable = false;
                    problem(
                            "line " + fields.line + ", column " + column.name,
                            Code.WRONG_COLUMN,
                            "",
                            times == 0
                                    ? Text.of(
                                            "thiếu cột này; các cột cần có là " + needed,
                                            "the column is missing; the columns needed are " + needed)
                                    : Text.of("cột bị lặp; giữ một", "the column stands twice; keep one"));
                }
            }
            return usable;
        }

        /** From here on nothing can be read: what follows is one row at least. */
        private void stopped() {
            read = Math.incrementExact(read);
            rejected++;
            problem(
                    "line " + Math.max(line, fields.line) + " or later",
                    Code.UNREADABLE,
                    "",
                    Text.of(
                            "từ đây trở đi không đọc được; tìm dấu ngoặc kép chưa đóng hoặc chữ đứng sau dấu đóng",
                            "from here on nothing could be read; look for a double quote that is not closed or for text"
                                    + " after one that is"));
        }

        private void fileProblem(Text remedy) {
            problem("start", Code.UNREADABLE, "", remedy);
        }

        private void problem(String place, Code code, String found, Text remedy) {
            if (problems.size() < mostProblems) {
                problems.add(new Problem(file, place, code, found, remedy));
            } else {
                unlisted.merge(code, 1L, Long::sum);
            }
        }

        private Loaded<R> loaded(Optional<R> value) {
            ImmutableList.Builder<Problem> all =
                    ImmutableList.<Problem>builder().addAll(problems);
            if (!unlisted.isEmpty()) {
                long number =
                        unlisted.values().stream().mapToLong(Long::longValue).sum();
                String kinds = unlisted.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
                all.add(new Problem(
                        file,
                        "up to line " + line,
                        unlisted.keySet().iterator().next(),
                        "",
                        Text.of(
                                "còn " + number + " lỗi không liệt kê: " + kinds + "; sửa các lỗi trên trước",
                                number + " more problems are counted and not listed: " + kinds
                                        + "; mend those above first")));
            }
            return new Loaded<>(value, read, rejected, all.build());
        }

        /** The separator of the header line; empty if there is none. */
        private Optional<Character> separator(PushbackReader reader) throws IOException {
            int first = reader.read();
            if (first >= 0 && first != '\uFEFF') {
                reader.unread(first);
            }
            char[] start = new char[LONGEST_HEADER];
            int length = 0;
            int more = 0;
            HeaderLine header = HeaderLine.of("");
            while (!header.complete() && length < start.length && more >= 0) {
                more = reader.read(start, length, start.length - length);
                length += Math.max(more, 0);
                header = HeaderLine.of(CharBuffer.wrap(start, 0, length));
            }
            reader.unread(start, 0, length);
            return header.text().isBlank() ? Optional.empty() : Optional.of(header.separator());
        }
    }

    /** Takes the fields of a row from the parser, and reads those of declared columns without keeping the others. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<Fields> {

        private static final Object EMPTY = new Object();

        /** A field with a letter that is not UTF-8. */
        private static final Object GARBLED = new Object();

        private final ImmutableList<Column<?>> columns;
        private final Form[] forms;
        private final boolean[] mayBeEmpty;
        private final Row row;
        private final char decimalMark;
        private List<String> header = new ArrayList<>();
        private int[] columnOf = {};
        private boolean headerDone;
        private boolean blank;
        private boolean bare;
        private boolean good;
        private int number;
        private long line;

        Fields(ImmutableList<Column<?>> columns, Row row, char decimalMark) {
            this.columns = columns;
            this.forms = columns.stream().map(each -> each.form.fresh()).toArray(Form[]::new);
            this.mayBeEmpty = new boolean[forms.length];
            columns.forEach(each -> mayBeEmpty[each.index] = each.mayBeEmpty);
            this.row = row;
            this.decimalMark = decimalMark;
        }

        boolean hasHeader() {
            return headerDone;
        }

        int width() {
            return columnOf.length;
        }

        /** Empty fields are a row where all may be unknown, unless there is nothing on the line that parts or quotes them. */
        boolean isRow() {
            return !blank || !bare && columns.stream().allMatch(each -> each.mayBeEmpty);
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            blank = true;
            bare = true;
            good = true;
            number = 0;
        }

        @Override
        protected void handleField(int index, char[] letters, int offset, int length, boolean quoted) {
            number = index + 1;
            int from = offset;
            int end = offset + length;
            while (from < end && isBlank(letters[from])) {
                from++;
            }
            while (end > from && isBlank(letters[end - 1])) {
                end--;
            }
            blank &= from == end;
            bare &= index == 0 && !quoted;
            if (!headerDone) {
                header.add(Text.composed(new String(letters, from, end - from)));
            } else if (index < columnOf.length && columnOf[index] >= 0) {
                take(columnOf[index], letters, from, end - from);
            }
        }

        private void take(int column, char[] letters, int from, int length) {
            Object value;
            if (length == 0) {
                value = mayBeEmpty[column] ? Optional.empty() : EMPTY;
                good &= mayBeEmpty[column];
            } else {
                value = isGarbled(letters, from, length)
                        ? GARBLED
                        : forms[column].read(letters, from, length, decimalMark);
                if (value == WRONG || value == GARBLED || value instanceof Failure) {
                    good = false;
                } else if (mayBeEmpty[column]) {
                    value = Optional.of(value);
                }
            }
            row.values[column] = value;
        }

        private static boolean isGarbled(char[] letters, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (letters[i] == '\uFFFD') {
                    return true;
                }
            }
            return false;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c < ' ' || c == '\u00a0' || c > '\u007f' && Character.isWhitespace(c);
        }

        @Override
        protected Fields buildRecord() {
            if (!headerDone) {
                if (blank) {
                    header.clear();
                } else {
                    headerDone = true;
                    Map<String, Integer> indexes = new LinkedHashMap<>();
                    columns.forEach(each -> indexes.put(each.name, each.index));
                    columnOf = header.stream()
                            .mapToInt(name -> indexes.getOrDefault(name, -1))
                            .toArray();
                }
            }
            return this;
        }
    }
}
