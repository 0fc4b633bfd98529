package dev.orrery.model.coordination;

import dev.orrery.model.json.Json;
import dev.orrery.model.meta.MicroTime;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Who holds a lease, since when, and for how long without renewal. */
@Value.Immutable
public interface LeaseSpec extends WithLeaseSpec {
    Option<String> holderIdentity();

    Option<Integer> leaseDurationSeconds();

    Option<MicroTime> acquireTime();

    Option<MicroTime> renewTime();

    Option<Integer> leaseTransitions();

    SortedMap<String, Json> unknown();
}
