package org.gongkai.office.portal;

import java.util.LinkedHashMap;
import org.gongkai.office.publishing.PublicItems.Published;
import tools.jackson.databind.json.JsonMapper;

/** What an item is, in the words of schema.org, for machines that read the page. */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.shared();

    private LinkedData() {}

    static String of(Published item, String issuer, String summary, String address) {
        var about = new LinkedHashMap<String, Object>();
        about.put("@context", "https://schema.org");
        about.put("@type", item.metadata().kind().hasValidity() ? "Legislation" : "Article");
        about.put("name", item.title());
        about.put("headline", item.title());
        about.put("description", summary);
        about.put("url", address);
        about.put("identifier", item.indexNo());
        about.put("inLanguage", "zh-CN");
        about.put("isAccessibleForFree", true);
        about.put("dateCreated", item.formedOn().toString());
        about.put("datePublished", item.publishedOn().toString());
        // in this order always: a page is the same bytes whichever process makes it
        var publisher = new LinkedHashMap<String, Object>();
        publisher.put("@type", "GovernmentOrganization");
        publisher.put("name", issuer);
        about.put("publisher", publisher);
        if (item.metadata().kind().hasValidity()) {
            about.put("legislationIdentifier", item.documentNo());
            about.put("legislationDate", item.formedOn().toString());
        }
        // a title cannot end the element it stands in: in a string of JSON the escape means the same
        return JSON.writeValueAsString(about)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
