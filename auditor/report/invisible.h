/*
** invisible.h -- code points that act instead of being seen: what a report must never pass through raw.
*/
#ifndef AUDITOR_REPORT_INVISIBLE_H
#define AUDITOR_REPORT_INVISIBLE_H

#include <stdbool.h>
#include <stdint.h>

/* C0 and C1 controls, line and paragraph separators, bidirectional controls, zero-width and tag characters,
** noncharacters. Joiners and variation selectors are left: emoji and some scripts need them. */
static inline bool point_is_invisible(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x61C || point == 0x200B
        || (point >= 0x200E && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF || (point >= 0xFFF9 && point <= 0xFFFB)
        || (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF) || (point >= 0xE0000 && point <= 0xE007F);
}

#endif
