package org.gongkai.screening.files;

import java.util.regex.Pattern;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** A paragraph of an old Word file: what is seen, hidden, deleted, and the codes of fields. */
final class DocRuns {
    private static final Pattern FIELD = Pattern.compile("\\x13([^\\x13-\\x15]*)\\x14?");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0c\\x0e-\\x1f]");

    private final StringBuilder visible = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder before = new StringBuilder();
    private boolean hasDeleted;

    DocRuns(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                hasDeleted = true;
                before.append(run.text());
                continue;
            }
            if (!run.isMarkedInserted()) {
                before.append(run.text());
            }
            (run.isVanished() ? hidden : visible).append(run.text());
        }
    }

    String visible() {
        return plain(visible);
    }

    String hidden() {
        return plain(hidden);
    }

    /** The text before tracked changes, empty where nothing was deleted. */
    String before() {
        return hasDeleted ? plain(before) : "";
    }

    /** Codes of fields that hold words. */
    String code() {
        var codes = new StringBuilder();
        FIELD.matcher(visible)
                .results()
                .filter(f -> f.group(1).indexOf('"') >= 0)
                .forEach(f -> codes.append(f.group(1)));
        return codes.toString();
    }

    private static String plain(CharSequence text) {
        var lines = FIELD.matcher(text).replaceAll("").replace('\u000b', '\n').replace('\r', '\n');
        return CONTROL.matcher(lines).replaceAll("").strip();
    }
}
