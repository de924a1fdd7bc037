package vn.ansinh.indicators.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.ansinh.core.Bound;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Status;
import vn.ansinh.core.Text;
import vn.ansinh.core.plan.Target;

/**
 * The form that a text in a file must have.
 *
 * @param <T> what the text stands for
 * @param reads makes something of the text, and throws {@link IllegalArgumentException} with a message if it cannot
 * @param code the rule that a text of another form breaks
 * @param ruleVi the rule in Vietnamese; in English the message of the exception says it
 */
record Form<T>(Function<String, T> reads, Code code, String ruleVi) {

    static final Form<String> WORDS = new Form<>(
            text -> {
                if (text.isBlank()) {
                    throw new IllegalArgumentException("write at least one letter, or leave the key out");
                }
                return text.strip();
            },
            Code.INVALID_VALUE,
            "viết ít nhất một chữ, hoặc bỏ khóa này");

    static final Form<String> ID = new Form<>(
            text -> {
                if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*+")) {
                    throw new IllegalArgumentException("write small letters and digits with hyphens, such as binh-luc");
                }
                return text;
            },
            Code.INVALID_VALUE,
            "viết chữ thường không dấu, chữ số và dấu gạch nối, ví dụ binh-luc");

    static final Form<LocalDate> DAY =
            new Form<>(ReportingPeriod::parseDay, Code.NO_SUCH_DATE, "viết ngày có thật theo dạng 2025-12-31");

    static final Form<ReportingPeriod> PERIOD = new Form<>(
            ReportingPeriod::parse,
            Code.NO_SUCH_DATE,
            "viết kỳ có thật theo dạng 2025, 2025-H1, 2025-Q3, 2025-07, 2025-07-31, 2021/2025 hoặc 2025-01-01/2025-09-30");

    static final Form<Target> TARGET = new Form<>(
            Target::parse,
            Code.INVALID_VALUE,
            "viết chỉ tiêu theo dạng \"at least 95.2%\", \"above 90%\", \"at most 3%\", \"below 8.5%\", \"all\", \"about 16750"
                    + " (tolerance 5%, assumption)\", \"accumulated over 2021/2025: …\" hoặc \"reduced by at least 60%\";"
                    + " ngưỡng không âm, số viết liền, phần thập phân sau dấu chấm");

    static final Form<Bound> BOUND =
            new Form<>(Bound::parse, Code.INVALID_VALUE, "viết ngưỡng theo dạng 95.2% hoặc 16750, không âm");

    static final Form<Quantity> QUANTITY = new Form<>(
            Quantity::parse,
            Code.INVALID_VALUE,
            "viết số lượng 16750, tỷ lệ 952/1000 (tử số không lớn hơn mẫu số), tỷ số 103:100 hoặc số đã công bố ~95.2%");

    static final Form<Status> STATUS = wordOf(Status.class);

    /** The words that the constants of an enumeration print, such as {@code higher is better}. */
    static <E extends Enum<E>> Form<E> wordOf(Class<E> type) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byWord.put(constant.toString(), constant);
        }
        String words = String.join(", ", byWord.keySet());
        return new Form<>(
                text -> {
                    E named = byWord.get(text);
                    if (named == null) {
                        throw new IllegalArgumentException("write one of " + words);
                    }
                    return named;
                },
                Code.INVALID_VALUE,
                "dùng một trong: " + words);
    }

    /** What to do about a text that has another form. */
    Text remedy(IllegalArgumentException why) {
        return Text.of(ruleVi, String.valueOf(why.getMessage()));
    }
}
