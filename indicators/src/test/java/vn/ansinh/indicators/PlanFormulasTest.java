package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.indicators.education.EducationIndicators;
import vn.ansinh.indicators.education.SchoolLevel;
import vn.ansinh.indicators.growth.NutritionIndicators;
import vn.ansinh.indicators.health.CommuneHealthCriteria;
import vn.ansinh.indicators.health.DoseSet;
import vn.ansinh.indicators.health.DropOut;
import vn.ansinh.indicators.health.HealthIndicators;
import vn.ansinh.indicators.insurance.InsuranceIndicators;
import vn.ansinh.indicators.labour.LabourIndicators;
import vn.ansinh.indicators.living.LivingIndicators;
import vn.ansinh.indicators.merit.MeritIndicators;
import vn.ansinh.indicators.poverty.Loan;
import vn.ansinh.indicators.poverty.PovertyIndicators;
import vn.ansinh.indicators.protection.ProtectionIndicators;

/** Every indicator of the plan has a formula over records, or a reason why it has none. */
class PlanFormulasTest {

    private static final String NO_MEASURE =
            "the plan promises it without a measure and no definition says what is counted: enter the reported count";

    private static final Map<String, String> WITHOUT_FORMULA = Map.of(
            "EDU-UNIVERSAL:level",
            "a level with conditions whose thresholds are partly recalled and whose district step ended on 2025-07-01",
            "EDU-LEARNING-SOCIETY:plan",
            NO_MEASURE,
            "EDU-FACILITIES:plan",
            NO_MEASURE,
            "TUBERCULOSIS:programme",
            NO_MEASURE,
            "HIV:programme",
            NO_MEASURE,
            "COVID-19:programme",
            NO_MEASURE,
            "HEALTH-PRIORITY:disadvantaged-communes",
            NO_MEASURE,
            "CULTURE:plan",
            NO_MEASURE);

    private static final List<Class<?>> FORMULAS = List.of(
            LabourIndicators.class,
            InsuranceIndicators.class,
            PovertyIndicators.class,
            ProtectionIndicators.class,
            MeritIndicators.class,
            HealthIndicators.class,
            NutritionIndicators.class,
            EducationIndicators.class,
            LivingIndicators.class);

    private static List<Object> constants() {
        List<Object> found = new ArrayList<>();
        for (Class<?> type : FORMULAS) {
            for (Field field : type.getFields()) {
                assertThat(Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()))
                        .as(field.toString())
                        .isTrue();
                try {
                    found.add(field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return found;
    }

    private static Stream<Indicator<?>> parametrised() {
        LocalDate day = LocalDate.of(2023, 12, 31);
        DoseSet set = DoseSet.scheduled(Catalog.law().onRecord().applyingOn(day));
        ReportingPeriod year = ReportingPeriod.year(2023);
        return Stream.<Stream<Indicator<?>>>of(
                        Stream.of(
                                InsuranceIndicators.oldAgeCover(
                                        Catalog.law().onRecord().applyingOn(day)),
                                HealthIndicators.communesMeeting(CommuneHealthCriteria.under(
                                        Catalog.law().onRecord().applyingOn(day))),
                                HealthIndicators.completedUnderOne(set, year),
                                HealthIndicators.fullyImmunised(set, year, day),
                                EducationIndicators.netAttendance(SchoolLevel.PRIMARY),
                                EducationIndicators.grossAttendance(SchoolLevel.PRIMARY)),
                        Stream.of(DropOut.values())
                                .map(each -> HealthIndicators.dropOut(each, day, Period.ofMonths(12))),
                        Stream.of(Loan.Borrower.values())
                                .filter(each -> each != Loan.Borrower.UNKNOWN)
                                .map(PovertyIndicators::loans))
                .flatMap(each -> each);
    }

    private static Stream<Object> formulas() {
        return Stream.concat(constants().stream(), parametrised());
    }

    private static List<IndicatorDefinition> definitions() {
        return formulas()
                .map(each ->
                        each instanceof RegisterRatio ratio ? ratio.definition() : ((Indicator<?>) each).definition())
                .toList();
    }

    private static Set<String> withFormula() {
        return definitions().stream().map(IndicatorDefinition::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyIndicatorOfThePlanHasAFormulaOrAReason() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        Set<String> ofPlan = Stream.concat(
                        plan.targets().stream().map(each -> each.definition().code()),
                        plan.promises().stream().map(each -> each.definition().code()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ofPlan).hasSize(47);
        Set<String> withFormula = withFormula();
        assertThat(ofPlan)
                .allMatch(
                        code -> withFormula.contains(code) != WITHOUT_FORMULA.containsKey(code), "exactly one of both");
        assertThat(ofPlan).containsAll(WITHOUT_FORMULA.keySet());
    }

    @Test
    void everyTargetWithAFigureHasAFormula() {
        assertThat(withFormula())
                .containsAll(Catalog.plans().binhLuc2021To2025().targets().stream()
                        .map(each -> each.definition().code())
                        .toList());
    }

    @Test
    void noTwoFormulasClaimOneDefinition() {
        assertThat(definitions())
                .extracting(IndicatorDefinition::code)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    @Test
    void aFormulaCarriesTheDefinitionOfTheCatalog() {
        assertThat(definitions())
                .allSatisfy(each ->
                        assertThat(Catalog.definitions().get(each.code())).isSameAs(each));
    }

    /** A cluster can ship every formula but one: the criteria of communes cite the law. */
    @Test
    void everyFormulaOverRecordsCanBeShipped() throws IOException {
        List<String> kept = new ArrayList<>();
        for (Object formula :
                formulas().filter(each -> each instanceof Indicator<?>).toList()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(formula);
                out.flush();
                Indicator<?> shipped = (Indicator<?>)
                        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
                assertThat(shipped.definition()).isEqualTo(((Indicator<?>) formula).definition());
            } catch (NotSerializableException e) {
                kept.add(((Indicator<?>) formula).code());
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(kept).containsExactly("HEALTH-COMMUNE:points");
    }
}
