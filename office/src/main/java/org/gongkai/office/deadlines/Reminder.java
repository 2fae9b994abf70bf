package org.gongkai.office.deadlines;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;

/**
 * 提醒: something that comes due and is no task of the workflow.
 *
 * @param key message key of the sentence
 * @param args its arguments
 * @param path page behind {@code /desk/<code>/}
 * @param day legal day on which it is due
 * @param late whether the day or the hour has passed
 * @param number of the case it is about, without personal data; empty where its sentence may hold some
 * @param duties with one of which the page opens; empty: with any
 * @param persons ids of those whose matter it is; empty: everybody's at the body
 */
public record Reminder(
        String key,
        List<Object> args,
        String path,
        LocalDate day,
        boolean late,
        String number,
        Set<Duty> duties,
        Set<Long> persons) {
    public Reminder {
        args = List.copyOf(args);
        duties = Set.copyOf(duties);
        persons = Set.copyOf(persons);
    }

    /** One for everybody at the body. */
    public Reminder(
            String key, List<Object> args, String path, LocalDate day, boolean late, String number, Set<Duty> duties) {
        this(key, args, path, day, late, number, duties, Set.of());
    }

    /** One whose page opens to everybody at the body. */
    public Reminder(String key, List<Object> args, String path, LocalDate day, boolean late) {
        this(key, args, path, day, late, "", Set.of());
    }

    /** The same of a numbered case, whose page opens with one of these duties only. */
    public Reminder ofCase(String itsNumber, Set<Duty> some) {
        return new Reminder(key, args, path, day, late, itsNumber, some, persons);
    }

    /** The same for one person alone. */
    public Reminder onlyFor(long person) {
        return new Reminder(key, args, path, day, late, number, duties, Set.of(person));
    }

    /** Whether it is somebody's matter. */
    public boolean isFor(Person person) {
        return persons.isEmpty() || persons.contains(person.id());
    }

    /** Whether its page opens to somebody with these duties. */
    public boolean isOpenTo(Set<Duty> own) {
        return duties.isEmpty() || !Collections.disjoint(duties, own);
    }
}
