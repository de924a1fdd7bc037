/**
 * A small district application that embeds the library and proves itself with its test kit: its own record of a birth, its own
 * indicator (registered in time), its own target and its own classifier. The rule is made up for the example.
 */
@NullMarked
package vn.ansinh.examples.birthregistration;

import org.jspecify.annotations.NullMarked;
