package vn.ansinh.core.indicator;

/** The loop over rows, of whose class each {@link Formula.Reading} has a copy. */
final class RowsLoop<T> implements Formula.Rows<T> {

    RowsLoop() {}

    @Override
    public <V extends T> void addAll(
            Formula.Reading<T> reading,
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
                        "the code of row " + row + " is no index into the dictionary of " + groups + " groups");
            }
            reading.add(record, slots, group * stride + offset);
        }
    }
}
