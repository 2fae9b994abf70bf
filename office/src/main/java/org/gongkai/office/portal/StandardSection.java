package org.gongkai.office.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A standard catalogue as a tree.
 *
 * @param owner name of the body that published it
 */
public record StandardSection(String title, String owner, List<StandardMatter> matters) {
    /** The rows by 一级事项, in the order of the file. */
    public Map<String, List<StandardMatter>> byLevel1() {
        var groups = new LinkedHashMap<String, List<StandardMatter>>();
        matters.forEach(matter -> groups.computeIfAbsent(matter.row().level1(), name -> new ArrayList<>())
                .add(matter));
        return groups;
    }
}
