package dev.orrery.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read as manifests are refused in kubectl's words, with the place, and store nothing. */
class MalformedFilesTest {

    private static final String PARSING = "error: error parsing f.yaml: error converting YAML to JSON: yaml: ";

    private static void refused(String expected, String... lines) {
        Prompt prompt = Prompt.open();
        var before = prompt.revision();
        assertThat(prompt.apply(lines)).satisfies(printed -> {
            assertThat(printed.text().strip()).isEqualTo(expected);
            assertThat(printed.exitCode()).isEqualTo(1);
        });
        assertThat(prompt.revision()).isEqualTo(before);
    }

    @Test
    void brokenYamlIsNamedByKubectlsLineAndByLineAndColumn() {
        refused(
                PARSING + "line 4: did not find expected key\n  f.yaml:5:2: did not find expected key",
                "apiVersion: apps/v1",
                "kind: Deployment",
                "metadata:",
                "  name: x",
                " spec: 1");
    }

    @Test
    void aFirstLineThatWasPastedAlongIsNotAccepted() {
        refused(
                PARSING + "line 2: mapping values are not allowed in this context\n"
                        + "  f.yaml:2:11: mapping values are not allowed in this context",
                "yamlCopy code",
                "apiVersion: v1",
                "kind: ConfigMap",
                "metadata: {name: x}");
    }

    @Test
    void everyBrokenDocumentIsNamedAndTheSoundOnesAreNotStored() {
        refused(
                PARSING + "line 1: did not find expected node content\n"
                        + "  f.yaml:5:1: did not find expected node content\n"
                        + "  f.yaml:7:1: key \"kind\" already set in map",
                "apiVersion: v1",
                "kind: ConfigMap",
                "---",
                "kind: [",
                "---",
                "kind: ConfigMap",
                "kind: ConfigMap");
    }

    @Test
    void aTabDoesNotIndent() {
        refused(
                PARSING + "line 2: found character that cannot start any token\n"
                        + "  f.yaml:2:1: found character that cannot start any token",
                "metadata:",
                "\tname: x");
    }

    @Test
    void anchorsDoNotExpandWithoutEnd() {
        refused(
                PARSING + "line 4: document contains excessive aliasing\n"
                        + "  f.yaml:4:8: document contains excessive aliasing",
                "a: &a [x, x, x, x, x, x, x, x, x, x]",
                "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]",
                "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]",
                "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]");
        refused(
                PARSING + "line 1: anchor 'm' value contains itself\n  f.yaml:1:32: anchor 'm' value contains itself",
                "metadata: &m {name: x, labels: *m}");
    }

    @Test
    void deepNestingEndsAtALimit() {
        assertThat(Prompt.open().apply("data: " + "[".repeat(100_000)).text())
                .startsWith(PARSING + "line 1: nested deeper than 256 levels");
        assertThat(Prompt.open().apply("{\"a\":".repeat(100_000)).text())
                .startsWith(PARSING + "line 1: nested deeper than 256 levels");
    }

    @Test
    void aFileWithoutObjectsIsNoManifest() {
        refused("error: no objects passed to apply", "");
        refused("error: no objects passed to apply", "# only a comment");
        refused("error: no objects passed to apply", "---", "---");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(Prompt.open().run("kubectl apply -f nofile.yaml").text())
                .isEqualTo("error: the path \"nofile.yaml\" does not exist\n");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("big.yaml"), new byte[50 << 20]);
        assertThat(Prompt.in(folder).run("kubectl apply -f big.yaml").text())
                .isEqualTo("error: big.yaml is too large: 50 MiB, and at most 16 MiB are read\n");
    }

    @Test
    void bytesThatAreNotUtf8AreNotRead(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("utf.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});
        assertThat(Prompt.in(folder).run("kubectl apply -f utf.yaml").text())
                .isEqualTo("error: utf.yaml is not text in UTF-8\n");
    }

    @Test
    void aControlCharacterIsNamedWithItsPlace() {
        assertThat(Prompt.open().apply("apiVersion: v1", "kind: \"a\u0000b\"").text())
                .contains("f.yaml:2:9: control characters are not allowed: U+0000");
    }
}
