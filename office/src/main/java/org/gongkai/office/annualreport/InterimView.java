package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.facts.Period;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.TableKind;

/**
 * Interim tables as their page shows them.
 *
 * @param shown the frozen version that is shown, empty for what is recorded now
 * @param tables HTML of the three tables
 * @param differences cells that are other now than in the latest version: then and now
 * @param begun whether the first day has come
 * @param over whether the last day has passed
 */
public record InterimView(
        int year,
        Span span,
        Period period,
        Optional<Version> shown,
        Map<TableKind, String> tables,
        List<Version> versions,
        Map<CellId, List<BigDecimal>> differences,
        List<InterimPart> parts,
        boolean begun,
        boolean over) {}
