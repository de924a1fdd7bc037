package vn.ansinh.core;

import java.net.URI;
import java.util.Optional;

/**
 * Where the law says something.
 *
 * @param act the official number of the act, such as {@code 20/2021/NĐ-CP}
 * @param article the place in it, in the law's own words, such as {@code Điều 4 khoản 2}
 * @param link where the text can be read; empty if no whole address is known
 */
public record LegalReference(String act, String article, Optional<URI> link) {

    /**
     * Checks that act and article are named.
     *
     * @param act the official number of the act
     * @param article the place in it
     * @param link where the text can be read, or empty
     * @throws IllegalArgumentException if the act or the article is blank
     */
    public LegalReference {
        if (act.isBlank() || article.isBlank()) {
            throw new IllegalArgumentException(
                    "a legal reference names act and article; found \"" + act + "\", \"" + article + "\"");
        }
    }

    /** Returns article and act, such as {@code Điều 4 khoản 2, 20/2021/NĐ-CP}. */
    @Override
    public String toString() {
        return article + ", " + act;
    }
}
