/** Formulas on a cluster: {@link vn.ansinh.spark.FormulaAggregator}, and {@link vn.ansinh.spark.WaterByCommune} as a program. */
@NullMarked
package vn.ansinh.spark;

import org.jspecify.annotations.NullMarked;
