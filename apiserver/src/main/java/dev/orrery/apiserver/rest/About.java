package dev.orrery.apiserver.rest;

import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import dev.orrery.wire.json.JsonText;
import io.vavr.control.Option;

/**
 * What the server says about itself: its version and its health.
 *
 * @param version of Orrery
 */
record About(String version) {

    /** The reply at a path that is about the server; none for every other path. */
    Option<Reply> at(Call call) {
        return switch (call.path()) {
            case "/version" ->
                Option.some(new Reply.Document(200, MediaTypes.JSON, JsonText.compact(document()) + "\n"));
            case "/healthz", "/livez", "/readyz" -> Option.some(health(call));
            default -> Option.none();
        };
    }

    /** {@code v1.33.0+orrery}: a client that parses it finds a release that it knows. */
    private JsonObject document() {
        String[] numbers = Kinds.RELEASE.substring(1).split("\\.");
        return JsonObject.EMPTY
                .with("major", numbers[0])
                .with("minor", numbers[1])
                .with("gitVersion", Kinds.RELEASE + "+orrery")
                .with("gitCommit", "")
                .with("gitTreeState", "clean")
                .with("buildDate", "1970-01-01T00:00:00Z")
                .with("goVersion", "")
                .with("compiler", "orrery " + version)
                .with("platform", "java/" + Runtime.version().feature());
    }

    private static Reply health(Call call) {
        boolean isVerbose = call.query().parameters().containsKey("verbose");
        String text = isVerbose ? "[+]ping ok\n[+]crank ok\n" + call.path().substring(1) + " check passed\n" : "ok";
        return new Reply.Document(200, MediaTypes.TEXT, text);
    }
}
