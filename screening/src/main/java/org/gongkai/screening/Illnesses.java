package org.gongkai.screening;

/** 病情、残疾 beside the name of a person: sensitive personal data that no list needs. */
final class Illnesses {
    private static final int REACH = 60;
    private static final long WORDS = Word.mask(Word.ILLNESS, Word.DISABILITY);

    private Illnesses() {}

    static void look(Reading reading) {
        var hits = reading.hits();
        for (var name : java.util.List.copyOf(reading.marks())) {
            if (name.kind().equals("name")) {
                int from = reading.sentenceStart(name.start(), REACH);
                int to = reading.sentenceEnd(name.end(), REACH);
                for (int hit = hits.atOrAfter(from); hit < hits.size() && hits.start(hit) < to; hit++) {
                    if (hits.is(hit, WORDS)
                            && !hits.is(hit, Word.ROLE.bit())
                            && !reading.isTaken(hits.start(hit), hits.end(hit))
                            && hits.end(hit) <= to) {
                        reading.add(Mark.of(
                                "health",
                                hits.start(hit),
                                hits.end(hit),
                                Severity.WARNING,
                                Certainty.LIKELY,
                                "person"));
                    }
                }
            }
        }
    }
}
