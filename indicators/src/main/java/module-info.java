/**
 * The content: Viet Nam's indicator definitions, plans, places and published figures, and the readers and writers that
 * bring them in and out.
 */
module vn.ansinh.indicators {
    requires transitive vn.ansinh.core;
    requires tools.jackson.core;
    requires de.siegmar.fastcsv;

    exports vn.ansinh.indicators;
    exports vn.ansinh.indicators.education;
    exports vn.ansinh.indicators.exchange;
    exports vn.ansinh.indicators.growth;
    exports vn.ansinh.indicators.health;
    exports vn.ansinh.indicators.insurance;
    exports vn.ansinh.indicators.labour;
    exports vn.ansinh.indicators.living;
    exports vn.ansinh.indicators.merit;
    exports vn.ansinh.indicators.poverty;
    exports vn.ansinh.indicators.protection;
}
