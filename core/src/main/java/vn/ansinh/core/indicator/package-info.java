/**
 * What is measured and what was found. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.indicator.IndicatorDefinition}: what exactly a figure counts; two definitions may share a
 *       name and differ by 45 points. {@link vn.ansinh.core.indicator.IndicatorDefinitions}: the register of them.
 *   <li>{@link vn.ansinh.core.indicator.Observation}: one figure of one definition for one area and period.
 *   <li>{@link vn.ansinh.core.indicator.Tally}: counts that merge; the only thing that merges.
 *   <li>{@link vn.ansinh.core.indicator.Indicator}: the formula of a definition over records of any type, in objects or in
 *       {@link vn.ansinh.core.indicator.Columns}; {@link vn.ansinh.core.indicator.Breakdown}: what became of every record;
 *       {@link vn.ansinh.core.indicator.Grouped}: the same by groups, which roll up.
 *   <li>{@link vn.ansinh.core.indicator.Series}: the observations of one definition in one area through time.
 * </ul>
 */
@NullMarked
package vn.ansinh.core.indicator;

import org.jspecify.annotations.NullMarked;
