package org.gongkai.office.catalogue.standards;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** 公开渠道和载体, where a file lists all of them and fills the boxes of those that count. */
final class Channels {
    private static final Pattern BOX = Pattern.compile("([■☑□☐])([^■☑□☐]*)");
    private static final String CHOSEN = "■☑";

    private Channels() {}

    /** The channels whose box is filled; the text as it is where it has no boxes. */
    static String chosen(String text) {
        var boxes = BOX.matcher(text);
        var chosen = new ArrayList<String>();
        var any = false;
        while (boxes.find()) {
            any = true;
            var name = Headings.tidy(boxes.group(2));
            if (CHOSEN.contains(boxes.group(1)) && !name.isEmpty()) {
                chosen.add(name);
            }
        }
        return any ? String.join("、", chosen) : text.strip();
    }
}
