/**
 * Laws that anyone can run on their own content. Each law is numbered, says in a sentence what it demands, and fails
 * with a message in the user's terms. The laws are plain Java and need no test engine: call them from any test.
 */
@NullMarked
package vn.ansinh.testkit;

import org.jspecify.annotations.NullMarked;
