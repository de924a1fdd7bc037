/**
 * Employment and training. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.labour.Worker}, {@link vn.ansinh.indicators.labour.Trainee}, {@link
 *       vn.ansinh.indicators.labour.Placement}, {@link vn.ansinh.indicators.labour.Departure}, {@link
 *       vn.ansinh.indicators.labour.CommuneOfficial}: what an application says of a record.
 *   <li>{@link vn.ansinh.indicators.labour.LabourIndicators}: the formulas.
 * </ul>
 *
 * <pre>{@code
 * Grouped<String, Breakdown> trained = workers.stream().collect(LabourIndicators.TRAINED.by(MyWorker::commune));
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.labour;

import org.jspecify.annotations.NullMarked;
