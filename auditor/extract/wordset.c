#include "extract/wordset.h"

enum {
    LONGEST_WORD = 127, FIRST_CHAINS = 8, FILTER_WORDS = 4,
    BEYOND = 5      /* the last byte of a second Han character, which differs most */
};

/* Words that share their first, or last, character hang on one chain, the longest first. */
typedef struct {
    view word;
    uint32_t value;
    uint32_t next[2];       /* the next word of the same character + 1, or 0 */
} node;

typedef struct {
    uint32_t character;     /* its bytes, the last one lowest; 0: free */
    uint32_t first;         /* node + 1 */
    uint64_t beyond;        /* a bit for each sort of byte that may stand 'BEYOND' bytes behind where the words start; SIDE_START */
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

/* The bytes of the character that starts at 'at' as one number. Han have three. */
static inline uint32_t character_at(view text, uint32_t at)
{
    const unsigned char *s = (const unsigned char *)text.start + at;
    if (s[0] >= 0xE0 && s[0] < 0xF0 && text.length - at >= 3)
        return (uint32_t)s[0] << 16 | (uint32_t)s[1] << 8 | s[2];
    uint32_t length = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4, character = s[0];
    for (uint32_t i = 1; i < length && at + i < text.length; i++)
        character = character << 8 | s[i];
    return character;
}

/* The same of the character that ends at 'end'. */
static uint32_t character_before(view text, uint32_t end)
{
    const unsigned char *s = (const unsigned char *)text.start;
    uint32_t start = end, character = 0;
    do
        start--;
    while (start > 0 && end - start < 4 && (s[start] & 0xC0) == 0x80);
    for (; start < end; start++)
        character = character << 8 | s[start];
    return character;
}

static uint64_t sort_of_byte(char byte)
{
    return UINT64_C(1) << ((unsigned char)byte & 63);
}

static uint32_t mixed(uint32_t character)
{
    return character * UINT32_C(2654435761) >> 8;
}

static uint32_t filter_mask(const wordset *set, side where)
{
    return set->sizes[where] * (64 / FILTER_WORDS) - 1;
}

static uint32_t filter_bit(const wordset *set, uint32_t character, side where)
{
    return mixed(character) & filter_mask(set, where);
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
    uint32_t character = where == SIDE_START ? character_at(new->word, 0) : character_before(new->word, (uint32_t)new->word.length);
    if (set->used[where] * 2 >= set->sizes[where] && !grow_chains(set, where))
        return false;
    chain *c = chain_of(set, character, where);
    set->used[where] += c->character == 0;
    c->character = character;
    c->beyond |= new->word.length > BEYOND ? sort_of_byte(new->word.start[BEYOND]) : UINT64_MAX;
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
    const chain *c = chain_of(set, character, SIDE_START);
    if (c->beyond != UINT64_MAX && (rest.length <= BEYOND || (c->beyond & sort_of_byte(rest.start[BEYOND])) == 0))
        return 0;
    for (uint32_t i = c->first; i != 0; i = set->nodes[i - 1].next[SIDE_START]) {
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
    uint32_t character = character_at(text, at);
    return may_have(set, character, SIDE_START) ? longest_at(set, character, text, at, value) : 0;
}

uint32_t wordset_before(const wordset *set, view text, uint32_t end, uint32_t *value)
{
    if (end == 0 || set->count == 0)
        return 0;
    uint32_t character = character_before(text, end);
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
    uint32_t character = character_at(text, 0);
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
    const uint64_t *filter = set->filter[SIDE_START];
    const uint32_t mask = filter_mask(set, SIDE_START);
    uint32_t size, point = 0;
    for (; at < to; at += size) {
        size = 1;
        if (s[at] >= 0xE0 && s[at] < 0xF0 && to - at >= 3) {
            point = (uint32_t)s[at] << 16 | (uint32_t)s[at + 1] << 8 | s[at + 2];
            size = 3;
        } else if ((s[at] & 0xC0) == 0x80) {
            continue;
        } else {
            point = character_at(text, at);
            size = s[at] < 0xC0 ? 1 : s[at] < 0xE0 ? 2 : s[at] < 0xF0 ? 3 : 4;
        }
        const uint32_t bit = mixed(point) & mask;
        if ((filter[bit / 64] >> (bit % 64) & 1) != 0)
            break;
    }
    *character = point;
    return at < to ? at : to;
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
