package dev.orrery.model.apps;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orrery.model.core.PersistentVolumeClaim;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.labels.LabelSelector;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** How many pods, of which template, with which claims, and in which order they come and go. */
@Value.Immutable
public interface StatefulSetSpec extends WithStatefulSetSpec {
    Option<Integer> replicas();

    LabelSelector selector();

    PodTemplateSpec template();

    Vector<PersistentVolumeClaim> volumeClaimTemplates();

    @JsonInclude
    String serviceName();

    /** {@code OrderedReady} or {@code Parallel}. */
    Option<String> podManagementPolicy();

    StatefulSetUpdateStrategy updateStrategy();

    Option<Integer> revisionHistoryLimit();

    Option<Integer> minReadySeconds();

    SortedMap<String, Json> unknown();
}
