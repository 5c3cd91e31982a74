#include "extract/order/standing.h"

/* "is the longest one": the name stands before the word, though 的 follows it. */
static bool ends_with_one(const scene *s, const standing *t)
{
    enum { ONE = 2, KIND = 3 };     /* 的一条, 的一条线 */
    const symbol *one = t->end + 1 < t->clause_end ? &s->text.symbols[t->end + 1] : NULL;
    return one != NULL && one->token != NO_TOKEN && one->kind == TOKEN_AMOUNT && t->clause_end <= t->end + ONE + KIND;
}

/* The clause of a place, and what it may be said of. */
static void read_around(const scene *s, standing *t)
{
    enum { ROSE = 4, FELL = 5 };
    t->far = false;
    t->clause = scene_clause_start(s, t->at);
    t->clause_end = scene_clause_end(s, t->at);
    const uint32_t ahead = t->clause > 0 ? scene_clause_start(s, t->clause - 1) : 0, near = scene_before(s, t->clause);
    const bool bare = t->clause > 0 && s->text.symbols[t->clause - 1].mark == MARK_COMMA && (near == NONE || s->mentions[near].place < ahead);
    t->floor = bare ? ahead : t->clause;
    const view led = reduced_text(&s->text, t->floor, bare ? t->clause - 1 : t->floor);
    const bool facet = wordset_before(s->words->sets[WORDS_FACET], led, (uint32_t)led.length, NULL) > 0
                       || wordset_at(s->words->sets[WORDS_AS_TO], led, 0, NULL) > 0;
    t->about = facet ? t->floor : t->clause;     /* 从价格看，3月最高 */
    t->of = wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[t->end].at, NULL) > 0 && !ends_with_one(s, t);
    const view around = reduced_text(&s->text, t->floor, t->clause_end);
    const view before = reduced_text(&s->text, t->clause, t->at);
    uint32_t moved = 0;
    wordset_before(s->words->sets[WORDS_COMPARED], before, (uint32_t)before.length, &moved);
    t->moved = moved == ROSE ? DIRECTION_UP : moved == FELL ? DIRECTION_DOWN : DIRECTION_NONE;
    t->kind = relation_words_in(s->words, WORDS_GROWTH_HEAD, around) || t->said == FASTEST || t->moved != DIRECTION_NONE ? SERIES_CHANGE
              : relation_words_in(s->words, WORDS_SHARE_HEAD, around)                                                    ? SERIES_SHARE
                                                                                                                         : SERIES_LEVEL;
}

bool standing_told(const scene *s, const word_place *word, standing *t)
{
    t->at = reduced_find(&s->text, word->at);
    t->end = reduced_find(&s->text, word->at + word->length);
    t->said = word->value;
    t->place = t->said == SECOND ? 2 : 1;
    t->least = t->said == LEAST || t->said == LAST;
    t->dealt = false;
    read_around(s, t);
    return t->end > t->at;
}

/* "龙口居首，石潭第二": a number that ends its clause, in a sentence that tells the first, the last or another place so. */
static bool is_dealt_place(const scene *s, const mention *m)
{
    const symbol_span *whole = &s->text.sentences[m->sentence];
    const view words = reduced_text(&s->text, whole->from, whole->to);
    uint32_t places = 0;
    for (uint32_t at = whole->from; at + 1 < whole->to; at++)
        places += s->text.symbols[at].token != NO_TOKEN && s->text.symbols[at].kind == TOKEN_ORDINAL && s->text.symbols[at + 1].mark >= MARK_PAUSE;
    for (const word_place *word = scene_find(s, WORDS_STANDING, words); word != NULL; word = scene_next(s, WORDS_STANDING, words, word))
        places += word->value == FIRST || word->value == LAST;
    return places > 1 && s->text.symbols[m->place + 1].mark >= MARK_PAUSE;
}

bool standing_numbered(const scene *s, uint32_t which, standing *t)
{
    enum { BEFORE = 12 };
    const mention *m = &s->mentions[which];
    const figure *f = scene_figure(s, which);
    if (m->kind != TOKEN_ORDINAL || (m->flags & MENTION_CELL) != 0 || m->sentence == NONE || f->print.digits < 1 || f->print.digits > ROW_ENTRIES)
        return false;
    t->at = m->place;
    t->end = m->place + 1;
    const uint32_t clause = scene_clause_start(s, m->place), from = m->place > clause + BEFORE ? m->place - BEFORE : clause;
    t->said = PLACED;
    t->place = f->print.digits;
    t->least = false;
    read_around(s, t);
    t->dealt = !scene_tells(s, WORDS_PLACED, reduced_text(&s->text, from, m->place));
    return !t->dealt || is_dealt_place(s, m);
}

/* The number of things told in the clause of a place, or the one before it: 五家企业中. 0: of none, or of too few. */
uint32_t standing_several(const scene *s, const standing *t)
{
    enum { FEW = 3 };
    uint32_t several = 0;
    const bool behind = t->clause > 0 && s->text.symbols[t->clause - 1].mark == MARK_COMMA;     /* 五家企业中，华夏最少 */
    for (uint32_t at = behind ? scene_clause_start(s, t->clause - 1) : t->clause; at < t->clause_end; at++) {
        const symbol *here = &s->text.symbols[at];
        const uint32_t which = here->token != NO_TOKEN ? s->mention_of[here->token] : NONE;
        const figure *f = which != NONE && here->kind == TOKEN_AMOUNT ? scene_figure(s, which) : NULL;
        if (f != NULL && f->print.decimals == 0 && f->print.scale == 0 && f->print.digits >= FEW && f->print.digits <= ROW_ENTRIES)
            several = (uint32_t)f->print.digits;
    }
    return several;
}
