package vn.ansinh.examples;

import com.google.common.collect.ImmutableList;
import java.util.OptionalLong;
import java.util.Random;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnit.Key;
import vn.ansinh.core.Sex;
import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.Measurement;
import vn.ansinh.indicators.insurance.Resident;
import vn.ansinh.indicators.labour.Worker;
import vn.ansinh.indicators.living.ReceptionUnit;
import vn.ansinh.indicators.poverty.AreaType;
import vn.ansinh.indicators.poverty.BasicService;
import vn.ansinh.indicators.poverty.Deprivations;
import vn.ansinh.indicators.poverty.HouseholdFacts;
import vn.ansinh.indicators.poverty.ListedHousehold;
import vn.ansinh.indicators.poverty.PovertyStandard;
import vn.ansinh.indicators.protection.Applicant;
import vn.ansinh.indicators.protection.EmergencyCase;

/**
 * The registers of a made-up district of 130,000 people. Its communes are those it is given; nothing else of it is
 * real: no share, no income and no height was taken from anywhere. The same seed makes the same district.
 *
 * <p>The records are what an application would have: they hold their facts and implement the interfaces of the formulas that read
 * them. What the registers of this district do not hold is {@link YesNo#UNKNOWN}.
 *
 * @param persons the population register, joined with those of labour, insurance and allowances
 * @param homes the households with the outcome of the yearly review
 * @param children the children under five who were weighed and measured
 * @param emergencies the cases of emergency support of the year
 */
