package dev.orrery.cli.command;

import dev.orrery.api.storage.StoreFault;
import dev.orrery.cli.lesson.Lesson;
import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.cluster.assembly.ClusterSettings;
import dev.orrery.cluster.assembly.Endpoint;
import dev.orrery.cluster.assembly.EndpointFault;
import dev.orrery.cluster.assembly.ImmutableClusterSettings;
import dev.orrery.cluster.assembly.ImmutableEndpointSettings;
import dev.orrery.cluster.assembly.LiveCluster;
import dev.orrery.cluster.assembly.Orrery;
import dev.orrery.cluster.assembly.PluginFault;
import dev.orrery.cluster.assembly.UnopenedEndpoint;
import dev.orrery.cluster.engine.History;
import dev.orrery.cluster.live.PacedClock;
import dev.orrery.kubectl.text.GoDuration;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the Kubernetes API, until it is told to stop. */
@Command(
        name = "up",
        description = "Serves the Kubernetes API on this machine, controllers and all.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int CANNOT_RUN = 2;

    /** Where a leap of an hour is nothing, the age of what happened says nothing. */
    private static final History.Retention WHOLE_AS_FAR_AS_IT_FITS =
            new History.Retention(History.Retention.OF_A_SERVER.revisions());

    /** How the time of the cluster passes. */
    enum ClockChoice {
        real,
        virtual
    }

    @Option(names = "--bind-address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Listen here.")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Listen there; 0 for any free one.")
    private int port;

    @Option(names = "--insecure-http", description = "Speak plain HTTP.")
    private boolean insecure;

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            defaultValue = ".orrery/kubeconfig",
            description = "Write to this file how clients come in (default: ${DEFAULT-VALUE}).")
    private Path kubeconfig = Path.of(".orrery/kubeconfig");

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "3",
            description = "Workers (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Option(
            names = "--control-planes",
            paramLabel = "N",
            defaultValue = "1",
            description = "Nodes of the control plane (default: ${DEFAULT-VALUE}).")
    private int controlPlanes;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep everything in this folder, and go on with what is in it; without it, in memory.")
    private @Nullable Path dataDir;

    @Option(
            names = "--clock",
            defaultValue = "real",
            paramLabel = "real|virtual",
            description = "Whether time passes, or is turned with `orrery clock` (default: ${DEFAULT-VALUE}).")
    private ClockChoice clock = ClockChoice.real;

    @Option(
            names = "--pod-start",
            paramLabel = "D",
            defaultValue = "1s",
            converter = GoDurations.class,
            description = "How long a container takes to start (default: ${DEFAULT-VALUE}).")
    private Duration podStart = Duration.ofSeconds(1);

    @Option(names = "--plugins", paramLabel = "JAR|DIR", split = ",", description = "Controllers of one's own.")
    private List<Path> plugins = new ArrayList<>();

    @Option(names = "--controllers", split = ",", paramLabel = "NAME", description = "Which run: *, NAME, -NAME.")
    private List<String> controllers = new ArrayList<>();

    @Option(names = "--play", paramLabel = "LESSON", description = "Begin with what this lesson leaves behind.")
    private @Nullable Path lesson;

    /** Held here, or its level would be forgotten with it. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.jetty");

    private final PacedClock time = PacedClock.standingAt(Instant.now());

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        LIBRARY.setLevel(Level.WARNING);
        CompletableFuture<UnopenedEndpoint> unopened =
                CompletableFuture.supplyAsync(() -> UnopenedEndpoint.of(endpoint()));
        Either<Vector<String>, Cluster> begun = begin();
        if (begun.isLeft()) {
            begun.getLeft().forEach(fault -> err().println("error: " + fault));
            return CANNOT_RUN;
        }
        Stop stop = new Stop();
        try (LiveCluster cluster = LiveCluster.of(begun.get(), time, stop::becauseOf);
                Endpoint endpoint = unopened.join().open(cluster)) {
            PrivateFile.write(kubeconfig, endpoint.kubeconfig());
            stop.onSignal();
            out().println("ready: " + endpoint.url() + " kubeconfig " + kubeconfig);
            out().flush();
            // Of the process, which may have waited for a build before it became a JVM, this is the part that counts.
            long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
            err().println(String.format(Locale.ROOT, "up in %.2f s", uptime / 1000.0));
            stop.await();
        } catch (EndpointFault | IOException fault) {
            err().println("error: " + fault.getMessage());
            return CANNOT_RUN;
        }
        stop.failure().forEach(failure -> err().println("error: the cluster cannot go on: " + failure));
        stop.done();
        return stop.failure().isEmpty() ? 0 : FAILED;
    }

    /** An empty cluster, or the one that a lesson leaves behind. What has to be done first is done in no time. */
    private Either<Vector<String>, Cluster> begin() {
        ClusterSettings settings = settings();
        Path file = lesson;
        if (file != null && dataDir != null && Files.exists(dataDir)) {
            return Either.left(Vector.of("--play begins a new cluster, and there may be one in " + dataDir
                    + "; name a folder that does not exist yet"));
        }
        try {
            Either<Vector<String>, Cluster> begun = file == null
                    ? Either.right(Orrery.start(settings))
                    : LessonFile.read(file).map(read -> played(file, read, settings));
            time.setRate(clock == ClockChoice.real ? 1 : 0);
            return begun;
        } catch (PluginFault | StoreFault fault) {
            return Either.left(Vector.of(String.valueOf(fault.getMessage())));
        }
    }

    private static Cluster played(Path file, Lesson lesson, ClusterSettings settings) {
        return LessonFile.stage(file, lesson, io.vavr.control.Option.none(), settings)
                .after(lesson)
                .cluster();
    }

    private ClusterSettings settings() {
        return ImmutableClusterSettings.builder()
                .clock(time)
                .start(time.now(Instant.EPOCH))
                .dataDir(io.vavr.control.Option.of(dataDir))
                .nodes(nodes)
                .controlPlanes(controlPlanes)
                .podStart(podStart)
                .plugins(Vector.ofAll(plugins))
                .controllers(Vector.ofAll(controllers))
                .retention(clock == ClockChoice.real ? History.Retention.OF_A_SERVER : WHOLE_AS_FAR_AS_IT_FITS)
                .build();
    }

    private ImmutableEndpointSettings endpoint() {
        String version = UpCommand.class.getPackage().getImplementationVersion();
        return ImmutableEndpointSettings.builder()
                .host(address)
                .port(port)
                .isSecure(!insecure)
                .version(version == null ? "dev" : version)
                .build();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Durations as Kubernetes writes them: {@code 1m30s}. */
    static final class GoDurations implements CommandLine.ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return GoDuration.parse(text)
                    .getOrElseThrow(() -> new CommandLine.TypeConversionException(
                            "'" + text + "' is not a duration, such as 500ms or 1m30s"));
        }
    }
}
