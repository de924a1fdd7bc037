/**
 * The growth of children under five by the WHO Child Growth Standards of 2006: z-scores of one child or of many, the forms and
 * grades of malnutrition, their prevalence in a survey, and the classes of a prevalence. {@link
 * vn.ansinh.indicators.growth.NutritionIndicators} has the formulas over all children of a register.
 */
@NullMarked
package vn.ansinh.indicators.growth;

import org.jspecify.annotations.NullMarked;
