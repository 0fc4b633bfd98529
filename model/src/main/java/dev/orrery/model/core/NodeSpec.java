package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import dev.orrery.model.scheduling.Taint;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** What is decided about a node: whether it takes new pods, and which it repels. */
@Value.Immutable
public interface NodeSpec extends WithNodeSpec {
    Option<String> podCIDR();

    Vector<String> podCIDRs();

    Option<String> providerID();

    Option<Boolean> unschedulable();

    Vector<Taint> taints();

    SortedMap<String, Json> unknown();
}
