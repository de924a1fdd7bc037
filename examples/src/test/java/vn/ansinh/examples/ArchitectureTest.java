package vn.ansinh.examples;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Packages point downwards only, without a cycle; Jackson and FastCSV stay behind the doors of exchange. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter(java.util.List.of(new ImportOption.DoNotIncludeTests())).importPackages("vn.ansinh");

    @Test
    void noPackageCycle() {
        slices().matching("vn.ansinh.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesPointDownwards() {
        layers("plan").check(CLASSES);
    }

    @Test
    void anUpwardEdgeWouldBeFound() {
        assertThatThrownBy(() -> layers("indicator").check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("vn.ansinh.core.plan");
    }

    /** The layers of the house; {@code top} of core may be used by the content only. */
    private static ArchRule layers(String top) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("vocabulary")
                .definedBy("vn.ansinh.core")
                .layer("indicator")
                .definedBy("vn.ansinh.core.indicator")
                .layer("law")
                .definedBy("vn.ansinh.core.law")
                .layer("rule")
                .definedBy("vn.ansinh.core.rule")
                .layer("survey")
                .definedBy("vn.ansinh.core.survey")
                .layer("quality")
                .definedBy("vn.ansinh.core.quality")
                .layer("publication")
                .definedBy("vn.ansinh.core.publication")
                .layer("poverty")
                .definedBy("vn.ansinh.core.poverty")
                .layer("content")
                .definedBy(
                        "vn.ansinh.indicators.education",
                        "vn.ansinh.indicators.growth",
                        "vn.ansinh.indicators.health",
                        "vn.ansinh.indicators.poverty",
                        "vn.ansinh.indicators.insurance",
                        "vn.ansinh.indicators.labour",
                        "vn.ansinh.indicators.living",
                        "vn.ansinh.indicators.merit",
                        "vn.ansinh.indicators.protection")
                .layer("plan")
                .definedBy("vn.ansinh.core.plan")
                .layer("exchange")
                .definedBy("vn.ansinh.indicators.exchange")
                .layer("catalog")
                .definedBy("vn.ansinh.indicators")
                .layer("testkit")
                .definedBy("vn.ansinh.testkit..")
                .layer("examples")
                .definedBy("vn.ansinh.examples..")
                .whereLayer(top)
                .mayOnlyBeAccessedByLayers("exchange", "catalog", "testkit", "examples")
                .whereLayer("law")
                .mayOnlyBeAccessedByLayers("rule", "content", "exchange", "catalog", "testkit", "examples")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("content", "exchange", "testkit", "examples")
                .whereLayer("survey")
                .mayOnlyBeAccessedByLayers(
                        "poverty", "content", "plan", "publication", "exchange", "testkit", "examples")
                .whereLayer("publication")
                .mayOnlyBeAccessedByLayers("exchange", "testkit", "examples")
                .whereLayer("poverty")
                .mayOnlyBeAccessedByLayers("content", "exchange", "testkit", "examples")
                .whereLayer("content")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("indicator")
                .mayOnlyBeAccessedByLayers(
                        "plan",
                        "rule",
                        "survey",
                        "quality",
                        "content",
                        "publication",
                        "poverty",
                        "exchange",
                        "catalog",
                        "testkit",
                        "examples")
                .whereLayer("quality")
                .mayOnlyBeAccessedByLayers("exchange", "catalog", "testkit", "examples")
                .whereLayer("exchange")
                .mayOnlyBeAccessedByLayers("catalog", "examples")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("content", "examples")
                .whereLayer("testkit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("examples")
                .mayNotBeAccessedByAnyLayer();
    }

    @Test
    void parsersStayBehindTheDoorsOfExchange() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("vn.ansinh.indicators.exchange")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "de.siegmar..")
                .check(CLASSES);
    }

    @Test
    void coreAsksNoClockAndNoDefaultLocale() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("vn.ansinh.core..", "vn.ansinh.indicators..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }
}
