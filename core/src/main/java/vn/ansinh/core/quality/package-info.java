/**
 * Whether figures agree with each other. {@link vn.ansinh.core.quality.Coherence} holds the relations that must hold between
 * the figures of one area and period ({@link vn.ansinh.core.quality.Relation}); {@link vn.ansinh.core.quality.CoherenceReport}
 * lists every {@link vn.ansinh.core.quality.Finding}: what is wrong, where, what was expected, and what to do. A printed
 * figure stands for its rounding interval, so rounding alone is never a finding.
 */
@NullMarked
package vn.ansinh.core.quality;

import org.jspecify.annotations.NullMarked;
