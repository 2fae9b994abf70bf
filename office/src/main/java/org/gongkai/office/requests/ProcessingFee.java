package org.gongkai.office.requests;

import java.math.BigDecimal;

/**
 * 信息处理费, by item or by volume, never both; each bracket applies to what lies in it (超额累进).
 *
 * @see "国务院办公厅《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第三条至第五条"
 */
public final class ProcessingFee {
    /** Requests of one applicant in a calendar month that cost nothing. */
    public static final int FREE_ITEMS = 10;

    /** Pages of one request that cost nothing. */
    public static final int FREE_PAGES = 30;

    /** 收费通知: to be paid within so many working days from the day after its receipt. */
    public static final int PAYMENT_WORKING_DAYS = 20;

    private static final int FIRST_BRACKET_OF_ITEMS = 30;
    private static final int ITEMS_OF_A_BRACKET = 10;
    private static final int YUAN_AN_ITEM = 100;
    private static final int[][] PAGES = {{100, 10}, {200, 20}, {Integer.MAX_VALUE, 40}};

    private ProcessingFee() {}

    /**
     * 按件: what all of an applicant's requests of a calendar month come to.
     *
     * @return yuan
     */
    public static BigDecimal ofItems(int items) {
        long yuan = 0;
        for (var item = FREE_ITEMS + 1; item <= items; item++) {
            yuan += ofItem(item);
        }
        return BigDecimal.valueOf(yuan);
    }

    /** Yuan for the n-th request of the month alone. */
    static long ofItem(int n) {
        if (n <= FREE_ITEMS) {
            return 0;
        }
        var bracketsAbove = n <= FIRST_BRACKET_OF_ITEMS ? 0 : 1 + (n - FIRST_BRACKET_OF_ITEMS - 1) / ITEMS_OF_A_BRACKET;
        return (long) YUAN_AN_ITEM * (1 + bracketsAbove);
    }

    /**
     * 按量: what one request comes to; a page is one side of A4 or smaller.
     *
     * @return yuan
     */
    public static BigDecimal ofPages(int pages) {
        long yuan = 0;
        var below = FREE_PAGES;
        for (var bracket : PAGES) {
            yuan += (long) Math.max(0, Math.min(pages, bracket[0]) - below) * bracket[1];
            below = bracket[0];
        }
        return BigDecimal.valueOf(yuan);
    }
}
