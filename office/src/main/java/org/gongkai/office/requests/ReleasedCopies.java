package org.gongkai.office.requests;

import java.util.Optional;

/**
 * The records that go out with an answer: whether they may, and what of them does.
 *
 * @see "政府信息公开条例 第三十七条"
 */
public interface ReleasedCopies {
    /**
     * Why an answer cannot go on with the records of the case as they are.
     *
     * @return code of a refusal, empty where it can
     */
    Optional<String> objection(long request, AnswerType type);

    /** The copy of the records as they are now, where one was made and nothing withheld was found in it. */
    Optional<ReleasedCopy> of(long request);

    /** The bytes of a copy. */
    byte[] content(ReleasedCopy copy);
}
