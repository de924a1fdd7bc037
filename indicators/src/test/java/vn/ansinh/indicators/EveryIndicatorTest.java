package vn.ansinh.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.ansinh.core.Sex;
import vn.ansinh.core.indicator.Indicator;
import vn.ansinh.indicators.education.EducationIndicators;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.Measurement;
import vn.ansinh.indicators.growth.NutritionIndicators;
import vn.ansinh.indicators.growth.ZScores;
import vn.ansinh.indicators.health.HealthIndicators;
import vn.ansinh.indicators.insurance.InsuranceIndicators;
import vn.ansinh.indicators.labour.LabourIndicators;
import vn.ansinh.indicators.labour.Worker;
import vn.ansinh.indicators.living.LivingIndicators;
import vn.ansinh.indicators.merit.MeritIndicators;
import vn.ansinh.indicators.poverty.PovertyIndicators;
import vn.ansinh.indicators.protection.ProtectionIndicators;
import vn.ansinh.testkit.IndicatorLaws;
import vn.ansinh.testkit.LawViolation;

/**
 * Every indicator of the catalogue keeps every law of the test kit, on records drawn from its own record interface: every value that
 * an accessor can return comes. Where an accessor can say "unknown", the record with it unknown is held against the same record with
 * every other value.
 */
class EveryIndicatorTest {

    private static final List<Class<?>> CATALOGUES = List.of(
            EducationIndicators.class,
            HealthIndicators.class,
            InsuranceIndicators.class,
            LabourIndicators.class,
            LivingIndicators.class,
            MeritIndicators.class,
            NutritionIndicators.class,
            PovertyIndicators.class,
            ProtectionIndicators.class);

    private static final List<Age> AGES = Stream.concat(
                    Stream.of(Age.UNKNOWN),
                    IntStream.of(0, 59, 60, 72, 179, 180, 191, 192, 215, 216, 660, 719, 720, 744, 900, 959, 960, 1200)
                            .mapToObj(Age::ofMonths))
            .toList();

    private record Named(String name, Class<?> recordType, Indicator<?> indicator) {}

    private static List<Named> indicators() {
        return CATALOGUES.stream()
                .flatMap(each -> Arrays.stream(each.getFields()))
                .filter(each -> Modifier.isStatic(each.getModifiers()) && each.getType() == Indicator.class)
                .map(EveryIndicatorTest::named)
                .toList();
    }

    private static Named named(Field field) {
        try {
            return new Named(
                    field.getDeclaringClass().getSimpleName() + "." + field.getName(),
                    (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0],
                    (Indicator<?>) field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theCatalogueHasIndicatorsAndNoTwoOfOneDefinition() {
        assertThat(indicators())
                .hasSizeGreaterThan(40)
                .extracting(each -> each.indicator().definition().code())
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> keepsEveryLaw() {
        return indicators().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(),
                        () -> check(each.indicator(), each.recordType().asSubclass(Object.class))));
    }

    @SuppressWarnings("unchecked")
    private static <T> void check(Indicator<?> indicator, Class<T> recordType) {
        Indicator<T> of = (Indicator<T>) indicator;
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            if (recordType == ZScores.class) {
                IndicatorLaws.check((Indicator<ZScores>) indicator, children(random));
                continue;
            }
            List<Facts<T>> drawn = IntStream.range(0, 40)
                    .mapToObj(each -> Facts.drawn(recordType, random))
                    .toList();
            IndicatorLaws<T, ?> laws =
                    IndicatorLaws.of(of, drawn.stream().map(Facts::record).toList());
            for (Facts<T> each : drawn) {
                each.unknowns()
                        .forEach(unknown -> laws.unknown(
                                unknown.name() + " is not known", unknown.record(), unknown.completions(recordType)));
            }
            laws.check();
        }
    }

    /** A copy in which an activity or a qualification that is not known counts as some: nothing is written for this fault. */
    @Test
    void aCopyWithAFaultIsFound() {
        Indicator<Worker> faulty = Indicator.<Worker>of(LabourIndicators.CERTIFIED.definition())
                .population(each -> each.activity() != Worker.Activity.INACTIVE)
                .numerator(each -> each.qualification().official() == YesNo.YES)
                .build();

        assertThatThrownBy(() -> check(faulty, Worker.class))
                .isInstanceOf(LawViolation.class)
                .hasMessageContaining("law I8 (")
                .hasMessageContaining("is not known\" is in the ")
                .hasMessageContaining("an unknown fact was taken for some value");
    }

    /** Children with and without weight, length and a known age, some beyond the standard. */
    private static List<ZScores> children(Random random) {
        return IntStream.range(0, 60)
                .mapToObj(each -> {
                    Measurement.Builder child = Measurement.builder()
                            .sex(Sex.values()[random.nextInt(2)])
                            .age(ChildAge.ofMonths(random.nextInt(70)));
                    if (random.nextInt(4) > 0) {
                        child.weightKg(4 + random.nextInt(140) / 10.0);
                    }
                    if (random.nextInt(4) > 0) {
                        child.lengthCm(50 + random.nextInt(600) / 10.0);
                    }
                    return GrowthStandard.who2006().score(child.build());
                })
                .toList();
    }

    /** A record whose accessors return what a table says. */
    private record Facts<T>(Class<T> type, Map<String, Object> values) {

        static <T> Facts<T> drawn(Class<T> type, Random random) {
            Map<String, Object> values = new HashMap<>();
            for (Method each : accessors(type)) {
                List<?> all = values(each.getReturnType());
                values.put(each.getName(), all.get(random.nextInt(all.size())));
            }
            return new Facts<>(type, values);
        }

        static List<Method> accessors(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(each -> Modifier.isAbstract(each.getModifiers()))
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
        }

        /** Every value that an accessor can return, or those that matter. */
        static List<?> values(Class<?> type) {
            if (type.isEnum()) {
                return List.of(type.getEnumConstants());
            }
            if (type == Age.class) {
                return AGES;
            }
            if (type == long.class) {
                return List.of(0L, 1L, 2L, 5L, 11L);
            }
            throw new AssertionError("teach this test which values " + type + " has");
        }

        static boolean isUnknown(Object value) {
            return value == Age.UNKNOWN
                    || value instanceof Enum<?> constant && constant.name().equals("UNKNOWN");
        }

        T record() {
            InvocationHandler handler = (proxy, method, arguments) ->
                    Modifier.isAbstract(method.getModifiers()) && values.containsKey(method.getName())
                            ? values.get(method.getName())
                            : method.isDefault()
                                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                                    : method.invoke(this, arguments);
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        Facts<T> with(String accessor, Object value) {
            Map<String, Object> changed = new HashMap<>(values);
            changed.put(accessor, value);
            return new Facts<>(type, changed);
        }

        /** This record with one fact unknown, for each fact that can be. */
        List<Unknown<T>> unknowns() {
            List<Unknown<T>> unknowns = new ArrayList<>();
            for (Method each : accessors(type)) {
                List<?> all = values(each.getReturnType());
                all.stream()
                        .filter(Facts::isUnknown)
                        .forEach(value -> unknowns.add(new Unknown<>(
                                each.getName(),
                                with(each.getName(), value).record(),
                                all.stream()
                                        .filter(other -> !isUnknown(other))
                                        .map(other ->
                                                with(each.getName(), other).record())
                                        .toList())));
            }
            return unknowns;
        }
    }

    private record Unknown<T>(String name, T record, List<T> all) {

        @SuppressWarnings("unchecked")
        T[] completions(Class<T> type) {
            return all.toArray((T[]) Array.newInstance(type, 0));
        }
    }
}
