package vn.ansinh.benchmarks;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures every work and prints one table: the limit, the library and a peer, side by side. A work is a class; of its methods {@code
 * limit} is the limit, {@code duckDb}, {@code dhis2} and {@code fastCsv} are peers, and the others are the library.
 *
 * <p>Arguments: how many processes measure each, and which works, each as a part of the name of its class; without such,
 * all.
 */
public final class Results {

    private static final String LIMIT = "limit";
    private static final String PERSONS = "persons";
    private static final String THREADS = "threads";
    private static final ImmutableSet<String> PEERS = ImmutableSet.of("duckDb", "dhis2", "fastCsv");

    /** A work, on so many persons (0 if it has no such number), by so many threads. */
    private record Work(String name, long persons, long threads) {

        static Work of(RunResult result) {
            BenchmarkParams params = result.getParams();
            String[] path = params.getBenchmark().split("\\.");
            String others = params.getParamsKeys().stream()
                    .filter(key -> !key.equals(PERSONS) && !key.equals(THREADS))
                    .map(key -> ", " + params.getParam(key))
                    .collect(Collectors.joining());
            return new Work(
                    path[path.length - 2].replace("Benchmark", "") + others,
                    number(params, PERSONS),
                    number(params, THREADS));
        }

        private static long number(BenchmarkParams params, String name) {
            String number = params.getParam(name);
            return number == null ? 0 : Long.parseLong(number);
        }
    }

    /** The time of a person, or of a turn, in nanoseconds, and the bytes allocated in it. */
    private record Time(double nanoseconds, double error, double bytes) {

        static Time of(RunResult result) {
            double times = Math.max(1, Work.of(result).persons());
            Result<?> time = result.getPrimaryResult();
            return new Time(
                    time.getScore() / times,
                    time.getScoreError() / times,
                    Optional.ofNullable(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                                    .orElseThrow()
                                    .getScore()
                            / times);
        }

        @Override
        public String toString() {
            return shown(nanoseconds) + " ± " + shown(error);
        }

        private static String shown(double number) {
            return String.format(Locale.ROOT, number < 100 ? "%.2f" : "%,.0f", number);
        }
    }

    private Results() {}

    /** Measures and prints. */
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        Stream.of(args)
                .skip(1)
                .map(work -> "\\.[A-Za-z]*" + work + "[A-Za-z]*Benchmark\\.")
                .forEach(options::include);
        options.forks(Integer.parseInt(args[0])).timeUnit(TimeUnit.NANOSECONDS).addProfiler(GCProfiler.class);
        ImmutableSortedMap<Work, ImmutableSortedMap<String, Time>> works = new Runner(options.build())
                .run().stream()
                        .collect(Collectors.groupingBy(
                                Work::of,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        methods -> methods.stream()
                                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                                        Comparator.naturalOrder(), Results::method, Time::of)))))
                        .entrySet()
                        .stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.comparing(Work::name)
                                        .thenComparing(Work::persons)
                                        .thenComparing(Work::threads),
                                entry -> entry.getKey(),
                                entry -> entry.getValue()));
        System.out.println(
                "\n| Work | Persons | Threads | Limit, ns | Library, ns | ÷ limit | Peer | Peer, ns | ÷ library |"
                        + " Library, bytes |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        works.forEach((work, methods) -> methods.keySet().stream()
                .filter(method -> !method.equals(LIMIT) && !PEERS.contains(method))
                .forEach(method -> System.out.println(row(work, method, methods))));
    }

    private static String method(RunResult result) {
        String path = result.getParams().getBenchmark();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String row(Work work, String method, ImmutableSortedMap<String, Time> methods) {
        Time library = methods.get(method);
        Optional<Time> limit = Optional.ofNullable(methods.get(LIMIT));
        Optional<String> peer = PEERS.stream()
                .filter(each -> method.equals("library") && methods.containsKey(each))
                .findFirst();
        return "| "
                + String.join(
                        " | ",
                        work.name() + (method.equals("library") ? "" : " (" + method + ")"),
                        work.persons() == 0 ? "" : String.format(Locale.ROOT, "%,d", work.persons()),
                        work.threads() == 0 ? "" : work.threads() + "",
                        limit.map(Time::toString).orElse(""),
                        library.toString(),
                        limit.map(each -> ratio(library, each)).orElse(""),
                        peer.orElse(""),
                        peer.map(each -> methods.get(each).toString()).orElse(""),
                        peer.map(each -> ratio(methods.get(each), library)).orElse(""),
                        Time.shown(library.bytes()))
                + " |";
    }

    private static String ratio(Time above, Time below) {
        return String.format(Locale.ROOT, "%.2f", above.nanoseconds() / below.nanoseconds());
    }
}
