package org.gongkai.office.deadlines;

import java.util.List;

/** What a module with statutory clocks answers: all that run now, of every body. */
public interface OpenClocks {
    List<OpenClock> openClocks();
}
