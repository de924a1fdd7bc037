/**
 * Who is what under the law, and why. A {@link vn.ansinh.core.rule.Classifier} is built on a view of the law and gives a
 * {@link vn.ansinh.core.rule.Verdict}: a {@link vn.ansinh.core.rule.BeneficiaryCategory}, or what must be known to decide. A
 * {@link vn.ansinh.core.rule.Condition} is met, not met, or unknown with what it needs. An
 * {@link vn.ansinh.core.rule.Entitlement} is an amount of money with its computation.
 * A {@link vn.ansinh.core.rule.CategoryFormula} counts verdicts by category, and its {@link vn.ansinh.core.rule.CategoryCounts} give
 * tallies.
 *
 * @serial exclude
 */
@NullMarked
package vn.ansinh.core.rule;

import org.jspecify.annotations.NullMarked;
