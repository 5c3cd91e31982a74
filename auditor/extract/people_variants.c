#include "extract/people_parts.h"

enum {
    KIN_WINDOW = 60,            /* bytes before a name in which "brother" counts */
    MOST_KNOWN = 256, BRAND_PLACES = 3,
    SHORTEST_BRAND = 15, LONGEST_BRAND = 36     /* bytes */
};

/* Characters of two names that differ, up to 2; 2 as well where their lengths do. */
static unsigned difference(view a, view b)
{
    unsigned count = 0;
    if (a.length != b.length || a.length % 3 != 0)
        return 2;
    for (size_t i = 0; i < a.length && count < 2; i += 3)
        count += memcmp(a.start + i, b.start + i, 3) != 0;
    return count;
}

typedef struct {
    view names[MOST_KNOWN];
    bool shown[MOST_KNOWN];     /* its first place is a fact already */
    uint32_t count;
} known_names;

static void remember(known_names *known, view name)
{
    for (uint32_t i = 0; i < known->count; i++)
        if (view_equal(known->names[i], name))
            return;
    if (known->count < MOST_KNOWN)
        known->names[known->count++] = name;
}

/* Persons told without an office: NAME说, or NAME，1954年生. */
static void known_from_text(const extraction *x, const people_words *w, known_names *known, const block *b)
{
    view text = { x->clean->text.start, b->end };
    bool starts = true;
    for (uint32_t at = b->start; at < b->end; at = people_next(text, at)) {
        if (starts && wordset_at(w->surnames, text, at, NULL) > 0 && people_name_at(w, text, at) == 9) {
            uint32_t end = at + 9, comma = end + 3;
            bool born = comma + 4 < b->end && view_starts((view){ text.start + end, b->end - end }, VIEW("\xEF\xBC\x8C"))
                && (text.start[comma] == '1' || text.start[comma] == '2') && text.start[comma + 3] >= '0' && text.start[comma + 3] <= '9';
            if (born || wordset_at(w->speech, text, end, NULL) > 0)
                remember(known, (view){ text.start + at, 9 });
        }
        starts = people_han_at(text, at) == 0;
    }
}

/* Holders of offices, or their organisations, as the builder has them. */
static void known_from_offices(const extraction *x, known_names *holders, known_names *organisations)
{
    const document *doc = builder_document(x->builder);
    for (uint32_t i = 0; i < doc->office_count; i++) {
        view holder = document_word(doc, doc->offices[i].holder), organisation = document_word(doc, doc->offices[i].organisation);
        if (holder.length == 9)
            remember(holders, holder);
        if (organisation.length >= SHORTEST_BRAND && organisation.length <= LONGEST_BRAND && organisation.length % 3 == 0)
            remember(organisations, organisation);
    }
}

/* The first place of a name in the draft, as a fact: what its variant is compared with. */
static void add_first(extraction *x, known_names *known, uint32_t index)
{
    if (known->shown[index])
        return;
    known->shown[index] = true;
    ptrdiff_t at = view_find(x->clean->text, known->names[index]);
    if (at >= 0)
        people_add_name(x, (uint32_t)at, (uint32_t)at + (uint32_t)known->names[index].length, NAME_PERSON);
}

/* Brothers share a character of their names: "他的弟弟罗启武、罗启明". */
static bool is_kin(const people_words *w, view text, uint32_t from, uint32_t at)
{
    uint32_t start = at - from > KIN_WINDOW ? at - KIN_WINDOW : from, length;
    while (start < at && ((unsigned char)text.start[start] & 0xC0) == 0x80)
        start++;
    return wordset_find(w->kin, (view){ text.start, at }, start, at, &length, NULL) < at;
}

/* A name at the start of a clause that is one character off a known one. */
static void find_name_variants(extraction *x, const people_words *w, known_names *known, uint32_t from, uint32_t to)
{
    view text = { x->clean->text.start, to };
    bool starts = true;
    for (uint32_t at = from; at < to; at = people_next(text, at)) {
        if (starts && wordset_at(w->surnames, text, at, NULL) > 0 && people_name_at(w, text, at) == 9) {
            view candidate = { text.start + at, 9 };
            for (uint32_t i = 0; i < known->count; i++)
                if (memcmp(candidate.start, known->names[i].start, 3) == 0 && difference(candidate, known->names[i]) == 1
                    && !is_kin(w, text, from, at)) {
                    people_add_name(x, at, at + 9, NAME_PERSON);
                    add_first(x, known, i);
                    break;
                }
        }
        starts = people_han_at(text, at) == 0;
    }
}

/* A known organisation, and names that differ from it in one of their first two characters: 屿光机器人, 屿火机器人. */
static void find_brand_variants(extraction *x, const people_words *w, const known_names *known)
{
    view text = x->clean->text;
    for (uint32_t i = 0; i < known->count; i++) {
        view own = known->names[i], rest = { own.start + 6, own.length - 6 };
        uint32_t own_at[BRAND_PLACES], own_count = 0, other_at[BRAND_PLACES], other_count = 0;
        for (ptrdiff_t from = 0, found; (found = view_find((view){ text.start + from, text.length - (size_t)from }, rest)) >= 0;
             from += found + (ptrdiff_t)rest.length) {
            ptrdiff_t at = from + found - 6;
            if (at < 0 || ((unsigned char)text.start[at] & 0xC0) == 0x80)
                continue;
            view candidate = { text.start + at, own.length };
            unsigned apart = difference(candidate, own);
            if (apart == 0 && own_count < BRAND_PLACES)
                own_at[own_count++] = (uint32_t)at;
            bool contrast = wordset_at(w->contrast, text, (uint32_t)at, NULL) > 0 || wordset_at(w->contrast, text, (uint32_t)at + 3, NULL) > 0;
            if (apart == 1 && !contrast && people_han_at(text, (uint32_t)at) > 0 && people_han_at(text, (uint32_t)at + 3) > 0 && other_count < BRAND_PLACES)
                other_at[other_count++] = (uint32_t)at;
        }
        for (uint32_t k = 0; other_count > 0 && k < own_count; k++)
            people_add_name(x, own_at[k], own_at[k] + (uint32_t)own.length, NAME_ORGANISATION);
        for (uint32_t k = 0; own_count > 0 && k < other_count; k++)
            people_add_name(x, other_at[k], other_at[k] + (uint32_t)own.length, NAME_ORGANISATION);
    }
}

status people_variants(extraction *x, const people_words *words, error *err)
{
    const clean_text *c = x->clean;
    known_names *known = arena_zero(x->scratch, 2, sizeof *known);
    if (known == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the names");
    known_from_offices(x, &known[0], &known[1]);
    for (uint32_t i = 0; i < c->block_count; i++)
        known_from_text(x, words, &known[0], &c->blocks[i]);
    for (uint32_t i = 0; known[0].count > 0 && i < c->block_count; i++)
        find_name_variants(x, words, &known[0], c->blocks[i].start, c->blocks[i].end);
    find_brand_variants(x, words, &known[1]);
    return STATUS_OK;
}
