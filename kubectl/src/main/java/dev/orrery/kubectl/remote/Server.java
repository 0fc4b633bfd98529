package dev.orrery.kubectl.remote;

import dev.orrery.api.request.Status;
import dev.orrery.model.json.Json;
import dev.orrery.model.json.JsonObject;
import dev.orrery.wire.json.JsonText;
import dev.orrery.wire.status.StatusDocument;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API server at the other end of the line: a call goes there, what it answers comes back. */
public final class Server {
    private static final String JSON = "application/json";
    private static final Pattern WARNING = Pattern.compile("^299 [^ ]+ \"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Access access;
    private final HttpClient client;

    public Server(Access access) {
        this.access = access;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .sslContext(access.trust())
                .build();
    }

    /** Where it listens. */
    URI address() {
        return access.server();
    }

    /**
     * An answer as it came.
     *
     * @param warnings what the server has to say besides
     */
    record Reply(int code, String body, Vector<String> warnings) {

        boolean isDone() {
            return code < 300;
        }

        Either<Status, JsonObject> document() {
            Either<Status, JsonObject> json = JsonText.parse(body)
                    .toOption()
                    .flatMap(Json::asObject)
                    .toEither(() -> Status.of(code, "", body.strip()));
            return isDone() ? json : Either.left(StatusDocument.read(code, json.getOrElse(JsonObject.EMPTY)));
        }
    }

    /**
     * Sends a call and waits for the answer.
     *
     * @throws Unreachable when there is none
     */
    Reply send(Outgoing call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.server() + call.target()))
                .method(call.method(), BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        access.token().forEach(token -> request.header("Authorization", "Bearer " + token));
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            Vector<String> warnings =
                    Vector.ofAll(answer.headers().allValues("Warning")).flatMap(Server::warning);
            return new Reply(answer.statusCode(), answer.body(), warnings);
        } catch (IOException fault) {
            throw Unreachable.because(fault, access.server());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    /** The text of {@code 299 - "text"}; a header that has another form says nothing. */
    private static Option<String> warning(String header) {
        Matcher matcher = WARNING.matcher(header);
        return Option.when(matcher.find(), () -> matcher.group(1).replaceAll("\\\\(.)", "$1"));
    }

    /** What is to be read at a path: an object, or why there is none. */
    Either<Status, JsonObject> read(String path, Parameters parameters) {
        return send(Outgoing.of("GET", path, parameters)).document();
    }

    /** What comes of a document that is sent to a path. */
    Either<Status, JsonObject> send(String method, String path, JsonObject document) {
        return send(Outgoing.of(method, path, Parameters.NONE).with(JSON, JsonText.compact(document)))
                .document();
    }
}
