package org.chancery.web;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Puts a reply on the wire, with the headers that keep a reader safe: no script runs, nothing is fetched from elsewhere, no other site frames a page. */
final class Sender {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Sender(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    void html(int status, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Language");
        send(bytes);
    }

    /** To an address of this host, whatever name the reader called it by. */
    void redirect(String url) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", url);
        response.setHeader("Cache-Control", "no-cache");
    }

    void plain(int status, byte[] bytes) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        send(bytes);
    }

    void file(StaticFiles.Asset asset, boolean versioned) throws IOException {
        String tag = '"' + asset.version() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        send(asset.bytes());
    }

    private void send(byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }
}
