package org.gongkai.office.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Hands out a file, to the public and to staff alike, where its owner says yes. Otherwise there is no such file. */
@Controller
@ForPublic
class FilePages {
    private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Bodies bodies;
    private final KeptFiles files;
    private final FileReaders readers;

    FilePages(Bodies bodies, KeptFiles files, FileReaders readers) {
        this.bodies = bodies;
        this.files = files;
        this.readers = readers;
    }

    @GetMapping("/p/{code}/f/{id}")
    void download(
            @PathVariable String code,
            @PathVariable UUID id,
            @AuthenticationPrincipal @Nullable Person reader,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        var body = bodies.withCode(code);
        var file = readers.require(body, id, Optional.ofNullable(reader));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified(file.sha256())) {
            return;
        }
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setContentType(file.type().media() + (file.type().isText() ? ";charset=UTF-8" : ""));
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        try (var in = files.open(file)) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static String disposition(KeptFile file) {
        var disposition = file.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
