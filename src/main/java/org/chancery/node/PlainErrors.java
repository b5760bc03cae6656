package org.chancery.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;

/** Errors that nobody else has words for: one line of plain text, never a stack trace, nothing of the server's inside. */
final class PlainErrors extends ErrorHandler {

    @Override
    protected void generateAcceptableResponse(
            Request base,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            @Nullable String message)
            throws IOException {
        write(base, response, status, line(status, message));
    }

    /** A request too broken to be given to anybody. */
    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        return ByteBuffer.wrap((line(status, reason) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void write(Request base, HttpServletResponse response, int status, String line) throws IOException {
        base.setHandled(true);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Above 499 a message may tell about the inside, and is left to the log. */
    private static String line(int status, @Nullable String message) {
        String name = HttpStatus.getMessage(status);
        if (status >= 500 || message == null || message.equals(name)) {
            return status + " " + name;
        }
        return status + " " + name + ": " + message.replaceAll("\\s+", " ").strip();
    }
}
