package dev.orrery.kubectl.call;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The flags that a verb knows. */
public record Flags(Vector<Flag> all) {

    /** What {@code -n} and its like are for every verb. */
    public static final Flags EVERYWHERE = new Flags(Vector.empty())
            .value("namespace", "n")
            .on("help", "h")
            .absent("server", 's')
            .absent("v", 'v')
            .absent(
                    "as",
                    "as-group",
                    "as-uid",
                    "cache-dir",
                    "certificate-authority",
                    "client-certificate",
                    "client-key")
            .absent("cluster", "context", "disable-compression", "insecure-skip-tls-verify", "kubeconfig")
            .absent("log-flush-frequency", "match-server-version", "password", "profile", "profile-output")
            .absent("request-timeout", "tls-server-name", "token", "user", "username", "vmodule", "warnings-as-errors");

    public static final Flags NONE = EVERYWHERE;

    /** No flags at all, not even those of every verb of kubectl. */
    public static final Flags EMPTY = new Flags(Vector.empty());

    /**
     * One flag.
     *
     * @param shorthand one letter; empty when there is none
     * @param whenBare the value of a flag that is given without one; none when it needs one
     * @param absent whether kubectl has it and orrery has not
     */
    public record Flag(String name, String shorthand, FlagType type, Option<String> whenBare, boolean absent) {

        /** As complaints about its value name it. */
        String shown() {
            return shorthand.isEmpty() ? "--" + name : "-" + shorthand + ", --" + name;
        }
    }

    /** A flag that needs a value: {@code -o yaml}. */
    public Flags value(String name, String shorthand) {
        return with(new Flag(name, shorthand, FlagType.TEXT, Option.none(), false));
    }

    public Flags value(String name) {
        return value(name, "");
    }

    /** A flag that needs a whole number: {@code --tail 5}. */
    public Flags number(String name, String shorthand) {
        return with(new Flag(name, shorthand, FlagType.NUMBER, Option.none(), false));
    }

    public Flags number(String name) {
        return number(name, "");
    }

    /** A flag that needs a duration: {@code --timeout 30s}. */
    public Flags duration(String name) {
        return with(new Flag(name, "", FlagType.DURATION, Option.none(), false));
    }

    /** A flag that is on or off: {@code --all}. */
    public Flags on(String name, String shorthand) {
        return with(new Flag(name, shorthand, FlagType.SWITCH, Option.some("true"), false));
    }

    public Flags on(String name) {
        return on(name, "");
    }

    /** A flag whose value may only follow after {@code =}: {@code --cascade}, {@code --cascade=orphan}. */
    public Flags optional(String name, String whenBare) {
        return with(new Flag(name, "", FlagType.TEXT, Option.some(whenBare), false));
    }

    /** Flags that kubectl has and that are not there: using one is an error that says so. */
    public Flags absent(String... names) {
        return Vector.of(names).foldLeft(this, (flags, name) -> flags.with(absentFlag(name, "")));
    }

    /** A flag that kubectl has, by a letter too, and that is not there. */
    public Flags absent(String name, char shorthand) {
        return with(absentFlag(name, String.valueOf(shorthand)));
    }

    private static Flag absentFlag(String name, String shorthand) {
        return new Flag(name, shorthand, FlagType.TEXT, Option.some(""), true);
    }

    /** These, and of others those whose names are not taken: {@code --user} of a role binding is not that of every verb. */
    public Flags and(Flags others) {
        return new Flags(
                all.appendAll(others.all.reject(other -> named(other.name()).isDefined())));
    }

    private Flags with(Flag flag) {
        return new Flags(all.reject(known -> known.name().equals(flag.name())).append(flag));
    }

    Option<Flag> named(String name) {
        return all.find(flag -> flag.name().equals(name));
    }

    Option<Flag> lettered(String letter) {
        return all.find(flag -> flag.shorthand().equals(letter) && !letter.isEmpty());
    }
}
