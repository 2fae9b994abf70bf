package org.gongkai.office.publishing;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a person does with an item, and what it takes.
 *
 * @param words basis or reason, where the table demands one
 * @param secrecy conclusion and ground of the secrecy review
 * @param authority to whom it is referred
 * @param at Beijing time of a scheduled publication
 * @param reason what the public is told about a withdrawal
 */
public record Act(
        Action action,
        String words,
        Optional<Secrecy> secrecy,
        Optional<Authority> authority,
        Optional<LocalDateTime> at,
        Optional<PublicReason> reason) {
    /**
     * 保密审查: what its form says beside the basis.
     *
     * @param ground the facts behind the conclusion; needed for all but 可以公开
     */
    public record Secrecy(Conclusion conclusion, String ground) {}

    /** An act that takes nothing but words; a secrecy review of this form finds that the item may be public. */
    public static Act of(Action action, String words) {
        return switch (action) {
            case CLEAR -> secrecy(Conclusion.PUBLIC, words, "");
            case REFER -> refer(Authority.SECRECY, words);
            case WITHDRAW -> withdraw(PublicReason.OTHER, words);
            default -> new Act(action, words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    /** 签署保密审查单; whether it agrees follows from the conclusion and the item. */
    public static Act secrecy(Conclusion conclusion, String basis, String ground) {
        return new Act(
                Action.CLEAR,
                basis,
                Optional.of(new Secrecy(conclusion, ground.strip())),
                Optional.of(Authority.SECRECY),
                Optional.empty(),
                Optional.empty());
    }

    /** 报请确定. */
    public static Act refer(Authority authority, String question) {
        return new Act(
                Action.REFER, question, Optional.empty(), Optional.of(authority), Optional.empty(), Optional.empty());
    }

    /** 审发，定时发布. */
    public static Act schedule(LocalDateTime at) {
        return new Act(Action.SCHEDULE, "", Optional.empty(), Optional.empty(), Optional.of(at), Optional.empty());
    }

    /** 撤下. */
    public static Act withdraw(PublicReason reason, String words) {
        return new Act(
                Action.WITHDRAW, words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    /** What it comes to for this item. */
    Action onto(Item item) {
        return secrecy.map(form -> form.conclusion().onto(item.metadata().disclosure()))
                .orElse(action);
    }
}
