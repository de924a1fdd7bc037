package vn.ansinh.indicators.exchange;

import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Text;

/** Thrown inside a reader when an entry, well formed by itself, cannot be used among the others. */
final class Refusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The rule that was broken. */
    private final Code code;

    /** What to do, in Vietnamese; the message says it in English. */
    private final String remedyVi;

    Refusal(Code code, Text remedy) {
        super(remedy.en());
        this.code = code;
        this.remedyVi = remedy.vi();
    }

    /** A name or number that another entry bears already. */
    static Refusal taken(String name) {
        return new Refusal(
                Code.DUPLICATE_ENTRY,
                Text.of(
                        "\"" + name + "\" đã dùng; chọn tên hoặc số khác",
                        "\"" + name + "\" is taken; choose another"));
    }

    Code code() {
        return code;
    }

    Text remedy() {
        return Text.of(remedyVi, getMessage());
    }
}
