/**
 * Education. In reading order:
 *
 * <ul>
 *   <li>{@link vn.ansinh.indicators.education.Teacher}, {@link vn.ansinh.indicators.education.Learner}, {@link
 *       vn.ansinh.indicators.education.Pupil}: what an application says of a record.
 *   <li>{@link vn.ansinh.indicators.education.SchoolLevel}: the levels and their ages.
 *   <li>{@link vn.ansinh.indicators.education.EducationIndicators}: the formulas.
 * </ul>
 *
 * <pre>{@code
 * Grouped<String, Breakdown> net = learners.stream()
 *         .collect(EducationIndicators.netAttendance(SchoolLevel.PRIMARY).by(MyLearner::commune));
 * }</pre>
 */
@NullMarked
package vn.ansinh.indicators.education;

import org.jspecify.annotations.NullMarked;
