package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.ApiServer;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/compatibility.md tells of each resource with its verbs and subresources what discovery tells clients: no more, and no
 * less.
 */
class CompatibilityPageTest {
    private static final Path PAGE = Path.of("..", "docs", "compatibility.md");
    private static final String HEADING = "| apiVersion | resource | verbs | subresources |";
    private static final String ALL_VERBS = "create, delete, deletecollection, get, list, patch, update, watch";
    private static final String READ_AND_CHANGE = "get, patch, update";

    @Test
    void thePageTellsOfWhatIsServedAndOfNothingElse() throws IOException {
        Vector<String> served = served();
        Vector<String> told = told();
        Vector<String> missing = served.removeAll(told)
                .map(row ->
                        "docs/compatibility.md does not tell what is served: write into its table of resources\n    "
                                + row);
        Vector<String> untrue = told.removeAll(served)
                .map(row -> "docs/compatibility.md tells what is not served: take out of its table of resources\n    "
                        + row);
        assertThat(missing.appendAll(untrue).mkString("\n"))
                .withFailMessage(missing.appendAll(untrue).mkString("\n"))
                .isEmpty();
    }

    /** The rows of the table, without the remarks behind them. */
    private static Vector<String> told() throws IOException {
        return Vector.ofAll(Files.readAllLines(PAGE))
                .dropUntil(line -> line.startsWith(HEADING))
                .drop(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Vector.of(line.split("\\|", -1)).map(String::strip).slice(1, 5))
                .map(cells -> row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    }

    private static String row(String apiVersion, String resource, String verbs, String subresources) {
        return "| " + apiVersion + " | " + resource + " | " + verbs + " | " + subresources + " |";
    }

    private static Vector<String> served() {
        Kinds kinds = new ApiServer().kinds(ClusterState.EMPTY);
        Discovery discovery = new Discovery(kinds, kind -> Option.none());
        return Vector.of("api", "apis").flatMap(root -> groups(discovery, root)).flatMap(CompatibilityPageTest::group);
    }

    private static Vector<Json> groups(Discovery discovery, String root) {
        return discovery
                .at(Vector.of(root), Representation.Form.AGGREGATED_DISCOVERY)
                .getOrElse(JsonObject.EMPTY)
                .elementsAt("items");
    }

    private static Vector<String> group(Json group) {
        String name = group.textAt("metadata", "name");
        return group.elementsAt("versions")
                .flatMap(version -> version.elementsAt("resources")
                        .map(resource -> row(
                                (name.isEmpty() ? "" : name + "/") + version.textAt("version"),
                                resource.textAt("resource"),
                                verbs(resource).equals(ALL_VERBS) ? "all" : verbs(resource),
                                resource.elementsAt("subresources")
                                        .map(CompatibilityPageTest::subresource)
                                        .sorted()
                                        .mkString(", "))));
    }

    private static String subresource(Json part) {
        String verbs = verbs(part);
        return part.textAt("subresource") + (verbs.equals(READ_AND_CHANGE) ? "" : " (" + verbs + ")");
    }

    private static String verbs(Json served) {
        return served.elementsAt("verbs").map(Json::plainText).sorted().mkString(", ");
    }
}
