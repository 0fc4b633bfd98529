/**
 * The architecture as rules that can fail.
 *
 * <p>{@link dev.orrery.it.architecture.Architecture} lists the rules as data. Each is applied twice: to the program, where
 * it must find nothing and must have seen something, and to a small program under {@code bad} that breaks it on purpose,
 * where it must report exactly the culprits.
 */
@NullMarked
package dev.orrery.it.architecture;

import org.jspecify.annotations.NullMarked;
