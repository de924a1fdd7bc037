/**
 * Estimates from sample surveys, with their uncertainty, from tallies that merge. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.survey.SurveyDesign}: whether the sample has strata, clusters and weights.
 *   <li>{@link vn.ansinh.core.survey.SurveyVariable}: a yes-or-no fact or a measurement.
 *   <li>{@link vn.ansinh.core.survey.SurveyRecord}: one record of the sample, with its domains and values.
 *   <li>{@link vn.ansinh.core.survey.SurveyTally}: the exact totals of many records; it gives the estimates.
 *   <li>{@link vn.ansinh.core.survey.SampleFormula}: one variable of a sample from columns, by {@link
 *       vn.ansinh.core.survey.SamplingUnit} and into {@link vn.ansinh.core.survey.UnitTotals}, for the same tally.
 *   <li>{@link vn.ansinh.core.survey.Estimate}: value, standard error, {@link vn.ansinh.core.survey.Interval limits} and
 *       denominators; by the rules of an {@link vn.ansinh.core.survey.EstimationPolicy}.
 *   <li>{@link vn.ansinh.core.survey.BinomialInterval}: limits of a share that was counted without a survey design.
 * </ul>
 *
 * @serial exclude
 */
@NullMarked
package vn.ansinh.core.survey;

import org.jspecify.annotations.NullMarked;
