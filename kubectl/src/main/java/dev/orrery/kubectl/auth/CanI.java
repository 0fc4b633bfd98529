package dev.orrery.kubectl.auth;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.ReviewKinds;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code kubectl auth can-i}: whether the caller may do something.
 *
 * @see <a href="https://github.com/kubernetes/kubectl/blob/v0.33.0/pkg/cmd/auth/cani.go">cani.go</a>
 */
public final class CanI implements Command {
    private static final Set<String> VERBS = HashSet.of("get", "list", "watch", "create", "update", "patch", "delete")
            .addAll(Vector.of("deletecollection", "use", "bind", "impersonate", "*", "approve", "sign", "escalate"))
            .add("attest");

    private static final Set<String> VERBS_OF_PATHS =
            HashSet.of("get", "put", "post", "head", "options", "delete", "patch", "*");

    @Override
    public Usage usage() {
        return new Usage("auth can-i", "VERB [TYPE | TYPE/NAME | PATH]", "Says whether you may do something.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE
                .on("all-namespaces", "A")
                .on("list")
                .on("no-headers")
                .on("quiet", "q")
                .value("subresource");
    }

    @Override
    public int run(Call call) {
        if (call.arguments().isOn("list")) {
            call.console().out(GrantedRules.table(call));
            return 0;
        }
        if (call.arguments().isOn("no-headers")) {
            throw Quit.error("--no-headers cannot be set without --list specified");
        }
        if (call.words().size() != 2) {
            throw Quit.lines(Vector.of(
                    "error: you must specify two arguments: verb resource or verb resource/resourceName.",
                    "See 'kubectl auth can-i -h' for help and examples."));
        }
        String verb = call.words().get(0);
        String what = call.words().get(1);
        JsonObject spec = what.startsWith("/") ? ofPath(call, verb, what) : ofResource(call, verb, what);
        boolean isAllowed = new Question(ReviewKinds.SELF_SUBJECT_ACCESS_REVIEW, spec)
                .asked(call)
                .json()
                .at("status")
                .exists(status -> status.isTrueAt("allowed"));
        say(call, isAllowed ? "yes" : "no");
        return isAllowed ? 0 : 1;
    }

    private static JsonObject ofPath(Call call, String verb, String path) {
        if (call.arguments().has("subresource")) {
            throw Quit.error("--subresource can not be used with NonResourceURL");
        }
        if (!VERBS_OF_PATHS.contains(verb)) {
            warn(call, "verb '" + verb + "' is not a known verb");
        }
        return JsonObject.EMPTY.with(
                "nonResourceAttributes", JsonObject.EMPTY.with("path", path).with("verb", verb));
    }

    private static JsonObject ofResource(Call call, String verb, String what) {
        String[] parts = what.split("/", 2);
        Option<Kind<?>> kind = resource(call, parts[0]);
        JsonObject attributes = JsonObject.EMPTY
                .with("verb", verb)
                .with("group", kind.map(Kind::group).getOrElse(""))
                .with("resource", kind.map(Kind::plural).getOrElse(parts[0]))
                .with("subresource", call.arguments().value("subresource", ""))
                .with("name", parts.length < 2 ? "" : parts[1])
                .with("namespace", call.arguments().isOn("all-namespaces") ? "" : call.namespace());
        if (!VERBS.contains(verb)) {
            warn(call, "verb '" + verb + "' is not a known verb");
        }
        return JsonObject.EMPTY.with("resourceAttributes", attributes);
    }

    private static Option<Kind<?>> resource(Call call, String word) {
        if (word.equals("*")) {
            return Option.none();
        }
        Option<Kind<?>> kind = call.door().kinds().called(word);
        if (kind.isEmpty()) {
            int dot = word.indexOf('.');
            warn(
                    call,
                    "the server doesn't have a resource type '" + (dot < 0 ? word : word.substring(0, dot)) + "'"
                            + inGroup(dot < 0 ? "" : word.substring(dot + 1)));
        }
        kind.filter(known -> !known.isNamespaced() && !call.arguments().isOn("all-namespaces"))
                .forEach(known -> warn(
                        call, "resource '" + known.plural() + "' is not namespace scoped" + inGroup(known.group())));
        return kind;
    }

    private static String inGroup(String group) {
        return group.isEmpty() ? "" : " in group '" + group + "'";
    }

    private static void warn(Call call, String warning) {
        call.console().errLine("Warning: " + warning + "\n");
    }

    private static void say(Call call, String answer) {
        if (!call.arguments().isOn("quiet")) {
            call.line(answer);
        }
    }
}
