package dev.orrery.model.meta;

/**
 * A point in the history of a cluster: the number of commits before it. Also the {@code resourceVersion} of whatever that
 * commit wrote.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions">Resource versions</a>
 */
public record Revision(long number) implements Comparable<Revision> {

    /** Before the first commit. */
    public static final Revision NONE = new Revision(0);

    public Revision next() {
        return new Revision(number + 1);
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
