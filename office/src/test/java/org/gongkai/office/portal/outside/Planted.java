package org.gongkai.office.portal.outside;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.engagement.Matters;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.Act;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Disclosure;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.PublicReason;
import org.gongkai.office.publishing.Publishing;

/** A body with something in every state, each with a title, a text and an attachment that tell it apart. */
final class Planted {
    /** Stands in everything that the public must not see. */
    static final String HIDDEN = "藏起来的";
    /** Stands in everything that the public sees. */
    static final String SHOWN = "看得见的";

    private static final String COLUMN = "other";

    final AnOffice office = AnOffice.alone();
    final Publishing publishing = OfficeServer.bean(Publishing.class);
    final long shown = published(SHOWN + "甲", Metadata.ORDINARY);
    final long fine = published(SHOWN + "乙", Metadata.ORDINARY);
    final long draft = draft(HIDDEN + "草稿", Metadata.ORDINARY);
    final long withdrawn = published(HIDDEN + "撤下", Metadata.ORDINARY);
    final long corrected = published(SHOWN + "原文", Metadata.ORDINARY);
    final long withheld = draft(HIDDEN + "依申请", onRequest());
    final Matters matters = new Matters(office.body, office.clerk, office.approver, SHOWN, HIDDEN);

    Planted() {
        withdraw(withdrawn);
        correct(corrected, HIDDEN + "改文");
        act(office.clerk, withheld, Act.of(Action.SUBMIT, ""));
    }

    String code() {
        return office.body.code();
    }

    String path(long item) {
        return "/p/" + code() + "/i/" + item;
    }

    long published(String words, Metadata metadata) {
        var id = draft(words, metadata);
        approve(id);
        return id;
    }

    long draft(String words, Metadata metadata) {
        return publishing.draft(office.clerk, office.body, made(words, metadata), office.now);
    }

    void approve(long id) {
        act(office.clerk, id, Act.of(Action.SUBMIT, ""));
        act(office.approver, id, Act.of(Action.CLEAR, "不涉密"));
        act(office.approver, id, Act.of(Action.APPROVE, ""));
    }

    void withdraw(long id) {
        act(office.approver, id, Act.withdraw(PublicReason.ERROR, HIDDEN + "内部原因"));
    }

    /** Opens an item again and gives it another text, which nobody has approved yet. */
    void correct(long id, String words) {
        act(office.clerk, id, Act.of(Action.CORRECT, "更正"));
        var version = publishing.get(office.body, id).version();
        publishing.save(office.clerk, office.body, id, version, made(words, Metadata.ORDINARY), office.now);
    }

    private void act(Person person, long id, Act act) {
        var version = publishing.get(office.body, id).version();
        publishing.act(person, office.body, id, version, act, office.now);
    }

    private Draft made(String words, Metadata metadata) {
        return new Draft(
                office.column(COLUMN).id(),
                words + "标题",
                "",
                office.now.day(),
                words + "正文",
                metadata,
                List.of(attachment(words)));
    }

    private UUID attachment(String words) {
        var upload = new Upload(words + "附件.txt", (words + "附件内容").getBytes(StandardCharsets.UTF_8));
        return OfficeServer.bean(KeptFiles.class)
                .keep(upload, office.clerk, office.body, office.now)
                .id();
    }

    private static Metadata onRequest() {
        return new Metadata(
                DocumentKind.ORDINARY,
                "",
                "",
                "",
                HIDDEN + "概述",
                Optional.empty(),
                Optional.empty(),
                Disclosure.ON_REQUEST,
                Optional.empty(),
                "");
    }
}
