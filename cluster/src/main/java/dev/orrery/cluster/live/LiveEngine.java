package dev.orrery.cluster.live;

import dev.orrery.api.clock.Crank;
import dev.orrery.api.request.Request;
import dev.orrery.api.request.Response;
import dev.orrery.api.request.SharedDoor;
import dev.orrery.cluster.engine.Engine;
import dev.orrery.cluster.engine.World;
import dev.orrery.cluster.live.Line.Ask;
import dev.orrery.cluster.live.Line.Job;
import dev.orrery.cluster.live.Line.Work;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An engine whose crank is turned by a thread of its own. Who writes stands in a line; who reads gets a World of which
 * everything is stored, and waits for nobody.
 */
public final class LiveEngine implements SharedDoor, Crank, AutoCloseable {
    private final Engine engine;
    private final PacedClock clock;
    private final Consumer<Throwable> onFailure;
    private final Line line = new Line();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread crank = new Thread(this::turn, "orrery-crank");
    private volatile World shown;
    private volatile boolean isHeld;

    private LiveEngine(Engine engine, PacedClock clock, Consumer<Throwable> onFailure) {
        this.engine = engine;
        this.clock = clock;
        this.onFailure = onFailure;
        this.shown = engine.world();
    }

    /**
     * Sets an engine going. From here on it belongs to the thread alone.
     *
     * @param clock the one that the engine was made with
     * @param onFailure is told when the cluster cannot go on, because its store fails
     */
    public static LiveEngine start(Engine engine, PacedClock clock, Consumer<Throwable> onFailure) {
        LiveEngine live = new LiveEngine(engine, clock, onFailure);
        live.crank.start();
        return live;
    }

    private void turn() {
        List<Job> taken = List.of();
        try {
            while (line.isOpen()) {
                taken = line.takeAll();
                serve(taken);
                boolean more = !isHeld && engine.turn();
                show();
                if (!more) {
                    line.await(untilDue());
                }
            }
            taken = line.takeAll();
            serve(taken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            stop(taken, failure);
        }
    }

    /** What cannot be stored was not done: nobody is told that it was. */
    private void stop(List<Job> taken, Throwable failure) {
        line.close();
        taken.forEach(job -> job.giveUp(failure));
        line.takeAll().forEach(job -> job.giveUp(failure));
        onFailure.accept(failure);
    }

    private Duration untilDue() {
        return isHeld ? PacedClock.LONG : engine.due().map(clock::until).getOrElse(PacedClock.LONG);
    }

    /**
     * Answers all that ask and does what others want done, in the order in which they came; tells all of them when it is stored
     * and shown, so that nobody reads less than they were told.
     */
    private void serve(List<Job> jobs) {
        List<Runnable> answered = new ArrayList<>();
        for (Job job : jobs) {
            if (job instanceof Ask ask) {
                answered.add(answer(ask));
            } else if (job instanceof Work<?> work) {
                answered.add(work.run());
            }
        }
        if (!jobs.isEmpty()) {
            engine.store();
            show();
            answered.forEach(Runnable::run);
        }
    }

    /** A request that a bug trips over is the only one to suffer from it. */
    private Runnable answer(Ask ask) {
        try {
            Response response = engine.answer(ask.request());
            return () -> ask.answer().complete(response);
        } catch (RuntimeException | LinkageError thrown) {
            return () -> ask.giveUp(thrown);
        }
    }

    private void show() {
        World before = shown;
        shown = engine.world();
        boolean hasChanged = before.state() != shown.state() || !before.now().equals(shown.now());
        if (hasChanged) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public Response send(Request request) {
        if (request.verb().isRead()) {
            World world = shown;
            return engine.read(world.withNow(clock.now(world.now())), request);
        }
        CompletableFuture<Response> answer = new CompletableFuture<>();
        line.add(new Ask(request, answer));
        return join(answer);
    }

    /** Does something with the engine while nobody else does, and shows what came of it. */
    public <T> T exclusively(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        line.add(new Work<>(work, result));
        return join(result);
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Kinds kinds() {
        return engine.kinds(shown);
    }

    @Override
    public Revision revision() {
        return shown.state().revision();
    }

    @Override
    public Instant now() {
        return clock.now(shown.now());
    }

    @Override
    public double rate() {
        return clock.rate();
    }

    @Override
    public boolean setRate(double rate) {
        return exclusively(() -> {
            clock.setRate(rate);
            return true;
        });
    }

    @Override
    public boolean isHeld() {
        return isHeld;
    }

    @Override
    public boolean hold(boolean held) {
        return exclusively(() -> {
            isHeld = held;
            return true;
        });
    }

    @Override
    public Instant advance(Duration duration) {
        return exclusively(() -> {
            engine.advance(duration);
            return engine.now();
        });
    }

    @Override
    public Vector<String> runUntilIdle(Duration limit) {
        return exclusively(() -> engine.runUntilIdle(limit));
    }

    @Override
    public boolean turn(Instant deadline) {
        return exclusively(() -> engine.await(deadline));
    }

    /** Goes back to right after a revision; none when history does not reach that far. Time must stand still. */
    public Option<Revision> returnTo(Revision revision) {
        return exclusively(() -> setBack(engine.returnTo(revision)));
    }

    /** Goes back to an instant; none when history does not reach that far. Time must stand still. */
    public Option<Revision> returnTo(Instant time) {
        return exclusively(() -> setBack(engine.returnTo(time)));
    }

    private Option<Revision> setBack(Option<Revision> led) {
        led.forEach(revision -> clock.setBack(engine.world().now()));
        return led;
    }

    @Override
    public Duration patience() {
        return Engine.PATIENCE;
    }

    @Override
    public boolean await(Instant deadline) {
        return awaitRevision(revision().next(), clock.until(deadline));
    }

    @Override
    @SuppressWarnings("try") // what is subscribed is not asked, only ended
    public boolean awaitRevision(Revision wanted, Duration patience) {
        CountDownLatch arrived = new CountDownLatch(1);
        Runnable look = () -> {
            if (revision().compareTo(wanted) >= 0) {
                arrived.countDown();
            }
        };
        try (Subscription subscription = subscribe(look)) {
            look.run();
            return arrived.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets who stands in the line have their answer, stops, and gives the store back. */
    @Override
    public void close() {
        line.close();
        try {
            crank.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            engine.close();
        }
    }
}
