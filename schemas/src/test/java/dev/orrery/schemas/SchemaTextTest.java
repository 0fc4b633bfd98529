package dev.orrery.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas are what the client's classes and the tables say together. */
class SchemaTextTest {

    private static SchemaText text(List<String> extensions) {
        return SchemaText.of(new Schemas(Group.all()), new Extensions(extensions));
    }

    @Test
    void everyEntryOfTheTableNamesWhatExists() {
        Extensions extensions = new Extensions(Table.lines("extensions.txt"));
        SchemaText.of(new Schemas(Group.all()), extensions);
        assertThat(extensions.unused()).isEmpty();
    }

    @Test
    void anEntryOfTheTableThatNamesNothingStopsTheBuild() {
        assertThatThrownBy(() -> text(List.of("PodSpec.contaners patch=merge:name")))
                .hasMessageContaining("PodSpec.contaners");
    }

    @Test
    void aFieldIsWrittenWithItsTypeAndItsMarks() {
        assertThat(text(List.of("PodSpec.containers patch=merge:name list=map:name"))
                        .structure())
                .contains("\nio.k8s.api.core.v1.Pod v1 Pod\n")
                .contains("\n containers! []io.k8s.api.core.v1.Container patch=merge:name list=map:name\n")
                .contains("\n creationTimestamp time\n");
    }

    @Test
    void theSameIsWrittenEachTime() {
        List<String> table = Table.lines("extensions.txt");
        assertThat(text(table)).isEqualTo(text(table));
    }

    @Test
    void whatIsUpToDateIsNotWrittenAgain(@TempDir Path folder) throws IOException, URISyntaxException {
        Path schemas = folder.resolve("schemas");
        String stamp = folder.resolve("stamp").toString();
        SchemaGenerator.main(schemas.toString(), stamp);
        Path structure = schemas.resolve("structure.txt");
        FileTime old = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(structure, old);

        SchemaGenerator.main(schemas.toString(), stamp);
        assertThat(Files.getLastModifiedTime(structure)).isEqualTo(old);

        Files.writeString(Path.of(stamp), "an older client");
        SchemaGenerator.main(schemas.toString(), stamp);
        assertThat(Files.getLastModifiedTime(structure)).isGreaterThan(old);
    }
}
