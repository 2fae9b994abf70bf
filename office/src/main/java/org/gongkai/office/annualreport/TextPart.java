package org.gongkai.office.annualreport;

import java.util.Arrays;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.Section;

/** A part of the narrative that is written: the five parts of 总体情况, section five and section six. */
public enum TextPart {
    PROACTIVE(Section.OVERVIEW, "（一）"),
    ON_REQUEST(Section.OVERVIEW, "（二）"),
    INFORMATION_MANAGEMENT(Section.OVERVIEW, "（三）"),
    PLATFORM(Section.OVERVIEW, "（四）"),
    SUPERVISION(Section.OVERVIEW, "（五）"),
    PROBLEMS(Section.PROBLEMS, ""),
    OTHER(Section.OTHER, "");

    private final Section section;
    private final String numeral;

    TextPart(Section section, String numeral) {
        this.section = section;
        this.numeral = numeral;
    }

    public Section section() {
        return section;
    }

    /** The part of 总体情况, where it is one. */
    public Optional<OverviewPart> overview() {
        return Arrays.stream(OverviewPart.values())
                .filter(part -> part.name().equals(name()))
                .findFirst();
    }

    /** The statutory heading. */
    public String heading() {
        return overview().map(part -> numeral + part.label()).orElse(section.title());
    }

    /** The part of an address or a form. */
    static TextPart of(String name) {
        return Arrays.stream(values())
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The part in which a place of the narrative lies. */
    static Optional<TextPart> at(Place place) {
        return Arrays.stream(values())
                .filter(part -> part.section == place.section()
                        && part.overview()
                                .map(overview -> overview == place.part())
                                .orElse(true))
                .findFirst();
    }
}
