package vn.ansinh.testkit.contract;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Bound;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Measured;
import vn.ansinh.core.Percentage;
import vn.ansinh.core.Quantity;
import vn.ansinh.core.ReportingPeriod;
import vn.ansinh.core.Rounding;
import vn.ansinh.core.Statement;
import vn.ansinh.core.Text;
import vn.ansinh.core.indicator.IndicatorDefinition;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.law.LawBook;
import vn.ansinh.core.plan.Target;

/** Tells jqwik the generators of {@link CoreArbitraries} by type, so that records made of core types are drawn without a word. */
public final class CoreTypes implements ArbitraryProvider {

    private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE =
            ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
                    .put(ReportingPeriod.class, CoreArbitraries::periods)
                    .put(Text.class, CoreArbitraries::texts)
                    .put(Statement.class, CoreArbitraries::statements)
                    .put(LegalReference.class, CoreArbitraries::legalReferences)
                    .put(Percentage.class, CoreArbitraries::percentages)
                    .put(Quantity.class, CoreArbitraries::quantities)
                    .put(Quantity.Count.class, CoreArbitraries::counts)
                    .put(Quantity.Proportion.class, CoreArbitraries::proportions)
                    .put(Quantity.Ratio.class, CoreArbitraries::ratios)
                    .put(Quantity.Mean.class, CoreArbitraries::means)
                    .put(Quantity.Published.class, CoreArbitraries::published)
                    .put(Quantity.Estimate.class, CoreArbitraries::estimates)
                    .put(Rounding.class, CoreArbitraries::roundings)
                    .put(Birth.class, CoreArbitraries::births)
                    .put(AreaUnit.class, CoreArbitraries::areaUnits)
                    .put(AreaUnits.class, CoreArbitraries::areas)
                    .put(IndicatorDefinition.class, CoreArbitraries::definitions)
                    .put(Observation.class, CoreArbitraries::observations)
                    .put(Bound.class, CoreArbitraries::bounds)
                    .put(Target.class, CoreArbitraries::targets)
                    .put(LawBook.class, CoreArbitraries::lawBooks)
                    .buildOrThrow();

    /** For jqwik, which finds this class as a service. */
    public CoreTypes() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return BY_TYPE.containsKey(type.getRawType()) || type.isOfType(Measured.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        if (type.isOfType(Measured.class)) {
            return subtypes.resolveAndCombine(type.getTypeArgument(0))
                    .map(arguments -> CoreArbitraries.measured(arguments.get(0)))
                    .collect(Collectors.toSet());
        }
        return Set.of(BY_TYPE.get(type.getRawType()).get());
    }

    /** Comes before jqwik's own, which takes an interface of one method for a function. */
    @Override
    public int priority() {
        return 1;
    }

    /** Tells jqwik the generator of days, unless another is there, such as that of {@code jqwik-time}. */
    public static final class Days implements ArbitraryProvider {

        /** For jqwik, which finds this class as a service. */
        public Days() {}

        @Override
        public boolean canProvideFor(TypeUsage type) {
            return type.isOfType(LocalDate.class);
        }

        @Override
        public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
            return Set.of(CoreArbitraries.days());
        }

        @Override
        public int priority() {
            return -1;
        }
    }
}
