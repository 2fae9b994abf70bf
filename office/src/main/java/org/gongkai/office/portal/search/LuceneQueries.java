package org.gongkai.office.portal.search;

import static org.gongkai.office.portal.search.LuceneDocuments.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Builds the queries from words and values; no text is ever parsed. */
final class LuceneQueries {
    private static final float EXACT_TITLE = 100_000;
    private static final float EXACT_NUMBER = 10_000;
    private static final float SAME_FIGURES = 1_000;
    private static final float PHRASE_IN_TITLE = 60;
    private static final float TITLE_WEIGHT = 4;
    private static final float PINYIN_WEIGHT = 2;
    private static final float SYNONYM_WEIGHT = 0.8f;
    /** Part of the other ways that is added to the best. */
    private static final float TIE = 0.1f;

    private static final float RECENCY = 1.5f;
    private static final long RECENCY_HALF_DAYS = 365;
    private final LuceneAnalyzer analyzer;

    LuceneQueries(LuceneAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** What matches at all. */
    Query matching(SearchWords words, Set<Long> without) {
        var all = new BooleanQuery.Builder();
        all.add(anyOf(exact(words), terms(words)), Occur.MUST);
        if (!without.isEmpty()) {
            all.add(ids(without), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** What was found, in the order of what answers best: titles and numbers as typed, whole phrases, words, what is new. */
    Query ranked(SearchQuery query, LuceneMatches matches) {
        var ranked = byTitle(query, matches);
        query.words().terms().forEach(word -> ranked.add(worth(word), Occur.SHOULD));
        return ranked.build();
    }

    /** The same without what the words in the text are worth, which takes longest to read. */
    Query rankedByTitle(SearchQuery query, LuceneMatches matches) {
        var ranked = byTitle(query, matches);
        query.words().terms().forEach(word -> ranked.add(new DisjunctionMaxQuery(inTitle(word), TIE), Occur.SHOULD));
        return ranked.build();
    }

    private BooleanQuery.Builder byTitle(SearchQuery query, LuceneMatches matches) {
        var words = query.words();
        var ranked = new BooleanQuery.Builder();
        ranked.add(matches, Occur.FILTER);
        exact(words).forEach(lift -> ranked.add(lift, Occur.SHOULD));
        if (words.terms().size() > 1) {
            ranked.add(
                    new BoostQuery(new ConstantScoreQuery(phrase(TITLE, words.typed())), PHRASE_IN_TITLE),
                    Occur.SHOULD);
        }
        ranked.add(recent(query), Occur.SHOULD);
        return ranked;
    }

    /** Titles that fit while somebody types. */
    Query suggested(SearchQuery query) {
        var words = query.words();
        var without = query.without();
        var all = new BooleanQuery.Builder();
        all.add(recent(query), Occur.SHOULD);
        var terms = words.terms();
        for (var i = 0; i < terms.size(); i++) {
            var text = terms.get(i).text();
            var ways = new ArrayList<Query>();
            ways.add(word(TITLE_WORDS, TITLE, text));
            ways.addAll(isLetters(text) && i == terms.size() - 1 ? unfinished(text) : pinyin(text));
            words.number().ifPresent(number -> ways.add(term(FIGURES, number.figures())));
            all.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST);
        }
        if (!without.isEmpty()) {
            all.add(ids(without), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** Titles that hold at least half of the pairs of characters, or sound alike. */
    Query near(SearchWords words, Set<Long> without) {
        var ways = new BooleanQuery.Builder();
        for (var word : words.terms()) {
            var pairs = new BooleanQuery.Builder();
            var tokens = analyzer.cover(word.text());
            tokens.forEach(token -> pairs.add(term(TITLE, token.text()), Occur.SHOULD));
            ways.add(pairs.setMinimumNumberShouldMatch((tokens.size() + 1) / 2).build(), Occur.SHOULD);
        }
        var syllables = Pinyin.of(Folding.bare(words.typed()));
        if (syllables.size() > 1) {
            ways.add(new BoostQuery(syllables(syllables), PINYIN_WEIGHT), Occur.SHOULD);
        }
        return without.isEmpty()
                ? ways.build()
                : new BooleanQuery.Builder()
                        .add(ways.build(), Occur.MUST)
                        .add(ids(without), Occur.MUST_NOT)
                        .build();
    }

    private Query terms(SearchWords words) {
        if (words.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        words.terms().forEach(word -> all.add(anyWay(word), Occur.SHOULD));
        return all.setMinimumNumberShouldMatch(words.needed()).build();
    }

    /** A word by itself or by another name, anywhere; letters by the sound of a title too. */
    private Query anyWay(SearchWords.Term word) {
        var ways = new BooleanQuery.Builder();
        word.all().forEach(name -> ways.add(word(ALL_WORDS, ALL, name), Occur.SHOULD));
        pinyin(word.text()).forEach(way -> ways.add(way, Occur.SHOULD));
        return ways.build();
    }

    /** What the best of those ways is worth; more in the title, and by another name in the title only. */
    private Query worth(SearchWords.Term word) {
        var ways = inTitle(word);
        ways.add(word(ALL_WORDS, ALL, word.text()));
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private List<Query> inTitle(SearchWords.Term word) {
        var ways = new ArrayList<Query>();
        for (var name : word.all()) {
            var weight = name.equals(word.text()) ? 1 : SYNONYM_WEIGHT;
            ways.add(new BoostQuery(word(TITLE_WORDS, TITLE, name), TITLE_WEIGHT * weight));
        }
        pinyin(word.text()).forEach(way -> ways.add(new BoostQuery(way, PINYIN_WEIGHT)));
        return ways;
    }

    /** A known word is one term, any other the pairs of its characters. */
    private Query word(String words, String characters, String word) {
        return KnownWords.contains(word) ? term(words, word) : phrase(characters, word);
    }

    private static List<Query> exact(SearchWords words) {
        var bare = Folding.bare(words.typed());
        var exact = new ArrayList<Query>();
        if (!bare.isEmpty()) {
            exact.add(lifted(term(WHOLE_TITLE, bare), EXACT_TITLE));
            exact.add(lifted(term(NUMBER, bare), EXACT_NUMBER));
            exact.add(lifted(term(INDEX_NUMBER, bare), EXACT_NUMBER));
        }
        words.number().ifPresent(number -> {
            exact.add(lifted(term(NUMBER, number.full()), EXACT_NUMBER));
            if (number.full().equals(number.figures())) {
                exact.add(lifted(term(FIGURES, number.figures()), SAME_FIGURES));
            }
        });
        return exact;
    }

    private Query phrase(String field, String words) {
        var tokens = analyzer.cover(words);
        if (tokens.size() == 1) {
            return term(field, tokens.get(0).text());
        }
        var phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field, token.text()), token.position()));
        return phrase.build();
    }

    /** Letters may be the pinyin of a title, whole or by its initials. */
    private static List<Query> pinyin(String word) {
        var ways = new ArrayList<Query>();
        if (isLetters(word)) {
            Pinyin.readings(word).forEach(reading -> ways.add(syllables(reading)));
            ways.add(initials(word));
        }
        return ways;
    }

    private static List<Query> unfinished(String word) {
        var ways = new ArrayList<Query>();
        Pinyin.unfinished(word).forEach(reading -> {
            var phrase = new MultiPhraseQuery.Builder();
            reading.forEach(some -> phrase.add(
                    some.stream().map(one -> new Term(SYLLABLES, one)).toArray(Term[]::new)));
            ways.add(phrase.build());
        });
        ways.add(initials(word));
        return ways;
    }

    private static Query recent(SearchQuery query) {
        return LongField.newDistanceFeatureQuery(
                PUBLISHED, RECENCY, query.today().toEpochDay(), RECENCY_HALF_DAYS);
    }

    private static Query syllables(List<String> reading) {
        var phrase = new PhraseQuery.Builder();
        reading.forEach(syllable -> phrase.add(new Term(SYLLABLES, syllable)));
        return phrase.build();
    }

    private static Query initials(String word) {
        var phrase = new PhraseQuery.Builder();
        for (var pair : pairs(word).split(" ")) {
            phrase.add(new Term(INITIALS, pair));
        }
        return phrase.build();
    }

    private static boolean isLetters(String word) {
        return word.length() > 1 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static Query anyOf(List<Query> some, Query other) {
        var any = new BooleanQuery.Builder();
        some.forEach(query -> any.add(new ConstantScoreQuery(((BoostQuery) query).getQuery()), Occur.SHOULD));
        return any.add(other, Occur.SHOULD).build();
    }

    static Query ids(Collection<Long> ids) {
        return choice(ID, ids);
    }

    static Query choice(String field, Collection<Long> values) {
        return new TermInSetQuery(
                field,
                values.stream().map(value -> new BytesRef(Long.toString(value))).toList());
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query lifted(Query query, float by) {
        return new BoostQuery(new ConstantScoreQuery(query), by);
    }
}
