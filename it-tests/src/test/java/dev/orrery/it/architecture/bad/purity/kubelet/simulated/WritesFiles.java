package dev.orrery.it.architecture.bad.purity.kubelet.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class WritesFiles {
    void write(Path file) throws IOException {
        Files.writeString(file, "42");
    }
}
