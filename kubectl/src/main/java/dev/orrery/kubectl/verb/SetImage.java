package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.object.Item;
import dev.orrery.kubectl.object.PodSpecs;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** {@code kubectl set image}: gives containers other images. */
public final class SetImage implements Command {

    @Override
    public Usage usage() {
        return new Usage(
                "set image",
                "(TYPE NAME… | TYPE/NAME… | -f FILE) (CONTAINER | *)=IMAGE…",
                "Gives containers other images.");
    }

    @Override
    public Flags flags() {
        return PodChange.FLAGS;
    }

    @Override
    public int run(Call call) {
        Vector<String> pairs = call.words().filter(word -> word.contains("="));
        Vector<String> objects = call.words().filter(word -> !word.contains("="));
        if (pairs.isEmpty() && !objects.isEmpty()) {
            throw Quit.error("at least one image update is required");
        }
        Map<String, String> images = images(pairs);
        return new PodChange(call, "image updated", item -> change(item, images)).run(objects);
    }

    private static Map<String, String> images(Vector<String> pairs) {
        Map<String, String> images = LinkedHashMap.empty();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            images = images.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return images;
    }

    private static Either<String, JsonObject> change(Item item, Map<String, String> images) {
        JsonObject pod = PodSpecs.of(item);
        Vector<String> known = pod.elementsAt("initContainers")
                .appendAll(pod.elementsAt("containers"))
                .map(container -> container.textAt("name"));
        Vector<String> unknown = images.keySet().toVector().filter(name -> !name.equals("*") && !known.contains(name));
        if (!unknown.isEmpty()) {
            return Either.left("error: unable to find container named \"" + unknown.head() + "\"");
        }
        return Either.right(changed(pod, "initContainers", images).withAll(changed(pod, "containers", images)));
    }

    private static JsonObject changed(JsonObject pod, String list, Map<String, String> images) {
        return PodSpecs.containers(list, pod.elementsAt(list).flatMap(container -> {
            String name = container.textAt("name");
            return images.get(name)
                    .orElse(() -> images.get("*"))
                    .filter(image -> !image.equals(container.textAt("image")))
                    .map(image -> (Json) JsonObject.EMPTY.with("name", name).with("image", image));
        }));
    }
}
