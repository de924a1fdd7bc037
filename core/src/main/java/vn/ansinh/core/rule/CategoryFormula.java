package vn.ansinh.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Formula;

/**
 * The verdicts of a classifier, counted by category: how many households are poor, near-poor, undecided, as a whole or by
 * commune, from a stream or from columns.
 *
 * <pre>{@code
 * CategoryFormula<HouseholdFacts, PovertyClass> classes = CategoryFormula.of("poverty-class", PovertyClass.class, standard);
 * CategoryCounts<PovertyClass> all = households.stream().collect(classes.collector());
 * Grouped<String, CategoryCounts<PovertyClass>> byCommune = households.stream().collect(classes.by(House::commune));
 * }</pre>
 *
 * <p>A classifier asks each record once and keeps nothing of it; over columns the record is a view that moves on. The formula is not
 * sent to other machines, as a classifier holds a view of the law: make it there, and send the counts home.
 *
 * @param <T> the type of the records
 * @param <C> the categories
 */
public final class CategoryFormula<T, C extends Enum<C> & BeneficiaryCategory> extends Formula<T, CategoryCounts<C>> {

    private final String code;
    private final ImmutableList<C> categories;

    private CategoryFormula(
            String code, ImmutableList<C> categories, Classifier<? super T, C> classifier, Amount<? super T> weight) {
        super(copied(
                MethodHandles.lookup(),
                VerdictsLoop.class,
                MethodType.methodType(void.class, Classifier.class, Amount.class, int.class),
                classifier,
                weight,
                categories.size()));
        this.code = code;
        this.categories = categories;
    }

    /**
     * Returns the formula that counts records.
     *
     * @param <T> the type of the records
     * @param <C> the categories
     * @param code its name
     * @param categories the class of the categories
     * @param classifier says of which category a record is
     * @return the formula
     */
    public static <T, C extends Enum<C> & BeneficiaryCategory> CategoryFormula<T, C> of(
            String code, Class<C> categories, Classifier<? super T, C> classifier) {
        return of(code, categories, classifier, record -> 1);
    }

    /**
     * Returns the formula that counts what records stand for, such as the persons of households.
     *
     * @param <T> the type of the records
     * @param <C> the categories
     * @param code its name
     * @param categories the class of the categories
     * @param classifier says of which category a record is
     * @param weight for how many a record stands, at least 0; the formula throws {@link IllegalArgumentException} at a negative one
     * @return the formula
     */
    public static <T, C extends Enum<C> & BeneficiaryCategory> CategoryFormula<T, C> of(
            String code, Class<C> categories, Classifier<? super T, C> classifier, Amount<? super T> weight) {
        return new CategoryFormula<>(code, ImmutableList.copyOf(categories.getEnumConstants()), classifier, weight);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected Class<CategoryCounts<C>> resultType() {
        return (Class<CategoryCounts<C>>) (Class<?>) CategoryCounts.class;
    }

    @Override
    protected CategoryCounts<C> result(long[] slots, int base) {
        ImmutableMap.Builder<C, Long> decided = ImmutableMap.builder();
        for (C category : categories) {
            long count = slots[base + VerdictsLoop.CATEGORIES + category.ordinal()];
            if (count > 0) {
                decided.put(category, count);
            }
        }
        return new CategoryCounts<>(decided.buildOrThrow(), slots[base + VerdictsLoop.UNDECIDED]);
    }
}
