package org.gongkai.office.publishing.screening;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.files.Fingerprints;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Mask;
import org.gongkai.screening.Severity;
import org.springframework.stereotype.Component;

/** Turns what the library found into what the office keeps. */
@Component
class Marks {
    /** Kind of what a person has to look at, because no program can read it. */
    static final String UNREAD = "unread";

    private final Fingerprints fingerprints;

    Marks(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    Found of(Place place, Finding finding) {
        return new Found(
                0,
                place,
                finding.kind(),
                finding.personal() ? Mask.value(finding.kind(), finding.text()) : finding.text(),
                fingerprint(finding.kind(), finding.text()),
                finding.personal(),
                finding.severity(),
                finding.why(),
                finding.remedy(),
                Optional.empty());
    }

    Found unread(UUID file, String place, String sentence) {
        return new Found(
                0,
                Place.in(file, place),
                UNREAD,
                "",
                fingerprint(UNREAD, file + place),
                false,
                Severity.WARNING,
                sentence,
                "",
                Optional.empty());
    }

    /** The same for every way of writing a number. */
    String fingerprint(String kind, String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}\\p{Cf}]", "");
        return fingerprints.of(kind + "\n" + plain);
    }
}
