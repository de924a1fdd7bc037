/**
 * Housing, water and information. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.living.Household}, {@link vn.ansinh.indicators.living.Dwelling}, {@link
 *       vn.ansinh.indicators.living.ReceptionUnit}: what an application says of a record.
 *   <li>{@link vn.ansinh.indicators.living.LivingIndicators}: the formulas.
 * </ul>
 *
 * <pre>{@code
 * Breakdown water = households.stream().collect(LivingIndicators.HYGIENIC_WATER.collector());
 * Measured<Quantity> rate = water.measured();      // of rural households; water.unknown() says of how many it is not known
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.living;

import org.jspecify.annotations.NullMarked;
