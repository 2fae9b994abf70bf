package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.compare.RepeatedSentence;

/** Repeated sentences on a terminal: once where they are the same, both where they differ in something. */
final class SentencesText {
    private final PrintWriter out;
    private final Locale locale;
    private final Words words;

    SentencesText(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.words = Words.in(locale);
    }

    /**
     * @param first what the first report is called
     * @param most how many sentences are shown
     */
    void print(List<RepeatedSentence> sentences, String first, String second, int most) {
        int number = 0;
        for (var sentence : sentences.subList(0, Math.min(most, sentences.size()))) {
            number++;
            boolean same = sentence.kind() == RepeatedSentence.Kind.SAME;
            out.println("  " + number + ". "
                    + words.of("compare.sentence", Copying.kind(sentence.kind(), words), sentence.length())
                    + (same ? " " + sentence.first().text() : ""));
            passage(first, sentence.first(), same);
            passage(second, sentence.second(), same);
        }
        if (sentences.size() > number) {
            out.println("  " + words.of("compare.more", sentences.size() - number));
        }
    }

    private void passage(String report, RepeatedSentence.Passage passage, boolean same) {
        out.println("     " + report + "  " + Places.text(passage.place(), locale));
        if (!same) {
            out.println("       " + passage.text());
        }
    }
}
