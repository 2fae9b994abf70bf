package org.gongkai.office.portal;

import java.util.List;
import org.gongkai.office.catalogue.standards.StandardRow;

/** 二级事项: a row of a standard catalogue with the columns that answer to it. */
public record StandardMatter(StandardRow row, List<StandardPlace> places) {
    /** How many items all its columns show. */
    public int items() {
        return places.stream().mapToInt(StandardPlace::items).sum();
    }
}
