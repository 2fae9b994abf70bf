package org.gongkai.office.portal.search;

import org.gongkai.office.engagement.Participation;
import org.gongkai.office.publishing.DocumentKind;

/** What something is that can be found: an item by its kind, or a matter of 互动交流. The index keeps the place in this list. */
public enum SearchKind {
    ORDINARY,
    RULE,
    NORMATIVE,
    POLICY,
    INTERPRETATION,
    ANSWER,
    CONSULTATION,
    SURVEY;

    static SearchKind of(DocumentKind kind) {
        return valueOf(kind.name());
    }

    static SearchKind of(Participation.Kind kind) {
        return valueOf(kind.name());
    }

    /** Whether it is a matter of 互动交流. */
    public boolean isParticipation() {
        return compareTo(ANSWER) >= 0;
    }
}
