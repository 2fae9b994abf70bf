package org.gongkai.office.catalogue.standards;

import java.util.LinkedHashSet;
import java.util.List;

/** Words chosen of several, such as {@code 全社会；特定群众：低保对象}: what is chosen, and what was written beside it. */
final class Choices {
    /** Between two choices. */
    static final String JOINT = "；";

    private static final char COLON = '：';

    private Choices() {}

    static List<String> of(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(JOINT, -1));
    }

    /** A choice as read: the name alone where its cell is marked, else with the words of the cell. */
    static String read(String name, String cell) {
        return Headings.isMark(cell) ? name : name + COLON + cell.replace(JOINT, "，");
    }

    static String name(String choice) {
        var colon = choice.indexOf(COLON);
        return colon < 0 ? choice : choice.substring(0, colon);
    }

    /** What stands in the column of the name: the mark, the words beside it, or nothing. */
    static String cell(String text, String name) {
        for (var choice : of(text)) {
            if (name(choice).equals(name)) {
                return choice.equals(name) ? Headings.mark() : choice.substring(name.length() + 1);
            }
        }
        return "";
    }

    /** The usual names and whatever else was chosen, each once. */
    static List<String> names(List<String> usual, Iterable<String> texts) {
        var names = new LinkedHashSet<>(usual);
        for (var text : texts) {
            of(text).forEach(choice -> names.add(name(choice)));
        }
        return List.copyOf(names);
    }
}
