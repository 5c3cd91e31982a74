#include "extract/shares/share_reading.h"

/*
** What tells that a level is no whole of a share, though its words or figures would do.
*/

enum { SOME_RUN = 2, OWN_REACH = 16 };     /* characters in common; symbols */

bool share_has_own(const scene *s, uint32_t which, uint32_t share)
{
    uint32_t next = which + 1;
    if (next + 1 < s->mention_count && s->mentions[next].kind == TOKEN_PERCENT && s->mentions[next].use == USE_CHANGE)
        next++;     /* 121.74 增长4.2% 占61.3% */
    return next < s->mention_count && next != share && s->mentions[next].kind == TOKEN_PERCENT && s->mentions[next].use != USE_CHANGE
        && s->mentions[next].sentence == s->mentions[which].sentence && s->mentions[next].place - s->mentions[which].place < OWN_REACH
        && claim_same_segment(s, which, next);
}

bool share_is_dashed(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    if (m->unit != 0 || which + 1 == s->mention_count || m[1].place != m->place + 2)
        return false;
    const view between = reduced_text(&s->text, m->place + 1, m[1].place);
    return view_equal(between, VIEW("\xE2\x80\x94")) || view_equal(between, VIEW("\xE2\x80\x93")) || view_equal(between, VIEW("-"));     /* — – */
}

bool share_is_divided(const scene *s, uint32_t share)
{
    return share > 0 && relation_words_in(s->words, WORDS_PART, reduced_text(&s->text, s->mentions[share - 1].place + 1, s->mentions[share].place));
}

/* Does the clause before the part's end as what it is taken from, and the whole share no words with it? */
static bool is_narrowed(const scene *s, const share_reading *r)
{
    const uint32_t part = s->mentions[r->part].clause, from = part > 0 ? scene_clause_start(s, part - 1) : 0, before = scene_before(s, part);
    if (part < 2 || s->text.symbols[part - 1].mark >= MARK_SEMICOLON || (before != NONE && s->mentions[before].place >= from))
        return false;
    const view clause = reduced_text(&s->text, from, part - 1);
    const uint32_t among = wordset_before(s->words->sets[WORDS_AMONG], clause, (uint32_t)clause.length, NULL);
    const wanted of = search_wanted(s, from, part - 1);
    return among > 0 && wordset_at(s->words->sets[WORDS_PART], clause, 0, NULL) == 0 && of.length > SOME_RUN && claim_shared_run(s, &of, r->whole) < SOME_RUN;
}

bool share_is_of_some(const scene *s, const share_reading *r)
{
    return s->mentions[r->whole].sentence != s->mentions[r->share].sentence && s->mentions[r->part].parent != r->whole && is_narrowed(s, r);
}

bool share_is_of_untold(const scene *s, const frame *f, uint32_t part)
{
    uint32_t from, to;
    if (s->mentions[part].place >= scene_clause_start(s, f->start) || scene_subject(s, f, &from, &to) < SOME_RUN)
        return false;
    const wanted subject = search_wanted(s, from, to);
    const view words = reduced_text(&s->text, from, to);
    if (wordset_at(s->words->sets[WORDS_SO_MANY], words, 0, NULL) == words.length)
        return false;       /* just 40 % */
    return subject.length >= SOME_RUN && claim_shared_run(s, &subject, part) < SOME_RUN;
}

uint8_t share_marks_between(const scene *s, uint32_t from, uint32_t to, uint32_t *commas)
{
    uint8_t greatest = MARK_WORD;
    *commas = 0;
    for (uint32_t at = from; at < to; at++) {
        const uint8_t mark = s->text.symbols[at].mark;
        greatest = mark > greatest ? mark : greatest;
        *commas += mark >= MARK_COMMA;
    }
    return greatest;
}

static bool has_end_of(view words, view name)
{
    enum { TWO = 6 };
    return name.length < TWO || view_find(words, (view){ name.start + name.length - TWO, TWO }) >= 0;
}

bool share_ends_alike(const scene *s, view name, uint32_t which)
{
    const view label = scene_label(s, &s->mentions[which]);
    return scene_unit(s, which)->count || name.length == 0 || label.length == 0 || has_end_of(label, name) || has_end_of(name, label);
}
