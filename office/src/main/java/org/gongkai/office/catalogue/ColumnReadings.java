package org.gongkai.office.catalogue;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.office.bodies.Body;

/** What the columns hold and how fresh they are; {@code publishing} knows. */
public interface ColumnReadings {
    /** By id, the open columns of the body. */
    Map<Long, Reading> of(Body body, LocalDate today);

    /** Items that ever named the column, drafts and withdrawn ones among them. */
    int held(long column);

    /** Items of the column somebody still works on. */
    int inWork(long column);
}
