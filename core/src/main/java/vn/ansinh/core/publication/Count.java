package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Tally;

/** The counts of a tally that say something about persons. A tally has up to two parts, of which each count is the sum. */
enum Count {
    NUMERATOR(0) {
        @Override
        long of(Tally tally) {
            return tally.numerator();
        }
    },
    /** Of a proportion, who is in the denominator and not in the numerator. */
    REST(1) {
        @Override
        long of(Tally tally) {
            return tally.denominator() - tally.numerator();
        }
    },
    /** Of a proportion, numerator and rest together. */
    WHOLE(0, 1) {
        @Override
        long of(Tally tally) {
            return tally.denominator();
        }
    },
    /** Of a ratio, whose two counts have nothing to do with each other. */
    BASE(1) {
        @Override
        long of(Tally tally) {
            return tally.denominator();
        }
    };

    /** How many parts a tally may have. */
    static final int PARTS = 2;

    private final ImmutableList<Integer> parts;

    Count(Integer... parts) {
        this.parts = ImmutableList.copyOf(parts);
    }

    static ImmutableList<Count> of(Kind kind) {
        return switch (kind) {
            case COUNT -> ImmutableList.of(NUMERATOR);
            case PROPORTION -> ImmutableList.of(NUMERATOR, REST, WHOLE);
            case RATIO, NUMBER -> ImmutableList.of(NUMERATOR, BASE);
        };
    }

    abstract long of(Tally tally);

    /** The parts of which it is the sum. */
    ImmutableList<Integer> parts() {
        return parts;
    }
}
