package vn.ansinh.core.indicator;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A formula over records of which another formula reads a part, see {@link Formula#from}. */
final class Mapped<S, T, R extends Additive<R>> extends Formula<S, R> implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Formula<T, R> formula;
    private final transient Part<? super S, ? extends T> part;

    Mapped(Formula<T, R> formula, Part<? super S, ? extends T> part) {
        super(copied(
                MethodHandles.lookup(),
                PartLoop.class,
                MethodType.methodType(void.class, Reading.class, Part.class),
                formula.reading(),
                part));
        this.formula = formula;
        this.part = part;
    }

    @Override
    public String code() {
        return formula.code();
    }

    @Override
    protected Class<R> resultType() {
        return formula.resultType();
    }

    @Override
    protected R result(long[] slots, int base) {
        return formula.result(slots, base);
    }

    private Object writeReplace() {
        return new Form<>(formula, part);
    }

    /** The serial form. */
    private record Form<S, T, R extends Additive<R>>(Formula<T, R> formula, Part<? super S, ? extends T> part)
            implements Serializable {

        private Object readResolve() {
            return new Mapped<>(formula, part);
        }
    }
}
