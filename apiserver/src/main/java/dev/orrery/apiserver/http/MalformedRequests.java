package dev.orrery.apiserver.http;

import dev.orrery.apiserver.rest.Api;
import dev.orrery.apiserver.rest.Reply;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the server could not make a request of, in the API's form and not in the server's. */
final class MalformedRequests implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        int code = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer status ? status : 500;
        Object why = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        Reply reply = Api.malformed(code, why == null ? "the request cannot be read" : why.toString());
        if (reply instanceof Reply.Document document) {
            ApiHandler.send(document, request, response, callback);
        }
        return true;
    }
}
