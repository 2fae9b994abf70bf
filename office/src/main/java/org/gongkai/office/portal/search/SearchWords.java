package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;

/**
 * What somebody looks for, read as words and nothing else: there are no operators, no wildcards and no expressions.
 *
 * @param typed as typed, without blanks around it
 * @param terms each with its synonyms, all folded
 * @param number the 发文字号 in it
 * @param needed how many of the terms an item must have
 */
public record SearchWords(String typed, List<Term> terms, Optional<DocumentNumbers.Reference> number, int needed) {
    /** Code points of a question. */
    public static final int LONGEST = 100;

    private static final int MOST_TERMS = 12;
    /** Of more words, some may be missing. */
    private static final int STRICT = 3;

    /** Chinese, which is cut into words, or anything else, which stands as it is. */
    private static final Pattern RUN = Pattern.compile("(\\p{IsHan}+)|\\P{IsHan}+");

    private static final class Holder {
        static final Segmenter SEGMENTER = new Segmenter(Synonyms.standard().words());
    }

    /**
     * A word.
     *
     * @param also other words for the same
     */
    public record Term(String text, List<String> also) {
        public Term {
            also = List.copyOf(also);
        }

        /** The word and the others. */
        Set<String> all() {
            var all = new LinkedHashSet<String>();
            all.add(text);
            all.addAll(also);
            return all;
        }
    }

    public SearchWords {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a question, with synonyms.
     *
     * @throws Refusal {@code search-long} where it is longer than {@link #LONGEST}
     */
    public static SearchWords of(String typed) {
        return read(typed, Synonyms.standard());
    }

    /** The same, where one of the words is enough. */
    public SearchWords loosened() {
        return new SearchWords(typed, terms, number, 1);
    }

    /** Reads a question as it stands. */
    public static SearchWords exactly(String typed) {
        return read(typed, new Synonyms(List.of()));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** All words that a page marks. */
    public Set<String> marked() {
        var all = new LinkedHashSet<String>();
        terms.forEach(term -> all.addAll(term.all()));
        return all;
    }

    /** What was looked for beside what was typed. */
    public List<String> also() {
        return terms.stream().flatMap(term -> term.also().stream()).distinct().toList();
    }

    private static SearchWords read(String typed, Synonyms synonyms) {
        var clean = clean(typed);
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "search-long", LONGEST);
        }
        var number = DocumentNumbers.in(clean);
        var terms = new ArrayList<Term>();
        for (var chunk : Folding.fold(clean).split("[^\\p{L}\\p{N}]+")) {
            var runs = RUN.matcher(chunk);
            while (runs.find()) {
                for (var word : runs.start(1) >= 0 ? Holder.SEGMENTER.words(runs.group()) : List.of(runs.group())) {
                    terms.add(new Term(word, synonyms.of(word)));
                }
            }
        }
        if (terms.isEmpty()) { // such as 的 alone: then it is what is looked for
            var bare = Folding.bare(clean);
            return new SearchWords(clean, bare.isEmpty() ? List.of() : List.of(new Term(bare, List.of())), number, 1);
        }
        var kept = terms.stream().distinct().limit(MOST_TERMS).toList();
        var needed = kept.size() <= STRICT ? kept.size() : kept.size() - kept.size() / 4;
        return new SearchWords(clean, kept, number, needed);
    }

    /** Without what cannot be seen. */
    private static String clean(String typed) {
        return typed.codePoints()
                .map(c -> isUnseen(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isUnseen(int c) {
        var type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
