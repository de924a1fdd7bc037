package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem;

/**
 * The laws of a reader of files that people write: it returns what is good and lists what is not. The cases come from a sound file of the
 * user: with other line ends, with one entry spoiled, and damaged in many places.
 *
 * <pre>{@code
 * ReaderLaws.of(text -> PlanReader.read(TextFile.of("plan.json", text), definitions, areas), Plan::targets, sound)
 *         .spoiled("a bound below 0", sound.replace("at least 95.2%", "at least -5%"))
 *         .check();
 * }</pre>
 *
 * @param <T> the type of what is read
 */
public final class ReaderLaws<T> {

    /** The sound file. */
    public static final Law R1 = new Law("R1", "a sound file is read whole, without a problem");

    /** Any call, any machine. */
    public static final Law R2 =
            new Law("R2", "the same file gives the same entries and problems at every call and on any machine");

    /** What editors do to files. */
    public static final Law R3 = new Law("R3", "a byte-order mark and other line ends change no entry");

    /** One entry. */
    public static final Law R4 = new Law("R4", "a spoiled entry is rejected with a problem, and costs no other entry");

    /** Any damage. */
    public static final Law R5 = new Law(
            "R5",
            "a damaged file is read as far as it can be, and no entry is lost: accepted and rejected make the read");

    /** Messages. */
    public static final Law R6 = new Law("R6", "a problem names its file");

    /** Persons. */
    public static final Law R7 = new Law("R7", "no problem repeats a fact about a person");

    private static final int PLACES = 40;

    private final Function<String, Loaded<T>> read;
    private final Function<? super T, ? extends Collection<?>> entries;
    private final String sound;
    private final Map<String, String> spoiled = new LinkedHashMap<>();
    private ImmutableList<String> facts = ImmutableList.of();

    private ReaderLaws(
            Function<String, Loaded<T>> read, Function<? super T, ? extends Collection<?>> entries, String sound) {
        this.read = read;
        this.entries = entries;
        this.sound = sound;
    }

    /**
     * Begins the laws.
     *
     * @param <T> the type of what is read
     * @param read reads the text of a file
     * @param entries the entries in what was read, as many as were accepted, with {@code equals}
     * @param sound the text of a file without fault, with at least two entries
     * @return the laws, to which cases can be added
     */
    public static <T> ReaderLaws<T> of(
            Function<String, Loaded<T>> read, Function<? super T, ? extends Collection<?>> entries, String sound) {
        return new ReaderLaws<>(read, entries, sound);
    }

    /**
     * Adds a file in which one entry of the sound one is spoiled.
     *
     * @param fault what is wrong, for messages
     * @param text the file
     * @return this
     * @throws IllegalArgumentException if the text is that of the sound file
     */
    public ReaderLaws<T> spoiled(String fault, String text) {
        if (text.equals(sound)) {
            throw new IllegalArgumentException("nothing is spoiled in the file with " + fault);
        }
        spoiled.put(fault, text);
        return this;
    }

    /**
     * Names facts about persons that the sound file holds and no message may repeat.
     *
     * @param texts the facts as they stand in the file, each of at least four letters
     * @return this
     * @throws IllegalArgumentException if a fact is shorter, or does not stand in the file
     */
    public ReaderLaws<T> discreet(String... texts) {
        for (String each : texts) {
            if (each.length() < 4 || !sound.contains(each)) {
                throw new IllegalArgumentException("a fact has at least four letters and stands in the sound file");
            }
        }
        facts = ImmutableList.copyOf(texts);
        return this;
    }

