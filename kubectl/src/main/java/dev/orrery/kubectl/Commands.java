package dev.orrery.kubectl;

import dev.orrery.kubectl.auth.CanI;
import dev.orrery.kubectl.auth.WhoAmI;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Quit;
import dev.orrery.kubectl.create.Making;
import dev.orrery.kubectl.describe.Describe;
import dev.orrery.kubectl.diff.Diff;
import dev.orrery.kubectl.explain.Explain;
import dev.orrery.kubectl.get.Get;
import dev.orrery.kubectl.logs.Logs;
import dev.orrery.kubectl.node.Cordon;
import dev.orrery.kubectl.node.Drain;
import dev.orrery.kubectl.rollout.RolloutChange;
import dev.orrery.kubectl.rollout.RolloutHistory;
import dev.orrery.kubectl.rollout.RolloutStatus;
import dev.orrery.kubectl.rollout.RolloutUndo;
import dev.orrery.kubectl.verb.ApiResources;
import dev.orrery.kubectl.verb.ApiVersions;
import dev.orrery.kubectl.verb.Apply;
import dev.orrery.kubectl.verb.Autoscale;
import dev.orrery.kubectl.verb.ClusterInfo;
import dev.orrery.kubectl.verb.Create;
import dev.orrery.kubectl.verb.Delete;
import dev.orrery.kubectl.verb.Events;
import dev.orrery.kubectl.verb.Expose;
import dev.orrery.kubectl.verb.Marking;
import dev.orrery.kubectl.verb.Patch;
import dev.orrery.kubectl.verb.Replace;
import dev.orrery.kubectl.verb.Scale;
import dev.orrery.kubectl.verb.SetEnv;
import dev.orrery.kubectl.verb.SetImage;
import dev.orrery.kubectl.verb.SetResources;
import dev.orrery.kubectl.verb.Taint;
import dev.orrery.kubectl.verb.Version;
import dev.orrery.kubectl.verb.Wait;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** The verbs, found by the words that call them. */
final class Commands {
    private static final Vector<Command> ALL = Making.all()
            .appendAll(Vector.of(
                    new Get(),
                    new Describe(),
                    new Apply(),
                    new Create(),
                    new Delete(),
                    new Replace(),
                    new Patch(),
                    new Scale(),
                    new SetImage(),
                    new SetEnv(),
                    new SetResources(),
                    new RolloutStatus(),
                    new RolloutHistory(),
                    new RolloutUndo(),
                    RolloutChange.pause(),
                    RolloutChange.resume(),
                    RolloutChange.restart(),
                    new Logs(),
                    Marking.label(),
                    Marking.annotate(),
                    new Taint(),
                    Cordon.closing(),
                    Cordon.opening(),
                    new Drain(),
                    new Wait(),
                    new Events(),
                    new Expose(),
                    new Autoscale(),
                    new CanI(),
                    new WhoAmI(),
                    new Diff(),
                    new Explain(),
                    new ApiResources(),
                    new ApiVersions(),
                    new Version(),
                    new ClusterInfo()));

    /** Other words for the same. */
    private static final Map<String, String> SHORT = HashMap.<String, String>empty()
            .put("ns", "namespace")
            .put("cm", "configmap")
            .put("sa", "serviceaccount")
            .put("svc", "service")
            .put("pc", "priorityclass")
            .put("deploy", "deployment")
            .put("cj", "cronjob")
            .put("resourcequota", "quota")
            .put("ing", "ingress")
            .put("pdb", "poddisruptionbudget");

    private static final String NO_PROGRAMS =
            "containers are modelled and run no programs; read what they write with" + " `kubectl logs`";
    private static final String NO_NETWORK = "pods are modelled and have no network; look at `kubectl get endpoints`";
    private static final String NO_EDITOR = "there is no editor; use `kubectl patch`, `kubectl set` or `kubectl apply`";

    /** What kubectl has and orrery has not, and what to do instead. */
    private static final Map<String, String> ABSENT = HashMap.<String, String>empty()
            .put("exec", NO_PROGRAMS)
            .put("attach", NO_PROGRAMS)
            .put("cp", NO_PROGRAMS)
            .put("debug", NO_PROGRAMS)
            .put("port-forward", NO_NETWORK)
            .put("proxy", NO_NETWORK)
            .put("top", "nothing here uses cpu or memory; see requests with `kubectl describe node`")
            .put("edit", NO_EDITOR)
            .put("config", "there is one cluster; name the namespace with -n")
            .put("kustomize", "render first, then `kubectl apply -f`")
            .put("certificate", "there are no certificates")
            .put("completion", "there is nothing to complete in a lesson")
            .put("options", "see `kubectl VERB --help`")
            .put("plugin", "there are no plugins of kubectl; Orrery's own words begin with `orrery`");

    private Commands() {}

    /** All verbs; those that begin with a word, when there is one. */
    static Vector<Command> all(Vector<String> words) {
        return ALL.filter(command -> command.usage().split().startsWith(words));
    }

    /** Whether kubectl has such a verb, be it here or not. */
    static boolean knows(String word) {
        return ABSENT.containsKey(word)
                || !word.isEmpty() && !all(Vector.of(word)).isEmpty();
    }

    /** The verb that the words begin with. */
    static Command find(Vector<String> words) {
        Command found = ALL.find(
                        command -> spelled(words).startsWith(command.usage().split()))
                .getOrElseThrow(() -> unknown(words));
        boolean isCut = isGroup(words) && found.usage().split().size() == 1;
        if (isCut) {
            throw unknown(words);
        }
        return found;
    }

    /** Whether the second word says what is to be done: {@code rollout status}, {@code create deployment}. */
    static boolean isGroup(Vector<String> words) {
        return words.size() > 1
                && !words.get(1).startsWith("-")
                && all(words.take(1)).exists(command -> command.usage().split().size() > 1);
    }

    /** Whether the word that says what is to be done is missing: {@code rollout}, {@code create secret --help}. */
    static boolean isIncomplete(Vector<String> words) {
        Vector<String> typed = beginning(words);
        Vector<Command> begun = all(typed);
        return !begun.isEmpty()
                && begun.forAll(command -> command.usage().split().size() > typed.size());
    }

    /** The words before the first flag. */
    static Vector<String> beginning(Vector<String> words) {
        return spelled(words.takeWhile(word -> !word.startsWith("-")));
    }

    private static Vector<String> spelled(Vector<String> words) {
        return words.size() > 1 && words.head().equals("create")
                ? words.update(1, SHORT.getOrElse(words.get(1), words.get(1)))
                : words;
    }

    private static Quit unknown(Vector<String> words) {
        String verb = words.head();
        if (isGroup(words)) {
            Vector<String> known =
                    all(words.take(1)).map(each -> each.usage().words()).filter(each -> each.contains(" "));
            return Quit.error("`kubectl " + words.take(2).mkString(" ") + "` is not supported by orrery; there is "
                    + known.mkString(", "));
        }
        return ABSENT.get(verb)
                .map(why -> Quit.error("`kubectl " + verb + "` is not supported by orrery: " + why))
                .getOrElse(() -> Quit.error("unknown command \"" + verb + "\" for \"kubectl\""));
    }
}
