package org.gongkai.office.annualreport;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.office.bundle.BundleSignature;

/** What a parcel carries, under a signature of its own kind, so that none stands in for another. */
enum ParcelKind {
    /** 报送包: a submitted report, upward. */
    SUBMISSION(
            "gongkai-report-1",
            "report.json",
            "evidence.json",
            "answers.json",
            "replies.json",
            "report.pdf",
            "report.docx",
            "report.xlsx"),
    /** 答复包: what the body above says to it, downward. */
    ANSWER("gongkai-report-answer-1", "comments.json");

    /** Public half of the key that signed. */
    static final String KEY = "signing.pub";

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    private final String form;
    private final String names;

    ParcelKind(String form, String... parts) {
        this.form = form;
        this.names = String.join("\n", parts);
    }

    BundleSignature signature() {
        return new BundleSignature(form);
    }

    /** The names of the files that the manifest vouches for, all of which are there. */
    List<String> parts() {
        return Stream.concat(names.lines(), Stream.of(KEY)).toList();
    }

    /** Whether a file of this name may be in it. */
    boolean holds(String name) {
        return parts().contains(name) || name.equals(MANIFEST) || name.equals(SIGNATURE);
    }
}
