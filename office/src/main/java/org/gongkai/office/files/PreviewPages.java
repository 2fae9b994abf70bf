package org.gongkai.office.files;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 在线查看: a PDF page by page as pictures, for whoever may read it. */
@Controller
@ForPublic
class PreviewPages {
    private final Bodies bodies;
    private final FileReaders readers;
    private final PdfPictures pictures;

    PreviewPages(Bodies bodies, FileReaders readers, PdfPictures pictures) {
        this.bodies = bodies;
        this.readers = readers;
        this.pictures = pictures;
    }

    @GetMapping("/p/{code}/f/{id}/view")
    ModelAndView view(
            @PathVariable String code, @PathVariable UUID id, @AuthenticationPrincipal @Nullable Person reader) {
        var body = bodies.withCode(code);
        var file = readers.require(body, id, Optional.ofNullable(reader));
        return new ModelAndView(
                "files/view",
                Map.of("body", body, "file", file, "pages", pictures.count(file), "most", PdfPictures.MOST_PAGES));
    }

    @GetMapping("/p/{code}/f/{id}/page/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable String code,
            @PathVariable UUID id,
            @PathVariable int number,
            @AuthenticationPrincipal @Nullable Person reader) {
        var file = readers.require(bodies.withCode(code), id, Optional.ofNullable(reader));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.sha256() + "-" + number)
                .contentType(MediaType.IMAGE_PNG)
                .body(pictures.png(file, number));
    }
}
