package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.indicator.Series;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.plan.Target;

/**
 * Writes a scorecard as one page of HTML for a browser or a printer: the verdicts counted, all targets in a table, then
 * each target with its value, gap, source and responsible bodies, a bar against its bound and its figures through the
 * years of the plan.
 *
 * <p>The page is complete in itself: it loads nothing and runs no script, and forbids both. A verdict is told by shape,
 * word and colour, and every picture in words too. Whatever names and notes hold stays text. The same scorecard gives the
 * same bytes. A suppressed figure, a missing one and a zero look different.
 */
public final class ScorecardPage {

    private static final String NONE = "–";
    private static final int MOST_IN_A_CELL = 18;
    static final String STYLE = resource("scorecard.css");

    private final ScorecardWords words;

    private ScorecardPage(ScorecardWords words) {
        this.words = words;
    }

    /**
     * Returns a writer.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @return the writer
     */
    public static ScorecardPage in(Locale locale) {
        return new ScorecardPage(new ScorecardWords(locale));
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(
                ScorecardPage.class.getResourceAsStream(name), "the library lacks its own file " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the page.
     *
     * @param card the scorecard
     * @param figures the figures that it was assessed from; those of a target's definition and area are drawn through the
     *     years. With none, only the figures that decided are drawn
     * @return the document, to be saved in UTF-8
     * @throws IllegalArgumentException if two figures of one vintage speak of the same definition, area and period
     */
    public String write(Scorecard card, Collection<Observation> figures) {
        return new Sheet(card, ImmutableList.copyOf(figures)).write();
    }

    static String styleOf(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The head of a page that loads nothing and runs no script. */
    static void head(Markup page, String title, String style) {
        page.open("head")
                .line()
                .empty("meta", "charset", "utf-8")
                .line()
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line()
                .empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action"
                                + " 'none'")
                .line()
                .element("title", title)
                .line()
                .empty("link", "rel", "icon", "href", "data:,")
                .line()
                .style(style)
                .line()
                .close()
                .line();
    }

    /** One page while it is written. */
    private final class Sheet {

        private final Scorecard card;
        private final Plan plan;
        private final ImmutableList<Observation> figures;
        private final Markup page = new Markup();

        Sheet(Scorecard card, ImmutableList<Observation> figures) {
            this.card = card;
            this.plan = card.plan();
            this.figures = figures;
        }

        String write() {
            page.open("html", "lang", words.say("vi", "en")).line();
            head(page, words.madeUp(card).map(mark -> mark + " ").orElse("") + words.say(plan.name()), STYLE);
            page.open("body").line();
            shapes();
            header();
            page.open("main").line();
            summary();
            sections().forEach(this::section);
            promises();
            page.close().line();
            footer();
            page.close().line();
            page.close();
            return "<!DOCTYPE html>\n" + page + "\n";
        }

        private void promises() {
            if (plan.promises().isEmpty()) {
                return;
            }
            page.open("section", "class", "promises", "aria-labelledby", "promises")
                    .line();
            page.element("h2", words.promises(plan), "id", "promises").line();
            page.element("p", words.promisesWithoutVerdict()).line();
            page.open("ul").line();
            for (Plan.Promise each : plan.promises()) {
                page.open("li")
                        .element("strong", each.clause().number())
                        .text(" ")
                        .element("q", each.clause().words(), "lang", "vi")
                        .text(" " + words.watched(each) + " ")
                        .element("code", each.definition().code())
                        .close()
                        .line();
            }
            page.close().line();
            page.close().line();
        }

        /** The shapes of the verdicts, drawn once and used by name. */
        private void shapes() {
            page.open("svg", "class", "shapes", "aria-hidden", "true", "width", "0", "height", "0");
            shape(Verdict.MET, "M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z", "M5.5 10.5l3 3l6-7");
            shape(Verdict.NOT_MET, "M2 2h16v16h-16z", "M6 6l8 8M14 6l-8 8");
            shape(Verdict.ON_TRACK, "M10 1.5l9 16.5h-18z", "M10 15.5v-6M7.4 11.6l2.6-2.6l2.6 2.6");
            shape(Verdict.OFF_TRACK, "M10 18.5l9-16.5h-18z", "M10 4.5v6M7.4 8.4l2.6 2.6l2.6-2.6");
            page.open("symbol", "id", "v-" + styleOf(Verdict.CANNOT_TELL), "viewBox", "0 0 20 20")
                    .empty("circle", "class", "hollow", "cx", "10", "cy", "10", "r", "8.2")
                    .empty("path", "class", "question", "d", "M7.2 7.8a2.8 2.8 0 1 1 3.9 2.6q-1.1.5-1.1 1.8")
                    .empty("circle", "cx", "10", "cy", "14.6", "r", "1.1")
                    .close();
            page.open(
                            "pattern",
                            "id",
                            "stripes",
                            "width",
                            "5",
                            "height",
                            "5",
                            "patternUnits",
                            "userSpaceOnUse",
                            "patternTransform",
                            "rotate(45)")
                    .empty("rect", "class", "light", "width", "5", "height", "5")
                    .empty("rect", "class", "stripe", "width", "1.4", "height", "5")
                    .close();
            page.close().line();
        }

        private void shape(Verdict verdict, String outline, String mark) {
            page.open("symbol", "id", "v-" + styleOf(verdict), "viewBox", "0 0 20 20")
                    .empty("path", "d", outline)
                    .empty("path", "class", "mark", "d", mark)
                    .close();
        }

        /** The shape of a verdict beside its word, which is what a screen reader says. */
        private void shapeOf(Verdict verdict) {
            page.open("svg", "class", "shape", "viewBox", "0 0 20 20", "aria-hidden", "true")
                    .empty("use", "href", "#v-" + styleOf(verdict))
                    .close();
        }

        private void header() {
            page.open("header").line();
            words.madeUp(card)
                    .ifPresent(
                            mark -> page.element("p", mark, "class", "made-up").line());
            page.element("h1", words.say(plan.name())).line();
            page.open("p", "class", "meta")
                    .element("span", words.say(plan.issuedBy()))
                    .text(" ")
                    .element(
                            "span",
                            words.say("Giai đoạn ", "Period ")
                                    + words.say(plan.period().label()))
                    .text(" ")
                    .element("strong", words.asOf(card))
                    .close()
                    .line();
            words.notices(card)
                    .forEach(notice ->
                            page.element("p", notice, "class", "notice").line());
            page.close().line();
        }

        // --- all targets at a glance ---

        private void summary() {
            page.open("section", "class", "summary", "aria-labelledby", "summary")
                    .line();
            page.element(
                            "h2",
                            card.standIn()
                                    ? words.say("Tóm tắt, nếu ở đây", "At a glance, if it were here")
                                    : words.say("Tóm tắt", "At a glance"),
                            "id",
                            "summary")
                    .line();
            page.open("ul", "class", "tally").line();
            for (Verdict verdict : Verdict.values()) {
                int count = card.count(verdict);
                page.open("li", "class", styleOf(verdict) + (count == 0 ? " zero" : ""));
                shapeOf(verdict);
                page.element("strong", Integer.toString(count))
                        .text(" ")
                        .element("span", words.say(verdict.label()))
                        .close()
                        .line();
            }
            page.close().line();
            page.open("table").line();
            page.element(
                            "caption",
                            words.say("Tất cả ", "All ")
                                    + card.rows().size()
                                    + words.say(" chỉ tiêu theo lĩnh vực", " targets, by policy area"))
                    .line();
            page.open("thead").open("tr");
            page.element("th", words.say("Chỉ tiêu", "Indicator"), "scope", "col");
            page.element("th", words.say("Kế hoạch", "Target"), "scope", "col");
            page.element("th", words.say("Kết quả", "Value"), "scope", "col", "class", "number");
            page.element("th", words.say("Chênh", "Gap"), "scope", "col", "class", "number gap");
            page.element("th", words.say("Kết luận", "Verdict"), "scope", "col");
            page.close().close().line();
            for (Section each : sections()) {
                page.open("tbody").line();
                page.open("tr")
                        .element("th", each.name(), "scope", "rowgroup", "colspan", "5")
                        .close()
                        .line();
                each.rows().forEach(this::tableRow);
                page.close().line();
            }
            page.close().line();
            page.close().line();
        }

        /** A number that fits a cell; anything else may break into lines. */
        private boolean isShort(Assessment row) {
            return row.comparison().isPresent() && value(row).length() <= MOST_IN_A_CELL;
        }

        private void tableRow(Assessment row) {
            page.open("tr");
            page.open("th", "scope", "row")
                    .element(
                            "a",
                            words.say(row.target().definition().name()),
                            "href",
                            "#t-" + row.target().id())
                    .close();
            page.element("td", words.say(row.target().target().label()));
            page.element("td", value(row), "class", isShort(row) ? "number" : "reason");
            page.element("td", gap(row).orElse(NONE), "class", (isShort(row) ? "number" : "reason") + " gap");
            page.open("td", "class", "verdict " + styleOf(row.verdict()));
            shapeOf(row.verdict());
            page.element("span", words.verdict(row)).close();
            page.close().line();
        }

        // --- target by target ---

        /** A policy area with its targets. */
        private record Section(String id, String name, Optional<Plan.PolicyArea> area, List<Assessment> rows) {}

        private List<Section> sections() {
            List<Section> sections = new ArrayList<>();
            for (Plan.PolicyArea area : plan.policyAreas()) {
                sections.add(new Section(
                        "area-" + area.number(),
                        words.say(area.name()),
                        Optional.of(area),
                        rowsOf(Optional.of(area.number()))));
            }
            sections.add(new Section(
                    "area-none",
                    words.say("Chỉ tiêu chung", "Targets of no policy area"),
                    Optional.empty(),
                    rowsOf(Optional.empty())));
            sections.removeIf(each -> each.rows().isEmpty());
            return sections;
        }

        private List<Assessment> rowsOf(Optional<Integer> number) {
            return card.rows().stream()
                    .filter(row -> row.target()
                            .clause()
                            .flatMap(PlanTarget.Clause::policyArea)
                            .equals(number))
                    .toList();
        }

        private void section(Section section) {
            page.open("section", "aria-labelledby", section.id()).line();
            page.element("h2", section.name(), "id", section.id()).line();
            section.rows().forEach(this::target);
            page.close().line();
        }

        private void target(Assessment row) {
            PlanTarget planned = row.target();
            TargetChart chart = new TargetChart(row, history(row), words);
            page.open(
                            "article",
                            "class",
                            styleOf(row.verdict()),
                            "id",
                            "t-" + planned.id(),
                            "aria-labelledby",
                            "n-" + planned.id())
                    .line();
            page.element("h3", words.say(planned.definition().name()), "id", "n-" + planned.id())
                    .line();
            page.open("div", "class", "said").line();
            page.open("p", "class", "verdict " + styleOf(row.verdict()));
            shapeOf(row.verdict());
            page.element(
                    "strong",
                    (card.standIn() ? words.say("nếu ở đây: ", "if it were here: ") : "") + words.verdict(row));
            words.firmness(row).ifPresent(firmness -> page.text(" ").element("span", firmness));
            page.close().line();
            value(row, planned);
            facts(row);
            page.close().line();
            page.open("div", "class", "drawn").line();
            page.open("figure");
            chart.drawBullet(page);
            page.close().line();
            if (chart.hasYears()) {
                page.open("figure");
                chart.drawYears(page);
                page.element(
                        "figcaption",
                        String.join(
                                " · ",
                                ImmutableList.<String>builder()
                                        .add(chart.whatIsDrawn())
                                        .addAll(chart.blanks().stream()
                                                .map(each -> "× " + each)
                                                .toList())
                                        .build()));
                page.close().line();
            }
            page.close().line();
            why(row);
            page.close().line();
        }

        private void value(Assessment row, PlanTarget planned) {
            page.open("p", "class", "value")
                    .element("strong", value(row))
                    .text(" ")
                    .element("span", unit(row))
                    .close()
                    .line();
            page.open("p", "class", "asked")
                    .text(words.say("Kế hoạch: ", "Target: "))
                    .element("strong", words.say(planned.target().fullLabel()))
                    .text(planned.deadline()
                            .map(day -> words.say(" đến ngày ", " by ") + words.day(day))
                            .orElse(words.say(", mọi kỳ", ", in every period")))
                    .text(planned.binding() ? "" : words.say(" (phấn đấu)", " (aspiration)"))
                    .close()
                    .line();
        }

        private void facts(Assessment row) {
            page.open("dl").line();
            fact(words.say("Chênh", "Gap"), gap(row).stream().toList());
            fact(words.say("Kỳ", "Period"), words.period(row).stream().toList());
            if (card.standIn()) {
                fact(
                        words.say("Nơi", "Area"),
                        row.figure().map(each -> words.say(each.area().name())).stream()
                                .toList());
            }
            fact(words.say("Chủ trì", "Responsible"), responsible(row));
            List<String> sources = words.sources(row);
            if (!sources.isEmpty()) {
                page.open("div").element("dt", words.say("Nguồn", "Source"));
                for (String source : sources) {
                    page.open("dd");
                    if (source.matches("https?://[^\\s\"<>]+")) {
                        page.element("a", source, "href", source, "rel", "noreferrer");
                    } else {
                        page.text(source);
                    }
                    page.close();
                }
                page.close().line();
            }
            page.close().line();
        }

        private void fact(String name, List<String> said) {
            if (!said.isEmpty()) {
                page.open("div").element("dt", name);
                said.forEach(each -> page.element("dd", each));
                page.close().line();
            }
        }

        /** The bodies that lead the target's area, else the body that answers for the figure. */
        private List<String> responsible(Assessment row) {
            List<String> leads = plan.leads(row.target()).stream()
                    .map(agency -> words.say(agency.name()))
                    .toList();
            return leads.isEmpty()
                    ? List.of(row.target().definition().custody().responsible().in(words.locale())
                            + words.say(" (số liệu; kế hoạch không nêu)", " (for the figure; the plan names none)"))
                    : leads;
        }

        private void why(Assessment row) {
            PlanTarget planned = row.target();
            page.open("div", "class", "why").line();
            page.element("p", row.explain(words.locale())).line();
            listed(words.say("Giả định: ", "Assumed: "), planned.assumptions());
            listed(words.say("Còn bỏ ngỏ: ", "Open: "), planned.openQuestions());
            planned.clause()
                    .ifPresent(clause -> page.open("p")
                            .text(words.say("Mục ", "Clause ") + clause.number() + ": ")
                            .element("q", clause.words(), "lang", "vi")
                            .close()
                            .line());
            page.close().line();
        }

        private void listed(String heading, List<Text> texts) {
            if (!texts.isEmpty()) {
                page.element(
                                "p",
                                heading
                                        + texts.stream()
                                                .map(each -> words.say(each))
                                                .collect(Collectors.joining(" ")))
                        .line();
            }
        }

        private void footer() {
            page.open("footer").line();
            page.element("h2", words.say("Cách đọc hình", "How to read the pictures"))
                    .line();
            page.element(
                            "p",
                            words.say(
                                    "Thanh ngang là con số được so sánh, vạch đậm là mức quyết định đạt hay không, nền sọc là"
                                            + " phía đạt chỉ tiêu. Vạch mảnh là con số kế hoạch nêu trước dung sai, hoặc mức"
                                            + " phấn đấu. Râu hai đầu là khoảng tin cậy của ước lượng, hoặc khoảng làm tròn"
                                            + " của số đã in. Đường đứt nét là lộ trình đã công bố; × là kỳ không có số; vạch"
                                            + " đứng chấm chấm là ngày đánh giá. Trục thời gian ghi cuối năm.",
                                    "The bar is the number compared, the thick line the number that decides, the striped"
                                            + " ground the side on which the target is met. A thin line is the number that"
                                            + " the plan names before its tolerance, or its ambition. Whiskers are the"
                                            + " confidence interval of an estimate, or the rounding of a printed figure. The"
                                            + " dashed line is the declared trajectory; × a period without a number; the"
                                            + " dotted upright the day of the assessment. Years stand at their ends."))
                    .line();
            page.element(
                            "p",
                            words.say("Nguồn của kế hoạch: ", "Source of the plan: ")
                                    + plan.source().in(words.locale()))
                    .line();
            page.close().line();
        }

        // --- one target's parts in words ---

        /** All figures of the target's definition and the assessed area, those of the card included. */
        private Series history(Assessment row) {
            PlanTarget planned = row.target();
            return new Series(
                    planned.definition(),
                    row.area(),
                    figures.stream()
                            .filter(each -> each.area().key().equals(row.area().key())
                                    && each.definition()
                                            .code()
                                            .equals(planned.definition().code()))
                            .collect(ImmutableList.toImmutableList()));
        }

        /** The number compared, else the reason why the figure has none, else a dash. */
        private String value(Assessment row) {
            return row.shownValue(words.locale())
                    .or(() -> row.figure()
                            .flatMap(figure -> figure.value()
                                    .<Optional<String>>fold(
                                            known -> Optional.empty(),
                                            (reason, detail) -> Optional.of(words.say(reason.label())))))
                    .orElse(NONE);
        }

        private String unit(Assessment row) {
            if (row.comparison().isEmpty()) {
                return "";
            }
            Target target = row.target().target();
            return target instanceof Target.Reduction
                    ? words.say("mức giảm so với mốc", "cut against the baseline")
                    : row.target()
                            .definition()
                            .measure()
                            .unit()
                            .map(each -> words.say(each))
                            .orElse("");
        }

        private Optional<String> gap(Assessment row) {
            return row.comparison()
                    .map(compared -> compared.gap().equals(Exact.ZERO)
                            ? words.say("không", "none")
                            : row.shownGap(words.locale()).orElseThrow()
                                    + (row.target().target().isPercent() ? words.say(" điểm %", " pp") : ""));
        }
    }
}
