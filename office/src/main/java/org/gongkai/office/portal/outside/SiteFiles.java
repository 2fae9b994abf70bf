package org.gongkai.office.portal.outside;

import org.gongkai.office.files.FileType;

/** Under which name an address is written. */
final class SiteFiles {
    private static final String PAGE = "index.html";

    private SiteFiles() {}

    /**
     * The name below the folder of the site.
     *
     * @param address as {@link SiteText#isPage} lets it through
     * @param media its media type, without parameters
     */
    static String name(String address, String media) {
        if (!SiteText.isPage(address)) {
            throw new IllegalArgumentException("no page of the site: " + address);
        }
        var path = address.substring(1);
        if (SiteText.isAttachment(address)) {
            return path
                    + FileType.ofMedia(media)
                            .map(type -> "." + type.extension())
                            .orElse("");
        }
        if (!media.equals("text/html") || path.endsWith(".html")) {
            return path;
        }
        return path.isEmpty() ? PAGE : path + "/" + PAGE;
    }
}
