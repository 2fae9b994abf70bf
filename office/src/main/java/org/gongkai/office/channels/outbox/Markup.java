package org.gongkai.office.channels.outbox;

/** Writes the text of an article as a channel takes it. */
public interface Markup {
    /** HTML with every style inline; pictures keep the addresses they have. */
    String of(Article article);
}
