package dev.orrery.api.controller;

import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.meta.ObjectKey;
import dev.orrery.model.meta.OwnerReference;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which changes wake a controller, for which of its objects, and so which kinds it may look at.
 *
 * <p>An object's own changes wake it. The rest is declared: <em>owned</em> objects wake their controller, <em>selected</em>
 * ones whoever selects them, <em>mapped</em> ones whatever a function says. Cost follows the keys that a change leads to,
 * never the number of objects that watch.
 *
 * @param <T> the kind that is reconciled
 */
public final class Watches<T extends KubernetesObject> {

    /** From a change to the keys that it wakes. */
    @FunctionalInterface
    public interface Mapping {
        Iterable<ObjectKey> keys(Change change, ClusterView view);
    }

    /** Whether a change of an object can matter to its controller, as things are. */
    @FunctionalInterface
    public interface Relevance {
        boolean matters(Change change, ClusterView view);
    }

    /** What a change of one kind leads to. */
    private record Rule(Option<String> resource, Mapping mapping) {

        boolean isFor(ObjectKey key) {
            return resource.isEmpty() || resource.get().equals(key.resource());
        }
    }

    private final Option<Kind<T>> primary;
    private final Relevance relevance;
    private final Option<Function<T, Instant>> ripeness;
    private final Vector<Rule> rules;
    private final Set<String> shown;

    private Watches(
            Option<Kind<T>> primary,
            Relevance relevance,
            Option<Function<T, Instant>> ripeness,
            Vector<Rule> rules,
            Set<String> shown) {
        this.primary = primary;
        this.relevance = relevance;
        this.ripeness = ripeness;
        this.rules = rules;
        this.shown = shown;
    }

    /** Watches the objects of one kind. */
    public static <T extends KubernetesObject> Watches<T> of(Kind<T> kind) {
        return new Watches<>(
                Option.some(kind),
                (change, view) -> true,
                Option.none(),
                Vector.empty(),
                HashSet.of(kind.groupResource()));
    }

    /** Watches every object, whatever its kind: for garbage collection and its like. */
    public static Watches<KubernetesObject> ofEveryKind() {
        return new Watches<>(Option.none(), (change, view) -> true, Option.none(), Vector.empty(), HashSet.empty());
    }

    /** Leaves out changes of the object itself that cannot matter, such as a heartbeat. */
    public Watches<T> when(Predicate<Change> matters) {
        return when((change, view) -> matters.test(change));
    }

    /**
     * Leaves out changes of the object itself that cannot matter as things are. When things change, something else that is
     * declared must wake the controller.
     */
    public Watches<T> when(Relevance matters) {
        return new Watches<>(primary, matters, ripeness, rules, shown);
    }

    /**
     * Leaves an object that has changed alone until an instant that follows from it; nobody waits for that. The controller
     * may be woken sooner, and then says itself how long there is still to wait.
     */
    public Watches<T> notBefore(Function<T, Instant> ripe) {
        return new Watches<>(primary, relevance, Option.some(ripe), rules, shown);
    }

    /** Also wakes the controller, by owner reference, of objects of another kind. */
    public Watches<T> owning(Kind<?> dependents) {
        return mapped(dependents, (change, view) -> owners(change));
    }

    /** Also wakes every object whose selector matches an object of another kind, before or after its change. */
    public Watches<T> selecting(Kind<?> selected) {
        return mapped(selected, (change, view) -> selectors(change, view));
    }

    /**
     * Also wakes the objects whose selector matches an object of another kind that has no controller yet: it may be
     * adopted.
     */
    public Watches<T> adopting(Kind<?> dependents) {
        return mapped(dependents, (change, view) -> isOrphan(change) ? selectors(change, view) : Vector.empty());
    }

    /** Also wakes whatever a function says when an object of another kind changes. */
    public Watches<T> mapped(Kind<?> kind, Mapping mapping) {
        String resource = kind.groupResource();
        return new Watches<>(
                primary,
                relevance,
                ripeness,
                rules.append(new Rule(Option.some(resource), mapping)),
                shown.add(resource));
    }

    /** Also wakes whatever a function says when any object changes; for controllers of every kind. */
    public Watches<T> mapped(Mapping mapping) {
        if (!isOfEveryKind()) {
            throw new IllegalStateException(primary + ": is woken by every kind, but does not watch every kind");
        }
        return new Watches<>(primary, relevance, ripeness, rules.append(new Rule(Option.none(), mapping)), shown);
    }

