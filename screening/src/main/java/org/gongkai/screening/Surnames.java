package org.gongkai.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** 姓氏: whether a word can be the name of a person. */
final class Surnames {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final Set<String> COMPOUND = new HashSet<>();
    private static final BitSet SINGLE = new BitSet();
    private static final Set<String> STOP = new HashSet<>();

    static {
        var lines = Lines.of("surnames.txt");
        lines.get(0).chars().forEach(SINGLE::set);
        COMPOUND.addAll(Arrays.asList(lines.get(1).split(" ")));
        Lines.of("names_stop.txt").forEach(line -> STOP.addAll(Arrays.asList(line.split(" "))));
    }

    private Surnames() {}

    static boolean beginsWithOne(String word) {
        return !word.isEmpty() && SINGLE.get(word.charAt(0)) || hasCompound(word);
    }

    /** Two or three characters behind one of a surname, three or four behind a compound one, and no known word. */
    static boolean isName(String word) {
        int length = word.length();
        if (length < SHORTEST
                || length > LONGEST
                || !beginsWithOne(word)
                || STOP.contains(word)
                || !word.chars().allMatch(Surnames::isLetter)) {
            return false;
        }
        if (hasCompound(word)) {
            return length > SHORTEST;
        }
        return length < LONGEST && SINGLE.get(word.charAt(0)) && (length == SHORTEST || isNoStop(word));
    }

    /** How many characters of a name stay in view when it is masked. */
    static int lengthOfSurname(String name) {
        return hasCompound(name) && name.length() > SHORTEST ? SHORTEST : 1;
    }

    private static boolean hasCompound(String word) {
        return word.length() >= SHORTEST && COMPOUND.contains(word.substring(0, SHORTEST));
    }

    /** Neither half of a longer word is a known one: 安全员 is none. */
    private static boolean isNoStop(String word) {
        return !STOP.contains(word.substring(0, SHORTEST));
    }

    private static boolean isLetter(int c) {
        return Letters.isHan((char) c) && "某的是在及或不了们号个元年月日省市县区镇乡村街路局部".indexOf(c) < 0;
    }
}
