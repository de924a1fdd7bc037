package vn.ansinh.indicators;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Notation;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.indicators.exchange.AreaReader;
import vn.ansinh.indicators.exchange.DefinitionReader;
import vn.ansinh.indicators.exchange.FigureReader;
import vn.ansinh.indicators.exchange.LawReader;
import vn.ansinh.indicators.exchange.PlanReader;
import vn.ansinh.indicators.exchange.TextFile;

/**
 * The one door to the content that ships with the library. Everything is read from the bundled files at first use and
 * kept; nothing is global that could change. An application that brings its own definitions, areas or plans reads them
 * with the readers of {@link vn.ansinh.indicators.exchange} and passes them on instead.
 */
public final class Catalog {

    private static final ImmutableList<String> DEFINITION_FILES = ImmutableList.of(
            "labour", "insurance", "poverty", "merit", "health", "education", "living", "international");

    private static final ImmutableList<String> LAW_FILES = ImmutableList.of(
            "poverty",
            "social-assistance",
            "emergency",
            "social-pension",
            "disability-elderly",
            "meritorious",
            "wages",
            "health-insurance",
            "voluntary-insurance",
            "unemployment-social-targets",
            "commune-health",
            "immunisation");

    private Catalog() {}

    /**
     * Returns the bundled indicator definitions: every indicator of the plan of Bình Lục, with and without a figure, and
     * their national and international companions. Each statement carries its status.
     *
     * @return the register
     */
    public static IndicatorDefinitions definitions() {
        return Definitions.ALL;
    }

    /**
     * Returns the bundled administrative units: Viet Nam, the provinces with published figures, and every unit of the
     * former Hà Nam province with its successors.
     *
     * @return the register
     */
    public static AreaUnits areas() {
        return Areas.ALL;
    }

    /**
     * Returns the bundled law book: levels, lines, coefficients, ages and targets with act, article, two dates and status.
     * Nothing in this library reads it by itself; rules take a view of it as an argument.
     *
     * @return the law book
     */
    public static LawBook law() {
        return Law.BOOK;
    }

    /**
     * Returns the worked cases that ship with the law book and prove it.
     *
     * @return the cases of all topics
     */
    public static ImmutableList<LawReader.WorkedCase> workedCases() {
        return Law.CASES;
    }

    /**
     * Returns the bundled plans.
     *
     * @return the plans
     */
    public static Plans plans() {
        return Plans.BUNDLED;
    }

    /**
     * Returns the bundled published figures, each with its definition, area, day, vintage and source.
     *
     * @return the figures, in the order of the file
     */
    public static ImmutableList<Observation> publishedFigures() {
        return Figures.PUBLISHED;
    }

    /** The bundled plans, one method a plan. */
    public static final class Plans {

        private static final Plans BUNDLED = new Plans();

        private Plans() {}

        /**
         * Returns the plan of Bình Lục district (Hà Nam) for 2021-2025, carrying out Conclusion 92-KL/TW on social
         * policy.
         *
         * @return the plan
         */
        public Plan binhLuc2021To2025() {
            return BinhLuc.PLAN;
        }

        private static final class BinhLuc {
            private static final Plan PLAN = PlanReader.read(
                            bundled("plans/binh-luc-2021-2025.json"), definitions(), areas())
                    .orElseThrow();
        }
    }

    private static final class Definitions {
        private static final IndicatorDefinitions ALL = all();

        private static IndicatorDefinitions all() {
            ImmutableList.Builder<IndicatorDefinition> all = ImmutableList.builder();
            for (String topic : DEFINITION_FILES) {
                all.addAll(DefinitionReader.read(bundled("definitions/" + topic + ".json"))
                        .orElseThrow()
                        .all());
            }
            return IndicatorDefinitions.of(all.build());
        }
    }

    private static final class Areas {
        private static final AreaUnits ALL =
                AreaReader.read(bundled("areas/admin-units.csv")).orElseThrow();
    }

    private static final class Law {
        private static final ImmutableList<LawReader.Topic> TOPICS = LAW_FILES.stream()
                .map(topic -> LawReader.read(bundled("law/" + topic + ".json")).orElseThrow())
                .collect(ImmutableList.toImmutableList());
        private static final LawBook BOOK =
                TOPICS.stream().map(LawReader.Topic::book).reduce(LawBook::plus).orElseThrow();
        private static final ImmutableList<LawReader.WorkedCase> CASES =
                TOPICS.stream().flatMap(topic -> topic.cases().stream()).collect(ImmutableList.toImmutableList());
    }

    private static final class Figures {
        private static final ImmutableList<Observation> PUBLISHED = FigureReader.read(
                        bundled("figures/published.csv"), definitions(), areas(), Notation.PLAIN)
                .orElseThrow();
    }

    private static TextFile bundled(String path) {
        try (InputStream file = Catalog.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the bundled file " + path + " is missing from the library");
            }
            return TextFile.of(path.substring(path.lastIndexOf('/') + 1), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled file " + path + " cannot be read", e);
        }
    }
}
