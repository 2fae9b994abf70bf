package org.gongkai.office.publishing;

import java.util.Locale;

/** Why an item is no longer shown, as the public is told; the full reason stays inside. */
public enum PublicReason {
    /** 内容有误，正在核实. */
    ERROR,
    /** 已过时效. */
    OUTDATED,
    /** 已由新的信息代替. */
    REPLACED,
    /** 所依据的决定被变更、撤销、确认违法或者确认无效 (行政处罚法 第四十八条). */
    REVOKED,
    /** 涉及个人信息或者他人合法权益. */
    RIGHTS,
    /** 依法不宜继续公开. */
    OTHER;

    /** Code of the refusal whose words tell it. */
    String code() {
        return "gone-" + name().toLowerCase(Locale.ROOT);
    }
}
