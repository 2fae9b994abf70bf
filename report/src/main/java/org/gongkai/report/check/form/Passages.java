package org.gongkai.report.check.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.Place;

/** All paragraphs of a report, the preamble first. */
final class Passages {
    /** A paragraph with its place. */
    record Passage(String text, Place place) {}

    private Passages() {}

    static List<Passage> of(AnnualReport report) {
        var passages = new ArrayList<Passage>();
        for (var paragraph : report.preamble()) {
            passages.add(new Passage(paragraph.text(), new Place(null, null, null, paragraph.origin())));
        }
        for (var section : report.sections()) {
            for (Paragraph paragraph : section.paragraphs()) {
                passages.add(new Passage(
                        paragraph.text(), Place.of(section.section(), paragraph.part(), paragraph.origin())));
            }
        }
        return passages;
    }

    static String wholeText(AnnualReport report) {
        var text = new StringBuilder();
        of(report).forEach(p -> text.append(p.text()).append('\n'));
        return text.toString();
    }
}
