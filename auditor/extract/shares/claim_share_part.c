#include "extract/shares/share_swapped.h"

enum { COUNT_REACH = 6, GROUP_MOST = 20 };

/* "the three together 14.8, ..., the three make up 56 %": what stood behind the same count the time before. */
static uint32_t counted_before(const scene *s, uint32_t count)
{
    const figure *f = scene_figure(s, count);
    for (uint32_t at = count; at-- > 0 && count - at < SEARCH_WINDOW && s->mentions[at].block == s->mentions[count].block;)
        if (scene_figure(s, at)->print.digits == f->print.digits && scene_figure(s, at)->unit == f->unit && at + 1 < count
            && s->mentions[at + 1].place - s->mentions[at].place < COUNT_REACH)
            return at + 1;
    return NONE;
}

static bool is_group(const scene *s, const frame *f, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->place + 1 == f->start && m->label == m->label_end && scene_unit(s, which)->count && scene_figure(s, which)->print.digits < GROUP_MOST;
}

static bool starts_with(const scene *s, uint32_t which, const wanted *name)
{
    const mention *m = &s->mentions[which];
    return m->name_length >= name->length && memcmp(s->points + m->name, name->points, sizeof *name->points * name->length) == 0;
}

uint32_t claim_share_told(const scene *s, const frame *f)
{
    const uint32_t start = scene_clause_start(s, f->start), told = claim_told_at(s, start, f->start);
    const bool bare = start + 1 >= f->start && start > 0 && s->text.symbols[start - 1].mark < MARK_SEMICOLON;
    return told != NONE || !bare ? told : claim_told_at(s, scene_clause_start(s, start - 1), start - 1);    /* 三季度最旺，占全年的35% */
}

uint32_t claim_share_part(const scene *s, const frame *f)
{
    uint32_t part = scene_slot(s, f, ROLE_PART), from, to;
    if (part != NONE)
        return part;
    uint32_t before = scene_before(s, f->start), told = claim_share_told(s, f);
    if (told != NONE)
        return told;
    const uint32_t of = scene_slot(s, f, ROLE_WHOLE);
    if (of != NONE && s->mentions[of].kind == TOKEN_DURATION)       /* 优良天数292天，占全年365天的80% */
        return before != NONE && s->mentions[before].kind == TOKEN_DURATION && scene_comparable(s, before, of)
                       && s->mentions[before].sentence == s->mentions[of].sentence
                   ? before
                   : NONE;
    const uint32_t share = scene_slot(s, f, ROLE_SHARE), former = share != NONE ? share_former(s, f, share) : NONE;
    if (former != NONE)
        return former;
    if (scene_subject(s, f, &from, &to) <= 1) {
        if (wordset_at(s->words->sets[WORDS_PART], s->text.text, s->text.symbols[scene_clause_start(s, f->start)].at, NULL) > 0)
            return NONE;    /* "1.6, of it about 70 % picked": what stands before is the whole */
        part = claim_level_before(s, f->start, claim_sentence_start(s, f->start), NONE);
        if (part != NONE && is_group(s, f, part) && counted_before(s, part) != NONE)
            return counted_before(s, part);
        if (part != NONE || f->start == 0)
            return part;
        to = f->start - 1;      /* "A comes second, with 26 % of ...": the clause before has the subject */
        from = scene_clause_start(s, to);
        for (uint32_t at = from; at < to; at++)
            if (s->text.symbols[at].token != NO_TOKEN)
                to = at;
    }
    wanted subject = search_wanted(s, from, to);
    if (subject.length < 2)
        return NONE;
    uint32_t whole = scene_slot(s, f, ROLE_WHOLE), best = NONE;
    unsigned fit = 0;
    for (uint32_t n = 0; before != NONE && n < SEARCH_WINDOW && n <= before; n++) {
        uint32_t at = before - n;
        if (s->mentions[at].block + 1 < s->mentions[before].block)
            break;
        if (at == whole || s->mentions[at].kind != TOKEN_AMOUNT || s->mentions[at].use != USE_LEVEL)
            continue;
        unsigned here = 2 * search_fit(s, &subject, at);
        here += here > 0 && starts_with(s, at, &subject);    /* "tax": tax income, rather than what is no tax */
        if (here > fit) {
            best = at;
            fit = here;
        }
    }
    if (best != NONE)
        return best;
    /* "... accounts for 80 %, that is 53.1": the amount follows, without words of its own */
    uint32_t next = before == NONE ? 0 : before + 1;
    while (next < s->mention_count && s->mentions[next].place < f->end)
        next++;
    if (next < s->mention_count && s->mentions[next].sentence != NONE && s->mentions[next].place - f->end < 6
        && s->mentions[next].kind == TOKEN_AMOUNT && s->mentions[next].label == s->mentions[next].label_end)
        return next;
    return NONE;
}
