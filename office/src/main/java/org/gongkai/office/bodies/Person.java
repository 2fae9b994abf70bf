package org.gongkai.office.bodies;

import java.io.Serializable;

/** Somebody who signs in. */
public record Person(long id, String username, String name) implements Serializable {}
