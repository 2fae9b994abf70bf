package org.gongkai.report.read;

import java.util.List;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Paragraph;

/** Bounds the narrative, over which every rule goes: no text of an office runs on for pages without a full stop. */
final class NarrativeLimits {
    private NarrativeLimits() {}

    static AnnualReport check(AnnualReport report, ReadLimits limits) throws UnreadableDocument {
        long total = check(report.preamble(), limits);
        for (var section : report.sections()) {
            total += check(section.paragraphs(), limits);
        }
        if (total > limits.narrative()) {
            throw new UnreadableDocument("too_long", Integer.toString(limits.narrative()));
        }
        return report;
    }

    private static long check(List<Paragraph> paragraphs, ReadLimits limits) throws UnreadableDocument {
        long total = 0;
        for (var paragraph : paragraphs) {
            var text = paragraph.text();
            total += text.length();
            int longest = longestSentence(text);
            if (text.length() > limits.paragraph() || longest > limits.sentence()) {
                throw new UnreadableDocument(
                        "endless_text",
                        Integer.toString(paragraph.origin().line()),
                        Integer.toString(Math.max(longest, text.length())));
            }
        }
        return total;
    }

    private static int longestSentence(String text) {
        int longest = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "。！!".indexOf(text.charAt(i)) >= 0) {
                longest = Math.max(longest, i - from);
                from = i + 1;
            }
        }
        return longest;
    }
}
