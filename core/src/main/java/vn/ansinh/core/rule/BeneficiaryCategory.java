package vn.ansinh.core.rule;

import java.util.Locale;
import vn.ansinh.core.Text;

/** A category of people or households that the law names. Usually an enumeration: its constants are all there are. */
public interface BeneficiaryCategory {

    /**
     * Returns the name of the constant; an enumeration has it.
     *
     * @return capital letters with underscores, such as {@code NEAR_POOR}
     */
    String name();

    /**
     * Returns the short name for files and programs.
     *
     * @return small letters with underscores, such as {@code near_poor}
     */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the official name.
     *
     * @return for instance {@code hộ cận nghèo | near-poor household}
     */
    Text officialName();
}
