package org.gongkai.office.catalogue;

import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;

/**
 * 平台栏目: a fixed block of the disclosure platform, or a section beside it. Kept as data, so that a later notice can
 * rename or reorder them.
 *
 * @param id stands in addresses, such as {@code guide}
 * @param place whether it is one of the fixed blocks
 * @param source notice that fixes it
 */
public record Block(String id, String name, Place place, String source) {
    /** 指南. */
    public static final String GUIDE = "guide";
    /** 法定主动公开内容. */
    public static final String CONTENT = "content";
    /** 政府信息公开年报. */
    public static final String REPORTS = "reports";
    /** 依申请公开. */
    public static final String REQUESTS = "requests";

    /** Where the block stands. */
    public enum Place {
        /** One of the fixed blocks of the platform. */
        PLATFORM,
        /** Beside the platform: 三务公开, which is no government information. */
        BESIDE
    }

    private static final List<Block> ALL = Sheet.rows("catalogue/blocks").stream()
            .map(row -> new Block(row.get(0), row.get(1), Place.valueOf(row.get(2)), row.get(3)))
            .toList();

    /** All blocks in their order. */
    public static List<Block> all() {
        return ALL;
    }

    /** The fixed blocks in their order. */
    public static List<Block> platform() {
        return ALL.stream().filter(block -> block.place() == Place.PLATFORM).toList();
    }

    /** The blocks that hold columns of items; the others are pages of their own. */
    public static List<Block> withColumns() {
        return ALL.stream()
                .filter(block -> !block.id().equals(GUIDE) && !block.id().equals(REQUESTS))
                .toList();
    }

    /** The blocks whose columns the home page of a body lists: 法定主动公开内容 and what stands beside the platform. */
    public static List<Block> onHome() {
        return ALL.stream()
                .filter(block -> block.id().equals(CONTENT) || block.place() == Place.BESIDE)
                .toList();
    }

    /** The block of an address. */
    public static Block withId(String id) {
        return ALL.stream().filter(block -> block.id().equals(id)).findAny().orElseThrow(Refusal::notFound);
    }
}
