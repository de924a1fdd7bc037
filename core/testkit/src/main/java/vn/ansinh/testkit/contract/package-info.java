/**
 * Contracts: one test class that says what it tests runs all laws of {@code vn.ansinh.testkit}, each as a jqwik property, on
 * cases that are drawn and shrunk to the smallest that fails.
 *
 * <ul>
 *   <li>{@link vn.ansinh.testkit.contract.IndicatorContract}, {@link vn.ansinh.testkit.contract.FormulaContract}: what reads
 *       records.
 *   <li>{@link vn.ansinh.testkit.contract.TargetContract}, {@link vn.ansinh.testkit.contract.PlanContract}: what is promised.
 *   <li>{@link vn.ansinh.testkit.contract.ClassifierContract}, {@link vn.ansinh.testkit.contract.LawBookContract}: who is what
 *       under which law.
 *   <li>{@link vn.ansinh.testkit.contract.SurveyContract}: estimates.
 *   <li>{@link vn.ansinh.testkit.contract.TextFormContract}, {@link vn.ansinh.testkit.contract.CodecContract}: what is written
 *       and read back; {@link vn.ansinh.testkit.contract.ReaderContract}: files that people write.
 *   <li>{@link vn.ansinh.testkit.contract.CoreArbitraries}: generators of every type of the core.
 * </ul>
 */
@NullMarked
package vn.ansinh.testkit.contract;

import org.jspecify.annotations.NullMarked;
