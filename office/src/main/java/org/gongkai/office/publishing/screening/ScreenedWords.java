package org.gongkai.office.publishing.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.Classified;
import org.gongkai.office.trail.Moment;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Severity;
import org.springframework.stereotype.Component;

/** Screens public texts that are no items, by the same rules and lists; nobody can answer for leaving a finding in. */
@Component
class ScreenedWords implements PublicWords {
    private final BodyLists lists;
    private final Marks marks;
    private final Classified classified;

    ScreenedWords(BodyLists lists, Marks marks, Classified classified) {
        this.lists = lists;
        this.marks = marks;
        this.classified = classified;
    }

    @Override
    public void require(Person person, Body body, Moment when, String... words) {
        classified.refuse(person, body, when, List.of(words));
        var screener = lists.of(body, when.day()).screener();
        var allowed = lists.allowed(body, when.day());
        for (var text : words) {
            var open = screener.screen(text).stream()
                    .filter(finding -> blocks(finding, allowed))
                    .toList();
            if (!open.isEmpty()) {
                throw refusal(text, open);
            }
        }
    }

    private boolean blocks(Finding finding, Set<String> allowed) {
        return finding.severity() == Severity.BLOCKING
                && !allowed.contains(marks.fingerprint(finding.kind(), finding.text()));
    }

    private Refusal refusal(String text, List<Finding> open) {
        var first = open.get(0);
        var line =
                Arrays.stream(text.substring(0, first.start()).split("\n", -1)).count();
        return new Refusal(
                Refusal.Kind.INVALID,
                "words-personal",
                line,
                marks.of(Place.of("text"), first).shown(),
                Kinds.title(first.kind()),
                first.why(),
                first.remedy(),
                open.size());
    }
}
