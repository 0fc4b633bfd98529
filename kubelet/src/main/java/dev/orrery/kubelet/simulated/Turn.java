package dev.orrery.kubelet.simulated;

import dev.orrery.api.controller.Action;
import dev.orrery.api.controller.ClusterView;
import dev.orrery.api.controller.EventNote;
import dev.orrery.api.controller.Wake;
import dev.orrery.api.node.PodRuntime.KeyWake;
import dev.orrery.api.node.PodRuntime.Step;
import dev.orrery.api.node.PodRuntime.Told;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;

/**
 * One step in the making: what it starts from, and what has come of it so far. It lives as long as the step; nothing outside
 * sees it change.
 */
final class Turn {
    private final Machine machine;
    private final ClusterView view;
    private NodesState state;
    private Vector<Action> actions = Vector.empty();
    private Vector<Action> asked = Vector.empty();
    private Vector<Told> events = Vector.empty();
    private Vector<KeyWake> wakes = Vector.empty();

    Turn(Machine machine, ClusterView view, NodesState state) {
        this.machine = machine;
        this.view = view;
        this.state = state;
    }

    Machine machine() {
        return machine;
    }

    ClusterView view() {
        return view;
    }

    Instant now() {
        return view.now();
    }

    NodesState state() {
        return state;
    }

    void become(NodesState changed) {
        state = changed;
    }

    void act(Action action) {
        actions = actions.append(action);
    }

    /** What a program asks for comes after what the kubelet itself has to do: a refusal is the program's affair. */
    void ask(Action action) {
        asked = asked.append(action);
    }

    void tell(KubernetesObject about, EventNote note) {
        events = events.append(new Told(about, note));
    }

    void wake(ObjectKey key, Due due) {
        due.progress().forEach(at -> wakes = wakes.append(new KeyWake(key, Wake.forProgress(until(at)))));
        due.background().forEach(at -> wakes = wakes.append(new KeyWake(key, Wake.inBackground(until(at)))));
    }

    /** Goes on with what came of a step that started from this turn's state. */
    void add(Step<NodesState> step) {
        state = step.state();
        actions = actions.appendAll(step.actions());
        events = events.appendAll(step.events());
        wakes = wakes.appendAll(step.wakes());
    }

    private Duration until(Instant at) {
        return Duration.between(now(), at);
    }

    Step<NodesState> done() {
        return new Step<>(state, actions.appendAll(asked), events, wakes);
    }
}
