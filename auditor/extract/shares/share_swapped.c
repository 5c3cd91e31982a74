#include "extract/shares/share_swapped.h"

#include "extract/shares/share_reading.h"

/*
** "8460 entered, 4650 of them for a degree, 45.0 % of all; 3810 for a diploma": the share is told of the 4650, and is that of the 3810
** that they leave. Whatever its clause says that it is of is its part, and no other that fits.
*/

enum { BACK = 8 /* mentions */, TWO = 6 /* bytes of two characters */ };

static bool is_level(const scene *s, uint32_t at, uint32_t share)
{
    const mention *m = &s->mentions[at];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && m->sentence == s->mentions[share].sentence
           && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN)) == 0;
}

uint32_t share_former(const scene *s, const frame *f, uint32_t share)
{
    const uint32_t start = scene_clause_start(s, f->start);
    uint32_t two[2], count = 0, which = 0;
    if (start >= f->start
        || wordset_at(s->words->sets[WORDS_FORMER], reduced_text(&s->text, start, f->start), 0, &which)
               != reduced_text(&s->text, start, f->start).length)
        return NONE;
    for (uint32_t at = share, n = 0; at-- > 0 && n < BACK && count < 2 && s->mentions[at].sentence == s->mentions[share].sentence; n++)
        if (s->mentions[at].place < f->start && is_level(s, at, share) && (count == 0 || scene_comparable(s, at, two[0])))
            two[count++] = at;
    return count == 2 ? two[which == 1] : NONE;
}

/* The only level of the sentence whose own words end in those of a subject; NONE. */
static uint32_t named(const scene *s, uint32_t share, view subject)
{
    uint32_t only = NONE;
    for (uint32_t at = share, n = 0; at-- > 0 && n < BACK && s->mentions[at].sentence == s->mentions[share].sentence; n++) {
        if (!is_level(s, at, share) || !view_ends(scene_label(s, &s->mentions[at]), subject))
            continue;
        if (only != NONE)
            return NONE;
        only = at;
    }
    return only;
}

/* The level that the share's clause says it is of: the former of two, one by name, or the one right before, where it says nothing. */
static uint32_t told_part(const scene *s, const frame *f, uint32_t share)
{
    uint32_t from, to, commas;
    const uint32_t former = share_former(s, f, share), length = scene_subject(s, f, &from, &to);
    if (former != NONE)
        return former;
    if (length > 1) {
        const view subject = reduced_text(&s->text, from, to);
        return subject.length >= TWO ? named(s, share, subject) : NONE;
    }
    const uint32_t before = share - 1;
    const bool beside = length == 0 && is_level(s, before, share)
        && share_marks_between(s, s->mentions[before].place + 1, f->start, &commas) <= MARK_COMMA && commas <= 1;
    return beside ? before : NONE;
}

uint32_t share_swapped(const scene *s, const frame *f, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { TELLING = 2 };
    const uint32_t told = share > 0 && f != NULL && claim_phrase(s, f)->sort.length == 0 ? told_part(s, f, share) : NONE;
    if (told == NONE || told == part || told == whole || !scene_comparable(s, told, part) || feasible_digits(s, share) < TELLING
        || feasible_share(s, told, whole, share))
        return NONE;
    const uint32_t both[] = { told, part };
    return feasible_sum(s, whole, both, 2) && !feasible_equal(s, told, part) ? told : NONE;
}
