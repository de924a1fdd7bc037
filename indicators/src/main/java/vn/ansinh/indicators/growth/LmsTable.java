package vn.ansinh.indicators.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** One table of the standard: Box-Cox power l, median m and coefficient of variation s, by sex and row. */
final class LmsTable {

    private static final int BYTES_PER_ROW = 2 + 4 + 2;
    private static final int FIGURES = 3;
    private static final int SEXES = 2;

    private final int rows;

    /** The three figures of a row stand together, so that a look-up touches one place in memory. */
    private final double[] figures;

    private LmsTable(byte[] packed) {
        int all = packed.length / BYTES_PER_ROW;
        rows = all / SEXES;
        figures = new double[FIGURES * all];
        for (int i = 0; i < all; i++) {
            int at = i * BYTES_PER_ROW;
            figures[FIGURES * i] = shortAt(packed, at) / 1e4;
            figures[FIGURES * i + 1] = intAt(packed, at + 2) / 1e4;
            figures[FIGURES * i + 2] = shortAt(packed, at + 6) / 1e5;
        }
    }

    /** By hand, because a {@code ByteBuffer} is slow until it is compiled, and the tables are read only once. */
    private static int shortAt(byte[] packed, int at) {
        return packed[at] << 8 | packed[at + 1] & 0xff;
    }

    private static int intAt(byte[] packed, int at) {
        return shortAt(packed, at) << 16 | shortAt(packed, at + 2) & 0xffff;
    }

    /** Reads a packed table that is bundled with the library; {@code rows} per sex. */
    static LmsTable bundled(String path, int rows) {
        try (InputStream file = LmsTable.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the bundled file " + path + " is missing from the library");
            }
            byte[] packed = file.readAllBytes();
            if (packed.length != SEXES * rows * BYTES_PER_ROW) {
                throw new IllegalStateException("the bundled file " + path + " is damaged");
            }
            return new LmsTable(packed);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled file " + path + " cannot be read", e);
        }
    }

    int rows() {
        return rows;
    }

    double l(int index) {
        return figures[index];
    }

    double m(int index) {
        return figures[index + 1];
    }

    double s(int index) {
        return figures[index + 2];
    }

    /** Where the figures of a row of a sex, 1 or 2, begin. */
    int index(int sex, int row) {
        return FIGURES * ((sex - 1) * rows + row);
    }
}
