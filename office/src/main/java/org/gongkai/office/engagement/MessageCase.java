package org.gongkai.office.engagement;

/** A message with what happened to it. */
public record MessageCase(Message message, MessageLife life) {}
