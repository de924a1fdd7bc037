package vn.ansinh.core.publication;

import com.google.common.collect.ImmutableList;
import vn.ansinh.core.indicator.IndicatorDefinition.Kind;
import vn.ansinh.core.indicator.Tally;

/** The counts of a tally that say something about persons. */
enum Count {
    NUMERATOR(1, 0) {
        @Override
        long of(Tally tally) {
            return tally.numerator();
        }
    },
    /** Of a proportion, who is in the denominator and not in the numerator. */
    REST(0, 1) {
        @Override
        long of(Tally tally) {
            return tally.denominator() - tally.numerator();
        }
    },
    /** Of a proportion, numerator and rest together. */
    WHOLE(1, 1) {
        @Override
        long of(Tally tally) {
            return tally.denominator();
        }
    },
    /** Of a ratio, whose two counts have nothing to do with each other. */
    BASE(0, 1) {
        @Override
        long of(Tally tally) {
            return tally.denominator();
        }
    };

    /** How a table may be varied: by so much in the numerator, and by so much in the other part. */
    enum Way {
        NUMERATOR_ONLY(1, 0),
        OTHER_ONLY(0, 1),
        ONE_FOR_THE_OTHER(1, -1);

        private final int numerator;
        private final int other;

        Way(int numerator, int other) {
            this.numerator = numerator;
            this.other = other;
        }

        static ImmutableList<Way> of(ImmutableList<Count> counts) {
            return counts.size() == 1
                    ? ImmutableList.of(NUMERATOR_ONLY)
                    : counts.contains(WHOLE)
                            ? ImmutableList.copyOf(values())
                            : ImmutableList.of(NUMERATOR_ONLY, OTHER_ONLY);
        }
    }

    private final int numerator;
    private final int other;

    Count(int numerator, int other) {
        this.numerator = numerator;
        this.other = other;
    }

    static ImmutableList<Count> of(Kind kind) {
        return switch (kind) {
            case COUNT -> ImmutableList.of(NUMERATOR);
            case PROPORTION -> ImmutableList.of(NUMERATOR, REST, WHOLE);
            case RATIO, NUMBER -> ImmutableList.of(NUMERATOR, BASE);
        };
    }

    abstract long of(Tally tally);

    /** By how much this count changes in one step of a way: -1, 0 or 1. */
    int step(Way way) {
        return numerator * way.numerator + other * way.other;
    }
}
