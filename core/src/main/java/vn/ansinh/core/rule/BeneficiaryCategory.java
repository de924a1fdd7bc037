package vn.ansinh.core.rule;

import vn.ansinh.core.Text;

/** A category of people or households that the law names. Usually an enumeration: its constants are all there are. */
public interface BeneficiaryCategory {

    /**
     * Returns the short name for files and programs.
     *
     * @return small letters with underscores, such as {@code near_poor}
     */
    String code();

    /**
     * Returns the official name.
     *
     * @return for instance {@code hộ cận nghèo | near-poor household}
     */
    Text officialName();
}
