package vn.ansinh.indicators.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Scorecard;

/**
 * Writes a scorecard for a terminal: an aligned table, one row a target, then an explanation of each row. Verdicts are
 * told by a sign and a word, and by colour only if asked.
 */
public final class ScorecardText {

    private static final int NAME_WIDTH = 42;
    private static final int TARGET_WIDTH = 34;
    private static final String NONE = "–";

    private final Locale locale;
    private final boolean colour;

    private ScorecardText(Locale locale, boolean colour) {
        this.locale = locale;
        this.colour = colour;
    }

    /**
     * Returns a writer.
     *
     * @param locale the reader's locale: Vietnamese for {@code vi}, English otherwise
     * @param colour true to colour the verdicts with ANSI codes
     * @return the writer
     */
    public static ScorecardText in(Locale locale, boolean colour) {
        return new ScorecardText(locale, colour);
    }

    /**
     * Writes the table and the explanations.
     *
     * @param card the scorecard
     * @return the text, in lines that end with a line feed
     */
    public String write(Scorecard card) {
        return heading(card) + table(card) + "\n" + summary(card) + "\n" + reasons(card);
    }

    private String heading(Scorecard card) {
        String title = card.plan().name().in(locale);
        String made = card.plan().synthetic() ? say("[GIẢ ĐỊNH] ", "[SYNTHETIC] ") : "";
        return made + title + "\n"
                + say("Đánh giá tại ngày ", "As of ")
                + ReportingPeriod.day(card.asOf()).label().in(locale)
                + (card.standIn()
                        ? say(
                                "; số liệu của nơi khác đặt cạnh chỉ tiêu, như thể là của "
                                        + card.plan().area().name().vi(),
                                "; figures of other areas held against the targets as if they were those of "
                                        + card.plan().area().name().en())
                        : "")
                + "\n\n";
    }

    /** A column of the table: its heading, what it says of a row, and where it is aligned. */
    private record Column(String heading, boolean right, Function<Assessment, String> cell) {}

    private List<Column> columns(Scorecard card) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                say("Mục", "Clause"), false, row -> row.target().clause().number()));
        columns.add(new Column(
                say("Chỉ tiêu", "Indicator"),
                false,
                row -> cut(row.target().definition().name().in(locale), NAME_WIDTH)));
        columns.add(new Column(
                say("Kế hoạch", "Target"),
                false,
                row -> cut(row.target().target().label().in(locale), TARGET_WIDTH)));
        columns.add(new Column(
                say("Kết quả", "Value"), true, row -> row.shownValue(locale).orElse(NONE)));
        columns.add(new Column(
                say("Chênh", "Gap"), true, row -> row.shownGap(locale).orElse(NONE)));
        if (card.standIn()) {
            columns.add(new Column(
                    say("Nơi", "Area"),
                    false,
                    row -> row.figure()
                            .map(each -> shortName(each.area().name()))
                            .orElse(NONE)));
        }
        columns.add(new Column(
                say("Kỳ", "Period"),
                false,
                row -> row.figure()
                        .map(each -> each.period().label().in(locale))
                        .orElse(NONE)));
        columns.add(new Column(
                card.standIn() ? say("Nếu ở đây", "If it were here") : say("Kết luận", "Verdict"),
                false,
                row -> sign(row.verdict()) + " " + row.verdict().label().in(locale)
                        + (row.superseded().isPresent() ? say(" (đã thay)", " (superseded)") : "")));
        columns.add(new Column(say("Độ chắc", "Firmness"), false, this::firmness));
        return columns;
    }

    private String firmness(Assessment row) {
        return row.verdict() == Verdict.CANNOT_TELL
                ? NONE
                : row.comparison().orElseThrow().firmness().label().in(locale);
    }

    private String table(Scorecard card) {
        List<StringBuilder> lines = new ArrayList<>();
        for (int n = 0; n <= card.rows().size(); n++) {
            lines.add(new StringBuilder());
        }
        int total = 0;
        for (Column column : columns(card)) {
            List<String> cells = new ArrayList<>(List.of(column.heading()));
            card.rows().forEach(row -> cells.add(column.cell().apply(row)));
            int width = cells.stream().mapToInt(ScorecardText::width).max().orElse(0);
            for (int n = 0; n < cells.size(); n++) {
                String cell = cells.get(n);
                String padding = " ".repeat(width - width(cell));
                String painted =
                        n == 0 ? cell : painted(cell, card.rows().get(n - 1).verdict());
                lines.get(n)
                        .append(column.right() ? padding + painted : painted + padding)
                        .append("  ");
            }
            total += width + 2;
        }
        String rule = "─".repeat(total - 2);
        return lines.get(0).toString().stripTrailing() + "\n" + rule + "\n"
                + lines.stream()
                        .skip(1)
                        .map(line -> line.toString().stripTrailing() + "\n")
                        .collect(Collectors.joining());
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case ON_TRACK -> "▲";
            case OFF_TRACK -> "▼";
            case CANNOT_TELL -> "?";
        };
    }

    private String painted(String cell, Verdict verdict) {
        if (!colour || !cell.startsWith(sign(verdict))) {
            return cell;
        }
        String code = switch (verdict) {
            case MET, ON_TRACK -> "32";
            case NOT_MET, OFF_TRACK -> "31";
            case CANNOT_TELL -> "33";
        };
        return "\u001B[" + code + "m" + cell + "\u001B[0m";
    }

    private String summary(Scorecard card) {
        return Arrays.stream(Verdict.values())
                        .filter(verdict -> card.count(verdict) > 0)
                        .map(verdict -> sign(verdict) + " " + verdict.label().in(locale) + ": " + card.count(verdict))
                        .collect(Collectors.joining("   "))
                + "   " + say("trong ", "of ") + card.rows().size() + "\n";
    }

    private String reasons(Scorecard card) {
        StringBuilder text = new StringBuilder(say("Vì sao", "Why") + "\n");
        for (Assessment row : card.rows()) {
            text.append(wrapped("  " + sign(row.verdict()) + " "
                    + row.target().clause().number() + " " + row.explain(locale) + sources(row)));
        }
        return text.toString();
    }

    private String sources(Assessment row) {
        String sources =
                row.figures().stream().map(Observation::source).distinct().collect(Collectors.joining("; "));
        return sources.isEmpty() ? "" : " " + say("Nguồn: ", "Source: ") + sources;
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=\\S) ")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > 110) {
                lines.append(line).append('\n');
                line.setLength(0);
                line.append("      ");
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        return lines.append(line).append('\n').toString();
    }

    private String shortName(Text name) {
        return name.in(locale)
                .replaceFirst("^(Tỉnh|Huyện|Xã|Phường|Thành phố|Thị xã|Thị trấn) ", "")
                .replaceFirst(" (Province|District|Commune|Ward|City|Town|Township)$", "");
    }

    private static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Letters shown, which in composed text is the number of code points. */
    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private String say(String vi, String en) {
        return locale.getLanguage().equals("vi") ? vi : en;
    }
}
