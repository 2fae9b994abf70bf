package org.gongkai.cli;

import java.util.List;
import java.util.Locale;
import org.gongkai.report.compare.Likeness;
import org.gongkai.report.compare.RepeatedSentence;
import org.jsoup.nodes.Element;

/** Two texts on a page: how alike they are and the sentences they share. */
final class SentencesHtml {
    private final Locale locale;
    private final Words words;
    private final Element main;
    private String first = "";
    private String second = "";

    SentencesHtml(Locale locale, Element main) {
        this.locale = locale;
        this.words = Words.in(locale);
        this.main = main;
    }

    void head(Likeness likeness, String firstName, String secondName) {
        first = firstName;
        second = secondName;
        var head = main.appendElement("h3").addClass("likeness");
        head.appendElement("span")
                .addClass("degree-" + likeness.degree().name().toLowerCase(Locale.ROOT))
                .text(Copying.text(likeness, words));
        head.appendText(" " + first + " × " + second);
        main.appendElement("p").addClass("summary").text(Copying.shares(likeness, first, second, words));
    }

    void list(List<RepeatedSentence> sentences, int most) {
        var list = main.appendElement("ol").addClass("repeated");
        for (var sentence : sentences.subList(0, Math.min(most, sentences.size()))) {
            var item = list.appendElement("li");
            item.appendElement("span")
                    .addClass("severity")
                    .text(words.of("compare.sentence", Copying.kind(sentence.kind(), words), sentence.length()));
            passage(item, first, sentence.first());
            if (sentence.kind() == RepeatedSentence.Kind.SAME) {
                item.appendElement("p")
                        .addClass("place")
                        .text(second + "  " + Places.text(sentence.second().place(), locale));
            } else {
                passage(item, second, sentence.second());
            }
        }
        if (sentences.size() > most) {
            main.appendElement("p").text(words.of("compare.more", sentences.size() - most));
        }
    }

    private void passage(Element item, String report, RepeatedSentence.Passage passage) {
        item.appendElement("blockquote").text(passage.text());
        item.appendElement("p").addClass("place").text(report + "  " + Places.text(passage.place(), locale));
    }
}
