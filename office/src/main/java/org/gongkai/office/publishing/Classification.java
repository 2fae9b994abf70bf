package org.gongkai.office.publishing;

import java.util.List;
import org.gongkai.office.Sheet;
import org.springframework.stereotype.Component;

/** 主题分类 and 体裁: lists kept as data, to be extended without a change of the program. */
@Component
public final class Classification {
    /** One entry; the code is stored, the name is shown. */
    public record Term(String code, String name) {}

    private final List<Term> subjects = terms("publishing/subjects");
    private final List<Term> genres = terms("publishing/genres");

    Classification() {}

    public List<Term> subjects() {
        return subjects;
    }

    public List<Term> genres() {
        return genres;
    }

    /** 主题分类 by its code; the code itself where the list no longer has it, empty for none. */
    public String subject(String code) {
        return name(subjects, code);
    }

    /** 体裁 by its code; the code itself where the list no longer has it, empty for none. */
    public String genre(String code) {
        return name(genres, code);
    }

    private static String name(List<Term> terms, String code) {
        return terms.stream()
                .filter(term -> term.code().equals(code))
                .map(Term::name)
                .findFirst()
                .orElse(code);
    }

    private static List<Term> terms(String sheet) {
        return Sheet.rows(sheet).stream()
                .map(row -> new Term(row.get(0), row.get(1)))
                .toList();
    }
}
