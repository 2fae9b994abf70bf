package org.gongkai.office.portal.search;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Words of three characters and more that questions are cut into. The index keeps where they stand as terms of their own:
 * the same is found as by the pairs of their characters, only sooner.
 */
final class KnownWords {
    private static final int SHORTEST = 3;
    private static final DoubleArrayTrie<Boolean> OWN = own();

    private KnownWords() {}

    static boolean contains(String folded) {
        return folded.length() >= SHORTEST && (OWN.containsKey(folded) || CoreDictionary.contains(folded));
    }

    /** Every place of every one, those within others too. */
    static List<String> in(String folded) {
        var found = new ArrayList<String>();
        var ours = OWN.getSearcher(folded, 0);
        while (ours.next()) {
            add(folded.substring(ours.begin, ours.begin + ours.length), found);
        }
        var common = CoreDictionary.trie.getSearcher(folded, 0);
        while (common.next()) {
            var word = folded.substring(common.begin, common.begin + common.length);
            if (!OWN.containsKey(word)) {
                add(word, found);
            }
        }
        return found;
    }

    /** Changes with the words that are ours. */
    static String version() {
        return Integer.toHexString(
                Synonyms.standard().words().stream().sorted().toList().hashCode());
    }

    private static void add(String word, List<String> found) {
        if (word.length() >= SHORTEST) {
            found.add(word);
        }
    }

    private static DoubleArrayTrie<Boolean> own() {
        return new DoubleArrayTrie<>(Synonyms.standard().words().stream()
                .collect(Collectors.toMap(
                        Function.identity(), word -> Boolean.TRUE, (one, other) -> one, TreeMap::new)));
    }
}
