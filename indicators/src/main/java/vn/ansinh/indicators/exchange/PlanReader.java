package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    private static final Form<Role.Kind> ROLE = Form.wordOf(Role.Kind.class);

    private final JsonTree tree;
    private final AreaUnits areas;
    private IndicatorDefinitions definitions;
    private final Map<String, Agency> agencies = new TreeMap<>();
    private final Map<Integer, PolicyArea> policyAreas = new TreeMap<>();

    /** Where the targets and promises stand, by name. */
    private final Map<String, String> pointers = new HashMap<>();

    private PlanReader(JsonTree tree, IndicatorDefinitions definitions, AreaUnits areas) {
        this.tree = tree;
        this.definitions = definitions;
        this.areas = areas;
    }

    /**
     * Reads a plan. Its entries are its instruments, agencies, policy areas, roles, own indicators, targets and promises;
     * those that could not be used are left out, and every problem is reported with its JSON pointer. If the plan's head
     * (name, area, period) could not be used, there is no plan.
     *
     * @param file the file
     * @param definitions the definitions that the plan may refer to, besides its own
     * @param areas the administrative units
     * @return the plan of the entries that could be used, and every problem
     */
    public static Loaded<Plan> read(TextFile file, IndicatorDefinitions definitions, AreaUnits areas) {
        JsonTree tree = JsonTree.of(file);
        Optional<JsonTree.Entry> root = tree.root();
        return root.isPresent()
                ? new PlanReader(tree, definitions, areas).plan(root.get())
                : new Loaded<>(Optional.empty(), 0, 0, tree.problems());
    }

    private Loaded<Plan> plan(JsonTree.Entry root) {
        int before = tree.problemCount();
        Optional<String> id = root.value("id", Form.ID);
        Optional<Boolean> synthetic = root.flag("synthetic");
        Optional<Text> name = root.words("name");
        Optional<AreaUnit> area = root.object("area", this::area);
        Optional<ReportingPeriod> period = root.value("period", Form.PERIOD);
        Optional<Text> issuedBy = root.words("issuedBy");
        Optional<Statement> source = root.statement("source");
        boolean head = tree.problemCount() == before
                && !root.isAmbiguous("id", "synthetic", "name", "area", "period", "issuedBy", "source");

        JsonTree.Read<Instrument> instruments = root.list("instruments", false, this::instrument);
        JsonTree.Read<Agency> named = root.list("agencies", false, this::agency);
        JsonTree.Read<PolicyArea> fields = root.list("policyAreas", true, this::policyArea);
        JsonTree.Read<Role> roles = root.list("roles", false, this::role);
        JsonTree.Read<IndicatorDefinition> own = DefinitionReader.unique(root, "indicators", false, definitions);
        definitions = definitions.plus(own.good());
        ReportingPeriod time = period.orElse(ReportingPeriod.years(1, 9999));
        JsonTree.Read<PlanTarget> readTargets = root.list("targets", true, entry -> target(entry, time));
        List<PlanTarget> targets = new ArrayList<>(readTargets.good());
        JsonTree.Read<Promise> promises = root.list("promises", false, this::promise);
        root.close();
        dropSupersededByNothing(targets);

        ImmutableList<JsonTree.Read<?>> lists =
                ImmutableList.of(instruments, named, fields, roles, own, readTargets, promises);
        int read = 0;
        int rejected = readTargets.good().size() - targets.size();
        for (JsonTree.Read<?> list : lists) {
            read += list.read();
            rejected += list.rejected();
        }
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
                        instruments.good(),
                        named.good(),
                        fields.good(),
                        roles.good(),
                        definitions,
                        ImmutableList.copyOf(targets),
                        promises.good()));
        return plan.isPresent()
                ? new Loaded<>(plan, read, rejected, tree.problems())
                : new Loaded<>(plan, read, read, tree.problems());
    }

    /** Targets and promises have names of their own. */
    private void requireNew(String id, JsonTree.Entry entry) {
        String other = pointers.putIfAbsent(id, entry.pointer());
        if (other != null) {
            throw entry.refused(
                    "id",
                    Code.DUPLICATE_ENTRY,
                    id,
                    Text.of("đã dùng ở " + other + "; đặt tên khác", "it is taken by " + other + "; choose another"));
        }
    }

    /** Targets whose line of successors does not end at a target of the plan go. */
    private void dropSupersededByNothing(List<PlanTarget> targets) {
        Map<String, String> next = new HashMap<>();
        for (PlanTarget each : targets) {
            Optional<Supersession> later = each.supersession();
            next.put(each.id(), later.isPresent() ? later.get().by() : "");
        }
        Set<String> sound = new HashSet<>();
        for (PlanTarget each : targets) {
            Set<String> line = new LinkedHashSet<>();
            String id = each.id();
            while (!id.isEmpty() && !sound.contains(id) && next.containsKey(id) && line.add(id)) {
                id = next.get(id);
            }
            if (id.isEmpty() || sound.contains(id)) {
                sound.addAll(line);
            }
        }
        for (PlanTarget each : List.copyOf(targets)) {
            if (!sound.contains(each.id())) {
                targets.remove(each);
                tree.problem(
                        pointers.get(each.id()) + "/supersededBy/target",
                        Code.UNKNOWN_REFERENCE,
                        next.get(each.id()),
                        Text.of(
                                "nêu tên một chỉ tiêu khác của kế hoạch, không vòng lại chính nó",
                                "name another target of the plan that does not lead back to this one"));
            }
        }
    }

    private AreaUnit area(JsonTree.Entry entry) {
        Optional<String> code = entry.text("code");
        Optional<LocalDate> on = entry.day("on");
        entry.end();
        return areas.find(code.get(), on.get()).orElseThrow(() -> noUnit(entry, code.get(), on.get()));
    }

    private JsonTree.Unusable noUnit(JsonTree.Entry entry, String code, LocalDate on) {
        String versions = areas.versions(code).stream()
                .map(unit -> unit + " " + unit.name().vi())
                .collect(Collectors.joining(", "));
        return entry.refused(
                "code",
                Code.UNKNOWN_AREA,
                code,
                Text.of(
                        "ngày " + on + " không có đơn vị nào mang mã này"
                                + (versions.isEmpty() ? "" : "; mã này từng dùng cho " + versions),
                        "no unit bears the code on " + on
                                + (versions.isEmpty() ? "" : "; the units with this code are " + versions)));
    }

    private Instrument instrument(JsonTree.Entry entry) {
        Optional<String> number = entry.text("number");
        Optional<Text> title = entry.words("title");
        Optional<Optional<LocalDate>> date = entry.optionalValue("date", Form.DAY);
        Optional<Optional<Text>> note = entry.optionalWords("note");
        entry.end();
        return new Instrument(number.get(), title.get(), date.get(), note.get());
    }

    private Agency agency(JsonTree.Entry entry) {
        Optional<String> id = entry.text("id");
        Optional<Text> name = entry.words("name");
        entry.end();
        Agency agency = new Agency(id.get(), name.get());
        if (agencies.putIfAbsent(agency.id(), agency) != null) {
            throw entry.taken("id", agency.id());
        }
        return agency;
    }

    private PolicyArea policyArea(JsonTree.Entry entry) {
        Optional<Integer> number = entry.number("number");
        Optional<String> clause = entry.text("clause");
        Optional<Text> name = entry.words("name");
        ImmutableList<Role> roles = entry.independent("roles", this::role);
        entry.end();
        PolicyArea field = new PolicyArea(number.get(), clause.get(), name.get(), roles);
        if (policyAreas.putIfAbsent(field.number(), field) != null) {
            throw entry.taken("number", Integer.toString(field.number()));
        }
        return field;
    }

    private Role role(JsonTree.Entry entry) {
        Optional<Agency> agency = namedAgency(entry);
        Optional<Role.Kind> kind = entry.value("role", ROLE);
        Optional<Text> task = entry.words("task");
        entry.end();
        return new Role(agency.get(), kind.get(), task.get());
    }

    private Optional<Agency> namedAgency(JsonTree.Entry entry) {
        Optional<String> name = entry.text("agency");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Agency agency = agencies.get(name.get());
        if (agency == null) {
            entry.unknown("agency", name.get(), agencies.keySet());
        }
        return Optional.ofNullable(agency);
    }

    private Optional<IndicatorDefinition> definition(JsonTree.Entry entry) {
        Optional<String> code = entry.text("definition");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<IndicatorDefinition> definition = definitions.find(code.get());
        if (definition.isEmpty()) {
            entry.unknown("definition", code.get(), definitions.closest(code.get()));
        }
        return definition;
    }

    private PlanTarget target(JsonTree.Entry entry, ReportingPeriod period) {
        Optional<String> id = entry.text("id");
        Optional<Clause> clause = clause(entry, true);
        Optional<IndicatorDefinition> definition = definition(entry);
        Optional<Target> target = entry.value("target", Form.TARGET);
        Optional<Optional<LocalDate>> deadline = entry.optionalValue("deadline", Form.DAY);
        Optional<Boolean> binding = entry.flag("binding");
        Optional<Optional<Baseline>> baseline = entry.optionalObject("baseline", this::baseline);
        boolean way = entry.has("trajectory");
        ImmutableList<Trajectory.Milestone> milestones =
                entry.list("trajectory", false, this::milestone).good();
        Optional<Optional<Supersession>> supersession = entry.optionalObject("supersededBy", this::supersession);
        ImmutableList<Text> assumptions = entry.listOfWords("assumptions");
        ImmutableList<Text> questions = entry.listOfWords("openQuestions");
        entry.end();
        PlanTarget made = new PlanTarget(
                id.get(),
                clause,
                definition.get(),
                target.get(),
                period,
                deadline.get(),
                binding.get(),
                baseline.get(),
                way ? Optional.of(new Trajectory(milestones)) : Optional.empty(),
                supersession.get(),
                assumptions,
                questions);
        requireNew(made.id(), entry);
        return made;
    }

    private Promise promise(JsonTree.Entry entry) {
        Optional<String> id = entry.text("id");
        Optional<Clause> clause = clause(entry, false);
        Optional<IndicatorDefinition> definition = definition(entry);
        entry.end();
        Promise promise = new Promise(id.get(), clause.get(), definition.get());
        requireNew(promise.id(), entry);
        return promise;
    }

    /** Where the plan says it: keys of the target or promise itself. */
    private Optional<Clause> clause(JsonTree.Entry entry, boolean figure) {
        Optional<Integer> policyArea =
                figure || entry.has("policyArea") ? entry.number("policyArea") : Optional.empty();
        if (policyArea.isPresent() && !policyAreas.containsKey(policyArea.get())) {
            tree.problem(
                    entry.pointer() + "/policyArea",
                    Code.UNKNOWN_REFERENCE,
                    policyArea.get().toString(),
                    Text.of(
                            "dùng số của một lĩnh vực: " + policyAreas.keySet(),
                            "use the number of a policy area: " + policyAreas.keySet()));
        }
        Optional<String> number = entry.text("clause");
        Optional<String> words = entry.text("words");
        Optional<Text> reading = figure ? entry.words("reading") : Optional.empty();
        return number.isPresent() && words.isPresent() && reading.isPresent() == figure
                ? Optional.of(new Clause(policyArea, number.get(), words.get(), reading))
                : Optional.empty();
    }

    private Baseline baseline(JsonTree.Entry entry) {
        Optional<LocalDate> on = entry.day("on");
        Optional<IndicatorDefinition> definition = definition(entry);
        Optional<Optional<Quantity>> value = entry.optionalValue("value", Form.QUANTITY);
        Optional<Status> status = entry.value("status", Form.STATUS);
        Optional<Optional<Text>> note = entry.optionalWords("note");
        entry.end();
        return new Baseline(on.get(), definition.get(), value.get(), status.get(), note.get());
    }

    private Trajectory.Milestone milestone(JsonTree.Entry entry) {
        Optional<LocalDate> on = entry.day("on");
        Optional<Bound> bound = entry.value("bound", Form.BOUND);
        entry.end();
        return new Trajectory.Milestone(on.get(), bound.get());
    }

    private Supersession supersession(JsonTree.Entry entry) {
        Optional<String> by = entry.text("target");
        Optional<LocalDate> on = entry.day("on");
        entry.end();
        return new Supersession(by.get(), on.get());
    }
}
