package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Plan.Agency;
import vn.ansinh.core.plan.Plan.Instrument;
import vn.ansinh.core.plan.Plan.PolicyArea;
import vn.ansinh.core.plan.Plan.Promise;
import vn.ansinh.core.plan.Plan.Role;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.PlanTarget.Baseline;
import vn.ansinh.core.plan.PlanTarget.Clause;
import vn.ansinh.core.plan.PlanTarget.Supersession;
import vn.ansinh.core.plan.PlanTarget.Trajectory;
import vn.ansinh.core.plan.Target;

/**
 * Reads a plan from JSON. A district or commune writes such a file, with indicators of its own if need be, and needs no
 * Java.
 */
public final class PlanReader {

    private final JsonTree tree;
    private final AreaUnits areas;
    private IndicatorDefinitions definitions;
    private final Map<String, Agency> agencies = new HashMap<>();
    private final Map<Integer, PolicyArea> policyAreas = new HashMap<>();

    private PlanReader(JsonTree tree, IndicatorDefinitions definitions, AreaUnits areas) {
        this.tree = tree;
        this.definitions = definitions;
        this.areas = areas;
    }

    /**
     * Reads a plan. Its entries are its own indicators, its targets and its promises; those that could not be used are
     * left out, and every problem is reported with its JSON pointer. If the plan's head (name, area, period) could not
     * be used, there is no plan.
     *
     * @param file the file
     * @param definitions the definitions that the plan may refer to, besides its own
     * @param areas the administrative units
     * @return the plan of the entries that could be used, and every problem
     */
    public static Loaded<Plan> read(TextFile file, IndicatorDefinitions definitions, AreaUnits areas) {
        JsonTree tree = JsonTree.of(file);
        return tree.root()
                .map(root -> new PlanReader(tree, definitions, areas).plan(root))
                .orElseGet(() -> new Loaded<>(Optional.empty(), 0, 0, tree.problems()));
    }

    private Loaded<Plan> plan(JsonTree.Entry root) {
        int before = tree.problems().size();
        Optional<String> id = root.text("id");
        Optional<Boolean> synthetic = root.flag("synthetic");
        Optional<Text> name = root.object("name", DefinitionReader::text);
        Optional<AreaUnit> area = root.object("area", this::area);
        Optional<ReportingPeriod> period = root.value("period", ReportingPeriod::parse);
        Optional<Text> issuedBy = root.object("issuedBy", DefinitionReader::text);
        Optional<Statement> source = root.object("source", DefinitionReader::statement);
        boolean head = tree.problems().size() == before
                && !root.isAmbiguous("id", "synthetic", "name", "area", "period", "issuedBy", "source");

        ImmutableList<Instrument> instruments =
                root.list("instruments", false, this::instrument).good();
        ImmutableList<Agency> named = root.list("agencies", false, this::agency).good();
        ImmutableList<PolicyArea> fields =
                root.list("policyAreas", true, this::policyArea).good();
        ImmutableList<Role> roles = root.list("roles", false, this::role).good();
        JsonTree.Read<IndicatorDefinition> own = ownDefinitions(root);
        List<PlanTarget> targets = new ArrayList<>();
        Map<String, String> pointers = new HashMap<>();
        JsonTree.Read<PlanTarget> readTargets = root.list(
                "targets",
                true,
                entry -> target(entry, period.orElse(ReportingPeriod.years(1, 9999)))
                        .filter(each -> isNew(each.id(), entry, pointers)));
        targets.addAll(readTargets.good());
        JsonTree.Read<Promise> promises =
                root.list("promises", false, entry -> promise(entry).filter(each -> isNew(each.id(), entry, pointers)));
        root.close();
        dropSupersededByNothing(targets, pointers);

        int read = own.read() + readTargets.read() + promises.read();
        int good = own.good().size() + targets.size() + promises.good().size();
        Optional<Plan> plan = !head
                ? Optional.empty()
                : Optional.of(new Plan(
                        id.orElseThrow(),
                        synthetic.orElseThrow(),
                        name.orElseThrow(),
                        area.orElseThrow(),
                        period.orElseThrow(),
                        issuedBy.orElseThrow(),
                        source.orElseThrow(),
                        instruments,
                        named,
                        fields,
                        roles,
                        definitions,
                        ImmutableList.copyOf(targets),
                        promises.good()));
        return plan.isPresent()
                ? new Loaded<>(plan, read, read - good, tree.problems())
                : new Loaded<>(plan, read, read, tree.problems());
    }

