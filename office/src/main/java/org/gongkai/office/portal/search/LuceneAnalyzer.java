package org.gongkai.office.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Chinese characters and pairs of them, letters and figures as words. Whatever words a question has, the pairs of each
 * follow one another in the text that holds it: nothing is lost to a wrong cut. See ADR 0015 for the comparison.
 */
final class LuceneAnalyzer extends Analyzer {
    private static final int GAP = 10;

    /**
     * A token of a question.
     *
     * @param position counted in characters and words
     */
    record Token(String text, int position) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var folded = new LowerCaseFilter(new FoldingFilter(source));
        return new TokenStreamComponents(
                source,
                new CJKBigramFilter(
                        folded,
                        CJKBigramFilter.HAN
                                | CJKBigramFilter.HIRAGANA
                                | CJKBigramFilter.KATAKANA
                                | CJKBigramFilter.HANGUL,
                        true));
    }

    /** Attachments of an item do not run into one another. */
    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /** The fewest tokens that stand for all characters of a phrase: pairs, and single characters where there is no pair. */
    List<Token> cover(String phrase) {
        var at = positions(phrase);
        var chosen = new ArrayList<Token>();
        var covered = 0;
        for (var position = 0; position < at.size(); position++) {
            if (position >= covered) {
                var here = longest(at.get(position));
                var before = position == 0 ? "" : longest(at.get(position - 1));
                if (isSingle(here) && isPair(before)) {
                    chosen.add(new Token(before, position - 1));
                } else {
                    chosen.add(new Token(here, position));
                }
                covered = position + (isPair(here) ? 2 : 1);
            }
        }
        return chosen;
    }

    private List<List<String>> positions(String phrase) {
        var positions = new ArrayList<List<String>>();
        try (var stream = tokenStream("", phrase)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    positions.add(new ArrayList<>());
                }
                positions.get(positions.size() - 1).add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
        return positions;
    }

    private static String longest(List<String> tokens) {
        return tokens.stream().reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static boolean isPair(String token) {
        return token.codePointCount(0, token.length()) == 2
                && token.codePoints().allMatch(Character::isIdeographic);
    }

    private static boolean isSingle(String token) {
        return token.codePointCount(0, token.length()) == 1 && Character.isIdeographic(token.codePointAt(0));
    }

    /** {@link Folding} of every token. */
    private static final class FoldingFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        FoldingFilter(TokenStream source) {
            super(source);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var buffer = term.buffer();
            for (var i = 0; i < term.length(); i++) {
                buffer[i] = Folding.fold(buffer[i]);
            }
            return true;
        }
    }
}
