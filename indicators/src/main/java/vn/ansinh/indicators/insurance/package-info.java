/**
 * Social and health insurance: what is paid, and what the state adds, on a day. The rules are built on a view of the law.
 */
@NullMarked
package vn.ansinh.indicators.insurance;

import org.jspecify.annotations.NullMarked;
