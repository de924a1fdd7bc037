package vn.ansinh.core.indicator;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;

/** The loop over rows, of whose class each {@link Formula.Reading} has copies; the reading is the class data of a copy. */
final class RowsLoop<T> implements Formula.Rows<T> {

    private static final Formula.Reading<Object> READING = reading();

    RowsLoop() {}

    @SuppressWarnings("unchecked")
    private static Formula.Reading<Object> reading() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, Formula.Reading.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a class may read its own data", e);
        }
    }

    @Override
    public <V extends T> void addAll(
            Columns.View<V> view,
            Columns.Code<? super V> code,
            int from,
            int to,
            long[] slots,
            int stride,
            int offset) {
        int groups = slots.length / stride;
        for (int row = from; row < to; row++) {
            V record = view.at(row);
            int group = code.of(record);
            if (group < 0 || group >= groups) {
                throw new IllegalArgumentException(
                        "the code of row " + row + " is that of none of " + groups + " groups");
            }
            READING.add(record, slots, group * stride + offset);
        }
    }
}
