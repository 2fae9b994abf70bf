package org.gongkai.office.engagement.consultation;

import java.util.Optional;

/**
 * 意见要点: what several comments say together, and what became of it.
 *
 * @param comments how many published comments say it
 */
public record Topic(long id, String title, Optional<Conclusion> conclusion, String why, int comments) {}
