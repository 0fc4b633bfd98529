package dev.orrery.kubelet.simulated;

import dev.orrery.model.core.Container;
import dev.orrery.model.core.ImmutableContainer;
import io.vavr.collection.SortedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to environment variables: {@code $(NAME)} in a manifest, which the kubelet puts in, and {@code $NAME} in a
 * script, which the shell does.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/">Dependent
 *     environment variables</a>
 */
final class VariableReferences {

    private static final Pattern IN_MANIFEST = Pattern.compile("\\$(\\$|\\(([^()]*)\\))");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)}|([A-Za-z_]\\w*))");

    private VariableReferences() {}

    /** A text of a manifest with its references put in. One to nobody stays as it is; {@code $$} is a dollar. */
    static String expanded(String text, SortedMap<String, String> variables) {
        return IN_MANIFEST
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null ? "$" : variables.getOrElse(found.group(2), found.group())));
    }

    /** A container whose command and arguments have their references put in. */
    static Container expanded(Container container, SortedMap<String, String> variables) {
        if (!container.command().appendAll(container.args()).exists(text -> text.contains("$"))) {
            return container;
        }
        UnaryOperator<String> expand = text -> expanded(text, variables);
        return ImmutableContainer.copyOf(container)
                .withCommand(container.command().map(expand))
                .withArgs(container.args().map(expand));
    }

    /** A script with its references put in, but not between single quotes. A variable that is not set is empty. */
    static String inScript(String script, SortedMap<String, String> variables) {
        StringBuilder result = new StringBuilder();
        boolean isQuoted = false;
        for (String part : script.split("'", -1)) {
            result.append(isQuoted ? part : substituted(part, variables)).append('\'');
            isQuoted = !isQuoted;
        }
        return result.substring(0, result.length() - 1);
    }

    private static String substituted(String part, SortedMap<String, String> variables) {
        return IN_SCRIPT
                .matcher(part)
                .replaceAll(found -> Matcher.quoteReplacement(
                        variables.getOrElse(found.group(1) == null ? found.group(2) : found.group(1), "")));
    }
}
