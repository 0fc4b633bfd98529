package dev.orrery.model.labels;

import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Reads the text of {@code kubectl -l} and of the API's {@code labelSelector}, with Kubernetes' messages.
 *
 * <p>{@code requirement = [!] key | key (= | == | !=) [value] | key (in | notin) ( values ) | key (> | <) number},
 * joined by commas. Each method takes the place of the first token that it reads, and answers with what it read and
 * the place after.
 *
 * <p>Source: the parser in {@code apimachinery/pkg/labels/selector.go}.
 */
final class SelectorParser {

    /** What was read, and the place of the token after it. */
    private record Read<T>(T value, int next) {}

    private final Vector<SelectorToken> tokens;

    private SelectorParser(Vector<SelectorToken> tokens) {
        this.tokens = tokens;
    }

    static Either<String, Vector<Requirement>> parse(String text) {
        return new SelectorParser(SelectorToken.of(text)).requirements();
    }

    private Either<String, Vector<Requirement>> requirements() {
        Vector<Requirement> read = Vector.empty();
        int at = 0;
        while (!token(at).isEnd()) {
            if (!startsRequirement(token(at))) {
                return Either.left(token(at).instead("!, identifier, or 'end of string'"));
            }
            Either<String, Read<Requirement>> requirement = requirement(at);
            if (requirement.isLeft()) {
                return Either.left("unable to parse requirement: " + requirement.getLeft());
            }
            read = read.append(requirement.get().value());
            int after = requirement.get().next();
            Option<String> fault = separatorFault(after);
            if (fault.isDefined()) {
                return Either.left(fault.get());
            }
            at = token(after).isEnd() ? after : after + 1;
        }
        return Either.right(read);
    }

    private Option<String> separatorFault(int at) {
        if (token(at).isEnd()) {
            return Option.none();
        }
        if (!token(at).is(",")) {
            return Option.some(token(at).instead("',' or 'end of string'"));
        }
        return startsRequirement(token(at + 1))
                ? Option.none()
                : Option.some(token(at + 1).instead("identifier after ','"));
    }

    private SelectorToken token(int at) {
        return tokens.get(at);
    }

    private static boolean startsRequirement(SelectorToken token) {
        return token.isWord() || token.is("!");
    }

    private Either<String, Read<Requirement>> requirement(int at) {
        boolean negated = token(at).is("!");
        int keyAt = negated ? at + 1 : at;
        SelectorToken key = token(keyAt);
        if (!key.isWord()) {
            return Either.left(key.instead("identifier"));
        }
        Option<String> keyFault = Requirement.keyFault("<nil>", key.text());
        if (keyFault.isDefined()) {
            return Either.left(keyFault.get());
        }
        int next = keyAt + 1;
        if (negated || token(next).isEnd() || token(next).is(",")) {
            Operator operator = negated ? Operator.DOES_NOT_EXIST : Operator.EXISTS;
            return Requirement.of(key.text(), operator, Vector.empty()).map(read -> new Read<>(read, next));
        }
        return operator(token(next)).flatMap(operator -> compared(key.text(), operator, next + 1));
    }

    private static Either<String, Operator> operator(SelectorToken token) {
        return switch (token.text()) {
            case "in" -> Either.right(Operator.IN);
            case "notin" -> Either.right(Operator.NOT_IN);
            case "=" -> Either.right(Operator.EQUALS);
            case "==" -> Either.right(Operator.DOUBLE_EQUALS);
            case "!=" -> Either.right(Operator.NOT_EQUALS);
            case ">" -> Either.right(Operator.GREATER_THAN);
            case "<" -> Either.right(Operator.LESS_THAN);
            default -> Either.left(token.instead(Operator.BINARY));
        };
    }

    private Either<String, Read<Requirement>> compared(String key, Operator operator, int at) {
        boolean listed = operator == Operator.IN || operator == Operator.NOT_IN;
        Function<Read<SortedSet<String>>, Either<String, Read<Requirement>>> toRequirement = values ->
                Requirement.of(key, operator, values.value().toVector()).map(read -> new Read<>(read, values.next()));
        return (listed ? list(at) : single(at)).flatMap(toRequirement);
    }

    private Either<String, Read<SortedSet<String>>> single(int at) {
        if (token(at).isEnd() || token(at).is(",")) {
            return Either.right(new Read<>(TreeSet.of(""), at));
        }
        return token(at).isWord()
                ? Either.right(new Read<>(TreeSet.of(token(at).text()), at + 1))
                : Either.left(token(at).instead("identifier"));
    }

    private Either<String, Read<SortedSet<String>>> list(int at) {
        if (!token(at).is("(")) {
            return Either.left("found '" + token(at).text() + "' expected: '('");
        }
        SelectorToken first = token(at + 1);
        if (first.is(")")) {
            return Either.right(new Read<>(TreeSet.of(""), at + 2));
        }
        return first.isWord() || first.is(",") ? words(at + 1) : Either.left(first.instead("',', ')' or identifier"));
    }

    /** Words between commas up to the closing parenthesis; nothing between two commas is the empty word. */
    private Either<String, Read<SortedSet<String>>> words(int from) {
        SortedSet<String> read = TreeSet.empty();
        int at = from;
        while (true) {
            SelectorToken token = token(at);
            if (!token.isWord() && !token.is(",")) {
                return Either.left(token.instead("',', or identifier"));
            }
            SelectorToken after = token(at + 1);
            read = token.isWord() ? read.add(token.text()) : withEmptyWord(read, after);
            if (after.is(")")) {
                return Either.right(new Read<>(read, at + 2));
            }
            if (token.isWord() && !after.is(",")) {
                return Either.left(after.instead("',' or ')'"));
            }
            at++;
        }
    }

    private static SortedSet<String> withEmptyWord(SortedSet<String> read, SelectorToken after) {
        return read.isEmpty() || after.is(")") || after.is(",") ? read.add("") : read;
    }
}
