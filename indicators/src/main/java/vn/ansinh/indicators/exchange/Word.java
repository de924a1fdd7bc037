package vn.ansinh.indicators.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words of files that stand for constants, such as {@code higher is better}. */
final class Word {

    private Word() {}

    /** Returns the constant that prints a word; the message of the failure lists the words there are. */
    static <E extends Enum<E>> E of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("write one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Enum::toString)
                                .collect(Collectors.joining(", "))));
    }
}
