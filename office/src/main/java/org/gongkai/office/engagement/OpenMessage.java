package org.gongkai.office.engagement;

import java.time.LocalDate;

/**
 * A message without an answer, without what it says.
 *
 * @param number receipt the resident can name, such as 20220110-0003
 */
public record OpenMessage(long id, String number, MessageKind kind, LocalDate receivedOn) {}
