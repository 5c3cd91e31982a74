#include "extract/scene/scene.h"

/*
** "The first and the second school, the two together 1260": a count of what was just named is no value of its own. What
** follows is theirs, and a part where the clause begins with "of which".
*/

enum { LARGEST = 20, TOGETHER = 8, LIST_SYMBOLS = 80 };

static bool is_small_count(const scene *s, uint32_t which)
{
    const printed *p = &scene_figure(s, which)->print;
    return scene_unit(s, which)->count && p->modifier == MODIFIER_EXACT && p->scale == 0 && p->decimals == 0
        && p->denominator == 1 && p->digits_high == 0 && p->digits >= 2 && p->digits <= LARGEST;
}

/* Do names joined by pauses stand right before it? */
static bool ends_list(const scene *s, const mention *m)
{
    bool paused = false;
    for (uint32_t at = m->place; at-- > m->clause && m->place - at < LIST_SYMBOLS;) {
        if (s->text.symbols[at].mark >= MARK_FIGURE && s->text.symbols[at].mark != MARK_PAUSE)
            return false;
        paused = paused || s->text.symbols[at].mark == MARK_PAUSE;
    }
    return paused;
}

/* Does "together" stand right before it, and nothing but words since 'from'? */
static bool comes_together(const scene *s, uint32_t from, const mention *m)
{
    uint32_t end = s->text.symbols[m->place].at;
    for (uint32_t at = from; at < m->place; at++)
        if (s->text.symbols[at].mark != MARK_WORD)
            return false;
    return wordset_before(s->words->sets[WORDS_TOTAL], s->text.text, end, NULL) > 0
        || wordset_before(s->words->sets[WORDS_COMES_TO], s->text.text, end, NULL) > 0;
}

static bool is_of_which(const scene *s, const mention *m)
{
    return wordset_at(s->words->sets[WORDS_PART], s->text.text, s->text.symbols[m->clause].at, NULL) > 0;
}

void scene_mark_groups(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        mention *m = &s->mentions[i], *next = i + 1 < s->mention_count ? m + 1 : NULL;
        if (m->sentence == NONE || (m->flags & MENTION_CELL) != 0 || m->kind != TOKEN_AMOUNT || !ends_list(s, m))
            continue;
        if (is_of_which(s, m) && m->place > m->label && comes_together(s, m->label_end, m)) {
            m->flags |= MENTION_PART;       /* "of which the first and the second together 1260" */
        } else if (next != NULL && next->sentence == m->sentence && next->place - m->place <= TOGETHER && is_small_count(s, i)
                   && comes_together(s, m->place + 1, next)) {
            m->use = USE_ASIDE;
            next->flags |= is_of_which(s, m) ? MENTION_PART : 0;
        }
    }
}
