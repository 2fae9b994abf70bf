package org.gongkai.office.engagement.survey;

/** How a sheet was answered. */
public enum SheetWay {
    ONLINE,
    PHONE,
    PAPER
}
