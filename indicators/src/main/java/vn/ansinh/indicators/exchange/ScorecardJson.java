package vn.ansinh.indicators.exchange;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.Exact;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.PlanTarget;
import vn.ansinh.core.plan.Scorecard;

/**
 * Writes a scorecard as JSON for other programs.
 *
 * <p>The names of fields and the words of verdicts, firmness and reasons are stable; a later version may add fields. A
 * field that does not apply is absent, never {@code null}. Texts are objects with {@code vi} and {@code en}.
 *
 * <table>
 *   <caption>The fields</caption>
 *   <tr><th>Place</th><th>Fields</th></tr>
 *   <tr><td>top</td><td>{@code format} ({@code ansinh-scorecard}), {@code version} (1), {@code plan}, {@code asOf},
 *       {@code standIn}, {@code synthetic}, {@code counts} by verdict, {@code rows} and {@code promises} in the plan's order</td></tr>
 *   <tr><td>{@code plan}</td><td>{@code id}, {@code name}, {@code area}, {@code period}</td></tr>
 *   <tr><td>a row</td><td>{@code target}, {@code responsible}, and an assessment</td></tr>
 *   <tr><td>{@code target}</td><td>{@code id}, {@code clause}, {@code policyArea}, {@code definition}, {@code name},
 *       {@code unit} ({@code %} in both languages for percentages), {@code asked} (the text form, such as {@code at least
 *       95.2%}), {@code deadline}, {@code binding}</td></tr>
 *   <tr><td>a promise</td><td>{@code id}, {@code clause}, {@code policyArea}, {@code words} of the plan, {@code
 *       definition}, {@code name}: what it promises without a figure</td></tr>
 *   <tr><td>an assessment</td><td>{@code area}, {@code period}, {@code verdict}, {@code firmness}, {@code value}, {@code
 *       bound}, {@code gap}, {@code basis} ({@code on}, {@code value}), {@code pacePerYear}, {@code ambitionMet}, {@code
 *       figures}, {@code reasons} ({@code kind}, {@code text}), {@code supersededBy} ({@code target}, {@code on}), {@code
 *       explanation}, {@code earlier} (assessments of earlier periods)</td></tr>
 *   <tr><td>a figure</td><td>{@code period}, {@code value}, {@code vintage}, {@code boundaries}, {@code rebased},
 *       {@code source}, {@code note}</td></tr>
 * </table>
 *
 * <p>The value of a figure is its text form, which {@code Measured.parse} reads back: {@code 952/1000}, {@code ~95.2%},
 * {@code estimate 12.9% in 11.5..14.6, se 0.8}, {@code 0}, {@code (missing)}, {@code (suppressed)}. The numbers compared
 * are objects: {@code exact}, a fraction that {@code Exact.parse} reads back and where 1 is 100 %, and {@code decimal}, the
 * number as shown to people: in percent where the target is, rounded half up to 10 decimals.
 */
public final class ScorecardJson {

    /** Two blanks a level and a line feed, on any machine. */
    static final class Layout extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private final StringWriter written = new StringWriter();
    private final JsonGenerator json = new JsonFactory().createGenerator(new Layout(), written);

    private ScorecardJson() {}

    /**
     * Writes a scorecard.
     *
     * @param card the scorecard
     * @return the document, to be saved in UTF-8
     */
    public static String write(Scorecard card) {
        ScorecardJson writer = new ScorecardJson();
        writer.card(card);
        writer.json.close();
        return writer.written + "\n";
    }

