package dev.orrery.model.labels;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Reads the text form of a selector.
 *
 * @see <a href="https://pkg.go.dev/k8s.io/apimachinery/pkg/labels#Parse">labels.Parse</a>
 */
final class SelectorParser {
    private static final String SPECIAL = "=!(),<>";

    private final Vector<String> tokens;
    private int next;

    SelectorParser(String text) {
        this.tokens = tokens(text);
    }

    private static Vector<String> tokens(String text) {
        Vector<String> found = Vector.empty();
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(here)) {
                at = end;
                continue;
            }
            if (here == '=' || here == '!') {
                end += end < text.length() && text.charAt(end) == '=' ? 1 : 0;
            } else if (SPECIAL.indexOf(here) < 0) {
                while (end < text.length()
                        && !Character.isWhitespace(text.charAt(end))
                        && SPECIAL.indexOf(text.charAt(end)) < 0) {
                    end++;
                }
            }
            found = found.append(text.substring(at, end));
            at = end;
        }
        return found;
    }

    Either<String, Selector> parse() {
        Vector<Requirement> requirements = Vector.empty();
        while (next < tokens.size()) {
            Either<String, Requirement> requirement = requirement();
            if (requirement.isLeft()) {
                return Either.left("unable to parse requirement: " + requirement.getLeft());
            }
            requirements = requirements.append(requirement.get());
            if (next < tokens.size() && !take().equals(",")) {
                return Either.left("found '" + tokens.get(next - 1) + "', expected: ',' or 'end of string'");
            }
        }
        return Either.right(new Selector(requirements.sortBy(Requirement::key)));
    }

    private Either<String, Requirement> requirement() {
        String first = take();
        if (first.equals("!")) {
            return key(take()).map(key -> new Requirement(key, Requirement.Operator.DOES_NOT_EXIST, Vector.empty()));
        }
        Either<String, String> key = key(first);
        if (key.isLeft()) {
            return Either.left(key.getLeft());
        }
        if (next >= tokens.size() || peek().equals(",")) {
            return Either.right(new Requirement(key.get(), Requirement.Operator.EXISTS, Vector.empty()));
        }
        String operator = take();
        return switch (operator) {
            case "=", "==" -> Either.right(equality(key.get(), Requirement.Operator.IN));
            case "!=" -> Either.right(equality(key.get(), Requirement.Operator.NOT_IN));
            case "in" -> list().map(values -> new Requirement(key.get(), Requirement.Operator.IN, values));
            case "notin" -> list().map(values -> new Requirement(key.get(), Requirement.Operator.NOT_IN, values));
            default -> Either.left(
                    "found '" + operator + "', expected: in, notin, =, ==, !=, gt, lt");
        };
    }

    private Requirement equality(String key, Requirement.Operator operator) {
        String value = next < tokens.size() && !peek().equals(",") ? take() : "";
        return new Requirement(key, operator, Vector.of(value));
    }

    private Either<String, Vector<String>> list() {
        String open = take();
        if (!open.equals("(")) {
            return Either.left("found '" + open + "' expected: '('");
        }
        Vector<String> values = Vector.empty();
        while (next < tokens.size() && !peek().equals(")")) {
            String value = take();
            values = value.equals(",") ? values : values.append(value);
        }
        if (next >= tokens.size()) {
            return Either.left("found '', expected: ',' or ')'");
        }
        next++;
        return Either.right(values);
    }

    private static Either<String, String> key(String token) {
        boolean isWord = !token.isEmpty() && SPECIAL.indexOf(token.charAt(0)) < 0;
        return isWord ? Either.right(token) : Either.left("found '" + token + "', expected: identifier");
    }

    private String peek() {
        return tokens.get(next);
    }

    private String take() {
        Option<String> token = next < tokens.size() ? Option.some(tokens.get(next)) : Option.none();
        next++;
        return token.getOrElse("");
    }
}
