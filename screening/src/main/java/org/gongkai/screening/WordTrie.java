package org.gongkai.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All context words as one tree: a single walk over a text finds every one, spaces within a word or not. */
final class WordTrie {
    /** A word may be stretched for looks: 账  号. */
    private static final int SPACES = 4;

    private static final int PAIRS = 1 << 16;

    private final Node[] roots = new Node[65536];
    /** The first two characters of every word, as a number of 16 bits: few places of a text begin one. */
    private final BitSet pairs = new BitSet(PAIRS);
    /** Words of one character. */
    private final BitSet singles = new BitSet(PAIRS);

    /** A place in the tree. */
    private static final class Node {
        private char[] keys = new char[0];
        private Node[] next = new Node[0];
        private long categories;
        private int index = -1;

        Node child(char key) {
            var found = find(key);
            if (found != null) {
                return found;
            }
            var child = new Node();
            keys = java.util.Arrays.copyOf(keys, keys.length + 1);
            next = java.util.Arrays.copyOf(next, next.length + 1);
            keys[keys.length - 1] = key;
            next[next.length - 1] = child;
            return child;
        }

        @org.jspecify.annotations.Nullable
        Node find(char key) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == key) {
                    return next[i];
                }
            }
            return null;
        }
    }

    /** The tree of {@code words.txt}. */
    static WordTrie standard() {
        var trie = new WordTrie();
        trie.addAll(Lines.of("words.txt"));
        return trie;
    }

    private void addAll(List<String> lines) {
        var heading = Word.ORG;
        for (var line : lines) {
            if (line.startsWith("[")) {
                heading = Word.ofHeading(line.substring(1, line.length() - 1));
                continue;
            }
            for (var word : line.strip().split(" ")) {
                add(word, heading, -1);
            }
        }
    }

    /** Adds a word with the number of the entry it stands for, -1 for none. */
    void add(String word, Word category, int index) {
        var plain = new ArrayList<Character>();
        for (var c : Normal.of(word).toString().toCharArray()) {
            if (c != ' ') {
                plain.add(lower(c));
            }
        }
        var root = roots[plain.get(0)];
        if (root == null) {
            root = new Node();
            roots[plain.get(0)] = root;
        }
        var node = root;
        for (var c : plain.subList(1, plain.size())) {
            node = node.child(c);
        }
        if (plain.size() > 1) {
            pairs.set(pair(plain.get(0), plain.get(1)));
        } else {
            singles.set(plain.get(0));
        }
        node.categories |= category.bit();
        node.index = index >= 0 ? index : node.index;
    }

    /** Every word in a text, the longest at each place, in order of their beginnings. */
    Hits in(Normal text) {
        var hits = new Hits();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char first = lower(text.charAt(i));
            char second = lower(text.at(i + 1));
            if (pairs.get(pair(first, second)) || second == ' ' || singles.get(first)) {
                var root = roots[first];
                if (root != null) {
                    walk(root, text, i, hits);
                }
            }
        }
        return hits;
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) % PAIRS;
    }

    private static void walk(Node root, Normal text, int start, Hits hits) {
        var node = root;
        int end = start + 1;
        int best = -1;
        var found = root;
        for (int at = start + 1; ; ) {
            if (node.categories != 0) {
                best = end;
                found = node;
            }
            if (node.keys.length == 0) {
                break;
            }
            int next = at;
            while (next < at + SPACES && text.at(next) == ' ') {
                next++;
            }
            var child = node.find(lower(text.at(next)));
            if (child == null || next > at && !Letters.isHan(text.at(next))) {
                break;
            }
            node = child;
            at = next + 1;
            end = at;
        }
        if (best > 0 && standsAlone(text, start, best)) {
            hits.add(start, best, found.categories, found.index);
        }
    }

    /** A word in Latin letters has no further letters beside it. */
    private static boolean standsAlone(Normal text, int start, int end) {
        return !Letters.isLatin(text.at(start))
                || !Letters.isLatin(text.at(start - 1)) && !Letters.isLatin(text.at(end));
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
