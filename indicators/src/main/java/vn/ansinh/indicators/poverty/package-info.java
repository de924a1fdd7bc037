/**
 * Multidimensional poverty. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.poverty.PovertyStandard} puts a household ({@link
 *       vn.ansinh.indicators.poverty.HouseholdFacts}) into a {@link vn.ansinh.indicators.poverty.PovertyClass} under the standard
 *       that a view of the law selects.
 *   <li>{@link vn.ansinh.indicators.poverty.ReviewSheet} derives the deprivations of 2022 to 2026 from the facts of a {@link
 *       vn.ansinh.indicators.poverty.ReviewedHousehold}.
 *   <li>{@link vn.ansinh.indicators.poverty.ListedHousehold} and {@link vn.ansinh.indicators.poverty.Loan}: what an application
 *       says of a record; {@link vn.ansinh.indicators.poverty.PovertyIndicators}: the formulas; {@link
 *       vn.ansinh.indicators.poverty.PovertyCut}: by how much poverty fell.
 * </ul>
 *
 * <pre>{@code
 * Breakdown then = reviewOf2021.stream().collect(PovertyIndicators.POOR_HOUSEHOLDS.collector());
 * Breakdown now = reviewOf2025.stream().collect(PovertyIndicators.POOR_HOUSEHOLDS.collector());
 * Measured<Quantity> cut = new PovertyCut(then.tally(), now.tally()).ofHouseholds();
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.poverty;

import org.jspecify.annotations.NullMarked;
