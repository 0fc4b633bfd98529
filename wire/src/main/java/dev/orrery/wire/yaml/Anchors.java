package dev.orrery.wire.yaml;

import io.vavr.control.Either;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The anchors of one document, and the account of what their aliases cost.
 *
 * <p>Aliases share what they stand for, so reading is cheap; whoever prints the tree pays for all of it. Hence the bounds:
 * go-yaml's ratio between values that came by alias and all values, and {@link YamlReader#MAX_VALUES}.
 */
final class Anchors {

    /** Up to here 99 of 100 values may come by alias (go-yaml's {@code alias_ratio_range_low}). */
    private static final long GENEROUS_UNTIL = 400_000;

    /** From here on only 10 of 100 may (go-yaml's {@code alias_ratio_range_high}). */
    private static final long STRICT_FROM = 4_000_000;

    private final Map<String, Built> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long values;
    private long aliased;

    void open(String anchor) {
        open.add(anchor);
        known.remove(anchor);
    }

    void close(String anchor, Built built) {
        open.remove(anchor);
        known.put(anchor, built);
    }

    /** What an alias stands for, or what is wrong with it. */
    Either<String, Built> lookUp(String anchor) {
        if (open.contains(anchor)) {
            return Either.left("anchor '" + anchor + "' value contains itself");
        }
        Built built = known.get(anchor);
        return built == null ? Either.left("unknown anchor '" + anchor + "' referenced") : Either.right(built);
    }

    /** Books one value that is written out; false when the document holds too many. */
    boolean afford(long weight) {
        values += weight;
        return values <= YamlReader.MAX_VALUES;
    }

    /** Books what came by alias; false when the document is mostly aliases. */
    boolean affordAlias(long weight) {
        aliased += weight;
        boolean excessive = afford(weight) && aliased > 100 && values > 1_000 && aliased > values * allowedRatio();
        return values <= YamlReader.MAX_VALUES && !excessive;
    }

    private double allowedRatio() {
        if (values <= GENEROUS_UNTIL) {
            return 0.99;
        }
        double part = (double) (values - GENEROUS_UNTIL) / (STRICT_FROM - GENEROUS_UNTIL);
        return Math.max(0.10, 0.99 - 0.89 * part);
    }
}
