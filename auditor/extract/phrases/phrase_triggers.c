#include "extract/phrases/phrase_triggers.h"

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

static lead lead_of(const phrasebook *book, uint16_t index, view word)
{
    const pattern *p = &book->patterns[index];
    const element *e = &p->elements[p->trigger];
    uint32_t value = 0, length = e->kind == ELEMENT_WORDS ? wordset_at(e->words, word, 0, &value) : 0;
    return (lead){ p->asks, index, (uint8_t)length, (uint8_t)value };
}

/* What the listing works with. */
typedef struct {
    const phrase_triggers *triggers;
    const phrasebook *book;
    const uint32_t *firsts;     /* of the members by list */
    trigger_list *lists;
} listing;

/* The list of a trigger: its own patterns, and those of the longest trigger that it starts with, which has those of all
** shorter ones; each once, in order. Calls itself for that one, which is shorter. */
static bool make_list(const listing *l, uint32_t n)
{
    const phrase_triggers *t = l->triggers;
    const view word = t->list_words[n];
    const member *own = t->members + l->firsts[n], *own_end = t->members + l->firsts[n + 1];
    uint32_t shorter = 0, count = 0;
    trigger_list other = { .leads = NULL };
    if (l->lists[n].leads != NULL)
        return true;
    if (wordset_shorter(t->words, word, (uint32_t)word.length, &shorter) > 0) {
        if (!make_list(l, shorter))
            return false;
        other = l->lists[shorter];
    }
    lead *leads = arena_take(t->memory, sizeof *leads * ((size_t)(own_end - own) + other.count + 1u));
    if (leads == NULL)
        return false;
    for (uint32_t i = 0; own < own_end || i < other.count;) {
        const bool others = own == own_end || (i < other.count && other.leads[i].pattern < own->pattern);
        const uint16_t pattern = others ? other.leads[i].pattern : own->pattern;
        i += i < other.count && other.leads[i].pattern == pattern;
        for (; own < own_end && own->pattern == pattern; own++)
            ;
        leads[count++] = lead_of(l->book, pattern, word);
    }
    l->lists[n] = (trigger_list){ leads, count };
    return true;
}

bool phrase_triggers_list(phrase_triggers *t, phrasebook *book)
{
    const listing l = { t, book, sort_members(t), arena_zero(t->memory, t->list_count + 1u, sizeof *l.lists) };
    if (l.firsts == NULL || l.lists == NULL)
        return false;
    for (uint32_t n = 0; n < t->list_count; n++)
        if (!make_list(&l, n))
            return false;
    book->triggers = t->words;
    book->lists = l.lists;
    return true;
}
