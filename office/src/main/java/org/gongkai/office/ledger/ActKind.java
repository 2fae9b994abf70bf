package org.gongkai.office.ledger;

import org.gongkai.report.model.CellId;

/**
 * What the ledger counts, each one cell of table 2. All decisions of the year count, published or lawfully not.
 *
 * @see "条例 第二十条第（五）（六）（八）项"
 */
public enum ActKind {
    /** 行政许可, decisions. */
    LICENCE("a20_5", "licences", "decisions"),
    /** 行政处罚, decisions. */
    PENALTY("a20_6", "penalties", "decisions"),
    /** 行政强制, decisions. */
    COERCION("a20_6", "coercion", "decisions"),
    /** 行政事业性收费, yuan collected; the report prints 万元. */
    FEE("a20_8", "fees", "amount");

    private final String block;
    private final String row;
    private final String column;

    ActKind(String block, String row, String column) {
        this.block = block;
        this.row = row;
        this.column = column;
    }

    /** The statutory cell it goes to. */
    public CellId cell() {
        return new CellId(block, row, column);
    }

    /** Whether it is an amount of money, else a number of decisions. */
    public boolean isMoney() {
        return this == FEE;
    }
}
