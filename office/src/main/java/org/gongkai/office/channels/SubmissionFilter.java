package org.gongkai.office.channels;

import java.util.Optional;

/**
 * Which submissions are shown; each empty for all.
 *
 * @param year of sending
 */
public record SubmissionFilter(int year, Optional<String> receiver, Optional<Submission.State> state) {}
