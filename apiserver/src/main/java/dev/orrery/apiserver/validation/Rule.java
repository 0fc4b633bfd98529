package dev.orrery.apiserver.validation;

import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.KubernetesObject;

/** What objects of one kind must be when they come, and how they may change. */
record Rule<T extends KubernetesObject>(OfNew<T> ofNew, OfChange<T> ofChange) {

    /** Adds the faults of a new object. */
    interface OfNew<T> {
        void check(T object, Faults faults);
    }

    /** Adds the faults of a changed object. */
    interface OfChange<T> {
        void check(T before, T after, Faults faults);
    }

    static <T extends KubernetesObject> Rule<KubernetesObject> of(Kind<T> kind, OfNew<T> ofNew, OfChange<T> ofChange) {
        Class<T> type = kind.type();
        return new Rule<>(
                (object, faults) -> ofNew.check(type.cast(object), faults),
                (before, after, faults) -> ofChange.check(type.cast(before), type.cast(after), faults));
    }

    /** A kind for which a change must meet what a new object must, and no more. */
    static <T extends KubernetesObject> Rule<KubernetesObject> of(Kind<T> kind, OfNew<T> always) {
        return of(kind, always, (before, after, faults) -> always.check(after, faults));
    }
}
