package dev.orrery.cluster.assembly;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.node.Fault;
import dev.orrery.api.request.Body;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.Verb;
import dev.orrery.api.workbench.Workbench;
import dev.orrery.cluster.engine.Complaint;
import dev.orrery.cluster.engine.Engine;
import dev.orrery.cluster.engine.Why;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * A running cluster in this process: the API, and what no API can do.
 *
 * <p>With the virtual clock nothing happens by itself: {@link #settle}, {@link #advance} and {@link #runUntilIdle} turn the
 * crank. Not safe for use by several threads at once.
 */
public final class Cluster {

    private final Engine engine;
    private final Revision beginning;

    private Cluster(Engine engine, Revision beginning) {
        this.engine = engine;
        this.beginning = beginning;
    }

    /**
     * Brings up the first objects and nodes, where the store did not have any, and lets the controllers do what they have to
     * with them.
     */
    static Cluster begin(Engine engine, ClusterSettings settings, Vector<Json> definitions) {
        boolean goesOn = !engine.world().state().revision().equals(Revision.NONE);
        if (!goesOn) {
            FirstObjects.all().forEach(object -> create(engine, object));
        }
        definitions.reject(definition -> isKnown(engine, definition)).forEach(definition -> define(engine, definition));
        engine.checkWatches();
        if (!goesOn) {
            firstNodes(settings).forEach(blueprint -> create(engine, blueprint.node()));
        }
        engine.settle();
        return new Cluster(engine, engine.world().state().revision());
    }

    private static Vector<NodeBlueprint> firstNodes(ClusterSettings settings) {
        return Vector.rangeClosed(1, settings.controlPlanes())
                .map(number -> NodeBlueprint.controlPlane("control-plane-" + number, 100 + number))
                .appendAll(Vector.rangeClosed(1, settings.nodes())
                        .map(number -> NodeBlueprint.worker("worker-" + number, number)));
    }

    private static boolean isKnown(Engine engine, Json definition) {
        return engine.world()
                .state()
                .get(Kinds.CUSTOM_RESOURCE_DEFINITION, "", definition.textAt("metadata", "name"))
                .isDefined();
    }

    private static void create(Engine engine, KubernetesObject object) {
        require(engine.send(by("kube-apiserver", Request.create(object))));
    }

    private static void define(Engine engine, Json definition) {
        String name = definition.at("metadata", "name").flatMap(Json::asString).getOrElse("");
        Request request = new Request(
                Verb.CREATE,
                Kinds.CUSTOM_RESOURCE_DEFINITION,
                "",
                name,
                "",
                new Body.Document(definition),
                ImmutableRequestOptions.builder().fieldManager("kube-apiserver").build());
        if (engine.send(request) instanceof Response.Refused refused) {
            throw new PluginFault("a definition is refused: " + refused.status().message());
        }
    }

    private static Request by(String manager, Request request) {
        return request.with(ImmutableRequestOptions.builder()
                .from(request.options())
                .fieldManager(manager)
                .build());
    }

    private static void require(Response response) {
        if (response instanceof Response.Refused refused) {
            throw new IllegalStateException(refused.status().message());
        }
    }

    Engine engine() {
        return engine;
    }

    /** The revision at which it was up. */
    Revision beginning() {
        return beginning;
    }

    /** The API. */
    public Door door() {
        return engine;
    }

    /** What moves its time. */
    public Crank crank() {
        return new HandCrank(engine);
    }

    /** What no API can do with it. */
    public Workbench workbench() {
        return new ClusterWorkbench(this);
    }

    public Instant now() {
        return engine.now();
    }

    /** Does all that is due at this instant. */
    public void settle() {
        engine.settle();
    }

    /** Lets time go on by so much, doing what becomes due on the way. */
    public void advance(Duration duration) {
        engine.advance(duration);
    }

    /** Goes on until nobody waits for anything; returns what still held the cluster when the limit was reached. */
    public Vector<String> runUntilIdle(Duration limit) {
        return engine.runUntilIdle(limit);
    }

    /** A node joins. The refusal says why it cannot. */
    public Option<String> addNode(NodeBlueprint blueprint) {
        Response response = engine.send(by("kubelet", Request.create(blueprint.node())));
        return response instanceof Response.Refused refused
                ? Option.some(refused.status().message())
                : Option.none();
    }

    /** Does something bad, or undoes it. The refusal names what does not exist. */
    public Option<String> inject(Fault fault) {
        return engine.inject(fault);
    }

    /** The process of the controllers stops and starts again; what they only remembered is lost. */
    public void restartControllers() {
        engine.restartControllers();
    }

    /** The state of the cluster, whole. */
    public ClusterState state() {
        return engine.world().state();
    }

    /**
     * Another cluster in the same World, which goes its own way from here.
     *
     * @return none when this one keeps its objects outside this process, where nobody can copy them
     */
    public Option<Cluster> fork() {
        return engine.fork().map(copy -> new Cluster(copy, beginning));
    }

    /** Goes back to right after a revision. False when history does not reach that far. */
    public boolean rewindTo(Revision revision) {
        return revision.compareTo(beginning) >= 0 && engine.rewindTo(revision);
    }

    /** Goes back in time. False when history does not reach that far. */
    public boolean rewind(Duration duration) {
        return engine.rewindTo(engine.now().minus(duration));
    }

    public Revision revision() {
        return engine.world().state().revision();
    }

    /** What happened since the cluster was up, oldest first. */
    public Vector<Change> timeline() {
        return engine.world()
                .history()
                .changes()
                .dropWhile(change -> change.revision().compareTo(beginning) <= 0);
    }

    /** The chain of causes that led to an object as it is now: the effect first. */
    public Vector<Change> why(ObjectKey key) {
        return Why.chain(engine.world(), key);
    }

    /** Controllers that broke the rules: that threw, or never settled. */
    public Vector<Complaint> complaints() {
        return engine.world().complaints();
    }
}
