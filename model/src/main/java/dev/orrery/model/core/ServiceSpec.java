package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** Which pods a Service stands for, and how they are reached. */
@Value.Immutable
public interface ServiceSpec extends WithServiceSpec {
    Vector<ServicePort> ports();

    SortedMap<String, String> selector();

    /** {@code None} makes the Service headless. */
    Option<String> clusterIP();

    Vector<String> clusterIPs();

    Option<String> type();

    Option<String> sessionAffinity();

    Option<String> externalName();

    Option<Boolean> publishNotReadyAddresses();

    Vector<String> ipFamilies();

    Option<String> ipFamilyPolicy();

    Option<String> internalTrafficPolicy();

    SortedMap<String, Json> unknown();

    default boolean isHeadless() {
        return clusterIP().contains("None");
    }
}
