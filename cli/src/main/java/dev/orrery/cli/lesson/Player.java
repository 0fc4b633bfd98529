package dev.orrery.cli.lesson;

import dev.orrery.cli.lesson.Lesson.Step;
import io.vavr.collection.Vector;

/** Plays a lesson: each command in turn, what it prints held against what the lesson says. */
public final class Player {

    /** Runs the command of a step, and says what it printed. */
    @FunctionalInterface
    public interface Prompt {
        Vector<String> run(Step step);
    }

    /** Follows a lesson as it is played: to show progress, or to wait before each step. */
    @FunctionalInterface
    public interface Audience {
        void before(Step step);
    }

    private Player() {}

    /** A step, and what its command printed. */
    public record Played(Step step, Vector<String> printed) {

        public boolean isAsExpected() {
            return Expectation.of(step.expected()).isMetBy(printed);
        }
    }

    public static Vector<Played> play(Lesson lesson, Prompt prompt, Audience audience) {
        return lesson.steps().map(step -> {
            audience.before(step);
            return new Played(step, prompt.run(step));
        });
    }
}
