package org.gongkai.office.engagement.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.FileType;
import org.gongkai.office.files.SheetRows;

/**
 * 导入答卷: sheets from a table, a sheet a row, a question a column in their order. A cell has the number of an option or
 * its words, several parted by 、 or ;, or the text.
 */
final class SheetImport {
    private static final int MOST = 20_000;

    private SheetImport() {}

    /** @throws Refusal with row and column of the first cell that cannot be read */
    static List<Answers> read(String name, FileType type, byte[] content, List<Question> questions) {
        var rows = new ArrayList<SheetRows.Numbered>();
        SheetRows.each(name, type, content, row -> {
            if (rows.size() > MOST) {
                throw new Refusal(Refusal.Kind.INVALID, "survey-rows", String.valueOf(MOST));
            }
            rows.add(row);
        });
        if (rows.size() < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "survey-empty-sheet");
        }
        return rows.subList(1, rows.size()).stream()
                .map(row -> answers(row, questions))
                .toList();
    }

    private static Answers answers(SheetRows.Numbered row, List<Question> questions) {
        var options = new HashSet<Long>();
        var texts = new HashMap<Long, String>();
        for (var column = 0; column < Math.min(questions.size(), row.cells().size()); column++) {
            var question = questions.get(column);
            var cell = row.cells().get(column).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (question.kind() == Question.Kind.TEXT) {
                texts.put(question.id(), cell);
                continue;
            }
            for (var part : cell.split("[、;；]")) {
                options.add(option(question, part.strip()).orElseThrow(() -> unread(row, question, part)));
            }
        }
        var answers = new Answers(options, texts);
        try {
            Sheets.requireFits(questions, answers);
        } catch (Refusal refusal) {
            throw new Refusal(Refusal.Kind.INVALID, "survey-row", String.valueOf(row.number()));
        }
        return answers;
    }

    private static Optional<Long> option(Question question, String cell) {
        if (cell.matches("[1-9]\\d?")
                && Integer.parseInt(cell) <= question.options().size()) {
            return Optional.of(
                    question.options().get(Integer.parseInt(cell) - 1).id());
        }
        return question.options().stream()
                .filter(option -> option.words().equals(cell))
                .map(Question.Option::id)
                .findFirst();
    }

    private static Refusal unread(SheetRows.Numbered row, Question question, String cell) {
        var shown = cell.length() > 20 ? cell.substring(0, 20) : cell;
        return new Refusal(Refusal.Kind.INVALID, "survey-cell", String.valueOf(row.number()), question.words(), shown);
    }
}
