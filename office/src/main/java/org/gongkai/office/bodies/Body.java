package org.gongkai.office.bodies;

/**
 * 行政机关: a public body of the tree.
 *
 * @param code short name in addresses, such as {@code hepinglu}
 * @param uscc 统一社会信用代码
 * @param leader 分管或者主要负责人
 * @param unit 政府信息公开工作机构 (条例 第四条)
 */
public record Body(
        long id,
        String code,
        String name,
        String shortName,
        String uscc,
        String address,
        String hours,
        String phone,
        String leader,
        String unit,
        Lane lane,
        Contact contact,
        Standing standing) {
    public Body {
        if (!Uscc.isValid(uscc)) {
            throw new IllegalArgumentException("not a unified social credit code: " + uscc);
        }
    }

    /** A subdistrict office at the top, with address and telephone only. */
    public Body(
            long id,
            String code,
            String name,
            String shortName,
            String uscc,
            String address,
            String hours,
            String phone,
            String leader,
            String unit,
            Lane lane) {
        this(
                id,
                code,
                name,
                shortName,
                uscc,
                address,
                hours,
                phone,
                leader,
                unit,
                lane,
                Contact.NONE,
                Standing.top(Level.SUBDISTRICT));
    }

    /** Abolished or merged: takes no new work, its pages stay. */
    public boolean isClosed() {
        return standing.closedOn().isPresent();
    }
}