    /** Shows further kinds without being woken by them. */
    public Watches<T> showing(Kind<?>... kinds) {
        return new Watches<>(
                primary,
                relevance,
                ripeness,
                rules,
                shown.addAll(Vector.of(kinds).map(Kind::groupResource)));
    }

    /** The kind that is reconciled; none for a controller of every kind. */
    public Option<Kind<T>> primary() {
        return primary;
    }

    public boolean isOfEveryKind() {
        return primary.isEmpty();
    }

    /** Whether the view shows objects of this kind. */
    public boolean shows(Kind<?> kind) {
        return isOfEveryKind() || shown.contains(kind.groupResource());
    }

    /** The resources that are declared, such as {@code pods} and {@code deployments.apps}; none for every kind. */
    public Set<String> resources() {
        return shown;
    }

    /** Whether changes of this resource can wake anything. */
    public boolean heeds(String resource) {
        return isOfEveryKind() || shown.contains(resource);
    }

    /** The keys that a change wakes, in a fixed order. */
    public Iterable<ObjectKey> keys(Change change, ClusterView view) {
        ObjectKey key = change.key();
        Option<ObjectKey> own = Option.of(
                isPrimary(key)
                                && relevance.matters(change, view)
                                && ripens(change, view).isEmpty()
                        ? key
                        : null);
        return isMapped(key) ? mapped(own, change, view) : own;
    }

    /** When the object that has changed is to be looked at, if nothing else happens; none when it wakes now or not at all. */
    public Option<Instant> ripens(Change change, ClusterView view) {
        return ripeness.isDefined() && isPrimary(change.key()) && !change.isRemoval()
                ? ripeness.map(ripe -> ripe.apply(kind().type().cast(change.subject())))
                        .filter(view.now()::isBefore)
                : Option.none();
    }

    private boolean isMapped(ObjectKey key) {
        for (Rule rule : rules) {
            if (rule.isFor(key)) {
                return true;
            }
        }
        return false;
    }

    private Iterable<ObjectKey> mapped(Option<ObjectKey> own, Change change, ClusterView view) {
        java.util.Set<ObjectKey> woken = new LinkedHashSet<>();
        own.forEach(woken::add);
        for (Rule rule : rules) {
            if (rule.isFor(change.key())) {
                rule.mapping().keys(change, view).forEach(woken::add);
            }
        }
        return woken;
    }

    private boolean isPrimary(ObjectKey key) {
        return primary.isEmpty() || key.is(primary.get());
    }

    private Iterable<ObjectKey> owners(Change change) {
        Option<ObjectKey> after = change.after().flatMap(this::owner);
        Option<ObjectKey> before = change.before().flatMap(this::owner);
        return before.isEmpty() || before.equals(after)
                ? after
                : after.toVector().appendAll(before);
    }

    private Option<ObjectKey> owner(KubernetesObject dependent) {
        return dependent
                .metadata()
                .controllerRef()
                .filter(this::isPrimary)
                .map(owner -> ObjectKey.of(kind(), dependent.namespace(), owner.name()));
    }

    private boolean isPrimary(OwnerReference owner) {
        return owner.kind().equals(kind().name()) && owner.apiVersion().startsWith(kind().group());
    }

    private Iterable<ObjectKey> selectors(Change change, ClusterView view) {
        Vector<ObjectKey> after =
                change.after().map(object -> selectors(object, view)).getOrElse(Vector.empty());
        return change.before()
                .filter(before -> labelsChanged(before, change))
                .map(before -> after.appendAll(selectors(before, view)))
                .getOrElse(after);
    }

    private static boolean labelsChanged(KubernetesObject before, Change change) {
        return change.after()
                .forAll(after ->
                        !after.metadata().labels().equals(before.metadata().labels()));
    }

    private Vector<ObjectKey> selectors(KubernetesObject selected, ClusterView view) {
        return view.selecting(kind(), selected).map(KubernetesObject::key).toVector();
    }

    private static boolean isOrphan(Change change) {
        return change.after().exists(object -> object.metadata().controllerRef().isEmpty());
    }

    private Kind<T> kind() {
        return primary.getOrElseThrow(() -> new IllegalStateException("a controller of every kind owns nothing"));
    }
}
