/**
 * Which objects the API server refuses, field by field, in Kubernetes' own words (release v1.33).
 *
 * <p>{@link dev.orrery.apiserver.validation.Validation} is the door. Behind it, each class knows the rules of one concern and
 * adds what it finds to {@code Faults}, in the order in which Kubernetes looks.
 */
@NullMarked
package dev.orrery.apiserver.validation;

import org.jspecify.annotations.NullMarked;
