package dev.orrery.it.server;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The kubectl programs of this machine. {@code ORRERY_KUBECTL} names those that tests are to take, separated as on the PATH;
 * without it they take the one on the PATH.
 */
final class InstalledKubectls {
    private static final Vector<Path> NAMED = paths("ORRERY_KUBECTL");

    private InstalledKubectls() {}

    /** The one that tests take. */
    static Option<Path> first() {
        return NAMED.isEmpty() ? onThePath().headOption() : NAMED.headOption();
    }

    /** Those that the verbs are tried with: all that are named; else the first, and the oldest that lies beside it. */
    static Vector<Path> tried() {
        if (!NAMED.isEmpty()) {
            return NAMED;
        }
        return first().toVector()
                .flatMap(first -> Vector.of(first).appendAll(beside(first).minBy(RealKubectl::minor)))
                .distinct();
    }

    private static Vector<Path> onThePath() {
        return paths("PATH").map(folder -> folder.resolve("kubectl")).filter(Files::isExecutable);
    }

    /** Those of other releases, where the program itself lies: {@code kubectl.1.27}. */
    private static Vector<Path> beside(Path first) {
        try (Stream<Path> files = Files.list(first.toRealPath().getParent())) {
            return files.filter(file -> file.getFileName().toString().matches("kubectl[-.]?v?1\\.[0-9.]+"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .collect(Vector.collector());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Vector<Path> paths(String variable) {
        return Option.of(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .toVector()
                .flatMap(value -> Vector.of(value.split(File.pathSeparator)))
                .map(name -> Path.of(name).toAbsolutePath());
    }
}
