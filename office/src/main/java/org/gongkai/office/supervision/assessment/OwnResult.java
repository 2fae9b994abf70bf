package org.gongkai.office.supervision.assessment;

import java.util.List;
import java.util.Optional;

/**
 * 本机关考核结果.
 *
 * @param by name of the body that assesses
 * @param rank empty while nobody is ranked or it is not closed
 * @param bodies how many were assessed
 */
public record OwnResult(
        Scheme scheme,
        String by,
        List<Indicator> indicators,
        List<Score> scores,
        Ranking.Line line,
        Optional<Integer> rank,
        int bodies,
        List<Appeal> appeals,
        boolean mayAppeal) {}
