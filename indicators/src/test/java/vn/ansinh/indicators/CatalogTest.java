package vn.ansinh.indicators;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.Quantity.Count;
import vn.ansinh.core.Quantity.Proportion;
import vn.ansinh.core.Quantity.Published;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.indicator.DefinitionMismatchException;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.ExternalCode;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Observation.Vintage;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Target;
import vn.ansinh.indicators.exchange.DefinitionReader;
import vn.ansinh.indicators.exchange.TextFile;

/** Proves that the bundled files load whole and say what the plan, the register and the sources say. */
class CatalogTest {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private static final Pattern CODE = Pattern.compile("^ *\"code\": \"([^\"]*:[^\"]*)\"", Pattern.MULTILINE);

    private static List<Path> bundled(String folder, String ending) throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.list(Path.of(CatalogTest.class.getResource(folder).toURI()))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static AreaUnit unit(String code, LocalDate day) {
        return Catalog.areas().find(code, day).orElseThrow();
    }

    private static IndicatorDefinition definition(String code) {
        return Catalog.definitions().get(code);
    }

    @Test
    void everyBundledFileOfDefinitionsLoadsWholeAndIsInTheCatalog() throws Exception {
        List<String> written = new ArrayList<>();
        for (Path file : bundled("definitions", ".json")) {
            List<String> codes = new ArrayList<>();
            Matcher code = CODE.matcher(Files.readString(file, StandardCharsets.UTF_8));
            while (code.find()) {
                codes.add(code.group(1));
            }
            assertThat(codes).as(file.getFileName().toString()).isNotEmpty();
            assertThat(DefinitionReader.read(TextFile.of(file)).orElseThrow().all())
                    .extracting(IndicatorDefinition::code)
                    .containsExactlyInAnyOrderElementsOf(codes);
            written.addAll(codes);
        }
        assertThat(written).hasSize(89).doesNotHaveDuplicates();
        assertThat(Catalog.definitions().all())
                .extracting(IndicatorDefinition::code)
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyBundledPlanAndTableIsReachedByTheCatalog() throws Exception {
        assertThat(bundled("plans", ".json"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("binh-luc-2021-2025.json");
        assertThat(bundled("figures", ".csv")).hasSize(1);
        List<Path> areas = bundled("areas", ".csv");
        assertThat(areas).hasSize(1);
        assertThat(Catalog.areas().all())
                .hasSize(
                        Files.readAllLines(areas.get(0), StandardCharsets.UTF_8).size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "plans", "areas", "figures"})
    void bundledTextIsComposedAndEveryFolderNamesItsSource(String folder) throws Exception {
        for (Path file : bundled(folder, "")) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(file.toString())
                    .isTrue();
            assertThat(text)
                    .as(file.toString())
                    .doesNotContain("\r")
                    .endsWith("\n")
                    .doesNotStartWith("\uFEFF");
        }
        assertThat(bundled(folder, "SOURCE.md")).hasSize(1);
    }

    @Test
    void everyRelatedDefinitionExistsAndIsAnother() {
        SoftAssertions softly = new SoftAssertions();
        for (IndicatorDefinition each : Catalog.definitions().all()) {
            for (String related : each.related()) {
                softly.assertThat(Catalog.definitions().find(related))
                        .as(each + " is related to " + related)
                        .isPresent();
                softly.assertThat(related).isNotEqualTo(each.code());
            }
            softly.assertThat(each.related()).doesNotHaveDuplicates();
        }
        softly.assertAll();
    }

    @Test
    void everyStatementCarriesItsStatusAndShowsItUnlessVerified() {
        SoftAssertions softly = new SoftAssertions();
        for (IndicatorDefinition each : Catalog.definitions().all()) {
            List<Statement> statements = new ArrayList<>(List.of(
                    each.concept().numerator(),
                    each.concept().populationBase(),
                    each.custody().responsible()));
            each.concept().denominator().ifPresent(statements::add);
            for (Statement statement : statements) {
                String shown = statement.in(Locale.ENGLISH);
                softly.assertThat(statement.status()).as(each.code()).isNotNull();
                if (statement.status() == Status.VERIFIED) {
                    softly.assertThat(shown).isEqualTo(statement.text().en());
                } else {
                    softly.assertThat(shown)
                            .startsWith(statement.text().en())
                            .endsWith("[" + statement.status().label().en() + "]");
                }
            }
            softly.assertThat(each.concept().numerator().status() != Status.VERIFIED
                            || each.concept().numerator().source().isPresent())
                    .as(each + ": a verified numerator names its source")
                    .isTrue();
        }
        softly.assertAll();
    }

    @Test
    void namesAreGivenInBothLanguagesAndDifferBetweenDefinitionsOfOneIndicator() {
        Set<List<String>> seen = new HashSet<>();
        for (IndicatorDefinition each : Catalog.definitions().all()) {
            assertThat(seen.add(List.of(each.indicator(), each.name().vi())))
                    .as(each.code())
                    .isTrue();
            assertThat(seen.add(List.of(each.indicator(), each.name().en())))
                    .as(each.code())
                    .isTrue();
        }
    }

    @Test
    void countsAreShownWithoutDecimals() {
        assertThat(Catalog.definitions().all())
                .filteredOn(each -> each.measure().kind() == IndicatorDefinition.Kind.COUNT)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each.measure().shown().decimals()).isZero());
    }

