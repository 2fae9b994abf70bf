package org.gongkai.office.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A page as it goes out.
 *
 * @param version of what it was made from
 * @param tag the same for the same bytes
 * @param zipped the same bytes for readers that take them so
 * @param headers what else was said with it; none while it is on its first way out
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed on
record KeptPage(String version, String type, String tag, byte[] bytes, byte[] zipped, List<KeptHeader> headers) {
    static KeptPage of(String version, String type, byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream(bytes.length / 3);
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        var tag = "W/\"" + DigestUtils.sha256Hex(bytes) + "\"";
        return new KeptPage(version, type, tag, bytes, zipped.toByteArray(), List.of());
    }

    KeptPage with(List<KeptHeader> all) {
        return new KeptPage(version, type, tag, bytes, zipped, all);
    }

    int weight() {
        return bytes.length + zipped.length;
    }

    /** Sends it, or says that the reader has it. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (var header : headers) {
            response.addHeader(header.name(), header.value());
        }
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            write(request, response);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isZipped = Objects.toString(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "")
                .contains("gzip");
        var body = isZipped ? zipped : bytes;
        if (isZipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
