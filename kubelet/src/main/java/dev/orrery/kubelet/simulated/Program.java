package dev.orrery.kubelet.simulated;

import java.time.Duration;

/**
 * What an image does when it runs: a deterministic stand-in for the real thing.
 *
 * <p>A program performs nothing. Its run says when it acts next, and, asked to act, what it printed and wrote. Nobody asks
 * before somebody looks, so a program that runs for an hour costs nothing until its log is read.
 */
public interface Program {

    /** The run of a container that starts. */
    ProgramRun start(ProgramStart start);

    /** How the program takes SIGTERM, on a node where stopping usually takes so long. */
    default Farewell onTerminate(Duration usual) {
        return new Farewell(usual, 0);
    }

    /** How long after SIGTERM a program ends by itself, and with which exit code. */
    record Farewell(Duration after, int exitCode) {}
}
