#include "extract/people/people_parts.h"

#include <string.h>

#include "extract/place.h"

/*
** Names of four characters whose surname nobody knows (队长迪力夏提), right behind an office: the same four elsewhere, two neighbours of them in each
** other's place (迪夏力提), are a slip of it. Each becomes a repeat claim "people/variant".
*/

enum { LETTERS = 4, LETTER = 3, LENGTH = LETTERS * LETTER, MOST = 32, WAYS = LETTERS - 1 };

typedef struct {
    uint32_t at[MOST];
    uint32_t count;
} found_names;

/* Are four characters a name, for all one can tell, that no surname begins? */
static bool may_be_name(const people_words *w, view text, uint32_t at)
{
    if (at + LENGTH > text.length || wordset_at(w->titles, text, at, NULL) > 0 || people_name_at(w, text, at) > 0 || wordset_at(w->kin, text, at, NULL) > 0)
        return false;
    for (uint32_t i = 0; i < LETTERS; i++) {
        const uint32_t own = at + i * LETTER;
        if (people_han_at(text, own) != LETTER || wordset_at(w->never, (view){ text.start, own + LETTER }, own, NULL) > 0)
            return false;
        for (uint32_t k = 0; k < i; k++)
            if (memcmp(text.start + own, text.start + at + k * LETTER, LETTER) == 0)
                return false;       /* 高高兴兴 */
    }
    return true;
}

static void note(const extraction *x, found_names *f, uint32_t at)
{
    for (uint32_t i = 0; i < f->count; i++)
        if (memcmp(x->clean->text.start + f->at[i], x->clean->text.start + at, LENGTH) == 0)
            return;
    if (f->count < MOST)
        f->at[f->count++] = at;
}

static void find_names(const extraction *x, const people_words *w, found_names *f)
{
    for (uint32_t i = 0; i < x->clean->block_count; i++) {
        const block *b = &x->clean->blocks[i];
        const view text = { x->clean->text.start, b->end };
        for (uint32_t at = b->start; (at = starts_next(x->starts, at, b->end, START_TITLE)) < b->end; at++) {
            const uint32_t n = wordset_at(w->titles, text, at, NULL);
            if (n > 0 && may_be_name(w, text, at + n))
                note(x, f, at + n);
        }
    }
}

/* Adds a name with two neighbours in each other's place; false when there is no memory. */
static bool add_swapped(const extraction *x, wordset *set, uint32_t at, uint32_t way, uint32_t value)
{
    char *word = arena_take(x->scratch, LENGTH);
    if (word == NULL)
        return false;
    memcpy(word, x->clean->text.start + at, LENGTH);
    memcpy(word + way * LETTER, x->clean->text.start + at + (way + 1) * LETTER, LETTER);
    memcpy(word + (way + 1) * LETTER, x->clean->text.start + at + way * LETTER, LETTER);
    const view swapped = { word, LENGTH };
    return wordset_has(set, swapped) || wordset_add(set, swapped, value) == STATUS_OK;
}

status people_swapped(extraction *x, const people_words *w, error *err)
{
    found_names f = { .count = 0 };
    const view text = x->clean->text;
    find_names(x, w, &f);
    if (f.count == 0)
        return STATUS_OK;
    wordset *set = wordset_new(x->scratch);
    bool room = set != NULL;
    for (uint32_t i = 0; room && i < f.count * WAYS; i++)
        room = add_swapped(x, set, f.at[i / WAYS], i % WAYS, i / WAYS);
    if (!room)
        return error_set(err, STATUS_MEMORY, "no memory for the names");
    uint32_t length, value, claimed = 0;
    for (uint32_t at = 0; (at = wordset_find(set, text, at, (uint32_t)text.length, &length, &value)) < text.length; at += length)
        if ((claimed & UINT32_C(1) << value) == 0) {
            if (claimed == 0 && people_knows_namesakes(x, w))
                return STATUS_OK;
            claimed |= UINT32_C(1) << value;
            const people_place both[] = { { { text.start + f.at[value], LENGTH }, f.at[value] }, { { text.start + at, LENGTH }, at } };
            people_claim_variant(x, both, 2, NAME_PERSON);
        }
    return STATUS_OK;
}
