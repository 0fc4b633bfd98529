package dev.orrery.kubectl.describe;

import dev.orrery.kubectl.object.Cluster;
import dev.orrery.kubectl.object.Item;

/** Tells about objects of one kind. */
interface Describer {
    void describe(Page page, Cluster cluster, Item item);
}
