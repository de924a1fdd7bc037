package vn.ansinh.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.ansinh.core.Sex;
import vn.ansinh.indicators.growth.ChildAge;
import vn.ansinh.indicators.growth.GrowthIndicator;
import vn.ansinh.indicators.growth.GrowthStandard;
import vn.ansinh.indicators.growth.Measurement;
import vn.ansinh.indicators.growth.MeasurementColumns;
import vn.ansinh.indicators.growth.ZScoreColumns;
import vn.ansinh.indicators.growth.ZScores;

/**
 * Work G: the three z-scores of a child, one by one and a million in columns, beside a loop over bare arrays written by hand, and
 * beside nothing but the powers.
 *
 * <p>The children are made up: of all ages below 5 years, scattered around the medians a little wider than the standard, with some
 * figures missing and some oedema.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 1)
public class GrowthBenchmark {

    private static final int CHILDREN = 1_000_000;
    private static final int SINGLE = 1024;
    private static final int POWERS = 1024;

    private final GrowthStandard standard = GrowthStandard.who2006();
    private final Bare bare = new Bare();

    private final MeasurementColumns children = new MeasurementColumns(
            new byte[CHILDREN],
            new double[CHILDREN],
            ChildAge.Unit.DAYS,
            new double[CHILDREN],
            new double[CHILDREN],
            new byte[CHILDREN],
            new boolean[CHILDREN]);
    private final ZScoreColumns scores = new ZScoreColumns(CHILDREN);
    private final Measurement[] single = new Measurement[SINGLE];
    private final double[] bases = new double[POWERS];
    private final double[] exponents = new double[POWERS];
    private final double[] powers = new double[POWERS];

    /** Makes the children, and checks that all contestants agree on every one. */
    @Setup
    public void children() {
        Random random = new Random(2006);
        for (int i = 0; i < CHILDREN; i++) {
            int sex = 1 + random.nextInt(2);
            int day = random.nextInt(1827);
            children.sex()[i] = (byte) sex;
            children.age()[i] = day;
            children.weightKg()[i] = tenths(bare.weightForAge.figure(sex, day, 1.2 * random.nextGaussian()));
            children.lengthCm()[i] = tenths(bare.lengthForAge.figure(sex, day, 1.2 * random.nextGaussian()));
            children.position()[i] = (byte) ((day < 731) == random.nextInt(20) > 0 ? 1 : 2);
            children.oedema()[i] = random.nextInt(200) == 0;
            switch (random.nextInt(200)) {
                case 0 -> children.age()[i] = Double.NaN;
                case 1 -> children.weightKg()[i] = Double.NaN;
                case 2 -> children.lengthCm()[i] = Double.NaN;
                case 3 -> children.sex()[i] = 0;
                case 4 -> children.position()[i] = 0;
                default -> {}
            }
        }
        standard.score(children, scores);
        bare.score(children);
        for (int i = 0; i < CHILDREN; i++) {
            checkSame(i);
        }
        for (int i = 0; i < SINGLE; i++) {
            single[i] = child(i);
            if (!standard.score(single[i]).equals(scores.at(i))) {
                throw new IllegalStateException("one by one and in columns disagree on child " + i);
            }
        }
        for (int i = 0; i < POWERS; i++) {
            bases[i] = 0.6 + random.nextDouble();
            exponents[i] = -0.5 + random.nextDouble();
        }
    }

    private static double tenths(double figure) {
        return Math.rint(10 * figure) / 10;
    }

    private void checkSame(int i) {
        for (GrowthIndicator indicator : GrowthIndicator.values()) {
            int which = indicator.ordinal();
            byte outcome = scores.outcome(indicator)[i];
            if (Double.compare(scores.raw(indicator)[i], bare.raw[which][i]) != 0
                    || scores.hundredths(indicator)[i] != bare.hundredths[which][i]
                    || Math.min(outcome, 0) != bare.flag[which][i]
                    || Double.compare(scores.adjustedLengthCm()[i], bare.adjusted[i]) != 0
                    || scores.positionUsed()[i] != bare.used[i]
                    || scores.standingBelowNineMonths()[i] != bare.tooYoung[i]) {
                throw new IllegalStateException("the contestants disagree on child " + i);
            }
        }
    }

    private Measurement child(int i) {
        Measurement.Builder child = Measurement.builder().oedema(children.oedema()[i]);
        if (children.sex()[i] != 0) {
            child.sex(Sex.values()[children.sex()[i] - 1]);
        }
        if (!Double.isNaN(children.age()[i])) {
            child.age(ChildAge.ofDays(children.age()[i]));
        }
        if (!Double.isNaN(children.weightKg()[i])) {
            child.weightKg(children.weightKg()[i]);
        }
        if (!Double.isNaN(children.lengthCm()[i])) {
            child.lengthCm(children.lengthCm()[i]);
        }
        if (children.position()[i] != 0) {
            child.position(Measurement.Position.values()[children.position()[i] - 1]);
        }
        return child.build();
    }

    /** The limit of the columns: a loop over bare arrays, written by hand. */
    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public Object limit() {
        bare.score(children);
        return bare;
    }

    /** A million children in columns. */
    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public ZScoreColumns library() {
        standard.score(children, scores);
        return scores;
    }

    /** One child through the interface for one child. */
    @Benchmark
    @OperationsPerInvocation(SINGLE)
    public void single(Blackhole hole) {
        for (Measurement each : single) {
            ZScores found = standard.score(each);
            hole.consume(found);
        }
    }

    /** One power, of which a child needs two, or four to six beyond 3 standard deviations. */
    @Benchmark
    @OperationsPerInvocation(POWERS)
    public double[] power() {
        for (int i = 0; i < POWERS; i++) {
            powers[i] = Math.pow(bases[i], exponents[i]);
        }
        return powers;
    }

    /** The same work with bare arrays, and no reasons where there is no score. */
    private static final class Bare {

        private final Table lengthForAge = Table.read("length-height-for-age.bin");
        private final Table weightForAge = Table.read("weight-for-age.bin");
        private final Table weightForLength = Table.read("weight-for-length.bin");
        private final Table weightForHeight = Table.read("weight-for-height.bin");

        private final double[][] raw = new double[3][CHILDREN];
        private final int[][] hundredths = new int[3][CHILDREN];
        private final byte[][] flag = new byte[3][CHILDREN];
        private final double[] adjusted = new double[CHILDREN];
        private final byte[] used = new byte[CHILDREN];
        private final boolean[] tooYoung = new boolean[CHILDREN];

        private void score(MeasurementColumns children) {
            score(
                    children.sex(),
                    children.age(),
                    children.weightKg(),
                    children.lengthCm(),
                    children.position(),
                    children.oedema());
        }

        private void score(
                byte[] sexes, double[] ages, double[] weights, double[] lengths, byte[] positions, boolean[] oedemas) {
            double[] rawLength = raw[0];
            double[] rawWeight = raw[1];
            double[] rawBoth = raw[2];
            int[] roundLength = hundredths[0];
            int[] roundWeight = hundredths[1];
            int[] roundBoth = hundredths[2];
            byte[] flagLength = flag[0];
            byte[] flagWeight = flag[1];
            byte[] flagBoth = flag[2];
            for (int i = 0; i < sexes.length; i++) {
                double age = ages[i];
                double months = age / 30.4375;
                double day = Math.floor(age);
                if (age - day >= 0.5) {
                    day++;
                }
                int position = positions[i];
                boolean young = position == 2 && months < 9;
                if (young) {
                    position = 0;
                }
                double y = lengths[i];
                if (position == 2 && day < 731) {
                    y += 0.7;
                } else if (position == 1 && day >= 731) {
                    y -= 0.7;
                }
                tooYoung[i] = young;
                used[i] = (byte) position;
                adjusted[i] = y;
                double weight = weights[i];
                int sex = sexes[i] - 1;
                boolean inside = sex >= 0 && !(months < 0) && !(months >= 60) && !(day > 1826);
                boolean aged = inside && day >= 0;

                double z = Double.NaN;
                if (aged && y > 0 && y <= 1000) {
                    int row = sex * 1827 + (int) day;
                    z = plain(y, lengthForAge.l[row], lengthForAge.m[row], lengthForAge.s[row]);
                }
                int round = (int) Math.rint(100 * z);
                rawLength[i] = z;
                roundLength[i] = round;
                flagLength[i] = z != z ? 0 : round < -600 || round > 600 ? (byte) -2 : -1;

                z = Double.NaN;
                inside &= !oedemas[i];
                if (inside && aged && weight > 0 && weight <= 1000) {
                    int row = sex * 1827 + (int) day;
                    z = restricted(weight, weightForAge.l[row], weightForAge.m[row], weightForAge.s[row]);
                }
                round = (int) Math.rint(100 * z);
                rawWeight[i] = z;
                roundWeight[i] = round;
                flagWeight[i] = z != z ? 0 : round < -600 || round > 500 ? (byte) -2 : -1;

                z = Double.NaN;
                boolean standing = day == day ? day >= 731 : position == 0 ? y >= 87 : position == 2;
                if (inside && weight >= 0 && weight <= 1000 && (standing ? y >= 65 && y <= 120 : y >= 45 && y <= 110)) {
                    Table table = standing ? weightForHeight : weightForLength;
                    int first = standing ? sex * 551 - 650 : sex * 651 - 450;
                    int tenths = (int) (10 * y);
                    double part = (y - tenths / 10.0) / 0.1;
                    int row = first + tenths;
                    double l = table.l[row];
                    double m = table.m[row];
                    double s = table.s[row];
                    if (part > 0) {
                        int next = first + (int) (10 * y + 1);
                        l += part * (table.l[next] - l);
                        m += part * (table.m[next] - m);
                        s += part * (table.s[next] - s);
                    }
                    z = restricted(weight, l, m, s);
                }
                round = (int) Math.rint(100 * z);
                rawBoth[i] = z;
                roundBoth[i] = round;
                flagBoth[i] = z != z ? 0 : round < -500 || round > 500 ? (byte) -2 : -1;
            }
        }

        private static double plain(double y, double l, double m, double s) {
            double ratio = y / m;
            return ((l == 1 ? ratio : Math.pow(ratio, l)) - 1) / (s * l);
        }

        private static double restricted(double y, double l, double m, double s) {
            double z = plain(y, l, m, s);
            if (z > 3) {
                double third = m * Math.pow(1 + l * s * 3, 1 / l);
                return 3 + (y - third) / (third - m * Math.pow(1 + l * s * 2, 1 / l));
            }
            if (z < -3) {
                double third = m * Math.pow(1 + l * s * -3, 1 / l);
                return -3 + (y - third) / (m * Math.pow(1 + l * s * -2, 1 / l) - third);
            }
            return z;
        }
    }

    private record Table(double[] l, double[] m, double[] s) {

        static Table read(String file) {
            try (InputStream in =
                    Objects.requireNonNull(GrowthStandard.class.getResourceAsStream("who-2006/" + file), file)) {
                ByteBuffer packed = ByteBuffer.wrap(in.readAllBytes());
                int rows = packed.remaining() / 8;
                Table table = new Table(new double[rows], new double[rows], new double[rows]);
                for (int i = 0; i < rows; i++) {
                    table.l[i] = packed.getShort() / 1e4;
                    table.m[i] = packed.getInt() / 1e4;
                    table.s[i] = packed.getShort() / 1e5;
                }
                return table;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The figure of a child of this z-score. */
        double figure(int sex, int day, double z) {
            int row = (sex - 1) * l.length / 2 + day;
            return m[row] * Math.pow(Math.max(0.01, 1 + l[row] * s[row] * z), 1 / l[row]);
        }
    }
}
