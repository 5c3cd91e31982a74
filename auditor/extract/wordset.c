#include "extract/wordset.h"

enum { LONGEST_WORD = 127, FIRST_CHAINS = 8, FILTER_WORDS = 4 };

/* Words that share their first, or last, character hang on one chain, the longest first. */
typedef struct {
    view word;
    uint32_t value;
    uint32_t next[2];       /* the next word of the same character + 1, or 0 */
} node;

typedef struct {
    uint32_t character;     /* its bytes, the last one lowest; 0: free */
    uint32_t first;         /* node + 1 */
} chain;

typedef enum { SIDE_START, SIDE_END } side;

struct wordset {
    arena *memory;
    node *nodes;
    uint32_t count, room;
    chain *chains[2];       /* open addressing; a power of two of them, at most half full */
    uint32_t sizes[2], used[2];
    uint64_t *filter[2];    /* characters that may have a chain: a bit of 64 / FILTER_WORDS for each of 'sizes' */
};

wordset *wordset_new(arena *memory)
{
    wordset *set = arena_zero(memory, 1, sizeof *set);
    if (set != NULL)
        set->memory = memory;
    return set;
}

/* The bytes of the character that starts at 'at', or that ends at 'at', as one number. Han have three. */
static uint32_t character_of(view text, uint32_t at, side where)
{
    const unsigned char *s = (const unsigned char *)text.start;
    if (where == SIDE_END) {
        uint32_t start = at;
        do
            start--;
        while (start > 0 && at - start < 4 && (s[start] & 0xC0) == 0x80);
        uint32_t character = 0;
        for (; start < at; start++)
            character = character << 8 | s[start];
        return character;
    }
    uint32_t length = s[at] < 0x80 ? 1 : s[at] < 0xE0 ? 2 : s[at] < 0xF0 ? 3 : 4, character = 0;
    for (uint32_t i = at; i < text.length && i < at + length; i++)
        character = character << 8 | s[i];
    return character;
}

static uint32_t mixed(uint32_t character)
{
    return character * UINT32_C(2654435761) >> 8;
}

static uint32_t filter_bit(const wordset *set, uint32_t character, side where)
{
    return mixed(character) & (set->sizes[where] * (64 / FILTER_WORDS) - 1);
}

static bool may_have(const wordset *set, uint32_t character, side where)
{
    uint32_t bit = filter_bit(set, character, where);
    return set->filter[where][bit / 64] >> (bit % 64) & 1;
}

static void let_pass(wordset *set, uint32_t character, side where)
{
    uint32_t bit = filter_bit(set, character, where);
    set->filter[where][bit / 64] |= UINT64_C(1) << (bit % 64);
}

static chain *chain_of(const wordset *set, uint32_t character, side where)
{
    uint32_t mask = set->sizes[where] - 1, place = mixed(character) & mask;
    while (set->chains[where][place].character != 0 && set->chains[where][place].character != character)
        place = (place + 1) & mask;
    return &set->chains[where][place];
}

static bool grow_chains(wordset *set, side where)
{
    chain *old = set->chains[where];
    uint32_t old_size = set->sizes[where], size = old_size > 0 ? old_size * 2 : FIRST_CHAINS;
    chain *grown = arena_zero(set->memory, size, sizeof *grown);
    uint64_t *filter = arena_zero(set->memory, size / FILTER_WORDS, sizeof *filter);
    if (grown == NULL || filter == NULL)
        return false;
    set->chains[where] = grown;
    set->filter[where] = filter;
    set->sizes[where] = size;
    for (uint32_t i = 0; i < old_size; i++)
        if (old[i].character != 0) {
            *chain_of(set, old[i].character, where) = old[i];
            let_pass(set, old[i].character, where);
        }
    return true;
}

static bool hang(wordset *set, uint32_t index, side where)
{
    node *new = &set->nodes[index];
    uint32_t character = character_of(new->word, where == SIDE_START ? 0 : (uint32_t)new->word.length, where);
    if (set->used[where] * 2 >= set->sizes[where] && !grow_chains(set, where))
        return false;
    chain *c = chain_of(set, character, where);
    set->used[where] += c->character == 0;
    c->character = character;
    uint32_t *link = &c->first;
    while (*link != 0 && set->nodes[*link - 1].word.length >= new->word.length)
        link = &set->nodes[*link - 1].next[where];
    new->next[where] = *link;
    *link = index + 1;
    let_pass(set, character, where);
    return true;
}