    @Test
    void externalCodesAreOfTheNationalListTheSustainableGoalsOrTheMinistry() {
        Map<String, LocalDate> schemes = Map.of(
                "national list (Law 01/2021/QH15)",
                LocalDate.of(2022, 1, 1),
                "VSDG (TT 02/2025/TT-BKHĐT)",
                LocalDate.of(2025, 3, 10),
                "labour ministry sector list (TT 04/2024/TT-BLĐTBXH)",
                LocalDate.of(2024, 6, 21));
        List<ExternalCode> codes = Catalog.definitions().all().stream()
                .flatMap(each -> each.externalCodes().stream())
                .toList();
        assertThat(codes).extracting(ExternalCode::scheme).hasSameElementsAs(schemes.keySet());
        assertThat(codes).allSatisfy(code -> {
            assertThat(code.from()).isEqualTo(schemes.get(code.scheme()));
            assertThat(code.source()).isNotBlank();
        });
        for (IndicatorDefinition each : Catalog.definitions().all()) {
            assertThat(each.externalCodes()).as(each.code()).doesNotHaveDuplicates();
        }
    }

    /** Clause, definition and force of the targets; their figures and deadlines stand in the plan alone. */
    private static final String TARGETS = """
            II.1; MER-LIVING-STANDARD:households-judged; binding
            II.2; LAB-TRAINING:enrolled-trained-coached; aspiration
            II.2; LAB-AFTER-TRAINING:PLAN; aspiration
            II.2; LAB-TRAINED:ADM; aspiration
            II.2; LAB-TRAINED:PLAN-certificate; aspiration
            II.2; LAB-NEW-JOBS:reported; aspiration
            II.2; LAB-ADDITIONAL-JOBS:reported; aspiration
            II.3; POV-HOUSEHOLDS:2022-2025; aspiration
            II.3; SA-ALLOWANCE:recognised-list; binding
            II.3; SA-EMERGENCY:in-time; binding
            II.5; EDU-TEACHERS:professional-standard; binding
            II.6; HI-COVERAGE:cards-over-residents; aspiration
            II.6; HEALTH-COMMUNE:recognised; aspiration
            II.6; IMM-FULL:under-1; aspiration
            II.6; NUT-UNDERWEIGHT:WHO-2006; aspiration
            II.6; NUT-STUNTING:WHO-2006; aspiration
            II.6; HEALTH-DOCTOR:stations; aspiration
            II.8; RADIO:coverage; binding
            II.8; TELEVISION:coverage; binding
            """;

