package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.indicators.exchange.Samples.AREAS;
import static vn.ansinh.indicators.exchange.Samples.DEFINITIONS;
import static vn.ansinh.indicators.exchange.Samples.assertTellsWhatToDo;
import static vn.ansinh.indicators.exchange.Samples.replaceOnce;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Problem;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity.Count;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Status;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Target;
import vn.ansinh.core.plan.Target.Bounded.Relation;
import vn.ansinh.testkit.contract.CoreArbitraries;

/** Proves that a broken plan file loses only its broken entries, each with its place, its rule and a remedy. */
class PlanReaderTest {

    private static final String FILE = "plan.json";

    /** An instrument, an agency, a policy area, a role, an indicator of its own, five targets and two promises. */
    private static final String VALID = """
            {
              "id": "sample-2021-2025",
              "synthetic": true,
              "name": {"vi": "Kế hoạch mẫu", "en": "Sample plan"},
              "area": {"code": "352", "on": "2021-12-31"},
              "period": "2021/2025",
              "issuedBy": {"vi": "Ủy ban nhân dân huyện", "en": "The district"},
              "source": {"vi": "Văn bản mẫu", "en": "Sample text", "status": "assumption"},
              "instruments": [
                {"number": "01/KH", "title": {"vi": "Văn bản một", "en": "Act one"}, "date": "2020-11-05"}
              ],
              "agencies": [
                {"id": "labour-office", "name": {"vi": "Phòng Lao động", "en": "Labour office"}}
              ],
              "policyAreas": [
                {"number": 1, "clause": "II.1", "name": {"vi": "Y tế", "en": "Health"}, "roles": [
                  {"agency": "labour-office", "role": "lead", "task": {"vi": "Chủ trì", "en": "Leads"}}
                ]}
              ],
              "roles": [
                {"agency": "labour-office", "role": "report", "task": {"vi": "Báo cáo", "en": "Reports"}}
              ],
              "indicators": [
                {
                  "code": "WELLS:own", "indicator": "wells", "name": {"vi": "Giếng", "en": "Wells"},
                  "kind": "count", "unit": {"vi": "giếng", "en": "wells"}, "direction": "higher is better",
                  "combining": "stock", "shown": {"decimals": 0, "rounding": "HALF_UP"},
                  "numerator": {"vi": "giếng tốt", "en": "good wells", "status": "assumption"},
                  "populationBase": {"vi": "cả huyện", "en": "the district", "status": "assumption"},
                  "frequency": {"vi": "năm", "en": "yearly"}, "sourceSystem": {"vi": "sổ", "en": "register"},
                  "responsible": {"vi": "huyện", "en": "the district", "status": "assumption"}
                }
              ],
              "targets": [
                {
                  "id": "cards", "policyArea": 1, "clause": "II.1.a", "words": "đạt 95,2%",
                  "reading": {"vi": "ít nhất 95,2%", "en": "at least 95.2%"},
                  "definition": "CARDS:over-residents", "target": "at least 95.2%", "deadline": "2025-12-31",
                  "binding": true
                },
                {
                  "id": "stunting", "policyArea": 1, "clause": "II.1.b", "words": "dưới 19%",
                  "reading": {"vi": "dưới 19%", "en": "below 19%"},
                  "definition": "STUNTING:WHO", "target": "below 19%", "deadline": "2025-12-30", "binding": false,
                  "baseline": {"on": "2020-12-31", "definition": "STUNTING:WHO", "value": "210/1000",
                    "status": "assumption"},
                  "trajectory": [{"on": "2023-12-31", "bound": "20%"}]
                },
                {
                  "id": "poor", "policyArea": 1, "clause": "II.1.c", "words": "giảm từ 60 đến 65%",
                  "reading": {"vi": "giảm ít nhất 60%", "en": "cut by at least 60%"},
                  "definition": "POOR:2022-2025", "target": "reduced by at least 60%; ambition 65%",
                  "deadline": "2025-12-29", "binding": true,
                  "baseline": {"on": "2021-12-31", "definition": "POOR:2022-2025", "status": "open"}
                },
                {
                  "id": "wells-old", "policyArea": 1, "clause": "II.1.d", "words": "10 giếng",
                  "reading": {"vi": "10 giếng", "en": "10 wells"},
                  "definition": "WELLS:own", "target": "at least 10", "binding": true,
                  "supersededBy": {"target": "wells-new", "on": "2024-01-01"}
                },
                {
                  "id": "wells-new", "policyArea": 1, "clause": "II.1.e", "words": "20 giếng",
                  "reading": {"vi": "20 giếng", "en": "20 wells"},
                  "definition": "WELLS:own", "target": "at least 20", "binding": true
                }
              ],
              "promises": [
                {"id": "jobs", "clause": "II.2", "words": "tạo việc làm", "definition": "JOBS:new"},
                {"id": "old-poor", "policyArea": 1, "clause": "II.3", "words": "hộ nghèo",
                  "definition": "POOR:2016-2021"}
              ]
            }
            """;

    private static final List<String> ENTRIES = List.of(
            "01/KH",
            "labour-office",
            "II.1",
            "Báo cáo",
            "WELLS:own",
            "cards",
            "stunting",
            "poor",
            "wells-old",
            "wells-new",
            "jobs",
            "old-poor");

