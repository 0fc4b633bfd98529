package dev.orrery.kubectl.call;

/** One verb of kubectl. */
public interface Command {

    /** How it is typed, and what it does. */
    Usage usage();

    /** The flags it knows besides those of every verb. */
    Flags flags();

    /** Does what it says, and returns the exit code. */
    int run(Call call);
}
