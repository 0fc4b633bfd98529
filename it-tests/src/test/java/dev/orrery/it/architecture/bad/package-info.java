/**
 * Programs that break the architecture on purpose, one package for each family of rules, laid out as ours below it.
 *
 * <p>Nothing runs them. A rule that does not report its culprits here would not report them in the program either.
 */
@NullMarked
package dev.orrery.it.architecture.bad;

import org.jspecify.annotations.NullMarked;
