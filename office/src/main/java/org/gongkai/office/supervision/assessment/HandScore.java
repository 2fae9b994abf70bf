package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 人工评分, one entry; the last of a body and an indicator counts. */
public record HandScore(
        long body,
        long indicator,
        BigDecimal points,
        String words,
        Optional<UUID> file,
        long personId,
        String person,
        LocalDate on) {}