    private static Loaded<Plan> read(String json) {
        return PlanReader.read(TextFile.of(FILE, json), DEFINITIONS, AREAS);
    }

    /** Entries of a plan that came out of the reader, by number, id, clause, task or code, in the order of the file. */
    private static List<String> entries(Plan plan) {
        return Stream.of(
                        plan.instruments().stream().map(Plan.Instrument::number),
                        plan.agencies().stream().map(Plan.Agency::id),
                        plan.policyAreas().stream().map(Plan.PolicyArea::clause),
                        plan.roles().stream().map(role -> role.task().vi()),
                        plan.definitions().all().stream()
                                .map(IndicatorDefinition::code)
                                .filter(code -> DEFINITIONS.find(code).isEmpty()),
                        plan.targets().stream().map(PlanTarget::id),
                        plan.promises().stream().map(Plan.Promise::id))
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> allBut(List<String> lost) {
        assertThat(ENTRIES).containsAll(lost);
        return ENTRIES.stream().filter(each -> !lost.contains(each)).toList();
    }

    @Test
    void everyEntryOfAValidPlanIsKept() {
        Loaded<Plan> loaded = read(VALID);
        assertThat(loaded.report(Samples.VIETNAMESE)).isEmpty();
        assertThat(loaded.read()).isEqualTo(ENTRIES.size());
        assertThat(loaded.rejected()).isZero();

        Plan plan = loaded.orElseThrow();
        assertThat(entries(plan)).isEqualTo(ENTRIES);
        assertThat(plan.area().code()).isEqualTo("352");
        assertThat(plan.period()).isEqualTo(ReportingPeriod.years(2021, 2025));
        assertThat(plan.name().vi()).isEqualTo("Kế hoạch mẫu");
        assertThat(plan.instruments()).hasSize(1);
        assertThat(plan.roles()).hasSize(1);
        assertThat(plan.leads(plan.target("cards")))
                .singleElement()
                .satisfies(lead -> assertThat(lead.id()).isEqualTo("labour-office"));

        assertThat(plan.target("cards").target())
                .isEqualTo(new Target.Bounded(Relation.AT_LEAST, Percentage.ofPercent("95.2")));
        assertThat(plan.target("cards").deadline()).contains(LocalDate.of(2025, 12, 31));
        assertThat(plan.target("cards").clause().orElseThrow().words()).isEqualTo("đạt 95,2%");
        PlanTarget stunting = plan.target("stunting");
        assertThat(stunting.binding()).isFalse();
        assertThat(stunting.baseline()
                        .orElseThrow()
                        .value()
                        .orElseThrow()
                        .exact()
                        .compareTo(Percentage.ofPercent("21").exact()))
                .isZero();
        assertThat(stunting.trajectory().orElseThrow().milestones())
                .containsExactly(new PlanTarget.Trajectory.Milestone(
                        LocalDate.of(2023, 12, 31), new Percentage(BigDecimal.valueOf(20))));
        assertThat(plan.target("poor").baseline().orElseThrow().status()).isEqualTo(Status.OPEN);
        assertThat(plan.target("wells-old").supersession())
                .contains(new PlanTarget.Supersession("wells-new", LocalDate.of(2024, 1, 1)));
        assertThat(plan.target("wells-new").deadline()).isEmpty();
        assertThat(plan.promises()).extracting(Plan.Promise::id).containsExactly("jobs", "old-poor");
    }

    @Test
    void anOwnIndicatorServesATargetAndJoinsTheDefinitions() {
        Plan plan = read(VALID).orElseThrow();
        assertThat(plan.definitions().get("WELLS:own").name().vi()).isEqualTo("Giếng");
        assertThat(plan.target("wells-new").definition())
                .isSameAs(plan.definitions().get("WELLS:own"));
        assertThat(plan.target("wells-new").target()).isEqualTo(new Target.Bounded(Relation.AT_LEAST, Count.of(20)));
        assertThat(DEFINITIONS.find("WELLS:own")).isEmpty();
    }

    /**
     * One way to break the plan.
     *
     * @param name what is broken
     * @param from the text that stands in the plan once
     * @param to what takes its place
     * @param code the rule that must be named
     * @param place the JSON pointer that must be named
     * @param found what must be quoted
     * @param remedy words that the English remedy must have, separated by a bar
     * @param lost the entries that must be gone; all others must be there
     */
    private record Way(
            String name,
            String from,
            String to,
            Code code,
            String place,
            String found,
            String remedy,
            List<String> lost) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Way way(
            String name, String from, String to, Code code, String place, String found, String remedy, String... lost) {
        return new Way(name, from, to, code, place, found, remedy, List.of(lost));
    }

    static Stream<Way> waysThatCostOneEntryOrNone() {
        return Stream.of(
                way(
                        "unknown definition",
                        "\"definition\": \"CARDS:over-residents\"",
                        "\"definition\": \"CARDS:over-resident\"",
                        Code.UNKNOWN_REFERENCE,
                        "/targets/0/definition",
                        "CARDS:over-resident",
                        "CARDS:over-residents",
                        "cards"),
                way(
                        "unknown definition of a promise",
                        "JOBS:new",
                        "JOBS:none",
                        Code.UNKNOWN_REFERENCE,
                        "/promises/0/definition",
                        "JOBS:none",
                        "JOBS:new",
                        "jobs"),
                way(
                        "duplicate key in a target",
                        "\"words\": \"đạt 95,2%\",",
                        "\"words\": \"đạt 95,2%\", \"words\": \"đạt 90%\",",
                        Code.DUPLICATE_KEY,
                        "/targets/0/words",
                        "words",
                        "keep one",
                        "cards"),
                way(
                        "duplicate key deep inside a target",
                        "\"en\": \"at least 95.2%\"",
                        "\"en\": \"at least 95.2%\", \"en\": \"all\"",
                        Code.DUPLICATE_KEY,
                        "/targets/0/reading/en",
                        "en",
                        "keep one",
                        "cards"),
                way(
                        "unknown key in a target",
                        "\"deadline\": \"2025-12-31\"",
                        "\"deadlin\": \"2025-12-31\"",
                        Code.UNKNOWN_KEY,
                        "/targets/0/deadlin",
                        "deadlin",
                        "remove it|deadline",
                        "cards"),
                way(
                        "unknown key with a slash and a tilde",
                        "\"deadline\": \"2025-12-31\"",
                        "\"a/b~c\": 1",
                        Code.UNKNOWN_KEY,
                        "/targets/0/a~1b~0c",
                        "a/b~c",
                        "remove it",
                        "cards"),
                way(
                        "unknown key at the top",
                        "\"synthetic\": true,",
                        "\"synthetic\": true, \"colour\": \"red\",",
                        Code.UNKNOWN_KEY,
                        "/colour",
                        "colour",
                        "remove it|policyAreas"),
                way(
                        "absent key",
                        "\"clause\": \"II.1.a\", ",
                        "",
                        Code.ABSENT,
                        "/targets/0/clause",
                        "",
                        "add the key \"clause\"",
                        "cards"),
                way(
                        "blank text",
                        "\"words\": \"đạt 95,2%\"",
                        "\"words\": \" \"",
                        Code.INVALID_VALUE,
                        "/targets/0/words",
                        " ",
                        "at least one letter",
                        "cards"),
                way(
                        "numerator above the denominator",
                        "210/1000",
                        "7/5",
                        Code.INVALID_VALUE,
                        "/targets/1/baseline/value",
                        "7/5",
                        "part of its denominator|7:5",
                        "stunting"),
                way(
                        "baseline in the wrong unit",
                        "210/1000",
                        "210",
                        Code.CONTRADICTION,
                        "/targets/1/baseline",
                        "",
                        "STUNTING:WHO is a proportion",
                        "stunting"),
                way(
                        "target below 0",
                        "at least 95.2%\", \"deadline",
                        "at least -5%\", \"deadline",
                        Code.INVALID_VALUE,
                        "/targets/0/target",
                        "at least -5%",
                        "at least 0|-5%",
                        "cards"),
                way(
                        "target in no known form",
                        "at least 95.2%\", \"deadline",
                        "circa 95.2%\", \"deadline",
                        Code.INVALID_VALUE,
                        "/targets/0/target",
                        "circa 95.2%",
                        "at least 95.2%|reduced by",
                        "cards"),
                way(
                        "Vietnamese decimals in a target",
                        "at least 95.2%\", \"deadline",
                        "at least 95,2%\", \"deadline",
                        Code.INVALID_VALUE,
                        "/targets/0/target",
                        "at least 95,2%",
                        "dot for decimals",
                        "cards"),
                way(
                        "number instead of a text",
                        "\"clause\": \"II.1.a\"",
                        "\"clause\": 11",
                        Code.WRONG_SHAPE,
                        "/targets/0/clause",
                        "11",
                        "a text in quotes",
                        "cards"),
                way(
                        "text instead of a number",
                        "\"policyArea\": 1, \"clause\": \"II.1.a\"",
                        "\"policyArea\": \"1\", \"clause\": \"II.1.a\"",
                        Code.WRONG_SHAPE,
                        "/targets/0/policyArea",
                        "1",
                        "a whole number",
                        "cards"),
                way(
                        "decimal instead of a whole number",
                        "\"policyArea\": 1, \"clause\": \"II.1.a\"",
                        "\"policyArea\": 1.0, \"clause\": \"II.1.a\"",
                        Code.WRONG_SHAPE,
                        "/targets/0/policyArea",
                        "1.0",
                        "a whole number",
                        "cards"),
                way(
                        "text instead of true or false",
                        "\"binding\": false",
                        "\"binding\": \"false\"",
                        Code.WRONG_SHAPE,
                        "/targets/1/binding",
                        "false",
                        "true or false",
                        "stunting"),
                way(
                        "list instead of an object",
                        "{\"vi\": \"ít nhất 95,2%\", \"en\": \"at least 95.2%\"}",
                        "[\"ít nhất 95,2%\", \"at least 95.2%\"]",
                        Code.WRONG_SHAPE,
                        "/targets/0/reading",
                        "[…]",
                        "an object",
                        "cards"),
                way(
                        "object instead of a list",
                        "[{\"on\": \"2023-12-31\", \"bound\": \"20%\"}]",
                        "{\"on\": \"2023-12-31\", \"bound\": \"20%\"}",
                        Code.WRONG_SHAPE,
                        "/targets/1/trajectory",
                        "{…}",
                        "a list",
                        "stunting"),
                way(
                        "text instead of an entry",
                        "{\"id\": \"jobs\", \"clause\": \"II.2\", \"words\": \"tạo việc làm\", \"definition\": \"JOBS:new\"}",
                        "\"jobs\"",
                        Code.WRONG_SHAPE,
                        "/promises/0",
                        "jobs",
                        "an object",
                        "jobs"),
                way(
                        "null for an object",
                        "{\"vi\": \"ít nhất 95,2%\", \"en\": \"at least 95.2%\"}",
                        "null",
                        Code.WRONG_SHAPE,
                        "/targets/0/reading",
                        "null",
                        "an object",
                        "cards"),
                way(
                        "null for an optional text",
                        "\"deadline\": \"2025-12-31\"",
                        "\"deadline\": null",
                        Code.WRONG_SHAPE,
                        "/targets/0/deadline",
                        "null",
                        "a text in quotes",
                        "cards"),
                way(
                        "year where a day is needed",
                        "\"deadline\": \"2025-12-31\"",
                        "\"deadline\": \"2025\"",
                        Code.NO_SUCH_DATE,
                        "/targets/0/deadline",
                        "2025",
                        "a day is written 2025-12-31",
                        "cards"),
                way(
                        "superseded by no target",
                        "\"target\": \"wells-new\"",
                        "\"target\": \"wells-newer\"",
                        Code.UNKNOWN_REFERENCE,
                        "/targets/3/supersededBy/target",
                        "wells-newer",
                        "another target of the plan",
                        "wells-old"),
                way(
                        "superseded by itself",
                        "\"target\": \"wells-new\"",
                        "\"target\": \"wells-old\"",
                        Code.UNKNOWN_REFERENCE,
                        "/targets/3/supersededBy/target",
                        "wells-old",
                        "another target",
                        "wells-old"),
                way(
                        "unknown policy area",
                        "\"policyArea\": 1, \"clause\": \"II.1.a\"",
                        "\"policyArea\": 9, \"clause\": \"II.1.a\"",
                        Code.UNKNOWN_REFERENCE,
                        "/targets/0/policyArea",
                        "9",
                        "policy area|[1]",
                        "cards"),
                way(
                        "unknown policy area of a promise",
                        "\"policyArea\": 1, \"clause\": \"II.3\"",
                        "\"policyArea\": 9, \"clause\": \"II.3\"",
                        Code.UNKNOWN_REFERENCE,
                        "/promises/1/policyArea",
                        "9",
                        "policy area|[1]",
                        "old-poor"),
                way(
                        "unknown agency of the plan",
                        "\"agency\": \"labour-office\", \"role\": \"report\"",
                        "\"agency\": \"labor-office\", \"role\": \"report\"",
                        Code.UNKNOWN_REFERENCE,
                        "/roles/0/agency",
                        "labor-office",
                        "labour-office",
                        "Báo cáo"),
                way(
                        "unknown role",
                        "\"role\": \"report\"",
                        "\"role\": \"boss\"",
                        Code.INVALID_VALUE,
                        "/roles/0/role",
                        "boss",
                        "lead, partner, oversight, finance, report",
                        "Báo cáo"),
                way(
                        "percentage for a count",
                        "\"target\": \"at least 20\"",
                        "\"target\": \"at least 20%\"",
                        Code.CONTRADICTION,
                        "/targets/4",
                        "",
                        "WELLS:own is a count|number without %",
                        "wells-new",
                        "wells-old"),
                way(
                        "count for a percentage",
                        "\"target\": \"below 19%\"",
                        "\"target\": \"below 19\"",
                        Code.CONTRADICTION,
                        "/targets/1",
                        "",
                        "STUNTING:WHO is a proportion|write a percentage",
                        "stunting"),
                way(
                        "below for higher is better",
                        "at least 95.2%\", \"deadline",
                        "below 95.2%\", \"deadline",
                        Code.CONTRADICTION,
                        "/targets/0",
                        "",
                        "CARDS:over-residents higher is better|below 95.2%",
                        "cards"),
                way(
                        "reduction without a baseline",
                        "\"deadline\": \"2025-12-29\", \"binding\": true,\n      \"baseline\": {\"on\": \"2021-12-31\", \"definition\": \"POOR:2022-2025\", \"status\": \"open\"}",
                        "\"binding\": true",
                        Code.CONTRADICTION,
                        "/targets/2",
                        "",
                        "baseline|day and definition",
                        "poor"),
                way(
                        "baseline of another definition",
                        "\"definition\": \"POOR:2022-2025\", \"status\"",
                        "\"definition\": \"POOR:2016-2021\", \"status\"",
                        Code.CONTRADICTION,
                        "/targets/2",
                        "",
                        "POOR:2022-2025|POOR:2016-2021|two definitions",
                        "poor"),
                way(
                        "baseline after the deadline",
                        "\"on\": \"2021-12-31\", \"definition\"",
                        "\"on\": \"2026-12-31\", \"definition\"",
                        Code.CONTRADICTION,
                        "/targets/2",
                        "",
                        "2026-12-31|2025-12-29",
                        "poor"),
                way(
                        "milestone after the deadline",
                        "\"on\": \"2023-12-31\"",
                        "\"on\": \"2027-12-31\"",
                        Code.CONTRADICTION,
                        "/targets/1",
                        "",
                        "2027-12-31",
                        "stunting"),
                way(
                        "approximate target without a number",
                        "\"target\": \"at least 20\"",
                        "\"target\": \"about (tolerance 5%, assumption)\"",
                        Code.INVALID_VALUE,
                        "/targets/4/target",
                        "about (tolerance 5%, assumption)",
                        "about 16750 (tolerance 5%, assumption)",
                        "wells-new",
                        "wells-old"),
                way(
                        "instrument of no day",
                        "\"date\": \"2020-11-05\"",
                        "\"date\": \"2020-11-31\"",
                        Code.NO_SUCH_DATE,
                        "/instruments/0/date",
                        "2020-11-31",
                        "2020-11-31",
                        "01/KH"),
                way(
                        "id with capitals",
                        "\"id\": \"cards\"",
                        "\"id\": \"Cards\"",
                        Code.CONTRADICTION,
                        "/targets/0",
                        "",
                        "small letters|Cards",
                        "cards"));
    }

    @ParameterizedTest
    @MethodSource("waysThatCostOneEntryOrNone")
    void aBrokenEntryIsReportedWithItsPlaceAndTheOthersAreKept(Way way) {
        Loaded<Plan> loaded = read(replaceOnce(VALID, way.from(), way.to()));

        assertTellsWhatToDo(loaded, FILE);
        Problem problem = loaded.problems().get(0);
        assertThat(problem.code()).as(problem.toString()).isEqualTo(way.code());
        assertThat(problem.place()).isEqualTo(way.place());
        assertThat(problem.found()).isEqualTo(way.found());
        assertThat(problem.remedy().en()).contains(way.remedy().split("\\|"));

        assertThat(entries(loaded.accepting())).isEqualTo(allBut(way.lost()));
        assertThat(loaded.read()).isEqualTo(ENTRIES.size());
        assertThat(loaded.rejected()).isEqualTo(way.lost().size());
    }

    @Test
    void aDeadlineThatDoesNotExistIsReportedWithItsDay() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"deadline\": \"2025-12-31\"", "\"deadline\": \"2025-02-30\""));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.NO_SUCH_DATE);
            assertThat(problem.place()).isEqualTo("/targets/0/deadline");
            assertThat(problem.found()).isEqualTo("2025-02-30");
            assertThat(problem.remedy().en()).contains("there is no such period", "2025-02-30");
        });
        assertThat(loaded.accepting().targets()).extracting(PlanTarget::id).doesNotContain("cards");
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoTargetsWithOneIdIsRejectedAndToldWhoHasIt() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"id\": \"stunting\"", "\"id\": \"cards\""));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.DUPLICATE_ENTRY);
            assertThat(problem.place()).isEqualTo("/targets/1/id");
            assertThat(problem.found()).isEqualTo("cards");
            assertThat(problem.remedy().en()).contains("/targets/0");
        });
        assertThat(loaded.accepting().target("cards").definition().code()).isEqualTo("CARDS:over-residents");
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void aPromiseMayNotHaveTheIdOfATarget() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"id\": \"jobs\"", "\"id\": \"cards\""));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.DUPLICATE_ENTRY);
            assertThat(problem.place()).isEqualTo("/promises/0/id");
        });
        assertThat(loaded.accepting().promises()).extracting(Plan.Promise::id).containsExactly("old-poor");
    }

    @Test
    void anUnknownAgencyOfAPolicyAreaIsReportedAtItsRole() {
        Loaded<Plan> loaded = read(replaceOnce(
                VALID, "\"agency\": \"labour-office\", \"role\": \"lead\"", "\"agency\": \"x\", \"role\": \"lead\""));
        assertTellsWhatToDo(loaded, FILE);
        Problem first = loaded.problems().get(0);
        assertThat(first.code()).isEqualTo(Code.UNKNOWN_REFERENCE);
        assertThat(first.place()).isEqualTo("/policyAreas/0/roles/0/agency");
        assertThat(first.remedy().en()).contains("labour-office");
        assertThat(entries(loaded.accepting())).hasSize(loaded.accepted());
    }

    /** A role stands for itself: what is wrong with it, be it a key twice, leaves its policy area and the targets there. */
    @ParameterizedTest
    @ValueSource(strings = {"\"role\": \"leads\"", "\"role\": \"lead\", \"role\": \"support\""})
    void aBrokenRoleOfAPolicyAreaLeavesTheArea(String role) {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"role\": \"lead\"", role));
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("/policyAreas/0/roles/0/role"));
        assertThat(loaded.accepting().policyAreas())
                .singleElement()
                .satisfies(area -> assertThat(area.roles()).isEmpty());
        assertThat(loaded.accepting().targets())
                .isEqualTo(read(VALID).orElseThrow().targets());
    }

    @Test
    void aBrokenOwnIndicatorTakesItsTargetsWithItAndNothingElse() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"kind\": \"count\"", "\"kind\": \"sum\""));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(Problem::place)
                .containsExactly("/indicators/0/kind", "/targets/3/definition", "/targets/4/definition");
        assertThat(loaded.problems().get(0).remedy().en()).contains("proportion, ratio, count, number");
        assertThat(loaded.accepting().targets())
                .extracting(PlanTarget::id)
                .containsExactly("cards", "stunting", "poor");
        assertThat(loaded.rejected()).isEqualTo(3);
        assertThat(entries(loaded.accepting())).hasSize(loaded.accepted());
    }

    @Test
    void anOwnIndicatorMayNotTakeACodeOfTheRegister() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"code\": \"WELLS:own\"", "\"code\": \"JOBS:new\""));
        assertTellsWhatToDo(loaded, FILE);
        Problem first = loaded.problems().get(0);
        assertThat(first.code()).isEqualTo(Code.DUPLICATE_ENTRY);
        assertThat(first.place()).isEqualTo("/indicators/0/code");
        assertThat(first.found()).isEqualTo("JOBS:new");
        assertThat(first.remedy().en()).contains("choose another");
        Plan plan = loaded.accepting();
        assertThat(plan.definitions().get("JOBS:new")).isSameAs(DEFINITIONS.get("JOBS:new"));
        assertThat(plan.promises()).extracting(Plan.Promise::id).contains("jobs");
        assertThat(entries(plan)).hasSize(loaded.accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"code\": \"999\", \"on\": \"2021-12-31\"", "\"code\": \"352\", \"on\": \"2025-07-01\""})
    void aPlanForAnAreaThatDoesNotExistIsNoPlan(String area) {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"code\": \"352\", \"on\": \"2021-12-31\"", area));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNKNOWN_AREA);
            assertThat(problem.place()).isEqualTo("/area/code");
            assertThat(problem.found()).isEqualTo(area.substring(9, 12));
            assertThat(problem.remedy().en()).contains(area.substring(22, 32));
        });
        assertThat(loaded.read()).isEqualTo(ENTRIES.size());
        assertThat(loaded.rejected()).isEqualTo(ENTRIES.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "synthetic", "name", "area", "period", "issuedBy", "source"})
    void aKeyOfTheHeadThatStandsTwiceLeavesNoPlan(String key) {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"promises\": [", "\"" + key + "\": 5, \"promises\": ["));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.DUPLICATE_KEY);
            assertThat(problem.place()).isEqualTo("/" + key);
            assertThat(problem.remedy().en()).contains("keep one");
        });
        assertThat(loaded.read()).isEqualTo(ENTRIES.size());
        assertThat(loaded.rejected()).isEqualTo(ENTRIES.size());
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        String json = VALID;
        json = replaceOnce(json, "\"period\": \"2021/2025\"", "\"period\": \"2025/2021\"");
        json = replaceOnce(json, "\"date\": \"2020-11-05\"", "\"date\": \"yesterday\"");
        json = replaceOnce(json, "\"role\": \"report\"", "\"role\": \"boss\"");
        json = replaceOnce(json, "\"CARDS:over-residents\", \"target\": \"at least 95.2%\"", "7, \"target\": \"some\"");
        json = replaceOnce(json, "\"words\": \"dưới 19%\",", "\"word\": \"dưới 19%\",");
        json = replaceOnce(json, "210/1000", "7/5");
        json = replaceOnce(json, "\"definition\": \"JOBS:new\"", "\"definition\": null");
        Loaded<Plan> loaded = read(json);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "/period NO_SUCH_DATE",
                        "/instruments/0/date NO_SUCH_DATE",
                        "/roles/0/role INVALID_VALUE",
                        "/targets/0/definition WRONG_SHAPE",
                        "/targets/0/target INVALID_VALUE",
                        "/targets/1/words ABSENT",
                        "/targets/1/word UNKNOWN_KEY",
                        "/targets/1/baseline/value INVALID_VALUE",
                        "/promises/0/definition WRONG_SHAPE");
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.read()).isEqualTo(ENTRIES.size());
        assertThat(loaded.rejected()).isEqualTo(ENTRIES.size());
    }

    @Test
    void aLineBreakInAValueDoesNotBreakTheMessage() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"2025-12-31\"", "\"2025\\n12-31\""));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("2025\uFFFD12-31"));
    }

    @Test
    void decomposedLettersWrittenAsEscapesAreComposed() {
        Plan plan = read(replaceOnce(VALID, "\"đạt 95,2%\"", "\"a\\u0323\"")).orElseThrow();
        assertThat(plan.target("cards").clause().orElseThrow().words()).isEqualTo("ạ");
    }

    @Test
    void targetsThatSupersedeEachOtherInACircleAreAllRejected() {
        Loaded<Plan> loaded = read(replaceOnce(
                VALID,
                "\"target\": \"at least 20\", \"binding\": true",
                "\"target\": \"at least 20\", \"binding\": true,"
                        + " \"supersededBy\": {\"target\": \"wells-old\", \"on\": \"2024-01-01\"}"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly(
                        "/targets/3/supersededBy/target UNKNOWN_REFERENCE",
                        "/targets/4/supersededBy/target UNKNOWN_REFERENCE");
        assertThat(entries(loaded.accepting())).isEqualTo(allBut(List.of("wells-old", "wells-new")));
        assertThat(loaded.rejected()).isEqualTo(2);
    }

    @Test
    void ofTwoListsOfTargetsTheFirstIsReadAndTheSecondIsRejected() {
        Loaded<Plan> loaded =
                read(replaceOnce(VALID, "\"promises\": [", "\"targets\": [{\"id\": 1, \"id\": 2}], \"promises\": ["));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactlyInAnyOrder("/targets DUPLICATE_KEY", "/targets/0/id DUPLICATE_KEY");
        assertThat(entries(loaded.accepting())).isEqualTo(ENTRIES);
        assertThat(loaded.read()).isEqualTo(ENTRIES.size() + 1);
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void aSecondAgencyWithOneIdIsRejected() {
        Loaded<Plan> loaded = read(replaceOnce(
                VALID,
                "{\"id\": \"labour-office\", \"name\": {\"vi\": \"Phòng Lao động\", \"en\": \"Labour office\"}}",
                "{\"id\": \"labour-office\", \"name\": {\"vi\": \"Phòng Lao động\", \"en\": \"Labour office\"}},"
                        + "{\"id\": \"labour-office\", \"name\": {\"vi\": \"Phòng khác\", \"en\": \"Another\"}}"));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.DUPLICATE_ENTRY);
            assertThat(problem.place()).isEqualTo("/agencies/1/id");
            assertThat(problem.found()).isEqualTo("labour-office");
            assertThat(problem.remedy().en()).contains("taken");
        });
        assertThat(loaded.accepting().agencies())
                .singleElement()
                .satisfies(agency -> assertThat(agency.name().vi()).isEqualTo("Phòng Lao động"));
        assertThat(loaded.read()).isEqualTo(ENTRIES.size() + 1);
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void aVietnameseReaderIsToldTheRemedyInVietnamese() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"clause\": \"II.1.a\"", "\"clause\": 5"));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.remedy().vi()).isEqualTo("ở đây cần một chuỗi trong ngoặc kép");
            assertThat(problem.remedy().en()).isEqualTo("write a text in quotes here");
        });
    }

    static Stream<String> textsThatAreNoJson() {
        return Stream.of(
                VALID.substring(0, VALID.length() / 2),
                VALID.substring(0, VALID.lastIndexOf('}')),
                VALID + "thừa",
                VALID.replace("\"synthetic\": true,", "\"synthetic\": true"),
                VALID.replace("\"synthetic\": true", "'synthetic': true"),
                "// plan\n" + VALID);
    }

    @ParameterizedTest
    @MethodSource("textsThatAreNoJson")
    void brokenJsonIsReportedWithLineAndColumn(String json) {
        Loaded<Plan> loaded = read(json);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.NOT_JSON);
            assertThat(problem.place()).matches("line [0-9]+, column [0-9]+");
            assertThat(problem.remedy().en()).contains("mend the JSON");
        });
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.read()).isZero();
    }

    @Test
    void endlessNestingIsReported() {
        Loaded<Plan> loaded = read("[".repeat(100_000));
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.NOT_JSON));
        assertThat(loaded.value()).isEmpty();
    }

    @Test
    void theLineOfTheBrokenPlaceIsNamed() {
        Loaded<Plan> loaded = read("{\n  \"id\": \"a\",\n  \"synthetic\" true\n}");
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).startsWith("line 3, "));
    }

    /** 🏠 is one letter, though it takes two chars and four bytes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"Bình Lục\", oops}|line 1, column 20",
                "{\"id\": \"🏠\", oops}|line 1, column 13",
                "{\"id\": \"Bình Lục\" ệ}|line 1, column 19",
                "{\"Bình Lục|line 1, column 11"
            })
    void theColumnOfTheBrokenPlaceIsCountedInLetters(String json, String place) {
        assertThat(read(json).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo(place));
    }

    @Test
    void theLetterThatIsTooManyIsNamedAsItStands() {
        assertThat(read("{\"id\": 1 Ế}").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy().en()).contains("'Ế'"));
    }

    @Test
    void aSecondDocumentAfterThePlanIsReported() {
        Loaded<Plan> loaded = read(VALID + "{}");
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.NOT_JSON);
            assertThat(problem.place()).isEmpty();
            assertThat(problem.remedy().en()).contains("last closing bracket");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "5", "null", "\"plan\"", "[]"})
    void aFileWithoutAnObjectIsReported(String json) {
        Loaded<Plan> loaded = read(json);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_SHAPE);
            assertThat(problem.place()).isEmpty();
            assertThat(problem.remedy().en()).contains("an object");
        });
        assertThat(loaded.value()).isEmpty();
    }

    @Test
    void anEmptyObjectLacksEveryRequiredKey() {
        Loaded<Plan> loaded = read("{}");
        assertThat(loaded.problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(Code.ABSENT))
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        "/id",
                        "/synthetic",
                        "/name",
                        "/area",
                        "/period",
                        "/issuedBy",
                        "/source",
                        "/policyAreas",
                        "/targets");
        assertThat(loaded.value()).isEmpty();
    }

    @Test
    void threeHundredBracketsCostOnlyTheEntryTheyStandIn() {
        String deep = "[".repeat(300) + "]".repeat(300);
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"đạt 95,2%\"", deep));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_SHAPE);
            assertThat(problem.place()).isEqualTo("/targets/0/words");
        });
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "99999999999999999999999999999999999999", "2147483648"})
    void aHugeNumberCostsOnlyTheEntryItStandsIn(String number) {
        Loaded<Plan> loaded = read(replaceOnce(
                VALID,
                "\"policyArea\": 1, \"clause\": \"II.1.a\"",
                "\"policyArea\": " + number + ", \"clause\": \"II.1.a\""));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.WRONG_SHAPE);
            assertThat(problem.place()).isEqualTo("/targets/0/policyArea");
            assertThat(problem.found()).isEqualTo(number);
        });
        assertThat(loaded.rejected()).isEqualTo(1);
    }

    @Test
    void anEndlessNumberIsQuotedInPart() {
        Loaded<Plan> loaded = read(
                replaceOnce(VALID, "at least 95.2%\", \"deadline", "at least " + "9".repeat(5000) + "%\", \"deadline"));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.INVALID_VALUE);
            assertThat(problem.found()).startsWith("at least 999").hasSizeLessThan(100);
            assertThat(problem.in(Samples.VIETNAMESE)).hasSizeLessThan(400);
        });
    }

    @Test
    void aByteOrderMarkIsNoProblem() {
        byte[] bytes = ("\uFEFF" + VALID).getBytes(StandardCharsets.UTF_8);
        Loaded<Plan> loaded = PlanReader.read(TextFile.of(FILE, bytes), DEFINITIONS, AREAS);
        assertThat(loaded.orElseThrow().targets())
                .isEqualTo(read(VALID).orElseThrow().targets());
    }

    @Test
    void decomposedLettersAreComposed() {
        String decomposed = Normalizer.normalize(VALID, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(VALID);
        Plan plan = read(decomposed).orElseThrow();
        assertThat(plan.name().vi()).isEqualTo("Kế hoạch mẫu");
        assertThat(plan.target("cards").clause().orElseThrow().words()).isEqualTo("đạt 95,2%");
        assertThat(plan.targets()).isEqualTo(read(VALID).orElseThrow().targets());
    }

    @Test
    void bytesThatAreNotUtf8AreReported() {
        byte[] latin = "{\"id\": \"Bình\"}".getBytes(StandardCharsets.ISO_8859_1);
        Loaded<Plan> loaded = PlanReader.read(TextFile.of(FILE, latin), DEFINITIONS, AREAS);
        assertTellsWhatToDo(loaded, FILE);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.remedy().en()).contains("UTF-8");
            assertThat(problem.remedy().vi()).contains("UTF-8");
        });
        assertThat(loaded.value()).isEqualTo(Optional.empty());
        assertThat(loaded.read()).isZero();
    }

    static List<Charset> widerUnits() {
        return List.of(
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                Charset.forName("UTF-32BE"),
                Charset.forName("UTF-32LE"));
    }

    /** The letters of this file are all of ASCII: in UTF-16 its bytes are well-formed UTF-8. */
    @ParameterizedTest
    @MethodSource("widerUnits")
    void otherFormsOfUnicodeAreReported(Charset wider) {
        Loaded<Plan> loaded = PlanReader.read(TextFile.of(FILE, "{}".getBytes(wider)), DEFINITIONS, AREAS);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.place()).isEqualTo("line 1, column 1");
        });
    }

    @Test
    void halfALetterIsReportedWithItsPlace() {
        assertThat(read("{\n  \"🏠 \uD83C\"}").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
            assertThat(problem.place()).isEqualTo("line 2, column 6");
        });
    }

    @Property(tries = 1000)
    void noMutationOfAValidPlanEscapesTheAccount(@ForAll("mutants") String json) {
        Loaded<Plan> loaded = read(json);
        loaded.value().ifPresent(plan -> assertThat(entries(plan)).hasSize(loaded.accepted()));
        if (loaded.value().isEmpty()) {
            assertThat(loaded.accepted()).isZero();
        }
        assertTellsWhatToDo(loaded, FILE);
    }

    @Provide
    Arbitrary<String> mutants() {
        return CoreArbitraries.damaged(VALID, "{}[]\",:0159.-/%~ \\né\u0301null");
    }

    @Test
    void aBrokenRoleCostsItsRoleAndNotThePolicyArea() {
        Loaded<Plan> loaded = read(replaceOnce(
                VALID, "\"agency\": \"labour-office\", \"role\": \"lead\"", "\"agency\": \"x\", \"role\": \"lead\""));
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.UNKNOWN_REFERENCE));
        assertThat(loaded.accepting().targets())
                .hasSameSizeAs(read(VALID).orElseThrow().targets());
    }

    @Test
    void aKeyWithALineBreakStaysOnOneLine() {
        Loaded<Plan> loaded = read(replaceOnce(VALID, "\"synthetic\": true,", "\"synthetic\": true, \"a\\nb\": 1,"));
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).doesNotContain("\n"));
    }
}
