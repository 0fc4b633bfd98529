package dev.orrery.it.badinput;

import dev.orrery.cli.lesson.ShellCommand;
import dev.orrery.cli.lesson.ShellWords;
import dev.orrery.cli.shell.Files;
import dev.orrery.cli.shell.Shell;
import dev.orrery.cli.shell.Shell.Printed;
import dev.orrery.cli.verb.Controls;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Duration;

/** A person at a prompt in a cluster, with files that exist only here or in one folder. */
final class Prompt {

    /** A cluster that has come to rest; each prompt starts from a fork of it. */
    private static final Cluster AT_REST = atRest();

    private final Cluster cluster = AT_REST.fork().get();
    private final Path folder;
    private Map<String, String> files = LinkedHashMap.empty();

    private Prompt(Path folder) {
        this.folder = folder;
    }

    private static Cluster atRest() {
        Cluster cluster = Orrery.start();
        cluster.runUntilIdle(Duration.ofHours(1));
        return cluster;
    }

    static Prompt open() {
        return new Prompt(Path.of("no-such-folder"));
    }

    static Prompt in(Path folder) {
        return new Prompt(folder);
    }

    Prompt with(String file, String... lines) {
        files = files.put(file, String.join("\n", lines) + "\n");
        return this;
    }

    Printed run(String line) {
        Vector<String> words = ShellWords.split(line).get();
        return new Shell(Controls.of(cluster), new Files(files, folder)).run(new ShellCommand(words, "", line));
    }

    /** What applying these lines as {@code f.yaml} prints. */
    Printed apply(String... lines) {
        with("f.yaml", lines);
        return run("kubectl apply -f f.yaml");
    }

    Revision revision() {
        return cluster.revision();
    }

    Cluster cluster() {
        return cluster;
    }
}
