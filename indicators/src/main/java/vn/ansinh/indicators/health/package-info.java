/**
 * Commune health and immunisation. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.health.Commune}, {@link vn.ansinh.indicators.health.HealthStation}, {@link
 *       vn.ansinh.indicators.health.Child} with its {@link vn.ansinh.indicators.health.Vaccination}s: what an application says
 *       of a record.
 *   <li>{@link vn.ansinh.indicators.health.CommuneHealthCriteria}: the point rule for the {@link
 *       vn.ansinh.indicators.health.CommuneScore} of a {@link vn.ansinh.indicators.health.ScoredCommune}.
 *   <li>{@link vn.ansinh.indicators.health.DoseSet}: what "fully immunised" asks for, a parameter; {@link
 *       vn.ansinh.indicators.health.Dose}, {@link vn.ansinh.indicators.health.DropOut}, {@link vn.ansinh.indicators.health.DoseReport}.
 *   <li>{@link vn.ansinh.indicators.health.HealthIndicators}: the formulas.
 * </ul>
 *
 * <pre>{@code
 * DoseSet set = DoseSet.scheduled(Catalog.law().onRecord().applyingOn(LocalDate.of(2023, 12, 31)));
 * Breakdown done = children.stream()
 *         .collect(HealthIndicators.completedUnderOne(set, ReportingPeriod.year(2023)).collector());
 * Measured<Quantity> rate = HealthIndicators.FULLY_IMMUNISED.measured(done, childrenUnderOne);
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.health;

import org.jspecify.annotations.NullMarked;
