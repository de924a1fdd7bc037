/**
 * People with meritorious services to the revolution: the categories of Ordinance 02/2020/UBTVQH14 and the allowances, which
 * add up.
 */
@NullMarked
package vn.ansinh.indicators.merit;

import org.jspecify.annotations.NullMarked;
