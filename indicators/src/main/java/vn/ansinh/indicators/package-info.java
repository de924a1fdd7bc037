/**
 * The content of the library behind one door, {@link vn.ansinh.indicators.Catalog}: indicator definitions, areas, plans
 * and published figures.
 */
@NullMarked
package vn.ansinh.indicators;

import org.jspecify.annotations.NullMarked;
