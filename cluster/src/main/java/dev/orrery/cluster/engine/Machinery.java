package dev.orrery.cluster.engine;

import dev.orrery.api.controller.Controller;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.cluster.engine.Dispatcher.Watcher;
import io.vavr.collection.Vector;

/** The parts of an engine, wired: none of them holds anything of the World. */
record Machinery(
        Loop loop,
        Answers answers,
        NodeWorker<?> nodes,
        Restart restart,
        FirstList firstList,
        WriteBehind writeBehind) {

    static Machinery of(Engine.Parts parts) {
        return of(parts, parts.scheduler());
    }

    private static <S> Machinery of(Engine.Parts parts, Scheduler<S> scheduler) {
        SchedulingQueue<S> queue = new SchedulingQueue<>(scheduler);
        Dispatcher dispatcher = new Dispatcher(watchers(parts), Vector.of(queue));
        Transactions transactions = new Transactions(parts.pipeline(), dispatcher);
        EventRecorder recorder = new EventRecorder(transactions);
        NodeWorker<?> nodes = new NodeWorker<>(parts.runtime(), transactions, recorder);
        Vector<Worker> workers = parts.controllers()
                .<Worker>map(controller -> new ControllerWorker<>(controller, transactions, recorder))
                .append(new SchedulerWorker<>(scheduler, queue, transactions, recorder))
                .append(nodes);
        Restart restart = new Restart(parts.controllers());
        Answers answers = new Answers(transactions, nodes);
        return new Machinery(
                new Loop(workers), answers, nodes, restart, new FirstList(dispatcher), new WriteBehind(nodes));
    }

    private static Vector<Watcher> watchers(Engine.Parts parts) {
        return parts.controllers()
                .map(Machinery::watcher)
                .append(new Watcher(NodeWorker.NAME, parts.runtime().watches()));
    }

    private static Watcher watcher(Controller<?> controller) {
        return new Watcher(controller.name(), controller.watches());
    }
}
