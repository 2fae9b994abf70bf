package org.gongkai.office.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.Refusal.Kind;

/** What a column has to fulfil. */
final class ColumnRules {
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    private ColumnRules() {}

    static void check(ColumnSheet sheet, LocalDate day) {
        require(
                !sheet.name().isBlank() && sheet.name().length() <= ColumnSheet.NAME_LIMIT,
                Kind.INVALID,
                "column-name");
        require(!sheet.keeper().isBlank(), Kind.INVALID, "column-keeper");
        require(Category.find(sheet.category(), day).isPresent(), Kind.INVALID, "column-category");
        var limit = sheet.kind().limit().days();
        if (!(sheet.rule() instanceof UpdateRule.OnChange) && sheet.rule().days() > limit
                || sheet.rule() instanceof UpdateRule.OnChange && sheet.kind() != ColumnKind.OTHER) {
            throw new Refusal(
                    Kind.INVALID, "column-rule-long", limit, sheet.kind().source());
        }
    }

    /** 三务公开 is no government information: neither stands among the other. */
    static void checkPlace(ColumnSheet sheet, String block, LocalDate day) {
        checkBlock(block);
        var affairs = Category.find(sheet.category(), day)
                .filter(category -> category.nature() == Category.Nature.AFFAIRS)
                .isPresent();
        require(affairs == (Block.withId(block).place() == Block.Place.BESIDE), Kind.INVALID, "column-category-place");
    }

    private static void checkBlock(String block) {
        require(Block.withColumns().stream().anyMatch(known -> known.id().equals(block)), Kind.INVALID, "column-block");
    }

    /** The address typed, or the next free one. */
    static String address(String typed, List<Column> tree) {
        var code = typed.strip().toLowerCase(Locale.ROOT);
        var used = tree.stream().map(Column::code).toList();
        if (code.isEmpty()) {
            var number = tree.size() + 1;
            while (used.contains("column-" + number)) {
                number++;
            }
            return "column-" + number;
        }
        require(ADDRESS.matcher(code).matches(), Kind.INVALID, "column-address");
        require(!used.contains(code), Kind.INVALID, "column-address-used");
        return code;
    }

    /** Names of the fields that differ. */
    static String changed(ColumnSheet old, ColumnSheet now) {
        var fields = new ArrayList<String>();
        note(fields, "name", old.name(), now.name());
        note(fields, "category", old.category(), now.category());
        note(fields, "kind", old.kind(), now.kind());
        note(fields, "rule", old.rule(), now.rule());
        note(fields, "keeper", old.keeper(), now.keeper());
        note(fields, "basis", old.basis(), now.basis());
        return String.join(" ", fields);
    }

    private static void note(List<String> fields, String field, Object old, Object now) {
        if (!old.equals(now)) {
            fields.add(field);
        }
    }

    private static void require(boolean good, Kind kind, String otherwise) {
        if (!good) {
            throw new Refusal(kind, otherwise);
        }
    }
}
