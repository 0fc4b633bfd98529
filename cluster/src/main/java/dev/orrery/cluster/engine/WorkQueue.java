package dev.orrery.cluster.engine;

import dev.orrery.model.meta.Revision;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Queue;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/**
 * Tasks in the order in which they were first asked for, each once however many changes ask for it.
 *
 * @param because for each waiting task the revisions that asked for it, oldest first; at most {@link #REMEMBERED}
 */
record WorkQueue(Queue<Task> order, Map<Task, Vector<Revision>> because) {

    static final WorkQueue EMPTY = new WorkQueue(Queue.empty(), HashMap.empty());

    /** So many causes tell the story; a thousand pods that wake one ReplicaSet need not all be named. */
    private static final int REMEMBERED = 8;

    /** The next task, why it is due, and the queue without it. */
    record Next(Task task, Vector<Revision> because, WorkQueue rest) {}

    boolean isEmpty() {
        return order.isEmpty();
    }

    WorkQueue add(Task task, Vector<Revision> causes) {
        Vector<Revision> known = because.getOrElse(task, null);
        if (known == null) {
            return new WorkQueue(order.enqueue(task), because.put(task, causes));
        }
        Vector<Revision> joined = known.size() >= REMEMBERED ? known : known.appendAll(causes);
        return joined == known ? this : new WorkQueue(order, because.put(task, joined));
    }

    /** With a task before all others: it was being worked on. */
    WorkQueue putBack(Task task, Vector<Revision> causes) {
        WorkQueue rest = without(task::equals);
        Vector<Revision> joined = causes.appendAll(because.getOrElse(task, Vector.empty()));
        return new WorkQueue(rest.order.prepend(task), rest.because.put(task, joined));
    }

    WorkQueue without(Predicate<Task> unwanted) {
        return new WorkQueue(order.reject(unwanted), because.rejectKeys(unwanted));
    }

    Next take() {
        var head = order.dequeue();
        Task task = head._1();
        return new Next(task, because.get(task).get(), new WorkQueue(head._2(), because.remove(task)));
    }
}
