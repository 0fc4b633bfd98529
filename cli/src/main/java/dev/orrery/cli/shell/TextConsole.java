package dev.orrery.cli.shell;

import dev.orrery.kubectl.call.Console;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A console that keeps what is printed, standard error in its place among it. */
final class TextConsole implements Console {

    private final Files files;
    private final String input;
    private final StringBuilder printed = new StringBuilder();

    TextConsole(Files files, String input) {
        this.files = files;
        this.input = input;
    }

    String text() {
        return printed.toString();
    }

    @Override
    public void out(String text) {
        printed.append(text);
    }

    @Override
    public void err(String text) {
        printed.append(text);
    }

    @Override
    public String stdin() {
        return input;
    }

    @Override
    public Either<String, String> read(String path) {
        return files.read(path);
    }

    @Override
    public Either<String, byte[]> bytes(String path) {
        return files.bytes(path);
    }

    @Override
    public Option<Vector<String>> directory(String path) {
        return files.directory(path);
    }
}
