package dev.orrery.it.server;

import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.lesson.ShellWords;
import dev.orrery.cli.shell.Files;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.verb.Controls;
import dev.orrery.kubectl.remote.RemoteCrank;
import dev.orrery.kubectl.remote.RemoteDoor;
import dev.orrery.kubectl.remote.RemoteWorkbench;
import dev.orrery.kubectl.remote.Server;
import io.vavr.collection.LinkedHashMap;
import java.io.IOException;
import java.nio.file.Path;

/** A client of our own at the other end of an HTTP connection. */
record Remote(Controls controls, Shell shell) {

    /**
     * One that turns the crank of a cluster while it waits.
     *
     * @param folder in which its kubeconfig is put
     */
    static Remote of(Served served, Path folder) throws IOException {
        return of(served, folder, new Files(LinkedHashMap.empty(), folder));
    }

    static Remote of(Served served, Path folder, Files files) throws IOException {
        Server server = new Server(served.access(folder));
        RemoteCrank crank = new RemoteCrank(server);
        Controls controls = new Controls(
                new TurningDoor(new RemoteDoor(server), crank), crank, new RemoteWorkbench(server), "default");
        return new Remote(controls, new Shell(controls, files));
    }

    /** What a command prints. */
    String run(String line) {
        return shell.run(new ShellCommand(ShellWords.split(line).get(), "", line))
                .text();
    }
}
