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

/* The words of a set that start in a part's label and noun, and where these end. */
typedef struct {
    const word_place *from[2], *to[2];
    uint32_t end[2];
    const char *text;
} told_kinds;

static told_kinds kinds_of(const scene *s, uint32_t part, words_kind set)
{
    const view stretches[] = { scene_label(s, &s->mentions[part]), scene_noun(s, &s->mentions[part]) };
    const word_place *all = s->places[set].places + s->places[set].count;
    told_kinds told = { .text = s->text.text.start };
    for (int i = 0; i < 2; i++) {
        told.end[i] = (uint32_t)(stretches[i].start + stretches[i].length - told.text);
        told.from[i] = told.to[i] = scene_find(s, set, stretches[i]);
        while (told.to[i] != NULL && told.to[i] < all && told.to[i]->at < told.end[i])
            told.to[i]++;
    }
    return told;
}

static bool is_told(const told_kinds *told, view word)
{
    for (int i = 0; i < 2; i++)
        for (const word_place *at = told->from[i]; at < told->to[i]; at++)
            if (at->length == word.length && at->at + at->length <= told->end[i] && memcmp(told->text + at->at, word.start, word.length) == 0)
                return true;
    return false;
}

/* Is a part of this kind? A minor is no adult, though the word for the one stands in that for the other. */
static bool is_of_kind(const told_kinds *told, const partition *p, uint32_t kind)
{
    if (!is_told(told, p->words[kind]))
        return false;
    for (uint32_t k = 0; k < p->count; k++)
        if (p->words[k].length > p->words[kind].length && view_find(p->words[k], p->words[kind]) >= 0 && is_told(told, p->words[k]))
            return false;
    return true;
}

/* Every part is one of a known set of kinds, and every kind is there. */
static bool is_of_kinds(const addition *a, const told_kinds *told, const partition *p)
{
    bool used[FEASIBLE_PARTS] = { false };
    if (p->count != a->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        uint32_t kind = NONE;
        for (uint32_t k = 0; k < p->count; k++) {
            if (!is_of_kind(&told[i], p, k))
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
    told_kinds told[FEASIBLE_PARTS];
    if (naming(s, a, WORDS_EXCLUSIVE) == 0)
        return false;
    for (uint32_t n = 0; n < a->count; n++)
        told[n] = kinds_of(s, a->parts[n], WORDS_EXCLUSIVE);
    for (uint32_t i = 0; i < s->words->kind_count; i++) {
        const partition *p = &s->words->kinds[i];
        uint32_t parts = 0;
        for (uint32_t k = 0; k < p->count; k++) {
            uint32_t holders = 0;
            for (uint32_t n = 0; n < a->count; n++)
                holders += is_told(&told[n], p->words[k]);
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
static view before_kind(const scene *s, uint32_t part, const told_kinds *told, const partition *p)
{
    view label = scene_label(s, &s->mentions[part]);
    for (uint32_t k = 0; k < p->count; k++) {
        ptrdiff_t at = is_of_kind(told, p, k) ? view_find(label, p->words[k]) : -1;
        if (at >= 0)
            return (view){ label.start, (size_t)at };
    }
    return (view){ label.start, 0 };
}

/* Kinds that the parts narrow each in its own way are all of it only where little is missing. */
static bool narrows(const scene *s, const addition *a, const told_kinds *told, const partition *p)
{
    view first = before_kind(s, a->parts[0], &told[0], p);
    for (uint32_t i = 1; i < a->count; i++)
        if (!view_equal(before_kind(s, a->parts[i], &told[i], p), first))
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
    told_kinds told[FEASIBLE_PARTS];
    if (naming(s, a, WORDS_PARTITION) < a->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        told[i] = kinds_of(s, a->parts[i], WORDS_PARTITION);
    for (uint32_t i = 0; i < s->words->partition_count; i++)
        if (is_of_kinds(a, told, &s->words->partitions[i]))
            return !narrows(s, a, told, &s->words->partitions[i]);
    return false;
}

/* Do words that tell how far a thing has come begin a label: done, wanting, left? */
static bool tells_stage(const scene *s, const mention *m)
{
    enum { CAME = 2 };
    const view text = s->text.text;
    uint32_t flow = 0;
    if (m->label == m->label_end)
        return true;
    const uint32_t at = s->text.symbols[m->label].at, n = wordset_at(s->words->sets[WORDS_FLOWS], text, at, &flow);
    return (n > 0 && flow != CAME) || wordset_at(s->words->sets[WORDS_STAGES], text, at, NULL) > 0
        || scene_tells(s, WORDS_ALREADY, reduced_text(&s->text, m->clause, scene_clause_end(s, m->place)));
}

bool sum_lists_plan(const scene *s, const addition *a)
{
    if (!a->of_which || (s->mentions[a->total].flags & MENTION_PLAN) == 0 || s->mentions[a->total].sentence != s->mentions[a->parts[0]].sentence)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (tells_stage(s, &s->mentions[a->parts[i]]))
            return false;
    return true;
}
