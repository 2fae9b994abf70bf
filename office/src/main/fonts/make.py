"""Subsets of open fonts for the letters; see README.md."""
from fontTools import subset
from fontTools.ttLib import TTFont

DROPPED = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "DSIG", "gasp", "VORG", "FFTM", "STAT", "meta", "MATH"]
NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]


def common():
    """GB/T 2312 with Latin and the marks of official documents."""
    found = set(range(0x20, 0x7F)) | set(map(ord, "·—…‘’“”〔〕"))
    for code in range(0x80, 0x10000):
        try:
            chr(code).encode("gb2312")
            found.add(code)
        except UnicodeEncodeError:
            pass
    return found


def make(source, target, codes=None, name=None):
    options = subset.Options(hinting=False, layout_features=[], name_IDs=NAMES, notdef_outline=True, glyph_names=False)
    options.drop_tables += DROPPED
    font = TTFont(source, lazy=True)
    known = set(font.getBestCmap())
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(known if codes is None else known & set(codes)))
    subsetter.subset(font)
    if name:
        for record in font["name"].names:
            if record.nameID in (1, 4):
                record.string = name
            if record.nameID in (3, 6):
                record.string = name.replace(" ", "")
    font.save(target)


make("NotoSerifSC_400Regular.ttf", "body.ttf")
make("NotoSerifSC_700Bold.ttf", "title.ttf", common())
make("NotoSansSC-Regular.ttf", "first.ttf", common())
make("LXGWWenKai-Regular.ttf", "second.ttf", common(), "Gongkai Kai")
make("HanaMinB.ttf", "rare.ttf", range(0x20000, 0x2EBE1), "Gongkai Rare")
