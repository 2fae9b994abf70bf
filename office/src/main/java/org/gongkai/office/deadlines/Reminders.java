package org.gongkai.office.deadlines;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;

/** What a module reminds a body of, derived anew at each asking. */
public interface Reminders {
    List<Reminder> reminders(Body body, Moment now);
}
