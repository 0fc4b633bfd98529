package dev.orrery.kubectl.remote;

import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Status;
import dev.orrery.api.workbench.Arrival;
import dev.orrery.api.workbench.Deed;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.kubectl.call.Refusal;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import dev.orrery.wire.workbench.DeedDocument;
import dev.orrery.wire.workbench.FaultDocument;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** What no API of Kubernetes can do with a cluster behind a server: resources of the group {@code orrery.dev}. */
public final class RemoteWorkbench implements Workbench {
    private static final String PATH = "/apis/orrery.dev/v1/";

    private final Server server;

    public RemoteWorkbench(Server server) {
        this.server = server;
    }

    @Override
    public Option<Status> inject(Fault fault) {
        return server.send("POST", PATH + "faults", FaultDocument.of(fault))
                .swap()
                .toOption();
    }

    @Override
    public Either<Status, Arrival> rewindTo(Revision revision) {
        return rewind(JsonObject.EMPTY.with("revision", revision.number()));
    }

    @Override
    public Either<Status, Arrival> rewind(Duration duration) {
        return rewind(JsonObject.EMPTY.with("seconds", Json.of(BigDecimal.valueOf(duration.toMillis(), 3))));
    }

    private Either<Status, Arrival> rewind(JsonObject target) {
        return server.send("POST", PATH + "rewind", target)
                .map(done -> new Arrival(new Revision(done.numberAt("revision")), Instant.parse(done.textAt("now"))));
    }

    @Override
    public Vector<Deed> timeline(Revision since) {
        return deeds("timeline", Parameters.NONE.with("since", since.toString()));
    }

    @Override
    public Vector<Deed> why(ObjectKey key) {
        return deeds(
                "why",
                Parameters.NONE
                        .with("resource", key.resource())
                        .with("namespace", key.namespace())
                        .with("name", key.name()));
    }

    private Vector<Deed> deeds(String resource, Parameters parameters) {
        return server.read(PATH + resource, parameters)
                .getOrElseThrow(status -> new Unreachable(Refusal.text(status)))
                .elementsAt("items")
                .map(DeedDocument::read);
    }
}
