#include "extract/chronicle/chronicle_parts.h"

#include "extract/figures/numeral.h"
#include "extract/place.h"

/* "5018年动工", "于2225年9月通车": four digits before 年 that no calendar of a draft reaches, where a year must stand. */

enum { FAR_FIRST = 2100, FAR_LAST = 9999, YEAR = 7 /* bytes: four digits and 年 */ };

/* Does a month, a season, or what happens in a year stand right behind it? */
static bool tells_year(const chronicle *c, const token *t, const sentence *in)
{
    view text = c->x->clean->text;
    const wordset *const behind[] = { c->words->founded, c->words->events, c->words->born, c->words->born_beside, c->words->counted_from, c->words->from_year };
    if (view_ends(chronicle_between(c, t->start, t->end), VIEW("\xE6\x9C\x88"))
        && !view_ends(chronicle_between(c, t->start, t->end), VIEW("\xE4\xB8\xAA\xE6\x9C\x88"))) /* 4012年5月, not 个月 */
        return true;
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (wordset_at(behind[i], text, t->start + YEAR, NULL) > 0)
            return true;
    return chronicle_word_before(c, c->words->since_before, in->start, t->start, NULL) > 0 && chronicle_skip_sign(c, t->end, in->end) > t->end;
}

void chronicle_far(chronicle *c)
{
    extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        const token *t = &x->tokens[i];
        uint32_t number, used = t->kind == TOKEN_DURATION && t->end >= t->start + YEAR ? numeral_at(x->clean->text, t->start, NUMERAL_DIGITS, &number) : 0;
        view unit = used == 4 ? chronicle_between(c, t->start + used, t->end) : (view){ NULL, 0 };
        if (!view_starts(unit, VIEW("\xE5\xB9\xB4")) || number < FAR_FIRST || number > FAR_LAST)   /* 年 */
            continue;
        const sentence *in = place_sentence(x, t->start);
        if (in == NULL || !tells_year(c, t, in))
            continue;
        mark detail = { .mark = builder_word(x->builder, VIEW("far-year")) };
        place_fact(x, FACT_MARK, t->start, t->start + YEAR, &detail);
    }
}
