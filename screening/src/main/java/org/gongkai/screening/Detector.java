package org.gongkai.screening;

/** Looks for one family of kinds and adds what it finds to the reading; immutable. */
interface Detector {
    void look(Reading reading);
}
