/**
 * The grammar of social-policy indicators: quantities, periods, areas, indicator definitions, targets, plans and
 * their assessment. It knows no country and ships no data.
 */
module vn.ansinh.core {
    requires transitive com.google.common;
    requires transitive java.money;
    requires static transitive org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires org.apache.commons.statistics.distribution;

    exports vn.ansinh.core;
    exports vn.ansinh.core.indicator;
    exports vn.ansinh.core.law;
    exports vn.ansinh.core.plan;
    exports vn.ansinh.core.quality;
    exports vn.ansinh.core.publication;
    exports vn.ansinh.core.poverty;
    exports vn.ansinh.core.rule;
    exports vn.ansinh.core.survey;
}
