#include "extract/sums/sum_proof.h"

/*
** Kinds that are told of one whole: those that together are all of it, and those that exclude each other.
*/

enum { NARROWED = 12 };   /* percent of the total */

/* How many parts name some kind of the set? */
static uint32_t naming(const scene *s, const addition *a, words_kind set)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->count; i++)
        count += scene_says(s, &s->mentions[a->parts[i]], set) != 0;
    return count;
}

/* Does a stretch hold a word of the set of all kinds? */
static bool holds(const scene *s, view stretch, words_kind set, view word)
{
    const word_place *end = s->places[set].places + s->places[set].count;
    const size_t to = (size_t)(stretch.start + stretch.length - s->text.text.start);
    for (const word_place *at = scene_find(s, set, stretch); at != NULL && at < end && at->at + word.length <= to; at++)
        if (at->length == word.length && memcmp(s->text.text.start + at->at, word.start, word.length) == 0)
            return true;
    return false;
}

/* Do a part's words? */
static bool is_named(const scene *s, uint32_t part, words_kind set, view word)
{
    const mention *m = &s->mentions[part];
    return holds(s, scene_label(s, m), set, word) || holds(s, scene_noun(s, m), set, word);
}

/* Is a part of this kind? A minor is no adult, though the word for the one stands in that for the other. */
static bool is_of_kind(const scene *s, uint32_t part, const partition *p, uint32_t kind)
{
    if (!is_named(s, part, WORDS_PARTITION, p->words[kind]))
        return false;
    for (uint32_t k = 0; k < p->count; k++)
        if (p->words[k].length > p->words[kind].length && view_find(p->words[k], p->words[kind]) >= 0 && is_named(s, part, WORDS_PARTITION, p->words[k]))
            return false;
    return true;
}

/* Every part is one of a known set of kinds, and every kind is there. */
static bool is_of_kinds(const scene *s, const addition *a, const partition *p)
{
    bool used[FEASIBLE_PARTS] = { false };
    if (p->count != a->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        uint32_t kind = NONE;
        for (uint32_t k = 0; k < p->count; k++) {
            if (!is_of_kind(s, a->parts[i], p, k))
                continue;
            if (kind != NONE || used[k])
                return false;
            kind = k;
        }
        if (kind == NONE)
            return false;
        used[kind] = true;
    }
    return true;
}

/* Each part is of another one of some kinds that exclude each other. */
bool sum_excludes(const scene *s, const addition *a)
{
    if (naming(s, a, WORDS_EXCLUSIVE) == 0)
        return false;
    for (uint32_t i = 0; i < s->words->kind_count; i++) {
        const partition *p = &s->words->kinds[i];
        uint32_t parts = 0;
        for (uint32_t k = 0; k < p->count; k++) {
            uint32_t holders = 0;
            for (uint32_t n = 0; n < a->count; n++)
                holders += is_named(s, a->parts[n], WORDS_EXCLUSIVE, p->words[k]);
            parts += holders;
            if (holders > 1)
                parts = a->count + 1;
        }
        if (parts == a->count)
            return true;
    }
    return false;
}

/* What stands before its kind in a part's label: 普惠性 of 普惠性民办. */
static view before_kind(const scene *s, uint32_t part, const partition *p)
{
    view label = scene_label(s, &s->mentions[part]);
    for (uint32_t k = 0; k < p->count; k++) {
        ptrdiff_t at = is_of_kind(s, part, p, k) ? view_find(label, p->words[k]) : -1;
        if (at >= 0)
            return (view){ label.start, (size_t)at };
    }
    return (view){ label.start, 0 };
}

/* Kinds that the parts narrow each in its own way are all of it only where little is missing. */
static bool narrows(const scene *s, const addition *a, const partition *p)
{
    view first = before_kind(s, a->parts[0], p);
    for (uint32_t i = 1; i < a->count; i++)
        if (!view_equal(before_kind(s, a->parts[i], p), first))
            return !feasible_near(s, a->total, a->parts, a->count, NARROWED, false);
    return false;
}

bool sum_denies(const scene *s, uint32_t part, uint32_t other)
{
    view name = scene_label(s, &s->mentions[part]), denied = scene_label(s, &s->mentions[other]);
    uint32_t length = wordset_at(s->words->sets[WORDS_NOT], name, 0, NULL);
    return length > 0 && denied.length > 0 && view_equal((view){ name.start + length, name.length - length }, denied);
}

bool sum_is_partition(const scene *s, const addition *a)
{
    if (a->count == 2 && (sum_denies(s, a->parts[0], a->parts[1]) || sum_denies(s, a->parts[1], a->parts[0])))
        return true;
    if (naming(s, a, WORDS_PARTITION) < a->count)
        return false;
    for (uint32_t i = 0; i < s->words->partition_count; i++)
        if (is_of_kinds(s, a, &s->words->partitions[i]))
            return !narrows(s, a, &s->words->partitions[i]);
    return false;
}
