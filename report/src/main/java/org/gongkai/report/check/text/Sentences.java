package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Place;
import org.gongkai.report.read.Labels;

/** The sentences of the narrative, as printed and folded for matching. */
final class Sentences {
    /**
     * A sentence up to 。
     *
     * @param folded half-width and simplified, character by character
     * @param paragraph running number of its paragraph
     */
    record Sentence(String printed, String folded, Place place, int paragraph) {
        /** The parts between commas and semicolons, with their spaces. */
        List<String> clauses() {
            var clauses = new ArrayList<String>();
            int from = 0;
            for (int i = 0; i <= folded.length(); i++) {
                if (i == folded.length() || folded.charAt(i) == ',' || folded.charAt(i) == ';') {
                    clauses.add(folded.substring(from, i));
                    from = i + 1;
                }
            }
            return clauses;
        }
    }

    private final List<Sentence> all;

    private Sentences(List<Sentence> all) {
        this.all = all;
    }

    static List<Sentence> of(CheckContext context) {
        return context.derived(Sentences.class, () -> new Sentences(split(context.report()))).all;
    }

    private static List<Sentence> split(AnnualReport report) {
        var sentences = new ArrayList<Sentence>();
        int number = 0;
        for (var section : report.sections()) {
            for (var paragraph : section.paragraphs()) {
                var place = Place.of(section.section(), paragraph.part(), paragraph.origin());
                split(paragraph.text(), place, number++, sentences);
            }
        }
        return sentences;
    }

    private static void split(String text, Place place, int paragraph, List<Sentence> sentences) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '。' || text.charAt(i) == '！') {
                var printed = text.substring(from, i).strip();
                if (!printed.isEmpty()) {
                    sentences.add(new Sentence(printed, Labels.folded(printed), place, paragraph));
                }
                from = i + 1;
            }
        }
    }
}
