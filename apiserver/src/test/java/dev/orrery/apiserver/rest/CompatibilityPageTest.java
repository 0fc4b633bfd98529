package dev.orrery.apiserver.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.apiserver.ApiServer;
import dev.orrery.model.cluster.ClusterState;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.kinds.Kinds;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * docs/compatibility.md tells of each resource with its verbs and subresources what discovery tells clients, no more and no
 * less, and of each feature and client by which tests it is shown.
 */
class CompatibilityPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/compatibility.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
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

    @Test
    void everyFeatureAndClientNamesTestsThatExist() throws IOException {
        Map<String, Path> tests = tests();
        Vector<Vector<String>> rows = table("feature").appendAll(table("client"));
        assertThat(rows).hasSizeGreaterThan(20);
        for (Vector<String> cells : rows) {
            Vector<MatchResult> named = TEST.matcher(cells.last()).results().collect(Vector.collector());
            assertThat(named).as("the tests that show: %s", cells.head()).isNotEmpty();
            for (MatchResult test : named) {
                assertThat(tests.get(test.group(1)).exists(file -> hasTest(file, test.group(2))))
                        .as("%s, which shows: %s", test.group(), cells.head())
                        .isTrue();
            }
        }
    }

    /** The test classes of all modules, by name. */
    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 20, (path, file) -> path.toString().matches("../[\\w-]+/src/test/java/.*Test\\.java"))) {
            return files.collect(Vector.collector())
                    .toMap(path -> path.getFileName().toString().replace(".java", ""), path -> path);
        }
    }

    /** @param method of the class; null where the whole class is meant */
    private static boolean hasTest(Path file, @Nullable String method) {
        try {
            return method == null || Files.readString(file).contains(" void " + method + "(");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cells of each row of a table, by the heading of its first column. */
    private static Vector<Vector<String>> table(String heading) throws IOException {
        return Vector.ofAll(Files.readAllLines(PAGE))
                .dropUntil(line -> line.startsWith("| " + heading + " |"))
                .drop(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Vector.of(line.split("\\|", -1)).map(String::strip))
                .map(cells -> cells.slice(1, cells.size() - 1));
    }

    /** The rows of the table, without the remarks behind them. */
    private static Vector<String> told() throws IOException {
        return table("apiVersion").map(cells -> row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
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
