/**
 * The vocabulary. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.Quantity}: what a number stands for (a count, a proportion, a ratio, a printed figure);
 *       {@link vn.ansinh.core.Measured}: a quantity, or the reason why there is none.
 *   <li>{@link vn.ansinh.core.Bound}: an exact number that a target names ({@link vn.ansinh.core.Percentage} or a
 *       count); {@link vn.ansinh.core.Rounding} and {@link vn.ansinh.core.Notation}: how numbers are shown, written and
 *       read.
 *   <li>{@link vn.ansinh.core.ReportingPeriod}: closed days, from a day to a plan period; {@link
 *       vn.ansinh.core.AreaUnit} and {@link vn.ansinh.core.AreaUnits}: places that change.
 *   <li>{@link vn.ansinh.core.Text}, {@link vn.ansinh.core.Statement}, {@link vn.ansinh.core.Status}: words in two
 *       languages, and how well each is known.
 *   <li>{@link vn.ansinh.core.LegalReference}: act and article.
 *   <li>{@link vn.ansinh.core.Loaded} and {@link vn.ansinh.core.Problem}: what was read, and what was refused.
 * </ul>
 *
 * <p>Every type is immutable and thread-safe. Every type with a {@code parse} has one text form: {@code
 * parse(x.toString())} equals {@code x}.
 *
 * @serial exclude
 */
@NullMarked
package vn.ansinh.core;

import org.jspecify.annotations.NullMarked;
