package org.gongkai.office.publishing;

/** 保密审查结论. */
public enum Conclusion {
    /** 可以公开. */
    PUBLIC,
    /** 部分公开: what must not be published is taken out first. */
    PARTLY,
    /** 不予公开. */
    WITHHELD,
    /** 依法难以确定. */
    UNDECIDED;

    /** What the conclusion does to an item that its drafter wants to disclose this way. */
    Action onto(Disclosure disclosure) {
        return switch (this) {
            case PUBLIC -> disclosure == Disclosure.WITHHELD ? Action.OBJECT : Action.CLEAR;
            case PARTLY -> Action.OBJECT;
            case WITHHELD -> disclosure == Disclosure.WITHHELD ? Action.CLEAR : Action.OBJECT;
            case UNDECIDED -> Action.REFER;
        };
    }
}
