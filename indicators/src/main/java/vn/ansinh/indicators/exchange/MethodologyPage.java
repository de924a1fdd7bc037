package vn.ansinh.indicators.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.ExternalCode;
import vn.ansinh.core.indicator.IndicatorDefinitions;

/**
 * Writes the methodology of indicators as pages of HTML, one a definition: the formula in words, what is counted, out of
 * what and in which population, who produces it, its codes in official lists, what is easily taken for it, and what is not
 * settled. Each statement stands with its status and its source; what nobody has said is said to be missing.
 *
 * <p>Pages link to each other as files of one folder a language, {@code vi} and {@code en}, side by side:
 *
 * <pre>{@code
 * Path folder = target.resolve("en");
 * MethodologyPage english = MethodologyPage.in(Locale.ENGLISH);
 * Files.writeString(folder.resolve("index.html"), english.index(definitions));
 * for (IndicatorDefinition each : definitions.all()) {
 *     Files.writeString(folder.resolve(MethodologyPage.fileName(each)), english.write(each, definitions));
 * }
 * }</pre>
 *
 * <p>A page loads nothing and runs no script, and forbids both. Whatever names and sources hold stays text; only a source
 * that is a web address (http, https) becomes a link. The same definitions give the same bytes.
 */
public final class MethodologyPage {

    private static final String STYLE = """
            nav { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; margin-bottom: .8rem; font-size: .92rem; }
            .formula { background: var(--paper); border: 1px solid var(--rule); padding: .9rem 1.1rem; font-size: 1.08rem; }
            .said { color: var(--soft); font-size: .88rem; display: block; overflow-wrap: anywhere; }
            .firm { font-weight: 600; }
            li + li { margin-top: .4rem; }
            code { font-size: .92em; overflow-wrap: anywhere; }
            @media (min-width: 46rem) { main dl div { grid-template-columns: 12rem minmax(0, 1fr); } }
            """;

