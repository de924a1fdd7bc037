package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.ansinh.core.Text;

/**
 * A JSON file as a tree that knows where everything stands and collects every problem instead of stopping at the first:
 * duplicate keys when it is built, absent, unknown and malformed entries as it is read.
 */
final class JsonTree {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private JsonTree(String file) {
        this.file = file;
    }

    /** Builds the tree; problems of the syntax end up in {@link #problems()}, and then there is no root. */
    static JsonTree of(TextFile source) {
        JsonTree tree = new JsonTree(source.name());
        if (source.content().isEmpty()) {
            tree.problems.add(source.unreadable());
            return tree;
        }
        try (JsonParser parser = new JsonFactory()
                .createParser(ObjectReadContext.empty(), source.content().get())) {
            parser.nextToken();
            Value root = tree.value(parser, "");
            if (parser.nextToken() != null) {
                tree.problem(
                        "",
                        Code.NOT_JSON,
                        parser.getString(),
                        Text.of(
                                "bỏ phần thừa sau ngoặc đóng cuối cùng",
                                "remove what follows the last closing bracket"));
            }
            tree.root = Optional.of(root);
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? "start"
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            tree.problems.add(new Problem(
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

    /** A value and its place. */
    sealed interface Value {
        String pointer();
    }

    private record Scalar(String pointer, JsonToken token, String text) implements Value {}

    private record Many(String pointer, List<Value> items) implements Value {}

    private record Fields(String pointer, Map<String, Value> byKey) implements Value {}

    private Value value(JsonParser parser, String pointer) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return new Scalar(pointer, JsonToken.NOT_AVAILABLE, "");
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Value> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                parser.nextToken();
                Value field = value(parser, place);
                if (fields.putIfAbsent(key, field) != null) {
                    problem(place, Code.DUPLICATE_KEY, key, Text.of("giữ lại một khóa", "keep one of them"));
                }
            }
            return new Fields(pointer, fields);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, pointer + "/" + items.size()));
            }
            return new Many(pointer, items);
        }
        return new Scalar(pointer, token, parser.getString());
    }

    /** Returns the top object, or reports that there is none. */
    Optional<Entry> root() {
        return root.flatMap(value -> entry(value, "{…}"));
    }

    ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    void problem(String pointer, Code code, String found, Text remedy) {
        String brief = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        problems.add(new Problem(file, pointer.isEmpty() ? "/" : pointer, code, brief, remedy));
    }

    private Optional<Entry> entry(Value value, String expected) {
        if (value instanceof Fields fields) {
            return Optional.of(new Entry(fields));
        }
        wrongShape(value, "an object " + expected);
        return Optional.empty();
    }

    private void wrongShape(Value value, String expected) {
        String found = value instanceof Scalar scalar ? scalar.text() : value instanceof Many ? "[…]" : "{…}";
        problem(
                value.pointer(),
                Code.WRONG_SHAPE,
                found,
                Text.of("ở đây cần " + expected, "write " + expected + " here"));
    }

    /** An object being read: asks for its keys, and in the end reports those nobody asked for. */
    final class Entry {

        private final Fields fields;
        private final Set<String> asked = new LinkedHashSet<>();
        private final int before = problems.size();

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

        /** Reads a required text and makes something of it; what cannot be made is a problem with the maker's message. */
        <T> Optional<T> value(String key, Function<String, T> maker) {
            return required(key).flatMap(value -> made(value, maker));
        }

        /** Reads a text if it is there; the outer option is empty if it is there and malformed. */
        <T> Optional<Optional<T>> optionalValue(String key, Function<String, T> maker) {
            Optional<Value> value = optional(key);
            return value.isEmpty()
                    ? Optional.of(Optional.empty())
                    : made(value.get(), maker).map(Optional::of);
        }

        private <T> Optional<T> made(Value value, Function<String, T> maker) {
            if (!(value instanceof Scalar scalar) || scalar.token() != JsonToken.VALUE_STRING) {
                wrongShape(value, "a text in quotes");
                return Optional.empty();
            }
            return attempt(value.pointer(), Code.INVALID_VALUE, scalar.text(), () -> maker.apply(scalar.text()));
        }

        Optional<String> text(String key) {
            return value(key, text -> {
                if (text.isBlank()) {
                    throw new IllegalArgumentException("write at least one letter, or leave the key out");
                }
                return text.strip();
            });
        }

        Optional<Boolean> flag(String key) {
            return required(key).flatMap(value -> {
                if (value instanceof Scalar scalar
                        && (scalar.token() == JsonToken.VALUE_TRUE || scalar.token() == JsonToken.VALUE_FALSE)) {
                    return Optional.of(scalar.token() == JsonToken.VALUE_TRUE);
                }
                wrongShape(value, "true or false");
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
                wrongShape(value, "a whole number");
                return Optional.empty();
            });
        }

        /** Reads a required object. */
        <T> Optional<T> object(String key, Function<Entry, Optional<T>> reader) {
            return required(key).flatMap(value -> entry(value, "{…}")).flatMap(reader);
        }

        /** Reads an object if it is there; the outer option is empty if it is there and malformed. */
        <T> Optional<Optional<T>> optionalObject(String key, Function<Entry, Optional<T>> reader) {
            Optional<Value> value = optional(key);
            return value.isEmpty()
                    ? Optional.of(Optional.empty())
                    : entry(value.get(), "{…}").flatMap(reader).map(Optional::of);
        }

        /** Reads a list of objects; an absent list is empty unless required. */
        <T> Read<T> list(String key, boolean required, Function<Entry, Optional<T>> reader) {
            return items(key, required, item -> entry(item, "{…}").flatMap(reader));
        }

        /** Reads a list of texts; an absent list is empty. */
        Read<String> texts(String key) {
            return items(key, false, item -> made(item, Function.identity()));
        }

        private <T> Read<T> items(String key, boolean required, Function<Value, Optional<T>> reader) {
            Optional<Value> value = required ? required(key) : optional(key);
            if (value.isEmpty()) {
                return new Read<>(ImmutableList.of(), 0);
            }
            if (!(value.get() instanceof Many many)) {
                wrongShape(value.get(), "a list […]");
                return new Read<>(ImmutableList.of(), 0);
            }
            ImmutableList.Builder<T> good = ImmutableList.builder();
            many.items().forEach(item -> reader.apply(item).ifPresent(good::add));
            return new Read<>(good.build(), many.items().size());
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
            return problems.size() > before || hasDuplicateKey()
                    ? Optional.empty()
                    : attempt(pointer(), Code.CONTRADICTION, "", maker);
        }

        private boolean hasDuplicateKey() {
            return problems.stream()
                    .anyMatch(problem -> problem.code() == Code.DUPLICATE_KEY
                            && problem.place().startsWith(pointer() + "/"));
        }

        /** Tells whether one of these keys of this object stands twice, so that nobody knows which one is meant. */
        boolean isAmbiguous(String... keys) {
            return problems.stream()
                    .filter(problem -> problem.code() == Code.DUPLICATE_KEY)
                    .anyMatch(problem -> Arrays.stream(keys)
                            .map(key -> pointer() + "/" + key)
                            .anyMatch(place -> (problem.place() + "/").startsWith(place + "/")));
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

        private <T> Optional<T> attempt(String pointer, Code code, String found, Supplier<T> maker) {
            try {
                return Optional.of(maker.get());
            } catch (IllegalArgumentException e) {
                problem(pointer, code, found, Text.of("quy tắc: " + e.getMessage(), String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }
    }

    /** What was good in a list, and how many items it holds. */
    record Read<T>(ImmutableList<T> good, int read) {
        int rejected() {
            return read - good.size();
        }
    }
}
