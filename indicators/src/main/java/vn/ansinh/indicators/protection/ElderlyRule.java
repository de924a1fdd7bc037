package vn.ansinh.indicators.protection;

import java.time.LocalDate;
import vn.ansinh.core.Birth;
import vn.ansinh.core.Text;
import vn.ansinh.core.law.LawView;
import vn.ansinh.core.law.Provision;
import vn.ansinh.core.law.UnsettledLawException;
import vn.ansinh.core.rule.Belonging;
import vn.ansinh.core.rule.Classifier;
import vn.ansinh.core.rule.Condition;
import vn.ansinh.core.rule.Verdict;

/**
 * Who is an elderly person (người cao tuổi) on a day: a Vietnamese citizen of 60 or more, by Law 39/2009/QH12 Article 2.
 * Citizenship is taken for granted. Immutable and thread-safe.
 */
public final class ElderlyRule implements Classifier<Birth, Belonging> {

    private final LocalDate day;
    private final Provision age;

    private ElderlyRule(LawView law) {
        day = law.day();
        age = law.provision("elderly.age");
    }

    /**
     * Returns the rule that a view of the law selects.
     *
     * @param law the view; the in-force date of the law is not on record, so look at the law on record
     * @return the rule
     * @throws UnsettledLawException if the law on record settles no age for the day of the view, such as before 2010-07-01
     */
    public static ElderlyRule under(LawView law) {
        return new ElderlyRule(law);
    }

    @Override
    public Verdict<Belonging> classify(Birth birth) {
        return Condition.aged(birth.requireBornOn(day), age, day, Text.of("ngày sinh", "the date of birth"))
                .verdict();
    }
}
