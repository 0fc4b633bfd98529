package dev.orrery.kubectl.describe;

import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;

/** A pod template as describe and rollout print it. */
public final class PodTemplateText {

    private PodTemplateText() {}

    /** The template alone, its tabs left in. */
    public static String tabbed(JsonObject template) {
        Page page = new Page();
        write(page, template);
        return page.tabbed();
    }

    static void write(Page page, JsonObject template) {
        JsonObject spec = template.objectAt("spec");
        page.line(0, "Pod Template:");
        page.labels("  Labels", template.objectAt("metadata", "labels"));
        JsonObject annotations = template.objectAt("metadata", "annotations");
        if (!annotations.isEmpty()) {
            Annotations.write(page, "  Annotations", annotations);
        }
        page.optional(1, "Service Account", spec.textAt("serviceAccountName"));
        if (!spec.elementsAt("initContainers").isEmpty()) {
            new ContainersText(page, "  ")
                    .write("Init Containers", spec.elementsAt("initContainers"), JsonArray.EMPTY.values());
        }
        new ContainersText(page, "  ").write("Containers", spec.elementsAt("containers"), JsonArray.EMPTY.values());
        VolumesText.write(page, spec.elementsAt("volumes"), "  ");
        page.optional(1, "Priority Class Name", spec.textAt("priorityClassName"));
        page.labels("  Node-Selectors", spec.objectAt("nodeSelector"));
        page.multiline("  Tolerations", TolerationsText.of(spec.elementsAt("tolerations")));
    }
}
