package dev.orrery.apiserver.rest;

import dev.orrery.api.request.FieldValidation;
import dev.orrery.api.request.ImmutableRequestOptions;
import dev.orrery.api.request.Propagation;
import dev.orrery.api.request.RequestOptions;
import dev.orrery.api.request.Status;
import dev.orrery.api.request.StatusCause;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.model.meta.Revision;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;

/** The options of a request, from the parameters of its URL and, for a delete, from its body. */
final class Options {

    private Options() {}

    static Either<Status, RequestOptions> ofWrite(Call call, String options) {
        return dryRun(call.query().all("dryRun"), options)
                .flatMap(dryRun -> validation(call, options)
                        .map(validation -> ImmutableRequestOptions.builder()
                                .dryRun(dryRun)
                                .fieldValidation(validation)
                                .fieldManager(call.fieldManager())
                                .user(call.user())
                                .build()));
    }

    private static Either<Status, Boolean> dryRun(Vector<String> wanted, String options) {
        Vector<String> given = wanted.filter(value -> !value.isEmpty());
        return given.forAll("All"::equals)
                ? Either.right(!given.isEmpty())
                : Either.left(Refusals.unsupportedOption(
                        options,
                        "dryRun",
                        "[]string{" + given.map(value -> "\"" + value + "\"").mkString(", ") + "}",
                        "\"All\""));
    }

    private static Either<Status, FieldValidation> validation(Call call, String options) {
        String wanted = call.query().get("fieldValidation").getOrElse("Warn");
        return switch (wanted) {
            case "Strict" -> Either.right(FieldValidation.STRICT);
            case "Warn" -> Either.right(FieldValidation.WARN);
            case "Ignore" -> Either.right(FieldValidation.IGNORE);
            default ->
                Either.left(Refusals.unsupportedOption(
                        options, "fieldValidation", "\"" + wanted + "\"", "\"Ignore\", \"Strict\", \"Warn\""));
        };
    }

    static Either<Status, RequestOptions> ofDelete(Call call) {
        return BodyReader.options(call).flatMap(body -> {
            Vector<String> dryRun = call.query()
                    .all("dryRun")
                    .appendAll(body.elementsAt("dryRun").flatMap(Json::asString));
            return dryRun(dryRun, "DeleteOptions")
                    .flatMap(isDry -> propagation(call, body)
                            .map(propagation -> ImmutableRequestOptions.builder()
                                    .dryRun(isDry)
                                    .fieldManager(call.fieldManager())
                                    .gracePeriodSeconds(grace(call, body))
                                    .propagation(propagation)
                                    .uid(text(body, "preconditions", "uid"))
                                    .resourceVersion(text(body, "preconditions", "resourceVersion")
                                            .flatMap(Options::revision))
                                    .build()));
        });
    }

    private static Option<Long> grace(Call call, JsonObject body) {
        return body.at("gracePeriodSeconds")
                .flatMap(Json::asLong)
                .orElse(() -> call.query().get("gracePeriodSeconds").flatMap(Options::number));
    }

    private static Either<Status, Option<Propagation>> propagation(Call call, JsonObject body) {
        Option<String> wanted =
                text(body, "propagationPolicy").orElse(() -> call.query().get("propagationPolicy"));
        boolean orphans = body.isTrueAt("orphanDependents") || call.query().isOn("orphanDependents");
        if (wanted.isEmpty()) {
            return Either.right(Option.when(orphans, Propagation.Orphan));
        }
        return Vector.of(Propagation.values())
                .find(known -> known.name().equals(wanted.get()))
                .map(Option::some)
                .toEither(() -> Refusals.unsupportedOption(
                        "DeleteOptions",
                        "propagationPolicy",
                        "\"" + wanted.get() + "\"",
                        "\"Foreground\", \"Background\", \"Orphan\", \"nil\""));
    }

    /** Which objects a list or watch is about, and how they are to be shown. */
    static RequestOptions ofRead(Query query, Representation representation) {
        return ImmutableRequestOptions.builder()
                .asTable(representation.form() == Representation.Form.TABLE)
                .labelSelector(query.get("labelSelector"))
                .fieldSelector(query.get("fieldSelector"))
                .build();
    }

    /**
     * Which part of a log is asked for.
     *
     * @param now from which {@code sinceSeconds} counts back
     */
    static Either<Status, RequestOptions> ofLog(Query query, String pod, Instant now) {
        Vector<StatusCause> faults = atLeast(query, "tailLines", 0)
                .appendAll(atLeast(query, "limitBytes", 1))
                .appendAll(
                        query.get("sinceTime").isDefined()
                                        && query.get("sinceSeconds").isDefined()
                                ? Vector.of(Refusals.twoBeginningsOfALog())
                                : atLeast(query, "sinceSeconds", 1));
        return faults.isEmpty()
                ? Either.right(ImmutableRequestOptions.builder()
                        .container(query.get("container"))
                        .previous(query.isOn("previous"))
                        .timestamps(query.isOn("timestamps"))
                        .tailLines(
                                query.get("tailLines").flatMap(Options::number).map(lines ->
                                        (int) Math.min(lines, Integer.MAX_VALUE)))
                        .sinceTime(query.get("sinceTime")
                                .flatMap(Options::time)
                                .orElse(() -> query.get("sinceSeconds")
                                        .flatMap(Options::number)
                                        .map(now::minusSeconds)))
                        .build())
                : Either.left(Refusals.invalidLogOptions(pod, faults));
    }

    private static Vector<StatusCause> atLeast(Query query, String name, long least) {
        return query.get(name)
                .flatMap(Options::number)
                .filter(number -> number < least)
                .map(number -> Refusals.tooSmall(name, number, least))
                .toVector();
    }

    static Option<Revision> revision(String text) {
        return number(text).filter(number -> number >= 0).map(Revision::new);
    }

    static Option<Long> number(String text) {
        return text.matches("-?[0-9]{1,18}") ? Option.some(Long.valueOf(text)) : Option.none();
    }

    static Option<Instant> time(String text) {
        try {
            return Option.some(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Option.none();
        }
    }

    private static Option<String> text(JsonObject body, String... path) {
        return body.at(path).flatMap(Json::asString).filter(text -> !text.isEmpty());
    }
}
