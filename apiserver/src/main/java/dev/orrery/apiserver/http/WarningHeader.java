package dev.orrery.apiserver.http;

/**
 * The text of a {@code Warning} header: clients print what is between its quotes.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/deprecation-policy/#deprecation-warnings">Warnings</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7234#section-5.5">RFC 7234, Warning</a>
 */
final class WarningHeader {
    static final String NAME = "Warning";

    private WarningHeader() {}

    /** 299 is the code of warnings that persist, and the dash stands for whoever warns. */
    static String of(String warning) {
        String printable = warning.replaceAll("\\p{Cntrl}", " ");
        return "299 - \"" + printable.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
