package dev.orrery.it.server;

import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.live.PacedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** The clusters that lessons ask for, at the hour at which lessons begin. */
final class LessonCluster {
    static final Path LESSONS = Path.of("..", "lessons");

    private LessonCluster() {}

    /** The files of all lessons. */
    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(LESSONS)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    /** A clock that stands still. */
    static PacedClock clock() {
        return PacedClock.standingAt(Instant.parse("2026-01-01T00:00:00Z"));
    }

    static Cluster of(Lesson lesson, PacedClock clock) {
        return Orrery.start(ImmutableClusterSettings.builder()
                .clock(clock)
                .nodes(lesson.frontMatter().nodes())
                .controlPlanes(lesson.frontMatter().controlPlanes())
                .seed(lesson.frontMatter().seed())
                .plugins(lesson.frontMatter().plugins().map(LESSONS::resolve))
                .build());
    }
}
