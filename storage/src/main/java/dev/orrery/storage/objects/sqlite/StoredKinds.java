package dev.orrery.storage.objects.sqlite;

import dev.orrery.model.kinds.Kinds;
import dev.orrery.model.meta.Kind;
import dev.orrery.model.meta.Unstructured;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The kinds of what is stored, so that an object can be read before anybody knows the definition of its kind, which may be
 * gone by now.
 */
final class StoredKinds {
    private final Statement select;
    private final Statement insert;
    private Map<Description, Long> ids = HashMap.empty();
    private Map<Long, Kind<?>> kinds = HashMap.empty();

    StoredKinds(Database database) {
        this.select = database.statement("SELECT * FROM kinds");
        this.insert = database.statement("INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        reload();
    }

    /** Knows no more than the table, from which a transaction may have taken something back. */
    void reload() {
        ids = HashMap.empty();
        kinds = HashMap.empty();
        Vector<Long> unused = select.all(row -> {
            long id = row.getLong("id");
            know(id, Description.in(row));
            return id;
        });
    }

    private void know(long id, Description description) {
        ids = ids.put(description, id);
        kinds = kinds.put(id, description.kind());
    }

    Kind<?> get(long id) {
        return kinds.get(id).getOrElseThrow(() -> new IllegalStateException("no kind has the id " + id));
    }

    /** The id of a kind, under which it is written down by now. */
    long id(Kind<?> kind) {
        Description description = Description.of(kind);
        Long known = ids.getOrElse(description, null);
        if (known != null) {
            return known;
        }
        long id = ids.size() + 1L;
        insert.run(
                id,
                kind.group(),
                kind.version(),
                kind.name(),
                kind.plural(),
                kind.singular(),
                kind.shortNames().mkString(","),
                kind.categories().mkString(","),
                kind.isNamespaced());
        know(id, description);
        return id;
    }

    /** All that there is to a kind but its Java type: kinds themselves are equal when they name the same resource. */
    private record Description(
            String group,
            String version,
            String name,
            String plural,
            String singular,
            Vector<String> shortNames,
            Vector<String> categories,
            boolean isNamespaced) {

        static Description of(Kind<?> kind) {
            return new Description(
                    kind.group(),
                    kind.version(),
                    kind.name(),
                    kind.plural(),
                    kind.singular(),
                    kind.shortNames(),
                    kind.categories(),
                    kind.isNamespaced());
        }

        static Description in(ResultSet row) throws SQLException {
            return new Description(
                    row.getString("group"),
                    row.getString("version"),
                    row.getString("name"),
                    row.getString("plural"),
                    row.getString("singular"),
                    Words.split(row.getString("short_names")),
                    Words.split(row.getString("categories")),
                    row.getBoolean("namespaced"));
        }

        /** The kind that the program has for this resource, and its type; else one without a type of its own. */
        Kind<?> kind() {
            Kind<Unstructured> stranger = isNamespaced
                    ? Kind.namespaced(group, version, name, plural, Unstructured.class)
                    : Kind.clusterWide(group, version, name, plural, Unstructured.class);
            return Kinds.builtIn()
                    .ofResource(stranger.groupResource())
                    .getOrElse(() ->
                            stranger.singular(singular).shortNames(shortNames).categories(categories));
        }
    }
}
