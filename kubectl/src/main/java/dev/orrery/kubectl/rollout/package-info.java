/** {@code kubectl rollout …}: how far a rollout is, which revisions there were, and going back to one of them. */
@NullMarked
package dev.orrery.kubectl.rollout;

import org.jspecify.annotations.NullMarked;
