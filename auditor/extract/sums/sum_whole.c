#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Whose parts are they? Where the whole of some parts is not told, or far off, a figure beside them is easily taken for it.
*/

enum { LEAST_NAME = 2, CLOSING = 24 };      /* characters; symbols */

/* Does one of the kind stand before it in its sentence, as it stands before others? */
static bool has_before(const scene *s, uint32_t which)
{
    enum { BACK = 4 };
    for (uint32_t at = which, n = 0; at-- > 0 && n < BACK && s->mentions[at].sentence == s->mentions[which].sentence; n++)
        if (s->mentions[at].use == USE_LEVEL && s->mentions[at].unit == s->mentions[which].unit && scene_comparable(s, at, which)
            && (s->mentions[which].flags & MENTION_TOTAL) == 0)
            return true;
    return false;
}

/* "from 7 museums: the first lent 124": does it stand right behind a colon that a count of the things goes before? */
static bool begins_list(const scene *s, uint32_t which)
{
    const uint32_t begin = s->mentions[which].clause;
    return begin > 0 && s->text.symbols[begin - 1].mark == MARK_COLON && which > 0 && s->mentions[which - 1].sentence == s->mentions[which].sentence
           && s->mentions[which - 1].place < begin && s->mentions[which - 1].kind == TOKEN_AMOUNT;
}

/* "By cause 213 electric; carelessness 146, tobacco 58, all others 95": is the total itself one of the row that the rest of it ends? A
** facet leads to it, it is "of which", words tell its place in the row, or one of the kind stands right before it. */
static bool heads_row(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]];
    if (a->total > a->parts[0] || (first->flags & MENTION_PART) != 0 || total->sentence != first->sentence)
        return false;
    if (sum_has_lead(s, a->total) && !sum_is_announced(s, a->total))
        return true;
    if ((s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) == 0)
        return false;
    return (total->flags & MENTION_PART) != 0 || has_before(s, a->total) || begins_list(s, a->total)
           || scene_tells(s, WORDS_STANDING, reduced_text(&s->text, claim_sentence_start(s, total->place), first->clause));
}

/* "The other 7 scored 43 together": behind parts it is one more of them. */
static bool is_rest_itself(const scene *s, const addition *a)
{
    return a->total > a->parts[a->count - 1] && (s->mentions[a->total].flags & (MENTION_OTHER | MENTION_REST)) != 0;
}

/* "the three together 122" behind two of them. */
static bool counts_others(const scene *s, const addition *a)
{
    const uint32_t said = a->total > a->parts[0] ? sum_parts_said(s, a->total) : 0;
    return said > 1 && said != a->count;
}

/* "8606 came. Of the pupils, 5126 from town and 3018 from villages": what the parts of another sentence are told of does not name the total. */
static bool are_of_others(const scene *s, const addition *a)
{
    const mention *first = &s->mentions[a->parts[0]], *total = &s->mentions[a->total];
    const uint32_t begin = claim_sentence_start(s, first->place), end = scene_clause_end(s, begin);
    if (first->sentence == total->sentence || a->total > a->parts[0] || end >= first->place)
        return false;
    const uint32_t last = s->mentions[a->parts[a->count - 1]].place;
    const uint32_t stop = last + CLOSING < s->text.count ? last + CLOSING : s->text.count;
    if (sum_says(s, last, stop, WORDS_CLOSED) || sum_says(s, last, stop, WORDS_OFFSET))
        return false;       /* 收支相抵 */
    const view lead = reduced_text(&s->text, begin, end);
    const uint32_t among = wordset_before(s->words->sets[WORDS_AMONG], lead, (uint32_t)lead.length, NULL);
    const wanted name = search_wanted(s, begin, reduced_find(&s->text, s->text.symbols[end].at - among));
    return among > 0 && name.length >= LEAST_NAME && claim_shared_run(s, &name, a->total) < LEAST_NAME;
}

