package dev.orrery.it.server;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kubectl that somebody else built.
 *
 * @param program where it is
 * @param folder where it keeps what it remembers, and from where relative paths go
 */
record RealKubectl(Path program, Path folder) {
    private static final long TURN_MILLIS = 100;
    private static final int MOST_TURNS = 1200;
    private static final Pattern MINOR = Pattern.compile("\"minor\": \"([0-9]+)");

    /** The first of this machine, talking to a cluster; none where there is none. */
    static Option<RealKubectl> talkingTo(Served served, Path folder) throws IOException {
        Option<Path> program = InstalledKubectls.first();
        return program.isEmpty() ? Option.none() : Option.some(of(program.get(), served, folder));
    }

    /** A program, talking to a cluster. */
    static RealKubectl of(Path program, Served served, Path folder) throws IOException {
        Files.writeString(folder.resolve("kubeconfig"), served.kubeconfig());
        return new RealKubectl(program, folder);
    }

    /** The release that a program is of: 33 for v1.33. */
    static int minor(Path program) {
        try {
            Process version = new ProcessBuilder(program.toString(), "version", "--client", "-o", "json").start();
            Matcher minor = MINOR.matcher(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            if (!minor.find()) {
                throw new IOException(program + " does not tell its version");
            }
            return Integer.parseInt(minor.group(1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int minor() {
        return minor(program);
    }

    /** What it printed, standard error among it, and how it ended. */
    record Printed(String text, int exitCode) {}

    Printed run(String... words) throws IOException, InterruptedException {
        return run(Vector.of(words), "");
    }

    Printed run(Vector<String> words, String input) throws IOException, InterruptedException {
        return run(words, input, () -> {});
    }

    /** @param meanwhile what is done again and again until it ends */
    Printed run(Vector<String> words, String input, Runnable meanwhile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(words.prepend(program.toString()).asJava());
        Path output = Files.createTempFile(folder, "output", "");
        Path stdin = Files.writeString(Files.createTempFile(folder, "input", ""), input);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(stdin.toFile());
        builder.environment().put("KUBECONFIG", folder.resolve("kubeconfig").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("KUBE_EDITOR", "sh edit.sh");
        Process process = builder.start();
        for (int turn = 0; !process.waitFor(TURN_MILLIS, TimeUnit.MILLISECONDS); turn++) {
            meanwhile.run();
            if (turn == MOST_TURNS) {
                process.destroyForcibly();
                throw new IOException("kubectl " + words.mkString(" ") + " does not end");
            }
        }
        return new Printed(Files.readString(output, StandardCharsets.UTF_8), process.exitValue());
    }
}
