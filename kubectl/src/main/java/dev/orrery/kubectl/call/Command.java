package dev.orrery.kubectl.call;

/** One verb of kubectl. */
public interface Command {

    /** The words that call it: {@code get}, {@code rollout status}. */
    String words();

    /** The flags it knows besides those of every verb. */
    Flags flags();

    /** Does what it says, and returns the exit code. */
    int run(Call call);
}
