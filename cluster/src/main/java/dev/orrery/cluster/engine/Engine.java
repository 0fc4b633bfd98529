package dev.orrery.cluster.engine;

import dev.orrery.api.clock.Clock;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.node.Fault;
import dev.orrery.api.node.PodRuntime;
import dev.orrery.api.request.Door;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.RequestPipeline;
import dev.orrery.api.request.Response;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.cluster.engine.Transactions.Done;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Holds a World and turns the crank: the one place where the present is a variable.
 *
 * <p>Everything that it calls is a function from a World to the next. Not safe for use by several threads at once; a server
 * puts its requests in a line.
 */
public final class Engine implements Door {

    /** How long, in the cluster's time, a wait without an end of its own goes on. */
    public static final Duration PATIENCE = Duration.ofHours(1);

    /** What an engine is made of. */
    public record Parts(
            RequestPipeline pipeline,
            Vector<Controller<?>> controllers,
            Scheduler<?> scheduler,
            PodRuntime<?> runtime,
            Clock clock) {}

    private final Parts parts;
    private final Machinery machinery;
    private ObjectStore store;
    private World world;

    /** @param store holds what the beginning holds, and is from here on written to by this engine alone */
    public Engine(Parts parts, ObjectStore store, World beginning) {
        this.parts = parts;
        this.machinery = Machinery.of(parts);
        this.store = store;
        this.world = beginning;
    }

    /**
     * An engine that goes on from what a store holds, where there is anything. What only controllers and the scheduler of the
     * process before it knew is lost; nodes go on from their notes. All begin by looking at everything.
     *
     * @param beginning an empty World, of which the time and the seed are taken
     */
    public static Engine resume(Parts parts, ObjectStore store, World beginning) {
        Resumption found = Resumption.found(store);
        Engine engine = new Engine(parts, store, found.of(beginning));
        World recalling = engine.machinery.nodes().recalled(engine.world, found.nodes());
        engine.world = engine.machinery.firstList().of(recalling);
        return engine;
    }

    /** Complains of controllers that watch a kind that nobody serves: nothing would ever wake them. */
    public void checkWatches() {
        Kinds served = kinds();
        for (Controller<?> controller : parts.controllers()) {
            for (String resource : controller.watches().resources().toSortedSet()) {
                if (served.ofResource(resource).isEmpty()) {
                    world = world.complain(controller.name(), "", "watches a kind that does not exist: " + resource);
                }
            }
        }
    }

    /** The present. */
    public World world() {
        return world;
    }

    @Override
    public Response send(Request request) {
        Done done = decide(request);
        stored(done.world());
        return done.response();
    }

    /** Answers a request, which nobody may be told before {@link #store} has returned. */
    public Response answer(Request request) {
        Done done = decide(request);
        world = done.world();
        return done.response();
    }

    private Done decide(Request request) {
        catchUp();
        return machinery.answers().answer(world, request);
    }

    /** Stores whatever is not stored yet; after it the present may be shown. */
    public void store() {
        stored(world);
    }

    private void stored(World next) {
        world = machinery.writeBehind().store(next, store);
    }

    /** Answers a request that only reads from a World of any time: a function, which any thread may call. */
    public Response read(World past, Request request) {
        return machinery.answers().answer(past, request).response();
    }

    @Override
    public Kinds kinds() {
        return kinds(world);
    }

