#include "extract/tables/table_times.h"

#include "base/utf8.h"
#include "extract/place.h"

enum { HOUR = 3600, MINUTE = 60, PARTS = 3 };

/* Seconds of "2:15:41" or "0:33", behind a sign that says they are more (+0:33); -1 where the text is anything else. */
static int64_t seconds_of(view text)
{
    int64_t part[PARTS] = { 0 };
    uint32_t count = 0, digits = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (i == 0 && text.start[i] == '+')
            continue;
        if (utf8_is_digit(text.start[i])) {
            part[count] = part[count] * 10 + (text.start[i] - '0');
            if (++digits > 2)
                return -1;
        } else if (text.start[i] == ':' && digits > 0 && ++count < PARTS) {
            digits = 0;
        } else {
            return -1;
        }
    }
    if (count == 0 || digits != 2 || part[count] >= MINUTE || (count == 2 && part[1] >= MINUTE))
        return -1;
    return count == 2 ? part[0] * HOUR + part[1] * MINUTE + part[2] : part[0] * MINUTE + part[1];
}

static void read_cell(extraction *x, const block *b, const unit *second)
{
    const int64_t seconds = seconds_of((view){ x->clean->text.start + b->start, b->end - b->start });
    const uint32_t i = place_token(x, b->start);
    token *t = i < x->token_count ? &x->tokens[i] : NULL;
    if (seconds < 0 || t == NULL || t->kind != TOKEN_CLOCK || t->fact != FACT_NONE || t->end > b->end)
        return;
    figure f = { .print = { .digits = seconds, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_MEASURE },
                 .number_start = text_source_start(x->clean, t->core_start), .number_end = text_source_end(x->clean, t->core_end),
                 .table = FACT_NONE, .unit = builder_unit(x->builder, second) };
    t->fact = place_fact(x, FACT_DURATION, t->core_start, t->core_end, &f);
    t->kind = TOKEN_DURATION;
}

void table_times(extraction *x, const wordset *gap, uint32_t first, uint32_t last)
{
    const unit *second = unit_table_find(language_units(x->language), VIEW("second"));
    bool some = false;
    uint32_t length;
    for (uint32_t i = first; i < last; i++) {
        const block *b = &x->clean->blocks[i];
        some = some || (b->row == 0 && wordset_find(gap, (view){ x->clean->text.start, b->end }, b->start, b->end, &length, NULL) < b->end);
    }
    for (uint32_t i = first; some && second != NULL && i < last; i++)
        if (x->clean->blocks[i].row > 0)
            read_cell(x, &x->clean->blocks[i], second);
}
