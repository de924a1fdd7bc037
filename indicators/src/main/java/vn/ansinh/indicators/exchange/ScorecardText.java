package vn.ansinh.indicators.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final int UNFOLDED = Integer.MAX_VALUE;
    private static final Pattern KIND_OF_UNIT = Pattern.compile("^(Tỉnh|Huyện|Xã|Phường|Thành phố|Thị xã|Thị trấn) "
            + "| (Province|District|Commune|Ward|City|Town|Township)$");

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
        Optional<String> mark = words.madeUp(card);
        StringBuilder heading = new StringBuilder(mark.isPresent() ? mark.get() + " " : "")
                .append(Text.inOneLine(card.plan().name().in(locale)))
                .append('\n')
                .append(words.asOf(card))
                .append('\n');
        for (String notice : words.notices(card)) {
            heading.append(Text.inOneLine(notice)).append('\n');
        }
        return heading.append('\n').toString();
    }

    /** A column of the table; numbers are not folded, and aligned on the right. */
    private enum Column {
        CLAUSE(Text.of("Mục", "Clause"), 8),
        INDICATOR(Text.of("Chỉ tiêu", "Indicator"), 44),
        TARGET(Text.of("Kế hoạch", "Target"), 20),
        VALUE(Text.of("Kết quả", "Value"), UNFOLDED),
        GAP(Text.of("Chênh", "Gap"), UNFOLDED),
        AREA(Text.of("Nơi", "Area"), 16),
        PERIOD(Text.of("Kỳ", "Period"), 12),
        VERDICT(Text.of("Kết luận", "Verdict"), 20),
        FIRMNESS(Text.of("Mức chắc chắn", "Firmness"), 24);

        private final Text heading;
        private final int widest;

        Column(Text heading, int widest) {
            this.heading = heading;
            this.widest = widest;
        }
    }

    private static List<Column> columns(Scorecard card) {
        List<Column> columns = new ArrayList<>(List.of(Column.values()));
        if (!card.standIn()) {
            columns.remove(Column.AREA);
        }
        return columns;
    }

    private String heading(Column column, Scorecard card) {
        return column == Column.VERDICT && card.standIn()
                ? say("Nếu ở đây", "If it were here")
                : words.say(column.heading);
    }

    private String cell(Column column, Assessment row) {
        return switch (column) {
            case CLAUSE -> clause(row);
            case INDICATOR -> row.target().definition().name().in(locale);
            case TARGET -> row.target().target().label().in(locale);
            case VALUE -> row.shownValue(locale).orElse(NONE);
            case GAP -> row.shownGap(locale).orElse(NONE);
            case AREA ->
                row.figure().isPresent() ? shortName(row.figure().get().area().name()) : NONE;
            case PERIOD -> words.period(row).orElse(NONE);
            case VERDICT -> ScorecardWords.sign(row.verdict()) + " " + words.verdict(row);
            case FIRMNESS -> words.firmness(row).orElse(NONE);
        };
    }

    /** A line of the table, with the verdict of its row; the headings have none. */
    private record Line(List<String> cells, Optional<Verdict> verdict) {}

    private String table(Scorecard card) {
        List<Column> columns = columns(card);
        List<Line> lines = lines(columns, card);
        int[] widths = widths(lines, columns.size());
        StringBuilder table = new StringBuilder();
        for (Line line : lines) {
            String aligned = aligned(line, columns, widths);
            table.append(aligned.stripTrailing()).append('\n');
            if (line.verdict().isEmpty()) {
                table.append("─".repeat(width(aligned))).append('\n');
            }
        }
        return table.toString();
    }

    private List<Line> lines(List<Column> columns, Scorecard card) {
        List<String> headings = new ArrayList<>();
        for (Column column : columns) {
            headings.add(heading(column, card));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(headings, Optional.empty()));
        for (Assessment row : card.rows()) {
            List<List<String>> cells = new ArrayList<>();
            int height = 1;
            for (Column column : columns) {
                List<String> cell = folded("", cell(column, row), "", column.widest);
                cells.add(cell);
                height = Math.max(height, cell.size());
            }
            for (int i = 0; i < height; i++) {
                List<String> line = new ArrayList<>();
                for (List<String> cell : cells) {
                    line.add(i < cell.size() ? cell.get(i) : "");
                }
                lines.add(new Line(line, Optional.of(row.verdict())));
            }
        }
        return lines;
    }

    private static int[] widths(List<Line> lines, int columns) {
        int[] widths = new int[columns];
        for (Line line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(line.cells().get(i)));
            }
        }
        return widths;
    }

    private String aligned(Line line, List<Column> columns, int[] widths) {
        List<String> aligned = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = line.cells().get(i);
            String painted = painted(cell, line.verdict());
            String padding = " ".repeat(widths[i] - width(cell));
            aligned.add(columns.get(i).widest == UNFOLDED ? padding + painted : painted + padding);
        }
        return String.join("  ", aligned);
    }

    private String painted(String cell, Optional<Verdict> verdict) {
        if (!colour || verdict.isEmpty() || !cell.startsWith(ScorecardWords.sign(verdict.get()))) {
            return cell;
        }
        String code = switch (verdict.get()) {
            case MET, ON_TRACK -> "32";
            case NOT_MET, OFF_TRACK -> "31";
            case CANNOT_TELL -> "33";
        };
        return "\u001B[" + code + "m" + cell + "\u001B[0m";
    }

    private String summary(Scorecard card) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            int count = card.count(verdict);
            if (count > 0) {
                counts.add(ScorecardWords.sign(verdict) + " " + verdict.label().in(locale) + ": " + count);
            }
        }
        return (card.standIn() ? say("Nếu ở đây: ", "If it were here: ") : "")
                + String.join("   ", counts)
                + "   " + say("trên tổng số ", "of ") + card.rows().size() + "\n"
                + (card.plan().promises().isEmpty() ? "" : words.promises(card.plan()) + "\n");
    }

    private String reasons(Scorecard card) {
        StringBuilder text = new StringBuilder(say("Vì sao", "Why") + "\n");
        for (Assessment row : card.rows()) {
            String line = ScorecardWords.sign(row.verdict()) + " "
                    + clause(row) + " "
                    + row.explain(locale) + sources(row)
                    + listed(say("Giả định:", "Assumed:"), row.target().assumptions())
                    + listed(say("Còn bỏ ngỏ:", "Open:"), row.target().openQuestions());
            appendFolded(text, line);
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
            appendFolded(text, line);
        }
        return text.toString();
    }

    private String listed(String heading, List<Text> texts) {
        StringBuilder listed = new StringBuilder(texts.isEmpty() ? "" : " " + heading);
        for (Text text : texts) {
            listed.append(" ").append(text.in(locale));
        }
        return listed.toString();
    }

    private static String clause(Assessment row) {
        return ScorecardWords.clause(row).orElse(NONE);
    }

    private String sources(Assessment row) {
        String sources = String.join("; ", words.sources(row));
        return sources.isEmpty() ? "" : " " + say("Nguồn: ", "Source: ") + sources + ".";
    }

    private static void appendFolded(StringBuilder text, String paragraph) {
        for (String line : folded("  ", paragraph, "      ", 110)) {
            text.append(line).append('\n');
        }
    }

    /**
     * Breaks a text at blanks into lines of at most a width; a longer word keeps a line to itself. The first line begins with
     * a lead, the others with an indent.
     */
    static List<String> folded(String lead, String text, String indent, int widest) {
        List<String> lines = new ArrayList<>();
        String words = Text.inOneLine(text).trim();
        while (words.contains("  ")) {
            words = words.replace("  ", " ");
        }
        String before = lead;
        int begin = 0;
        int end = end(words, begin, widest - before.length());
        while (end < words.length()) {
            lines.add(before + words.substring(begin, end));
            before = indent;
            begin = end + 1;
            end = end(words, begin, widest - before.length());
        }
        lines.add(before + words.substring(begin));
        return lines;
    }

    /** Where a line ends that begins there: at the last blank in reach, or else at the next. */
    private static int end(String words, int begin, int widest) {
        if (words.length() - begin <= widest) {
            return words.length();
        }
        boolean mayFit = words.length() - begin <= 2 * widest;
        if (mayFit && words.codePointCount(begin, words.length()) <= widest) {
            return words.length();
        }
        int reach = words.offsetByCodePoints(begin, widest);
        int last = words.lastIndexOf(' ', reach);
        int end = last > begin ? last : words.indexOf(' ', begin);
        return end < 0 ? words.length() : end;
    }

    private String shortName(Text name) {
        return KIND_OF_UNIT.matcher(name.in(locale)).replaceAll("");
    }

    /** Letters shown, which in composed text is the number of code points. */
    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private String say(String vi, String en) {
        return words.say(vi, en);
    }
}
