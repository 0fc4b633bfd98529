package dev.orrery.cli.verb;

import dev.orrery.cluster.assembly.Cluster;
import dev.orrery.model.cluster.Change;
import dev.orrery.model.meta.ObjectKey;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Which changes a timeline shows. */
record TimelineFilter(Option<ObjectKey> key, long since) {

    static Either<String, TimelineFilter> of(Cluster cluster, Vector<String> words, String usage) {
        Option<String> target = words.headOption().filter(word -> !word.startsWith("-"));
        Vector<String> flags = target.isDefined() ? words.tail() : words;
        String namespace = "default";
        long since = 0;
        for (int i = 0; i < flags.size(); i += 2) {
            String value = i + 1 < flags.size() ? flags.get(i + 1) : "";
            if (flags.get(i).equals("-n") && !value.isEmpty()) {
                namespace = value;
            } else if (flags.get(i).equals("--since") && value.matches("[0-9]{1,18}")) {
                since = Long.parseLong(value);
            } else {
                return Either.left("usage: " + usage);
            }
        }
        long after = since;
        String place = namespace;
        return target.isEmpty()
                ? Either.right(new TimelineFilter(Option.none(), after))
                : Target.of(cluster, target.get(), place).map(key -> new TimelineFilter(Option.some(key), after));
    }

    boolean shows(Change change) {
        return change.revision().number() > since && key.forAll(change.key()::equals);
    }
}
