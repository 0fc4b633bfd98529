package dev.orrery.model.names;

import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * A rule that a name has to obey; it answers with every fault, in Kubernetes' words.
 *
 * <p>It is a value so that a kind of object can carry the rule of its names. Lengths are counted in bytes.
 *
 * <p>Source: {@code apimachinery/pkg/util/validation/validation.go} and {@code apimachinery/pkg/api/validation}.
 */
public enum NameRule {
    /** A label of DNS: namespaces, containers, volumes, host names. */
    DNS1123_LABEL(NameRule::dns1123Label),
    /** Labels of DNS joined by points: most objects. */
    DNS1123_SUBDOMAIN(NameRule::dns1123Subdomain),
    /** A label of DNS that starts with a letter: Services. */
    DNS1035_LABEL(NameRule::dns1035Label),
    /** A name with an optional domain and a slash before it: keys of labels, finalizers, extended resources. */
    QUALIFIED_NAME(NameRule::qualifiedName),
    /** The value of a label. */
    LABEL_VALUE(NameRule::labelValue),
    /** The name of a port of a container or Service. */
    PORT_NAME(NameRule::portName),
    /** A key of a ConfigMap or Secret. */
    CONFIG_KEY(NameRule::configKey),
    /** The name of an environment variable, as relaxed since 1.32. */
    ENVIRONMENT_VARIABLE(NameRule::environmentVariable),
    /** Anything that can stand in a URL between two slashes: roles and their bindings. */
    PATH_SEGMENT(NameRule::pathSegment);

    public static final int LABEL_LENGTH = 63;
    public static final int SUBDOMAIN_LENGTH = 253;
    private static final int PORT_NAME_LENGTH = 15;

    private static final String LABEL_PATTERN = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String NAME_PATTERN = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String PATTERN_OF_1123_LABEL = NameFault.ofPattern(
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and"
                    + " end with an alphanumeric character",
            LABEL_PATTERN,
            "my-name",
            "123-abc");
    private static final String PATTERN_OF_SUBDOMAIN = NameFault.ofPattern(
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must"
                    + " start and end with an alphanumeric character",
            LABEL_PATTERN + "(\\." + LABEL_PATTERN + ")*",
            "example.com");
    private static final String PATTERN_OF_1035_LABEL = NameFault.ofPattern(
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic"
                    + " character, and end with an alphanumeric character",
            "[a-z]([-a-z0-9]*[a-z0-9])?",
            "my-name",
            "abc-123");
    private static final String PATTERN_OF_NAME = NameFault.ofPattern(
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric"
                    + " character",
            NAME_PATTERN,
            "MyName",
            "my.name",
            "123-abc");
    private static final String PATTERN_OF_LABEL_VALUE = NameFault.ofPattern(
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must"
                    + " start and end with an alphanumeric character",
            "(" + NAME_PATTERN + ")?",
            "MyValue",
            "my_value",
            "12345");
    private static final String PATTERN_OF_CONFIG_KEY = NameFault.ofPattern(
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
            "[-._a-zA-Z0-9]+",
            "key.name",
            "KEY_NAME",
            "key-name");
    private static final String PRINTABLE =
            "a valid environment variable name must consist only of printable ASCII characters other than '='";

    private final Function<String, Vector<String>> check;

    NameRule(Function<String, Vector<String>> check) {
        this.check = check;
    }

    /** Every fault of a name; none when it obeys the rule. */
    public Vector<String> faults(String name) {
        return check.apply(name);
    }

    public boolean allows(String name) {
        return faults(name).isEmpty();
    }

    private static Vector<String> dns1123Label(String name) {
        Vector<String> faults = NameFault.ifLonger(name, LABEL_LENGTH);
        if (NameCharacters.isDnsLabel(name)) {
            return faults;
        }
        return faults.append(NameCharacters.isDnsSubdomain(name) ? "must not contain dots" : PATTERN_OF_1123_LABEL);
    }

