package dev.orrery.kubectl.output;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.object.DryRun;
import dev.orrery.kubectl.object.Item;

/** What a command says about an object that it changed: {@code deployment.apps/web scaled}. */
public final class Report {

    /** The flags that decide what is said, and whether anything is done. */
    public static final Flags FLAGS = Flags.NONE
            .value("output", "o")
            .optional("dry-run", "unchanged")
            .on("show-managed-fields")
            .absent("template", "allow-missing-template-keys");

    private Report() {}

    /** Says what happened; or prints the object, where {@code -o} asks for that. */
    public static void print(Call call, Item item, String operation) {
        String sentence =
                item.slashName() + " " + operation + DryRun.of(call.arguments()).suffix() + "\n";
        call.console().out(OutputFormat.of(call).map(format -> format.one(item)).getOrElse(sentence));
    }
}
