package org.gongkai.office.deadlines.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.deadlines.Reminder;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a daily list. What is about a numbered case stands in it, other reminders are counted. */
@Component
class MailText {
    private final MessageSource words;
    private final OfficeCalendar calendar;
    private final MailRules rules;

    MailText(MessageSource words, OfficeCalendar calendar, MailRules rules) {
        this.words = words;
        this.calendar = calendar;
        this.rules = rules;
    }

    /** What one person is reminded of at one body. */
    record Part(Body body, List<Reminder> reminders) {
        Part {
            reminders = List.copyOf(reminders);
        }
    }

    String subject(int items, LocalDate today) {
        return say("subject", items, today.toString());
    }

    String of(List<Part> parts, LocalDate today) {
        var lines = new ArrayList<String>();
        for (var part : parts) {
            lines.add(part.body().name());
            Set<String> numbered = new LinkedHashSet<>();
            var others = 0;
            for (var reminder : part.reminders()) {
                if (reminder.number().isEmpty()) {
                    others++;
                } else {
                    numbered.add(line(part.body(), reminder, today));
                }
            }
            lines.addAll(numbered);
            if (others > 0) {
                lines.add(say("others", others) + link(part.body(), ""));
            }
            lines.add("");
        }
        lines.add(say("end"));
        return String.join("\n", lines);
    }

    private String line(Body body, Reminder reminder, LocalDate today) {
        var past = today.isAfter(reminder.day());
        var days = past
                ? calendar.current().workingDaysBetween(reminder.day(), today)
                : calendar.current().workingDaysBetween(today, reminder.day());
        var key = past ? "past" : days == 0 ? "today" : "left";
        return say(key, reminder.number(), days, reminder.day().toString()) + link(body, "/" + reminder.path());
    }

    private String link(Body body, String path) {
        return rules.desk().isEmpty() ? "" : "\n  " + rules.desk() + "/desk/" + body.code() + path;
    }

    private String say(String key, Object... args) {
        return words.getMessage("mail." + key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
