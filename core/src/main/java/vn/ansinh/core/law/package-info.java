/**
 * The law of a day. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.core.law.LawBook}: parameters and transitional rules on record.
 *   <li>{@link vn.ansinh.core.law.LawView}: the book as looked at on one day, asked for another, in a place.
 *   <li>{@link vn.ansinh.core.law.Parameter} and {@link vn.ansinh.core.law.Provision}: a number of the law, and each value
 *       with its act, article, two dates and status.
 *   <li>{@link vn.ansinh.core.law.UnsettledLawException}: the law on record has no answer.
 * </ul>
 */
@NullMarked
package vn.ansinh.core.law;

import org.jspecify.annotations.NullMarked;
