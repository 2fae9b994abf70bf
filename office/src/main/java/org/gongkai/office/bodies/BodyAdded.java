package org.gongkai.office.bodies;

/** A body was added through the register and needs what every body has, such as columns. */
public record BodyAdded(Body body) {}