    /**
     * Checks all laws.
     *
     * @throws LawViolation if a law is broken; the message repeats nothing of the file
     */
    public void check() {
        Loaded<T> whole = readAnywhere("the sound file", sound);
        if (!whole.problems().isEmpty() || entries(whole).size() < 2) {
            throw R1.violatedBecause("the sound file gives " + entries(whole).size() + " entries and "
                    + whole.problems().size() + " problems"
                    + whole.problems().stream()
                            .findFirst()
                            .map(each -> "; the first is " + each.code() + " at " + each.place())
                            .orElse(""));
        }
        String unix = sound.replace("\r\n", "\n");
        sameEntries(whole, "with a byte-order mark", "\uFEFF" + sound);
        sameEntries(whole, "with the line ends of Unix", unix);
        sameEntries(whole, "with the line ends of Windows", unix.replace("\n", "\r\n"));
        spoiled.forEach((fault, text) -> costsOneEntry(whole, fault, text));
        Damage.of(sound, PLACES).forEach(this::checkDamaged);
    }

    private void sameEntries(Loaded<T> whole, String how, String text) {
        Loaded<T> found = read("the sound file " + how, text);
        if (!found.problems().isEmpty() || !entries(found).equals(entries(whole))) {
            throw R3.violatedBecause("the sound file " + how + " gives other entries, or problems");
        }
    }

    private void costsOneEntry(Loaded<T> whole, String fault, String text) {
        Loaded<T> found = readAnywhere("the file with " + fault, text);
        if (found.rejected() != 1 || found.read() != whole.read()) {
            throw R4.violatedBecause("of the file with " + fault + ", " + found.rejected() + " of " + found.read()
                    + " entries are rejected; 1 of " + whole.read() + " is spoiled");
        }
        long kept = entries(whole).stream().filter(entries(found)::contains).count();
        if (kept != whole.accepted() - 1) {
            throw R4.violatedBecause("of the file with " + fault + ", " + kept + " of the " + (whole.accepted() - 1)
                    + " sound entries are read as they are");
        }
    }

    /**
     * Checks the laws that hold of any text on one.
     *
     * @param text the text of a file, damaged in some way
     * @throws LawViolation if a law is broken; the message repeats nothing of the text
     */
    public void checkDamaged(String text) {
        read("a damaged file of " + text.length() + " letters", text);
    }

    /** Reads, by the laws that hold of any text. */
    private Loaded<T> read(String what, String text) {
        Loaded<T> found;
        try {
            found = read.apply(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw R5.violatedBecause(
                    what + " makes the reader fail with " + e.getClass().getName());
        }
        if (entries(found).size() != found.accepted()) {
            throw R5.violatedBecause("of " + what + ", " + found.accepted() + " entries are said to be accepted, and "
                    + entries(found).size() + " are there");
        }
        for (Problem each : found.problems()) {
            require(what, each);
        }
        same(what, found, read.apply(text));
        return found;
    }

    private Loaded<T> readAnywhere(String what, String text) {
        Loaded<T> found = read(what, text);
        for (Surroundings each : Surroundings.ODD) {
            same(what + " on a machine set to " + each, found, each.run(() -> read.apply(text)));
        }
        return found;
    }

    private void same(String what, Loaded<T> one, Loaded<T> other) {
        if (!entries(one).equals(entries(other)) || !one.problems().equals(other.problems())) {
            throw R2.violatedBecause(what + " is read in two ways");
        }
    }

    private void require(String what, Problem problem) {
        String vi = problem.in(new Locale("vi"));
        String en = problem.in(Locale.ENGLISH);
        if (problem.file().isBlank()) {
            throw R6.violatedBecause("a problem " + problem.code() + " of " + what + " does not name the file");
        }
        for (String fact : facts) {
            if (vi.contains(fact) || en.contains(fact)) {
                throw R7.violatedBecause("a problem " + problem.code() + " of " + what + " repeats a fact of "
                        + fact.length() + " letters");
            }
        }
    }

    private Collection<?> entries(Loaded<T> loaded) {
        return loaded.value()
                .<Collection<?>>map(each -> ImmutableList.copyOf(entries.apply(each)))
                .orElse(ImmutableList.of());
    }
}
