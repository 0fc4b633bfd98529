package dev.orrery.apiserver.http;

import dev.orrery.api.request.User;
import dev.orrery.apiserver.rest.Api;
import dev.orrery.apiserver.rest.Call;
import dev.orrery.apiserver.rest.Query;
import dev.orrery.apiserver.rest.Reply;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns what the server received into a call, and the reply into what the server sends. */
final class ApiHandler extends Handler.Abstract {

    /** So large a body is read and no larger, as the real API server has it. */
    private static final int LARGEST_BODY = 3 * 1024 * 1024;

    /** From so many bytes on an answer is compressed, as the real API server has it. */
    private static final int WORTH_COMPRESSING = 128 * 1024;

    /** After this answer clients that open watches as WebSockets ask again without. */
    private static final Reply.Document NO_WEB_SOCKET = new Reply.Document(200, "application/json", "");

    private final Api api;
    private final Access access;
    private final FeedConnections feeds;

    ApiHandler(Api api, Access access, FeedConnections feeds) {
        this.api = api;
        this.access = access;
        this.feeds = feeds;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Option<User> user = access.user(request);
        if (user.isEmpty()) {
            send(Api.unauthorized(), request, response, callback);
            return true;
        }
        byte[] body = body(request);
        send(
                body.length > LARGEST_BODY ? Api.tooLarge(LARGEST_BODY) : reply(call(request, body, user.get())),
                request,
                response,
                callback);
        return true;
    }

    private static byte[] body(Request request) throws IOException {
        try (InputStream in = Request.asInputStream(request)) {
            return in.readNBytes(LARGEST_BODY + 1);
        }
    }

    private static Call call(Request request, byte[] body, User user) {
        String query = request.getHttpURI().getQuery();
        return new Call(
                request.getMethod(),
                Request.getPathInContext(request),
                query == null ? Query.NONE : Query.of(query),
                header(request, HttpHeader.ACCEPT),
                header(request, HttpHeader.CONTENT_TYPE),
                header(request, HttpHeader.USER_AGENT),
                body,
                header(request, HttpHeader.IF_NONE_MATCH),
                user,
                String.join(",", request.getHeaders().getValuesList("Prefer")));
    }

    /** A header that comes several times counts as one list. */
    private static String header(Request request, HttpHeader name) {
        return String.join(",", request.getHeaders().getValuesList(name));
    }

    private Reply reply(Call call) {
        try {
            return api.reply(call);
        } catch (RuntimeException | LinkageError bug) {
            return Api.internalError(bug);
        }
    }

    private void send(Reply reply, Request request, Response response, Callback callback) throws IOException {
        if (reply instanceof Reply.Document document) {
            send(document, request, response, callback);
        } else if (wantsWebSocket(request)) {
            send(NO_WEB_SOCKET, request, response, callback);
        } else if (reply instanceof Reply.Stream stream) {
            feeds.open(stream, request, response, callback);
        }
    }

    private static boolean wantsWebSocket(Request request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE));
    }

    static void send(Reply.Document document, Request request, Response response, Callback callback)
            throws IOException {
        response.setStatus(document.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, document.mediaType());
        document.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        document.warnings()
                .forEach(warning -> response.getHeaders().add(WarningHeader.NAME, WarningHeader.of(warning)));
        byte[] bytes = document.content();
        boolean isCompressed = bytes.length >= WORTH_COMPRESSING
                && header(request, HttpHeader.ACCEPT_ENCODING).contains("gzip");
        if (isCompressed) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
            response.getHeaders().add(HttpHeader.VARY, "Accept-Encoding");
        }
        response.write(true, ByteBuffer.wrap(isCompressed ? compressed(bytes) : bytes), callback);
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