    private boolean isNew(String id, JsonTree.Entry entry, Map<String, String> pointers) {
        String other = pointers.putIfAbsent(id, entry.pointer());
        if (other != null) {
            tree.problem(
                    entry.pointer() + "/id",
                    Code.DUPLICATE_ENTRY,
                    id,
                    Text.of("đã dùng ở " + other + "; đặt tên khác", "it is taken by " + other + "; choose another"));
        }
        return other == null;
    }

    /** A target that names a successor which is not there goes, and so do those it was to succeed. */
    private void dropSupersededByNothing(List<PlanTarget> targets, Map<String, String> pointers) {
        boolean dropped = true;
        while (dropped) {
            List<String> ids = targets.stream().map(PlanTarget::id).toList();
            dropped = targets.removeIf(each -> each.supersession()
                    .filter(later -> !ids.contains(later.by()) || later.by().equals(each.id()))
                    .map(later -> {
                        tree.problem(
                                pointers.get(each.id()) + "/supersededBy/target",
                                Code.UNKNOWN_REFERENCE,
                                later.by(),
                                Text.of(
                                        "dùng tên một chỉ tiêu khác của kế hoạch: " + String.join(", ", ids),
                                        "name another target of the plan: " + String.join(", ", ids)));
                        return true;
                    })
                    .orElse(false));
        }
    }

    private Optional<AreaUnit> area(JsonTree.Entry entry) {
        Optional<String> code = entry.text("code");
        Optional<LocalDate> on = entry.value("on", DefinitionReader::day);
        return entry.make(() -> areas.find(code.orElseThrow(), on.orElseThrow())
                .orElseThrow(() -> new IllegalArgumentException("no unit bears the code " + code.get() + " on "
                        + on.get() + "; the units with this code are "
                        + areas.versions(code.get()).stream()
                                .map(unit -> unit + " (" + unit.name().vi() + ")")
                                .collect(Collectors.joining(", ", "[", "]")))));
    }

    private Optional<Instrument> instrument(JsonTree.Entry entry) {
        Optional<String> number = entry.text("number");
        Optional<Text> title = entry.object("title", DefinitionReader::text);
        Optional<Optional<LocalDate>> date = entry.optionalValue("date", DefinitionReader::day);
        Optional<Optional<Text>> note = entry.optionalObject("note", DefinitionReader::text);
        return entry.make(() ->
                new Instrument(number.orElseThrow(), title.orElseThrow(), date.orElseThrow(), note.orElseThrow()));
    }

    private Optional<Agency> agency(JsonTree.Entry entry) {
        Optional<String> id = entry.text("id");
        Optional<Text> name = entry.object("name", DefinitionReader::text);
        return entry.make(() -> {
            Agency agency = new Agency(id.orElseThrow(), name.orElseThrow());
            if (agencies.putIfAbsent(agency.id(), agency) != null) {
                throw new IllegalArgumentException("a second agency has the id " + agency.id() + "; choose another");
            }
            return agency;
        });
    }

    private Optional<PolicyArea> policyArea(JsonTree.Entry entry) {
        Optional<Integer> number = entry.number("number");
        Optional<String> clause = entry.text("clause");
        Optional<Text> name = entry.object("name", DefinitionReader::text);
        ImmutableList<Role> roles = entry.list("roles", false, this::role).good();
        return entry.make(() -> {
            PolicyArea field = new PolicyArea(number.orElseThrow(), clause.orElseThrow(), name.orElseThrow(), roles);
            if (policyAreas.putIfAbsent(field.number(), field) != null) {
                throw new IllegalArgumentException("a second policy area has the number " + field.number());
            }
            return field;
        });
    }

    private Optional<Role> role(JsonTree.Entry entry) {
        Optional<Agency> agency = entry.reference(
                "agency",
                each -> Optional.ofNullable(agencies.get(each)),
                unknown -> agencies.keySet().stream().sorted().toList());
        Optional<Role.Kind> kind = entry.value("role", word -> Word.of(Role.Kind.class, word));
        Optional<Text> task = entry.object("task", DefinitionReader::text);
        return entry.make(() -> new Role(agency.orElseThrow(), kind.orElseThrow(), task.orElseThrow()));
    }

    private JsonTree.Read<IndicatorDefinition> ownDefinitions(JsonTree.Entry root) {
        JsonTree.Read<IndicatorDefinition> own = DefinitionReader.unique(tree, root, "indicators", false);
        ImmutableList<IndicatorDefinition> fresh = own.good().stream()
                .filter(each -> {
                    boolean taken = definitions.find(each.code()).isPresent();
                    if (taken) {
                        tree.problem(
                                "/indicators",
                                Code.DUPLICATE_ENTRY,
                                each.code(),
                                Text.of(
                                        "mã này đã có trong thư viện; bỏ định nghĩa hoặc đặt mã khác",
                                        "the library has this code; leave the definition out or choose another code"));
                    }
                    return !taken;
                })
                .collect(ImmutableList.toImmutableList());
        definitions = definitions.plus(fresh);
        return new JsonTree.Read<>(fresh, own.read());
    }

