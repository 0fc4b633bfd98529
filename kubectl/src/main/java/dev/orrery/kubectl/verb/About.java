package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.model.kinds.Kinds;
import io.vavr.collection.Vector;

/** {@code kubectl version} and {@code cluster-info}: what this is. */
public final class About implements Command {
    /** The release of Kubernetes that is modelled. */
    private final Usage usage;

    private final Vector<String> lines;

    private About(Usage usage, Vector<String> lines) {
        this.usage = usage;
        this.lines = lines;
    }

    public static Command version() {
        return new About(
                new Usage("version", "", "Says which release of Kubernetes this is."),
                Vector.of(
                        "Client Version: " + Kinds.RELEASE,
                        "Kustomize Version: v5.6.0",
                        "Server Version: " + Kinds.RELEASE));
    }

    public static Command clusterInfo() {
        return new About(
                new Usage("cluster-info", "", "Says where the control plane runs."),
                Vector.of(
                        "Kubernetes control plane is running inside orrery",
                        "",
                        "To further debug and diagnose cluster problems, use 'kubectl get events -A'."));
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public Flags flags() {
        return Flags.NONE.on("client").absent("output", 'o');
    }

    @Override
    public int run(Call call) {
        boolean clientOnly = call.arguments().isOn("client");
        lines.filter(line -> !clientOnly || !line.startsWith("Server")).forEach(call::line);
        return 0;
    }
}
