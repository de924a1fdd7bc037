package vn.ansinh.examples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.indicators.exchange.MethodologyPage;

/**
 * What does each indicator mean? Writes a page for every definition of the catalogue and an index, in Vietnamese and
 * English, and prints where they are: {@code examples/target/methodology} unless the one argument names another folder.
 */
public final class MethodologyPages {

    private MethodologyPages() {}

    /**
     * Writes the pages.
     *
     * @param args none, or the folder
     * @throws IOException if a page cannot be written
     * @throws URISyntaxException never: the place of this program has a proper address
     */
    public static void main(String[] args) throws IOException, URISyntaxException {
        if (args.length > 1) {
            throw new IllegalArgumentException("name one folder, or none; found " + args.length + " arguments");
        }
        // Beside the compiled classes, whatever the working folder.
        Path folder = args.length == 1
                ? Path.of(args[0])
                : Path.of(MethodologyPages.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .resolveSibling("methodology");
        write(Catalog.definitions(), folder);
        System.out.println(folder.resolve("vi").resolve("index.html"));
        System.out.println(folder.resolve("en").resolve("index.html"));
    }

    static void write(IndicatorDefinitions definitions, Path folder) throws IOException {
        for (String language : ImmutableList.of("vi", "en")) {
            MethodologyPage pages = MethodologyPage.in(Locale.forLanguageTag(language));
            Path there = Files.createDirectories(folder.resolve(language));
            save(there.resolve("index.html"), pages.index(definitions));
            for (IndicatorDefinition each : definitions.all()) {
                save(there.resolve(MethodologyPage.fileName(each)), pages.write(each, definitions));
            }
        }
    }

    private static void save(Path file, String page) throws IOException {
        Files.writeString(file, page, StandardCharsets.UTF_8);
    }
}
