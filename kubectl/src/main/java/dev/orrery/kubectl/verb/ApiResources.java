package dev.orrery.kubectl.verb;

import dev.orrery.kubectl.call.Call;
import dev.orrery.kubectl.call.Command;
import dev.orrery.kubectl.call.Flags;
import dev.orrery.kubectl.call.Usage;
import dev.orrery.kubectl.text.TabWriter;
import dev.orrery.model.meta.Kind;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code kubectl api-resources}: the kinds that the cluster serves. */
public final class ApiResources implements Command {

    @Override
    public Usage usage() {
        return new Usage("api-resources", "", "Lists the kinds that the cluster serves.");
    }

    @Override
    public Flags flags() {
        return Flags.NONE
                .value("api-group")
                .value("output", "o")
                .on("namespaced")
                .on("no-headers")
                .on("cached")
                .absent("verbs", "categories", "sort-by");
    }

    @Override
    public int run(Call call) {
        Option<String> group = call.arguments().value("api-group");
        boolean filtersScope = call.arguments().has("namespaced");
        Vector<Kind<?>> kinds = ApiVersions.kinds(call.door())
                .distinct()
                .filter(kind -> group.forAll(kind.group()::equals))
                .filter(kind ->
                        !filtersScope || kind.isNamespaced() == call.arguments().isOn("namespaced"))
                .sortBy(kind -> kind.group() + "\0" + kind.plural());
        if (call.arguments().value("output", "").equals("name")) {
            kinds.forEach(kind -> call.line(kind.groupResource()));
            return 0;
        }
        Vector<String> rows = kinds.map(ApiResources::row);
        String headers = "NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND";
        call.console()
                .out(TabWriter.forTables().align(call.arguments().isOn("no-headers") ? rows : rows.prepend(headers)));
        return 0;
    }

    private static String row(Kind<?> kind) {
        return String.join(
                "\t",
                kind.plural(),
                kind.shortNames().mkString(","),
                kind.apiVersion(),
                Boolean.toString(kind.isNamespaced()),
                kind.name());
    }
}
