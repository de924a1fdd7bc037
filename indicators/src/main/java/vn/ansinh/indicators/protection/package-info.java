/**
 * Social protection: the groups of Decree 20/2021/NĐ-CP Article 5 and who belongs to them, what a person of several groups
 * receives, support for care, emergency support, the kinds and degrees of disability, and the social pension. The rules are built on a view of the law.
 */
@NullMarked
package vn.ansinh.indicators.protection;

import org.jspecify.annotations.NullMarked;
