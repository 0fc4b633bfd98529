package dev.orrery.kubectl.call;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The flags that a verb knows. */
public record Flags(Vector<Flag> all) {

    /** What {@code -n} and its like are for every verb. */
    public static final Flags EVERYWHERE = new Flags(Vector.empty())
            .value("namespace", "n")
            .refused("context", "cluster", "user", "as", "as-group", "token", "server", "request-timeout");

    public static final Flags NONE = EVERYWHERE;

    /**
     * One flag.
     *
     * @param shorthand one letter; empty when there is none
     * @param takesValue whether a value follows
     * @param whenBare the value of a flag that is given without one; none when it needs one
     * @param refused whether kubectl has it and orrery has not
     */
    public record Flag(String name, String shorthand, boolean takesValue, Option<String> whenBare, boolean refused) {}

    /** A flag that needs a value: {@code -o yaml}. */
    public Flags value(String name, String shorthand) {
        return with(new Flag(name, shorthand, true, Option.none(), false));
    }

    public Flags value(String name) {
        return value(name, "");
    }

    /** A flag that is on or off: {@code --all}. */
    public Flags on(String name, String shorthand) {
        return with(new Flag(name, shorthand, false, Option.some("true"), false));
    }

    public Flags on(String name) {
        return on(name, "");
    }

    /** A flag whose value may only follow after {@code =}: {@code --cascade}, {@code --cascade=orphan}. */
    public Flags optional(String name, String whenBare) {
        return with(new Flag(name, "", false, Option.some(whenBare), false));
    }

    /** Flags that kubectl has and that are not there: using one is an error that says so. */
    public Flags refused(String... names) {
        Flags more = this;
        for (String name : names) {
            more = more.with(new Flag(name, "", false, Option.some(""), true));
        }
        return more;
    }

    public Flags and(Flags others) {
        return new Flags(all.appendAll(others.all));
    }

    private Flags with(Flag flag) {
        return new Flags(all.append(flag));
    }

    Option<Flag> named(String name) {
        return all.find(flag -> flag.name().equals(name));
    }

    Option<Flag> lettered(String letter) {
        return all.find(flag -> flag.shorthand().equals(letter) && !letter.isEmpty());
    }
}