    private Optional<IndicatorDefinition> definition(JsonTree.Entry entry) {
        return entry.reference("definition", definitions::find, definitions::closest);
    }

    private Optional<PlanTarget> target(JsonTree.Entry entry, ReportingPeriod period) {
        Optional<String> id = entry.text("id");
        Optional<Clause> clause = clause(entry, true);
        Optional<IndicatorDefinition> definition = definition(entry);
        Optional<Target> target = entry.value("target", Target::parse);
        Optional<Optional<LocalDate>> deadline = entry.optionalValue("deadline", DefinitionReader::day);
        Optional<Boolean> binding = entry.flag("binding");
        Optional<Optional<Baseline>> baseline = entry.optionalObject("baseline", this::baseline);
        boolean way = entry.has("trajectory");
        ImmutableList<Trajectory.Milestone> milestones =
                entry.list("trajectory", false, this::milestone).good();
        Optional<Optional<Supersession>> supersession = entry.optionalObject("supersededBy", this::supersession);
        ImmutableList<Text> assumptions =
                entry.list("assumptions", false, DefinitionReader::text).good();
        ImmutableList<Text> questions =
                entry.list("openQuestions", false, DefinitionReader::text).good();
        return entry.make(() -> new PlanTarget(
                id.orElseThrow(),
                clause.orElseThrow(),
                definition.orElseThrow(),
                target.orElseThrow(),
                period,
                deadline.orElseThrow(),
                binding.orElseThrow(),
                baseline.orElseThrow(),
                way ? Optional.of(new Trajectory(milestones)) : Optional.empty(),
                supersession.orElseThrow(),
                assumptions,
                questions));
    }

    private Optional<Promise> promise(JsonTree.Entry entry) {
        Optional<String> id = entry.text("id");
        Optional<Clause> clause = clause(entry, false);
        Optional<IndicatorDefinition> definition = definition(entry);
        return entry.make(() -> new Promise(id.orElseThrow(), clause.orElseThrow(), definition.orElseThrow()));
    }

    /** Where the plan says it: keys of the target or promise itself. */
    private Optional<Clause> clause(JsonTree.Entry entry, boolean figure) {
        Optional<Integer> policyArea =
                figure || entry.has("policyArea") ? entry.number("policyArea") : Optional.empty();
        policyArea
                .filter(number -> !policyAreas.containsKey(number))
                .ifPresent(number -> tree.problem(
                        entry.pointer() + "/policyArea",
                        Code.UNKNOWN_REFERENCE,
                        number.toString(),
                        Text.of(
                                "dùng số của một lĩnh vực: " + policyAreas.keySet(),
                                "use the number of a policy area: " + policyAreas.keySet())));
        Optional<String> number = entry.text("clause");
        Optional<String> words = entry.text("words");
        Optional<Text> reading = figure ? entry.object("reading", DefinitionReader::text) : Optional.empty();
        return number.isPresent() && words.isPresent() && reading.isPresent() == figure
                ? Optional.of(new Clause(policyArea, number.get(), words.get(), reading))
                : Optional.empty();
    }

    private Optional<Baseline> baseline(JsonTree.Entry entry) {
        Optional<LocalDate> on = entry.value("on", DefinitionReader::day);
        Optional<IndicatorDefinition> definition = definition(entry);
        Optional<Optional<Quantity>> value = entry.optionalValue("value", Quantity::parse);
        Optional<Status> status = entry.value("status", Status::parse);
        Optional<Optional<Text>> note = entry.optionalObject("note", DefinitionReader::text);
        return entry.make(() -> new Baseline(
                on.orElseThrow(),
                definition.orElseThrow(),
                value.orElseThrow(),
                status.orElseThrow(),
                note.orElseThrow()));
    }

    private Optional<Trajectory.Milestone> milestone(JsonTree.Entry entry) {
        Optional<LocalDate> on = entry.value("on", DefinitionReader::day);
        Optional<Bound> bound = entry.value("bound", Bound::parse);
        return entry.make(() -> new Trajectory.Milestone(on.orElseThrow(), bound.orElseThrow()));
    }

    private Optional<Supersession> supersession(JsonTree.Entry entry) {
        Optional<String> by = entry.text("target");
        Optional<LocalDate> on = entry.value("on", DefinitionReader::day);
        return entry.make(() -> new Supersession(by.orElseThrow(), on.orElseThrow()));
    }
}
