package org.gongkai.screening.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office files: a marker in each place is found there. */
class OfficePlacesTest {
    @ParameterizedTest
    @CsvSource({
        "标记正文,正文",
        "标记单元格,正文 › 表格1 › 第2行第2列",
        "标记页眉,页眉",
        "标记页脚,页脚",
        "标记脚注,脚注",
        "标记批注,批注",
        "标记批注人,批注 › 批注和修订的作者",
        "标记修订人,正文 › 批注和修订的作者",
        "留下的标记插入,正文",
        "留下的标记删除,正文 › 修订前的文字（含已删除的文字）",
        "标记隐藏,正文 › 隐藏文字",
        "标记文本框,正文 › 文本框",
        "标记图片说明,正文 › 图片说明、控件和书签",
        "标记书签,正文 › 图片说明、控件和书签",
        "biaoji@field.cn,正文 › 域代码",
        "biaoji@link.cn,链接",
        "标记作者,文档属性“作者”",
        "标记最后修改者,文档属性“最后修改者”",
        "标记标题,文档属性“标题”",
        "标记单位,文档属性“单位”",
        "标记自定义,文档属性“经办”",
        "标记自定义数据,其他内容“customXml/item1.xml”",
        "标记藏页,内含文件“word/embeddings/标记附件.xlsx” › 工作表“藏页”（隐藏） › A1",
        "标记附件,内含文件的文件名"
    })
    void a_word_file_says_it_at(String marker, String place) throws Exception {
        assertThat(Found.in(WordSample.bytes()).places(marker)).contains(place);
    }

    @ParameterizedTest
    @CsvSource({
        "标记单元格,工作表“名单” › B2",
        "13800138000,工作表“名单” › C2",
        "标记公式标记姓名,工作表“名单” › D2",
        "标记公式\"&A2,工作表“名单” › D2 › 公式",
        "标记隐藏行,工作表“名单” › A3（隐藏）",
        "标记隐藏列,工作表“名单” › G4（隐藏）",
        "标记藏页,工作表“藏页”（隐藏） › A1",
        "标记深藏页,工作表“深藏页”（深度隐藏） › A1",
        "标记批注,工作表“名单” › 批注 › B2",
        "标记页眉,工作表“名单” › 页眉页脚",
        "标记页脚,工作表“名单” › 页眉页脚",
        "标记名称,定义的名称",
        "标记作者,文档属性“作者”",
        "标记标题,文档属性“标题”"
    })
    void a_workbook_new_or_old_says_it_at(String marker, String place) throws Exception {
        assertThat(Found.in(SheetSample.bytes()).places(marker)).contains(place);
        assertThat(Found.in(SheetSample.old()).places(marker)).contains(place);
    }
}
