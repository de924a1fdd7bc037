package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.core.plan.Scorecard;
import vn.ansinh.indicators.Catalog;

/** The bars of the picture are as long as the numbers are large; measured in the pixels. */
class ScorecardPictureTest {

    private static final int VALUE = 0xff1f5a96;
    private static final int BOUND = 0xffc3cad2;
    private static final int HEIGHT_OF_TITLE = 60;
    private static final int WIDER_THAN_A_LEGEND = 40;

    @BeforeAll
    static void withoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    /** How many pixels of a colour the bars have along them, from above. */
    private static List<Integer> bars(BufferedImage picture, int colour) {
        List<Integer> bars = new ArrayList<>();
        int before = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int length = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                length += picture.getRGB(x, y) == colour ? 1 : 0;
            }
            if (length > WIDER_THAN_A_LEGEND && before <= WIDER_THAN_A_LEGEND) {
                bars.add(length);
            }
            before = length;
        }
        return bars;
    }

    /** The published figures that have a verdict, as the test of the program lists them, and the bounds of the plan. */
    @Test
    void barsAreAsLongAsTheirNumbers(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("scorecard.png");
        ScorecardPicture.main(new String[] {file.toString(), "en"});

        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
        BufferedImage picture = ImageIO.read(file.toFile());
        List<Integer> values = bars(picture, VALUE);
        List<Integer> bounds = bars(picture, BOUND);
        double pixelsPerPercent = values.get(2) / 99.0;
        double[] drawn = {70, 92.04, 99.0, 13.9, 18.9};
        double[] planned = {70, 95.2, 95, 8.5, 19};
        assertThat(values).hasSize(5);
        assertThat(bounds).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(values.get(i) / pixelsPerPercent).as("value %d", i).isCloseTo(drawn[i], within(0.3));
            assertThat(bounds.get(i) / pixelsPerPercent).as("bound %d", i).isCloseTo(planned[i], within(0.3));
        }
    }

    @Test
    void numbersThatAreNoPercentagesAreDrawnInPercentOfTheirBounds() throws Exception {
        List<Integer> values =
                bars(ScorecardPicture.draw(BinhLucScorecard.synthetic().get(0), Locale.ENGLISH), VALUE);
        List<Integer> bounds =
                bars(ScorecardPicture.draw(BinhLucScorecard.synthetic().get(0), Locale.ENGLISH), BOUND);

        assertThat(values).hasSize(17);
        List<Integer> last = bounds.subList(14, 17);
        assertThat(last).containsOnly(last.get(0));
        List<Double> inPercent = values.subList(14, 17).stream()
                .map(each -> 100.0 * each / last.get(0))
                .sorted()
                .toList();
        assertThat(inPercent.get(0)).isCloseTo(100.0 * 13630 / 16150, within(0.3));
        assertThat(inPercent.get(1)).isCloseTo(100.0 * 58200 / 57000, within(0.3));
        assertThat(inPercent.get(2)).isCloseTo(100.0 * 20000 / 15912.5, within(0.3));
    }

    @Test
    void aScorecardWithoutNumbersIsATitle() {
        Scorecard empty = Catalog.plans().binhLuc2021To2025().assess(List.of(), LocalDate.of(2025, 12, 31));
        BufferedImage picture = ScorecardPicture.draw(empty, Locale.ENGLISH);

        assertThat(picture.getHeight()).isLessThan(100);
        assertThat(bars(picture, VALUE)).isEmpty();
    }

    @Test
    void theSameScorecardGivesTheSamePicture(@TempDir Path folder) throws Exception {
        Path one = folder.resolve("one.png");
        Path other = folder.resolve("other.png");
        ScorecardPicture.write(BinhLucScorecard.published(), Locale.forLanguageTag("vi"), one);
        ScorecardPicture.write(BinhLucScorecard.published(), Locale.forLanguageTag("vi"), other);

        assertThat(other).hasSameBinaryContentAs(one);
    }

    /**
     * Letters look otherwise on another machine, and move the bars: then their lengths still stand in the same proportion. Where
     * any text looks the same, all of the picture does.
     */
    @Test
    void thePictureOfTheReadmeIsTheOneThatIsDrawn() throws Exception {
        BufferedImage shown = ImageIO.read(Path.of("pictures", "scorecard.png").toFile());
        BufferedImage drawn = ScorecardPicture.draw(BinhLucScorecard.published(), Locale.ENGLISH);

        assertThat(List.of(shown.getWidth(), shown.getHeight()))
                .isEqualTo(List.of(drawn.getWidth(), drawn.getHeight()));
        for (int colour : new int[] {VALUE, BOUND}) {
            assertThat(inPercentOfTheFirst(bars(shown, colour)))
                    .usingElementComparator(
                            (one, other) -> Math.abs(one - other) < 0.5 ? 0 : Double.compare(one, other))
                    .isEqualTo(inPercentOfTheFirst(bars(drawn, colour)));
        }
        boolean title = same(shown, drawn, 0, HEIGHT_OF_TITLE);
        boolean charts = same(shown, drawn, HEIGHT_OF_TITLE, drawn.getHeight());
        assertThat(title).as("the title is as up to date as the rest").isEqualTo(charts);
    }

    private static List<Double> inPercentOfTheFirst(List<Integer> bars) {
        return bars.stream().map(each -> 100.0 * each / bars.get(0)).toList();
    }

    private static boolean same(BufferedImage one, BufferedImage other, int fromRow, int toRow) {
        int width = one.getWidth();
        return Arrays.equals(
                one.getRGB(0, fromRow, width, toRow - fromRow, null, 0, width),
                other.getRGB(0, fromRow, width, toRow - fromRow, null, 0, width));
    }

    @Test
    void wrongUseSaysWhatIsExpected() {
        for (String[] arguments : new String[][] {{}, {"a.png", "fr"}, {"a.png", "vi", "more"}}) {
            assertThatThrownBy(() -> ScorecardPicture.main(arguments))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("scorecard.png en");
        }
    }
}