    /** The promises without a figure: clause and definition. */
    private static final String PROMISES = """
            II.2 LAB-ABROAD:departures
            II.3 POV-NEAR-POOR:2022-2025
            II.3 POV-HEALTH-SUPPORT:reached
            II.3 POV-EDUCATION-SUPPORT:reached
            II.3 POV-CREDIT-SUPPORT:reached
            II.4 SI-COVERAGE:working-age-labour-force
            II.4 SI-COMPULSORY:participants
            II.4 SI-VOLUNTARY:participants
            II.5 EDU-FACILITIES:plan
            II.5 EDU-LEARNING-SOCIETY:plan
            II.5 EDU-UNIVERSAL:level
            II.6 TUBERCULOSIS:programme
            II.6 HIV:programme
            II.6 COVID-19:programme
            II.7 CULTURE:plan
            II.8 HOUSING-SUPPORT:poor
            II.8 HOUSING-SUPPORT:meritorious
            II.8 HOUSING-SUPPORT:social-protection
            II.8 WATER-HYGIENIC:households
            III.4 LAB-OFFICIALS:commune-trained
            IV.4 EDU-TUITION:exempted
            IV.4 EDU-STUDY-COSTS:supported
            IV.5 HEALTH-PRIORITY:disadvantaged-communes
            IV.8 LOANS:job-creation
            IV.8 LOANS:poor
            IV.8 LOANS:near-poor
            IV.8 LOANS:newly-escaped
            IV.8 LOANS:other
            """;

