package org.gongkai.office.channels.outbox;

import java.util.List;

/** Reads a mapping of fields as an administrator wrote it. */
public interface MappingCheck {
    /** What is wrong with it, in the order of its text. */
    List<Hindrance> problems(String mapping);
}
