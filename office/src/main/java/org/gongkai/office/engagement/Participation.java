package org.gongkai.office.engagement;

import java.time.LocalDate;

/**
 * 互动交流 as far as the public reads it: a published answer, a consultation with what came of it, a survey with its results.
 *
 * @param change number of its last change; another one means other words
 * @param words all that the public may look for
 * @param shownOn day from which the public has it as it is now
 */
public record Participation(Key key, long bodyId, long change, String title, String words, LocalDate shownOn) {
    /** What it is. */
    public enum Kind {
        /** 公开的答复. */
        ANSWER("messages"),
        /** 征集调查. */
        CONSULTATION("consultations"),
        /** 问卷调查. */
        SURVEY("surveys");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    /** One of them; ids count within their kind. */
    public record Key(Kind kind, long id) {
        /** Its address below that of its body. */
        public String path() {
            return "/" + kind.folder + "/" + id;
        }
    }

    /** Its address below that of its body. */
    public String path() {
        return key.path();
    }
}
