package org.gongkai.office.demo;

import java.util.Map;
import org.gongkai.office.bodies.Person;

/** A part of the sample year that rests on its bodies, people and items, and on no other part; reports come after all. */
interface SamplePart {
    /** @param people by user name */
    void fill(Map<String, Person> people);
}
