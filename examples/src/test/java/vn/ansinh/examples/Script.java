package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A single-file program under test: compiled once, as starting it anew for every case would take minutes. */
record Script(Path source, Method program) {

    /** What a run left behind. */
    record Run(int exitCode, String out, String err) {}

    /** Compiles {@code scripts/<name>.java}, whose class of that name has a method {@code run}. */
    static Script compile(String name, Path classes) throws Exception {
        return compile(name, name, classes);
    }

    /** Compiles {@code scripts/<name>.java}, in which another class, which need not be public, has the method {@code run}. */
    static Script compile(String name, String type, Path classes) throws Exception {
        Path source = Path.of("scripts", name + ".java");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                classes.toString(),
                                "-encoding",
                                "UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString()))
                .isZero();
        Method program = new URLClassLoader(new URL[] {classes.toUri().toURL()})
                .loadClass(type)
                .getMethod("run", String[].class, PrintStream.class, PrintStream.class);
        program.setAccessible(true);
        return new Script(source, program);
    }

    Run run(Object... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = (int) program.invoke(
                null,
                Arrays.stream(arguments).map(Object::toString).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs the source file in a process of its own, as a user would, whose platform does not write UTF-8 by itself. */
    Run start(Path folder, Object... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("standard-output");
        Path err = folder.resolve("standard-error");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Dfile.encoding=ISO-8859-1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString()),
                        Arrays.stream(arguments).map(Object::toString))
                .toList();
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(code, Files.readString(out), Files.readString(err));
    }
}
