package org.gongkai.office.requests.redaction;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileType;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.requests.redaction.copy.DocxPages;
import org.gongkai.office.requests.redaction.copy.PdfGuard;
import org.gongkai.office.requests.redaction.copy.ScanPages;
import org.gongkai.office.requests.redaction.copy.SourcePages;
import org.gongkai.office.requests.redaction.copy.TimeLimit;
import org.gongkai.office.trail.Moment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes a record in: looks at it within limits, keeps it, and keeps its pages as PDF where it is none. */
@Component("recordIntake")
class Intake {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Set<String> TIFF = Set.of("tif", "tiff");

    private final KeptFiles files;
    private final Workshop workshop;
    private final MessageSource words;
    private final int most;

    Intake(
            KeptFiles files,
            Workshop workshop,
            MessageSource words,
            @Value("${gongkai.requests.record-pages:1000}") int most) {
        this.files = files;
        this.workshop = workshop;
        this.words = words;
        this.most = most;
    }

    /** A record with its pages, attached to nothing yet. */
    record Taken(KeptFile file, KeptFile pages, int count, String sha256, boolean simplified) {}

    /** @throws Refusal with the sentence why it cannot be taken */
    Taken take(Upload sent, Person person, Body body, Moment now) {
        var limit = TimeLimit.of(PATIENCE.minusSeconds(5));
        return workshop.read(PATIENCE, () -> {
            var sha256 = DigestUtils.sha256Hex(sent.content());
            var upload = isTiff(sent.name()) ? asPdf(sent, limit) : sent;
            if (upload.name().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
                PdfGuard.raw(upload.content(), limit);
            }
            var file = files.keep(upload, person, body, now);
            var pages = pages(file, upload, limit);
            var kept = pages == upload.content()
                    ? file
                    : files.keep(new Upload(base(sent.name()) + ".pdf", pages), person, body, now);
            try (var open = SourcePages.open(pages)) {
                PdfGuard.objects(open, most, limit);
                open.draw(1, SourcePages.SHOWN, limit);
                return new Taken(file, kept, open.count(), sha256, file.type() == FileType.DOCX);
            }
        });
    }

    private byte[] pages(KeptFile file, Upload upload, TimeLimit limit) {
        return switch (file.type()) {
            case PDF -> upload.content();
            case PNG, JPEG -> ScanPages.pdf(files.content(file), most, limit);
            case DOCX -> DocxPages.pdf(upload.content(), note(), limit);
            default -> throw new Refusal(Refusal.Kind.INVALID, "redaction-type", file.name());
        };
    }

    private String note() {
        return words.getMessage("redaction.simplified", null, Locale.SIMPLIFIED_CHINESE);
    }

    /** Browsers and the other readers of files know no TIFF: its pages are kept as they are, without a loss. */
    private Upload asPdf(Upload sent, TimeLimit limit) {
        return new Upload(base(sent.name()) + ".pdf", ScanPages.pdf(sent.content(), most, limit));
    }

    private static boolean isTiff(String name) {
        return TIFF.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String base(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
