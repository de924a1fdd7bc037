package vn.ansinh.core;

/** The sex of a person, as records of population, health and policy give it. A sex that is not known is no third value: it is absent. */
public enum Sex {
    /** Male. */
    MALE(Text.of("nam", "male")),
    /** Female. */
    FEMALE(Text.of("nữ", "female"));

    private final Text officialName;

    Sex(Text officialName) {
        this.officialName = officialName;
    }

    /**
     * Returns the name.
     *
     * @return the name in both languages
     */
    public Text officialName() {
        return officialName;
    }
}
