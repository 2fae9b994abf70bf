package org.gongkai.report.model;

import org.jspecify.annotations.Nullable;

/** Where in the report something stands: what the reader of the report calls it, and where the source has it. */
public record Place(
        @Nullable Section section,
        @Nullable OverviewPart part,
        @Nullable CellId cell,
        Origin origin) {
    public static final Place REPORT = new Place(null, null, null, Origin.NOWHERE);

    public static Place of(Section section, Origin origin) {
        return new Place(section, null, null, origin);
    }

    public static Place of(Section section, @Nullable OverviewPart part, Origin origin) {
        return new Place(section, part, null, origin);
    }

    public static Place of(CellId cell, Origin origin) {
        return new Place(cell.table().section(), null, cell, origin);
    }
}
