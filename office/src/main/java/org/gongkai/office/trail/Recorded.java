package org.gongkai.office.trail;

/**
 * An entry and its place in the chain.
 *
 * @param seq number of its seal, 0 while it waits for it
 */
public record Recorded(Entry entry, long seq) {}
