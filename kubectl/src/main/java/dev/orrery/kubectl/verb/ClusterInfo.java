package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;
import dev.orrery.model.core.Service;
import java.net.URI;

/** {@code kubectl cluster-info}: where the control plane is reached; from within the cluster by its Service. */
public final class ClusterInfo implements Command {

    @Override
    public Usage usage() {
        return new Usage("cluster-info", "", "Says where the control plane runs.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE;
    }

    @Override
    public int run(Call call) {
        if (call.words().headOption().contains("dump")) {
            throw Quit.unsupported("`kubectl cluster-info dump`");
        }
        String address = call.server().map(URI::toString).getOrElse(() -> fromWithin(call));
        call.line("Kubernetes control plane is running at " + address);
        call.line("");
        call.line("To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.");
        return 0;
    }

    private static String fromWithin(Call call) {
        Item service = new Cluster(call.door()).need(Service.KIND, "default", "kubernetes");
        return "https://" + service.json().textAt("spec", "clusterIP") + ":"
                + service.json().elementsAt("spec", "ports").head().numberAt("port");
    }
}
