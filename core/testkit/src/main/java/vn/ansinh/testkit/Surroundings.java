package vn.ansinh.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** The language and time zone of a machine, which must change no figure. */
record Surroundings(Locale locale, TimeZone zone) {

    /** A Turkish {@code i} has no dot when small letters turn capital; Viet Nam writes a decimal comma and lies seven hours east. */
    static final ImmutableList<Surroundings> ODD = ImmutableList.of(
            new Surroundings(new Locale("tr", "TR"), TimeZone.getTimeZone("Pacific/Kiritimati")),
            new Surroundings(new Locale("vi", "VN"), TimeZone.getTimeZone("Asia/Ho_Chi_Minh")),
            new Surroundings(new Locale("ar", "EG"), TimeZone.getTimeZone("Pacific/Pago_Pago")));

    /** Runs something here and puts language and zone back; one at a time, because both belong to the whole machine. */
    <R> R run(Supplier<R> something) {
        synchronized (Surroundings.class) {
            Locale before = Locale.getDefault();
            TimeZone zoneBefore = TimeZone.getDefault();
            try {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
                return something.get();
            } finally {
                Locale.setDefault(before);
                TimeZone.setDefault(zoneBefore);
            }
        }
    }

    /** Returns language and zone. */
    @Override
    public String toString() {
        return locale.toLanguageTag() + ", " + zone.getID();
    }
}
