package vn.ansinh.indicators.growth;

/**
 * The measurements of many children in columns, for {@link GrowthStandard#score(MeasurementColumns, ZScoreColumns)}. Row {@code i}
 * of every array is one child.
 *
 * <p>Only here, {@code NaN} (and infinity) stands for a number that is not known, and 0 for a code that is not known. The arrays are
 * those of the caller and are not copied: who changes one while it is read gets mixed figures. Equality is that of the arrays'
 * identity.
 *
 * @param sex 1 male, 2 female, 0 not known
 * @param age the age in the unit given; a negative one gives {@link NoScore#AGE_NEGATIVE}
 * @param ageUnit what the ages count
 * @param weightKg the weight in kg
 * @param lengthCm the length or height in cm, as measured
 * @param position 1 lying, 2 standing, 0 not known
 * @param oedema whether there is oedema
 */
public record MeasurementColumns(
        byte[] sex,
        double[] age,
        ChildAge.Unit ageUnit,
        double[] weightKg,
        double[] lengthCm,
        byte[] position,
        boolean[] oedema) {

    /**
     * Checks that the columns are equally long and hold known codes.
     *
     * @param sex 1 male, 2 female, 0 not known
     * @param age the age in the unit given
     * @param ageUnit what the ages count
     * @param weightKg the weight in kg
     * @param lengthCm the length or height in cm, as measured
     * @param position 1 lying, 2 standing, 0 not known
     * @param oedema whether there is oedema
     * @throws IllegalArgumentException if the columns differ in length or a code is none of 0, 1 and 2
     */
    public MeasurementColumns {
        int rows = sex.length;
        if (age.length != rows
                || weightKg.length != rows
                || lengthCm.length != rows
                || position.length != rows
                || oedema.length != rows) {
            throw new IllegalArgumentException("the columns of measurements are equally long; mend the arrays");
        }
        for (int row = 0; row < rows; row++) {
            if (sex[row] < 0 || sex[row] > 2 || position[row] < 0 || position[row] > 2) {
                throw new IllegalArgumentException("a code of sex or position is 0, 1 or 2; mend row " + row);
            }
        }
    }

    /**
     * Returns the number of children.
     *
     * @return the number of rows
     */
    public int rows() {
        return sex.length;
    }

    /** Returns the number of rows only: facts about children belong in no log. */
    @Override
    public String toString() {
        return "MeasurementColumns[" + rows() + " rows]";
    }
}
