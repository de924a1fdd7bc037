package vn.ansinh.testkit;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.ansinh.testkit.IndicatorLaws.Place;
import vn.ansinh.testkit.contract.IndicatorContract;

/** An indicator with every part that an indicator can have keeps its contract. */
class BornContractTest implements IndicatorContract<Born> {

    @Override
    public IndicatorLaws<Born, ?> laws(List<Born> records) {
        return IndicatorLaws.of(Born.IN_TIME, records)
                .placed("born elsewhere", Born.after(3).elsewhere(), Place.OUTSIDE)
                .bounded("days until registration", Limit.atMost(60).within(0, 36_500), Born::after)
                .unknown("no day of registration", Born.unknown(), Born.after(3), Born.after(300))
                .fact("stillborn", Born.after(3).dead(), Born.after(300).dead())
                .fact("foundling", Born.after(3).found(), Born.after(300).found())
                .weighted(Born::weight, Born::weighing);
    }

    @Override
    public Arbitrary<Born> records() {
        return Combinators.combine(
                        Arbitraries.of("north", "south"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 400).optional(),
                        Arbitraries.of(false, true),
                        Arbitraries.longs().between(0, 9))
                .as((commune, resident, dead, days, found, weight) -> new Born(
                        commune,
                        resident,
                        dead,
                        days.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        found,
                        weight));
    }
}
