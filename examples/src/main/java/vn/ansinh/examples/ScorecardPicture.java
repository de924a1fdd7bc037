package vn.ansinh.examples;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import vn.ansinh.core.Exact;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Text;
import vn.ansinh.core.plan.Assessment;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.core.plan.Target;

/**
 * What does a scorecard look like in a report? Draws it as a picture (PNG): each number that was compared as a bar, over the
 * bar of its bound. Percentages share one scale; other numbers are drawn in percent of their bound. Numbers and verdicts stand
 * in words beside the bars, so that no colour is needed. Needs no screen.
 *
 * <p>Arguments: the file to write, and {@code vi} (default) or {@code en}.
 */
public final class ScorecardPicture {

    private static final int WIDTH = 1600;
    private static final int HEIGHT_OF_ROW = 54;
    private static final int HEIGHT_BESIDES = 130;
    private static final Color VALUE = new Color(0x1f5a96);
    private static final Color BOUND = new Color(0xc3cad2);

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final int HEIGHT_OF_TITLE = 60;

    private final Scorecard card;
    private final Locale locale;

    private ScorecardPicture(Scorecard card, Locale locale) {
        this.card = card;
        this.locale = locale;
    }

    /**
     * Draws the published figures of Hà Nam and Viet Nam against the plan of Bình Lục.
     *
     * @param args the file, and a language if need be
     * @throws IOException if the picture cannot be written
     */
    public static void main(String[] args) throws IOException {
        String language = args.length == 2 ? args[1] : "vi";
        if (args.length < 1 || args.length > 2 || !List.of("vi", "en").contains(language)) {
            throw new IllegalArgumentException("name the file to write, and if need be a language: scorecard.png en");
        }
        write(BinhLucScorecard.published(), Locale.forLanguageTag(language), Path.of(args[0]));
    }

    /** Writes the picture as PNG. */
    static void write(Scorecard card, Locale locale, Path file) throws IOException {
        // On a machine without a screen nothing may ask for one.
        System.setProperty("java.awt.headless", "true");
        try (var out = Files.newOutputStream(file)) {
            if (!ImageIO.write(draw(card, locale), "png", out)) {
                throw new IOException("this Java cannot write PNG");
            }
        }
    }

    /** Draws the targets that have a number to compare; the title says how many have none. */
    static BufferedImage draw(Scorecard card, Locale locale) {
        return new ScorecardPicture(card, locale).draw();
    }

    private BufferedImage draw() {
        List<Assessment> compared =
                card.rows().stream().filter(row -> row.comparison().isPresent()).toList();
        List<Assessment> shares =
                compared.stream().filter(ScorecardPicture::isPercent).toList();
        // What is a share of a bound of 0 cannot be said; such a row has its words alone, like one without a number.
        List<Assessment> others = compared.stream()
                .filter(row -> !isPercent(row))
                .filter(row -> row.comparison().orElseThrow().bound().signum() > 0)
                .toList();
        int without = card.rows().size() - shares.size() - others.size();
        List<BufferedImage> charts = new ArrayList<>();
        if (!shares.isEmpty()) {
            charts.add(chart(
                    shares,
                    "%",
                    row -> row.comparison().orElseThrow().value().times(Exact.HUNDRED),
                    row -> row.comparison().orElseThrow().bound().times(Exact.HUNDRED)));
        }
        if (!others.isEmpty()) {
            charts.add(chart(
                    others,
                    say("số lượng, bằng bao nhiêu phần trăm mức kế hoạch", "numbers, in percent of the bound"),
                    row -> row.comparison()
                            .orElseThrow()
                            .value()
                            .times(Exact.HUNDRED)
                            .dividedBy(row.comparison().orElseThrow().bound()),
                    row -> Exact.HUNDRED));
        }
        return under(title(without), charts);
    }

    private String title(int without) {
        return (card.isSynthetic() ? say("[SỐ LIỆU GIẢ ĐỊNH] ", "[SYNTHETIC] ") : "")
                + (card.standIn() ? say("Nếu ở đây: ", "If it were here: ") : "")
                + card.plan().area().name().in(locale) + ", "
                + ReportingPeriod.day(card.asOf()).label().in(locale)
                + (without == 0
                        ? ""
                        : say("; không vẽ được ", "; not drawn: ")
                                + without
                                + say(" chỉ tiêu không có số để so", " targets without numbers to compare"));
    }

    /** A cut is drawn as a percentage, whatever is cut. */
    private static boolean isPercent(Assessment row) {
        return row.target().target() instanceof Target.Reduction
                || row.target().definition().measure().kind().isPercent();
    }

    private BufferedImage chart(
            List<Assessment> rows, String scale, Function<Assessment, Exact> value, Function<Assessment, Exact> bound) {
        HorizontalBarChart chart = new HorizontalBarChartBuilder()
                .width(WIDTH)
                .height(HEIGHT_BESIDES + HEIGHT_OF_ROW * rows.size())
                .xAxisTitle(scale)
                .build();
        chart.getStyler()
                .setAvailableSpaceFill(0.7)
                .setLabelsVisible(false)
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(FONT)
                .setChartTitleVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setSeriesColors(new Color[] {BOUND, VALUE})
                .setBaseFont(FONT)
                .setLocale(locale);
        chart.getStyler()
                // XChart asks this of the names of the bars too, and leaves out those that stand closer.
                .setXAxisTickMarkSpacingHint(HEIGHT_OF_ROW / 2)
                .setYAxisLabelAlignment(TextAlignment.Right)
                .setPlotGridHorizontalLinesVisible(false)
                .setAxisTickLabelsFont(FONT)
                .setAxisTitleFont(FONT);
        if (rows.stream().noneMatch(row -> value.apply(row).signum() < 0)) {
            chart.getStyler().setXAxisMin(0.0);
        }
        List<String> names = rows.stream().map(this::words).toList();
        chart.addSeries(
                say("Mức kế hoạch", "Bound"),
                rows.stream().map(bound.andThen(ScorecardPicture::drawn)).toList(),
                names);
        chart.addSeries(
                say("Kết quả", "Value"),
                rows.stream().map(value.andThen(ScorecardPicture::drawn)).toList(),
                names);
        return BitmapEncoder.getBufferedImage(chart);
    }

    /** The name, the two numbers and the verdict. */
    private String words(Assessment row) {
        String cut = row.target().target() instanceof Target.Reduction ? say(" (mức giảm)", " (cut)") : "";
        return row.target().definition().name().in(locale) + cut + ": "
                + row.shownValue(locale).orElseThrow() + " / "
                + row.shownBound(locale).orElseThrow() + ", "
                + row.verdict().label().in(locale);
    }

    private String say(String vi, String en) {
        return Text.in(locale, vi, en);
    }

    /** A number good enough for a place on a picture. */
    private static BigDecimal drawn(Exact number) {
        return number.numerator().divide(number.denominator(), MathContext.DECIMAL64);
    }

    private static BufferedImage under(String title, List<BufferedImage> charts) {
        int height = HEIGHT_OF_TITLE
                + charts.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage page = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, height);
        pen.setColor(Color.BLACK);
        pen.setFont(FONT.deriveFont(Font.BOLD, 20f));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.drawString(title, 12, HEIGHT_OF_TITLE / 2);
        int y = HEIGHT_OF_TITLE;
        for (BufferedImage each : charts) {
            pen.drawImage(each, 0, y, null);
            y += each.getHeight();
        }
        pen.dispose();
        return page;
    }
}
