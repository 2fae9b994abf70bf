package org.gongkai.office.engagement.survey;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;
import org.springframework.context.MessageSource;

/** Results as a table: an option a row, with its count, share and 95 % interval. */
final class SurveyCsv {
    private static final List<String> HEADS =
            List.of("question", "option", "chosen", "answered", "share", "low", "high");

    private SurveyCsv() {}

    static String of(SurveyResult result, MessageSource words) throws IOException {
        var out = new StringWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(HEADS.stream()
                    .map(head -> words.getMessage("survey.csv." + head, null, Locale.SIMPLIFIED_CHINESE))
                    .toList());
            for (var question : result.questions()) {
                for (var option : question.question().options()) {
                    csv.printRecord(row(question, option));
                }
            }
        }
        return out.toString();
    }

    private static List<String> row(QuestionResult question, Question.Option option) {
        var row = new ArrayList<>(List.of(
                SafeCell.of(question.question().words()),
                SafeCell.of(option.words()),
                String.valueOf(question.chosen(option)),
                String.valueOf(question.answered())));
        question.share(option)
                .map(share -> Stream.of(
                        share.percent(),
                        share.interval().lowPercent(),
                        share.interval().highPercent()))
                .orElseGet(Stream::empty)
                .forEach(number -> row.add(number.toPlainString()));
        return row;
    }
}