    @Test
    void theTargetsOfBinhLucAreThoseOfItsText() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        assertThat(plan.targets().stream()
                        .map(each -> String.join(
                                "; ",
                                each.clause().orElseThrow().number(),
                                each.definition().code(),
                                each.binding() ? "binding" : "aspiration")))
                .containsExactlyInAnyOrderElementsOf(TARGETS.lines().toList());
        assertThat(plan.targets()).hasSize(19);
    }

    @Test
    void thePromisesOfBinhLucAreThoseOfItsText() {
        assertThat(Catalog.plans().binhLuc2021To2025().promises().stream()
                        .map(each ->
                                each.clause().number() + " " + each.definition().code()))
                .containsExactlyInAnyOrderElementsOf(PROMISES.lines().toList());
    }

    @Test
    void theHeadOfThePlanOfBinhLucIsItsText() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        assertThat(plan.synthetic()).isFalse();
        assertThat(plan.area()).isEqualTo(unit("352", LAST_DAY_OF_DISTRICTS));
        assertThat(plan.period()).isEqualTo(ReportingPeriod.years(2021, 2025));
        assertThat(plan.policyAreas())
                .extracting(Plan.PolicyArea::number, Plan.PolicyArea::clause)
                .containsExactly(
                        tuple(1, "II.1"),
                        tuple(2, "II.2"),
                        tuple(3, "II.3"),
                        tuple(4, "II.4"),
                        tuple(5, "II.5"),
                        tuple(6, "II.6"),
                        tuple(7, "II.7"),
                        tuple(8, "II.8"));
        assertThat(plan.instruments())
                .extracting(Plan.Instrument::number)
                .contains(
                        "92-KL/TW",
                        "3246/KH-UBND",
                        "14-CT/TW",
                        "128/KH-UBND",
                        "05-CT/TW",
                        "28-NQ/TW",
                        "62-CTr/TU",
                        "51-KL/TW",
                        "29-NQ/TW")
                .hasSize(11);
    }

    @Test
    void everyTargetSaysWhatThePlanSaysAndHowItIsRead() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        assertThat(plan.targets()).allSatisfy(each -> {
            assertThat(each.clause().orElseThrow().words()).isNotBlank();
            assertThat(each.clause().orElseThrow().reading()).isPresent();
            assertThat(each.clause().orElseThrow().number())
                    .isEqualTo("II." + each.clause().orElseThrow().policyArea().orElseThrow());
            assertThat(plan.definitions().get(each.definition().code())).isSameAs(each.definition());
            assertThat(Target.parse(each.target().toString())).isEqualTo(each.target());
            assertThat(each.deadline().stream())
                    .allMatch(day -> !day.isBefore(plan.period().firstDay())
                            && !day.isAfter(plan.period().lastDay()));
        });
        assertThat(plan.promises())
                .allSatisfy(each -> assertThat(each.clause().words()).isNotBlank());
        assertThat(plan.target("poor-households").baseline().orElseThrow()).satisfies(baseline -> {
            assertThat(baseline.on()).isEqualTo(LocalDate.of(2021, 12, 31));
            assertThat(baseline.status()).isNotEqualTo(Status.VERIFIED);
            assertThat(baseline.value()).isEmpty();
        });
    }

    /** In education the plan names no lead; on information (area 8) the offices of IV.3 join in and guide. */
    @Test
    void thePlanOfBinhLucNamesALeadForEveryAreaButEducation() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        Map<Integer, List<String>> leads = plan.policyAreas().stream()
                .collect(toMap(
                        Plan.PolicyArea::number,
                        area -> area.roles().stream()
                                .filter(role -> role.kind() == Plan.Role.Kind.LEAD)
                                .map(role -> role.agency().id())
                                .sorted()
                                .toList()));
        assertThat(leads)
                .containsEntry(1, List.of("labour-office"))
                .containsEntry(2, List.of("labour-office"))
                .containsEntry(3, List.of("labour-office"))
                .containsEntry(4, List.of("labour-office"))
                .containsEntry(5, List.of())
                .containsEntry(6, List.of("health-centre", "health-office"))
                .containsEntry(7, List.of("culture-office", "radio-station"))
                .containsEntry(8, List.of("agriculture-office", "infrastructure-office"));
    }

    private static Observation figure(String definition, String area, String day) {
        List<Observation> found = Catalog.publishedFigures().stream()
                .filter(each -> each.definition().code().equals(definition)
                        && each.area().code().equals(area)
                        && each.period().equals(ReportingPeriod.parse(day)))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void everyPublishedFigureIsThereWithItsSource() {
        ImmutableList<Observation> figures = Catalog.publishedFigures();
        assertThat(figures).hasSize(27).allSatisfy(each -> {
            assertThat(each.isKnown()).isTrue();
            assertThat(each.source()).isNotBlank();
        });

        Observation ninhBinh = figure("POV-RATE:2022-2025", "37", "2023-12-20");
        assertThat(ninhBinh.value().orElseThrow()).isEqualTo(new Proportion(5905, 317_935));
        assertThat(ninhBinh.area().key().validFrom()).isEmpty();

        Observation nation = figure("POV-HOUSEHOLDS:2022-2025", "VN", "2022-12-31");
        assertThat(nation.value().orElseThrow()).isEqualTo(new Count(1_057_374));
        assertThat(nation.vintage()).isEqualTo(Vintage.FINAL);

        Observation haNam = figure("POV-RATE:2022-2025", "35", "2025-06-30");
        assertThat(haNam.value().orElseThrow()).isEqualTo(new Published(new BigDecimal("1.36"), true));
        assertThat(haNam.vintage()).isEqualTo(Vintage.PRELIMINARY);
    }

    @ParameterizedTest
    @CsvSource({
        "13504, Xã Bình Lục",
        "13501, Xã Bình Mỹ",
        "13540, Xã Bình An",
        "13531, Xã Bình Giang",
        "13558, Xã Bình Sơn"
    })
    void binhLucWasFollowedByFiveCommunes(String code, String name) {
        AreaUnits areas = Catalog.areas();
        LocalDate firstDay = LAST_DAY_OF_DISTRICTS.plusDays(1);
        assertThat(areas.find("352", firstDay)).isEmpty();
        assertThat(areas.successors(unit("352", LAST_DAY_OF_DISTRICTS)))
                .hasSize(5)
                .allSatisfy(each -> {
                    assertThat(each.type()).isEqualTo("commune");
                    assertThat(each.key().validFrom()).contains(firstDay);
                    assertThat(each.parentCode()).contains("37");
                })
                .filteredOn(each -> each.code().equals(code))
                .singleElement()
                .satisfies(each -> assertThat(each.name().vi()).isEqualTo(name));
    }

    @Test
    void aReusedCodeMeansAnotherUnitFromTheFirstOfJuly() {
        AreaUnit before = unit("13501", LAST_DAY_OF_DISTRICTS);
        AreaUnit after = unit("13501", LAST_DAY_OF_DISTRICTS.plusDays(1));
        assertThat(before.type()).isEqualTo("township");
        assertThat(before.parentCode()).contains("352");
        assertThat(after.type()).isEqualTo("commune");
        assertThat(after.parentCode()).contains("37");
        assertThat(before.key()).isNotEqualTo(after.key());

        assertThat(unit("37", LAST_DAY_OF_DISTRICTS).key())
                .isNotEqualTo(unit("37", LAST_DAY_OF_DISTRICTS.plusDays(1)).key());
        assertThat(Catalog.areas().successors(unit("35", LAST_DAY_OF_DISTRICTS)))
                .containsExactly(unit("37", LAST_DAY_OF_DISTRICTS.plusDays(1)));
    }

    @Test
    void everySuccessorExistsOnTheDayAfter() {
        SoftAssertions softly = new SoftAssertions();
        for (AreaUnit each : Catalog.areas().all()) {
            for (String code : each.successorCodes()) {
                softly.assertThat(Catalog.areas()
                                .find(code, each.validTo().orElseThrow().plusDays(1)))
                        .as(each + " is followed by " + code)
                        .isPresent();
            }
        }
        softly.assertAll();
    }

    @Test
    void everyUnitLiesInAUnitThatExistsOnItsLastDay() {
        SoftAssertions softly = new SoftAssertions();
        for (AreaUnit each : Catalog.areas().all()) {
            LocalDate day = each.validTo().orElse(LocalDate.of(2025, 12, 31));
            each.parentCode()
                    .ifPresent(parent -> softly.assertThat(Catalog.areas().find(parent, day))
                            .as(each + " lies in " + parent)
                            .isPresent());
        }
        softly.assertAll();
    }

    @Test
    void trainedLabourRatesOfTwoDefinitionsAreNeverHeldAgainstEachOther() {
        IndicatorDefinitions definitions = Catalog.definitions();
        assertThat(definitions.ofIndicator("trained-labour-rate"))
                .extracting(IndicatorDefinition::code)
                .contains("LAB-TRAINED:ADM", "LAB-TRAINED:LFS-certificate");

        PlanTarget target = Catalog.plans().binhLuc2021To2025().target("trained-labour-rate");
        AreaUnit haNam = unit("35", LAST_DAY_OF_DISTRICTS);
        Observation survey = figure("LAB-TRAINED:LFS-certificate", "35", "2018-12-31");
        Series other = new Series(survey.definition(), haNam, ImmutableList.of(survey));
        assertThatThrownBy(() -> target.assess(other, LocalDate.of(2025, 12, 31)))
                .isInstanceOf(DefinitionMismatchException.class)
                .hasMessageContaining("LAB-TRAINED:ADM")
                .hasMessageContaining("LAB-TRAINED:LFS-certificate")
                .hasMessageContaining(definition("LAB-TRAINED:ADM").name().en())
                .hasMessageContaining(
                        definition("LAB-TRAINED:LFS-certificate").name().en());
    }

    @Test
    void theCatalogIsReadOnce() {
        assertThat(Catalog.definitions()).isSameAs(Catalog.definitions());
        assertThat(Catalog.areas()).isSameAs(Catalog.areas());
        assertThat(Catalog.plans().binhLuc2021To2025()).isSameAs(Catalog.plans().binhLuc2021To2025());
        Optional<Quantity> first = Catalog.publishedFigures().get(0).value().asOptional();
        assertThat(first).contains(new Published(new BigDecimal("0.92"), true));
    }
}
