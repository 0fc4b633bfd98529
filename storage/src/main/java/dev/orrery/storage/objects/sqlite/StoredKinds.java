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
    private Map<Vector<Object>, Long> ids = HashMap.empty();
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
            know(id, kind(row));
            return id;
        });
    }

    /** The kind that the program has for a resource, and its type, goes before one without a type of its own. */
    private void know(long id, Kind<?> kind) {
        ids = ids.put(columns(kind), id);
        kinds = kinds.put(id, Kinds.builtIn().ofResource(kind.groupResource()).getOrElse(kind));
    }

    Kind<?> get(long id) {
        return kinds.get(id).getOrElseThrow(() -> new IllegalStateException("no kind has the id " + id));
    }

    /** The id of a kind, under which it is written down by now. */
    long id(Kind<?> kind) {
        Vector<Object> columns = columns(kind);
        Long known = ids.getOrElse(columns, null);
        if (known != null) {
            return known;
        }
        long id = ids.size() + 1L;
        insert.run(columns.prepend(id).toJavaArray());
        know(id, kind);
        return id;
    }

    /** All that there is to a kind but its Java type: kinds themselves are equal when they name the same resource. */
    private static Vector<Object> columns(Kind<?> kind) {
        return Vector.of(
                kind.group(),
                kind.version(),
                kind.name(),
                kind.plural(),
                kind.singular(),
                kind.shortNames().mkString(","),
                kind.categories().mkString(","),
                kind.isNamespaced());
    }

    private static Kind<?> kind(ResultSet row) throws SQLException {
        String group = row.getString("group");
        String version = row.getString("version");
        String name = row.getString("name");
        String plural = row.getString("plural");
        Kind<Unstructured> kind = row.getBoolean("namespaced")
                ? Kind.namespaced(group, version, name, plural, Unstructured.class)
                : Kind.clusterWide(group, version, name, plural, Unstructured.class);
        return kind.singular(row.getString("singular"))
                .shortNames(Words.split(row.getString("short_names")))
                .categories(Words.split(row.getString("categories")));
    }
}
