package org.gongkai.report.figures;

import java.util.List;
import org.gongkai.report.model.AnnualReport;

/** All figures in the narrative of a report, in reading order. */
public record Figures(List<Figure> all) {
    public Figures {
        all = List.copyOf(all);
    }

    public static Figures of(AnnualReport report) {
        return new Figures(List.of());
    }
}
