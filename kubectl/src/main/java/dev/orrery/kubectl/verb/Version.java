package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.model.kinds.Kinds;

/** {@code kubectl version}: which release this is, and which the server is. */
public final class Version implements Command {
    private static final String SERVED = Kinds.RELEASE + "+orrery";

    @Override
    public Usage usage() {
        return new Usage("version", "", "Says which release of Kubernetes this is.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE.on("client").absent("output", 'o');
    }

    @Override
    public int run(Call call) {
        if (!call.words().isEmpty()) {
            throw Quit.error("extra arguments: " + call.words().mkString("[", " ", "]"));
        }
        call.line("Client Version: " + Kinds.RELEASE);
        call.line("Kustomize Version: v5.6.0");
        if (!call.arguments().isOn("client")) {
            call.line("Server Version: " + SERVED);
        }
        return 0;
    }
}
