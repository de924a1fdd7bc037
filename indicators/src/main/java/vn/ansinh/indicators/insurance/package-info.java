/**
 * Social and health insurance. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.insurance.VoluntaryInsurance} and {@link vn.ansinh.indicators.insurance.HealthInsurance}:
 *       what is paid, and what the state adds, on a day; rules built on a view of the law.
 *   <li>{@link vn.ansinh.indicators.insurance.Participant}, {@link vn.ansinh.indicators.insurance.Resident}, {@link
 *       vn.ansinh.indicators.insurance.OlderPerson}: what an application says of a record.
 *   <li>{@link vn.ansinh.indicators.insurance.InsuranceIndicators}: how many are covered.
 * </ul>
 *
 * <pre>{@code
 * Grouped<String, Breakdown> health = people.stream().collect(InsuranceIndicators.HEALTH_COVERAGE.by(MyResident::commune));
 * Breakdown insured = participants.stream().collect(InsuranceIndicators.SOCIAL_INSURANCE.collector());
 * Measured<Quantity> social = InsuranceIndicators.SOCIAL_INSURANCE_COVERAGE.measured(insured, labourForce);
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.insurance;

import org.jspecify.annotations.NullMarked;