record SyntheticDistrict(
        ImmutableList<Person> persons,
        ImmutableList<Home> homes,
        ImmutableList<Child> children,
        ImmutableList<Emergency> emergencies) {

    /** How many people live in the district. */
    static final int POPULATION = 130_000;

    /** How many households were poor at the end of 2021: the base from which the plan cuts. */
    static final long POOR_HOUSEHOLDS_OF_2021 = 1_700;

    /** A person of the population register. */
    record Person(
            Key commune,
            int years,
            Activity activity,
            Qualification qualification,
            YesNo skilledWithoutCertificate,
            YesNo cardValid,
            YesNo recognised,
            YesNo paid)
            implements Worker, Resident, Applicant {

        @Override
        public Age age() {
            return Age.ofYears(years);
        }

        @Override
        public YesNo livesHere() {
            return YesNo.YES;
        }

        @Override
        public YesNo waiting() {
            return YesNo.UNKNOWN;
        }

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /** A household of the yearly review. */
    record Home(
            Key commune,
            AreaType areaType,
            long persons,
            OptionalLong incomePerPerson,
            long lacking,
            Standing standing,
            YesNo hygienicWater,
            YesNo televisionSignal)
            implements ListedHousehold, vn.ansinh.indicators.living.Household, ReceptionUnit {

        @Override
        public YesNo rural() {
            return YesNo.of(areaType == AreaType.RURAL);
        }

        @Override
        public YesNo standardWater() {
            return YesNo.UNKNOWN;
        }

        @Override
        public YesNo radioSignal() {
            return YesNo.UNKNOWN;
        }

        @Override
        public YesNo healthSupport() {
            return YesNo.UNKNOWN;
        }

        @Override
        public YesNo educationSupport() {
            return YesNo.UNKNOWN;
        }

        @Override
        public YesNo creditSupport() {
            return YesNo.UNKNOWN;
        }

        @Override
        public String toString() {
            return "Home[…]";
        }
    }

    /** A child under five who was weighed and measured. */
    record Child(Key commune, Measurement measurement) {

        @Override
        public String toString() {
            return "Child[…]";
        }
    }

    /** A case of emergency support. */
    record Emergency(Key commune, YesNo confirmed, YesNo reached, YesNo inTime) implements EmergencyCase {

        @Override
        public String toString() {
            return "Emergency[…]";
        }
    }

    /**
     * Makes the district.
     *
     * @param seed the same seed makes the same district
     * @param communes its communes and townships
     * @param standard the standard by which the review lists poor households
     * @return the registers
     */
    static SyntheticDistrict of(long seed, Iterable<AreaUnit> communes, PovertyStandard standard) {
        Maker maker = new Maker(new Random(seed), standard);
        ImmutableList<AreaUnit> places = ImmutableList.copyOf(communes);
        for (int place = 0; place < places.size(); place++) {
            maker.commune(places.get(place), population(place, places.size()));
        }
        return maker.made();
    }

    /** The population of a commune: every second one is small, the one before it larger by as much. */
    private static int population(int place, int places) {
        int even = POPULATION * (place + 1) / places - POPULATION * place / places;
        if (place % 2 == 1) {
            return even - 1_700;
        }
        return place == places - 1 ? even : even + 1_700;
    }

    /** What is in the registers so far, and the dice. */
    private static final class Maker {

        private final Random random;
        private final PovertyStandard standard;
        private final ImmutableList.Builder<Person> persons = ImmutableList.builder();
        private final ImmutableList.Builder<Home> homes = ImmutableList.builder();
        private final ImmutableList.Builder<Child> children = ImmutableList.builder();
        private final ImmutableList.Builder<Emergency> emergencies = ImmutableList.builder();

        /** How well off the commune at hand is: it shifts its chances by so many in a thousand. */
        private int fortune;

        Maker(Random random, PovertyStandard standard) {
            this.random = random;
            this.standard = standard;
        }

        SyntheticDistrict made() {
            return new SyntheticDistrict(persons.build(), homes.build(), children.build(), emergencies.build());
        }

        void commune(AreaUnit commune, int population) {
            fortune = random.nextInt(61) - 30;
            int toHouse = population;
            while (toHouse > 0) {
                int size = Math.min(toHouse, 1 + random.nextInt(5) + (chance(610) ? 1 : 0));
                home(commune, size);
                for (int member = 0; member < size; member++) {
                    person(commune.key(), member == 0 ? 25 + random.nextInt(55) : years());
                }
                toHouse -= size;
            }
            int cases = 20 + random.nextInt(30);
            for (int each = 0; each < cases; each++) {
                YesNo reached = YesNo.of(chance(980));
                emergencies.add(new Emergency(
                        commune.key(),
                        YesNo.of(chance(950)),
                        reached,
                        reached.and(YesNo.of(chance(830 + 3 * fortune)))));
            }
        }

        private void home(AreaUnit commune, int size) {
            AreaType areaType = commune.type().equals("township") ? AreaType.URBAN : AreaType.RURAL;
            boolean struggles = chance(40 - fortune / 2);
            long income = 100_000 * (struggles ? 6 + random.nextInt(16) : 22 + random.nextInt(60));
            long lacking = 0;
            for (BasicService each : BasicService.values()) {
                lacking |= chance(struggles ? 220 : 25) ? 1L << each.ordinal() : 0;
            }
            OptionalLong known = chance(999) ? OptionalLong.of(income) : OptionalLong.empty();
            boolean lacksWater = (lacking >> BasicService.WATER.ordinal() & 1) == 1;
            homes.add(new Home(
                    commune.key(),
                    areaType,
                    size,
                    known,
                    lacking,
                    ListedHousehold.Standing.of(
                            standard.classify(new Facts(areaType, known, Deprivations.of(Long.bitCount(lacking))))),
                    YesNo.of(!lacksWater),
                    YesNo.of(fortune > -25 || chance(985))));
        }

        private void person(Key commune, int years) {
            Worker.Activity activity = activity(years);
            Worker.Qualification qualification = years < 15 ? Worker.Qualification.NONE : qualification();
            boolean skilled = qualification == Worker.Qualification.NONE && years >= 20 && chance(480 + fortune);
            YesNo recognised = YesNo.of(chance(years >= 75 ? 420 : 22));
            persons.add(new Person(
                    commune,
                    years,
                    activity,
                    qualification,
                    YesNo.of(skilled),
                    chance(998) ? YesNo.of(years < 6 || chance(953 + fortune / 3)) : YesNo.UNKNOWN,
                    recognised,
                    recognised.and(YesNo.of(chance(988)))));
            if (years < 5) {
                children.add(new Child(commune, measured(12 * years + random.nextInt(12))));
            }
        }

        private int years() {
            int band = random.nextInt(1000);
            if (band < 90) {
                return random.nextInt(5);
            }
            if (band < 290) {
                return 5 + random.nextInt(10);
            }
            return band < 850 ? 15 + random.nextInt(45) : 60 + random.nextInt(35);
        }

        private Worker.Activity activity(int years) {
            if (years < 15 || years >= 80) {
                return Worker.Activity.INACTIVE;
            }
            if (chance(3)) {
                return Worker.Activity.UNKNOWN;
            }
            if (!chance(years < 22 || years >= 62 ? 400 : 920)) {
                return Worker.Activity.INACTIVE;
            }
            return chance(980) ? Worker.Activity.EMPLOYED : Worker.Activity.UNEMPLOYED;
        }

        private Worker.Qualification qualification() {
            int level = random.nextInt(1000) - fortune;
            if (level < 120) {
                return Worker.Qualification.UNIVERSITY;
            }
            if (level < 230) {
                return Worker.Qualification.COLLEGE;
            }
            if (level < 360) {
                return Worker.Qualification.INTERMEDIATE;
            }
            if (level < 500) {
                return Worker.Qualification.ELEMENTARY;
            }
            return level < 555 ? Worker.Qualification.SHORT_CERTIFICATE : Worker.Qualification.NONE;
        }

        /** Made-up curves: how tall at that age, and how heavy at that height; dice make the children differ. */
        private Measurement measured(int months) {
            double cm = (49.5 + 7 * Math.sqrt(months) + 0.1 * months) * (1 + 0.036 * (dice() - 1 + fortune / 300.0));
            double kg = 0.00158 * cm * cm * (1 + 0.08 * dice());
            return Measurement.builder()
                    .sex(random.nextBoolean() ? Sex.FEMALE : Sex.MALE)
                    .age(ChildAge.ofMonths(months))
                    .weightKg(Math.rint(10 * kg) / 10)
                    .lengthCm(Math.rint(10 * cm) / 10)
                    .position(months < 24 ? Measurement.Position.LYING : Measurement.Position.STANDING)
                    .build();
        }

        /** Around 0, mostly between -1 and 1. */
        private double dice() {
            return (random.nextInt(101) + random.nextInt(101) + random.nextInt(101) + random.nextInt(101) - 200) / 58.0;
        }

        private boolean chance(int inAThousand) {
            return random.nextInt(1000) < inAThousand;
        }
    }

    /** What the standard looks at in a review. */
    private record Facts(AreaType areaType, OptionalLong incomePerPerson, Deprivations deprivations)
            implements HouseholdFacts {

        @Override
        public String toString() {
            return "Facts[…]";
        }
    }
}
