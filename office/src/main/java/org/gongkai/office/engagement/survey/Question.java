package org.gongkai.office.engagement.survey;

import java.util.List;

/**
 * 问题.
 *
 * @param measure which rate it gives; only where one option is chosen
 * @param options none for a text
 */
public record Question(long id, Kind kind, Measure measure, String words, List<Option> options) {
    /** Longest question and longest option, in characters. */
    public static final int LIMIT = 300;

    public static final int OPTION = 100;
    /** Longest text of an answer, in characters. */
    public static final int TEXT = 500;

    /** How it is answered. */
    public enum Kind {
        /** 单选. */
        SINGLE,
        /** 多选. */
        MULTIPLE,
        /** 量表: the options in their order. */
        SCALE,
        /** 文字. */
        TEXT;

        /** Whether one option at most is chosen. */
        public boolean isOne() {
            return this == SINGLE || this == SCALE;
        }
    }

    /** Which rate a question gives. */
    public enum Measure {
        NONE,
        /** 知晓率. */
        AWARENESS,
        /** 满意度. */
        SATISFACTION
    }

    /**
     * 选项.
     *
     * @param counts whether it counts as knowing, or as content
     */
    public record Option(long id, String words, boolean counts) {}

    public Question {
        options = List.copyOf(options);
    }
}
