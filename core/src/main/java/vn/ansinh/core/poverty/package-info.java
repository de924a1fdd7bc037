/**
 * Measures of poverty over records of any type, exact, by any group, and with their errors from a sample. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.poverty.FosterGreerThorbecke}: poverty by income under one or several lines; its result, {@link
 *       vn.ansinh.core.poverty.IncomePoverty}, has headcount, gap and squared gap.
 *   <li>{@link vn.ansinh.core.poverty.AlkireFoster}: poverty in many dimensions; its result, {@link
 *       vn.ansinh.core.poverty.MultidimensionalPoverty}, has H, A, M0, headcounts and contributions of indicators and dimensions.
 *   <li>{@link vn.ansinh.core.poverty.Decomposable}: what each group contributes to the whole.
 *   <li>{@link vn.ansinh.core.poverty.SurveyMeasure}: the same measures estimated from a sample.
 * </ul>
 *
 * <p>From ten households to a table by commune, in one pass over records or columns:
 *
 * <pre>{@code
 * FosterGreerThorbecke<Household> incomes = FosterGreerThorbecke.<Household>of("income-poverty", Household::income)
 *         .unknownWhen(Household::incomeUnknown)
 *         .line("poor", 1_500_000)
 *         .weightedBy(Household::persons)
 *         .build();
 * AlkireFoster<Household> index = AlkireFoster.<Household>of("services", Bits.of(Household::noSchool, Household::noWater))
 *         .indicator("education", "attendance", 1)
 *         .indicator("water", "clean water", 1)
 *         .weightedBy(Household::persons)
 *         .cutoff(2)
 *         .build();
 * Together<Household> both = Together.of(incomes, index);
 * Grouped<String, Together.Results> byCommune = households.stream().collect(both.by(Household::commune));
 *
 * IncomePoverty all = byCommune.total().get(incomes);
 * all.gap("poor");                                                             // 1:6, a sixth of the line
 * byCommune.part(each -> each.get(index)).measured(MultidimensionalPoverty::adjustedHeadcount);
 * byCommune.get("Bình Mỹ").get(incomes).contributionTo(all, each -> each.gap("poor"));
 * }</pre>
 *
 * <p>The measures know no law: which line, which boundary, which indicators and cut-off are the caller's. Classes of the law,
 * which look at income and deprivations together, come from a {@code vn.ansinh.core.rule.Classifier}.
 *
 * @serial exclude
 */
@NullMarked
package vn.ansinh.core.poverty;

import org.jspecify.annotations.NullMarked;
