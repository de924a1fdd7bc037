package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.law.LawBook.Transition;
import vn.ansinh.core.law.Parameter;
import vn.ansinh.core.law.Provision;

/**
 * Reads one topic of the law from JSON: acts, parameters with their dated provisions, transitional rules, and worked
 * cases.
 */
public final class LawReader {

    private static final Form<BigDecimal> DECIMAL =
            new Form<>(LawReader::decimal, Code.INVALID_VALUE, "viết số liền, phần thập phân sau dấu chấm, ví dụ 4.5");

    /** A number, or the word {@code unknown}. */
    private static final Form<Optional<BigDecimal>> DECIMAL_OR_UNKNOWN = new Form<>(
            text -> text.equals("unknown") ? Optional.empty() : Optional.of(decimal(text)),
            Code.INVALID_VALUE,
            "viết số liền, phần thập phân sau dấu chấm, hoặc unknown");

    private static final Form<URI> LINK =
            new Form<>(LawReader::link, Code.INVALID_VALUE, "viết địa chỉ đầy đủ bắt đầu bằng http hoặc https");

    private final JsonTree tree;
    private final Set<String> acts = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();

    /**
     * A topic of the law: what it adds to the book, and the cases that prove it.
     *
     * @param acts the numbers of the acts that its provisions may cite, in the order of the file
     * @param book the parameters and transitional rules
     * @param cases worked cases
     */
    public record Topic(ImmutableList<String> acts, LawBook book, ImmutableList<WorkedCase> cases) {}

    /**
     * A worked case: on these two days, the exact product of these parameters and numbers is this.
     *
     * @param name what the case shows
     * @param inForceAt the day on which one looks at the law; empty to look at everything on record
     * @param applyingOn the day for which one asks
     * @param product ids of parameters, and plain numbers
     * @param expect the result; empty if the law does not settle it
     * @param source where the case comes from
     */
    public record WorkedCase(
            Text name,
            Optional<LocalDate> inForceAt,
            LocalDate applyingOn,
            ImmutableList<String> product,
            Optional<BigDecimal> expect,
            String source) {}

    private LawReader(JsonTree tree) {
        this.tree = tree;
    }

    /**
     * Reads a topic. Its entries are its acts, parameters, transitional rules and cases; those that could not be used are left
     * out, and every problem is reported with its JSON pointer.
     *
     * @param file the file
     * @return the entries that could be used, and every problem
     */
    public static Loaded<Topic> read(TextFile file) {
        JsonTree tree = JsonTree.of(file);
        Optional<JsonTree.Entry> root = tree.root();
        return root.isPresent()
                ? new LawReader(tree).topic(root.get())
                : new Loaded<>(Optional.empty(), 0, 0, tree.problems());
    }

    private Loaded<Topic> topic(JsonTree.Entry root) {
        root.words("topic");
        JsonTree.Read<String> named = root.list("acts", true, this::act);
        JsonTree.Read<Parameter> parameters = root.list("parameters", true, this::parameter);
        JsonTree.Read<Transition> transitions = root.list("transitions", false, this::transition);
        JsonTree.Read<WorkedCase> cases = root.list("cases", false, this::workedCase);
        root.close();
        return new Loaded<>(
                Optional.of(new Topic(named.good(), LawBook.of(parameters.good(), transitions.good()), cases.good())),
                named.read() + parameters.read() + transitions.read() + cases.read(),
                named.rejected() + parameters.rejected() + transitions.rejected() + cases.rejected(),
                tree.problems());
    }

    private String act(JsonTree.Entry entry) {
        Optional<String> number = entry.text("number");
        entry.words("title");
        entry.optionalValue("issued", Form.DAY);
        entry.optionalValue("inForceFrom", Form.DAY);
        entry.optionalValue("link", LINK);
        entry.end();
        if (!acts.add(number.get())) {
            throw entry.taken("number", number.get());
        }
        return number.get();
    }

