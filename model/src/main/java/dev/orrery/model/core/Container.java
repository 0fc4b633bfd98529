package dev.orrery.model.core;

import dev.orrery.model.json.Json;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;

/** One program of a pod: an image and how to run it. */
@Value.Immutable
public interface Container extends WithContainer {
    String name();

    Option<String> image();

    Vector<String> command();

    Vector<String> args();

    Option<String> workingDir();

    Vector<ContainerPort> ports();

    Vector<EnvVar> env();

    ResourceRequirements resources();

    /** {@code Always} on an init container makes it a sidecar. */
    Option<String> restartPolicy();

    Vector<VolumeMount> volumeMounts();

    Option<Probe> livenessProbe();

    Option<Probe> readinessProbe();

    Option<Probe> startupProbe();

    Option<String> terminationMessagePath();

    Option<String> terminationMessagePolicy();

    Option<String> imagePullPolicy();

    SortedMap<String, Json> unknown();

    /** A container with a name and an image and nothing else. */
    static Container of(String name, String image) {
        return ImmutableContainer.builder()
                .name(name)
                .image(image)
                .resources(ResourceRequirements.none())
                .build();
    }
}
