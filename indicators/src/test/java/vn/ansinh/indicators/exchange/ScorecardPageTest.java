package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Firmness;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.plan.Target;
import vn.ansinh.indicators.Catalog;

/**
 * Proves that the page is well formed, tells every verdict by shape and word, draws what the figures say, loads nothing and
 * lets no text out. The page is XML too, so the JDK's own parser judges it.
 */
class ScorecardPageTest {

    private static final ScorecardSamples PLAIN = ScorecardSamples.saying("chữ nghĩa");
    private static final Pattern COORDINATE = Pattern.compile("-?[0-9]+(?:\\.[0-9])?");

    private static String write(ScorecardSamples samples, String language) {
        return ScorecardPage.in(Locale.forLanguageTag(language)).write(samples.card(), samples.figures());
    }

    private static Document parse(String page) throws Exception {
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> all(Document page, String name) {
        return elements(page.getElementsByTagName(name));
    }

    private static List<Element> all(Element parent, String name) {
        return elements(parent.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Element byId(Document page, String id) {
        return all(page, "*").stream()
                .filter(each -> each.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> styled(Element parent, String style) {
        return all(parent, "*").stream()
                .filter(each ->
                        Arrays.asList(each.getAttribute("class").split(" ")).contains(style))
                .toList();
    }

    /** The target of the English page of plain words. */
    private static Element target(String id) throws Exception {
        return byId(parse(write(PLAIN, "en")), "t-" + id);
    }

    @Test
    void theSampleHasEveryKindOfTargetVerdictAndFirmness() {
        List<Assessment> rows = PLAIN.card().rows();
        assertThat(rows.stream().map(Assessment::verdict)).contains(Verdict.values());
        assertThat(rows.stream().flatMap(row -> row.comparison().stream()).map(each -> each.firmness()))
                .contains(Firmness.values());
        assertThat(rows.stream().map(row -> (Object) row.target().target().getClass()))
                .contains(
                        Target.Bounded.class,
                        Target.About.class,
                        Target.All.class,
                        Target.Accumulated.class,
                        Target.Reduction.class);
        assertThat(rows.stream()
                        .map(row -> row.target().target())
                        .filter(Target.Bounded.class::isInstance)
                        .map(each -> ((Target.Bounded) each).relation()))
                .contains(Target.Bounded.Relation.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyTargetStandsInTheTableAndByItself(String language) throws Exception {
        Document page = parse(write(PLAIN, language));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        List<String> ids = PLAIN.card().rows().stream()
                .map(row -> "t-" + row.target().id())
                .toList();
        assertThat(all(page, "article").stream().map(each -> each.getAttribute("id")))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(all(all(page, "table").get(0), "a").stream().map(each -> each.getAttribute("href")))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> "#" + id).toList());
        assertThat(all(page, "h1")).hasSize(1);
        assertThat(all(page, "th")).isNotEmpty().allMatch(each -> each.hasAttribute("scope"));
        assertThat(all(page, "caption").get(0).getTextContent()).contains("24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyVerdictIsToldByShapeAndWord(String language) throws Exception {
        Document page = parse(write(PLAIN, language));
        Set<String> shapes = new HashSet<>();
        for (Assessment row : PLAIN.card().rows()) {
            Element article = byId(page, "t-" + row.target().id());
            Element verdict = styled(article, "verdict").get(0);
            String shape = all(verdict, "use").get(0).getAttribute("href").substring(1);
            assertThat(all(byId(page, shape), "path")).isNotEmpty();
            assertThat(shape).isEqualTo("v-" + ScorecardPage.styleOf(row.verdict()));
            assertThat(verdict.getTextContent()).contains(row.verdict().label().in(Locale.forLanguageTag(language)));
            if (row.verdict() != Verdict.CANNOT_TELL) {
                assertThat(verdict.getTextContent())
                        .contains(row.comparison()
                                .orElseThrow()
                                .firmness()
                                .label()
                                .in(Locale.forLanguageTag(language)));
            }
            shapes.add(shape);
        }
        assertThat(shapes).hasSize(Verdict.values().length);
        for (Verdict verdict : Verdict.values()) {
            Element tally = styled(all(page, "ul").get(0), ScorecardPage.styleOf(verdict))
                    .get(0);
            assertThat(tally.getTextContent().strip())
                    .isEqualTo(
                            PLAIN.card().count(verdict) + " " + verdict.label().in(Locale.forLanguageTag(language)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyPictureSpeaksAndEveryReferenceLeadsSomewhere(String language) throws Exception {
        Document page = parse(write(PLAIN, language));
        for (Element picture : all(page, "svg")) {
            assertThat(picture.getAttribute("aria-hidden").equals("true")
                            || picture.getAttribute("role").equals("img")
                                    && !picture.getAttribute("aria-label").isBlank())
                    .isTrue();
        }
        List<String> ids = all(page, "*").stream()
                .map(each -> each.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(page, "*").stream()
                        .flatMap(each -> Stream.of(
                                each.getAttribute("href").startsWith("#")
                                        ? each.getAttribute("href").substring(1)
                                        : "",
                                each.getAttribute("aria-labelledby")))
                        .filter(id -> !id.isEmpty()))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() throws Exception {
        String written = write(ScorecardSamples.saying("https://example.org/bao-cao?nam=2025&ky=6"), "vi");
        Document page = parse(written);
        assertThat(all(page, "script")).isEmpty();
        assertThat(all(page, "*").stream().filter(each -> each.hasAttribute("src")))
                .isEmpty();
        assertThat(written).doesNotContain("@import").contains("default-src 'none'".replace("'", "&#39;"));
        assertThat(written.split("url\\(", -1)).hasSize(2);
        assertThat(all(page, "*").stream()
                        .filter(each -> each.hasAttribute("href"))
                        .filter(each -> !each.getAttribute("href").startsWith("#"))
                        .map(each -> each.getTagName() + " " + each.getAttribute("href"))
                        .distinct())
                .containsExactlyInAnyOrder("link data:,", "a https://example.org/bao-cao?nam=2025&ky=6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://a b", "HTTPS://x", "//example.org"})
    void onlyAnAddressBecomesALink(String source) throws Exception {
        Document page = parse(write(ScorecardSamples.saying(source), "en"));
        assertThat(all(page, "article").stream().flatMap(each -> all(each, "a").stream()))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "</style><script>alert(1)</script>",
                                "\"><img src=x onerror=alert(1)>",
                                "' onload='alert(1)",
                                "]]>",
                                "<!--",
                                "-->",
                                "&lt;script&gt;",
                                "&#x3C;b&#x3E;",
                                "</svg></article></main>",
                                "\u0000\u0008\uFFFE\uD800"),
                        Arbitraries.strings()
                                .withChars("<>&\"'`=/ \u0000\t\n\uD83D\uDE00\uDC00{};:#%\\xaế\u202E\u200F\u061C")
                                .ofMinLength(1)
                                .ofMaxLength(12),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(6))
                .map(each -> "x" + each + "x");
    }

    /** Whatever the texts are, the elements and their attributes stay those of plain words. */
    @Property(tries = 150)
    void noTextGetsOut(@ForAll("hostile") String words) throws Exception {
        Document page = parse(write(ScorecardSamples.saying(words), "vi"));
        assertThat(skeleton(page)).isEqualTo(skeleton(parse(write(PLAIN, "vi"))));
        assertThat(all(page, "h1").get(0).getTextContent()).isEqualTo(readable(words));
        assertThat(all(page, "q").get(0).getTextContent()).isEqualTo(writable(words));
        assertThat(all(
                        all(page, "section").stream()
                                .filter(each -> each.getAttribute("class").equals("promises"))
                                .findFirst()
                                .orElseThrow(),
                        "q"))
                .singleElement()
                .satisfies(each -> assertThat(each.getTextContent()).isEqualTo(writable(words)));
    }

    private static List<String> skeleton(Document page) {
        return all(page, "*").stream()
                .map(each -> {
                    StringBuilder shape = new StringBuilder(each.getTagName());
                    for (int i = 0; i < each.getAttributes().getLength(); i++) {
                        shape.append(' ').append(each.getAttributes().item(i).getNodeName());
                    }
                    return shape.toString();
                })
                .toList();
    }

    private static String readable(String words) {
        return writable(Normalizer.normalize(words, Normalizer.Form.NFC));
    }

    /** What HTML can write, said here by the ranges of its standard. */
    private static String writable(String words) {
        StringBuilder kept = new StringBuilder();
        words.codePoints().forEach(c -> {
            boolean noncharacter = c >= 0xFDD0 && c <= 0xFDEF || c % 0x10000 >= 0xFFFE;
            boolean control = c < 0x20 || c >= 0x7F && c <= 0x9F;
            boolean half = c >= 0xD800 && c <= 0xDFFF;
            if (c == '\t' || c == '\n' || c == '\r') {
                kept.append(' ');
            } else if (noncharacter || control || half || turns(c)) {
                kept.append('\uFFFD');
            } else {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** Letters that turn those behind them around. */
    private static boolean turns(int c) {
        return c == 0x061C || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    @Test
    void suppressedMissingNobodyNothingAndZeroLookDifferent() throws Exception {
        List<String> values = new ArrayList<>();
        for (String id : List.of("suppressed", "missing", "nobody", "no-figure", "zero")) {
            values.add(all(styled(target(id), "value").get(0), "strong").get(0).getTextContent());
        }
        assertThat(values).containsExactly("suppressed", "missing", "zero denominator", "–", "0");
        assertThat(styled(target("suppressed"), "bar")).isEmpty();
        assertThat(styled(target("zero"), "bar")).hasSize(1);
    }

    /** On a phone a letter is 13 high, 9.5 above its foot, and with two marks, as in Ấ, 14. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theLettersOfABarHaveRoom(String language) throws Exception {
        for (Element bar : all(parse(write(PLAIN, language)), "svg")) {
            if (!bar.getAttribute("class").startsWith("bullet")) {
                continue;
            }
            int height = Integer.parseInt(bar.getAttribute("viewBox").split(" ")[3]);
            for (Element text : all(bar, "text")) {
                double foot = Double.parseDouble(text.getAttribute("y"));
                boolean scale = text.getAttribute("class").equals("tick");
                assertThat(foot).isBetween(14.0, height - 3.0);
                assertThat(all(bar, "line"))
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(scale ? foot - 9.5 : Double.parseDouble(line.getAttribute("y1")))
                                .isGreaterThan(scale ? Double.parseDouble(line.getAttribute("y2")) : foot));
            }
        }
    }

    /** By hand: the axis runs from 0 to 20 over 348 units from 6; 12.9 stands at 230.5, 11.5 at 206.1, 14.6 at 260, 19 at 336.6. */
    @Test
    void anEstimateIsDrawnWithItsInterval() throws Exception {
        Element bullet = styled(target("beyond-sampling"), "bullet").get(0);
        assertThat(bullet.getTextContent()).contains("at most 19%", "0%", "20%");
        Element bar = styled(bullet, "bar").get(0);
        assertThat(bar.getAttribute("x")).isEqualTo("6");
        assertThat(bar.getAttribute("width")).isEqualTo("224.5");
        assertThat(styled(bullet, "whisker").get(0).getAttribute("d")).startsWith("M206.1 33L260 33M");
        assertThat(styled(bullet, "bound").get(0).getAttribute("x1")).isEqualTo("336.6");
        assertThat(styled(bullet, "goal").get(0).getAttribute("width")).isEqualTo("330.6");
        assertThat(bullet.getAttribute("aria-label")).isEqualTo("12.9% against at most 19%");
        assertThat(styled(target("above"), "whisker"))
                .as("a counted share is no interval")
                .isEmpty();
    }

    @Test
    void theNumberNamedAndTheAmbitionAreDrawnBesideTheBound() throws Exception {
        assertThat(styled(styled(target("nearly"), "bullet").get(0), "named")).hasSize(1);
        assertThat(styled(styled(target("cut"), "bullet").get(0), "named")).hasSize(1);
        assertThat(styled(styled(target("grown"), "bullet").get(0), "named")).isEmpty();
        assertThat(styled(styled(target("on-track"), "bullet").get(0), "due")).hasSize(1);
    }

    @Test
    void aCutIsDrawnAsACutAndAGrowthToTheOtherSide() throws Exception {
        assertThat(styled(target("cut"), "years").get(0).getAttribute("aria-label"))
                .isEqualTo("Cut against the baseline; 2023-12-31: 39.0%; 2025-12-31: 62.7%");
        Element grown = styled(target("grown"), "bullet").get(0);
        double bound = Double.parseDouble(styled(grown, "bound").get(0).getAttribute("x1"));
        Element bar = styled(grown, "bar").get(0);
        assertThat(Double.parseDouble(bar.getAttribute("x")) + Double.parseDouble(bar.getAttribute("width")))
                .isLessThan(bound);
        assertThat(grown.getAttribute("aria-label")).startsWith("-50.0%");
    }

    @Test
    void aSumIsDrawnAsItGrowsAndPartedWhereAYearIsLacking() throws Exception {
        assertThat(styled(target("sum"), "years").get(0).getAttribute("aria-label"))
                .isEqualTo("Sum so far against the target; 2020-12-31: 0; 2021-12-31: 3,720; 2022-12-31: 7,660;"
                        + " 2023-12-31: 11,740; 2024-12-31: 15,900; 2025-12-31: 20,000");
        assertThat(styled(target("sum"), "series")).hasSize(1);
        assertThat(styled(target("sum-with-a-gap"), "series")).hasSize(2);
    }

    @Test
    void yearsWithoutAValueAreMarkedAndPartTheLine() throws Exception {
        Element years = styled(target("at-least"), "years").get(0);
        assertThat(styled(years, "unknown")).hasSize(1);
        assertThat(styled(years, "point")).hasSize(2);
        assertThat(styled(years, "series")).isEmpty();
        assertThat(years.getAttribute("aria-label"))
                .isEqualTo("Figures against the target; 2023-12-31: 94% (93.95% – 94.05%); 2025-12-31: 95.2%;"
                        + " 2024-12-31: suppressed");
        assertThat(all(target("at-least"), "figcaption").get(0).getTextContent())
                .contains("× 2024-12-31: suppressed");
        assertThat(styled(styled(target("in-every-year"), "years").get(0), "unknown"))
                .hasSize(1);
        assertThat(styled(styled(target("in-every-year"), "years").get(0), "point"))
                .hasSize(3);
    }

    @Test
    void theDeclaredWayLeadsFromTheBaselineOverTheMilestonesToTheBound() throws Exception {
        Element years = styled(target("off-track"), "years").get(0);
        assertThat(styled(years, "milestone")).hasSize(3);
        assertThat(styled(years, "way").get(0).getAttribute("points").split(" "))
                .hasSize(3);
        assertThat(years.getAttribute("aria-label"))
                .endsWith("due 2023-12-31: 16.8%; due 2025-12-31: 14.5%; due 2028-12-31: 12%");
        assertThat(styled(years, "today")).hasSize(1);
    }

    @Test
    void figuresAfterTheDayOfTheAssessmentAreNotDrawn() throws Exception {
        Scorecard before = PLAIN.card().plan().assess(PLAIN.figures(), LocalDate.of(2024, 6, 30));
        Document page = parse(ScorecardPage.in(Locale.ENGLISH).write(before, PLAIN.figures()));
        assertThat(styled(byId(page, "t-sum"), "years").get(0).getAttribute("aria-label"))
                .contains("2023-12-31: 11,740")
                .doesNotContain("2024");
        assertThat(byId(page, "t-at-least").getTextContent()).doesNotContain("suppressed");
    }

    @Test
    void everyPlaceLiesWithinItsPicture() throws Exception {
        for (Element picture : all(parse(write(PLAIN, "en")), "svg")) {
            if (!picture.getAttribute("role").equals("img")) {
                continue;
            }
            int height = Integer.parseInt(picture.getAttribute("viewBox").split(" ")[3]);
            for (Element shape : all(picture, "*")) {
                for (String name : List.of("x", "x1", "x2", "cx")) {
                    assertWithin(shape, name, 360);
                }
                for (String name : List.of("y", "y1", "y2", "cy")) {
                    assertWithin(shape, name, height);
                }
            }
        }
    }

    private static void assertWithin(Element shape, String name, int most) {
        if (shape.hasAttribute(name)) {
            assertThat(shape.getAttribute(name)).matches(COORDINATE);
            assertThat(Double.parseDouble(shape.getAttribute(name)))
                    .as(shape.getTagName() + " " + name)
                    .isBetween(0.0, (double) most);
        }
    }

    @Test
    void theSameScorecardGivesTheSameLetters() {
        assertThat(write(PLAIN, "vi")).isEqualTo(write(ScorecardSamples.saying("chữ nghĩa"), "vi"));
        assertThat(write(PLAIN, "fr")).isEqualTo(write(PLAIN, "en"));
        assertThat(write(PLAIN, "vi")).contains("[SỐ LIỆU GIẢ ĐỊNH]").contains("95,2%");
    }

    @Test
    void withoutFiguresOnlyThoseOfTheCardAreDrawn() throws Exception {
        Document page = parse(ScorecardPage.in(Locale.ENGLISH).write(PLAIN.card(), List.of()));
        assertThat(styled(byId(page, "t-at-least"), "years")).isEmpty();
        assertThat(styled(styled(byId(page, "t-sum"), "years").get(0), "point")).hasSize(6);
    }

    @Test
    void figuresOfOthersAreSaidToBeTheirs() throws Exception {
        AreaUnit nation = Catalog.areas().find("VN", ScorecardSamples.AS_OF).orElseThrow();
        Scorecard card = Catalog.plans()
                .binhLuc2021To2025()
                .assessStandIns(Catalog.publishedFigures(), ScorecardSamples.AS_OF, ImmutableList.of(nation));
        Document page = parse(ScorecardPage.in(Locale.ENGLISH).write(card, Catalog.publishedFigures()));
        assertThat(styled(page.getDocumentElement(), "notice").stream().map(Element::getTextContent))
                .containsExactly(
                        "Binh Luc District no longer exists since 2025-07-01",
                        "Figures of other areas held against the targets, as if they were those of Binh Luc District");
        assertThat(all(page, "article"))
                .hasSize(19)
                .allMatch(
                        each -> styled(each, "verdict").get(0).getTextContent().startsWith("if it were here: "));
        assertThat(byId(page, "t-health-insurance").getTextContent()).contains("Viet Nam");
    }
}
