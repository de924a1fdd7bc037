/**
 * Social protection. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.protection.SocialProtectionRules}: the groups of Decree 20/2021/NĐ-CP Article 5 and who belongs
 *       to them; {@link vn.ansinh.indicators.protection.SocialAssistance}: what a person of several groups receives; {@link
 *       vn.ansinh.indicators.protection.CareSupport}, {@link vn.ansinh.indicators.protection.EmergencySupport}, {@link
 *       vn.ansinh.indicators.protection.SocialPension}; the kinds and degrees of disability. Rules are built on a view of the law.
 *   <li>{@link vn.ansinh.indicators.protection.Applicant} and {@link vn.ansinh.indicators.protection.EmergencyCase}: what an
 *       application says of a record; {@link vn.ansinh.indicators.protection.AllowanceStanding} for reports of columns.
 *   <li>{@link vn.ansinh.indicators.protection.ProtectionIndicators}: the formulas.
 * </ul>
 *
 * <pre>{@code
 * Grouped<String, Breakdown> paid = applicants.stream()
 *         .collect(ProtectionIndicators.ALLOWANCE_OF_ENTITLED.by(MyApplicant::commune));
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.protection;

import org.jspecify.annotations.NullMarked;
