package org.gongkai.office.channels;

import org.gongkai.office.bodies.Body;

/** An account of a body below a supervisor's. */
public record ChannelBoardRow(Body body, AccountGauge account) {}
