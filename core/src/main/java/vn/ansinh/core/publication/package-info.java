/** Publication. */
@NullMarked
package vn.ansinh.core.publication;

import org.jspecify.annotations.NullMarked;
