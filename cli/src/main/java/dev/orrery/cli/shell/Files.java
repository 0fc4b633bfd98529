package dev.orrery.cli.shell;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that commands can read: those that a lesson brings in its text, and those of the disk.
 *
 * @param inText by name; they hide files of the disk
 * @param folder to which other paths are relative
 */
public record Files(Map<String, String> inText, Path folder) {

    private static final long LARGEST = 16L << 20;

    Files with(Map<String, String> brought) {
        return new Files(brought, folder);
    }

    Either<String, String> read(String name) {
        return inText.get(name).<Either<String, String>>map(Either::right).getOrElse(() -> fromDisk(name));
    }

    private Either<String, String> fromDisk(String name) {
        return bytesFromDisk(name).flatMap(bytes -> text(name, bytes));
    }

    private static Either<String, String> text(String name, byte[] bytes) {
        try {
            return Either.right(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException binary) {
            return Either.left(name + " is not text in UTF-8");
        }
    }

    /** As they are on the disk, which need not be text. */
    Either<String, byte[]> bytes(String name) {
        return inText.get(name)
                .<Either<String, byte[]>>map(text -> Either.right(text.getBytes(StandardCharsets.UTF_8)))
                .getOrElse(() -> bytesFromDisk(name));
    }

    private Either<String, byte[]> bytesFromDisk(String name) {
        Path path = folder.resolve(name);
        if (!java.nio.file.Files.exists(path)) {
            return Either.left("the path \"" + name + "\" does not exist");
        }
        try {
            long size = java.nio.file.Files.size(path);
            return size > LARGEST
                    ? Either.left(name + " is too large: " + (size >> 20) + " MiB, and at most 16 MiB are read")
                    : Either.right(java.nio.file.Files.readAllBytes(path));
        } catch (IOException unreadable) {
            return Either.left("cannot read " + name + ": " + unreadable.getMessage());
        }
    }

    Option<Vector<String>> directory(String name) {
        Path path = folder.resolve(name);
        if (!java.nio.file.Files.isDirectory(path)) {
            return Option.none();
        }
        try (Stream<Path> entries = java.nio.file.Files.list(path)) {
            return Option.some(Vector.ofAll(entries.map(entry -> name + "/" + entry.getFileName())
                    .sorted()
                    .toList()));
        } catch (IOException unreadable) {
            return Option.none();
        }
    }
}
