package vn.ansinh.indicators.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.plan.Assessment;

/** Proves that the document is JSON with the promised fields, and that numbers and texts come back as they were. */
class ScorecardJsonTest {

    private static final ScorecardSamples PLAIN = ScorecardSamples.saying("chữ");

    /** A row up to its number compared; a change of this text is a change of the format. */
    private static final String ROW = """
            {
              "target" : {
                "id" : "off-track",
                "clause" : "chữ",
                "definition" : "D:off-track",
                "name" : {
                  "vi" : "chữ",
                  "en" : "chữ"
                },
                "unit" : {
                  "vi" : "%",
                  "en" : "%"
                },
                "asked" : "below 12%",
                "deadline" : "2028-12-31",
                "binding" : false
              },
              "responsible" : [ ],
              "area" : {
                "code" : "X1",
                "name" : {
                  "vi" : "chữ",
                  "en" : "chữ"
                }
              },
              "period" : "2025-12-31",
              "verdict" : "offTrack",
              "firmness" : "exact",
              "value" : {
                "exact" : "78/500",
                "decimal" : 15.6
              },
        """;

    /** The document as maps, lists, texts, numbers and truths; a key that stands twice is an error. */
    private static Map<?, ?> read(String json) {
        try (JsonParser parser = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Map<?, ?> root = (Map<?, ?>) value(parser);
            assertThat(parser.nextToken()).isNull();
            return root;
        }
    }

    private static Object value(JsonParser parser) {
        return switch (Objects.requireNonNull(parser.currentToken())) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new AssertionError("no place for " + parser.currentToken());
        };
    }

    private static Object at(Object from, Object... path) {
        Object each = from;
        for (Object step : path) {
            each = step instanceof Integer index ? ((List<?>) each).get(index) : ((Map<?, ?>) each).get(step);
        }
        return each;
    }

    private static Map<?, ?> row(String target) {
        return ((List<?>) at(read(ScorecardJson.write(PLAIN.card())), "rows"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> at(each, "target", "id").equals(target))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theTop() {
        Map<?, ?> document = read(ScorecardJson.write(PLAIN.card()));
        assertThat(document.keySet().toString())
                .isEqualTo("[format, version, plan, asOf, standIn, synthetic, counts, rows, promises]");
        assertThat(document.get("format")).isEqualTo("ansinh-scorecard");
        assertThat(document.get("version")).isEqualTo(BigDecimal.ONE);
        assertThat(at(document, "counts", "met")).isEqualTo(BigDecimal.valueOf(12));
        assertThat(((Map<?, ?>) document.get("counts")).keySet().toString())
                .isEqualTo("[met, notMet, onTrack, offTrack, cannotTell]");
    }

    @Test
    void aRowAsItIsWritten() {
        String written = ScorecardJson.write(PLAIN.card());
        int start = written.indexOf("    {\n      \"target\" : {\n        \"id\" : \"off-track\"");
        assertThat(written.substring(start, written.indexOf("      \"bound\"", start)))
                .isEqualTo(ROW);
    }

    @Test
    void missingSuppressedAndZeroStayDifferent() {
        assertThat(at(row("zero"), "figures", 0, "value")).isEqualTo("0");
        assertThat(at(row("zero"), "value", "decimal")).isEqualTo(BigDecimal.ZERO);
        assertThat(at(row("missing"), "figures", 0, "value")).isEqualTo("(missing)");
        assertThat(at(row("suppressed"), "figures", 0, "value")).isEqualTo("(suppressed)");
        assertThat(at(row("nobody"), "figures", 0, "value")).isEqualTo("(zero denominator)");
        assertThat((List<?>) at(row("no-figure"), "figures")).isEmpty();
        for (String target : List.of("missing", "suppressed", "nobody", "no-figure")) {
            assertThat(row(target).containsKey("value")).as(target).isFalse();
            assertThat(row(target).containsKey("firmness")).as(target).isFalse();
        }
        assertThat(at(row("missing"), "reasons", 0, "kind")).isEqualTo("valueUnknown");
    }

    @Test
    void earlierPeriodsSupersessionAndAmbition() {
        List<Object> earlier = new ArrayList<>();
        ((List<?>) at(row("in-every-year"), "earlier")).forEach(each -> earlier.add(at(each, "verdict")));
        assertThat(earlier).containsExactly("cannotTell", "met", "notMet");
        assertThat(at(row("old"), "supersededBy")).isEqualTo(Map.of("target", "later", "on", "2025-07-01"));
        assertThat(at(row("cut"), "ambitionMet")).isEqualTo(false);
        assertThat(at(row("sum-with-a-gap"), "reasons", 0, "kind")).isEqualTo("gap");
    }

    @Test
    void everyNumberComesBackExactly() {
        List<Assessment> rows = PLAIN.card().rows();
        for (Assessment row : rows) {
            Map<?, ?> written = row(row.target().id());
            row.comparison().ifPresent(compared -> {
                assertThat(Exact.parse((String) at(written, "value", "exact"))).isEqualTo(compared.value());
                assertThat(Exact.parse((String) at(written, "bound", "exact"))).isEqualTo(compared.bound());
                assertThat(Exact.parse((String) at(written, "gap", "exact"))).isEqualTo(compared.gap());
            });
            for (int i = 0; i < row.figures().size(); i++) {
                assertThat(Measured.parse((String) at(written, "figures", i, "value"), Quantity::parse))
                        .isEqualTo(row.figures().get(i).value());
            }
            assertThat(at(written, "explanation", "en")).isEqualTo(row.explain(Locale.ENGLISH));
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars("\"\\/\u0000\b\n\r\t\u2028{}[]:,<>&aế")
                .ofMaxLength(12)
                .map(each -> "x" + each + "x");
    }

    @Property(tries = 100)
    void textsComeBack(@ForAll("hostile") String words) {
        Map<?, ?> document =
                read(ScorecardJson.write(ScorecardSamples.saying(words).card()));
        assertThat(at(document, "plan", "name", "vi")).isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFC));
        assertThat(at(document, "rows", 0, "target", "clause")).isEqualTo(words);
        assertThat(at(document, "rows", 0, "figures", 0, "source")).isEqualTo(words);
        assertThat(at(document, "promises", 0, "words")).isEqualTo(words);
    }
}
