package dev.orrery.it.architecture.bad.immutability.model;

/** What the immutability rule spares: a private transient field that remembers what follows from the rest. */
final class HasAMemo {
    private static final int[] TABLE = {1, 2};
    private final String name;
    private transient int hash;

    HasAMemo(String name) {
        this.name = name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HasAMemo memo && memo.name.equals(name);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = name.hashCode() * TABLE[1];
        }
        return hash;
    }
}
