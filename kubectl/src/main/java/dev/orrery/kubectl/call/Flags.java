package dev.orrery.kubectl.call;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The flags that a verb knows. */
public record Flags(Vector<Flag> all) {

    /** What {@code -n} and its like are for every verb. */
    public static final Flags EVERYWHERE = new Flags(Vector.empty()).value("namespace", "n");

    public static final Flags NONE = EVERYWHERE;

    /**
     * One flag.
     *
     * @param shorthand one letter; empty when there is none
     * @param takesValue whether a value follows
     * @param whenBare the value of a flag that is given without one; none when it needs one
     */
    public record Flag(String name, String shorthand, boolean takesValue, Option<String> whenBare) {}

    /** A flag that needs a value: {@code -o yaml}. */
    public Flags value(String name, String shorthand) {
        return with(new Flag(name, shorthand, true, Option.none()));
    }

    public Flags value(String name) {
        return value(name, "");
    }

    /** A flag that is on or off: {@code --all}. */
    public Flags on(String name, String shorthand) {
        return with(new Flag(name, shorthand, false, Option.some("true")));
    }

    public Flags on(String name) {
        return on(name, "");
    }

    /** A flag whose value may only follow after {@code =}: {@code --cascade}, {@code --cascade=orphan}. */
    public Flags optional(String name, String whenBare) {
        return with(new Flag(name, "", false, Option.some(whenBare)));
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
        return all.find(flag -> flag.shorthand().equals(letter));
    }
}
