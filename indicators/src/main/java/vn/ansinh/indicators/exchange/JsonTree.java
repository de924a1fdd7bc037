package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;

/**
 * A JSON file as a tree that knows where everything stands and collects every problem instead of stopping at the first:
 * duplicate keys when it is built, absent, unknown and malformed entries as it is read.
 *
 * <p>It takes memory in proportion to the file, however the file is written. The parser refuses values nested in more than 500
 * others, numbers of more than 1,000 digits and names of more than 50,000 bytes; of the problems the first 1,000 are listed
 * and the others counted.
 */
final class JsonTree {

    private static final int MOST_PROBLEMS = 1_000;

    /** No message shows more of a place. */
    private static final int LONGEST_POINTER = 200;

    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final List<Problem> listed = new ArrayList<>();
    private int problems;

    private Optional<Value> root = Optional.empty();

    private JsonTree(String file) {
        this.file = file;
    }

    /** Builds the tree; problems of the syntax end up in {@link #problems()}, and then there is no root. */
    static JsonTree of(TextFile source) {
        JsonTree tree = new JsonTree(source.name());
        if (!source.isReadable()) {
            tree.add(source.unreadable());
            return tree;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.utf8())) {
            tree.read(parser, source);
        }
        return tree;
    }

    private void read(JsonParser parser, TextFile source) {
        try {
            parser.nextToken();
            Value top = value(parser, Place.TOP);
            if (parser.nextToken() == null) {
                root = Optional.of(top);
            } else {
                problem(
                        "",
                        Code.NOT_JSON,
                        parser.getString(),
                        Text.of(
                                "bỏ phần thừa sau ngoặc đóng cuối cùng",
                                "remove what follows the last closing bracket"));
            }
        } catch (JacksonException e) {
            int offset = (int) whereStopped(parser, e).getByteOffset();
            notJson(source, e, offset);
        }
    }

    private static TokenStreamLocation whereStopped(JsonParser parser, JacksonException stopped) {
        return Objects.requireNonNullElse(stopped.getLocation(), parser.currentLocation());
    }

    /**
     * Reports what a parser of letters says, if it stops too: that of bytes, which is quicker, takes a part of a letter for a
     * letter when it says what it found.
     */
    private void notJson(TextFile source, JacksonException inBytes, int offset) {
        JacksonException stopped = inBytes;
        int place = offset;
        String text = source.text();
        try (JsonParser letters = JSON.createParser(ObjectReadContext.empty(), text)) {
            try {
                while (letters.nextToken() != null) {
                    letters.getString();
                }
            } catch (JacksonException e) {
                stopped = e;
                int before = (int) whereStopped(letters, e).getCharOffset();
                place = text.substring(0, before).getBytes(StandardCharsets.UTF_8).length;
            }
        }
        String message = stopped.getOriginalMessage();
        problem(
                source.place(place),
                Code.NOT_JSON,
                "",
                Text.of("sửa cú pháp JSON: " + message, "mend the JSON: " + message));
    }

    /** Where a value stands. Its pointer is put together only when there is something to say: most values are sound. */
    private record Place(Optional<Place> above, String step) {

        private static final Place TOP = new Place(Optional.empty(), "");

        Place at(String step) {
            return new Place(Optional.of(this), step);
        }

        /** The pointer, or the beginning of a long one. */
        String pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place at = this; at.above.isPresent(); at = at.above.get()) {
                steps.addFirst(at.step.replace("~", "~0").replace("/", "~1"));
            }
            StringBuilder pointer = new StringBuilder();
            for (String each : steps) {
                if (pointer.length() < LONGEST_POINTER) {
                    pointer.append('/').append(each);
                }
            }
            return pointer.toString();
        }
    }

    /** A value and its place. */
    private sealed interface Value {
        Place place();

        default String pointer() {
            return place().pointer();
        }

        /** Tells whether no key stands twice inside. */
        default boolean isClean() {
            return true;
        }
    }

    private record Scalar(Place place, JsonToken token, String text) implements Value {}

    private record Many(Place place, List<Value> items, boolean isClean) implements Value {}

    /** The first value of each key, and those that a second use of the key discards. */
    private record Fields(Place place, Map<String, Value> byKey, Map<String, List<Value>> discarded, boolean isClean)
            implements Value {}

    private Value value(JsonParser parser, Place place) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return new Scalar(place, JsonToken.NOT_AVAILABLE, "");
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Value> fields = new LinkedHashMap<>();
            Map<String, List<Value>> discarded = Map.of();
            boolean clean = true;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = Text.composed(parser.currentName());
                parser.nextToken();
                Value field = value(parser, place.at(key));
                clean &= field.isClean();
                if (fields.putIfAbsent(key, field) != null) {
                    clean = false;
                    discarded = discarded.isEmpty() ? new HashMap<>() : discarded;
                    discarded.computeIfAbsent(key, first -> new ArrayList<>()).add(field);
                    problem(field.pointer(), Code.DUPLICATE_KEY, key, Text.of("giữ lại một khóa", "keep one of them"));
                }
            }
            return new Fields(place, fields, discarded, clean);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            boolean clean = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Value item = value(parser, place.at(Integer.toString(items.size())));
                clean &= item.isClean();
                items.add(item);
            }
            return new Many(place, items, clean);
        }
        return new Scalar(place, token, Text.composed(parser.getString()));
    }

    /**
     * Returns the top object, or reports that there is none. It may name the schema by which an editor helps to write the
     * file; the name is not followed.
     */
    Optional<Entry> root() {
        Optional<Entry> top = root.isPresent() ? entry(root.get()) : Optional.empty();
        if (top.isPresent()) {
            top.get().optionalValue("$schema", Form.WORDS);
        }
        return top;
    }

    /** The problems found so far; when there are very many, the first of them and the number of the others. */
    ImmutableList<Problem> problems() {
        int others = problems - listed.size();
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(listed);
        if (others > 0) {
            Problem last = listed.get(listed.size() - 1);
            all.add(new Problem(
                    file,
                    last.place(),
                    last.code(),
                    "",
                    Text.of(
                            "sau chỗ này còn " + others + " lỗi không liệt kê; sửa các lỗi trên trước",
                            others + " more problems after this are counted and not listed; mend those above first")));
        }
        return all.build();
    }

    /** How many problems were found so far. */
    int problemCount() {
        return problems;
    }

    void problem(String pointer, Code code, String found, Text remedy) {
        add(new Problem(file, pointer, code, found, remedy));
    }

    private void add(Problem problem) {
        problems++;
        if (listed.size() < MOST_PROBLEMS) {
            listed.add(problem);
        }
    }

    private Optional<Entry> entry(Value value) {
        if (value instanceof Fields fields) {
            return Optional.of(new Entry(fields));
        }
        wrongShape(value, Text.of("một đối tượng {…}", "an object {…}"));
        return Optional.empty();
    }

    /** Lets a reader make something of an object; what cannot be made is a contradiction with the maker's message. */
    private <T> Optional<T> made(Value value, Function<Entry, T> reader) {
        Optional<Entry> entry = entry(value);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(entry.get()));
        } catch (Unusable e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            problem(
                    value.pointer(),
                    Code.CONTRADICTION,
                    "",
                    Text.of("các mục ở đây không hợp nhau: " + e.getMessage(), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private void wrongShape(Value value, Text expected) {
        String found = value instanceof Scalar scalar ? scalar.text() : value instanceof Many ? "[…]" : "{…}";
        problem(
                value.pointer(),
                Code.WRONG_SHAPE,
                found,
                Text.of("ở đây cần " + expected.vi(), "write " + expected.en() + " here"));
    }

    /**
     * An object being read. A reader asks for its keys, calls {@link #end()}, and makes of the values, which are all there then,
     * what the object stands for.
     */
    final class Entry {

        private static final Function<Entry, Text> IN_BOTH_LANGUAGES = Entry::inBothLanguages;
        private static final Function<Entry, Statement> STATEMENT = Entry::statement;

        private final Fields fields;
        private final Set<String> asked = new LinkedHashSet<>();
        private boolean clean;
        private int before = problems;

        private Entry(Fields fields) {
            this.fields = fields;
            this.clean = fields.discarded().isEmpty();
        }

        String pointer() {
            return fields.pointer();
        }

        private Optional<Value> optional(String key) {
            Optional<Value> value = Optional.ofNullable(fields.byKey().get(key));
            if (asked.add(key) && value.isPresent()) {
                clean &= value.get().isClean();
            }
            return value;
        }

        private Optional<Value> required(String key) {
            Optional<Value> value = optional(key);
            if (value.isEmpty()) {
                problem(
                        pointer() + "/" + key,
                        Code.ABSENT,
                        "",
                        Text.of("thêm khóa \"" + key + "\"", "add the key \"" + key + "\""));
            }
            return value;
        }

        boolean has(String key) {
            return fields.byKey().containsKey(key);
        }

        /** Reads a required text of a form. */
        <T> Optional<T> value(String key, Form<T> form) {
            Optional<Value> value = required(key);
            return value.isPresent() ? formed(value.get(), form) : Optional.empty();
        }

        /** Reads a text of a form if it is there; the outer option is empty if it is there and malformed. */
        <T> Optional<Optional<T>> optionalValue(String key, Form<T> form) {
            Optional<Value> value = optional(key);
            return value.isPresent() ? ifSound(formed(value.get(), form)) : Optional.of(Optional.empty());
        }

        private <T> Optional<T> formed(Value value, Form<T> form) {
            if (!(value instanceof Scalar scalar) || scalar.token() != JsonToken.VALUE_STRING) {
                wrongShape(value, Text.of("một chuỗi trong ngoặc kép", "a text in quotes"));
                return Optional.empty();
            }
            try {
                return Optional.of(form.reads().apply(scalar.text()));
            } catch (IllegalArgumentException e) {
                problem(value.pointer(), form.code(), scalar.text(), form.remedy(e));
                return Optional.empty();
            }
        }

        /** What is there must be sound: then it is something that is there. */
        private static <T> Optional<Optional<T>> ifSound(Optional<T> made) {
            return made.isPresent() ? Optional.of(made) : Optional.empty();
        }

        Optional<String> text(String key) {
            return value(key, Form.WORDS);
        }

        Optional<LocalDate> day(String key) {
            return value(key, Form.DAY);
        }

        /** Reads a text in both languages: an object with {@code vi} and {@code en}. */
        Optional<Text> words(String key) {
            return object(key, IN_BOTH_LANGUAGES);
        }

        Optional<Optional<Text>> optionalWords(String key) {
            return optionalObject(key, IN_BOTH_LANGUAGES);
        }

        ImmutableList<Text> listOfWords(String key) {
            return list(key, false, IN_BOTH_LANGUAGES).good();
        }

        private Text inBothLanguages() {
            Optional<String> vi = text("vi");
            Optional<String> en = text("en");
            end();
            return Text.of(vi.get(), en.get());
        }

        /** Reads a text in both languages with its status, and its source if one is named. */
        Optional<Statement> statement(String key) {
            return object(key, STATEMENT);
        }

        Optional<Optional<Statement>> optionalStatement(String key) {
            return optionalObject(key, STATEMENT);
        }

        private Statement statement() {
            Optional<String> vi = text("vi");
            Optional<String> en = text("en");
            Optional<Status> status = value("status", Form.STATUS);
            Optional<Optional<String>> source = optionalValue("source", Form.WORDS);
            end();
            return new Statement(Text.of(vi.get(), en.get()), status.get(), source.get());
        }

        Optional<Boolean> flag(String key) {
            Optional<Value> value = required(key);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (value.get() instanceof Scalar scalar
                    && (scalar.token() == JsonToken.VALUE_TRUE || scalar.token() == JsonToken.VALUE_FALSE)) {
                return Optional.of(scalar.token() == JsonToken.VALUE_TRUE);
            }
            wrongShape(value.get(), Text.of("true hoặc false", "true or false"));
            return Optional.empty();
        }

        Optional<Integer> number(String key) {
            Optional<Value> value = required(key);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (value.get() instanceof Scalar scalar
                    && scalar.token() == JsonToken.VALUE_NUMBER_INT
                    && scalar.text().length() < 10) {
                return Optional.of(Integer.valueOf(scalar.text()));
            }
            wrongShape(value.get(), Text.of("một số nguyên", "a whole number"));
            return Optional.empty();
        }

        /** Reads a required object. */
        <T> Optional<T> object(String key, Function<Entry, T> reader) {
            Optional<Value> value = required(key);
            return value.isPresent() ? made(value.get(), reader) : Optional.empty();
        }

        /** Reads an object if it is there; the outer option is empty if it is there and malformed. */
        <T> Optional<Optional<T>> optionalObject(String key, Function<Entry, T> reader) {
            Optional<Value> value = optional(key);
            return value.isPresent() ? ifSound(made(value.get(), reader)) : Optional.of(Optional.empty());
        }

        /** Reads a list of objects; an absent list is empty unless required. */
        <T> Read<T> list(String key, boolean required, Function<Entry, T> reader) {
            Read<Value> items = items(key, required);
            ImmutableList.Builder<T> good = ImmutableList.builder();
            for (Value item : items.good()) {
                Optional<T> made = made(item, reader);
                if (made.isPresent()) {
                    good.add(made.get());
                }
            }
            return new Read<>(good.build(), items.read());
        }

        /** Reads a list whose items stand for themselves: what is wrong with one does not reject this object. */
        <T> ImmutableList<T> independent(String key, Function<Entry, T> reader) {
            int problemsBefore = problems;
            boolean cleanBefore = clean;
            ImmutableList<T> good = list(key, false, reader).good();
            before += problems - problemsBefore;
            clean = cleanBefore;
            return good;
        }

        /** Reads a list of texts; an absent list is empty unless required. */
        ImmutableList<String> texts(String key, boolean required) {
            ImmutableList.Builder<String> good = ImmutableList.builder();
            for (Value item : items(key, required).good()) {
                Optional<String> text = formed(item, Form.WORDS);
                if (text.isPresent()) {
                    good.add(text.get());
                }
            }
            return good.build();
        }

        /** The items of a list, and how many there are with those of the same key that were discarded. */
        private Read<Value> items(String key, boolean required) {
            Optional<Value> value = required ? required(key) : optional(key);
            int read = 0;
            for (Value each : fields.discarded().getOrDefault(key, List.of())) {
                read += each instanceof Many many ? many.items().size() : 1;
            }
            if (value.isEmpty()) {
                return new Read<>(ImmutableList.of(), read);
            }
            if (!(value.get() instanceof Many many)) {
                wrongShape(value.get(), Text.of("một danh sách […]", "a list […]"));
                return new Read<>(ImmutableList.of(), read + 1);
            }
            return new Read<>(
                    ImmutableList.copyOf(many.items()), read + many.items().size());
        }

        /** Reports keys that nobody asked for. */
        void close() {
            for (Map.Entry<String, Value> field : fields.byKey().entrySet()) {
                if (!asked.contains(field.getKey())) {
                    problem(
                            field.getValue().pointer(),
                            Code.UNKNOWN_KEY,
                            field.getKey(),
                            Text.of(
                                    "bỏ khóa này; các khóa ở đây: " + String.join(", ", asked),
                                    "remove it; the keys here are " + String.join(", ", asked)));
                }
            }
        }

        /**
         * Ends the reading of this object: reports keys that nobody asked for, and goes no further if anything inside it was
         * a problem. After it every value asked for is there.
         */
        void end() {
            close();
            if (problems > before || !clean) {
                throw new Unusable();
            }
        }

        /** Reports what is wrong with the value of a key; the reader throws what this returns. */
        Unusable refused(String key, Code code, String found, Text remedy) {
            problem(pointer() + "/" + key, code, found, remedy);
            return new Unusable();
        }

        /** Reports that another entry bears the name or number of this one; the reader throws what this returns. */
        Unusable taken(String key, String name) {
            return refused(
                    key,
                    Code.DUPLICATE_ENTRY,
                    name,
                    Text.of("đã dùng; chọn tên hoặc số khác", "it is taken; choose another name or number"));
        }

        /** Reports a name that leads nowhere, with names that do. */
        void unknown(String key, String name, Iterable<String> names) {
            String known = String.join(", ", names);
            problem(
                    pointer() + "/" + key,
                    Code.UNKNOWN_REFERENCE,
                    name,
                    Text.of("dùng một trong các tên có sẵn: " + known, "use a name that exists: " + known));
        }

        /** Tells whether one of these keys of this object stands twice, so that nobody knows which one is meant. */
        boolean isAmbiguous(String... keys) {
            for (String key : keys) {
                Value value = fields.byKey().get(key);
                if (fields.discarded().containsKey(key) || value != null && !value.isClean()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Thrown by a reader when an object cannot be used and its problems are listed. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusable() {
            super("the problems are listed", null, false, false);
        }
    }

    /** What was good in a list, and how many items it holds. */
    record Read<T>(ImmutableList<T> good, int read) {
        int rejected() {
            return read - good.size();
        }
    }
}
