package dev.orrery.cli.shell;

import dev.orrery.kubectl.call.Console;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The console of a person or a script: what is printed is seen at once, and files are those of the disk. */
public final class Terminal implements Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Files files;

    /** @param folder to which paths are relative */
    public Terminal(PrintWriter out, PrintWriter err, Path folder) {
        this.out = out;
        this.err = err;
        this.files = new Files(LinkedHashMap.empty(), folder);
    }

    @Override
    public void out(String text) {
        out.print(text);
        out.flush();
    }

    @Override
    public void err(String text) {
        out.flush();
        err.print(text);
        err.flush();
    }

    @Override
    public String stdin() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
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
