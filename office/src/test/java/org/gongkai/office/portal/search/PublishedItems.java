package org.gongkai.office.portal.search;

import java.util.List;
import java.util.UUID;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.SampleFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.Act;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.Publishing;

/** Items of a body of its own, published, corrected and withdrawn as an office does it. */
final class PublishedItems {
    final AnOffice office = AnOffice.alone();
    private final Publishing publishing = OfficeServer.bean(Publishing.class);

    long published(String title, String text, List<UUID> files) {
        var id = publishing.draft(office.clerk, office.body, draft(title, text, files), office.now);
        approve(id);
        return id;
    }

    void correct(long id, String title, String text) {
        act(id, Act.of(Action.CORRECT, "更正"));
        publishing.save(office.clerk, office.body, id, version(id), draft(title, text, List.of()), office.now);
        approve(id);
    }

    void withdraw(long id) {
        publishing.act(office.approver, office.body, id, version(id), Act.of(Action.WITHDRAW, "内容有误"), office.now);
    }

    UUID file(String name, String words) {
        return OfficeServer.bean(KeptFiles.class)
                .keep(new Upload(name, SampleFiles.docx(words)), office.clerk, office.body, office.now)
                .id();
    }

    private Draft draft(String title, String text, List<UUID> files) {
        return new Draft(office.column("other").id(), title, "", office.now.day(), text, Metadata.ORDINARY, files);
    }

    private void approve(long id) {
        act(id, Act.of(Action.SUBMIT, ""));
        publishing.act(office.approver, office.body, id, version(id), Action.CLEAR, "不涉密", office.now);
        publishing.act(office.approver, office.body, id, version(id), Action.APPROVE, "", office.now);
    }

    private void act(long id, Act act) {
        publishing.act(office.clerk, office.body, id, version(id), act, office.now);
    }

    private int version(long id) {
        return publishing.get(office.body, id).version();
    }
}
