package vn.ansinh.indicators;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Target;
import vn.ansinh.testkit.TextFormLaws;

/** Everything in the catalogue that has a text form is read back from it as it is. */
class CatalogTextFormsTest {

    private static final List<PlanTarget> TARGETS =
            Catalog.plans().binhLuc2021To2025().targets();

    @Test
    void publishedFigures() {
        List<Observation> figures = Catalog.publishedFigures();
        TextFormLaws.check(
                text -> Measured.parse(text, Quantity::parse),
                figures.stream().map(Observation::value).toList());
        TextFormLaws.check(
                ReportingPeriod::parse,
                figures.stream().map(Observation::period).toList());
    }

    @Test
    void areas() {
        TextFormLaws.check(
                AreaUnit.Key::parse,
                Catalog.areas().all().stream().map(AreaUnit::key).toList());
        TextFormLaws.check(
                Text::parse, Catalog.areas().all().stream().map(AreaUnit::name).toList());
    }

    @Test
    void targetsAndDefinitions() {
        TextFormLaws.check(
                Target::parse, TARGETS.stream().map(PlanTarget::target).toList());
        TextFormLaws.check(
                Statement::parse,
                TARGETS.stream()
                        .map(each -> each.definition().concept().numerator())
                        .toList());
        TextFormLaws.check(
                Rounding::parse,
                TARGETS.stream()
                        .map(each -> each.definition().measure().shown())
                        .toList());
    }
}
