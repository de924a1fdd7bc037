// The vocabulary of the library for JShell. Package once, then start:
//
//   mvn -q package -DskipTests
//   jshell --class-path 'examples/target/lib/*' examples/scripts/start.jsh
//
// JShell's own imports (java.util, java.util.stream, java.nio.file, java.math and others) stay as they are.

import java.time.LocalDate;
import vn.ansinh.core.*;
import vn.ansinh.core.indicator.*;
import vn.ansinh.core.law.*;
import vn.ansinh.core.plan.*;
import vn.ansinh.core.poverty.*;
import vn.ansinh.core.publication.*;
import vn.ansinh.core.quality.*;
import vn.ansinh.core.rule.*;
import vn.ansinh.core.survey.*;
import vn.ansinh.indicators.*;
import vn.ansinh.indicators.education.*;
import vn.ansinh.indicators.exchange.*;
import vn.ansinh.indicators.growth.*;
import vn.ansinh.indicators.health.*;
import vn.ansinh.indicators.insurance.*;
import vn.ansinh.indicators.labour.*;
import vn.ansinh.indicators.living.*;
import vn.ansinh.indicators.merit.*;
import vn.ansinh.indicators.poverty.*;
import vn.ansinh.indicators.protection.*;

Plan plan = Catalog.plans().binhLuc2021To2025();
List<Observation> figures = Catalog.publishedFigures();
Scorecard card = plan.assessStandIns(figures, LocalDate.of(2025, 12, 31), List.of(Catalog.areas().find("VN", LocalDate.of(2025, 12, 31)).orElseThrow()));
System.out.println("plan is " + plan.id() + ", figures are the " + figures.size() + " published ones, card holds those of Viet Nam against the plan. Try:\n"
        + "  card.row(\"health-insurance\").explain(Locale.ENGLISH)\n"
        + "  System.out.println(ScorecardText.in(Locale.ENGLISH, false).write(card))\n"
        + "  Catalog.law().inForceAt(LocalDate.of(2025, 8, 1)).applyingOn(LocalDate.of(2025, 8, 1))");
