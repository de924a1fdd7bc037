package vn.ansinh.indicators.exchange;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
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
 * others, numbers of more than 1,000 digits and names of more than 50,000 letters; of the problems the first 1,000 are listed
 * and the others counted.
 */
final class JsonTree {

    private static final int MOST_PROBLEMS = 1_000;

    /** No message shows more of a place. */
    private static final int LONGEST_POINTER = 200;

    private final String file;
    private final List<Problem> listed = new ArrayList<>();
    private int problems;

    private JsonTree(String file) {
        this.file = file;
    }

    /** Builds the tree; problems of the syntax end up in {@link #problems()}, and then there is no root. */
    static JsonTree of(TextFile source) {
        JsonTree tree = new JsonTree(source.name());
        if (source.content().isEmpty()) {
            tree.add(source.unreadable());
            return tree;
        }
        try (JsonParser parser = new JsonFactory()
                .createParser(ObjectReadContext.empty(), source.content().get())) {
            parser.nextToken();
            Value root = tree.value(parser, new Top());
            if (parser.nextToken() == null) {
                tree.root = Optional.of(root);
            } else {
                tree.problem(
                        "",
                        Code.NOT_JSON,
                        parser.getString(),
                        Text.of(
                                "bỏ phần thừa sau ngoặc đóng cuối cùng",
                                "remove what follows the last closing bracket"));
            }
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? "start"
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            tree.add(new Problem(
                    source.name(),
                    where,
                    Code.NOT_JSON,
                    "",
                    Text.of(
                            "sửa cú pháp JSON: " + e.getOriginalMessage(),
                            "mend the JSON: " + e.getOriginalMessage())));
        }
        return tree;
    }

    private Optional<Value> root = Optional.empty();

    /** Where a value stands. Its pointer is put together only when there is something to say: most values are sound. */
    private sealed interface Place {

        /** The pointer, or the beginning of a long one. */
        default String pointer() {
            Deque<String> steps = new ArrayDeque<>();
            Place at = this;
            while (!(at instanceof Top)) {
                if (at instanceof Key key) {
                    steps.addFirst(key.name().replace("~", "~0").replace("/", "~1"));
                    at = key.above();
                } else if (at instanceof Item item) {
                    steps.addFirst(Integer.toString(item.number()));
                    at = item.above();
                }
            }
            StringBuilder pointer = new StringBuilder();
            for (String step : steps) {
                if (pointer.length() < LONGEST_POINTER) {
                    pointer.append('/').append(step);
                }
            }
            return pointer.toString();
        }
    }

    private record Top() implements Place {}

    private record Key(Place above, String name) implements Place {}

    private record Item(Place above, int number) implements Place {}

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
    private record Fields(Place place, Map<String, Value> byKey, ListMultimap<String, Value> discarded, boolean isClean)
            implements Value {}

