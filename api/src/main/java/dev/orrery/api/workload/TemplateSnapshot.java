package dev.orrery.api.workload;

import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.model.apps.ControllerRevision;
import dev.orrery.model.apps.ImmutableControllerRevision;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ImmutableObjectMeta;
import dev.orrery.model.meta.KubernetesObject;
import dev.orrery.model.names.SafeEncoding;
import io.vavr.control.Option;

/**
 * A template as a ControllerRevision stores it: the patch that would bring it back, and the hash that names it.
 *
 * <p>BEHAVIOUR rule 7. The hash is taken over the template's canonical form, so the same template has the same name again.
 *
 * @param owner whose template it is
 * @param hashLabel under which label a revision carries its hash: StatefulSets and DaemonSets have one each
 * @param canonical the text that is hashed
 * @param data {@code {"spec":{"template":{…,"$patch":"replace"}}}}
 */
public record TemplateSnapshot(
        KubernetesObject owner, PodTemplateSpec template, String hashLabel, String canonical, JsonObject data) {

    /** The longest part of an owner's name that goes into a revision's; the hash and a dash follow. */
    private static final int LONGEST_PREFIX = 223;

    public static TemplateSnapshot of(
            KubernetesObject owner, PodTemplateSpec template, String hashLabel, ClusterPorts ports) {
        JsonObject replacement = ports.templateForm().write(template).with("$patch", "replace");
        JsonObject spec = JsonObject.EMPTY.with("template", replacement);
        String canonical = ports.templateForm().canonical(template);
        return new TemplateSnapshot(owner, template, hashLabel, canonical, JsonObject.EMPTY.with("spec", spec));
    }

    /** The template that a revision would bring back; none when it holds something else. */
    public static Option<PodTemplateSpec> restored(ControllerRevision revision, ClusterPorts ports) {
        return revision.data()
                .flatMap(data -> data.at("spec", "template"))
                .flatMap(Json::asObject)
                .flatMap(template -> ports.templateForm().read(template.without("$patch")));
    }

    /** Whether a revision holds this very template. */
    boolean isHeldBy(ControllerRevision revision) {
        return revision.data().contains(data);
    }

    /** @param collisions how often the name was found taken by something else */
    String hash(int collisions) {
        return SafeEncoding.hash(canonical, collisions);
    }

    String name(int collisions) {
        String prefix = owner.name();
        return prefix.substring(0, Math.min(prefix.length(), LONGEST_PREFIX)) + "-" + hash(collisions);
    }

    /** The revision that is to be created for it: the template's labels, the owner's annotations. */
    ControllerRevision revision(long number, int collisions) {
        return ImmutableControllerRevision.builder()
                .metadata(ImmutableObjectMeta.builder()
                        .name(name(collisions))
                        .namespace(owner.namespace())
                        .labels(template.metadata().labels().put(hashLabel, hash(collisions)))
                        .annotations(owner.metadata().annotations())
                        .addOwnerReferences(owner.asController())
                        .build())
                .data(data)
                .revision(number)
                .build();
    }
}
