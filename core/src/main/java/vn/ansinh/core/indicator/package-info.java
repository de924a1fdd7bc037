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
 *   <li>{@link vn.ansinh.core.indicator.Rebasing}: figures in the boundaries of another day, as {@link
 *       vn.ansinh.core.indicator.Rebased} answers: whole units added exactly, divided ones by a stated {@link
 *       vn.ansinh.core.indicator.Apportionment}, or refused.
 *   <li>{@link vn.ansinh.core.indicator.Lineage}: what a figure was made from, and the text over which its hash is taken.
 * </ul>
 */
@NullMarked
package vn.ansinh.core.indicator;

import org.jspecify.annotations.NullMarked;
