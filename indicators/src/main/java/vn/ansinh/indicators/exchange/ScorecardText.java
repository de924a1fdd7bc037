package vn.ansinh.indicators.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.ansinh.core.Text;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Assessment.Verdict;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.core.plan.Scorecard;

/**
 * Writes a scorecard for a terminal: an aligned table, one row a target, then an explanation of each row. Verdicts are
 * told by a sign and a word, and by colour only if asked.
 */
public final class ScorecardText {

    private static final String NONE = "–";

    private final Locale locale;
    private final boolean colour;
    private final ScorecardWords words;

    private ScorecardText(Locale locale, boolean colour) {
        this.locale = locale;
        this.colour = colour;
        this.words = new ScorecardWords(locale);
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
     * Writes the table, the explanations, and what the plan promises without a figure.
     *
     * @param card the scorecard
     * @return the text, in lines that end with a line feed
     */
    public String write(Scorecard card) {
        return heading(card) + table(card) + "\n" + summary(card) + "\n" + reasons(card) + promises(card);
    }

    private String heading(Scorecard card) {
        StringBuilder heading = new StringBuilder(
                        words.madeUp(card).map(mark -> mark + " ").orElse(""))
                .append(Text.inOneLine(card.plan().name().in(locale)))
                .append('\n')
                .append(words.asOf(card))
                .append('\n');
        words.notices(card)
                .forEach(notice -> heading.append(Text.inOneLine(notice)).append('\n'));
        return heading.append('\n').toString();
    }

    /** A column of the table: its heading, where it is aligned, its greatest width, and what it says of a row. */
    private record Column(String heading, boolean right, int widest, Function<Assessment, String> cell) {

        static Column text(String heading, int widest, Function<Assessment, String> cell) {
            return new Column(heading, false, widest, cell);
        }

        static Column number(String heading, Function<Assessment, String> cell) {
            return new Column(heading, true, Integer.MAX_VALUE, cell);
        }
    }

    private List<Column> columns(Scorecard card) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(say("Mục", "Clause"), 8, row -> clause(row)));
        columns.add(Column.text(
                say("Chỉ tiêu", "Indicator"),
                44,
                row -> row.target().definition().name().in(locale)));
        columns.add(Column.text(
                say("Kế hoạch", "Target"),
                20,
                row -> row.target().target().label().in(locale)));
        columns.add(Column.number(
                say("Kết quả", "Value"), row -> row.shownValue(locale).orElse(NONE)));
        columns.add(
                Column.number(say("Chênh", "Gap"), row -> row.shownGap(locale).orElse(NONE)));
        if (card.standIn()) {
            columns.add(Column.text(
                    say("Nơi", "Area"),
                    16,
                    row -> row.figure()
                            .map(each -> shortName(each.area().name()))
                            .orElse(NONE)));
        }
        columns.add(
                Column.text(say("Kỳ", "Period"), 12, row -> words.period(row).orElse(NONE)));
        columns.add(Column.text(
                card.standIn() ? say("Nếu ở đây", "If it were here") : say("Kết luận", "Verdict"),
                20,
                row -> ScorecardWords.sign(row.verdict()) + " " + words.verdict(row)));
        columns.add(Column.text(
                say("Mức chắc chắn", "Firmness"), 24, row -> words.firmness(row).orElse(NONE)));
        return columns;
    }

    private String table(Scorecard card) {
        List<Column> columns = columns(card);
        List<List<List<String>>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> List.of(column.heading())).toList());
        for (Assessment row : card.rows()) {
            rows.add(columns.stream()
                    .map(column -> folded("", column.cell().apply(row), "", column.widest()))
                    .toList());
        }
        List<Integer> widths = IntStream.range(0, columns.size())
                .mapToObj(i -> rows.stream()
                        .flatMap(row -> row.get(i).stream())
                        .mapToInt(ScorecardText::width)
                        .max()
                        .orElse(0))
                .toList();
        StringBuilder table = new StringBuilder();
        for (int n = 0; n < rows.size(); n++) {
            List<List<String>> row = rows.get(n);
            int height = row.stream().mapToInt(List::size).max().orElse(1);
            for (int line = 0; line < height; line++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < columns.size(); i++) {
                    String cell = line < row.get(i).size() ? row.get(i).get(line) : "";
                    String padding = " ".repeat(widths.get(i) - width(cell));
                    String painted =
                            n == 0 ? cell : painted(cell, card.rows().get(n - 1).verdict());
                    text.append(columns.get(i).right() ? padding + painted : painted + padding)
                            .append("  ");
                }
                table.append(text.toString().stripTrailing()).append('\n');
            }
            if (n == 0) {
                int total = widths.stream().mapToInt(width -> width + 2).sum() - 2;
                table.append("─".repeat(total)).append('\n');
            }
        }
        return table.toString();
    }

    private String painted(String cell, Verdict verdict) {
        if (!colour || !cell.startsWith(ScorecardWords.sign(verdict))) {
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
        return (card.standIn() ? say("Nếu ở đây: ", "If it were here: ") : "")
                + Arrays.stream(Verdict.values())
                        .filter(verdict -> card.count(verdict) > 0)
                        .map(verdict -> ScorecardWords.sign(verdict) + " "
                                + verdict.label().in(locale) + ": " + card.count(verdict))
                        .collect(Collectors.joining("   "))
                + "   " + say("trên tổng số ", "of ") + card.rows().size() + "\n"
                + (card.plan().promises().isEmpty() ? "" : words.promises(card.plan()) + "\n");
    }

    private String reasons(Scorecard card) {
        StringBuilder text = new StringBuilder(say("Vì sao", "Why") + "\n");
        for (Assessment row : card.rows()) {
            String line = ScorecardWords.sign(row.verdict()) + " "
                    + clause(row) + " "
                    + row.explain(locale) + sources(row)
                    + listed(say("Giả định: ", "Assumed: "), row.target().assumptions())
                    + listed(say("Còn bỏ ngỏ: ", "Open: "), row.target().openQuestions());
            folded(line).forEach(each -> text.append(each).append('\n'));
        }
        return text.toString();
    }

    private String promises(Scorecard card) {
        if (card.plan().promises().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n" + words.promisesWithoutVerdict() + "\n");
        for (Plan.Promise each : card.plan().promises()) {
            String line = each.clause().number() + " “" + each.clause().words() + "” " + words.watched(each) + " ("
                    + each.definition().code() + ").";
            folded(line).forEach(folded -> text.append(folded).append('\n'));
        }
        return text.toString();
    }

    private String listed(String heading, List<Text> texts) {
        return texts.isEmpty()
                ? ""
                : " " + heading + texts.stream().map(each -> each.in(locale)).collect(Collectors.joining(" "));
    }

    private static String clause(Assessment row) {
        return ScorecardWords.clause(row).orElse(NONE);
    }

    private String sources(Assessment row) {
        String sources = String.join("; ", words.sources(row));
        return sources.isEmpty() ? "" : " " + say("Nguồn: ", "Source: ") + sources + ".";
    }

    private static List<String> folded(String text) {
        return folded("  ", text, "      ", 110);
    }

    /**
     * Breaks a text at blanks into lines of at most a width; a longer word keeps a line to itself. The first line begins with
     * a lead, the others with an indent.
     */
    private static List<String> folded(String lead, String text, String indent, int widest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(lead);
        int written = lead.length();
        String gap = "";
        for (String word : Text.inOneLine(text).split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (!gap.isEmpty() && written + gap.length() + width(word) > widest) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                written = indent.length();
                gap = "";
            }
            line.append(gap).append(word);
            written += gap.length() + width(word);
            gap = " ";
        }
        lines.add(line.toString());
        return lines;
    }

    private String shortName(Text name) {
        return name.in(locale)
                .replaceFirst("^(Tỉnh|Huyện|Xã|Phường|Thành phố|Thị xã|Thị trấn) ", "")
                .replaceFirst(" (Province|District|Commune|Ward|City|Town|Township)$", "");
    }

    /** Letters shown, which in composed text is the number of code points. */
    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private String say(String vi, String en) {
        return words.say(vi, en);
    }
}