    private static Vector<String> dns1123Subdomain(String name) {
        return NameFault.ifLonger(name, SUBDOMAIN_LENGTH)
                .appendAll(unless(NameCharacters.isDnsSubdomain(name), PATTERN_OF_SUBDOMAIN));
    }

    private static Vector<String> dns1035Label(String name) {
        boolean obeys = NameCharacters.isDnsLabel(name) && NameCharacters.isLower(name.charAt(0));
        return NameFault.ifLonger(name, LABEL_LENGTH).appendAll(unless(obeys, PATTERN_OF_1035_LABEL));
    }

    private static Vector<String> qualifiedName(String text) {
        int slash = text.indexOf('/');
        if (slash != text.lastIndexOf('/')) {
            return Vector.of("a qualified name " + PATTERN_OF_NAME
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        }
        Vector<String> prefixFaults = slash < 0 ? Vector.empty() : prefix(text.substring(0, slash));
        String name = text.substring(slash + 1);
        Vector<String> nameFaults = unless(!name.isEmpty(), NameFault.EMPTY)
                .appendAll(NameFault.ifLonger(name, LABEL_LENGTH))
                .appendAll(unless(NameCharacters.isNamePart(name), PATTERN_OF_NAME));
        return prefixFaults.appendAll(nameFaults.map(fault -> "name part " + fault));
    }

    private static Vector<String> prefix(String prefix) {
        Vector<String> faults = prefix.isEmpty() ? Vector.of(NameFault.EMPTY) : dns1123Subdomain(prefix);
        return faults.map(fault -> "prefix part " + fault);
    }

    private static Vector<String> labelValue(String value) {
        boolean obeys = value.isEmpty() || NameCharacters.isNamePart(value);
        return NameFault.ifLonger(value, LABEL_LENGTH).appendAll(unless(obeys, PATTERN_OF_LABEL_VALUE));
    }

    private static Vector<String> portName(String name) {
        boolean characters =
                !name.isEmpty() && NameCharacters.all(name, c -> NameCharacters.isLowerOrDigit(c) || c == '-');
        boolean lettered = name.chars().anyMatch(NameCharacters::isLower);
        return NameFault.ifLonger(name, PORT_NAME_LENGTH)
                .appendAll(unless(characters, "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)"))
                .appendAll(unless(lettered, "must contain at least one letter (a-z)"))
                .appendAll(unless(!name.contains("--"), "must not contain consecutive hyphens"))
                .appendAll(unless(!name.startsWith("-") && !name.endsWith("-"), "must not begin or end with a hyphen"));
    }

    private static Vector<String> configKey(String key) {
        boolean obeys = !key.isEmpty()
                && NameCharacters.all(key, c -> NameCharacters.isAlphanumeric(c) || "-._".indexOf(c) >= 0);
        return NameFault.ifLonger(key, SUBDOMAIN_LENGTH)
                .appendAll(unless(obeys, PATTERN_OF_CONFIG_KEY))
                .appendAll(parentFolder(key));
    }

    private static Vector<String> parentFolder(String key) {
        if (key.equals(".") || key.equals("..")) {
            return Vector.of("must not be '" + key + "'");
        }
        return unless(!key.startsWith(".."), "must not start with '..'");
    }

    private static Vector<String> environmentVariable(String name) {
        return unless(!name.isEmpty(), "environment variable name " + NameFault.EMPTY)
                .appendAll(unless(NameCharacters.all(name, c -> c >= ' ' && c < 0x7f && c != '='), PRINTABLE));
    }

    private static Vector<String> pathSegment(String name) {
        if (name.equals(".") || name.equals("..")) {
            return Vector.of("may not be '" + name + "'");
        }
        return Vector.of("/", "%").filter(name::contains).map(part -> "may not contain '" + part + "'");
    }

    private static Vector<String> unless(boolean obeyed, String fault) {
        return obeyed ? Vector.empty() : Vector.of(fault);
    }
}
