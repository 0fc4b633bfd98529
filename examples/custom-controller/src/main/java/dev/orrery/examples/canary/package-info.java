/**
 * Moves replicas from one Deployment to another, step by step, and back when that does not go well.
 *
 * <p>{@code Canary} is what somebody asks for, {@code Progress} how far it is, {@code Sizes} what follows for the two
 * Deployments. {@code CanaryController} puts them together.
 */
package dev.orrery.examples.canary;
