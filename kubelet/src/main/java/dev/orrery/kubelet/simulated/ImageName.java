package dev.orrery.kubelet.simulated;

/**
 * The parts of an image's name.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#image-names">Image names</a>
 */
final class ImageName {

    private ImageName() {}

    /** The name alone: {@code nginx} for {@code docker.io/library/nginx:1.27}. */
    static String bare(String image) {
        String named = withoutTag(image);
        int slash = named.indexOf('/');
        String path = slash > 0 && isRegistry(named.substring(0, slash)) ? named.substring(slash + 1) : named;
        return path.startsWith("library/") ? path.substring("library/".length()) : path;
    }

    /** The name in full, as a container runtime prints it: {@code docker.io/library/nginx:1.27}. */
    static String full(String image) {
        int slash = image.indexOf('/');
        String tagged = hasTag(image) ? image : image + ":latest";
        if (slash < 0) {
            return "docker.io/library/" + tagged;
        }
        return isRegistry(image.substring(0, slash)) ? tagged : "docker.io/" + tagged;
    }

    /** The name in full, without tag and digest. */
    static String repository(String image) {
        return withoutTag(full(image));
    }

    /** Whether the name says which of the images of a repository is meant. */
    static boolean hasTag(String image) {
        return !withoutTag(image).equals(image);
    }

    private static String withoutTag(String image) {
        int digest = image.indexOf('@');
        String named = digest < 0 ? image : image.substring(0, digest);
        int colon = named.lastIndexOf(':');
        return colon > named.lastIndexOf('/') ? named.substring(0, colon) : named;
    }

    private static boolean isRegistry(String first) {
        return first.contains(".") || first.contains(":") || first.equals("localhost");
    }
}