    /** A web address in a text, without the stop that ends a sentence after it. */
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s\"'<>\\\\]*[^\\s\"'<>\\\\.,;:()]");

    private final Locale locale;

    private MethodologyPage(Locale locale) {
        this.locale = locale;
    }

    /**
     * Returns a writer.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @return the writer
     */
    public static MethodologyPage in(Locale locale) {
        return new MethodologyPage(locale);
    }

    /**
     * Returns the name of the file under which other pages link to a definition's.
     *
     * @param definition the definition
     * @return for instance {@code LAB-TRAINED_ADM.html}; no two codes have the same
     */
    public static String fileName(IndicatorDefinition definition) {
        return definition.code().replace(':', '_') + ".html";
    }

    /**
     * Writes the page of a definition.
     *
     * @param definition the definition
     * @param all the definitions that have pages; others are named and not linked
     * @return the document, to be saved in UTF-8
     */
    public String write(IndicatorDefinition definition, IndicatorDefinitions all) {
        return new Sheet(all).of(definition);
    }

    /**
     * Writes the page that lists the definitions by indicator.
     *
     * @param all the definitions that have pages
     * @return the document, to be saved in UTF-8 as {@code index.html}
     */
    public String index(IndicatorDefinitions all) {
        return new Sheet(all).index();
    }

    private String say(String vi, String en) {
        return Text.in(locale, vi, en);
    }

    private String say(Text text) {
        return text.in(locale);
    }

    /** One page while it is written. */
    private final class Sheet {

        private final IndicatorDefinitions all;
        private final Markup page = new Markup();

        Sheet(IndicatorDefinitions all) {
            this.all = all;
        }

        String of(IndicatorDefinition definition) {
            start(say(definition.name()) + " (" + definition.code() + ")", fileName(definition));
            page.element("h1", say(definition.name())).line();
            page.open("p", "class", "meta")
                    .element("code", definition.code())
                    .text(" ")
                    .element("span", say("Chỉ tiêu ", "Indicator ") + definition.indicator())
                    .close()
                    .line()
                    .close()
                    .line();
            page.open("main").line();
            section(say("Công thức", "Formula"), () -> page.element("p", formula(definition), "class", "formula"));
            section(say("Tính cái gì", "What is counted"), () -> concept(definition.concept()));
            section(say("Cách thể hiện", "How it is shown"), () -> measure(definition));
            section(say("Nguồn số liệu", "Where figures come from"), () -> custody(definition));
            section(say("Mã trong danh mục chính thức", "Codes in official lists"), () -> codes(definition));
            section(say("Liên quan, dễ nhầm", "Related, and easily mixed up"), () -> related(definition));
            section(
                    say("Còn bỏ ngỏ", "Open questions"),
                    () -> list(definition.openQuestions(), each -> page.text(say(each))));
            page.close().line();
            page.open("footer")
                    .element(
                            "p",
                            say("Phiên bản của định nghĩa: ", "Version of the definition: ") + definition.version())
                    .close()
                    .line();
            return end();
        }

        String index() {
            start(say("Phương pháp tính các chỉ tiêu", "Methodology of the indicators"), "index.html");
            page.element("h1", say("Phương pháp tính các chỉ tiêu", "Methodology of the indicators"))
                    .line();
            page.element(
                            "p",
                            say(
                                    "Một chỉ tiêu có thể có nhiều định nghĩa; số liệu của hai định nghĩa không cộng, không so"
                                            + " với nhau.",
                                    "An indicator may have several definitions; figures of two definitions are neither"
                                            + " added nor compared."),
                            "class",
                            "notice")
                    .line()
                    .close()
                    .line();
            page.open("main").line();
            all.all().stream()
                    .map(IndicatorDefinition::indicator)
                    .distinct()
                    .sorted()
                    .forEach(indicator -> section(indicator, () -> list(all.ofIndicator(indicator), this::linkTo)));
            page.close().line();
            return end();
        }

        private void start(String title, String file) {
            page.open("html", "lang", say("vi", "en")).line();
            ScorecardPage.head(page, title, ScorecardPage.STYLE + STYLE);
            page.open("body").line().open("header").line();
            page.open("nav");
            if (!file.equals("index.html")) {
                page.element("a", say("Tất cả chỉ tiêu", "All indicators"), "href", "index.html")
                        .text(" ");
            }
            page.element(
                            "a",
                            say("English", "Tiếng Việt"),
                            "href",
                            say("../en/", "../vi/") + file,
                            "hreflang",
                            say("en", "vi"),
                            "lang",
                            say("en", "vi"))
                    .close()
                    .line();
        }

        private String end() {
            page.close().line().close();
            return "<!DOCTYPE html>\n" + page + "\n";
        }

        private void section(String title, Runnable content) {
            page.open("section").line().element("h2", title).line();
            content.run();
            page.line().close().line();
        }

        private String formula(IndicatorDefinition definition) {
            String numerator = say(definition.concept().numerator().text());
            String shared = definition
                    .concept()
                    .denominator()
                    .map(each -> say(each.text()))
                    .orElse("");
            return switch (definition.measure().kind()) {
                case PROPORTION ->
                    "[" + numerator + "] ÷ [" + shared + "] × 100 %. "
                            + say("Tử số là một phần của mẫu số.", "The numerator is part of the denominator.");
                case RATIO ->
                    "[" + numerator + "] ÷ [" + shared + "] × 100 %. "
                            + say(
                                    "Hai số độc lập: tỷ số có thể vượt 100 %.",
                                    "Two numbers of their own: the ratio may exceed 100 %.");
                case COUNT, NUMBER ->
                    numerator + " (" + say(definition.measure().unit().orElseThrow()) + ").";
            };
        }

        private void concept(Concept concept) {
            page.open("dl").line();
            entry(say("Tử số", "Numerator"), Optional.of(concept.numerator()));
            entry(say("Mẫu số", "Denominator"), concept.denominator());
            entry(say("Phạm vi dân số", "Population base"), Optional.of(concept.populationBase()));
            page.close();
        }

        private void measure(IndicatorDefinition definition) {
            page.open("dl").line();
            entry(
                    say("Loại", "Kind"),
                    switch (definition.measure().kind()) {
                        case PROPORTION -> say("tỷ lệ", "proportion");
                        case RATIO -> say("tỷ số hai đại lượng", "ratio of two counts");
                        case COUNT -> say("số đếm", "count");
                        case NUMBER -> say("số", "number");
                    });
            entry(
                    say("Đơn vị", "Unit"),
                    definition.measure().unit().map(MethodologyPage.this::say).orElse("%"));
            entry(
                    say("Làm tròn khi hiển thị", "Rounded when shown"),
                    rounding(definition.measure().shown()));
            entry(
                    say("Chiều tốt hơn", "Which way is better"),
                    switch (definition.direction()) {
                        case HIGHER_IS_BETTER -> say("cao hơn là tốt hơn", "higher is better");
                        case LOWER_IS_BETTER -> say("thấp hơn là tốt hơn", "lower is better");
                        case NEITHER -> say("không chiều nào", "neither");
                    });
            entry(
                    say("Gộp nhiều kỳ", "Over several periods"),
                    switch (definition.combining()) {
                        case STOCK -> say("số của ngày cuối kỳ", "the last day counts");
                        case FLOW -> say("các kỳ cộng lại", "periods add up");
                        case MEAN -> say("trung bình các kỳ dài bằng nhau", "the mean of periods of one length");
                    });
            page.close();
        }

        private String rounding(Rounding shown) {
            String mode = switch (shown.mode()) {
                case HALF_UP -> say("nửa lên", "half up");
                case HALF_EVEN -> say("nửa về số chẵn", "half to even");
                case HALF_DOWN -> say("nửa xuống", "half down");
                case UP -> say("ra xa số 0", "away from 0");
                case DOWN -> say("về số 0", "towards 0");
                case CEILING -> say("lên", "upwards");
                case FLOOR -> say("xuống", "downwards");
                case UNNECESSARY -> throw new IllegalStateException("no rounding is unnecessary");
            };
            return shown.decimals()
                    + (shown.decimals() == 1
                            ? say(" chữ số thập phân, ", " decimal, ")
                            : say(" chữ số thập phân, ", " decimals, "))
                    + mode;
        }

        private void custody(IndicatorDefinition definition) {
            page.open("dl").line();
            entry(say("Từ đâu", "From"), say(definition.custody().sourceSystem()));
            entry(say("Kỳ báo cáo", "How often"), say(definition.custody().frequency()));
            entry(
                    say("Cơ quan chịu trách nhiệm", "Responsible"),
                    Optional.of(definition.custody().responsible()));
            page.close();
        }

        private void codes(IndicatorDefinition definition) {
            if (definition.externalCodes().isEmpty()) {
                none();
                return;
            }
            page.open("table").line().open("thead").open("tr");
            Stream.of(say("Danh mục", "List"), say("Mã", "Code"), say("Từ ngày", "From"), say("Đọc tại", "Read in"))
                    .forEach(each -> page.element("th", each, "scope", "col"));
            page.close().close().line().open("tbody").line();
            for (ExternalCode each : definition.externalCodes()) {
                page.open("tr")
                        .element("td", each.scheme())
                        .open("td")
                        .element("code", each.code())
                        .close()
                        .element("td", each.from().toString())
                        .open("td");
                source(each.source());
                page.close().close().line();
            }
            page.close().close();
        }

        private void related(IndicatorDefinition definition) {
            List<String> codes = Stream.of(
                            definition.related().stream(),
                            all.ofIndicator(definition.indicator()).stream().map(IndicatorDefinition::code),
                            all.all().stream()
                                    .filter(each -> each.related().contains(definition.code()))
                                    .map(IndicatorDefinition::code))
                    .flatMap(each -> each)
                    .filter(code -> !code.equals(definition.code()))
                    .distinct()
                    .toList();
            list(codes, code -> all.find(code).ifPresentOrElse(this::linkTo, () -> page.element("code", code)));
        }

        private void linkTo(IndicatorDefinition definition) {
            page.element("a", say(definition.name()), "href", fileName(definition))
                    .text(" ")
                    .element("code", definition.code());
        }

        private <T> void list(List<T> items, Consumer<T> item) {
            if (items.isEmpty()) {
                none();
                return;
            }
            page.open("ul").line();
            for (T each : items) {
                page.open("li");
                item.accept(each);
                page.close().line();
            }
            page.close();
        }

        private void none() {
            page.element("p", say("Chưa ghi nhận.", "None recorded."));
        }

        private void entry(String name, String text) {
            page.open("div").element("dt", name).element("dd", text).close().line();
        }

        /** What is said, how well it is known, and where it is written. */
        private void entry(String name, Optional<Statement> said) {
            page.open("div").element("dt", name).open("dd");
            said.ifPresentOrElse(this::statement, () -> page.text(say("không có", "none")));
            page.close().close().line();
        }

        private void statement(Statement said) {
            page.text(say(said.text()));
            page.open("span", "class", "said")
                    .element("span", say(said.status().label()), "class", "firm")
                    .text(". ");
            said.source().ifPresentOrElse(this::source, () -> page.text(say("Chưa ghi nguồn.", "No source is named.")));
            page.close();
        }

        /** A source, of which web addresses become links. */
        private void source(String named) {
            Matcher address = ADDRESS.matcher(named);
            int written = 0;
            while (address.find()) {
                page.text(named.substring(written, address.start()))
                        .element("a", address.group(), "href", address.group(), "rel", "noreferrer");
                written = address.end();
            }
            page.text(named.substring(written));
        }
    }
}
