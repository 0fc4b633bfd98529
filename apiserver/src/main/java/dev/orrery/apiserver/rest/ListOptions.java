package dev.orrery.apiserver.rest;

import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.model.meta.Revision;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * From where, of which revision, and how much of a list or watch is wanted.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#semantics-for-get-and-list">Semantics for get and
 *     list</a>
 */
record ListOptions(
        Option<Revision> resourceVersion, boolean isExact, Option<Long> limit, Option<ContinueToken> continued) {

    static Either<Status, ListOptions> of(Query query) {
        Option<String> version = query.get("resourceVersion");
        Option<String> match = query.get("resourceVersionMatch");
        Option<String> limit = query.get("limit");
        Option<String> token = query.get("continue");
        if (version.exists(text -> Options.revision(text).isEmpty())) {
            return Either.left(Refusals.badResourceVersion(version.get()));
        }
        for (String number : limit.toVector().appendAll(query.get("timeoutSeconds"))) {
            if (Options.number(number).isEmpty()) {
                return Either.left(Status.badRequest("strconv.ParseInt: parsing \"" + number + "\": invalid syntax"));
            }
        }
        return match(match, version, query.isOn("watch"))
                .flatMap(isExact -> token(token)
                        .map(continued -> new ListOptions(
                                version.flatMap(Options::revision),
                                isExact,
                                limit.flatMap(Options::number),
                                continued)));
    }

    private static Either<Status, Boolean> match(Option<String> match, Option<String> version, boolean isWatch) {
        if (match.isEmpty()) {
            return Either.right(false);
        }
        if (version.isEmpty() && !isWatch) {
            return Either.left(Refusals.forbiddenOption(
                    "ListOptions",
                    "resourceVersionMatch",
                    "resourceVersionMatch is forbidden unless resourceVersion is provided"));
        }
        return switch (match.get()) {
            case "Exact" -> Either.right(true);
            case "NotOlderThan" -> Either.right(false);
            default ->
                Either.left(Refusals.unsupportedOption(
                        "ListOptions",
                        "resourceVersionMatch",
                        "\"" + match.get() + "\"",
                        "\"Exact\", \"NotOlderThan\", \"\""));
        };
    }

    private static Either<Status, Option<ContinueToken>> token(Option<String> text) {
        return text.isEmpty()
                ? Either.right(Option.none())
                : ContinueToken.parse(text.get())
                        .map(Option::some)
                        .mapLeft(fault -> Status.badRequest("invalid continue token: " + fault));
    }

    RequestOptions on(RequestOptions options) {
        return ImmutableRequestOptions.builder()
                .from(options)
                .since(resourceVersion)
                .limit(limit.filter(most -> most > 0 && most <= Integer.MAX_VALUE)
                        .map(Math::toIntExact))
                .after(continued.map(ContinueToken::after))
                .asOf(continued
                        .filter(ContinueToken::isConsistent)
                        .map(token -> new Revision(token.revision()))
                        .orElse(Option.when(isExact, resourceVersion).flatMap(exact -> exact)))
                .build();
    }
}
