#include "extract/claims/of_another.h"

#include "extract/claims/claims.h"
#include "extract/claims/told_words.h"

/*
** "240 firms, 96 of them high-tech, private ones 80 %": a share that stands behind a part and its whole, but is told of something else. Where
** nothing but their place ties it to them, its own name must say the part's, too: not only what the whole goes by ("firms").
*/

/* The characters of a clause around its figures. */
static letters clause_letters(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    letters out = { .count = 0 };
    told_add(s, &out, m->clause, scene_clause_end(s, m->place), TOLD_STRETCH);
    return out;
}

/* The characters of a part's clause; with those of its sentence up to the share, where a rate's name need not stand beside the part:
** 4521人落实去向，其中本科生3814人，落实率. */
static letters told_before(const scene *s, uint32_t part, uint32_t share)
{
    letters out = clause_letters(s, part);
    const view label = scene_label(s, &s->mentions[share]);
    if (wordset_before(s->words->sets[WORDS_SHARE_NAME], label, (uint32_t)label.length, NULL) > 0 && s->mentions[part].sentence == s->mentions[share].sentence)
        told_add(s, &out, claim_sentence_start(s, s->mentions[part].place), s->mentions[share].clause, TOLD_STRETCH);
    return out;
}

/* The phrase that announces a share; NULL: none does. */
static const frame *announcing(const scene *s, uint32_t share)
{
    uint32_t first = 0, end = s->frame_count;
    while (first < end) {       /* frames stand in the order of their sentences */
        const uint32_t middle = first + (end - first) / 2;
        if (s->frames[middle].start < claim_sentence_start(s, s->mentions[share].place))
            first = middle + 1;
        else
            end = middle;
    }
    for (uint32_t i = first; i < s->frame_count && s->frames[i].start <= s->mentions[share].place; i++)
        if (scene_slot(s, &s->frames[i], ROLE_SHARE) == share)
            return &s->frames[i];
    return NULL;
}

/* What a share goes by: the words of its clause before the phrase that announces it, or the name of a rate but for its ending. */
static letters name_letters(const scene *s, uint32_t share, bool *rate)
{
    const frame *f = announcing(s, share);
    letters out = { .count = 0 };
    const mention *m = &s->mentions[share];
    uint32_t from = m->clause, to = f != NULL ? f->start : from;
    *rate = to <= from;
    if (f == NULL) {        /* 津渡厂82% */
        from = m->label;
        const bool other = scene_figure(s, share)->print.modifier == MODIFIER_FRACTION || scene_figure(s, share)->print.modifier == MODIFIER_JUST
                           || relation_words_in(s->words, WORDS_SUCH, reduced_text(&s->text, from, m->place));
        to = other ? from : m->label_end;
    } else if (*rate) {
        const view name = reduced_text(&s->text, from, m->label_end);
        const uint32_t ending = wordset_before(s->words->sets[WORDS_SHARE_NAME], name, (uint32_t)name.length, NULL);
        to = ending > 0 ? reduced_find(&s->text, s->text.symbols[from].at + (uint32_t)name.length - ending) : from;
    }
    scene_strip(s, &from, &to);
    told_add(s, &out, from, to, TOLD_WORDS);
    return out;
}

/* "Of 12846 shops 5930 are eating places; eating places are four tenths of those on the register": do the words between the verb and the share
** name a whole, by no character that the one found is told by? */
static bool names_other_whole(const scene *s, uint32_t whole, uint32_t share)
{
    enum { LEAST = 6 /* bytes */, CHARACTER = 3 };
    view words = reduced_text(&s->text, scene_clause_start(s, s->mentions[share].place), s->mentions[share].place);
    const uint32_t of = wordset_before(s->words->sets[WORDS_SUCH], words, (uint32_t)words.length, NULL);
    uint32_t from = 0;
    words.length -= of;
    for (uint32_t at = 0, n; of > 0 && at < words.length; at += n > 0 ? n : CHARACTER) {
        n = wordset_at(s->words->sets[WORDS_LEAD], words, at, NULL);
        from = n > 0 ? at + n : from;
    }
    if (of == 0 || from == 0 || words.length < from + LEAST)
        return false;
    const view name = { words.start + from, words.length - from };
    const uint32_t start = reduced_find(&s->text, (uint32_t)(name.start - s->text.text.start));
    letters told = { .count = 0 };
    told_add(s, &told, start, s->mentions[share].place, TOLD_WORDS);
    const letters of_whole = clause_letters(s, whole);
    return !scene_tells(s, WORDS_ALL, name) && !scene_tells(s, WORDS_TOTAL, name) && !wordset_has(s->words->sets[WORDS_QUANTITY], name) && told.count > 1
        && told_not_in(&told, &of_whole) == told.count;
}

bool share_is_of_plan(const scene *s, uint32_t share)
{
    const view words = reduced_text(&s->text, scene_clause_start(s, s->mentions[share].place), s->mentions[share].place);
    return scene_tells(s, WORDS_TARGET, words) && !scene_tells(s, WORDS_ALL, words);
}

bool share_is_of_alien(const draft_claim *d, const scene *s)
{
    enum { SIDES = 3, RATE_NAMED = 2 /* 入住率 is that of those who 住 */ };
    const uint32_t part = draft_claim_mention(d, s, ROLE_PART), whole = draft_claim_mention(d, s, ROLE_WHOLE), share = draft_claim_mention(d, s, ROLE_SHARE);
    if (d->what.kind != CLAIM_SHARE || d->count != SIDES || part == NONE || whole == NONE || share == NONE || share < part || share < whole
        || s->mentions[share].clause == s->mentions[part].clause || s->mentions[share].clause == s->mentions[whole].clause
        || feasible_share(s, part, whole, share))
        return false;
    if (share_is_of_plan(s, share) && ((s->mentions[whole].flags | s->mentions[part].flags) & (MENTION_TARGET | MENTION_PLAN)) == 0)
        return true;
    if (names_other_whole(s, whole, share))
        return true;
    bool rate;
    const letters name = name_letters(s, share, &rate), of_part = told_before(s, part, share), of_whole = clause_letters(s, whole);
    letters own = { .count = 0 };
    for (uint32_t i = 0; i < name.count; i++) {
        const letters one = { .points = { name.points[i] }, .count = 1 };
        if (told_not_in(&one, &of_whole) > 0)
            own.points[own.count++] = name.points[i];
    }
    return (own.count >= (rate && name.count > 1 ? RATE_NAMED : 1u) && told_not_in(&own, &of_part) == own.count) || (!rate && told_begins_with_own(&name, &of_part));
}
