package org.gongkai.office.catalogue;

/** Whether a column is in use. */
public enum ColumnUse {
    /** In use. */
    OPEN,
    /** 筹备中: not shown to the public; takes no items, so nothing published can vanish with it. */
    HIDDEN,
    /** 已停止更新: takes no new items and keeps what it holds in public, under its old address. */
    CLOSED
}
