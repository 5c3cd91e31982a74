#include "extract/scene/scene.h"

/*
** "Those of 400 ml are 4652 people, those of 200 ml and 300 ml together 3810": a figure that tells which things are counted
** behind it is a name of theirs, and no value of its own. So is a percentage that only points back: "that one of 93.5 %".
*/

enum { TOLD = 6 };     /* symbols between what tells which things are meant and their number */

static bool is_plain(const mention *m)
{
    return m->sentence != NONE && m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & MENTION_CELL) == 0;
}

/* Do words of being there, or of a total, stand from a symbol up to another, and nothing else? "16 m3 的4座" may be four times as much. */
static bool only_tells(const scene *s, uint32_t from, uint32_t to)
{
    const uint32_t start = from;
    for (uint32_t n; from < to; from += n) {
        const uint32_t at = s->text.symbols[from].at, end = s->text.symbols[to].at;
        uint32_t value = 0, bytes = wordset_at(s->words->sets[WORDS_THERE_IS], s->text.text, at, &value);
        if (s->text.symbols[from].mark != MARK_WORD)
            return false;
        if (bytes == 0 || value != 1)
            bytes = wordset_at(s->words->sets[WORDS_TOTAL], s->text.text, at, NULL);
        if (bytes == 0 || at + bytes > end)
            return false;
        for (n = 0; from + n < to && s->text.symbols[from + n].at < at + bytes; n++)
            ;
    }
    return from > start;
}

/* Does it tell which things the next figure counts: 80毫米以上的有231箱, 60元的3份? */
static bool names_kind(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which], *next = m + 1;
    if (which + 1 == s->mention_count || !is_plain(m) || !is_plain(next) || next->sentence != m->sentence || next->place - m->place > TOLD
        || next->place < m->place + 2 || !scene_unit(s, which + 1)->count || scene_comparable(s, which, which + 1))
        return false;
    const uint32_t such = wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[m->place + 1].at, NULL);
    uint32_t from = m->place + 1;
    while (from < next->place && s->text.symbols[from].at < s->text.symbols[m->place + 1].at + such)
        from++;
    return such > 0 && only_tells(s, from, next->place);
}

/* "200 ml and 300 ml": is it one of several kinds that are told together with the next figure's? */
static bool is_beside(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which], *next = m + 1;
    if (!is_plain(m) || next->sentence != m->sentence || next->place != m->place + 2 || !scene_comparable(s, which, which + 1))
        return false;
    const symbol *between = &s->text.symbols[m->place + 1];
    return between->mark == MARK_PAUSE || (between->mark == MARK_WORD && wordset_at(s->words->sets[WORDS_JOINS], s->text.text, between->at, NULL) > 0);
}

static bool same_print(const printed *a, const printed *b)
{
    return a->digits == b->digits && a->scale == b->scale && a->decimals == b->decimals && a->modifier == b->modifier;
}

/* "One fails, the very one of 93.5 % above": does a percentage only point at what was told with it before? */
static bool is_cited(const scene *s, uint32_t which)
{
    enum { BACK = 48 };
    const mention *m = &s->mentions[which];
    const wordset *definite = s->words->sets[WORDS_DEFINITE];
    if (m->kind != TOKEN_PERCENT || m->sentence == NONE
        || (wordset_before(definite, s->text.text, s->text.symbols[m->place].at, NULL) == 0
            && wordset_at(definite, s->text.text, s->text.symbols[m->place + 1].at, NULL) == 0))
        return false;
    for (uint32_t at = which, n = 0; at-- > 0 && n < BACK; n++)
        if (s->mentions[at].unit == m->unit && same_print(&scene_figure(s, at)->print, &scene_figure(s, which)->print))
            return true;
    return false;
}

void scene_mark_kinds(scene *s)
{
    bool kind = false;
    for (uint32_t i = s->mention_count; i-- > 0;) {
        kind = names_kind(s, i) || (kind && is_beside(s, i));
        if (kind || is_cited(s, i))
            s->mentions[i].use = USE_ASIDE;
    }
}
