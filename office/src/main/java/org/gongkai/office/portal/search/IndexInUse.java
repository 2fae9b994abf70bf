package org.gongkai.office.portal.search;

import java.io.IOException;
import java.nio.file.Path;

/** Another process writes an index: it is neither broken nor ours. */
final class IndexInUse extends IOException {
    private static final long serialVersionUID = 1L;

    IndexInUse(Path path) {
        super("the search index in " + path + " is in use by another process; it is left as it is");
    }
}
