#include "extract/words/word_places.h"

#include "base/memory.h"

/* What a word is in one of the sets. */
typedef struct {
    uint32_t word;          /* its number */
    uint32_t value;
    uint16_t set;
    uint16_t length;
} meaning;

typedef struct {
    uint32_t first, count;
} span;

struct word_search {
    const wordset *words;   /* value: a word's number */
    meaning *meanings;
    span *of_word;          /* by number: its own meanings, then those of the words that it starts with, ever shorter */
    uint32_t sets;
};

/* What grows while a search is built. */
typedef struct {
    arena *memory;
    wordset *words;
    view *texts;            /* by number */
    uint32_t word_count, text_room;
    meaning *meanings;
    uint32_t count, room;
} collection;

static bool add_meaning(collection *c, const meaning *m)
{
    if (c->count == c->room) {
        meaning *more = arena_widen(c->memory, c->meanings, c->count, &c->room, sizeof *more);
        if (more == NULL)
            return false;
        c->meanings = more;
    }
    c->meanings[c->count++] = *m;
    return true;
}

static bool add_word(collection *c, view word, uint32_t value, uint32_t set)
{
    uint32_t number;
    if (wordset_at(c->words, word, 0, &number) != word.length) {
        if (c->word_count == c->text_room) {
            view *more = arena_widen(c->memory, c->texts, c->word_count, &c->text_room, sizeof *more);
            if (more == NULL)
                return false;
            c->texts = more;
        }
        number = c->word_count;
        c->texts[c->word_count++] = word;
        if (wordset_add(c->words, word, number) != STATUS_OK)
            return false;
    }
    return add_meaning(c, &(meaning){ number, value, (uint16_t)set, (uint16_t)word.length });
}

/* The own meanings of each word, by its number; those of one word stay in the order of their sets. NULL when there is no memory. */
static span *group(collection *c)
{
    span *own = arena_zero(c->memory, c->word_count + 1u, sizeof *own);
    meaning *grouped = arena_take_given(c->memory, (c->count + 1u) * sizeof *grouped);
    if (own == NULL || grouped == NULL)
        return NULL;
    for (uint32_t i = 0; i < c->count; i++)
        own[c->meanings[i].word].count++;
    for (uint32_t n = 0, first = 0; n < c->word_count; first += own[n++].count)
        own[n].first = first;
    for (uint32_t i = 0; i < c->count; i++)
        grouped[own[c->meanings[i].word].first++] = c->meanings[i];
    for (uint32_t n = 0; n < c->word_count; n++)
        own[n].first -= own[n].count;
    c->meanings = grouped;
    return own;
}

/* All that a word and the words it starts with mean. */
static bool spell_out(collection *out, const collection *c, const span *own, view word)
{
    uint32_t number = 0;
    for (uint32_t length = wordset_at(c->words, word, 0, &number); length > 0; length = wordset_shorter(c->words, word, length, &number))
        for (uint32_t i = 0; i < own[number].count; i++)
            if (!add_meaning(out, &c->meanings[own[number].first + i]))
                return false;
    return true;
}

word_search *word_search_new(arena *memory, const wordset *const *sets, uint32_t count)
{
    word_search *search = arena_zero(memory, 1, sizeof *search);
    collection c = { .memory = memory, .words = wordset_new(memory) }, all = { .memory = memory };
    uint32_t most = 0;
    for (uint32_t set = 0; set < count; set++)
        most += sets[set] != NULL ? wordset_count(sets[set]) : 0;
    if (search == NULL || c.words == NULL || wordset_expect(c.words, most) != STATUS_OK)
        return NULL;
    for (uint32_t set = 0; set < count; set++)
        for (uint32_t i = 0; sets[set] != NULL && i < wordset_count(sets[set]); i++) {
            uint32_t value;
            view word = wordset_word(sets[set], i, &value);
            if (!add_word(&c, word, value, set))
                return NULL;
        }
    const span *own = group(&c);
    span *of_word = arena_zero(memory, c.word_count + 1u, sizeof *of_word);
    if (own == NULL || of_word == NULL)
        return NULL;
    for (uint32_t n = 0; n < c.word_count; n++) {
        of_word[n].first = all.count;
        if (!spell_out(&all, &c, own, c.texts[n]))
            return NULL;
        of_word[n].count = all.count - of_word[n].first;
    }
    *search = (word_search){ c.words, all.meanings, of_word, count };
    return search;
}

