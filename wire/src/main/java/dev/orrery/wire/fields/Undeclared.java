package dev.orrery.wire.fields;

import dev.orrery.model.json.Json;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Why a document cannot be applied: what its kind has no field for, and elements that nothing tells apart.
 *
 * @see <a href="https://github.com/kubernetes-sigs/structured-merge-diff/blob/v4.6.0/typed/validate.go">validate.go</a>
 */
public final class Undeclared {

    private Undeclared() {}

    public static Vector<String> of(Json document, Structure structure) {
        return of(document, structure, Vector.empty());
    }

    private static Vector<String> of(Json value, Structure structure, Vector<String> path) {
        Vector<String> faults = Vector.empty();
        Set<String> seen = HashSet.empty();
        for (Part part : structure.parts(value)) {
            Vector<String> here = path.append(part.step());
            if (structure instanceof Structure.Fields && !part.isField()) {
                faults = faults.append(PathText.of(here) + ": field not declared in schema");
            } else if (seen.contains(part.step())) {
                faults = faults.append(
                        PathText.of(path) + ": duplicate entries for key " + PathText.of(Vector.of(part.step())));
            } else {
                faults = faults.appendAll(of(part.value(), part.structure(), here));
            }
            seen = seen.add(part.step());
        }
        return faults;
    }
}
