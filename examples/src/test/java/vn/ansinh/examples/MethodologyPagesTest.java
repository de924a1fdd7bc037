package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinition.Combining;
import vn.ansinh.core.indicator.IndicatorDefinition.Concept;
import vn.ansinh.core.indicator.IndicatorDefinition.Custody;
import vn.ansinh.core.indicator.IndicatorDefinition.Direction;
import vn.ansinh.core.indicator.IndicatorDefinition.ExternalCode;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.IndicatorDefinition.Measure;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.exchange.MethodologyPage;

/** Every definition has its page in both languages, which says all that is known of it; no link is broken, no text gets out. */
class MethodologyPagesTest {

    private static final IndicatorDefinitions ALL = Catalog.definitions();

    /** The pages are XML too, so the JDK's own parser judges them. */
    private static Document parse(String page) throws Exception {
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> named(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String textOf(String page) throws Exception {
        return parse(page).getDocumentElement().getTextContent();
    }

    @Test
    void everyDefinitionHasItsPageAndNoLinkIsBroken(@TempDir Path folder) throws Exception {
        MethodologyPages.main(new String[] {folder.toString()});

        int local = 0;
        for (String language : List.of("vi", "en")) {
            List<String> expected = Stream.concat(
                            Stream.of("index.html"), ALL.all().stream().map(MethodologyPage::fileName))
                    .sorted()
                    .toList();
            try (Stream<Path> files = Files.list(folder.resolve(language))) {
                assertThat(files.map(each -> each.getFileName().toString()).sorted())
                        .containsExactlyElementsOf(expected);
            }
            assertThat(expected.stream().map(each -> each.toLowerCase(Locale.ROOT)))
                    .as("file systems that know no case")
                    .doesNotHaveDuplicates();
            for (String file : expected) {
                Document page = parse(Files.readString(folder.resolve(language).resolve(file)));
                assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
                assertThat(named(page, "h1")).hasSize(1);
                assertThat(named(page, "script")).isEmpty();
                for (Element link : named(page, "a")) {
                    String target = link.getAttribute("href");
                    if (!target.matches("https?://.+")) {
                        assertThat(folder.resolve(language).resolve(target)).exists();
                        local++;
                    }
                }
            }
            assertThat(named(parse(Files.readString(folder.resolve(language).resolve("index.html"))), "a"))
                    .as("the index leads to every page, and to that of the other language")
                    .extracting(each -> each.getAttribute("href"))
                    .containsAll(expected.stream()
                            .filter(each -> !each.equals("index.html"))
                            .toList())
                    .hasSize(ALL.all().size() + 1);
        }
        assertThat(local).isGreaterThan(6 * ALL.all().size());
    }

    @Test
    void aPageSaysAllThatTheCatalogueKnows() throws Exception {
        for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            for (IndicatorDefinition each : ALL.all()) {
                String text = textOf(MethodologyPage.in(locale).write(each, ALL));

                assertThat(text)
                        .contains(
                                each.code(),
                                each.indicator(),
                                each.version(),
                                each.name().in(locale),
                                each.custody().frequency().in(locale),
                                each.custody().sourceSystem().in(locale));
                each.related().forEach(code -> assertThat(text).contains(code));
                each.openQuestions().forEach(question -> assertThat(text).contains(question.in(locale)));
                for (ExternalCode code : each.externalCodes()) {
                    assertThat(text)
                            .contains(code.scheme(), code.code(), code.from().toString(), code.source());
                }
                Stream.of(
                                Optional.of(each.concept().numerator()),
                                each.concept().denominator(),
                                Optional.of(each.concept().populationBase()),
                                Optional.of(each.custody().responsible()))
                        .flatMap(Optional::stream)
                        .forEach(said -> assertThat(text)
                                .contains(said.text().in(locale)
                                        + said.status().label().in(locale) + ". "
                                        + said.source().orElse("")));
            }
        }
    }

    @Test
    void theFormulaIsSaidInWords() throws Exception {
        String share =
                textOf(MethodologyPage.in(Locale.ENGLISH).write(ALL.get("EDU-TEACHERS:professional-standard"), ALL));

        assertThat(share)
                .contains("[Teachers and managers rated at least \"đạt\" (đạt, khá, tốt) against the professional"
                        + " standard] ÷ [Teachers and managers assessed] × 100 %. The numerator is part of the"
                        + " denominator.")
                .contains("recalled, not verified. Thông tư 20/2018/TT-BGDĐT")
                .contains("Rounded when shown1 decimal, half up");
    }

    @Test
    void definitionsEasilyMixedUpNameEachOtherWhicheverSaysSo() throws Exception {
        IndicatorDefinition one = definition("A:one", "plain", ImmutableList.of("B:other", "NOT-HERE:x"));
        IndicatorDefinition other = definition("B:other", "plain", ImmutableList.of());
        IndicatorDefinitions both = IndicatorDefinitions.of(List.of(one, other));

        assertThat(links(MethodologyPage.in(Locale.ENGLISH).write(one, both)))
                .containsExactly("index.html", "../vi/A_one.html", "B_other.html");
        assertThat(textOf(MethodologyPage.in(Locale.ENGLISH).write(one, both))).contains("NOT-HERE:x");
        assertThat(links(MethodologyPage.in(Locale.forLanguageTag("vi")).write(other, both)))
                .containsExactly("index.html", "../en/B_other.html", "A_one.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></title><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "]]><!-- &amp; &#60;",
                "javascript:alert(1)",
                "https://\"><b>",
                "bell \u0007 half \uD800 end"
            })
    void hostileTextStaysText(String hostile) throws Exception {
        IndicatorDefinition definition = definition("A:one", hostile, ImmutableList.of(hostile));
        IndicatorDefinitions all = IndicatorDefinitions.of(List.of(definition));
        String plain =
                MethodologyPage.in(Locale.ENGLISH).write(definition("A:one", "plain", ImmutableList.of("plain")), all);

        for (String page : List.of(
                MethodologyPage.in(Locale.ENGLISH).write(definition, all),
                MethodologyPage.in(Locale.ENGLISH).index(all))) {
            Document parsed = parse(page);
            assertThat(named(parsed, "*")).extracting(Element::getTagName).doesNotContain("script", "img", "b");
            assertThat(named(parsed, "a"))
                    .allMatch(each -> !each.getAttribute("href").startsWith("javascript"))
                    .allMatch(each -> !each.hasAttribute("onmouseover") && !each.hasAttribute("onfocus"));
        }
        assertThat(named(parse(MethodologyPage.in(Locale.ENGLISH).write(definition, all)), "*"))
                .as("the same elements as with plain words")
                .hasSameSizeAs(named(parse(plain), "*"));
    }

    @Test
    void aWebAddressBecomesALinkAndItsStopDoesNot() throws Exception {
        IndicatorDefinition definition =
                definition("A:one", "see https://a.example/x?y=1&z=2, p. 3", ImmutableList.of());

        assertThat(links(MethodologyPage.in(Locale.ENGLISH)
                        .write(definition, IndicatorDefinitions.of(List.of(definition)))))
                .contains("https://a.example/x?y=1&z=2");
    }

    @Test
    void oneFolderAtMostIsNamed() {
        assertThatThrownBy(() -> MethodologyPages.main(new String[] {"a", "b"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 2 arguments");
    }

    private static List<String> links(String page) throws Exception {
        return named(parse(page), "a").stream()
                .map(each -> each.getAttribute("href"))
                .toList();
    }

    private static IndicatorDefinition definition(String code, String words, ImmutableList<String> related) {
        Text text = Text.of(words, words);
        Statement said = new Statement(text, Status.RECALLED, Optional.of(words));
        return new IndicatorDefinition(
                code,
                code.substring(0, 1).toLowerCase(Locale.ROOT),
                text,
                new Measure(Kind.COUNT, Optional.of(text), Rounding.halfUp(0)),
                Direction.NEITHER,
                Combining.FLOW,
                new Concept(said, Optional.empty(), said),
                new Custody(text, text, said),
                ImmutableList.of(new ExternalCode(words, words, LocalDate.of(2025, 7, 1), words)),
                related,
                ImmutableList.of(text));
    }
}
