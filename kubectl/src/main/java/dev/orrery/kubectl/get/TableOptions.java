package dev.orrery.kubectl.get;

import dev.orrery.kubectl.call.Arguments;
import io.vavr.collection.Vector;

/**
 * How a table is to look.
 *
 * @param kindsInNames whether names have their kind before them: {@code pod/web-0}
 * @param namespaces whether the first column is the namespace
 */
record TableOptions(
        boolean wide,
        boolean headers,
        boolean kindsInNames,
        boolean namespaces,
        boolean labels,
        Vector<String> labelColumns) {

    static TableOptions of(Arguments arguments, boolean severalKinds) {
        return new TableOptions(
                arguments.value("output", "").equals("wide"),
                !arguments.isOn("no-headers"),
                severalKinds || arguments.isOn("show-kind"),
                arguments.isOn("all-namespaces"),
                arguments.isOn("show-labels"),
                arguments.list("label-columns"));
    }
}
