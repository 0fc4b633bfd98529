package dev.orrery.model.names;

import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * What a name must look like, with Kubernetes' own sentences about names that do not.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Object names</a>
 */
public enum NameRule {
    /** The name of most objects. */
    DNS1123_SUBDOMAIN(
            253,
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start"
                    + " and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '%s')"),
    /** The name of a namespace, a container, a volume. */
    DNS1123_LABEL(
            63,
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?",
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end"
                    + " with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '%s')"),
    /** The name of a Service. */
    DNS1035_LABEL(
            63,
            "[a-z]([-a-z0-9]*[a-z0-9])?",
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic"
                    + " character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for"
                    + " validation is '%s')"),
    /** The value of a label; it may be empty. */
    LABEL_VALUE(
            63,
            "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?",
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start"
                    + " and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for"
                    + " validation is '%s')"),
    /** The part of a label's or annotation's key after the slash. */
    QUALIFIED_NAME_PART(
            63,
            "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]",
            "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
                    + " alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is"
                    + " '%s')");

    private final int most;
    private final Pattern form;
    private final String sentence;

    NameRule(int most, String form, String sentence) {
        this.most = most;
        this.form = Pattern.compile(form);
        this.sentence = String.format(sentence, form);
    }

    /** What is wrong with a name; nothing when it is allowed. */
    public Vector<String> faults(String name) {
        Vector<String> found = Vector.empty();
        if (name.length() > most) {
            found = found.append((this == QUALIFIED_NAME_PART ? "name part " : "") + "must be no more than " + most
                    + " bytes");
        }
        if (!form.matcher(name).matches()) {
            found = found.append(sentence);
        }
        return found;
    }

    public boolean allows(String name) {
        return faults(name).isEmpty();
    }

    /** What is wrong with the key of a label or annotation: an optional domain, a slash, a name. */
    public static Vector<String> keyFaults(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return key.isEmpty()
                    ? Vector.of("name part must be non-empty").appendAll(QUALIFIED_NAME_PART.faults(key))
                    : QUALIFIED_NAME_PART.faults(key);
        }
        String domain = key.substring(0, slash);
        Vector<String> ofDomain = domain.isEmpty()
                ? Vector.of("prefix part must be non-empty")
                : DNS1123_SUBDOMAIN.faults(domain).map(fault -> "prefix part " + fault);
        return ofDomain.appendAll(QUALIFIED_NAME_PART.faults(key.substring(slash + 1)));
    }
}
