package vn.ansinh.indicators.protection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Text;
import vn.ansinh.indicators.poverty.PovertyClass;

/**
 * What is known of a person for the groups of Decree 20/2021/NĐ-CP Article 5. What is empty or absent is not known, and is
 * never taken for some value.
 *
 * @param birth when the person was born, as far as it is known
 * @param household the class of the household; empty if not known
 * @param support who supports an elderly person; empty if not known
 * @param disability the degree of a certified disability; empty if there is none or the degree is not known
 * @param children the children that the person raises, none in an empty list; empty if not known
 * @param circumstances the circumstances that are known to be there ({@code true}) or not ({@code false})
 */
public record ProtectionFacts(
        Birth birth,
        Optional<PovertyClass> household,
        Optional<Support> support,
        Optional<DisabilityDegree> disability,
        Optional<ImmutableList<Child>> children,
        ImmutableMap<Circumstance, Boolean> circumstances) {

    /** Who has the duty and right to support an elderly person. */
    public enum Support {
        /** Nobody. */
        NOBODY,
        /** Somebody who is on monthly social assistance. */
        ON_ASSISTANCE,
        /** Somebody else. */
        SOMEBODY
    }

    /** What is there or not. */
    public enum Circumstance {
        /** In one of the situations of clause 1: without a source of care. */
        WITHOUT_SOURCE_OF_CARE(Text.of("có nguồn nuôi dưỡng không", "whether there is a source of care")),
        /** Was on the allowance of clause 1 when reaching the age of clause 2. */
        WAS_ON_ALLOWANCE_OF_CLAUSE_1(Text.of(
                "trước đó có hưởng trợ cấp theo khoản 1 không",
                "whether the allowance of clause 1 was received before")),
        /** In general, vocational, college or first university education. */
        STUDYING(Text.of("có đang học không", "whether the person studies")),
        /** With HIV/AIDS. */
        HIV(Text.of("có nhiễm HIV/AIDS không", "whether the person has HIV/AIDS")),
        /** With a stable monthly income. */
        STABLE_INCOME(Text.of("có thu nhập ổn định hằng tháng không", "whether there is a stable monthly income")),
        /** Never married, or wife or husband dead or missing. */
        SINGLE(Text.of("có phải người đơn thân không", "whether the person is single")),
        /** Living in a specially hard ethnic-minority or mountain commune or village. */
        HARD_AREA(Text.of("có ở vùng đặc biệt khó khăn không", "whether the area is specially hard")),
        /** With a pension, a monthly social-insurance benefit or another monthly social allowance. */
        MONTHLY_BENEFIT(
                Text.of("có lương hưu, trợ cấp hằng tháng không", "whether there is a pension or monthly benefit")),
        /** Cannot live in the community, is eligible for a facility, and is taken in by somebody. */
        TAKEN_IN(Text.of(
                "có đủ điều kiện vào cơ sở và được nhận chăm sóc tại cộng đồng không",
                "whether the person is eligible for a facility and taken in by the community")),
        /** With a disability that the commune has certified, of whatever degree. */
        CERTIFIED_DISABILITY(Text.of("có giấy xác nhận khuyết tật không", "whether a disability is certified"));

        private final Text question;

        Circumstance(Text question) {
            this.question = question;
        }

        /**
         * Returns what is asked if it is not known.
         *
         * @return for instance {@code whether the person studies}
         */
        public Text question() {
            return question;
        }
    }

    /**
     * A child that the person raises.
     *
     * @param birth when the child was born, as far as it is known
     * @param studying whether the child studies; empty if not known
     */
    public record Child(Birth birth, Optional<Boolean> studying) {

        /** Returns a placeholder: facts about a child belong in no log. */
        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /**
     * Checks that the facts about a disability agree.
     *
     * @param birth when the person was born
     * @param household the class of the household
     * @param support who supports an elderly person
     * @param disability the degree of a certified disability
     * @param children the children that the person raises
     * @param circumstances the known circumstances
     * @throws IllegalArgumentException if a disability has a degree and is said not to be certified
     */
    public ProtectionFacts {
        if (disability.isPresent() && !circumstances.getOrDefault(Circumstance.CERTIFIED_DISABILITY, true)) {
            throw new IllegalArgumentException(
                    "a degree is told of a certified disability only; mend the degree or the certificate");
        }
    }

    /**
     * Returns facts of which only the birth is known.
     *
     * @param birth when the person was born, as far as it is known
     * @return the facts
     */
    public static ProtectionFacts of(Birth birth) {
        return new ProtectionFacts(
                birth, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ImmutableMap.of());
    }

    /** Returns a placeholder: facts about a person belong in no log. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
