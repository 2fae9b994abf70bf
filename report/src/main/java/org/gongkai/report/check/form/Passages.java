package org.gongkai.report.check.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.Place;
import org.gongkai.screening.Citation;

/** All paragraphs of a report, the preamble first. */
final class Passages {
    /** A paragraph with its place and the document numbers in it. */
    record Passage(String text, Place place, List<Citation> citations) {}

    private final List<Passage> all;

    private Passages(List<Passage> all) {
        this.all = all;
    }

    static List<Passage> of(CheckContext context) {
        return context.derived(Passages.class, () -> new Passages(in(context.report()))).all;
    }

    private static List<Passage> in(AnnualReport report) {
        var passages = new ArrayList<Passage>();
        for (var paragraph : report.preamble()) {
            passages.add(passage(paragraph, new Place(null, null, null, paragraph.origin())));
        }
        for (var section : report.sections()) {
            for (Paragraph paragraph : section.paragraphs()) {
                passages.add(passage(paragraph, Place.of(section.section(), paragraph.part(), paragraph.origin())));
            }
        }
        return passages;
    }

    private static Passage passage(Paragraph paragraph, Place place) {
        return new Passage(paragraph.text(), place, Citation.in(paragraph.text()));
    }

    static String wholeText(CheckContext context) {
        var text = new StringBuilder();
        of(context).forEach(p -> text.append(p.text()).append('\n'));
        return text.toString();
    }
}
