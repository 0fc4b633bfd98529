package dev.orrery.it.simulation;

import dev.orrery.testkit.Draw;

/** A run of one seed: so many whims, then everything is mended. */
final class Simulation {

    private static final int WHIMS = 30;

    private final Playground playground;
    private final Whim whim;

    private Simulation(long seed) {
        this.playground = Playground.seeded(seed);
        this.whim = new Whim(playground, new Draw(seed, WHIMS));
    }

    /** Runs a seed and holds what comes of it against what must hold; the record of it all. */
    static String checked(long seed) {
        Simulation simulation = new Simulation(seed);
        try {
            simulation.checked();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "seed " + seed + " (-Dorrery.seed=" + seed + "): " + failure.getMessage() + "\nafter\n  "
                            + simulation.playground.said().mkString("\n  "),
                    failure);
        }
        return simulation.recorded();
    }

    /** Runs a seed and looks at nothing; the record of it all. */
    static String recorded(long seed) {
        Simulation simulation = new Simulation(seed);
        simulation.whim.first();
        for (int i = 0; i < WHIMS; i++) {
            simulation.whim.next();
        }
        simulation.playground.heal();
        return simulation.recorded();
    }

    private void checked() {
        Invariants invariants = new Invariants(playground);
        whim.first();
        for (int i = 0; i < WHIMS; i++) {
            whim.next();
            invariants.check();
        }
        playground.heal();
        invariants.check();
        invariants.checkHistory();
        invariants.checkHealed();
    }

    private String recorded() {
        return playground.printed() + Chronicle.of(playground.cluster());
    }
}
