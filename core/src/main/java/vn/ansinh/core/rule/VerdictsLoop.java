package vn.ansinh.core.rule;

import java.util.Optional;
import vn.ansinh.core.indicator.Amount;
import vn.ansinh.core.indicator.Formula;

/** What a {@link CategoryFormula} does with a record; of the class each formula has a copy. */
final class VerdictsLoop<T, C extends Enum<C> & BeneficiaryCategory> extends Formula.Reading<T> {

    /** How many records have the weight 0: they raise no other slot. */
    static final int WEIGHTLESS = 0;

    /** How many cannot be decided, by weight. */
    static final int UNDECIDED = 1;

    /** The first of the categories, in the order of their constants, by weight. */
    static final int CATEGORIES = 2;

    private final Classifier<? super T, C> classifier;
    private final Amount<? super T> weight;
    private final int categories;

    VerdictsLoop(Classifier<? super T, C> classifier, Amount<? super T> weight, int categories) {
        this.classifier = classifier;
        this.weight = weight;
        this.categories = categories;
    }

    @Override
    protected int width() {
        return CATEGORIES + categories;
    }

    @Override
    protected void add(T record, long[] slots, int base) {
        long times = weight.of(record);
        if (times < 0) {
            throw new IllegalArgumentException("a record stands for at least 0; a weight is negative");
        }
        if (times == 0) {
            slots[base + WEIGHTLESS]++;
        }
        Optional<C> category = classifier.category(record);
        addCount(
                slots,
                base + (category.isPresent() ? CATEGORIES + category.get().ordinal() : UNDECIDED),
                times);
    }
}
