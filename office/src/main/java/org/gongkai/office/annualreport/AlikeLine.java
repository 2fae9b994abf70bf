package org.gongkai.office.annualreport;

import java.util.List;

/** Two bodies whose texts look alike, with the sentences they share. */
public record AlikeLine(String one, String other, int percent, List<String> sentences) {
    public AlikeLine {
        sentences = List.copyOf(sentences);
    }
}
