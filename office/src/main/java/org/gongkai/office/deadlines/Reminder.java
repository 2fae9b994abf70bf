package org.gongkai.office.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * 提醒: something that comes due and is no task of the workflow.
 *
 * @param key message key of the sentence
 * @param args its arguments
 * @param path page behind {@code /desk/<code>/}
 * @param day legal day on which it is due
 * @param late whether the day or the hour has passed
 */
public record Reminder(String key, List<Object> args, String path, LocalDate day, boolean late) {
    public Reminder {
        args = List.copyOf(args);
    }
}
