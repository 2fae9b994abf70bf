package org.gongkai.report.merge;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.model.AnnualReport;

/** 汇总单位: a body's report that goes into the sum. */
public record Part(AnnualReport report) {
    /** The body, or the file where the report names none. */
    public String name() {
        return BodyName.of(report);
    }

    /** The names of parts as one word of a sentence. */
    public static String names(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining("、"));
    }
}
