package dev.orrery.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.api.controller.ControllerProvider;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    Path folder;

    /** A jar with a services file that names a provider. */
    private Path jar(String name, String provider) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/" + ControllerProvider.class.getName()));
            out.write(provider.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void requireFault(Path path, String... parts) {
        assertThatThrownBy(() -> Plugins.of(path))
                .isInstanceOf(PluginFault.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void aJarThatIsNotThereIsNamed() {
        requireFault(folder.resolve("missing.jar"), "no such plugin: ", "missing.jar", "build it first");
    }

    @Test
    void aJarWithoutAProviderIsToldWhatItNeeds() throws IOException {
        requireFault(jar("empty.jar", ""), "empty.jar brings no ", "META-INF/services");
    }

    @Test
    void aFileThatIsNoJarBringsNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("plugin.jar"), "not a jar");
        requireFault(text, "plugin.jar brings no ");
    }

    @Test
    void aProviderThatIsNotInItsJarIsNamed() throws IOException {
        requireFault(jar("bad.jar", "com.example.Missing"), "bad.jar", "com.example.Missing", "not found");
    }

    @Test
    void aProviderThatCannotBeMadeIsNamedWithItsReason() throws IOException {
        requireFault(jar("bad.jar", ThrowingProvider.class.getName()), "bad.jar", "ThrowingProvider", "no licence");
    }

    @Test
    void aFolderWithoutJarsBringsNothing() {
        assertThat(Plugins.of(folder)).isEmpty();
    }

    @Test
    void aNameInASelectionThatNobodyHasIsAFault() {
        ClusterSettings settings = ClusterSettings.DEFAULT.withControllers(Vector.of("*", "-deploymnt"));
        assertThatThrownBy(() -> Orrery.start(settings))
                .isInstanceOf(PluginFault.class)
                .hasMessageContainingAll("no such controller: deploymnt", "deployment");
    }
}
