/**
 * What is measured and what was found. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.indicator.IndicatorDefinition}: what exactly a figure counts; two definitions may share a
 *       name and differ by 45 points. {@link vn.ansinh.core.indicator.IndicatorDefinitions}: the register of them.
 *   <li>{@link vn.ansinh.core.indicator.Observation}: one figure of one definition for one area and period.
 *   <li>{@link vn.ansinh.core.indicator.Tally}: counts that merge; the only thing that merges.
 *   <li>{@link vn.ansinh.core.indicator.Formula}: what reads records of any type, from a stream or from {@link
 *       vn.ansinh.core.indicator.Columns}, and gives a result that is {@link vn.ansinh.core.indicator.Additive}; {@link
 *       vn.ansinh.core.indicator.Grouped}: the same by groups, which roll up; {@link
 *       vn.ansinh.core.indicator.GroupKeys}: the keys of groups that columns name by a code; {@link
 *       vn.ansinh.core.indicator.Together}: several formulas in one pass.
 *   <li>{@link vn.ansinh.core.indicator.Indicator}: the formula of a definition; {@link
 *       vn.ansinh.core.indicator.Breakdown}: its result, what became of every record.
 *   <li>{@link vn.ansinh.core.indicator.Series}: the observations of one definition in one area through time.
 *   <li>{@link vn.ansinh.core.indicator.Rebasing}: figures in the boundaries of another day, as {@link
 *       vn.ansinh.core.indicator.Rebased} answers: whole units added exactly, divided ones by a stated {@link
 *       vn.ansinh.core.indicator.Apportionment}, or refused.
 *   <li>{@link vn.ansinh.core.indicator.Lineage}: what a figure was made from, and the text over which its hash is taken.
 * </ul>
 *
 * <p><b>Many records.</b> A formula is written once and reads objects, a stream, or columns; the columns are the fast way and no
 * other: their view is the record, so the same accessors are compiled into one loop over the arrays ({@link
 * vn.ansinh.core.indicator.Formula.Reading} says how), nothing is allocated for a row, memory grows with the groups alone, and parts
 * that threads or machines read add up exactly. {@link vn.ansinh.core.indicator.Together} reads runs of a few hundred rows with each
 * formula in turn, while they are in the processor's cache. Measurements beside loops written by hand are in the benchmarks of the
 * examples.
 *
 * @serial exclude
 */
@NullMarked
package vn.ansinh.core.indicator;

import org.jspecify.annotations.NullMarked;