/* A word of the search found in the text. */
typedef struct {
    uint32_t at, word;
} hit;

typedef struct {
    hit *hits;
    uint32_t count, room;
} harvest;

static bool find_hits(harvest *h, const word_search *search, view text, const word_starts *starts, start_kind kind)
{
    uint32_t end = (uint32_t)text.length, length, word = 0;
    for (uint32_t at = 0; at < end; at++) {
        at = starts != NULL ? starts_next(starts, at, end, kind) : wordset_find(search->words, text, at, end, &length, &word);
        if (at == end)
            break;
        if (starts != NULL && wordset_longest(search->words, wordset_character(text, at), text, at, &word) == 0)
            continue;
        if (h->count == h->room) {
            hit *more = memory_widen(h->hits, &h->room, 256, sizeof *more);
            if (more == NULL)
                return false;
            h->hits = more;
        }
        h->hits[h->count++] = (hit){ at, word };
    }
    return true;
}

/* Gives every hit to the sets whose words it holds. NULL when there is no memory. */
static word_places *deal_out(const harvest *h, const word_search *search, arena *memory)
{
    word_places *found = arena_zero(memory, search->sets + 1u, sizeof *found);
    word_place **next = arena_zero(memory, search->sets + 1u, sizeof *next);
    if (found == NULL || next == NULL)
        return NULL;
    uint32_t total = 0;
    for (uint32_t i = 0; i < h->count; i++) {
        const span *s = &search->of_word[h->hits[i].word];
        for (uint32_t k = s->first; k < s->first + s->count; k++, total++)
            found[search->meanings[k].set].count++;
    }
    word_place *places = arena_take(memory, sizeof *places * (total + 1u));
    if (places == NULL)
        return NULL;
    for (uint32_t set = 0; set < search->sets; places += found[set++].count)
        found[set].places = next[set] = places;
    for (uint32_t i = 0; i < h->count; i++) {
        const span *s = &search->of_word[h->hits[i].word];
        for (const meaning *m = search->meanings + s->first, *end = m + s->count; m < end; m++)
            *next[m->set]++ = (word_place){ h->hits[i].at, m->value & 0xFFFFFF, m->length & 0xFF };
    }
    return found;
}

const wordset *word_search_words(const word_search *search)
{
    return search->words;
}

word_places *word_places_find(const word_search *search, view text, const word_starts *starts, start_kind kind, arena *memory)
{
    harvest h = { .hits = NULL };
    word_places *found = find_hits(&h, search, text, starts, kind) ? deal_out(&h, search, memory) : NULL;
    memory_free(h.hits);
    return found;
}

/* Bounds of the first place at or behind 'from', in ever longer steps from where the last one was. */
static void approach(const word_places *p, uint32_t from, uint32_t *low, uint32_t *high)
{
    uint32_t step = 1;
    *low = *high = p->near;
    if (*high < p->count && p->places[*high].at < from) {
        for (; *high < p->count && p->places[*high].at < from; step *= 2) {
            *low = *high + 1;
            *high = p->count - *high > step ? *high + step : p->count;
        }
        return;
    }
    for (; *low > 0 && p->places[*low - 1].at >= from; step *= 2) {
        *high = *low - 1;
        *low = *low > step ? *low - step : 0;
    }
}

const word_place *word_places_search(word_places *p, uint32_t from, uint32_t to)
{
    uint32_t low, high;
    approach(p, from, &low, &high);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (p->places[middle].at < from)
            low = middle + 1;
        else
            high = middle;
    }
    p->near = low;
    for (; low < p->count && p->places[low].at < to; low++)
        if (p->places[low].at + p->places[low].length <= to)
            return &p->places[low];
    return NULL;
}
