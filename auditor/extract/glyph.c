#include "extract/glyph.h"

typedef struct {
    uint16_t point;
    uint8_t kind, value, formal;
} entry;

/* Sorted by code point. */
static const entry entries[] = {
    { 0x3007, GLYPH_HAN, 0, 0 },    /* 〇 */
    { 0x4E00, GLYPH_HAN, 1, 0 },    /* 一 */
    { 0x4E03, GLYPH_HAN, 7, 0 },    /* 七 */
    { 0x4E07, GLYPH_BIG, 4, 0 },    /* 万 */
    { 0x4E09, GLYPH_HAN, 3, 0 },    /* 三 */
    { 0x4E16, GLYPH_CENTURY, 0, 0 }, /* 世 */
    { 0x4E24, GLYPH_HAN, 2, 0 },    /* 两 */
    { 0x4E4B, GLYPH_OF, 0, 0 },     /* 之 */
    { 0x4E5D, GLYPH_HAN, 9, 0 },    /* 九 */
    { 0x4E8C, GLYPH_HAN, 2, 0 },    /* 二 */
    { 0x4E94, GLYPH_HAN, 5, 0 },    /* 五 */
    { 0x4EBF, GLYPH_BIG, 8, 0 },    /* 亿 */
    { 0x4EDF, GLYPH_SMALL, 3, 1 },  /* 仟 */
    { 0x4F0D, GLYPH_HAN, 5, 1 },    /* 伍 */
    { 0x4F59, GLYPH_MORE, 0, 0 },   /* 余 */
    { 0x4F70, GLYPH_SMALL, 2, 1 },  /* 佰 */
    { 0x5104, GLYPH_BIG, 8, 0 },    /* 億 */
    { 0x5146, GLYPH_BIG, 12, 0 },   /* 兆 */
    { 0x5169, GLYPH_HAN, 2, 0 },    /* 兩 */
    { 0x516B, GLYPH_HAN, 8, 0 },    /* 八 */
    { 0x516D, GLYPH_HAN, 6, 0 },    /* 六 */
    { 0x51E0, GLYPH_SOME, 0, 0 },   /* 几 */
    { 0x5206, GLYPH_PART, 0, 0 },   /* 分 */
    { 0x5341, GLYPH_SMALL, 1, 0 },  /* 十 */
    { 0x5343, GLYPH_SMALL, 3, 0 },  /* 千 */
    { 0x534A, GLYPH_HALF, 0, 0 },   /* 半 */
    { 0x53C1, GLYPH_HAN, 3, 1 },    /* 叁 */
    { 0x53C3, GLYPH_HAN, 3, 1 },    /* 參 */
    { 0x53C4, GLYPH_HAN, 3, 1 },    /* 叄 */
    { 0x53F7, GLYPH_DAY, 0, 0 },    /* 号 */
    { 0x56DB, GLYPH_HAN, 4, 0 },    /* 四 */
    { 0x58F9, GLYPH_HAN, 1, 1 },    /* 壹 */
    { 0x591A, GLYPH_MORE, 0, 0 },   /* 多 */
    { 0x5E74, GLYPH_YEAR, 0, 0 },   /* 年 */
    { 0x5E7E, GLYPH_SOME, 0, 0 },   /* 幾 */
    { 0x62FE, GLYPH_SMALL, 1, 1 },  /* 拾 */
    { 0x634C, GLYPH_HAN, 8, 1 },    /* 捌 */
    { 0x65E5, GLYPH_DAY, 0, 0 },    /* 日 */
    { 0x65F6, GLYPH_HOUR, 0, 0 },   /* 时 */
    { 0x6642, GLYPH_HOUR, 0, 0 },   /* 時 */
    { 0x6708, GLYPH_MONTH, 0, 0 },  /* 月 */
    { 0x67D2, GLYPH_HAN, 7, 1 },    /* 柒 */
    { 0x70B9, GLYPH_POINT, 0, 0 },  /* 点 */
    { 0x7396, GLYPH_HAN, 9, 1 },    /* 玖 */
    { 0x767E, GLYPH_SMALL, 2, 0 },  /* 百 */
    { 0x8086, GLYPH_HAN, 4, 1 },    /* 肆 */
    { 0x842C, GLYPH_BIG, 4, 0 },    /* 萬 */
    { 0x865F, GLYPH_DAY, 0, 0 },    /* 號 */
    { 0x8CA0, GLYPH_MINUS, 0, 0 },  /* 負 */
    { 0x8CB3, GLYPH_HAN, 2, 1 },    /* 貳 */
    { 0x8D1F, GLYPH_MINUS, 0, 0 },  /* 负 */
    { 0x8D30, GLYPH_HAN, 2, 1 },    /* 贰 */
    { 0x9646, GLYPH_HAN, 6, 1 },    /* 陆 */
    { 0x9678, GLYPH_HAN, 6, 1 },    /* 陸 */
    { 0x96F6, GLYPH_HAN, 0, 0 },    /* 零 */
    { 0x9918, GLYPH_MORE, 0, 0 },   /* 餘 */
    { 0x9EDE, GLYPH_POINT, 0, 0 },  /* 點 */
};

glyph glyph_of(uint32_t point)
{
    if (point >= '0' && point <= '9')
        return (glyph){ GLYPH_ARABIC, (uint8_t)(point - '0'), false };
    if (point >= 0xFF10 && point <= 0xFF19)
        return (glyph){ GLYPH_ARABIC, (uint8_t)(point - 0xFF10), false };
    if (point < 0x3007 || point > 0x9EDE)
        return (glyph){ GLYPH_OTHER, 0, false };
    size_t low = 0, high = sizeof entries / sizeof *entries;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (entries[middle].point < point)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == sizeof entries / sizeof *entries || entries[low].point != point)
        return (glyph){ GLYPH_OTHER, 0, false };
    return (glyph){ entries[low].kind, entries[low].value, entries[low].formal != 0 };
}

uint32_t glyph_skip_blanks(view text, uint32_t at, uint32_t end)
{
    while (at < end) {
        uint32_t size;
        if (!glyph_blank(glyph_at(text, at, end, &size)))
            break;
        at += size;
    }
    return at;
}
