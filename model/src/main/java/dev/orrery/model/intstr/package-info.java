/** A number or a text, such as {@code 1} or {@code 25%}: how Kubernetes writes limits of a rollout and ports. */
@NullMarked
package dev.orrery.model.intstr;

import org.jspecify.annotations.NullMarked;
