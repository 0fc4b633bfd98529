package dev.orrery.storage.objects.memory;

import dev.orrery.api.storage.ObjectStore;
import dev.orrery.testkit.storage.ObjectStoreContract;

/** The store in memory keeps the contract of every store. */
class MemoryObjectStoreTest extends ObjectStoreContract {

    @Override
    protected ObjectStore open() {
        return new MemoryObjectStore();
    }
}