    /** The kinds that are served in a World of any time. */
    public Kinds kinds(World past) {
        return parts.pipeline().kinds(past.state());
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public boolean await(Instant deadline) {
        Revision before = world.state().revision();
        settle();
        while (world.state().revision().equals(before) && world.now().isBefore(deadline)) {
            passUntil(nextDue(deadline));
            settle();
        }
        keepTime();
        return !world.state().revision().equals(before);
    }

    /** Does all that is due at this instant. */
    public void settle() {
        catchUp();
        rest();
    }

    private void rest() {
        do {
            work();
        } while (!world.queue().isEmpty());
    }

    private void work() {
        stored(machinery.loop().settle(world));
    }

    /**
     * Does a piece of what is due at this instant: as much as the loop may be ahead of the store.
     *
     * @return whether there is more
     */
    public boolean turn() {
        catchUp();
        work();
        return !world.queue().isEmpty();
    }

    /** Lets time go on, doing what becomes due on the way, when it is due. */
    public void advance(Duration duration) {
        Instant end = world.now().plus(duration);
        settle();
        while (world.now().isBefore(end)) {
            passUntil(nextDue(end));
            settle();
        }
        keepTime();
    }

    /**
     * Goes on until nothing is left that somebody waits for. Heartbeats and the like do not count.
     *
     * @return what still held the cluster when the limit was reached; empty when it is idle
     */
    public Vector<String> runUntilIdle(Duration limit) {
        Instant end = world.now().plus(limit);
        settle();
        while (world.timers().isAnyProgress() && world.now().isBefore(end)) {
            passUntil(nextDue(end));
            settle();
        }
        keepTime();
        return world.timers().waitedFor().map(Task::toString);
    }

    /** When something is due next; none when nothing will happen by itself any more. */
    public Option<Instant> due() {
        return world.timers().next();
    }

    /** Who let time go on finds it there in the next process, too. */
    private void keepTime() {
        world = machinery.writeBehind().storeWithTime(world, store);
    }

    private Instant nextDue(Instant end) {
        return due().filter(due -> due.isBefore(end)).getOrElse(end);
    }

    private void passUntil(Instant due) {
        world = machinery.loop().at(world, parts.clock().passUntil(due, world.now()));
    }

    private void catchUp() {
        Instant now = parts.clock().now(world.now());
        if (now.isAfter(world.now())) {
            world = machinery.loop().at(world, now);
        }
    }

    /** Gives the store back. The engine cannot be used any more. */
    public void close() {
        store.close();
    }

    /** Does something bad to a node, an image or a pod, or undoes it; the refusal names what does not exist. */
    public Option<String> inject(Fault fault) {
        Either<String, World> injected = machinery.nodes().inject(world, fault);
        injected.forEach(this::strike);
        return injected.swap().toOption();
    }

    /** Stops the process that runs the controllers and starts it again: it remembers nothing. */
    public void restartControllers() {
        catchUp();
        strike(machinery.restart().of(world));
    }

    private void strike(World struck) {
        stored(struck.withHistory(struck.history().struck(struck)));
    }

    /**
     * Another engine in the same World, which goes its own way from here. Costs the same however large the World is.
     *
     * @return none when the store is outside this process: nobody can copy that
     */
    public Option<Engine> fork() {
        return store.at(world.state().revision()).map(copy -> new Engine(parts, copy, world));
    }

    /** Goes back to the World right after a revision. False when history or the store does not reach that far. */
    public boolean rewindTo(Revision revision) {
        return rewind(world.history().at(revision).map(World::resumed));
    }

    /** Goes back to the World as it was at an instant. False when history or the store does not reach that far. */
    public boolean rewindTo(Instant time) {
        if (!rewind(world.history().at(time).map(World::resumed))) {
            return false;
        }
        goOnTo(time);
        return true;
    }

    private void goOnTo(Instant time) {
        rest();
        while (world.now().isBefore(time)) {
            world = machinery.loop().at(world, nextDue(time));
            rest();
        }
    }

    /**
     * Goes back to the World right after a revision, for all who have seen the present: at a revision of its own, after which
     * no watch from before goes on. The clock is the caller's to set back.
     *
     * @return the revision to which it led; none when history does not reach that far
     */
    public Option<Revision> returnTo(Revision revision) {
        return comeBack(world.history().at(revision).map(World::resumed));
    }

    /** Goes back to the World as it was at an instant, for all who have seen the present. */
    public Option<Revision> returnTo(Instant time) {
        Option<Revision> led = comeBack(world.history().at(time).map(World::resumed));
        led.forEach(revision -> goOnTo(time));
        return led;
    }

    private Option<Revision> comeBack(Option<World> past) {
        past.forEach(found -> stored(machinery.nodes().returned(Return.to(found, world), world)));
        return past.map(found -> found.state().revision());
    }

    private boolean rewind(Option<World> past) {
        for (World found : past) {
            for (ObjectStore then : store.at(found.state().revision())) {
                store = then;
                world = found;
                return true;
            }
        }
        return false;
    }
}
