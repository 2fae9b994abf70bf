package org.gongkai.office;

import java.io.Serializable;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A sum in Chinese numerals that a person answers and a simple program does not; read aloud like any other text.
 *
 * @param first from 1 to 9
 * @param second from 1 to 9
 */
public record Question(int first, int second) implements Serializable {
    public static final String ATTRIBUTE = "question";

    private static final long serialVersionUID = 1L;
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final int NUMBERS = 9;

    public static Question next() {
        var random = ThreadLocalRandom.current();
        return new Question(1 + random.nextInt(NUMBERS), 1 + random.nextInt(NUMBERS));
    }

    /** The two numbers in words, such as 三 and 五. */
    public String words() {
        return NUMERALS.charAt(first) + "加" + NUMERALS.charAt(second);
    }

    public boolean isAnswer(String typed) {
        return typed.equals(String.valueOf(first + second));
    }
}
