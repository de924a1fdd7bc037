package vn.ansinh.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.ansinh.examples.BinhLucScorecard;

/** Parses the files that {@link BinhLucScorecard} reads, with the parsers that it uses, and counts letters. */
public final class BareParse {

    private static final String CONTENT = "/vn/ansinh/indicators/";

    private static final List<String> JSON = List.of(
            CONTENT + "definitions/education.json",
            CONTENT + "definitions/health.json",
            CONTENT + "definitions/insurance.json",
            CONTENT + "definitions/international.json",
            CONTENT + "definitions/labour.json",
            CONTENT + "definitions/living.json",
            CONTENT + "definitions/merit.json",
            CONTENT + "definitions/poverty.json",
            CONTENT + "plans/binh-luc-2021-2025.json",
            "/synthetic/xa-minh-hoa-2024-2028.json");

    private static final List<String> CSV = List.of(
            CONTENT + "areas/admin-units.csv",
            CONTENT + "figures/published.csv",
            "/synthetic/areas.csv",
            "/synthetic/figures.csv",
            "/synthetic/figures-xa-minh-hoa.csv");

    private BareParse() {}

    /** Parses all files and prints the number of letters. */
    public static void main(String[] args) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        long letters = 0;
        for (String name : JSON) {
            try (JsonParser tokens = factory.createParser(ObjectReadContext.empty(), bytes(name))) {
                while (tokens.nextToken() != null) {
                    letters += tokens.getString().length();
                }
            }
        }
        for (String name : CSV) {
            String text = new String(bytes(name), StandardCharsets.UTF_8);
            for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
                for (String field : row.getFields()) {
                    letters += field.length();
                }
            }
        }
        System.out.println(letters);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(BinhLucScorecard.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }
}
