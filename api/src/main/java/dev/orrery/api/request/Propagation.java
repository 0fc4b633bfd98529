package dev.orrery.api.request;

/**
 * What becomes of the dependents of an object that is deleted.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/garbage-collection/#cascading-deletion">Cascading
 *     deletion</a>
 */
public enum Propagation {
    /** The owner goes at once, its dependents after it. */
    Background,
    /** The dependents go first; the owner waits for them. */
    Foreground,
    /** The dependents stay and lose the reference to their owner. */
    Orphan
}
