/**
 * People with meritorious services to the revolution. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.merit.MeritoriousCategory}: the categories of Ordinance 02/2020/UBTVQH14; {@link
 *       vn.ansinh.indicators.merit.MeritoriousAllowances}: the allowances, which add up.
 *   <li>{@link vn.ansinh.indicators.merit.MeritHousehold}: what an application says of a record; {@link
 *       vn.ansinh.indicators.merit.MeritIndicators}: the formula of the living standard.
 * </ul>
 *
 * <pre>{@code
 * Breakdown judged = households.stream().collect(MeritIndicators.LIVING_STANDARD.collector());
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.merit;

import org.jspecify.annotations.NullMarked;
