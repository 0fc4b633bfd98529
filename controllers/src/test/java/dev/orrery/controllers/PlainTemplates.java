package dev.orrery.controllers;

import dev.orrery.api.template.TemplateForm;
import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutablePodSpec;
import dev.orrery.model.core.ImmutablePodTemplateSpec;
import dev.orrery.model.core.PodSpec;
import dev.orrery.model.core.PodTemplateSpec;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonArray;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.ImmutableObjectMeta;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Templates of labels, annotations and images: as much JSON as the tests of controllers need. */
public final class PlainTemplates implements TemplateForm {

    @Override
    public JsonObject write(PodTemplateSpec template) {
        JsonObject metadata = JsonObject.EMPTY
                .with("labels", object(template.metadata().labels()))
                .with("annotations", object(template.metadata().annotations()));
        JsonObject spec = JsonObject.EMPTY
                .with("containers", new JsonArray(template.spec().containers().map(PlainTemplates::container)))
                .with(
                        "rest",
                        ImmutablePodSpec.copyOf(template.spec())
                                .withContainers(Vector.empty())
                                .toString());
        return JsonObject.EMPTY.with("metadata", metadata).with("spec", spec);
    }

    @Override
    public String canonical(PodTemplateSpec template) {
        return template.toString();
    }

    private static Json object(SortedMap<String, String> texts) {
        return new JsonObject(texts.mapValues(Json::of));
    }

    private static Json container(Container container) {
        return JsonObject.EMPTY
                .with("name", container.name())
                .with("image", container.image().getOrElse(""));
    }

    @Override
    public Option<PodTemplateSpec> read(JsonObject json) {
        Vector<Container> containers =
                json.at("spec", "containers").get().elements().map(PlainTemplates::container);
        return Option.some(ImmutablePodTemplateSpec.builder()
                .metadata(ImmutableObjectMeta.builder()
                        .name("")
                        .labels(texts(json, "labels"))
                        .annotations(texts(json, "annotations"))
                        .build())
                .spec(PodSpec.of(containers.toJavaArray(Container[]::new)))
                .build());
    }

    private static Container container(Json json) {
        return Container.of(
                json.at("name").get().asString().get(),
                json.at("image").get().asString().get());
    }

    private static SortedMap<String, String> texts(JsonObject json, String name) {
        return json.at("metadata", name)
                .get()
                .asObject()
                .get()
                .members()
                .mapValues(text -> text.asString().get());
    }
}
