package org.gongkai.screening;

import java.util.List;

/** 用语: doubtful words about secrecy, misspelt fixed terms, names that institutions no longer bear. */
final class Phrases implements Detector {
    private static final int SECRETS = 12;
    private static final List<Phrase> ALL =
            Lines.of("phrases.txt").stream().map(Phrase::of).toList();

    /**
     * An entry of the list.
     *
     * @param right what should stand there, empty where nothing does
     */
    private record Phrase(String kind, String words, String right, List<String> notAfter, List<String> notBefore) {
        static Phrase of(String line) {
            var fields = line.split("\\|", -1);
            return new Phrase(fields[0], fields[1], fields[2], words(fields[3]), words(fields[4]));
        }

        private static List<String> words(String field) {
            return field.isEmpty() ? List.of() : List.of(field.split(" "));
        }
    }

    /** Adds the phrases to the words that are looked for. */
    static void addTo(WordTrie trie) {
        for (int i = 0; i < ALL.size(); i++) {
            trie.add(ALL.get(i).words(), Word.PHRASE, i);
        }
    }

    /** What should stand in place of the phrase with this number. */
    static String right(int index) {
        return ALL.get(index).right();
    }

    @Override
    public void look(Reading reading) {
        var hits = reading.hits();
        int lastEnd = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.is(hit, Word.PHRASE.bit()) && hits.start(hit) >= lastEnd) {
                var phrase = ALL.get(hits.index(hit));
                if (isMeant(reading, hits.start(hit), hits.end(hit), phrase)) {
                    var severity = phrase.kind().equals("institution") ? Severity.INFO : Severity.WARNING;
                    reading.add(Mark.of(
                                    phrase.kind(),
                                    hits.start(hit),
                                    hits.end(hit),
                                    severity,
                                    Certainty.LIKELY,
                                    phrase.right().isEmpty() ? "word" : "right")
                            .ofNobody()
                            .suggesting(phrase.right()));
                    lastEnd = hits.end(hit);
                }
            }
        }
    }

    private static boolean isMeant(Reading reading, int start, int end, Phrase phrase) {
        var text = reading.text();
        boolean after = phrase.notAfter().stream()
                .anyMatch(w -> text.cut(start - w.length(), start).equals(w));
        boolean before = phrase.notBefore().stream()
                .anyMatch(w -> text.cut(end, end + w.length()).equals(w));
        // 国家秘密、工作秘密、商业秘密: a list of what the law protects
        boolean list = phrase.words().endsWith("秘密")
                && text.cut(start - SECRETS, end + SECRETS).matches("(?s).*(?:国家秘密|商业秘密|个人隐私).*");
        return !after && !before && !list;
    }
}
