package dev.orrery.schemas;

import io.kubernetes.client.proto.Meta;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the schemas into a folder, if what is there is older than this program or the client. */
public final class SchemaGenerator {

    private SchemaGenerator() {}

    /**
     * Runs in the build of the module that carries the schemas.
     *
     * @param args the folder, and a file that says what it was written from
     */
    public static void main(String... args) throws IOException, URISyntaxException {
        Path folder = Path.of(args[0]);
        Path structure = folder.resolve("structure.txt");
        Path descriptions = folder.resolve("descriptions.txt");
        Path stamp = Path.of(args[1]);
        String sources = sources();
        if (Files.exists(structure)
                && Files.exists(descriptions)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(sources)) {
            return;
        }
        SchemaText text = SchemaText.of(new Schemas(Group.all()), new Messages(Group.all()), Extensions.all());
        Files.createDirectories(folder);
        Files.writeString(structure, text.structure(), StandardCharsets.UTF_8);
        Files.writeString(descriptions, text.descriptions(), StandardCharsets.UTF_8);
        Files.writeString(stamp, sources, StandardCharsets.UTF_8);
    }

    /** What the result depends on, and how old it is. */
    private static String sources() throws IOException, URISyntaxException {
        Path client = place(ClientClass.named("V1Pod").orElseThrow().type());
        Path messages = place(Meta.class);
        return client.getFileName() + " " + messages.getFileName() + " " + newest(place(SchemaGenerator.class));
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(Objects.requireNonNull(source).getLocation().toURI());
    }

    /** The module is a folder of classes in one build, a jar in another. */
    private static FileTime newest(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            FileTime newest = FileTime.fromMillis(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
            return newest;
        }
    }
}
