package org.gongkai.office.engagement.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that happened to a concern. Never changed.
 *
 * @param happenedAt when the response or the conference was public
 * @param code a {@link ConcernLevel}, empty for none
 * @param item id of the published item, 0 for none
 * @param reference address of the response, or who is responsible
 */
public record ConcernStep(
        long id,
        ConcernAct act,
        LocalDate day,
        Instant at,
        long person,
        long behalf,
        Optional<Instant> happenedAt,
        String code,
        long item,
        String reference) {}