    private void card(Scorecard card) {
        json.writeStartObject();
        json.writeStringProperty("format", "ansinh-scorecard");
        json.writeNumberProperty("version", 1);
        Plan plan = card.plan();
        json.writeObjectPropertyStart("plan");
        json.writeStringProperty("id", plan.id());
        text("name", plan.name());
        area(plan.area());
        json.writeStringProperty("period", plan.period().toString());
        json.writeEndObject();
        json.writeStringProperty("asOf", card.asOf().toString());
        json.writeBooleanProperty("standIn", card.standIn());
        json.writeBooleanProperty("synthetic", card.isSynthetic());
        json.writeObjectPropertyStart("counts");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberProperty(word(verdict), card.count(verdict));
        }
        json.writeEndObject();
        array("rows", card.rows(), row -> {
            json.writeStartObject();
            target(row.target());
            array("responsible", plan.leads(row.target()), agency -> {
                json.writeStartObject();
                json.writeStringProperty("id", agency.id());
                text("name", agency.name());
                json.writeEndObject();
            });
            assessment(row);
            json.writeEndObject();
        });
        array("promises", plan.promises(), this::promise);
        json.writeEndObject();
    }

    private void promise(Plan.Promise promise) {
        json.writeStartObject();
        json.writeStringProperty("id", promise.id());
        json.writeStringProperty("clause", promise.clause().number());
        promise.clause().policyArea().ifPresent(number -> json.writeNumberProperty("policyArea", number));
        json.writeStringProperty("words", promise.clause().words());
        json.writeStringProperty("definition", promise.definition().code());
        text("name", promise.definition().name());
        json.writeEndObject();
    }

    private void target(PlanTarget planned) {
        json.writeObjectPropertyStart("target");
        json.writeStringProperty("id", planned.id());
        planned.clause().ifPresent(clause -> {
            json.writeStringProperty("clause", clause.number());
            clause.policyArea().ifPresent(number -> json.writeNumberProperty("policyArea", number));
        });
        json.writeStringProperty("definition", planned.definition().code());
        text("name", planned.definition().name());
        text(
                "unit",
                planned.target().isPercent()
                        ? Text.of("%", "%")
                        : planned.definition().measure().unit().orElseThrow());
        json.writeStringProperty("asked", planned.target().toString());
        string("deadline", planned.deadline());
        json.writeBooleanProperty("binding", planned.binding());
        json.writeEndObject();
    }

    private void assessment(Assessment row) {
        boolean percent = row.target().target().isPercent();
        area(row.area());
        string("period", row.period());
        json.writeStringProperty("verdict", word(row.verdict()));
        row.comparison().ifPresent(compared -> {
            if (row.verdict() != Verdict.CANNOT_TELL) {
                json.writeStringProperty("firmness", word(compared.firmness()));
            }
            number("value", compared.value(), percent);
            number("bound", compared.bound(), percent);
            number("gap", compared.gap(), percent);
        });
        row.basis().ifPresent(basis -> {
            json.writeObjectPropertyStart("basis");
            json.writeStringProperty("on", basis.on().toString());
            json.writeStringProperty("value", basis.value().toString());
            json.writeEndObject();
        });
        row.pacePerYear().ifPresent(pace -> number("pacePerYear", pace, percent));
        row.ambitionMet().ifPresent(met -> json.writeBooleanProperty("ambitionMet", met));
        array("figures", row.figures(), this::figure);
        array("reasons", row.reasons(), reason -> {
            json.writeStartObject();
            json.writeStringProperty("kind", word(reason.kind()));
            text("text", reason.text());
            json.writeEndObject();
        });
        row.superseded().ifPresent(later -> {
            json.writeObjectPropertyStart("supersededBy");
            json.writeStringProperty("target", later.by());
            json.writeStringProperty("on", later.on().toString());
            json.writeEndObject();
        });
        text("explanation", Text.of(row.explain(Locale.forLanguageTag("vi")), row.explain(Locale.ENGLISH)));
        if (!row.earlier().isEmpty()) {
            array("earlier", row.earlier(), each -> {
                json.writeStartObject();
                assessment(each);
                json.writeEndObject();
            });
        }
    }

    private void figure(Observation figure) {
        json.writeStartObject();
        json.writeStringProperty("period", figure.period().toString());
        json.writeStringProperty("value", figure.value().toString());
        json.writeStringProperty("vintage", figure.vintage().toString());
        json.writeStringProperty("boundaries", figure.boundaries().toString());
        json.writeBooleanProperty("rebased", figure.isRebased());
        json.writeStringProperty("source", figure.source());
        if (!figure.note().isEmpty()) {
            json.writeStringProperty("note", figure.note());
        }
        json.writeEndObject();
    }

    private void area(AreaUnit area) {
        json.writeObjectPropertyStart("area");
        json.writeStringProperty("code", area.code());
        string("validFrom", area.key().validFrom());
        text("name", area.name());
        json.writeEndObject();
    }

    private void text(String name, Text text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("vi", text.vi());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }

    private void string(String name, Optional<?> value) {
        value.ifPresent(each -> json.writeStringProperty(name, each.toString()));
    }

    private void number(String name, Exact number, boolean percent) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("exact", number.toString());
        json.writeNumberProperty("decimal", new BigDecimal(ScorecardCsv.decimal(number, percent)));
        json.writeEndObject();
    }

    private <T> void array(String name, Collection<T> values, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        values.forEach(each -> write.accept(each));
        json.writeEndArray();
    }

    /** The name of a constant as a field is named: {@code cannotTell}. */
    static String word(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
        }
        return word.toString();
    }
}
