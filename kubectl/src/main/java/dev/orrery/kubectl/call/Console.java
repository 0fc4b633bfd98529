package dev.orrery.kubectl.call;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes: the only way in and out of this module besides the door to the cluster. */
public interface Console {

    /** Writes text to standard output, as it is. */
    void out(String text);

    /** Writes text to standard error, as it is. */
    void err(String text);

    /** All of standard input. */
    String stdin();

    /** The text of a file, or why there is none, in kubectl's words. */
    Either<String, String> read(String path);

    /** The bytes of a file, which need not be text, or why there are none. */
    default Either<String, byte[]> bytes(String path) {
        return read(path).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** The paths of the files in a directory, sorted; none when the path is not a directory. */
    Option<Vector<String>> directory(String path);

    default void line(String line) {
        out(line + "\n");
    }

    default void errLine(String line) {
        err(line + "\n");
    }
}
