package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import vn.ansinh.core.indicator.Breakdown;
import vn.ansinh.core.indicator.Columns;
import vn.ansinh.indicators.Age;
import vn.ansinh.indicators.YesNo;
import vn.ansinh.indicators.labour.LabourIndicators;
import vn.ansinh.indicators.labour.Worker;
import vn.ansinh.indicators.labour.Worker.Activity;
import vn.ansinh.indicators.labour.Worker.Qualification;

/** The record interfaces let a formula read columns without making an object for a row. */
class FormulasOverColumnsTest {

    private static final int ROWS = 200_000;
    private static final Activity[] ACTIVITIES = Activity.values();
    private static final Qualification[] QUALIFICATIONS = Qualification.values();
    private static final YesNo[] ANSWERS = YesNo.values();

    private static final byte[] YEARS = new byte[ROWS];
    private static final byte[] ACTIVITY = new byte[ROWS];
    private static final byte[] QUALIFICATION = new byte[ROWS];
    private static final byte[] SKILLED = new byte[ROWS];

    static {
        for (int row = 0; row < ROWS; row++) {
            YEARS[row] = (byte) (row % 80);
            ACTIVITY[row] = (byte) (row / 3 % ACTIVITIES.length);
            QUALIFICATION[row] = (byte) (row / 7 % QUALIFICATIONS.length);
            SKILLED[row] = (byte) (row / 11 % ANSWERS.length);
        }
    }

    private static final class View implements Worker, Columns.View<Worker> {
        private int row;

        @Override
        public Worker at(int next) {
            row = next;
            return this;
        }

        @Override
        public Age age() {
            return Age.ofYears(YEARS[row]);
        }

        @Override
        public Activity activity() {
            return ACTIVITIES[ACTIVITY[row]];
        }

        @Override
        public Qualification qualification() {
            return QUALIFICATIONS[QUALIFICATION[row]];
        }

        @Override
        public YesNo skilledWithoutCertificate() {
            return ANSWERS[SKILLED[row]];
        }
    }

    /** Compiled or interpreted: below one byte a row means that no row makes an object. */
    @Test
    void noRowMakesAnObject() {
        Columns<Worker> columns = Columns.of(ROWS, View::new);
        Breakdown first = LabourIndicators.TRAINED.over(columns);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Breakdown found = LabourIndicators.TRAINED.over(columns);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(bytes).isLessThan(ROWS);
        assertThat(found).isEqualTo(first);
    }

    /** The reference: the same rule, written out over the columns. */
    @Test
    void theFormulaSaysWhatALoopOverTheColumnsSays() {
        long trained = 0;
        long labourForce = 0;
        long outside = 0;
        for (int row = 0; row < ROWS; row++) {
            boolean surelyOutside = YEARS[row] < 15 || ACTIVITIES[ACTIVITY[row]] == Activity.INACTIVE;
            boolean official = QUALIFICATION[row] >= 2 && QUALIFICATION[row] <= 7;
            boolean certainlyNot = QUALIFICATION[row] < 2 && ANSWERS[SKILLED[row]] == YesNo.NO;
            boolean counts = official || ANSWERS[SKILLED[row]] == YesNo.YES;
            if (surelyOutside) {
                outside++;
            } else if (ACTIVITIES[ACTIVITY[row]] != Activity.UNKNOWN && (counts || certainlyNot)) {
                labourForce++;
                trained += counts ? 1 : 0;
            }
        }
        Breakdown found = LabourIndicators.TRAINED.over(Columns.of(ROWS, View::new));
        assertThat(found.tally()).hasToString(trained + "/" + labourForce);
        assertThat(found.outside()).isEqualTo(outside);
        assertThat(found.unknown()).isEqualTo(ROWS - outside - labourForce).isPositive();
    }
}
