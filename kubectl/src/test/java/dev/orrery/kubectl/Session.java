package dev.orrery.kubectl;

import dev.orrery.kubectl.call.Console;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/** A terminal with some files: what is printed to both outputs stands together, as a person sees it. */
final class Session implements Console {
    private final ShelfDoor door;
    private SortedMap<String, String> files = TreeMap.empty();
    private StringBuilder seen = new StringBuilder();
    private int exitCode;

    Session(ShelfDoor door) {
        this.door = door;
    }

    Session file(String path, String text) {
        files = files.put(path, text);
        return this;
    }

    /** What one command prints; words are split at blanks, a line of its own ends with what is not 0. */
    String run(String command) {
        return run(command, Option.none());
    }

    String run(String command, Option<Duration> timeout) {
        seen = new StringBuilder();
        exitCode = new Kubectl(door).run(Vector.of(command.split(" ")), this, timeout.map(door.now()::plus));
        return seen + (exitCode == 0 ? "" : "[exit " + exitCode + "]\n");
    }

    @Override
    public void out(String text) {
        seen.append(text);
    }

    @Override
    public void err(String text) {
        seen.append(text);
    }

    @Override
    public String stdin() {
        return files.get("-").getOrElse("");
    }

    @Override
    public Either<String, String> read(String path) {
        return files.get(path).toEither("the path \"" + path + "\" does not exist");
    }

    @Override
    public Option<Vector<String>> directory(String path) {
        Vector<String> inside = files.keySet()
                .toVector()
                .filter(file -> file.startsWith(path + "/"))
                .map(file -> file.indexOf('/', path.length() + 1) < 0
                        ? file
                        : file.substring(0, file.indexOf('/', path.length() + 1)))
                .distinct();
        return inside.isEmpty() ? Option.none() : Option.some(inside);
    }
}
