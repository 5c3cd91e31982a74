#include "extract/words/glyph.h"

/* Two code points in one slot would be an initialiser given twice, which does not compile. */
#define ENTRY(point, kind, value, formal) [GLYPH_SLOT(point)] = { point, { kind, value, formal } }

const glyph_entry glyph_table[256] = {
    ENTRY(0x3007, GLYPH_HAN, 0, false), /* 〇 */
    ENTRY(0x4E00, GLYPH_HAN, 1, false), /* 一 */
    ENTRY(0x4E03, GLYPH_HAN, 7, false), /* 七 */
    ENTRY(0x4E07, GLYPH_BIG, 4, false), /* 万 */
    ENTRY(0x4E09, GLYPH_HAN, 3, false), /* 三 */
    ENTRY(0x4E16, GLYPH_CENTURY, 0, false), /* 世 */
    ENTRY(0x4E24, GLYPH_HAN, 2, false), /* 两 */
    ENTRY(0x4E4B, GLYPH_OF, 0, false), /* 之 */
    ENTRY(0x4E5D, GLYPH_HAN, 9, false), /* 九 */
    ENTRY(0x4E8C, GLYPH_HAN, 2, false), /* 二 */
    ENTRY(0x4E94, GLYPH_HAN, 5, false), /* 五 */
    ENTRY(0x4EBF, GLYPH_BIG, 8, false), /* 亿 */
    ENTRY(0x4EDF, GLYPH_SMALL, 3, true), /* 仟 */
    ENTRY(0x4F0D, GLYPH_HAN, 5, true), /* 伍 */
    ENTRY(0x4F59, GLYPH_MORE, 0, false), /* 余 */
    ENTRY(0x4F70, GLYPH_SMALL, 2, true), /* 佰 */
    ENTRY(0x5104, GLYPH_BIG, 8, false), /* 億 */
    ENTRY(0x5146, GLYPH_BIG, 12, false), /* 兆 */
    ENTRY(0x5169, GLYPH_HAN, 2, false), /* 兩 */
    ENTRY(0x516B, GLYPH_HAN, 8, false), /* 八 */
    ENTRY(0x516D, GLYPH_HAN, 6, false), /* 六 */
    ENTRY(0x51E0, GLYPH_SOME, 0, false), /* 几 */
    ENTRY(0x5206, GLYPH_PART, 0, false), /* 分 */
    ENTRY(0x5341, GLYPH_SMALL, 1, false), /* 十 */
    ENTRY(0x5343, GLYPH_SMALL, 3, false), /* 千 */
    ENTRY(0x534A, GLYPH_HALF, 0, false), /* 半 */
    ENTRY(0x53C1, GLYPH_HAN, 3, true), /* 叁 */
    ENTRY(0x53C3, GLYPH_HAN, 3, true), /* 參 */
    ENTRY(0x53C4, GLYPH_HAN, 3, true), /* 叄 */
    ENTRY(0x53F7, GLYPH_DAY, 0, false), /* 号 */
    ENTRY(0x56DB, GLYPH_HAN, 4, false), /* 四 */
    ENTRY(0x58F9, GLYPH_HAN, 1, true), /* 壹 */
    ENTRY(0x591A, GLYPH_MORE, 0, false), /* 多 */
    ENTRY(0x5E74, GLYPH_YEAR, 0, false), /* 年 */
    ENTRY(0x5E7E, GLYPH_SOME, 0, false), /* 幾 */
    ENTRY(0x62FE, GLYPH_SMALL, 1, true), /* 拾 */
    ENTRY(0x634C, GLYPH_HAN, 8, true), /* 捌 */
    ENTRY(0x65E5, GLYPH_DAY, 0, false), /* 日 */
    ENTRY(0x65F6, GLYPH_HOUR, 0, false), /* 时 */
    ENTRY(0x6642, GLYPH_HOUR, 0, false), /* 時 */
    ENTRY(0x6708, GLYPH_MONTH, 0, false), /* 月 */
    ENTRY(0x67D2, GLYPH_HAN, 7, true), /* 柒 */
    ENTRY(0x70B9, GLYPH_POINT, 0, false), /* 点 */
    ENTRY(0x7396, GLYPH_HAN, 9, true), /* 玖 */
    ENTRY(0x767E, GLYPH_SMALL, 2, false), /* 百 */
    ENTRY(0x8086, GLYPH_HAN, 4, true), /* 肆 */
    ENTRY(0x842C, GLYPH_BIG, 4, false), /* 萬 */
    ENTRY(0x865F, GLYPH_DAY, 0, false), /* 號 */
    ENTRY(0x8CA0, GLYPH_MINUS, 0, false), /* 負 */
    ENTRY(0x8CB3, GLYPH_HAN, 2, true), /* 貳 */
    ENTRY(0x8D1F, GLYPH_MINUS, 0, false), /* 负 */
    ENTRY(0x8D30, GLYPH_HAN, 2, true), /* 贰 */
    ENTRY(0x9646, GLYPH_HAN, 6, true), /* 陆 */
    ENTRY(0x9678, GLYPH_HAN, 6, true), /* 陸 */
    ENTRY(0x96F6, GLYPH_HAN, 0, false), /* 零 */
    ENTRY(0x9918, GLYPH_MORE, 0, false), /* 餘 */
    ENTRY(0x9EDE, GLYPH_POINT, 0, false), /* 點 */
};

uint32_t glyph_pass_blanks(view text, uint32_t at, uint32_t end)
{
    while (at < end) {
        uint32_t size;
        if (!glyph_blank(glyph_at(text, at, end, &size)))
            break;
        at += size;
    }
    return at;
}
