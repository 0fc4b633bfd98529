/**
 * Lessons: Markdown that runs.
 *
 * <p>A {@code Lesson} is read once into steps; a {@code Player} carries them out in a World and holds what they print against
 * what the lesson says. Nothing about Kubernetes is decided here.
 */
@NullMarked
package dev.orrery.cli.lesson;

import org.jspecify.annotations.NullMarked;
