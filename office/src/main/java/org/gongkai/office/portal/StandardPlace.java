package org.gongkai.office.portal;

import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Column;

/**
 * Where the public finds what a row of a standard catalogue asks for.
 *
 * @param items how many the column shows with those below it
 */
public record StandardPlace(Body body, Column column, int items) {}
