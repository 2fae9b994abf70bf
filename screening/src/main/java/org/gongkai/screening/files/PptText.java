package org.gongkai.screening.files;

import java.io.IOException;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.sl.extractor.SlideShowExtractor;

/** PPT: slides, notes and comments as one text. */
final class PptText {
    private PptText() {}

    static void read(DirectoryNode directory, Collector out) throws IOException {
        var show = new HSLFSlideShow(directory); // not closed: that would close the whole file
        var text = new SlideShowExtractor<>(show);
        text.setNotesByDefault(true);
        text.setCommentsByDefault(true);
        text.setMasterByDefault(true);
        out.text(Words.of("slides"), text.getText());
        for (var picture : show.getPictureData()) {
            out.picture(Words.of("picture", String.valueOf(picture.getIndex())), picture.getData());
        }
    }
}
