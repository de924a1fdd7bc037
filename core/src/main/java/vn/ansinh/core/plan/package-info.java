/**
 * What was promised and whether it was kept. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.plan.Target}: what a promise says in numbers (at least, below, all, about, accumulated,
 *       reduced).
 *   <li>{@link vn.ansinh.core.plan.PlanTarget}: a target tied to a definition, a deadline and a clause.
 *   <li>{@link vn.ansinh.core.plan.Plan}: policy areas, targets, promises without a figure, agencies.
 *   <li>{@link vn.ansinh.core.plan.Assessment}: verdict, firmness, numbers compared, and why; {@link
 *       vn.ansinh.core.plan.Scorecard}: one assessment a target.
 * </ul>
 */
@NullMarked
package vn.ansinh.core.plan;

import org.jspecify.annotations.NullMarked;
