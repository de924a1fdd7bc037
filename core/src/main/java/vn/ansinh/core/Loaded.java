package vn.ansinh.core;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came out of a file: the good part, and every problem with the rest. Nothing is lost: accepted + rejected = read.
 *
 * @param <T> the type of the good part
 * @param value the good part: of a list or table, the entries that could be used (perhaps none); empty only if the file
 *     as a whole could not be used
 * @param read how many entries (rows, targets, definitions) the file holds
 * @param rejected how many of them could not be used
 * @param problems every problem found; an entry may have several
 */
public record Loaded<T>(Optional<T> value, int read, int rejected, ImmutableList<Problem> problems) {

    /**
     * Checks the account.
     *
     * @param value the good part, or empty
     * @param read how many entries the file holds
     * @param rejected how many of them could not be used
     * @param problems every problem found
     * @throws IllegalArgumentException if more was rejected than read, or something was rejected without a problem
     *     that says why
     */
    public Loaded {
        if (rejected < 0 || rejected > read) {
            throw new IllegalArgumentException("rejected is 0 to " + read + "; found " + rejected);
        }
        if ((rejected > 0 || value.isEmpty()) && problems.isEmpty()) {
            throw new IllegalArgumentException("something was rejected without a problem that says why");
        }
    }

    /**
     * Returns how many entries could be used.
     *
     * @return read less rejected
     */
    public int accepted() {
        return read - rejected;
    }

    /**
     * Returns the value of a file without any problem.
     *
     * @return the value
     * @throws IllegalStateException if there is a problem; the message lists all of them
     */
    public T orElseThrow() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.size() + " problems:\n" + report(Locale.ENGLISH));
        }
        return value.orElseThrow();
    }

    /**
     * Returns the good part of a file in spite of its problems, for callers that go on with what could be used.
     *
     * @return the good part
     * @throws NoSuchElementException if the file as a whole could not be used; the message lists the problems
     */
    public T accepting() {
        return value.orElseThrow(() -> new NoSuchElementException(report(Locale.ENGLISH)));
    }

    /**
     * Returns every problem, one a line.
     *
     * @param locale the reader's locale
     * @return the lines; empty if there is no problem
     */
    public String report(Locale locale) {
        return problems.stream().map(problem -> problem.in(locale)).collect(Collectors.joining("\n"));
    }
}
