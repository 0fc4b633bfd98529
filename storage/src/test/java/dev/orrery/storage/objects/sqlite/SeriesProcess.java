package dev.orrery.storage.objects.sqlite;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A {@link SeriesProgram} that runs. */
final class SeriesProcess {
    private final Process process;
    private final BufferedReader printed;
    private Revision acknowledged;

    private SeriesProcess(Process process, Revision before) {
        this.process = process;
        this.printed = process.inputReader(StandardCharsets.UTF_8);
        this.acknowledged = before;
    }

    /** @param prefix words before those that start Java */
    static SeriesProcess start(Vector<String> prefix, Path folder, long seed, Revision before) throws IOException {
        Vector<String> words = prefix.append(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .appendAll(Vector.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"))
                .appendAll(Vector.of("-cp", System.getProperty("java.class.path")))
                .appendAll(Vector.of(SeriesProgram.class.getName(), folder.toString(), Long.toString(seed)));
        Process process = new ProcessBuilder(words.asJava())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new SeriesProcess(process, before);
    }

    /** Waits for so many acknowledgements, or for the end if it comes first. */
    void read(int acknowledgements) throws IOException {
        for (int i = 0; i < acknowledgements; i++) {
            String line = printed.readLine();
            if (line == null) {
                return;
            }
            acknowledged = new Revision(Long.parseLong(line));
        }
    }

    /** Ends the process as nobody can prepare for, and returns the last revision that it had acknowledged by then. */
    Revision kill() throws IOException, InterruptedException {
        // By its handle: the process itself would close what it printed before that is read.
        process.toHandle().destroyForcibly();
        read(Integer.MAX_VALUE);
        process.waitFor();
        return acknowledged;
    }

    /** Waits until the process gives up, and returns the last revision that it acknowledged. */
    Revision lastWords() throws IOException, InterruptedException {
        read(Integer.MAX_VALUE);
        if (process.waitFor() == 0) {
            throw new AssertionError("a process that cannot write has ended as if all were well");
        }
        return acknowledged;
    }
}
