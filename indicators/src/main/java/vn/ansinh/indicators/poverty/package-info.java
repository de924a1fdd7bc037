/**
 * Multidimensional poverty: {@link vn.ansinh.indicators.poverty.PovertyStandard} puts a household ({@link
 * vn.ansinh.indicators.poverty.HouseholdFacts}) into a {@link vn.ansinh.indicators.poverty.PovertyClass} under the standard
 * that a view of the law selects. {@link vn.ansinh.indicators.poverty.ReviewSheet} derives the deprivations of 2022 to 2026
 * from the facts of a {@link vn.ansinh.indicators.poverty.ReviewedHousehold}.
 */
@NullMarked
package vn.ansinh.indicators.poverty;

import org.jspecify.annotations.NullMarked;
