package org.gongkai.office.disputes;

import java.util.Set;
import java.util.UUID;
import org.gongkai.office.requests.archive.CaseCopy;
import org.gongkai.office.requests.archive.CaseFiles;

/**
 * What goes into the file for the organ.
 *
 * @param statements ids of our own letters about the dispute
 * @param copies papers of the request
 * @param files uploaded evidence
 */
public record DossierChoice(
        Set<Long> statements, Set<CaseCopy.Kind> copies, Set<UUID> files, CaseFiles.Identity identity) {
    public DossierChoice {
        statements = Set.copyOf(statements);
        copies = Set.copyOf(copies);
        files = Set.copyOf(files);
    }
}
