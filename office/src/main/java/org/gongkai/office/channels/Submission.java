package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 信息报送: something sent to a superior, who may adopt it (采用). Neither is a publication.
 *
 * @param receiver to whom it was sent
 * @param adoptedOn the day it was adopted, empty while it was not
 * @param adoptedAs where it appeared there
 */
public record Submission(
        long id,
        String title,
        String receiver,
        LocalDate submittedOn,
        Optional<LocalDate> adoptedOn,
        String adoptedAs) {}