/* "Of 31 members 27 came, 9 spoke, a third of those who came": is a part told to be so much of the one before it? */
static bool is_nested(const scene *s, const addition *a)
{
    for (uint32_t i = 1; i < a->count; i++) {
        const uint32_t share = a->parts[i] + 1;
        if (share < s->mention_count && s->mentions[share].kind == TOKEN_PERCENT && s->mentions[share].sentence == s->mentions[a->parts[i]].sentence
            && feasible_share(s, a->parts[i], a->parts[i - 1], share) && !feasible_share(s, a->parts[i], a->total, share))
            return true;
    }
    return false;
}

/* "its 20 medals are most. The others won 13 and 3": does the total's clause tell the place of one of several, and the parts stand elsewhere? */
static bool is_of_one(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    return a->total < a->parts[0] && total->sentence != s->mentions[a->parts[0]].sentence
           && scene_tells(s, WORDS_STANDING, reduced_text(&s->text, total->place, scene_clause_end(s, total->place + 1)));
}

/* "200 rented, of which 100 are done, 200 to be planted by November, 300 more in spring, 500 in all", "168.3 km, 13.9 added, with the 9.8 in the
** south 192", "23600, 1800 of it unlisted, minus 800, leaves 21000": does another figure of the total's sentence, before it or among the parts,
** however it is told, make the total with one of the parts, or with all? */
static bool is_of_step(const scene *s, const addition *a)
{
    enum { NEAR = 8, PAIR = 2 };
    const uint32_t from = a->total > NEAR ? a->total - NEAR : 0, last = a->parts[a->count - 1];
    uint32_t all[FEASIBLE_PARTS];
    for (uint32_t at = from; at < a->total || at < last; at++) {
        if (at >= a->total && at < a->parts[0])
            continue;
        bool part = s->mentions[at].sentence != s->mentions[a->total].sentence || !scene_comparable(s, at, a->total);
        for (uint32_t i = 0; i < a->count && !part; i++)
            part = a->parts[i] == at;
        for (uint32_t i = 0; i < a->count && !part; i++) {
            if (feasible_sum(s, a->total, (uint32_t[]){ at, a->parts[i] }, PAIR))
                return true;
            all[i] = a->parts[i];
        }
        if (part || a->count == FEASIBLE_PARTS)
            continue;
        all[a->count] = at;
        if (feasible_sum(s, a->total, all, a->count + 1))
            return true;
    }
    return false;
}

/* "Cars 128, of which new ones 24.6; farms 31.5, health 22.8, others 16.9": does a semicolon close what is told of the total behind the first of
** more parts, and no other one the parts behind it? */
static bool goes_back(const scene *s, const addition *a)
{
    return a->count > 2 && a->total < a->parts[0] && (s->mentions[a->parts[0]].flags & MENTION_PART) != 0
        && !sum_parted(s, a->total, a->parts[0], MARK_SEMICOLON) && sum_parted(s, a->parts[0], a->parts[1], MARK_SEMICOLON)
        && !sum_parted(s, a->parts[1], a->parts[2], MARK_SEMICOLON);
}

/* "Phones 4.8, of which smart phones 3.7; computers 1.4": does the last of two parts head an item of its own, by a name that does not end as
** the total's and the other part's do? */
static bool is_of_next_item(const scene *s, const addition *a)
{
    enum { PAIR = 2 };
    if (a->count != PAIR || a->total > a->parts[0] || (s->mentions[a->parts[0]].flags & MENTION_PART) == 0
        || (s->mentions[a->parts[1]].flags & (MENTION_OTHER | MENTION_REST | MENTION_PART)) != 0
        || sum_parted(s, a->total, a->parts[0], MARK_SEMICOLON) || !sum_parted(s, a->parts[0], a->parts[1], MARK_SEMICOLON))
        return false;
    const view whole = scene_label(s, &s->mentions[a->total]);
    return whole.length > 0 && view_ends(scene_label(s, &s->mentions[a->parts[0]]), whole) && !view_ends(scene_label(s, &s->mentions[a->parts[1]]), whole);
}

bool sum_is_of_another(const scene *s, const addition *a)
{
    return is_of_step(s, a) || goes_back(s, a) || is_of_next_item(s, a) || is_nested(s, a) || is_of_one(s, a) || heads_row(s, a) || is_rest_itself(s, a) || counts_others(s, a)
           || are_of_others(s, a) || sum_is_witnessed_otherwise(s, a);
}