    private Parameter parameter(JsonTree.Entry entry) {
        Optional<String> id = entry.text("id");
        Optional<Text> name = entry.words("name");
        Optional<String> unit = entry.text("unit");
        Optional<Boolean> gaps = entry.has("gaps") ? entry.flag("gaps") : Optional.of(false);
        ImmutableList<Provision> provisions =
                entry.list("provisions", true, this::provision).good();
        entry.end();
        Parameter parameter = new Parameter(id.get(), name.get(), unit.get(), gaps.get(), provisions);
        if (!ids.add(parameter.id())) {
            throw entry.taken("id", parameter.id());
        }
        return parameter;
    }

    private Provision provision(JsonTree.Entry entry) {
        Optional<BigDecimal> value = entry.value("value", DECIMAL);
        Optional<LocalDate> from = entry.day("appliesFrom");
        Optional<Optional<LocalDate>> until = entry.optionalValue("appliesUntil", Form.DAY);
        Optional<Optional<LocalDate>> inForce = entry.optionalValue("inForceFrom", Form.DAY);
        Optional<LegalReference> reference = reference(entry);
        Optional<LocalDate> checkedOn = entry.day("checkedOn");
        Optional<Status> status = entry.value("status", Form.STATUS);
        Optional<Optional<String>> province = entry.optionalValue("province", Form.WORDS);
        Optional<Optional<Text>> note = entry.optionalWords("note");
        entry.end();
        return new Provision(
                value.get(),
                from.get(),
                until.get(),
                inForce.get(),
                reference.get(),
                checkedOn.get(),
                status.get(),
                province.get(),
                note.get());
    }

    private Optional<LegalReference> reference(JsonTree.Entry entry) {
        Optional<String> act = named(entry, "act", acts);
        Optional<String> article = entry.text("article");
        Optional<Optional<URI>> link = entry.optionalValue("link", LINK);
        return act.isPresent() && article.isPresent() && link.isPresent()
                ? Optional.of(new LegalReference(act.get(), article.get(), link.get()))
                : Optional.empty();
    }

    /** Reads a name that must be one of those of the file. */
    private static Optional<String> named(JsonTree.Entry entry, String key, Set<String> names) {
        Optional<String> name = entry.text(key);
        if (name.isEmpty() || names.contains(name.get())) {
            return name;
        }
        entry.unknown(key, name.get(), names);
        return Optional.empty();
    }

    private Transition transition(JsonTree.Entry entry) {
        Optional<String> parameter = named(entry, "parameter", ids);
        Optional<Text> who = entry.words("who");
        Optional<Text> keeps = entry.words("keeps");
        Optional<Optional<LocalDate>> until = entry.optionalValue("until", Form.DAY);
        Optional<LegalReference> reference = reference(entry);
        Optional<Status> status = entry.value("status", Form.STATUS);
        entry.end();
        return new Transition(parameter.get(), who.get(), keeps.get(), until.get(), reference.get(), status.get());
    }

    private WorkedCase workedCase(JsonTree.Entry entry) {
        Optional<Text> name = entry.words("name");
        Optional<Optional<LocalDate>> inForceAt = entry.optionalValue("inForceAt", Form.DAY);
        Optional<LocalDate> applyingOn = entry.day("applyingOn");
        ImmutableList<String> product = entry.texts("product", true);
        Optional<Optional<BigDecimal>> expect = entry.value("expect", DECIMAL_OR_UNKNOWN);
        Optional<String> source = entry.text("source");
        entry.end();
        return new WorkedCase(name.get(), inForceAt.get(), applyingOn.get(), product, expect.get(), source.get());
    }

    private static URI link(String text) {
        URI link = URI.create(text);
        if (link.getHost() == null || !List.of("http", "https").contains(link.getScheme())) {
            throw new IllegalArgumentException("write a whole address that begins with http or https");
        }
        return link;
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new IllegalArgumentException("write plain digits with a dot for decimals, such as 4.5");
        }
        return new BigDecimal(text);
    }
}