    private Value value(JsonParser parser, Place place) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return new Scalar(place, JsonToken.NOT_AVAILABLE, "");
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Value> fields = new LinkedHashMap<>();
            ListMultimap<String, Value> discarded = ArrayListMultimap.create();
            boolean clean = true;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = Text.composed(parser.currentName());
                parser.nextToken();
                Value field = value(parser, new Key(place, key));
                clean &= field.isClean();
                if (fields.putIfAbsent(key, field) != null) {
                    clean = false;
                    discarded.put(key, field);
                    problem(field.pointer(), Code.DUPLICATE_KEY, key, Text.of("giữ lại một khóa", "keep one of them"));
                }
            }
            return new Fields(place, fields, discarded, clean);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            boolean clean = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Value item = value(parser, new Item(place, items.size()));
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
        Optional<Entry> top = root.flatMap(this::entry);
        top.ifPresent(entry -> entry.optionalValue("$schema", Form.WORDS));
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

    private void wrongShape(Value value, Text expected) {
        String found = value instanceof Scalar scalar ? scalar.text() : value instanceof Many ? "[…]" : "{…}";
        problem(
                value.pointer(),
                Code.WRONG_SHAPE,
                found,
                Text.of("ở đây cần " + expected.vi(), "write " + expected.en() + " here"));
    }

    /** An object being read: asks for its keys, and in the end reports those nobody asked for. */
    final class Entry {

        private final Fields fields;
        private final Set<String> asked = new LinkedHashSet<>();
        private int before = problems;

        private Entry(Fields fields) {
            this.fields = fields;
        }

        String pointer() {
            return fields.pointer();
        }

        private Optional<Value> optional(String key) {
            asked.add(key);
            return Optional.ofNullable(fields.byKey().get(key));
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
            return required(key).flatMap(value -> formed(value, form));
        }

        /** Reads a text of a form if it is there; the outer option is empty if it is there and malformed. */
        <T> Optional<Optional<T>> optionalValue(String key, Form<T> form) {
            Optional<Value> value = optional(key);
            return value.isEmpty()
                    ? Optional.of(Optional.empty())
                    : formed(value.get(), form).map(Optional::of);
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

        Optional<String> text(String key) {
            return value(key, Form.WORDS);
        }

        Optional<LocalDate> day(String key) {
            return value(key, Form.DAY);
        }

        /** Reads a text in both languages: an object with {@code vi} and {@code en}. */
        Optional<Text> words(String key) {
            return object(key, Entry::words);
        }

        Optional<Optional<Text>> optionalWords(String key) {
            return optionalObject(key, Entry::words);
        }

        Optional<Text> words() {
            Optional<String> vi = text("vi");
            Optional<String> en = text("en");
            return make(() -> Text.of(vi.orElseThrow(), en.orElseThrow()));
        }

        /** Reads a text in both languages with its status, and its source if one is named. */
        Optional<Statement> statement(String key) {
            return object(key, Entry::statement);
        }

        Optional<Optional<Statement>> optionalStatement(String key) {
            return optionalObject(key, Entry::statement);
        }

        private Optional<Statement> statement() {
            Optional<String> vi = text("vi");
            Optional<String> en = text("en");
            Optional<Status> status = value("status", Form.STATUS);
            Optional<Optional<String>> source = optionalValue("source", Form.WORDS);
            return make(() -> new Statement(
                    Text.of(vi.orElseThrow(), en.orElseThrow()), status.orElseThrow(), source.orElseThrow()));
        }

        Optional<Boolean> flag(String key) {
            return required(key).flatMap(value -> {
                if (value instanceof Scalar scalar
                        && (scalar.token() == JsonToken.VALUE_TRUE || scalar.token() == JsonToken.VALUE_FALSE)) {
                    return Optional.of(scalar.token() == JsonToken.VALUE_TRUE);
                }
                wrongShape(value, Text.of("true hoặc false", "true or false"));
                return Optional.empty();
            });
        }

        Optional<Integer> number(String key) {
            return required(key).flatMap(value -> {
                if (value instanceof Scalar scalar
                        && scalar.token() == JsonToken.VALUE_NUMBER_INT
                        && scalar.text().length() < 10) {
                    return Optional.of(Integer.valueOf(scalar.text()));
                }
                wrongShape(value, Text.of("một số nguyên", "a whole number"));
                return Optional.empty();
            });
        }

        /** Reads a required object. */
        <T> Optional<T> object(String key, Function<Entry, Optional<T>> reader) {
            return required(key).flatMap(JsonTree.this::entry).flatMap(reader);
        }

        /** Reads an object if it is there; the outer option is empty if it is there and malformed. */
        <T> Optional<Optional<T>> optionalObject(String key, Function<Entry, Optional<T>> reader) {
            Optional<Value> value = optional(key);
            return value.isEmpty()
                    ? Optional.of(Optional.empty())
                    : entry(value.get()).flatMap(reader).map(Optional::of);
        }

        /** Reads a list of objects; an absent list is empty unless required. */
        <T> Read<T> list(String key, boolean required, Function<Entry, Optional<T>> reader) {
            return items(key, required, item -> entry(item).flatMap(reader));
        }

        /** Reads a list whose items stand for themselves: what is wrong with one does not reject this object. */
        <T> ImmutableList<T> independent(String key, Function<Entry, Optional<T>> reader) {
            int mark = problems;
            ImmutableList<T> good = list(key, false, reader).good();
            before += problems - mark;
            return good;
        }

        /** Reads a list of texts; an absent list is empty unless required. */
        Read<String> texts(String key, boolean required) {
            return items(key, required, item -> formed(item, Form.WORDS));
        }

        private <T> Read<T> items(String key, boolean required, Function<Value, Optional<T>> reader) {
            Optional<Value> value = required ? required(key) : optional(key);
            int read = 0;
            for (Value each : fields.discarded().get(key)) {
                read += count(each);
            }
            if (value.isEmpty()) {
                return new Read<>(ImmutableList.of(), read);
            }
            if (!(value.get() instanceof Many many)) {
                wrongShape(value.get(), Text.of("một danh sách […]", "a list […]"));
                return new Read<>(ImmutableList.of(), read + 1);
            }
            ImmutableList.Builder<T> good = ImmutableList.builder();
            many.items().forEach(item -> reader.apply(item).ifPresent(good::add));
            return new Read<>(good.build(), read + many.items().size());
        }

        private static int count(Value value) {
            return value instanceof Many many ? many.items().size() : 1;
        }

        /** Reports keys that nobody asked for. */
        void close() {
            fields.byKey().forEach((key, value) -> {
                if (!asked.contains(key)) {
                    problem(
                            value.pointer(),
                            Code.UNKNOWN_KEY,
                            key,
                            Text.of(
                                    "bỏ khóa này; các khóa ở đây: " + String.join(", ", asked),
                                    "remove it; the keys here are " + String.join(", ", asked)));
                }
            });
        }

        /**
         * Ends the reading of this object: reports keys that nobody asked for, and if nothing inside it was a problem,
         * makes the object; what cannot be made is a contradiction with the maker's message.
         */
        <T> Optional<T> make(Supplier<T> maker) {
            close();
            if (problems > before || !fields.isClean()) {
                return Optional.empty();
            }
            try {
                return Optional.of(maker.get());
            } catch (Refusal e) {
                problem(pointer(), e.code(), "", e.remedy());
            } catch (IllegalArgumentException e) {
                problem(
                        pointer(),
                        Code.CONTRADICTION,
                        "",
                        Text.of("các mục ở đây không hợp nhau: " + e.getMessage(), String.valueOf(e.getMessage())));
            }
            return Optional.empty();
        }

        /** Tells whether one of these keys of this object stands twice, so that nobody knows which one is meant. */
        boolean isAmbiguous(String... keys) {
            return Arrays.stream(keys)
                    .anyMatch(key -> fields.discarded().containsKey(key)
                            || !optional(key).map(Value::isClean).orElse(true));
        }

        /** Refers to something by name; a name that leads nowhere is a problem that lists names that do. */
        <T> Optional<T> reference(
                String key, Function<String, Optional<T>> finder, Function<String, List<String>> names) {
            return text(key).flatMap(name -> {
                Optional<T> found = finder.apply(name);
                if (found.isEmpty()) {
                    String known = String.join(", ", names.apply(name));
                    problem(
                            pointer() + "/" + key,
                            Code.UNKNOWN_REFERENCE,
                            name,
                            Text.of("dùng một trong các tên có sẵn: " + known, "use a name that exists: " + known));
                }
                return found;
            });
        }
    }

    /** What was good in a list, and how many items it holds. */
    record Read<T>(ImmutableList<T> good, int read) {
        int rejected() {
            return read - good.size();
        }
    }
}
