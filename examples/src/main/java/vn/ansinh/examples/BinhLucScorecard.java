package vn.ansinh.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Notation;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.exchange.AreaReader;
import vn.ansinh.indicators.exchange.FigureReader;
import vn.ansinh.indicators.exchange.PlanReader;
import vn.ansinh.indicators.exchange.ScorecardText;
import vn.ansinh.indicators.exchange.TextFile;

/**
 * How is the plan of Bình Lục doing? Prints two scorecards: the real published figures of Hà Nam and Viet Nam held
 * against the plan's bounds, and a complete made-up report for the end of 2025 (Bình Lục, and a made-up commune that
 * wrote its own plan file).
 *
 * <p>Options: {@code --lang vi|en} (default vi), {@code --colour} and {@code --plain} (default: colour on a terminal).
 */
public final class BinhLucScorecard {

    private static final LocalDate YEAR_END_2025 = LocalDate.of(2025, 12, 31);

    private BinhLucScorecard() {}

    /**
     * Prints the scorecards in UTF-8, whatever the platform's encoding.
     *
     * @param args the options
     * @throws IOException if an example file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Locale locale = Locale.forLanguageTag("vi");
        boolean colour = System.console() != null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang")
                    && i + 1 < args.length
                    && Set.of("vi", "en").contains(args[i + 1])) {
                locale = Locale.forLanguageTag(args[++i]);
            } else if (args[i].equals("--colour") || args[i].equals("--plain")) {
                colour = args[i].equals("--colour");
            } else {
                throw new IllegalArgumentException(
                        "options are --lang vi, --lang en, --colour and --plain; found " + args[i]);
            }
        }
        ScorecardText text = ScorecardText.in(locale, colour);
        print(text.write(published()));
        for (Scorecard card : synthetic()) {
            print(text.write(card));
        }
    }

    private static void print(String card) {
        System.out.writeBytes((card + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is published for Bình Lục after 2021: Hà Nam's and the nation's figures stand in for it. */
    static Scorecard published() {
        Plan plan = Catalog.plans().binhLuc2021To2025();
        AreaUnits areas = Catalog.areas();
        AreaUnit haNam = areas.find("35", LocalDate.of(2025, 6, 30)).orElseThrow();
        AreaUnit vietNam = areas.find("VN", YEAR_END_2025).orElseThrow();
        return plan.assessStandIns(Catalog.publishedFigures(), YEAR_END_2025, List.of(haNam, vietNam));
    }

    /** A made-up year-end 2025 in which every kind of target, verdict and firmness occurs. */
    static List<Scorecard> synthetic() throws IOException {
        Plan binhLuc = Catalog.plans().binhLuc2021To2025();
        ImmutableList<Observation> report = FigureReader.read(
                        example("figures.csv"), Catalog.definitions(), Catalog.areas(), Notation.PLAIN)
                .orElseThrow();

        AreaUnits withMadeUp =
                Catalog.areas().plus(AreaReader.read(example("areas.csv")).orElseThrow());
        Plan commune = PlanReader.read(example("xa-minh-hoa-2024-2028.json"), Catalog.definitions(), withMadeUp)
                .orElseThrow();
        ImmutableList<Observation> communeReport = FigureReader.read(
                        example("figures-xa-minh-hoa.csv"), commune.definitions(), withMadeUp, Notation.PLAIN)
                .orElseThrow();

        return List.of(binhLuc.assess(report, YEAR_END_2025), commune.assess(communeReport, YEAR_END_2025));
    }

    private static TextFile example(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                BinhLucScorecard.class.getResourceAsStream("/synthetic/" + name), "no example file " + name)) {
            return TextFile.of(name, file.readAllBytes());
        }
    }
}
