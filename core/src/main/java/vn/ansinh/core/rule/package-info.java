/**
 * Who is what under the law, and why. A {@link vn.ansinh.core.rule.Classifier} is built on a view of the law and gives a
 * {@link vn.ansinh.core.rule.Verdict}: a {@link vn.ansinh.core.rule.BeneficiaryCategory}, or what must be known to decide.
 */
@NullMarked
package vn.ansinh.core.rule;

import org.jspecify.annotations.NullMarked;
