package org.gongkai.report.merge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.check.Messages;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;

/** The words of the sum: which parts are in it and which are not, and under each table who gave no number. */
final class Narrative {
    private final String body;
    private final String year;
    private final Messages words;

    Narrative(String body, int year, Messages words) {
        this.body = body;
        this.year = Integer.toString(year);
        this.words = words;
    }

    String title() {
        return words.text("merge.title", body, year);
    }

    List<Paragraph> preamble() {
        return List.of(paragraph(words.text("merge.period", year)));
    }

    List<SectionText> sections(List<Part> parts, List<Merged.LeftOut> leftOut, List<Shortfall> shortfalls) {
        return Arrays.stream(Section.values())
                .map(section -> new SectionText(
                        section,
                        section.title(),
                        Origin.NOWHERE,
                        texts(section, parts, leftOut, shortfalls)
                                .map(Narrative::paragraph)
                                .toList()))
                .toList();
    }

    private Stream<String> texts(
            Section section, List<Part> parts, List<Merged.LeftOut> leftOut, List<Shortfall> shortfalls) {
        if (section == Section.OVERVIEW) {
            return Stream.concat(
                    Stream.of(words.text("merge.parts", Part.names(parts))),
                    leftOut.stream()
                            .map(out -> words.text("merge.not_in", out.part().name(), out.why())));
        }
        return shortfalls.stream()
                .filter(shortfall -> shortfall.table().section() == section)
                .map(shortfall -> words.text(shortfall.message()));
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(text, null, Origin.NOWHERE);
    }
}
