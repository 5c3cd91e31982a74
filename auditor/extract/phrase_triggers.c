#include "extract/phrase_triggers.h"

#include <stdlib.h>

typedef struct {
    uint32_t list;
    uint16_t pattern;
} member;

struct phrase_triggers {
    arena *memory;
    wordset *words;             /* value: number of the list */
    view *list_words;           /* the trigger of each list */
    uint32_t list_count, list_room;
    member *members;
    uint32_t member_count, member_room;
};

phrase_triggers *phrase_triggers_new(arena *memory)
{
    phrase_triggers *t = arena_zero(memory, 1, sizeof *t);
    if (t == NULL || (t->words = wordset_new(memory)) == NULL)
        return NULL;
    t->memory = memory;
    return t;
}

static bool list_of(phrase_triggers *t, view word, uint32_t *list)
{
    if (wordset_at(t->words, word, 0, list) == word.length)
        return true;
    if (t->list_count == t->list_room) {
        view *more = arena_widen(t->memory, t->list_words, t->list_count, &t->list_room, sizeof *more);
        if (more == NULL)
            return false;
        t->list_words = more;
    }
    *list = t->list_count;
    t->list_words[t->list_count++] = word;
    return wordset_add(t->words, word, *list) == STATUS_OK;
}

bool phrase_triggers_add(phrase_triggers *t, view word, uint16_t pattern)
{
    uint32_t list = 0;
    if (!list_of(t, word, &list))
        return false;
    if (t->member_count == t->member_room) {
        member *more = arena_widen(t->memory, t->members, t->member_count, &t->member_room, sizeof *more);
        if (more == NULL)
            return false;
        t->members = more;
    }
    t->members[t->member_count++] = (member){ list, pattern };
    return true;
}

static int by_number(const void *a, const void *b)
{
    const uint16_t x = *(const uint16_t *)a, y = *(const uint16_t *)b;
    return (x > y) - (x < y);
}

/* Sorts the members by their list, those of one list as they came: [n] is where those of list n start, [list_count] where
** all end. */
static uint32_t *sort_members(phrase_triggers *t)
{
    uint32_t *firsts = arena_zero(t->memory, t->list_count + 2u, sizeof *firsts);
    member *sorted = arena_take(t->memory, sizeof *sorted * (t->member_count + 1u));
    if (firsts == NULL || sorted == NULL)
        return NULL;
    for (uint32_t i = 0; i < t->member_count; i++)
        firsts[t->members[i].list + 2]++;
    for (uint32_t n = 2; n <= t->list_count; n++)
        firsts[n] += firsts[n - 1];
    for (uint32_t i = 0; i < t->member_count; i++)
        sorted[firsts[t->members[i].list + 1]++] = t->members[i];
    t->members = sorted;
    return firsts;
}

/* The patterns of every trigger that a word starts with, itself included; each once, in order. */
static uint32_t gather(const phrase_triggers *t, const uint32_t *firsts, view word, uint16_t *found)
{
    uint32_t count = 0, kept = 0, list = 0, words = 0;
    for (uint32_t length = wordset_at(t->words, word, 0, &list); length > 0; length = wordset_shorter(t->words, word, length, &list), words++)
        for (uint32_t i = firsts[list]; i < firsts[list + 1]; i++)
            found[count++] = t->members[i].pattern;
    if (words > 1)
        qsort(found, count, sizeof *found, by_number);
    for (uint32_t i = 0; i < count; i++)
        if (kept == 0 || found[kept - 1] != found[i])
            found[kept++] = found[i];
    return kept;
}

static lead lead_of(const phrasebook *book, uint16_t index, view word)
{
    const pattern *p = &book->patterns[index];
    const element *e = &p->elements[p->trigger];
    uint32_t value = 0, length = e->kind == ELEMENT_WORDS ? wordset_at(e->words, word, 0, &value) : 0;
    return (lead){ index, (uint8_t)length, (uint8_t)value };
}

bool phrase_triggers_list(phrase_triggers *t, phrasebook *book)
{
    trigger_list *lists = arena_zero(t->memory, t->list_count + 1u, sizeof *lists);
    uint32_t *firsts = sort_members(t);
    uint16_t *found = arena_take(t->memory, sizeof *found * (t->member_count + 1u));
    if (lists == NULL || firsts == NULL || found == NULL)
        return false;
    for (uint32_t n = 0; n < t->list_count; n++) {
        uint32_t count = gather(t, firsts, t->list_words[n], found);
        lead *leads = arena_take(t->memory, sizeof *leads * (count + 1u));
        if (leads == NULL)
            return false;
        for (uint32_t i = 0; i < count; i++)
            leads[i] = lead_of(book, found[i], t->list_words[n]);
        lists[n] = (trigger_list){ leads, count };
    }
    book->triggers = t->words;
    book->lists = lists;
    return true;
}