status wordset_add(wordset *set, view word, uint32_t value)
{
    if (word.length == 0 || word.length > LONGEST_WORD || wordset_has(set, word))
        return STATUS_OK;
    if (set->count == set->room) {
        uint32_t room = set->room > 0 ? set->room * 2 : 4;
        node *grown = arena_take(set->memory, room * sizeof *grown);
        if (grown == NULL)
            return STATUS_MEMORY;
        if (set->count > 0)
            memcpy(grown, set->nodes, set->count * sizeof *grown);
        set->nodes = grown;
        set->room = room;
    }
    set->nodes[set->count] = (node){ .word = word, .value = value };
    if (!hang(set, set->count, SIDE_START) || !hang(set, set->count, SIDE_END))
        return STATUS_MEMORY;
    set->count++;
    return STATUS_OK;
}

status wordset_add_list(wordset *set, const data *list, uint32_t value, const char *what, error *err)
{
    if (list == NULL)
        return STATUS_OK;
    if (list->kind != DATA_TABLE)
        return error_set(err, STATUS_SYNTAX, "%s: a list of texts was expected", what);
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i].kind != DATA_TEXT)
            return error_set(err, STATUS_SYNTAX, "%s: entry %u: a text was expected", what, i + 1);
        if (wordset_add(set, list->items[i].text, value) != STATUS_OK)
            return error_set(err, STATUS_MEMORY, "%s: no memory", what);
    }
    return STATUS_OK;
}

/* The longest word of a character's chain that starts at 'at'. */
static uint32_t longest_at(const wordset *set, uint32_t character, view text, uint32_t at, uint32_t *value)
{
    const view rest = { text.start + at, text.length - at };
    for (uint32_t i = chain_of(set, character, SIDE_START)->first; i != 0; i = set->nodes[i - 1].next[SIDE_START]) {
        const node *n = &set->nodes[i - 1];
        if (!view_starts(rest, n->word))
            continue;
        if (value != NULL)
            *value = n->value;
        return (uint32_t)n->word.length;
    }
    return 0;
}

uint32_t wordset_at(const wordset *set, view text, uint32_t at, uint32_t *value)
{
    if (at >= text.length || set->count == 0)
        return 0;
    uint32_t character = character_of(text, at, SIDE_START);
    return may_have(set, character, SIDE_START) ? longest_at(set, character, text, at, value) : 0;
}

uint32_t wordset_before(const wordset *set, view text, uint32_t end, uint32_t *value)
{
    if (end == 0 || set->count == 0)
        return 0;
    uint32_t character = character_of(text, end, SIDE_END);
    if (!may_have(set, character, SIDE_END))
        return 0;
    const view before = { text.start, end };
    for (uint32_t i = chain_of(set, character, SIDE_END)->first; i != 0; i = set->nodes[i - 1].next[SIDE_END]) {
        const node *n = &set->nodes[i - 1];
        if (!view_ends(before, n->word))
            continue;
        if (value != NULL)
            *value = n->value;
        return (uint32_t)n->word.length;
    }
    return 0;
}

uint32_t wordset_count(const wordset *set)
{
    return set->count;
}

view wordset_word(const wordset *set, uint32_t n, uint32_t *value)
{
    *value = set->nodes[n].value;
    return set->nodes[n].word;
}

bool wordset_has(const wordset *set, view text)
{
    if (text.length == 0 || set->count == 0)
        return false;
    uint32_t character = character_of(text, 0, SIDE_START);
    if (!may_have(set, character, SIDE_START))
        return false;
    for (uint32_t i = chain_of(set, character, SIDE_START)->first; i != 0; i = set->nodes[i - 1].next[SIDE_START])
        if (view_equal(set->nodes[i - 1].word, text))
            return true;
    return false;
}

/* The next character from 'at' on that some word may start with, or 'to'. */
static uint32_t skip_others(const wordset *set, view text, uint32_t at, uint32_t to, uint32_t *character)
{
    const unsigned char *s = (const unsigned char *)text.start;
    while (at < to) {
        uint32_t size = 1;
        if (s[at] >= 0xE0 && s[at] < 0xF0 && to - at >= 3) {
            *character = (uint32_t)s[at] << 16 | (uint32_t)s[at + 1] << 8 | s[at + 2];
            size = 3;
        } else if ((s[at] & 0xC0) == 0x80) {
            at++;
            continue;
        } else {
            *character = character_of(text, at, SIDE_START);
            size = s[at] < 0xC0 ? 1 : s[at] < 0xE0 ? 2 : s[at] < 0xF0 ? 3 : 4;
        }
        if (may_have(set, *character, SIDE_START))
            return at;
        at += size;
    }
    return to;
}

uint32_t wordset_find(const wordset *set, view text, uint32_t from, uint32_t to, uint32_t *length, uint32_t *value)
{
    const view within = { text.start, to };
    uint32_t character = 0;
    if (set->count == 0)
        return to;
    for (uint32_t at = skip_others(set, within, from, to, &character); at < to; at = skip_others(set, within, at + 1, to, &character)) {
        uint32_t n = longest_at(set, character, within, at, value);
        if (n > 0) {
            *length = n;
            return at;
        }
    }
    return to;
}
