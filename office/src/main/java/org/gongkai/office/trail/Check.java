package org.gongkai.office.trail;

import java.time.Instant;

/** A check that was made, and when. */
public record Check(Instant at, Verdict verdict) {}
