package org.gongkai.office.disputes;

/** A dispute with what its steps come to today. */
public record DisputeCase(Dispute dispute, DisputeLife life) {}
