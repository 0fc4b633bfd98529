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

    private static SchemaText text(Extensions extensions) {
        return SchemaText.of(new Schemas(Group.all()), new Messages(Group.all()), extensions);
    }

    @Test
    void everyEntryOfTheTablesNamesWhatExists() {
        Extensions extensions = Extensions.all();
        text(extensions);
        assertThat(extensions.unused()).isEmpty();
    }

    @Test
    void anEntryOfATableThatNamesNothingStopsTheBuild() {
        assertThatThrownBy(() -> text(new Extensions(List.of("PodSpec.contaners patch=merge:name"), List.of())))
                .hasMessageContaining("PodSpec.contaners");
        assertThatThrownBy(() -> text(new Extensions(List.of(), List.of("PodSpec priority hostuser"))))
                .hasMessageContaining("[PodSpec.hostuser]");
    }

    @Test
    void aFieldIsWrittenWithItsTypeAndItsMarks() {
        List<String> marks = List.of("PodSpec.containers patch=merge:name list=map:name");
        assertThat(text(new Extensions(marks, List.of("PodSpec priority"))).structure())
                .contains("\nio.k8s.api.core.v1.Pod v1 Pod\n apiVersion string\n")
                .contains("\n containers! []io.k8s.api.core.v1.Container patch=merge:name list=map:name proto=2\n")
                .contains("\n priority int32 go=pointer proto=25\n")
                .contains("\n creationTimestamp time proto=8\n");
    }

    @Test
    void aFieldOfAMessageThatJsonDoesNotShowHasTheNumbersOfBoth() {
        assertThat(text(Extensions.all()).structure())
                .contains("\n hostPath io.k8s.api.core.v1.HostPathVolumeSource proto=2.1\n")
                .contains("\n verbs! []string proto=4.1 list=atomic\n");
    }

    @Test
    void theSameIsWrittenEachTime() {
        assertThat(text(Extensions.all())).isEqualTo(text(Extensions.all()));
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
