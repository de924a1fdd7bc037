/**
 * The content of the library. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.Catalog}: the one door to indicator definitions, law, areas, plans and published figures.
 *   <li>The formulas of the plan's indicators, by topic: {@link vn.ansinh.indicators.labour.LabourIndicators}, {@link
 *       vn.ansinh.indicators.insurance.InsuranceIndicators}, {@link vn.ansinh.indicators.poverty.PovertyIndicators}, {@link
 *       vn.ansinh.indicators.protection.ProtectionIndicators}, {@link vn.ansinh.indicators.merit.MeritIndicators}, {@link
 *       vn.ansinh.indicators.health.HealthIndicators}, {@link vn.ansinh.indicators.growth.NutritionIndicators}, {@link
 *       vn.ansinh.indicators.education.EducationIndicators}, {@link vn.ansinh.indicators.living.LivingIndicators}. Each is bound to
 *       its definition and reads the small record interfaces beside it, which an application implements or maps.
 *   <li>{@link vn.ansinh.indicators.YesNo} and {@link vn.ansinh.indicators.Age}: facts of a record that may not be known; {@link
 *       vn.ansinh.indicators.RegisterRatio}: a ratio whose two numbers come from two registers.
 * </ul>
 *
 * <pre>{@code
 * record Farmer(String commune, int years, Qualification diploma) implements Worker {
 *     public Age age() { return Age.ofYears(years); }
 *     public Activity activity() { return Activity.EMPLOYED; }
 *     public Qualification qualification() { return diploma; }
 *     public YesNo skilledWithoutCertificate() { return YesNo.UNKNOWN; }
 * }
 * Grouped<String, Breakdown> byCommune = farmers.stream().collect(LabourIndicators.TRAINED.by(Farmer::commune));
 * Breakdown district = byCommune.total();
 * Measured<Quantity> rate = district.measured();   // of those of whom it is known
 * long open = district.unknown();                  // and of how many it is not
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators;

import org.jspecify.annotations.NullMarked;
