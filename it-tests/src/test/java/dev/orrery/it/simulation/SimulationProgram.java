package dev.orrery.it.simulation;

import java.nio.charset.StandardCharsets;

/** Runs the simulation of a seed in a process of its own and prints the record of it. */
public final class SimulationProgram {

    private SimulationProgram() {}

    public static void main(String[] arguments) {
        byte[] record = Simulation.recorded(Long.parseLong(arguments[0])).getBytes(StandardCharsets.UTF_8);
        System.out.write(record, 0, record.length);
        System.out.flush();
    }
}
