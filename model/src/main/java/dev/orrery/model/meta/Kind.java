package dev.orrery.model.meta;

import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * What sort of object something is: its group, version and names.
 *
 * <p>A kind is a value, not a constant of an enumeration, because strangers bring their own. Two kinds are equal when they
 * name the same resource of the same group.
 *
 * @param <T> the type of its objects: {@link Unstructured} where the model has none of its own
 */
public final class Kind<T extends KubernetesObject> {
    private final String group;
    private final String version;
    private final String name;
    private final String plural;
    private final String singular;
    private final Vector<String> shortNames;
    private final Vector<String> categories;
    private final boolean namespaced;
    private final Class<T> type;
    private final String groupResource;

    private Kind(
            String group,
            String version,
            String name,
            String plural,
            String singular,
            Vector<String> shortNames,
            Vector<String> categories,
            boolean namespaced,
            Class<T> type) {
        this.group = group;
        this.version = version;
        this.name = name;
        this.plural = plural;
        this.singular = singular;
        this.shortNames = shortNames;
        this.categories = categories;
        this.namespaced = namespaced;
        this.type = type;
        this.groupResource = group.isEmpty() ? plural : plural + "." + group;
    }

    /** A kind whose objects live in namespaces. */
    public static <T extends KubernetesObject> Kind<T> namespaced(
            String group, String version, String name, String plural, Class<T> type) {
        return new Kind<>(group, version, name, plural, singularOf(name), Vector.empty(), Vector.empty(), true, type);
    }

    /** A kind whose objects belong to the whole cluster. */
    public static <T extends KubernetesObject> Kind<T> clusterWide(
            String group, String version, String name, String plural, Class<T> type) {
        return new Kind<>(group, version, name, plural, singularOf(name), Vector.empty(), Vector.empty(), false, type);
    }

    private static String singularOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public Kind<T> shortNames(String... names) {
        return shortNames(Vector.of(names));
    }

    public Kind<T> shortNames(Vector<String> names) {
        return new Kind<>(group, version, name, plural, singular, names, categories, namespaced, type);
    }

    /** Categories are names for many kinds at once, such as {@code all}. */
    public Kind<T> categories(String... names) {
        return categories(Vector.of(names));
    }

    public Kind<T> categories(Vector<String> names) {
        return new Kind<>(group, version, name, plural, singular, shortNames, names, namespaced, type);
    }

    public Kind<T> singular(String word) {
        return new Kind<>(group, version, name, plural, word, shortNames, categories, namespaced, type);
    }

    /** The API group; empty for the core group. */
    public String group() {
        return group;
    }

    public String version() {
        return version;
    }

    /** {@code apps/v1}, or {@code v1} for the core group. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Where the API has the kinds of this group and version: {@code /apis/apps/v1}, or {@code /api/v1}. */
    public String groupVersionPath() {
        return (group.isEmpty() ? "/api/" : "/apis/") + apiVersion();
    }

    /** {@code Deployment}. */
    public String name() {
        return name;
    }

    /** {@code deployments}. */
    public String plural() {
        return plural;
    }

    /** {@code deployment}. */
    public String singular() {
        return singular;
    }

    public Vector<String> shortNames() {
        return shortNames;
    }

    public Vector<String> categories() {
        return categories;
    }

    public boolean isNamespaced() {
        return namespaced;
    }

    /** The type of the objects of this kind. */
    public Class<T> type() {
        return type;
    }

    /** {@code deployments.apps}, or {@code pods} for the core group. */
    public String groupResource() {
        return groupResource;
    }

    /** {@code Deployment.apps}, or {@code Pod} for the core group; how messages about invalid objects name a kind. */
    public String groupKind() {
        return group.isEmpty() ? name : name + "." + group;
    }

    /** {@code deployment.apps/web}; how kubectl names an object. */
    public String slashName(String objectName) {
        return (group.isEmpty() ? singular : singular + "." + group) + "/" + objectName;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Kind<?> that && groupResource.equals(that.groupResource);
    }

    @Override
    public int hashCode() {
        return groupResource.hashCode();
    }

    @Override
    public String toString() {
        return groupKind();
    }
}
