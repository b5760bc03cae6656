package org.chancery.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to a server exactly what a test wants said, which a well-bred HTTP client would not. */
record RawHttp(int status, String headers, String body) {

    /** GET with these further header lines, {@code Host} among them. */
    static RawHttp get(int port, String target, String... headers) throws IOException {
        return send(
                "127.0.0.1", port, "GET " + target + " HTTP/1.1\r\n" + lines(headers) + "Connection: close\r\n\r\n");
    }

    /** POST with a body; the content type is among the header lines. */
    static RawHttp post(int port, String target, String body, String... headers) throws IOException {
        return send(
                "127.0.0.1",
                port,
                "POST " + target + " HTTP/1.1\r\n" + lines(headers) + "Content-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    static RawHttp send(String host, int port, String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 5_000);
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int head = answer.indexOf("\r\n\r\n");
            int status = Integer.parseInt(answer.substring(9, 12));
            return new RawHttp(status, answer.substring(0, head + 2), answer.substring(head + 4));
        }
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }
}
